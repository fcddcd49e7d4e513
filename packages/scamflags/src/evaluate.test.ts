import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { FLAGS, isSignal } from './codes.ts';
import { CUES_BESIDE_HARD_MOST, evaluate } from './evaluate.ts';
import { EN_YES } from './flags/sentences/en-yes.ts';
import { ES_YES } from './flags/sentences/es-yes.ts';
import { HAND_WRITTEN } from './flags/weights.ts';
import { isCue, isHard, LEVEL_FROM } from './levels.ts';
import { LIMITS } from './limits.ts';
import type { Model } from './model/types.ts';
import type { Answers, Channel, Message, Verdict } from './types.ts';

const said = [...Object.values(EN_YES), ...Object.values(ES_YES)].flat();

const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...said), { maxLength: 4 }).map((all) => all.join('\n')),
  fc
    .tuple(fc.constantFrom(...said), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(80))
    .map(([text, within, at]) => text.slice(0, at) + within + text.slice(at)),
);

const aMessage: fc.Arbitrary<Message> = fc.record(
  {
    channel: fc.constantFrom<Channel>('sms', 'email', 'call'),
    text: aText,
    subject: fc.string({ maxLength: 60 }),
    from: fc.string({ maxLength: 60 }),
    replyTo: fc.string({ maxLength: 60 }),
    hidden: fc.string({ maxLength: 60 }),
    links: fc.array(fc.record({ text: fc.string(), href: fc.oneof(fc.webUrl(), fc.string()) }), {
      maxLength: 3,
    }),
    attachments: fc.array(fc.record({ name: fc.string(), type: fc.string() }), { maxLength: 2 }),
    answers: fc.record<Answers>(
      {
        direction: fc.constantFrom(
          'they-contacted-me',
          'i-called-the-number-on-my-card',
          'i-called-another-number',
        ),
        askedFor: fc.subarray(['code', 'pin', 'password', 'payment', 'nothing'] as const),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['channel', 'text'] },
);

/** Thinks nothing of anything. */
const FEARLESS: Model = { ...HAND_WRITTEN, calibrate: () => 0.01 };

const WORDY: Model = {
  ...HAND_WRITTEN,
  scoreWords: (masked) => ({
    score: masked.length / 100 - 0.3,
    spans: [
      { start: 0, end: Math.min(4, masked.length), weight: 0.4 },
      { start: 2, end: masked.length + 5, weight: -0.1 },
    ],
  }),
};

function checkRules(message: Message, verdict: Verdict): void {
  const sum = verdict.reasons.reduce((all, { weight }) => all + weight, 0);
  assert.ok(Math.abs(sum - verdict.score) < 1e-9);
  assert.ok(verdict.probability >= 0 && verdict.probability <= 1);
  assert.ok(verdict.reasons.length <= LIMITS.reasonsMax);
  for (const { span } of verdict.reasons) {
    if (span === undefined) continue;
    const whole = message[span.part] ?? '';
    assert.ok(span.start >= 0 && span.start < span.end && span.end <= whole.length);
  }
  const codes = verdict.reasons.map(({ code }) => code);
  const signals = codes.filter((code) => isSignal(code));
  const hasHard = signals.some((code) => isHard(code));
  if (verdict.level === 'scam') {
    assert.ok(hasHard && verdict.probability >= LEVEL_FROM.scam);
  }
  if (verdict.level === 'likely') assert.ok(verdict.probability >= LEVEL_FROM.likely);
  if (verdict.level === 'no-flags') {
    assert.ok(!signals.some((code) => FLAGS.some((flag) => flag === code)) && !hasHard);
  }
  if (verdict.level === 'not-enough') {
    assert.ok(verdict.questions.length >= 1 && verdict.questions.length <= 3);
  }
}

test('whatever comes in: no throw, spans inside, weights that sum to the score, levels by their rules', () => {
  fc.assert(
    fc.property(aMessage, fc.boolean(), (message, isWordy) => {
      checkRules(message, evaluate(message, isWordy ? { model: WORDY } : {}));
    }),
    { numRuns: 1_500 },
  );
});

test('words alone never reach the top level', () => {
  const certain: Model = { ...HAND_WRITTEN, scoreWords: () => ({ score: 50, spans: [] }) };
  const message: Message = { channel: 'sms', text: 'See you at seven in front of the house' };
  assert.equal(evaluate(message, { model: certain }).level, 'likely');
});

test('cues weigh against a hard flag, but cannot cancel it', () => {
  const text =
    'Give me your PIN. We will never call you. Reply STOP to end. If this was you, no action is needed. ' +
    'Card ending 4410. Open our app. Do not share your password. As you requested.';
  const { reasons, level } = evaluate({ channel: 'sms', text, language: 'en' });
  const cues = reasons.filter(({ code }) => code in HARDLESS && isCue(code as never));
  const off = cues.reduce((sum, { weight }) => sum + weight, 0);
  assert.ok(cues.length >= 4);
  assert.ok(Math.abs(off) <= CUES_BESIDE_HARD_MOST + 1e-9);
  assert.notEqual(level, 'no-flags');
});

const HARDLESS: Readonly<Record<string, true>> = {
  'never-asks': true,
  'do-not-share': true,
  'no-action': true,
  'masked-number': true,
  'points-to-card': true,
  'opt-out': true,
  'asked-for-it': true,
};

const asksCode = 'They asked me for the code from the text message.';

const DIRECTIONS: readonly (readonly [Message, boolean, string])[] = [
  [{ channel: 'call', text: asksCode, answers: { direction: 'they-contacted-me' } }, true, 'code'],
  [
    { channel: 'call', text: asksCode, answers: { direction: 'i-called-the-number-on-my-card' } },
    false,
    'code, own call',
  ],
  [
    {
      channel: 'call',
      text: 'They asked me for my PIN.',
      answers: { direction: 'i-called-the-number-on-my-card' },
    },
    true,
    'PIN, own call',
  ],
  [
    { channel: 'call', text: asksCode, answers: { direction: 'i-called-another-number' } },
    true,
    'code, a number from elsewhere',
  ],
];

for (const [message, isFlag, name] of DIRECTIONS) {
  test(`whoever called decides about a request: ${name}`, () => {
    const { reasons } = evaluate({ ...message, language: 'en' });
    assert.equal(
      reasons.some(({ code }) => code === 'asks-secret'),
      isFlag,
    );
  });
}

const QUESTIONS: readonly (readonly [string, Message, readonly string[]])[] = [
  ['too few words', { channel: 'sms', text: 'Hello you' }, ['more-words']],
  ['nothing', { channel: 'email', text: '' }, ['more-words']],
  [
    'a call without what was asked',
    { channel: 'call', text: 'A man rang me from my bank this morning.' },
    ['asked-for'],
  ],
  ['a code, and who called is not told', { channel: 'call', text: asksCode }, ['direction']],
];

for (const [name, message, questions] of QUESTIONS) {
  test(`not enough is known: ${name}`, () => {
    const verdict = evaluate({ ...message, language: 'en' });
    assert.equal(verdict.level, 'not-enough');
    assert.deepEqual(verdict.questions, questions);
  });
}

test('where pictures were not read, that no flag was found is not enough; what was found stands', () => {
  const calm = { channel: 'email', text: 'See you at six, and thank you for the cake.' } as const;
  assert.equal(evaluate(calm).level, 'no-flags');
  const unread = evaluate({ ...calm, picturesUnread: 1 });
  assert.deepEqual([unread.level, unread.questions], ['not-enough', ['unread-pictures']]);
  const found = { channel: 'email', text: 'Buy gift cards and send me the codes now.' } as const;
  const { level } = evaluate(found);
  assert.notEqual(level, 'no-flags');
  const beside = evaluate({ ...found, picturesUnread: 3 });
  assert.equal(beside.level, level);
  assert.ok(beside.questions.includes('unread-pictures'));
});

test('what is beyond the limit of a text is left out, and told', () => {
  const text = `${'word '.repeat(LIMITS.textMax / 5)} give me your PIN`;
  const verdict = evaluate({ channel: 'email', text, language: 'en' });
  assert.equal(verdict.isCut, true);
  assert.ok(!verdict.reasons.some(({ code }) => code === 'asks-secret'));
});

test('more reasons than are shown are summed in one', () => {
  const many: Model = {
    ...HAND_WRITTEN,
    scoreWords: (masked) => ({
      score: 1,
      spans: Array.from({ length: 60 }, (_, at) => ({
        start: at,
        end: Math.min(at + 1, masked.length),
        weight: 0.01,
      })),
    }),
  };
  const message: Message = { channel: 'sms', text: said.join(' ').slice(0, 20_000) };
  const verdict = evaluate(message, { model: many });
  checkRules(message, verdict);
});

for (const channel of ['sms', 'email'] as const) {
  test(`a link that nobody can see through is never "no flags", ${channel}`, () => {
    const messages: readonly Message[] = [
      { channel, text: 'The photos of Saturday are at bit.ly/3photos for all of you' },
      {
        channel,
        text: 'The plan of the new garden is on the picture',
        links: [{ text: '', href: 'https://garden-plan.example/a', isFromQr: true }],
      },
    ];
    for (const message of messages)
      assert.notEqual(evaluate(message, { model: FEARLESS }).level, 'no-flags', message.text);
  });
}
