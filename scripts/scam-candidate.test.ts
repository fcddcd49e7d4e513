import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ScamCandidate } from '@countersign/contract';
import { loadModel } from '@countersign/scamflags';
import { WEIGHTS_PATH } from '@countersign/scamflags/weights';
import type { Report } from '@countersign/scamtrain';
import { Compile } from 'typebox/compile';
import { candidateOf } from './scam-candidate.ts';

const REPORT = new URL('../docs/detection/report.json', import.meta.url);

test('what a release was measured with makes a file that a server takes up', () => {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
  const bytes = readFileSync(WEIGHTS_PATH);
  const candidate = candidateOf(
    { ...report, weights: loadModel(bytes).sha256 },
    { bytes, rows: 41_393 },
  );
  // As it is read again.
  const read: unknown = JSON.parse(JSON.stringify(candidate));
  assert.deepEqual([...Compile(ScamCandidate).Errors(read)], []);
  assert.equal(loadModel(Buffer.from(candidate.weights, 'base64')).sha256, candidate.sha256);
  assert.ok(candidate.card.figures.some(({ kept }) => kept === true));
  assert.ok(candidate.card.sources.some(({ source }) => source === 'grammar'));
  // The form of a candidate on the page takes two mebibytes.
  assert.ok(JSON.stringify(candidate).length < 2 * 1024 * 1024);
});
