import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  type ChannelHead,
  type Weights,
  WeightsError,
  parseWeights,
  writeWeights,
} from './format.ts';
import { BUCKETS, cutGrams } from './grams.ts';
import { loadModel, modelOf } from './load.ts';
import { sha256Hex } from './sha256.ts';
import { STRETCHES } from './words.ts';

const HEAD: ChannelHead = {
  base: -1.5,
  step: 0.25,
  worstShare: 0.75,
  scale: 1,
  most: 4,
  signals: { urgency: 0.7, 'never-asks': -0.6 },
  calibration: [
    [-4, -5],
    [4, 5],
  ],
};

/** Weights that know a few words, in every channel. */
function someWeights(words: Readonly<Record<string, number>>): Weights {
  const table = new Int8Array(BUCKETS);
  for (const [word, weight] of Object.entries(words)) {
    const grams = cutGrams(word);
    // The first piece of a word is the word itself.
    table[grams.buckets[0] ?? 0] = weight;
  }
  const channels = { sms: HEAD, email: HEAD, call: HEAD };
  const tables = { sms: table, email: table.slice(), call: new Int8Array(BUCKETS) };
  return { head: { data: 'of a test', rows: 3, channels }, tables };
}

const HARMLESS = 'the garden club meets on thursday behind the library and there will be tea ';

test('SHA-256 of our own is that of the platform', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.equal(sha256Hex(bytes), createHash('sha256').update(bytes).digest('hex'));
    }),
    { seed: 1 },
  );
});

test('weights that were written are read again, and written the same', () => {
  const cell = fc.tuple(fc.nat(BUCKETS - 1), fc.integer({ min: -127, max: 127 }));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 400 }), (cells) => {
      const weights = someWeights({});
      for (const [bucket, weight] of cells) weights.tables.call[bucket] = weight;
      const bytes = writeWeights(weights);
      const read = parseWeights(bytes);
      assert.deepEqual(read.tables, weights.tables);
      assert.deepEqual(read.head, weights.head);
      assert.deepEqual(writeWeights(read), bytes);
    }),
    { seed: 1, numRuns: 20 },
  );
});

test('weights that were changed, cut or are something else are refused', () => {
  const bytes = writeWeights(someWeights({ account: 9 }));
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x40;
    assert.throws(() => loadModel(changed), WeightsError, `byte ${at}`);
    assert.throws(() => loadModel(bytes.slice(0, at)), WeightsError, `cut at ${at}`);
  }
  assert.throws(() => loadModel(new Uint8Array([...bytes, 0])), WeightsError);
});

test('a model of bytes names the hash of its weights', () => {
  const bytes = writeWeights(someWeights({ account: 9 }));
  assert.equal(loadModel(bytes).sha256, sha256Hex(bytes.subarray(44)));
});

test('words that weigh are pointed at, where they stand', () => {
  const model = modelOf(someWeights({ locked: 40 }));
  const text = `your card is locked ok`;
  const { score, spans } = model.scoreWords(text, 'sms');
  assert.ok(score > 0.5);
  assert.deepEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
    ['locked'],
  );
  assert.deepEqual(model.scoreWords('', 'sms'), { score: 0, spans: [] });
});

test('words never say more than the head allows', () => {
  const model = modelOf(someWeights({ locked: 127 }));
  assert.ok(model.scoreWords('locked '.repeat(5_000), 'email').score < HEAD.most);
});

test('harmless words around a scam thin it out by little, however many they are', () => {
  const model = modelOf(someWeights({ locked: 90, garden: -20 }));
  const scam = `${'your card is locked '.repeat(6)}`;
  const alone = model.scoreWords(scam, 'email').score;
  for (const times of [10, 100, 1_000]) {
    const padded = HARMLESS.repeat(times) + scam + HARMLESS.repeat(times);
    assert.ok(model.scoreWords(padded, 'email').score > alone * 0.5, `${times} times`);
  }
});

test('a text shorter than a stretch is looked at once', () => {
  const model = modelOf(someWeights({ locked: 40 }));
  const words = 'fine '.repeat((STRETCHES.sms[0] ?? 0) - 1);
  const [{ score: first }, { score: second }] = [
    model.scoreWords(`${words}locked`, 'sms'),
    model.scoreWords(`locked ${words}`, 'sms'),
  ];
  // Only the pair of words differs, and it weighs nothing.
  assert.equal(first.toFixed(9), second.toFixed(9));
});

test('a higher score is never less likely a scam', () => {
  const model = modelOf(someWeights({}));
  fc.assert(
    fc.property(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 9, noNaN: true }),
      (score, more) => {
        const [one, other] = [model.calibrate(score, 'sms'), model.calibrate(score + more, 'sms')];
        assert.ok(one > 0 && other < 1 && one <= other);
      },
    ),
    { seed: 1 },
  );
});

test('pieces are the same wherever a word stands, and lie in the table', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const grams = cutGrams(text);
      const count = grams.firsts[grams.words] ?? 0;
      assert.ok(
        grams.buckets.subarray(0, count).every((bucket) => bucket >= 0 && bucket < BUCKETS),
      );
      for (let word = 0; word < grams.words; word += 1) {
        const [start = 0, end = 0] = [grams.starts[word], grams.ends[word]];
        assert.ok(start < end && end <= text.length);
        assert.ok(word === 0 || start >= (grams.ends[word - 1] ?? 0));
      }
    }),
    { seed: 1 },
  );
});
