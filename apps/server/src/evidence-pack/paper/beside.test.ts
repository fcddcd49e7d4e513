import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import { facts, receipts, words } from '../testing/sample.ts';
import { createDraw } from './beside.ts';
import { drawPaper } from './draw.ts';
import { paperOf } from './paper.ts';

const ask = { timeZone: 'America/New_York', words, sha256: 'ab'.repeat(32), file: 'x.json' };
const small = paperOf(facts, { ...ask, receipts, language: 'en' });
const many = Array.from({ length: 300 }, (_, at) => facts.contacts[at % facts.contacts.length]);
const contacts = many.filter((one) => one !== undefined);
const large = paperOf({ ...facts, contacts }, { ...ask, receipts, language: 'es' });
const limits = { timeMs: 60_000, memoryMb: 256, threads: 1 };

test('a paper of hundreds of contacts is drawn beside the server, whose own thread is free meanwhile', async () => {
  const draw = createDraw(limits);
  const before = performance.eventLoopUtilization();
  const bytes = await draw(large);
  const { active, utilization } = performance.eventLoopUtilization(before);
  assert.ok(utilization < 0.5, `${Math.round(active)} ms of the own thread`);
  assert.ok(bytes.equals(await drawPaper(large)), 'the same paper, wherever it is drawn');
});

test('a thread that takes too long or too much is ended, and the next paper is drawn', async () => {
  await assert.rejects(createDraw({ ...limits, timeMs: 1 })(small), /took too long/);
  await assert.rejects(createDraw({ ...limits, memoryMb: 4 })(large), /not drawn/);
  const draw = createDraw(limits);
  const all = await Promise.all([draw(small), draw(small), draw(small)]);
  assert.ok(all.every((one) => one.toString('latin1').startsWith('%PDF')));
});
