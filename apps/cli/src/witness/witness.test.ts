import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import type { Instant } from '@countersign/kernel';
import {
  foldComplete,
  formatAddCheckpoint,
  formatCheckpoint,
  hashLeaf,
  makeVerifier,
  parseNote,
  proveConsistency,
  type ReadSubtrees,
  rootOf,
  signNote,
  witnessedAt,
} from '@countersign/merkle-log';

import { answerAsWitness } from './answer.ts';
import { openWitnessKey, openWitnessMemory } from './memory.ts';

const NOW = 1_790_000_000_000;
const ORIGIN = 'bank.example/transparency';
const folder = mkdtempSync(join(tmpdir(), 'cs-witness-'));
after(() => rmSync(folder, { recursive: true }));

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const log = { privateKey, verifier: makeVerifier('log', ORIGIN, publicKey) };
const leavesOf = (salt: string, from: number, count: number) =>
  Array.from({ length: count }, (_, at) => hashLeaf(Buffer.from(`${salt} ${from + at}`)));
const readerOf =
  (leaves: readonly Buffer[]): ReadSubtrees =>
  async (wanted) =>
    wanted.map(({ height, index }) =>
      foldComplete(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height)),
    );
const history = readerOf(leavesOf('true', 0, 64));
/** The same first ten leaves, and others after them. */
const fork = readerOf([...leavesOf('true', 0, 10), ...leavesOf('forked', 10, 54)]);

/** The witness as it is after a start: nothing but its folder is left of the last time. */
const start = () =>
  answerAsWitness({
    signer: openWitnessKey(folder, 'witness.example'),
    logs: [log.verifier],
    memory: openWitnessMemory(folder),
    clock: () => NOW as Instant,
  });

async function noteOf(read: ReadSubtrees, size: number): Promise<string> {
  return signNote(log, formatCheckpoint({ origin: ORIGIN, size, root: await rootOf(size, read) }));
}

async function show(read: ReadSubtrees, from: number, to: number) {
  const proof = await proveConsistency({ from, to }, read);
  const body = formatAddCheckpoint({ oldSize: from, proof, note: await noteOf(read, to) });
  return post(body);
}

const post = async (text: string, change: { method?: string; path?: string } = {}) =>
  start()({
    method: 'POST',
    path: '/add-checkpoint',
    query: new URLSearchParams(),
    headers: {},
    rawHeaders: [],
    source: '127.0.0.1',
    body: Buffer.from(text),
    ...change,
  });

test('the first checkpoint, and one that goes on from it, are signed with the time', async () => {
  const witness = openWitnessKey(folder, 'witness.example').verifier;
  for (const [from, to] of [
    [0, 20],
    [20, 33],
    [33, 33],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const { body, status } = await show(history, from, to);
    assert.equal(status, 200);
    assert.ok(typeof body === 'string');
    // oxlint-disable-next-line no-await-in-loop
    const note = parseNote((await noteOf(history, to)) + body);
    assert.equal(note && witnessedAt(witness, note), NOW / 1_000);
  }
});

test('a fork is not signed, and the true history still is', async () => {
  assert.equal((await show(fork, 33, 40)).status, 422);
  assert.equal((await show(fork, 33, 33)).status, 409);
  assert.equal((await show(history, 33, 40)).status, 200);
});

test('whoever begins elsewhere hears where the witness is, and no older history is signed', async () => {
  for (const from of [0, 33]) {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await show(fork, from, 64);
    assert.deepEqual([answer.status, answer.body], [409, '40\n']);
    assert.equal(answer.headers?.['content-type'], 'text/x.tlog.size');
  }
  assert.equal((await show(history, 20, 25)).status, 409);
});

test('what is no question, of another log, or signed by somebody else is refused', async () => {
  const note = await noteOf(history, 50);
  const ask = formatAddCheckpoint({ oldSize: 40, proof: [], note });
  assert.equal((await post(ask, { method: 'GET' })).status, 405);
  assert.equal((await post(ask, { path: '/' })).status, 404);
  assert.equal((await post('')).status, 400);
  assert.equal((await post('old 40\n\nnot a note\n')).status, 400);
  assert.equal((await post(ask.replaceAll(ORIGIN, 'other.example/log'))).status, 404);
  assert.equal((await post(ask.replace('\n50\n', '\n51\n'))).status, 403);
});

test('key and memory are readable by nobody else, and a memory that is damaged signs nothing', async () => {
  const files = readdirSync(folder).map((name) => join(folder, name));
  assert.equal(files.length, 2);
  for (const file of files) assert.equal(statSync(file).mode & 0o077, 0, file);
  const kept = files.find((file) => file.endsWith('.checkpoint')) ?? '';
  writeFileSync(kept, await noteOf(history, 40).then((note) => note.replace('40', '41')));
  await assert.rejects(show(history, 41, 50), /put back the last one signed/);
});
