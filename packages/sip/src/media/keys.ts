import { SipError } from '../message/message.ts';
import type { RtpPacket } from './rtp.ts';

const KEYS = '0123456789*#';
export type TelephoneKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/** One packet of a key that is held down (RFC 4733 clause 2.3). */
export interface KeyEvent {
  readonly key: TelephoneKey;
  readonly isEnd: boolean;
  /** dBm0 without its sign, 0 to 63. */
  readonly volume: number;
  /** Samples since the timestamp of the packet. */
  readonly duration: number;
}

const EVENT_BYTES = 4;
const END_BIT = 0x80;

/** @returns `undefined` for an event that is no key of a telephone @throws SipError */
export function parseKeyEvent(payload: Uint8Array): KeyEvent | undefined {
  if (payload.length < EVENT_BYTES) throw new SipError('an event that is cut off');
  const [event = 0, flags = 0, high = 0, low = 0] = payload;
  const key = KEYS[event];
  if (key === undefined) return undefined;
  return {
    key: key as TelephoneKey,
    isEnd: (flags & END_BIT) !== 0,
    volume: flags & 0x3f,
    duration: high * 256 + low,
  };
}

export function writeKeyEvent({ duration, isEnd, key, volume }: KeyEvent): Uint8Array {
  return Uint8Array.of(
    KEYS.indexOf(key),
    (isEnd ? END_BIT : 0) | (volume & 0x3f),
    (duration >> 8) & 0xff,
    duration & 0xff,
  );
}

/** Keys of a stream that are remembered, so that a packet that comes late is not another press. */
const REMEMBERED_MAX = 16;
const DURATION_MAX = 0xffff;

/**
 * Makes presses of packets. All packets of one press have one timestamp (RFC 4733 clause 2.3.5), and its end is sent
 * three times (clause 2.5.1.4): each timestamp is one press, told with the first packet of it that comes. A key that is
 * held for longer than eight seconds goes on under another timestamp (clause 2.5.1.3), and stays one press.
 */
export function createKeyReader(): (packet: RtpPacket) => TelephoneKey | undefined {
  const seen: { readonly ssrc: number; readonly timestamp: number }[] = [];
  let longOne: { readonly key: TelephoneKey; readonly next: number } | undefined;
  return (packet) => {
    const event = parseKeyEvent(packet.payload);
    if (event === undefined) return undefined;
    const { ssrc, timestamp } = packet;
    const goesOn = longOne?.key === event.key && longOne.next === timestamp;
    if (event.duration === DURATION_MAX && !event.isEnd)
      longOne = { key: event.key, next: (timestamp + DURATION_MAX) % 2 ** 32 };
    if (seen.some((one) => one.ssrc === ssrc && one.timestamp === timestamp)) return undefined;
    seen.push({ ssrc, timestamp });
    if (seen.length > REMEMBERED_MAX) seen.shift();
    return goesOn ? undefined : event.key;
  };
}
