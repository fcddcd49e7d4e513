import { SipError } from '../message/message.ts';

export interface Sound {
  readonly rate: number;
  readonly samples: Int16Array;
}

const PCM = 1;
const CHUNKS_MAX = 32;

/**
 * Reads a WAV file of one channel and 16 bits. The length of its data may be wrong, as that of a program that writes to
 * a pipe is: then it goes on to the end.
 * @throws SipError
 */
export function parseWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const nameAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || nameAt(0) !== 'RIFF' || nameAt(8) !== 'WAVE')
    throw new SipError('no sound file');
  let rate = 0;
  for (let at = 12, chunks = 0; at + 8 <= bytes.length && chunks < CHUNKS_MAX; chunks += 1) {
    const length = view.getUint32(at + 4, true);
    const start = at + 8;
    if (nameAt(at) === 'fmt ') {
      if (start + 16 > bytes.length) break;
      const form = [0, 2, 14].map((field) => view.getUint16(start + field, true));
      if (form.join() !== [PCM, 1, 16].join()) throw new SipError('a sound file of another form');
      rate = view.getUint32(start + 4, true);
    } else if (nameAt(at) === 'data' && rate > 0) {
      const count = Math.floor(Math.min(length, bytes.length - start) / 2);
      const samples = Int16Array.from({ length: count }, (_, one) =>
        view.getInt16(start + one * 2, true),
      );
      return { rate, samples };
    }
    at = start + length + (length % 2);
  }
  throw new SipError('a sound file without sound');
}

/** The inverse. */
export function writeWav({ rate, samples }: Sound): Uint8Array {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(PCM, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, at) => bytes.writeInt16LE(sample, 44 + at * 2));
  return bytes;
}
