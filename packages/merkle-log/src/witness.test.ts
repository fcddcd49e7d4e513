import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import {
  decideWitness,
  EMPTY_ROOT,
  formatAddCheckpoint,
  formatCheckpoint,
  makeVerifier,
  parseAddCheckpoint,
  proveConsistency,
  rootOf,
  signNote,
  type AddCheckpoint,
  type Witnessed,
} from './index.ts';
import { memoryLog, someEntries, type MemoryLog } from './test/memory-log.ts';

const ORIGIN = 'bank.example/transparency';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const verifier = makeVerifier('log', ORIGIN, publicKey);
const signer = { verifier, privateKey };

const log = memoryLog(someEntries(40));
/** The same first ten entries, and another history after them. */
const fork = memoryLog([...someEntries(10), ...someEntries(30, 'another ')]);

async function noteOf({ read }: MemoryLog, size: number): Promise<string> {
  return signNote(
    signer,
    formatCheckpoint({ origin: ORIGIN, size, root: await rootOf(size, read) }),
  );
}

async function anAsk(one: MemoryLog, from: number, to: number): Promise<AddCheckpoint> {
  const proof = await proveConsistency({ from, to }, one.read);
  return { oldSize: from, proof, note: await noteOf(one, to) };
}

const known = async (size: number): Promise<Witnessed> => ({
  size,
  root: await rootOf(size, log.read),
});
const statusOf = (verdict: ReturnType<typeof decideWitness>) =>
  verdict.sign ? 200 : verdict.status;

test('what goes on from what was signed is signed', async () => {
  for (const [from, to] of [
    [0, 1],
    [0, 40],
    [7, 40],
    [8, 9],
    [40, 40],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const verdict = decideWitness(
      await anAsk(log, from, to),
      verifier,
      from === 0 ? undefined : await known(from),
    );
    assert.equal(statusOf(verdict), 200, `${from} to ${to}`);
    assert.ok(verdict.sign && verdict.checkpoint.size === to);
  }
});

test('a fork is refused: whatever proof comes with it, and at the same size', async () => {
  const signed = await known(20);
  const own = await anAsk(fork, 20, 40);
  assert.equal(statusOf(decideWitness(own, verifier, signed)), 422);
  const { proof } = await anAsk(log, 20, 40);
  assert.equal(statusOf(decideWitness({ ...own, proof }, verifier, signed)), 422);
  assert.equal(statusOf(decideWitness({ ...own, proof: [] }, verifier, signed)), 422);
  const sameSize = decideWitness(await anAsk(fork, 20, 20), verifier, signed);
  assert.deepEqual(sameSize, { sign: false, status: 409 });
});

test('whoever is not where the witness is hears where that is', async () => {
  const signed = await known(20);
  for (const from of [0, 19, 21])
    assert.deepEqual(
      // oxlint-disable-next-line no-await-in-loop
      decideWitness(await anAsk(log, from, 40), verifier, signed),
      { sign: false, status: 409, size: 20 },
    );
});

test('the rest is refused as the protocol says', async () => {
  const ask = await anAsk(log, 0, 40);
  const stranger = generateKeyPairSync('ed25519');
  const other = makeVerifier('log', 'other.example', publicKey);
  assert.equal(statusOf(decideWitness(ask, undefined, undefined)), 404);
  assert.equal(statusOf(decideWitness(ask, other, undefined)), 404);
  const forged = makeVerifier('log', ORIGIN, stranger.publicKey);
  assert.equal(statusOf(decideWitness(ask, forged, undefined)), 403);
  assert.equal(statusOf(decideWitness({ ...ask, oldSize: 41 }, verifier, undefined)), 400);
  assert.equal(statusOf(decideWitness({ ...ask, note: 'nothing' }, verifier, undefined)), 400);
  assert.equal(statusOf(decideWitness({ ...ask, proof: [EMPTY_ROOT] }, verifier, undefined)), 422);
});

test('an ask is the same one after the wire; what is none is refused', async () => {
  const ask = await anAsk(log, 7, 40);
  const body = formatAddCheckpoint(ask);
  assert.deepEqual(parseAddCheckpoint(body), ask);
  assert.deepEqual(parseAddCheckpoint(formatAddCheckpoint({ ...ask, proof: [] }))?.proof, []);
  const hash = `${EMPTY_ROOT.toString('base64')}\n`;
  for (const wrong of [
    '',
    'old 7\n',
    body.replace('old 7', 'old 07'),
    body.replace('old 7', 'older 7'),
    body.replace('old 7\n', 'old 7\nnot base64\n'),
    body.replace('old 7\n', `old 7\n${hash.repeat(63)}`),
  ])
    assert.equal(parseAddCheckpoint(wrong), undefined);
});
