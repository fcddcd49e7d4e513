import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decideReply, readReply, type ReplyFacts } from './mail-rules.ts';

for (const [own, reply] of [
  ['NO', { says: 'no', isAlone: true }],
  ['No.', { says: 'no', isAlone: true }],
  ['\n  ¡No!\n\nSent from my phone', { says: 'no', isAlone: true }],
  ['No, that was not me', { says: 'no', isAlone: false }],
  ['No sé si esto es vuestro', { says: 'no', isAlone: false }],
  ['NO 4821', { says: 'no', isAlone: false }],
  ['YES', { says: 'yes', isAlone: true }],
  ['Sí, fui yo', { says: 'yes', isAlone: false }],
  ['Not me', undefined],
  ['Nobody', undefined],
  ['Is this from you?', undefined],
  ['Hello,\nNO', undefined],
  ['', undefined],
  [`${' '.repeat(500)}`, undefined],
] as const)
  test(`“${own.trim().slice(0, 24)}” is ${reply === undefined ? 'no answer' : reply.says}`, () =>
    assert.deepEqual(readReply(own), reply));

const facts = (more: Partial<ReplyFacts>): ReplyFacts => ({
  ...{ says: 'no', isAlone: false, isNamed: true, isPassedOn: false },
  ...{ wasAsked: false, hasMore: true },
  ...more,
});
const stranger = { isNamed: false };
const asked = { isNamed: false, wasAsked: true };

for (const [what, more, decision] of [
  ['a no under which our question stands', {}, 'taken'],
  ['a yes under which our question stands', { says: 'yes' }, 'taken'],
  ['our question, passed on with a doubt', { isPassedOn: true }, 'checked'],
  ['our question, passed on with a no alone', { isPassedOn: true, isAlone: true }, 'taken checked'],
  ['something else, passed on', { ...asked, isPassedOn: true, isAlone: true }, 'checked'],
  ['a no from nobody whom we asked', { ...stranger, isAlone: true }, 'checked'],
  ['a no alone from whom we asked', { ...asked, isAlone: true, hasMore: false }, 'taken'],
  ['a no alone over what a program quotes', { ...asked, isAlone: true }, 'taken'],
  ['a no with more words', { ...asked, hasMore: false }, 'taken'],
  ['a no with more words, and something to check', asked, 'taken checked'],
  ['a yes alone from whom we asked', { ...asked, says: 'yes', isAlone: true }, 'taken'],
  ['a yes with more words, and no question', { ...asked, says: 'yes' }, 'checked'],
] as const satisfies readonly (readonly [string, Partial<ReplyFacts>, string])[])
  test(`${what}: ${decision}`, () => {
    const { isChecked, isTaken } = decideReply(facts(more));
    const decided = [...(isTaken ? ['taken'] : []), ...(isChecked ? ['checked'] : [])].join(' ');
    assert.equal(decided, decision);
  });

test('no letter is lost: each is taken as an answer, or checked, or both; what was passed on is checked', () => {
  const any = fc.record({
    says: fc.constantFrom('yes', 'no'),
    ...{ isAlone: fc.boolean(), isNamed: fc.boolean(), isPassedOn: fc.boolean() },
    ...{ wasAsked: fc.boolean(), hasMore: fc.boolean() },
  } as const);
  fc.assert(
    fc.property(any, (one) => {
      const { isChecked, isTaken } = decideReply(one);
      assert.ok(isChecked || isTaken);
      if (one.isPassedOn) assert.ok(isChecked);
      else if (one.says === 'no' && (one.isNamed || one.wasAsked)) assert.ok(isTaken);
    }),
  );
});
