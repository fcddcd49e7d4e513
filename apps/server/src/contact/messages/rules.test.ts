import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../templates/en.ts';
import {
  canonicalAsk,
  decideMessage,
  MESSAGE_KINDS,
  outcomeOf,
  type AskedMessage,
} from './rules.ts';

const USD = { minor: 128_420, currency: 'USD' };
const english = { isKnown: true, language: 'en' };

for (const [what, asked, facts, language = 'en'] of [
  [
    'a reminder',
    { purpose: 'payment-reminder', amount: USD, due: '2030-11-22' },
    { amount: '$1,284.20', day: 'Nov 22, 2030' },
  ],
  [
    'a reminder, in Spanish',
    { purpose: 'payment-reminder', amount: USD, due: '2030-11-22' },
    { amount: '1284,20 US$', day: '22 nov 2030' },
    'es',
  ],
  [
    'a payment that did not work',
    { purpose: 'payment-problem', amount: USD },
    { amount: '$1,284.20' },
  ],
  ['a question about an application', { purpose: 'application' }, {}],
  ['an answer', { purpose: 'follow-up' }, {}],
  ['a welcome', { purpose: 'welcome' }, {}],
  ['an offer', { purpose: 'offer', title: 'Two nights for one' }, { title: 'Two nights for one' }],
  [
    'an offer, without what could be pressed or dialled',
    { purpose: 'offer', title: 'See evil.test/x or 212 555 0199 {code}' },
    { title: 'See evil test x or … code' },
  ],
] as const satisfies readonly (readonly [string, AskedMessage, object, string?])[])
  test(`written: ${what}`, () => {
    const decided = decideMessage(asked, { isKnown: true, language });
    assert.ok(decided.ok);
    assert.deepEqual(decided.value.facts, facts);
  });

for (const [what, asked, code, isKnown = true] of [
  ['a purpose that the programme lacks', { purpose: 'welcome' }, 'contact.purpose-unknown', false],
  ['a code', { purpose: 'code' }, 'contact.purpose-not-for-messages'],
  ['a fraud check', { purpose: 'fraud-check' }, 'contact.purpose-not-for-messages'],
  ['a name of every object', { purpose: 'constructor' }, 'contact.purpose-not-for-messages'],
  [
    'a reminder without its day',
    { purpose: 'payment-reminder', amount: USD },
    'contact.message-facts',
  ],
  ['a welcome with a title', { purpose: 'welcome', title: 'Hello' }, 'contact.message-facts'],
  ['an offer without a title', { purpose: 'offer' }, 'contact.message-facts'],
  [
    'an offer that hurries',
    { purpose: 'offer', title: 'Only until Sunday' },
    'contact.offer-presses',
  ],
  ['an offer that asks', { purpose: 'offer', title: 'Want more?' }, 'contact.offer-presses'],
] as const satisfies readonly (readonly [string, AskedMessage, string, boolean?])[])
  test(`not written: ${what}`, () => {
    assert.deepEqual(decideMessage(asked, { isKnown, language: 'en' }), {
      ok: false,
      refusal: { code },
    });
  });

test('every kind has words, and takes only what its words show', () => {
  for (const [purpose, { takes, template }] of Object.entries(MESSAGE_KINDS)) {
    const asked = { purpose, amount: USD, due: '2030-11-22', title: 'Two nights for one' };
    const own = Object.fromEntries(
      Object.entries(asked).filter(([name]) => name === 'purpose' || takes.includes(name as never)),
    );
    const decided = decideMessage(own as AskedMessage, english);
    assert.ok(decided.ok);
    for (const name of Object.keys(decided.value.facts))
      assert.ok(
        Object.values(en[template]).some((text) => text.includes(`{${name}}`)),
        name,
      );
  }
});

test('the same question is the same whatever the order of its members; another one is not', () => {
  const one = canonicalAsk({ purpose: 'payment-problem', amount: USD });
  assert.equal(
    one,
    canonicalAsk({ amount: { currency: 'USD', minor: 128_420 }, purpose: 'payment-problem' }),
  );
  assert.notEqual(one, canonicalAsk({ purpose: 'payment-problem', amount: { ...USD, minor: 1 } }));
});

for (const [state, delivery, outcome] of [
  ['registered', undefined, 'registered'],
  ['dialing', undefined, 'registered'],
  ['ended', undefined, 'sent'],
  ['ended', 'delivered', 'delivered'],
  ['ended', 'undelivered', 'undelivered'],
  ['failed', undefined, 'undelivered'],
  ['cancelled', undefined, 'not-sent'],
] as const)
  test(`a contact that is ${state}${delivery === undefined ? '' : ` and ${delivery}`} is ${outcome}`, () =>
    assert.equal(outcomeOf(state, delivery), outcome));
