import assert from 'node:assert/strict';
import { test } from 'node:test';

import { normalise } from '../normalise/normalise.ts';
import type { Channel } from '../types.ts';
import { compilePack } from './compile.ts';
import { findSaid } from './find.ts';
import type { Pack } from './pack.ts';
import { packOf, PACKS } from './packs.ts';

const SMALL: Pack = {
  language: 'en',
  partsAtApostrophe: false,
  classes: { secret: '{pin}|{code}', them: 'him|her' },
  secrets: { pin: 'pin', code: 'code|one time code' },
  decoys: 'promo code',
  not: 'not|dont|didnt',
  never: 'never',
  stops: 'but',
  voidNot: 'if you do not',
  starters: 'please',
  common: 'the|your',
  patterns: {
    'asks-secret': ['give ~3 {secret}', 'n: told ~1 {them} ~3 {secret}', '^ confirm ~2 {secret}'],
    secrecy: ['+ (do not|dont) tell'],
    'remote-access': ['put in ([my|our] [new|very own|] [app|little tool]|widget)'],
    narrative: ['he called'],
    warns: ['scammers ~2 (say|ask)'],
    'goes-on': ['they'],
    partial: ['last four'],
  },
};

const small = compilePack(SMALL);
const NOTHING = { links: [], entities: [], brands: [] };

function say(text: string, channel: Channel = 'sms') {
  const parts = [{ part: 'text' as const, normalised: normalise(text).normalised }];
  const { flags, secrets, states } = findSaid(small, parts, NOTHING, channel);
  return {
    flags: flags.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`),
    secrets: [...secrets],
    states: [...states],
  };
}

const CASES: readonly (readonly [text: string, flags: readonly string[], channel?: Channel])[] = [
  ['Give me your PIN.', ['asks-secret: Give me your PIN']],
  ['Give me the  ONE-TIME   códe', ['asks-secret: Give me the  ONE-TIME   códe']],
  ['Give. The PIN.', []],
  ['Give 1.450 or PIN', ['asks-secret: Give 1.450 or PIN']],
  ['Give 450. The PIN', []],
  ['Give me all of it and then your PIN', []],
  ['Do not give anybody your PIN', []],
  ['If you do not give me your PIN', ['asks-secret: give me your PIN']],
  ['Not now, but give me your PIN', ['asks-secret: give me your PIN']],
  ['We never ask, and never give the PIN', []],
  ['Give me your promo code', []],
  ['Please confirm the code', ['asks-secret: confirm the code']],
  ['We confirm the code', []],
  ["Don't tell", ["secrecy: Don't tell"]],
  ['Put in my new app', ['remote-access: Put in my new app']],
  ['Put in our very own little tool', ['remote-access: Put in our very own little tool']],
  ['Put in my app', ['remote-access: Put in my app']],
  ['Put in widget', ['remote-access: Put in widget']],
  ['Put in my new very own app', []],
  ['Put in my new. App', []],
  ['Put in new app', []],
  ['I told him the PIN', []],
  ['He called. I told him the PIN', ['asks-secret: told him the PIN']],
  ['I told her my PIN', ['asks-secret: told her my PIN'], 'call'],
  ['Scammers will say: give me the PIN', []],
  ['Scammers ask a lot. They say give me the PIN.', []],
  ['Scammers ask a lot. Now give me the PIN.', ['asks-secret: give me the PIN']],
];

for (const [text, flags, channel] of CASES) {
  test(`what is said: ${text}`, () => {
    assert.deepEqual(say(text, channel).flags, flags);
  });
}

test('what kinds of secret are asked for is told', () => {
  assert.deepEqual(say('Give me the PIN and give me the code').secrets.toSorted(), ['code', 'pin']);
});

test('a pack whose classes are missing or hold one another is not taken', () => {
  const broken = (classes: Pack['classes']) => () => compilePack({ ...SMALL, classes });
  assert.throws(broken({ secret: '{other}', them: 'him' }), /no class other/);
  assert.throws(broken({ secret: '{them}', them: '{secret}' }), /hold one another/);
  assert.throws(broken({ secret: 'a||b', them: 'him' }), /empty alternative/);
  assert.throws(broken({ secret: '[|a] b', them: 'him' }), /begins with nothing/);
});

test('every pack compiles, and the great ones have patterns for every flag', () => {
  for (const [language, pack] of Object.entries(PACKS)) {
    assert.ok(packOf(pack.language).patternCount >= 30, language);
  }
});

const LONG: readonly string[] = [
  'give him told ',
  'please not never give pin ',
  'give pin but not ',
  'please confirm promo code ',
  'scammers say they give pin. They ',
  'last four pin give ',
];

for (const piece of LONG) {
  test(`a very long text costs no more than its length: ${piece}`, () => {
    const cost = (text: string) => {
      const parts = [{ part: 'text' as const, normalised: normalise(text).normalised }];
      const before = process.cpuUsage();
      for (let i = 0; i < 3; i += 1) findSaid(small, parts, NOTHING, 'call');
      return process.cpuUsage(before).user;
    };
    cost(piece.repeat(100));
    const short = Math.max(cost(piece.repeat(100)), 600);
    assert.ok(cost(piece.repeat(2_500)) < 25 * 12 * short);
  });
}
