import assert from 'node:assert/strict';
import { test } from 'node:test';

import { AUDIT_LIST, auditFieldNames } from '@countersign/contract';
import { CHAIN_START, appendEntry } from '@countersign/hashchain';

import { verifyLines } from './audit-file.ts';

function chainOf(count: number): string[] {
  let previous: Uint8Array = CHAIN_START;
  return Array.from({ length: count }, (_, at) => {
    const record = {
      ...{ position: at + 1, at: 1_800_000_000_000 + at, actorKind: 'cardmember', actorId: 'm-1' },
      ...{ channel: 'web', operation: 'pin.show', subject: 'ct_1', result: 'done', refusal: null },
      ...{ correlation: `c-${at}`, programme: 'v1' },
    };
    const fields = auditFieldNames.map((name) => [name, record[name]] as const);
    const entry = appendEntry(previous, { version: AUDIT_LIST, fields });
    previous = entry.hash;
    return JSON.stringify({
      list: AUDIT_LIST,
      ...record,
      hash: Buffer.from(entry.hash).toString('hex'),
    });
  });
}

test('a whole chain is whole', async () => {
  const verdict = await verifyLines(chainOf(5));
  assert.ok(verdict.whole);
  assert.equal(verdict.entries, 5);
  assert.match(verdict.head, /^[0-9a-f]{64}$/);
});

const TAMPERED: readonly (readonly [
  what: string,
  change: (lines: string[]) => string[],
  line: number,
])[] = [
  ['a changed word', (lines) => lines.with(2, (lines[2] ?? '').replace('done', 'gone')), 3],
  ['a line taken out', (lines) => lines.toSpliced(1, 1), 2],
  ['two lines swapped', ([a = '', b = '', ...rest]) => [b, a, ...rest], 1],
  ['a line twice', ([a = '', ...rest]) => [a, a, ...rest], 2],
  ['a field more', (lines) => lines.with(4, (lines[4] ?? '').replace('{', '{"more":1,')), 5],
  [
    'a list of nobody',
    (lines) => lines.with(0, (lines[0] ?? '').replace('audit-v1', 'audit-v9')),
    1,
  ],
  ['no JSON', (lines) => lines.with(3, '{'), 4],
  [
    'an array for a word',
    (lines) => lines.with(0, (lines[0] ?? '').replace('"web"', '["web"]')),
    1,
  ],
];

for (const [what, change, line] of TAMPERED) {
  test(`found: ${what}`, async () => {
    const verdict = await verifyLines(change(chainOf(5)));
    assert.ok(!verdict.whole);
    assert.equal(verdict.line, line);
  });
}

test('every single-bit flip of a chain is found', async () => {
  const bytes = Buffer.from(chainOf(2).join('\n'));
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const verdict = await verifyLines(changed.toString('latin1').split('\n'));
    // Upper and lower case hexadecimal say the same; nothing else may differ.
    const isSameHash =
      changed.toString('latin1').toLowerCase() === bytes.toString('latin1').toLowerCase() &&
      isInHash(bytes, bit >> 3);
    assert.equal(verdict.whole, isSameHash, `bit ${bit}`);
  }
});

function isInHash(bytes: Buffer, at: number): boolean {
  const text = bytes.toString('latin1');
  const start = text.lastIndexOf('"hash":"', at);
  return (
    start !== -1 &&
    at >= start + 8 &&
    at < start + 8 + 64 &&
    text.slice(start + 8, at).indexOf('"') === -1
  );
}
