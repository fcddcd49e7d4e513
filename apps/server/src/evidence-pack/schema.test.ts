import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EvidencePack } from '@countersign/contract';

const DOC = new URL('../../../../docs/evidence-pack.schema.json', import.meta.url);

test('the schema of an evidence pack that is published is the one that packs are checked with', () => {
  const { $id, $schema, title, ...published } = JSON.parse(readFileSync(DOC, 'utf8'));
  assert.deepEqual(published, JSON.parse(JSON.stringify(EvidencePack)));
  assert.match($schema, /2020-12/);
  assert.ok($id !== undefined && title !== undefined);
});
