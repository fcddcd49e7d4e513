import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CUES, FACTS, FLAGS } from '../codes.ts';
import { evaluate } from '../evaluate.ts';
import type { Channel } from '../types.ts';
import { explain, TEXTS } from './explain.ts';
import { nextSteps } from './next-steps.ts';
import { STEP_TEXTS, STEPS } from './step-texts.ts';
import { tellOnce } from './tell-once.ts';
import { HAPPENED } from './types.ts';

const CHANNELS: readonly Channel[] = ['sms', 'email', 'call'];
const LANGUAGES = ['en', 'es'] as const;

test('every code has a title of six words at most, a reason and an advice, in both languages', () => {
  for (const language of LANGUAGES) {
    const { codes } = TEXTS[language];
    for (const code of [...FLAGS, ...FACTS, ...CUES, 'words', 'base', 'others'] as const) {
      const { title, why, advice } = codes[code];
      assert.ok(title.split(' ').length <= 6, `${language} ${code}: ${title}`);
      assert.ok(why.endsWith('.') && advice.endsWith('.'), `${language} ${code}`);
    }
  }
});

test('nobody is told that something is safe', () => {
  const all = JSON.stringify(Object.values(TEXTS).map(({ levels }) => levels));
  assert.doesNotMatch(all, /\bsafe\b|\bsegur[oa]\b/);
  assert.equal(
    TEXTS.en.levels['no-flags'].says,
    'We found no red flags; still call the number on your card.',
  );
});

test('whatever the flag, the channel and what happened, there is a next step', () => {
  for (const channel of CHANNELS) {
    for (const happened of HAPPENED) {
      for (const flag of FLAGS) {
        const steps = nextSteps([flag], channel, [happened]);
        assert.ok(steps.length >= 2, `${flag} ${channel} ${happened}`);
        assert.equal(new Set(steps).size, steps.length);
      }
    }
  }
});

test('what was done is mended before anything else; a call is ended first', () => {
  assert.deepEqual(nextSteps(['asks-secret'], 'sms', ['gave-pin']).slice(0, 3), [
    'lock-card',
    'call-card-number',
    'change-pin',
  ]);
  assert.equal(nextSteps(['secrecy'], 'call', [])[0], 'hang-up');
});

test('every step is used and has its words', () => {
  const used = new Set(
    CHANNELS.flatMap((channel) => HAPPENED.flatMap((one) => nextSteps(FLAGS, channel, [one]))),
  );
  assert.deepEqual([...used].toSorted(), [...STEPS].toSorted());
  for (const step of STEPS) {
    for (const language of LANGUAGES) assert.ok(STEP_TEXTS[step][language].endsWith('.'), step);
  }
});

test('a verdict is explained with its reasons in their order, and without where it began', () => {
  const verdict = evaluate({ channel: 'call', text: 'He called and asked me for my PIN.' });
  const { reasons, level, steps } = explain(verdict, {
    channel: 'call',
    language: 'es',
    happened: ['gave-pin'],
  });
  assert.equal(reasons[0]?.code, 'asks-secret');
  assert.equal(reasons[0]?.title, 'Pide un dato secreto');
  assert.ok(!reasons.some(({ code }) => code === 'base'));
  assert.equal(level, TEXTS.es.levels[verdict.level]);
  assert.equal(steps[0]?.step, 'hang-up');
});

test('of one link one reason is told, the one that says most, with the weight of all', () => {
  const text = 'Marlowe Bank: confirm at marlowe-verify.example/x';
  const message = { channel: 'sms', from: 'Marlowe', text } as const;
  const verdict = evaluate(message);
  const about = verdict.reasons.filter(({ span }) => span !== undefined && span.start === 25);
  assert.ok(about.length > 2);
  const told = tellOnce(verdict.reasons).filter(({ span }) => span?.start === 25);
  assert.deepEqual(
    told.map(({ code }) => code),
    ['link-lookalike'],
  );
  const sum = about.reduce((all, { weight }) => all + weight, 0);
  assert.ok(Math.abs((told[0]?.weight ?? 0) - sum) < 1e-9);
});
