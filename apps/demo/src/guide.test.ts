import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { guideText } from './guide.ts';
import { securityCode } from './sample-keys.ts';
import { cards, members, staff } from './world.ts';

const committed = readFileSync(new URL('../../../docs/demo.md', import.meta.url), 'utf8');

test('docs/demo.md is what the demo world says', () => {
  assert.equal(committed, guideText(), 'run node_modules/.bin/node apps/demo/src/write-guide.ts');
});

test('everybody is in it, with what they carry and something to try', () => {
  for (const member of members) {
    assert.match(
      committed,
      new RegExp(`\\*\\*${member.givenName} ${member.familyName}\\.\\*\\* .{40}`),
    );
    assert.ok(committed.includes(member.email), member.reference);
  }
  for (const card of cards) {
    const row = committed.split('\n').find((line) => line.includes(`\`${card.reference}\``)) ?? '';
    assert.equal(row.replaceAll(' ', '').includes(card.pan), true, card.reference);
    assert.ok(row.includes(`\`${securityCode(card)}\``), card.reference);
  }
  for (const one of staff) assert.ok(committed.includes(`\`${one.userId}\``), one.userId);
});

test('nobody has to wait for a new browser, as the page says', () => {
  const programme = readFileSync(
    new URL('../../../programmes/larkspur.yaml', import.meta.url),
    'utf8',
  );
  assert.match(programme, /^ {2}newDeviceCoolingHours: 0$/m);
});
