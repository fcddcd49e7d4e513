import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FLAGS, type FlagCode } from '../../codes.ts';
import { evaluate } from '../../evaluate.ts';
import type { Channel, Language, Message } from '../../types.ts';
import { EN_NO } from './en-no.ts';
import { EN_YES } from './en-yes.ts';
import { ES_NO } from './es-no.ts';
import { ES_YES } from './es-yes.ts';
import { OTHER_NO, OTHER_YES } from './other.ts';

type Table = Readonly<Partial<Record<FlagCode, readonly string[]>>>;

const CHANNELS: Readonly<Record<string, Channel>> = { c: 'call', e: 'email' };

/** Authority is a flag only beside something that is wanted, so for it a code was asked for as well. */
const WANTED = { askedFor: ['code'] } as const;

function messageOf(written: string, language: Language, flag: FlagCode): Message {
  const [, mark = '', text = ''] = /^(?:([ce])\|)?(.*)$/s.exec(written) ?? [];
  const message = { channel: CHANNELS[mark] ?? 'sms', text, language };
  return flag === 'authority' ? { ...message, answers: WANTED } : message;
}

const flagsOf = (message: Message) =>
  evaluate(message).reasons.flatMap(({ code }) => FLAGS.filter((flag) => flag === code));

function check(name: string, language: Language, table: Table, isThere: boolean): void {
  for (const flag of FLAGS) {
    test(`${name}, ${language}: ${flag}`, () => {
      const wrong = (table[flag] ?? []).filter(
        (written) => flagsOf(messageOf(written, language, flag)).includes(flag) !== isThere,
      );
      assert.deepEqual(wrong, []);
    });
  }
}

check('is found', 'en', EN_YES, true);
check('is not found', 'en', EN_NO, false);
check('is found', 'es', ES_YES, true);
check('is not found', 'es', ES_NO, false);
for (const language of ['pt', 'fr', 'de', 'it', 'nl'] as const) {
  check('is found', language, OTHER_YES[language], true);
  check('is not found', language, OTHER_NO[language], false);
}

test('every flag has enough sentences in English and Spanish; the look-alike sender is of facts', () => {
  for (const flag of FLAGS) {
    if (flag === 'lookalike-sender' || flag === 'foreign-callback') continue;
    for (const yes of [EN_YES, ES_YES]) assert.ok((yes[flag] ?? []).length >= 15, flag);
    for (const no of [EN_NO, ES_NO]) assert.ok((no[flag] ?? []).length >= 10, flag);
  }
});
