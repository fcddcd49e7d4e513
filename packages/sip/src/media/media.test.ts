import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SipError } from '../message/message.ts';
import { golden } from '../test/golden.ts';
import { decodeG711, encodeG711, type Law } from './g711.ts';
import { resample } from './resample.ts';
import { createRtpStream, parseRtp, writeRtp } from './rtp.ts';
import { parseWav, writeWav } from './wav.ts';

const g711 = golden('g711') as {
  readonly rows: Readonly<Record<Law, readonly (readonly [code: string, output: number])[]>>;
  readonly decoded: Readonly<Record<Law, readonly string[]>>;
};
const LAWS = ['a', 'mu'] as const;
const every = Uint8Array.from({ length: 256 }, (_, code) => code);
/** What a step of the tables is of sixteen bits, and what inverts a code of them for the line. */
const STEP = { a: 8, mu: 4 } as const;
const INVERTED = { a: 0x55, mu: 0 } as const;

for (const law of LAWS) {
  test(`${law}-law: the rows of G.711 are decoded and encoded as they are printed`, () => {
    for (const [code, output] of g711.rows[law]) {
      const byte = Number.parseInt(code, 2) ^ INVERTED[law];
      const [sample = 0] = decodeG711(law, Uint8Array.of(byte));
      assert.equal(sample / STEP[law], output, code);
      assert.deepEqual([...encodeG711(law, Int16Array.of(sample))], [byte], code);
      // The negative half is the same with the first bit turned.
      assert.equal(Math.abs(decodeG711(law, Uint8Array.of(byte ^ 0x80))[0] ?? 1), sample, code);
    }
  });

  test(`${law}-law: every code is decoded as another program does`, () =>
    assert.deepEqual(
      [...decodeG711(law, every)],
      g711.decoded[law].flatMap((line) => line.split(' ').map(Number)),
    ));

  test(`${law}-law: what is decoded is encoded to the same code, and louder is never less`, () => {
    const decoded = decodeG711(law, every);
    const again = decodeG711(law, encodeG711(law, decoded));
    assert.deepEqual(again, decoded);
    const ramp = Int16Array.from({ length: 65_536 }, (_, at) => at - 32_768);
    const heard = decodeG711(law, encodeG711(law, ramp));
    assert.ok(heard.every((sample, at) => at === 0 || sample >= (heard[at - 1] ?? 0)));
    assert.ok(heard.every((sample, at) => Math.abs(sample - (ramp[at] ?? 0)) <= 1_024));
  });
}

const packet = {
  ...{ payloadType: 101, marker: true, sequence: 65_535, timestamp: 2 ** 32 - 1, ssrc: 0x5234a8 },
  payload: Uint8Array.of(9, 0x87, 6, 0x40),
};

test('packets are read as they were written', () => {
  assert.deepEqual(parseRtp(writeRtp(packet)), packet);
  const small = { ...packet, payload: new Uint8Array(), marker: false };
  assert.deepEqual(parseRtp(writeRtp(small)), small);
});

test('sources, extension and padding of a packet are no part of its sound (RFC 3550 clause 5)', () => {
  const bytes = [...writeRtp(packet)];
  const head = [0xb2, ...bytes.slice(1, 12)];
  const between = [...Array<number>(8).fill(1), 0xbe, 0xde, 0, 1, ...Array<number>(4).fill(2)];
  const whole = Uint8Array.from([...head, ...between, ...packet.payload, 0, 0, 3]);
  assert.deepEqual(parseRtp(whole), packet);
});

for (const [what, change] of [
  ['of another version', (bytes: Uint8Array) => bytes.fill(0x40, 0, 1)],
  ['that is cut off', (bytes: Uint8Array) => bytes.subarray(0, 11)],
  ['with sources that it has not', (bytes: Uint8Array) => bytes.fill(0x8f, 0, 1)],
  ['with an extension that it has not', (bytes: Uint8Array) => bytes.fill(0x90, 0, 1)],
  ['with more padding than bytes', (bytes: Uint8Array) => bytes.fill(0xa0, 0, 1).fill(99, -1)],
  ['with padding of nothing', (bytes: Uint8Array) => bytes.fill(0xa0, 0, 1).fill(0, -1)],
] as const)
  test(`a packet ${what} is refused`, () => {
    assert.throws(() => parseRtp(change(writeRtp(packet))), SipError);
  });

test('whatever comes, it is a packet or refused', () => {
  const check = (bytes: Uint8Array) => {
    try {
      assert.ok(parseRtp(bytes).payload.length <= bytes.length);
    } catch (error) {
      assert.ok(error instanceof SipError, String(error));
    }
  };
  fc.assert(fc.property(fc.uint8Array({ minLength: 10, maxLength: 60 }), check), {
    numRuns: 2_000,
  });
});

test('a stream counts packets and samples, over the edge of their fields too', () => {
  const write = createRtpStream({
    payloadType: 0,
    ssrc: 1,
    sequence: 65_535,
    timestamp: 2 ** 32 - 160,
  });
  const [first, second] = [1, 2].map(() => parseRtp(write(new Uint8Array(160))));
  assert.deepEqual(
    [first?.marker, first?.sequence, first?.timestamp],
    [true, 65_535, 2 ** 32 - 160],
  );
  assert.deepEqual([second?.marker, second?.sequence, second?.timestamp], [false, 0, 0]);
});

const tone = (rate: number, hertz: number, seconds = 0.2) =>
  Int16Array.from({ length: rate * seconds }, (_, at) =>
    Math.round(10_000 * Math.sin((2 * Math.PI * hertz * at) / rate)),
  );
const strength = (samples: Int16Array) =>
  Math.sqrt(samples.reduce((sum, one) => sum + one ** 2, 0) / samples.length);

test('a tone that a telephone carries is kept at fewer samples, one above is taken away', () => {
  const low = resample(tone(22_050, 1_000), 22_050, 8_000);
  assert.equal(low.length, 1_600);
  assert.ok(Math.abs(strength(low) / strength(tone(8_000, 1_000)) - 1) < 0.02);
  assert.ok(strength(resample(tone(22_050, 5_000), 22_050, 8_000)) < 100);
  assert.deepEqual(resample(low, 8_000, 8_000), low);
});

test('a sound file is read as it was written, and to its end where its length is a guess', () => {
  const sound = { rate: 8_000, samples: Int16Array.of(1, -2, 32_767, -32_768) };
  const bytes = Buffer.from(writeWav(sound));
  assert.deepEqual(parseWav(bytes), sound);
  // A program that writes to a pipe cannot know the length.
  bytes.writeUInt32LE(0x7fff_f000, 40);
  assert.deepEqual(parseWav(bytes), sound);
});

test('a sound file of another form, or of none, is refused', () => {
  const bytes = Buffer.from(writeWav({ rate: 8_000, samples: Int16Array.of(1) }));
  const stereo = Buffer.from(bytes);
  stereo.writeUInt16LE(2, 22);
  for (const bad of [Buffer.from('RIFF'), bytes.subarray(0, 36), stereo, Buffer.alloc(60)])
    assert.throws(() => parseWav(bad), SipError);
  const check = (at: number, put: number) => {
    const broken = Buffer.from(bytes);
    broken[at % bytes.length] = put;
    try {
      parseWav(broken);
    } catch (error) {
      assert.ok(error instanceof SipError, String(error));
    }
  };
  fc.assert(fc.property(fc.nat(45), fc.nat(255), check), { numRuns: 1_000 });
});
