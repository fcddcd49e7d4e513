import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Instant } from '@countersign/kernel';
import { sensitive } from '@countersign/kernel';
import { systemRandom } from '../platform/index.ts';
import {
  answerLive,
  decideQuiet,
  decideSending,
  groupReference,
  makeReference,
  maskAddress,
  parseReference,
  type CallFacts,
} from './rules.ts';
import { createContactSecrets } from './secrets.ts';
import type { ContactState } from './types.ts';

const NOW = 1_900_000_000_000 as Instant;
const call = (state: ContactState, minutesAgo: number): CallFacts => ({
  id: `${state} ${minutesAgo}`,
  state,
  stateAt: (NOW - minutesAgo * 60_000) as Instant,
  sendAt: (NOW - minutesAgo * 60_000) as Instant,
  purpose: 'fraud-check',
  to: '…42',
  from: '+12125550177',
  agent: 'Sam',
  mayAsk: [],
  spoken: 'open',
  direction: 'outbound',
  entry: 'desk',
  match: 'open',
});

const claim = (state: ContactState, minutesAgo: number, spoken: CallFacts['spoken'] = 'open') => ({
  ...call(state, minutesAgo),
  spoken,
  direction: 'inbound' as const,
});

const live: readonly (readonly [string, readonly CallFacts[], 'sound' | 'late', string])[] = [
  ['a late ledger says neither yes nor no', [call('answered', 1)], 'late', 'cannot-confirm'],
  ['no calls at all', [], 'sound', 'nothing'],
  ['a call that ended long ago', [call('ended', 31)], 'sound', 'nothing'],
  ['a call that nobody answered', [call('no_answer', 1)], 'sound', 'nothing'],
  ['a call that was cancelled', [call('cancelled', 1)], 'sound', 'nothing'],
  ['planned for today', [call('planned', -60)], 'sound', 'planned-today'],
  ['planned for the day after tomorrow', [call('planned', -60 * 48)], 'sound', 'nothing'],
  ['dialing', [call('dialing', 0)], 'sound', 'ringing'],
  ['ringing', [call('ringing', 0)], 'sound', 'ringing'],
  ['talking', [call('answered', 3)], 'sound', 'talking'],
  ['talking wins over ringing', [call('ringing', 0), call('answered', 3)], 'sound', 'talking'],
  ['ended just now', [call('ended', 5)], 'sound', 'ended'],
  ['somebody calls as them', [claim('answered', 1)], 'sound', 'claimed'],
  [
    'somebody calls as them, and we call',
    [claim('answered', 1), call('ringing', 0)],
    'sound',
    'ringing',
  ],
  [
    'somebody calls as them after our call',
    [claim('answered', 1), call('ended', 5)],
    'sound',
    'claimed',
  ],
  ['somebody called as them, and is gone', [claim('ended', 1)], 'sound', 'nothing'],
  ['whoever called as them was stopped', [claim('ended', 1, 'wrong')], 'sound', 'claimed'],
  [
    'whoever called as them was stopped long ago',
    [claim('ended', 31, 'wrong')],
    'sound',
    'nothing',
  ],
  ['a claim that they agreed to', [claim('answered', 1, 'right')], 'sound', 'claimed'],
  ['ringing for four minutes', [call('ringing', 4)], 'sound', 'cannot-confirm'],
  ['talking for three hours', [call('answered', 180)], 'sound', 'cannot-confirm'],
];
for (const [name, calls, ledger, answer] of live) {
  test(`is it you? ${name}: ${answer}`, () => {
    const got = answerLive(calls, ledger, NOW);
    assert.equal(got.answer, answer);
    assert.equal(got.asOf, NOW);
  });
}

const sendings: readonly (readonly [ContactState, number | undefined, string])[] = [
  ['planned', undefined, 'leave'],
  ['ended', undefined, 'leave'],
  ['cancelled', undefined, 'leave'],
  ['failed', undefined, 'leave'],
  ['registered', NOW, 'expire'],
  ['dialing', NOW - 1, 'expire'],
  ['registered', NOW + 1, 'send'],
  ['dialing', NOW + 1, 'send'],
  ['registered', undefined, 'send'],
];
for (const [state, expiresAt, wanted] of sendings) {
  test(`the sending job finds ${state}, ${expiresAt === undefined ? 'no end' : expiresAt - NOW}: ${wanted}`, () =>
    assert.equal(
      decideSending({ state, expiresAt: expiresAt as Instant | undefined, now: NOW }),
      wanted,
    ));
}

test('quiet hours put off what is not exempt', () => {
  assert.equal(decideQuiet({ quiet: true, exempt: false }), 'deferred');
  assert.equal(decideQuiet({ quiet: true, exempt: true }), 'exempt');
  assert.equal(decideQuiet({ quiet: false, exempt: false }), 'outside');
});

test('a reference comes back however it is read and typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.boolean(), (bytes, lower) => {
      const reference = makeReference(bytes);
      assert.match(reference, /^[0-9A-HJKMNP-TV-Z]{8}$/);
      const shown = groupReference(reference).replace('0', 'o').replace('1', 'l');
      assert.equal(parseReference(lower ? shown.toLowerCase() : shown), reference);
    }),
  );
  for (const typed of ['', 'K7H29QX', 'K7H29QXMM', 'K7H2 9QX!', 'UUUUUUUU'])
    assert.equal(parseReference(typed), undefined);
});

for (const [address, masked] of [
  ['Ines Marlowe\n18 Alder Row\nBrookfield, NY 10001', 'I. M. …01'],
  ['Ana María de la Ó\nCalle Mayor 1\n28013 Madrid', 'A. M. D. L. …id'],
  ['Seán O’Neill\nFlat 2\nLondon SW1A 1AA ', 'S. O. N. …AA'],
  ['Nova Arden 2b\n9 New Lane\nBrookfield 10001', 'N. A. …01'],
  ['Ines Marlowe', ''],
  ['17\n18 Alder Row', ''],
  ['Ines Marlowe\n—', ''],
  ['', ''],
] as const) {
  test(`a letter is to initials and the end of an address: ${JSON.stringify(address)}`, () => {
    assert.equal(maskAddress(address), masked);
  });
}

test('a sealed code opens for its contact and for no other, and not after a change', () => {
  const secrets = createContactSecrets({ secret: systemRandom(32), random: systemRandom });
  const sealed = secrets.seal('c1', sensitive('123456'));
  assert.equal(secrets.open('c1', sealed).expose(), '123456');
  assert.throws(() => secrets.open('c2', sealed));
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.throws(() => secrets.open('c1', changed));
  }
  assert.notDeepEqual(secrets.seal('c1', sensitive('123456')), sealed);
  assert.deepEqual(secrets.hashEndpoint('+12125550123'), secrets.hashEndpoint('+12125550123'));
});

test('a reference never looks like a telephone number, and differs where what was drawn differs', () => {
  const drawn = [
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, 2, 3, 4, 5, 6, 7, 30],
    [30, 2, 3, 4, 5, 6, 7, 8],
    [33, 34, 35, 36, 37, 38, 39, 41],
  ].map((bytes) => makeReference(Uint8Array.from(bytes)));
  assert.deepEqual(drawn, ['123E5678', '123E567Y', 'Y23E5678', '123E5679']);
  assert.equal(makeReference(Uint8Array.from([1, 2, 3, 30, 5, 6, 7, 8])), '123Y5678');
});
