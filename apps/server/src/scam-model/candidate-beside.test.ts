import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import type { ScamCandidate } from '@countersign/contract';
import { loadModel } from '@countersign/scamflags';
import { WEIGHTS_PATH } from '@countersign/scamflags/weights';
import { createReadCandidate } from './candidate-beside.ts';
import { CANDIDATE_BYTES_MAX } from './candidate-file.ts';
import { withChannels } from './testing/other-weights.ts';

const shipped = readFileSync(WEIGHTS_PATH);
const limits = { timeMs: 60_000, memoryMb: 128, threads: 1 };

function fileOf(bytes: Uint8Array): Buffer {
  const file: ScamCandidate = {
    ...{ format: 'countersign-scam-candidate-v1', sha256: loadModel(bytes).sha256 },
    card: {
      ...{ data: 'a'.repeat(64), rows: 7, sources: [] },
      figures: [{ set: 'Own', name: 'F1', ours: 1, must: null, lowerIsBetter: false, kept: null }],
    },
    weights: Buffer.from(bytes).toString('base64'),
  };
  return Buffer.from(JSON.stringify(file));
}
const whole = fileOf(shipped);

test('a candidate is read beside the server, whose own thread is free meanwhile', async () => {
  // As large as weights may be, and slow to judge by: a line of tens of thousands of points.
  const points = Array.from({ length: 40_000 }, (_, at) => [at, 1]);
  const large = fileOf(
    withChannels(shipped, (all) => ({ ...all, sms: { ...all.sms, calibration: points } })),
  );
  assert.ok(large.length < CANDIDATE_BYTES_MAX, `${large.length}`);
  const before = performance.eventLoopUtilization();
  const read = await createReadCandidate(limits)(large);
  const { active, utilization } = performance.eventLoopUtilization(before);
  assert.ok(utilization < 0.5, `${Math.round(active)} ms of the own thread`);
  assert.equal(read?.card.rows, 7);
  assert.equal(loadModel(read?.weights ?? new Uint8Array()).sha256, read?.sha256);
});

test('a file that is too large starts no thread; one that takes too long or too much is no candidate, and the next one is read', async () => {
  assert.equal(await createReadCandidate(limits)(Buffer.alloc(CANDIDATE_BYTES_MAX + 1)), undefined);
  assert.equal(await createReadCandidate({ ...limits, timeMs: 1 })(whole), undefined);
  assert.equal(await createReadCandidate({ ...limits, memoryMb: 4 })(whole), undefined);
  const read = createReadCandidate(limits);
  const all = await Promise.all([read(whole), read(Buffer.from('{}')), read(whole)]);
  assert.deepEqual(
    all.map((one) => one?.sha256),
    [loadModel(shipped).sha256, undefined, loadModel(shipped).sha256],
  );
});
