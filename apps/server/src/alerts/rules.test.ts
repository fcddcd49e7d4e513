import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Instant } from '@countersign/kernel';
import { decideAnswer, doesFreeze, merchantWords, readAnswer, type AnswerFacts } from './rules.ts';

const NOW = 1_900_000_000_000 as Instant;
const MINUTE = 60_000;
const facts = (more: Partial<AnswerFacts>): AnswerFacts => ({
  ...{ says: 'yes', channel: 'app', state: 'open', now: NOW, isQuoted: true, provesNumber: true },
  isHeld: false,
  ...{ askedAt: (NOW - MINUTE) as Instant, expiresAt: (NOW + MINUTE) as Instant },
  ...more,
});

for (const [what, more, decision] of [
  ['a yes in the app', {}, 'confirm'],
  ['a yes in the app, a day late', { now: (NOW + MINUTE) as Instant }, 'too-late'],
  ['a yes by text with its quote', { channel: 'text' }, 'confirm'],
  ['a yes by text without a quote', { channel: 'text', isQuoted: false }, 'not-by-text'],
  ['a yes by text from a fresh number', { channel: 'text', provesNumber: false }, 'not-by-text'],
  [
    'a yes by text after fifteen minutes',
    { channel: 'text', askedAt: (NOW - 15 * MINUTE - 1) as Instant },
    'not-by-text',
  ],
  [
    'a yes by text at fifteen minutes',
    { channel: 'text', askedAt: (NOW - 15 * MINUTE) as Instant },
    'confirm',
  ],
  ['a yes by e-mail', { channel: 'email' }, 'not-by-email'],
  ['a yes by e-mail, again', { channel: 'email', state: 'confirmed' }, 'same'],
  ['a yes of somebody who may be made to say it', { isHeld: true }, 'held'],
  ['the same by text', { isHeld: true, channel: 'text' }, 'not-by-text'],
  ['a no of the same', { isHeld: true, says: 'no' }, 'deny'],
  ['a yes after a no', { state: 'denied' }, 'denied-already'],
  ['a yes again', { state: 'confirmed' }, 'same'],
  ['a no', { says: 'no' }, 'deny'],
  ['a no after a yes', { says: 'no', state: 'confirmed' }, 'deny'],
  ['a no again', { says: 'no', state: 'denied' }, 'same'],
] as const satisfies readonly (readonly [string, Partial<AnswerFacts>, string])[])
  test(`${what}: ${decision}`, () => assert.equal(decideAnswer(facts(more)), decision));

test('a no is taken from anywhere, at any time, in any state; nothing makes a no a yes', () => {
  const any = fc.record({
    channel: fc.constantFrom('app', 'text', 'email', 'phone'),
    state: fc.constantFrom('open', 'confirmed', 'denied'),
    isQuoted: fc.boolean(),
    isHeld: fc.boolean(),
    provesNumber: fc.boolean(),
    now: fc.integer({ min: NOW - 10 ** 9, max: NOW + 10 ** 9 }).map((at) => at as Instant),
  } as const);
  fc.assert(
    fc.property(any, (more) => {
      const no = decideAnswer(facts({ ...more, says: 'no' } as Partial<AnswerFacts>));
      assert.equal(no, more.state === 'denied' ? 'same' : 'deny');
      const yes = decideAnswer(facts({ ...more, state: 'denied' } as Partial<AnswerFacts>));
      assert.equal(yes, 'denied-already');
      assert.notEqual(
        decideAnswer(facts({ ...more, channel: 'email' } as Partial<AnswerFacts>)),
        'confirm',
      );
    }),
  );
});

for (const [text, answer] of [
  ['YES 4821', { says: 'yes', quote: '4821', hasMore: false }],
  ['yes, 4821!', { says: 'yes', quote: '4821', hasMore: false }],
  ['Sí 4821', { says: 'yes', quote: '4821', hasMore: false }],
  ['yes', { says: 'yes', quote: undefined, hasMore: false }],
  ['NO', { says: 'no', quote: undefined, hasMore: false }],
  ['no. 4821', { says: 'no', quote: '4821', hasMore: false }],
  ['No, that was not me', { says: 'no', quote: undefined, hasMore: true }],
  ['yes 482', undefined],
  ['yes 4821 now', undefined],
  ['4821', undefined],
  ['', undefined],
] as const)
  test(`“${text}” is ${answer === undefined ? 'no answer' : answer.says}`, () =>
    assert.deepEqual(readAnswer(text), answer));

test('however a shop is called, a message can name it: a line, no link, nothing like a number to call', () => {
  const fact = /^(?!.*(?:https?:|www\.|[0-9](?:[ ().-]?[0-9]){6}))(?:(?![{}<>])\P{Cc})*$/iu;
  const odd = fc.constantFrom(
    ...['http:', 'https:', 'www.', '{', '>', '\n', ' ', '.', '-', '5', '12'],
  );
  const name = fc.array(fc.oneof(odd, fc.string({ unit: 'binary' })), { maxLength: 40 });
  fc.assert(
    fc.property(name, (parts) => {
      const words = merchantWords(parts.join(''));
      assert.match(words, fact);
      assert.ok(words.length > 0 && words.length <= 40);
    }),
    { numRuns: 2_000 },
  );
});

type Freezing = Parameters<typeof doesFreeze>[0];
const at = (moment: number) => moment as Instant;
const noInTheApp: Freezing = {
  ...{ decision: 'deny', channel: 'app', now: NOW, createdAt: at(NOW - MINUTE) },
  ...{ expiresAt: at(NOW + MINUTE), unfrozenAt: undefined },
};
for (const [what, more, wanted] of [
  ['a no by text', { channel: 'text' }, false],
  ['a no by e-mail', { channel: 'email' }, false],
  ['a no by telephone', { channel: 'phone' }, false],
  ['a no that was said before', { decision: 'same' }, false],
  ['a yes', { decision: 'confirm' }, false],
  ['a no when the question is over', { expiresAt: NOW }, false],
  ['a no after that', { expiresAt: at(NOW - 1) }, false],
  ['a no to what was asked before a freeze ended', { unfrozenAt: at(NOW - MINUTE + 1) }, false],
  ['a no to what was asked in that moment', { unfrozenAt: at(NOW - MINUTE) }, false],
  ['a no to what was asked afterwards', { unfrozenAt: at(NOW - MINUTE - 1) }, true],
  ['a no just before the question is over', { expiresAt: at(NOW + 1) }, true],
  ['a no in the app', {}, true],
] as const satisfies readonly (readonly [string, Partial<Freezing>, boolean])[])
  test(`${what} ${wanted ? 'freezes' : 'does not freeze'}`, () =>
    assert.equal(doesFreeze({ ...noInTheApp, ...more }), wanted));

for (const [merchant, words] of [
  ['Corner Books', 'Corner Books'],
  ['CALL +1 212 555 0199 NOW', 'CALL … NOW'],
  ['CALL 1-800-MYSCAM', 'CALL …-MYSCAM'],
  ['1  2  3  4  5  6  7  8', '…'],
  ['https://evil.test {code}', 'evil test code'],
  ['SECURE-BANK.COM/X @me', 'SECURE-BANK COM X me'],
  ['\u202Eevil\u200B １２３４', 'evil …'],
  ['Café “Zum Löwen” & Co', 'Café Zum Löwen & Co'],
  ['www.shop', 'shop'],
  ['\n\t', '?'],
  ['x'.repeat(80), 'x'.repeat(40)],
] as const)
  test(`a shop in a message: “${words.slice(0, 20)}”`, () =>
    assert.equal(merchantWords(merchant), words));
