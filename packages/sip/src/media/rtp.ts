import { SipError } from '../message/message.ts';

/** One packet (RFC 3550 clause 5.1), without what a telephone does not look at. */
export interface RtpPacket {
  readonly payloadType: number;
  readonly marker: boolean;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
  readonly payload: Uint8Array;
}

const HEADER_BYTES = 12;
const PACKET_BYTES_MAX = 1_500;
const PADDING_BIT = 0x20;
const EXTENSION_BIT = 0x10;
const MARKER_BIT = 0x80;

/** @throws SipError, and nothing else */
export function parseRtp(bytes: Uint8Array): RtpPacket {
  if (bytes.length < HEADER_BYTES || bytes.length > PACKET_BYTES_MAX)
    throw new SipError('a packet of another length');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [first, second] = [view.getUint8(0), view.getUint8(1)];
  if (first >> 6 !== 2) throw new SipError('a packet of another version');
  let start = HEADER_BYTES + (first & 0x0f) * 4;
  if ((first & EXTENSION_BIT) !== 0) {
    if (start + 4 > bytes.length) throw new SipError('a packet that is cut off');
    start += 4 + view.getUint16(start + 2) * 4;
  }
  const padding = (first & PADDING_BIT) === 0 ? 0 : view.getUint8(bytes.length - 1);
  const end = bytes.length - padding;
  if (start > end || ((first & PADDING_BIT) !== 0 && padding === 0))
    throw new SipError('a packet that is cut off');
  return {
    payloadType: second & 0x7f,
    marker: (second & MARKER_BIT) !== 0,
    sequence: view.getUint16(2),
    timestamp: view.getUint32(4),
    ssrc: view.getUint32(8),
    payload: bytes.subarray(start, end),
  };
}

/** Numbers are taken modulo what their field holds. */
export function writeRtp(packet: RtpPacket): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + packet.payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 2 << 6);
  view.setUint8(1, (packet.marker ? MARKER_BIT : 0) | (packet.payloadType & 0x7f));
  view.setUint16(2, packet.sequence);
  view.setUint32(4, packet.timestamp);
  view.setUint32(8, packet.ssrc);
  bytes.set(packet.payload, HEADER_BYTES);
  return bytes;
}

/** Numbers the frames of one stream: each packet follows the one before, and the first is marked (RFC 3551 clause 4.1). */
export function createRtpStream(begin: {
  readonly payloadType: number;
  /** Drawn at random (RFC 3550 clause 5.1), 32 bits each; of `sequence` 16. */
  readonly ssrc: number;
  readonly sequence: number;
  readonly timestamp: number;
}): (payload: Uint8Array) => Uint8Array {
  let { sequence, timestamp } = begin;
  let marker = true;
  return (payload) => {
    const { payloadType, ssrc } = begin;
    const bytes = writeRtp({ payloadType, marker, sequence, timestamp, ssrc, payload });
    marker = false;
    sequence = (sequence + 1) % 2 ** 16;
    timestamp = (timestamp + payload.length) % 2 ** 32;
    return bytes;
  };
}
