import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FLAGS } from '../codes.ts';
import { evaluate } from '../evaluate.ts';
import type { Message } from '../types.ts';

const flagsOf = (text: string, answers?: Message['answers']) => {
  const message: Message = { channel: 'call', text, language: 'en' };
  const { reasons } = evaluate(answers === undefined ? message : { ...message, answers });
  return FLAGS.filter((flag) => reasons.some(({ code }) => code === flag));
};

test('a deadline presses beside what nobody should ask for, and not by itself', () => {
  assert.deepEqual(flagsOf('He rang about the choir, they leave at noon.'), []);
  assert.deepEqual(flagsOf('I was to give him my PIN, the card goes at noon.'), [
    'urgency',
    'asks-secret',
  ]);
});

test('a sum that is wanted is unusual beside what lures or is kept secret, and not by itself', () => {
  assert.deepEqual(flagsOf('He had to find £95 to open the locker at the pool.'), []);
  assert.ok(
    flagsOf('He had to find £95 to open the account, and not a soul was to know.').includes(
      'unusual-payment',
    ),
  );
});

test('what is keyed in on a call to the number on the card is nothing that strangers asked for', () => {
  const told = 'The voice said to type the numbers on the keypad.';
  assert.ok(flagsOf(told).includes('asks-secret'));
  assert.ok(
    !flagsOf(told, { direction: 'i-called-the-number-on-my-card' }).includes('asks-secret'),
  );
});

test('who speaks with authority is one to doubt where money is promised, too', () => {
  assert.ok(
    flagsOf(
      'A man from the asset recovery unit said there was a settlement coming to me.',
    ).includes('authority'),
  );
});

test('an office that writes from a mailbox of anybody is one to doubt where something is wanted', () => {
  const flags = (text: string) =>
    evaluate({
      channel: 'email',
      text,
      from: 'Helen Ash <helen.ash.md@quickmail.example>',
      language: 'en',
    }).reasons.map(({ code }) => code);
  assert.ok(!flags('The meeting is on Thursday at ten.').includes('lookalike-sender'));
  assert.ok(
    flags('Buy six gift cards and send me the codes. Do not tell anyone.').includes(
      'lookalike-sender',
    ),
  );
});
