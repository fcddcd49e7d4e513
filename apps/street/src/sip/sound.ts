import type { Key, Sound, Timers } from '@countersign/callflow';
import {
  type AgreedAudio,
  createKeyReader,
  createRtpStream,
  encodeG711,
  parseRtp,
  type Peer,
  SipError,
} from '@countersign/sip';
import { createPlayer } from './player.ts';
import { openUdp } from './socket.ts';
import type { Speak } from './speak.ts';

export interface SoundParts {
  readonly speak: Speak;
  readonly timers: Timers;
  readonly random: (bytes: number) => Buffer;
  readonly onKey: (key: Key) => void;
  readonly onFault: (fault: unknown) => void;
}

/** The sound of one call: what the bank says goes out, keys come in. */
export interface CallSound {
  /** Where the telephone sends its own sound. */
  readonly own: Peer;
  readonly sound: Sound;
  /** Both have agreed: it flows, in frames of twenty milliseconds, until it is closed. */
  readonly begin: (audio: AgreedAudio) => void;
  readonly close: () => void;
}

const FRAME_MS = 20;
/** More than that is not made up for after a standstill. */
const FRAMES_LATE_MAX = 10;
/** `sipp` 3.6 sends keys as this payload type, whatever was agreed on. */
const EVENT_TYPE_OF_SIPP = 96;

export async function openSound(parts: SoundParts): Promise<CallSound> {
  const { onKey, random, timers } = parts;
  const { nextFrame, sound } = createPlayer(parts);
  let agreed: AgreedAudio | undefined;
  let stop = () => {};
  const keyOf = createKeysIn();
  const port = await openUdp(0, (bytes) => {
    const key = agreed && keyOf(bytes, agreed);
    if (key !== undefined) onKey(key);
  });
  return {
    own: port.own,
    sound,
    begin: (audio) => {
      if (agreed !== undefined) return;
      agreed = audio;
      const write = createRtpStream({
        payloadType: audio.payloadType,
        ssrc: random(4).readUInt32BE(),
        sequence: random(2).readUInt16BE(),
        timestamp: random(4).readUInt32BE(),
      });
      stop = everyFrame(timers, () =>
        port.send(write(encodeG711(audio.law, nextFrame())), audio.peer),
      );
    },
    close: () => {
      stop();
      port.close();
    },
  };
}

function createKeysIn() {
  const readKey = createKeyReader();
  return (bytes: Uint8Array, { eventType }: AgreedAudio): Key | undefined => {
    try {
      const packet = parseRtp(bytes);
      const { payloadType } = packet;
      const isKey = payloadType === eventType || payloadType === EVENT_TYPE_OF_SIPP;
      return isKey ? readKey(packet) : undefined;
    } catch (error) {
      // What is no packet of sound says nothing.
      if (!(error instanceof SipError)) throw error;
      return undefined;
    }
  };
}

/** Keeps to the clock, not to the pauses: a timer that is late is followed by one that is early. */
function everyFrame(timers: Timers, send: () => void): () => void {
  let due = timers.now();
  let stop = () => {};
  let isStopped = false;
  const tick = () => {
    const now = timers.now();
    if (now - due > FRAMES_LATE_MAX * FRAME_MS) due = now;
    for (; due <= now && !isStopped; due += FRAME_MS) send();
    if (!isStopped) stop = timers.after(Math.max(1, due - now), tick);
  };
  tick();
  return () => {
    isStopped = true;
    stop();
  };
}
