// For the tests of this package only: every document that keeps the law.
import fc from 'fast-check';
import type { CallDocument, Gather, Pause, Play, Say, Step } from '../flow.ts';

/** Objects as a program writes them, so that they compare equal. */
const PLAIN = { noNullPrototype: true } as const;
const word = fc.stringMatching(/^[a-z]{1,8}$/);
export const anyUrl: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('https://desk.bank.example', 'http://127.0.0.1:8080'),
    fc.array(word, { maxLength: 4 }),
  )
  .map(([host, parts]) => [host, ...parts].join('/'));
const anyQueue = fc.stringMatching(/^[a-z-]{1,32}$/);
const anyNumber = fc.stringMatching(/^\+[1-9][0-9]{6,14}$/);
const seconds = (max: number) => fc.integer({ min: 1, max });

/** Letters, marks that XML escapes, blanks in odd places, other scripts. */
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from(`&<>"';] .!?á¿漢😀  `)),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 60,
  })
  .filter((text) => text.trim() !== '' && !/<speak/i.test(text));

const anySay = (slow: fc.Arbitrary<boolean>): fc.Arbitrary<Say> =>
  fc
    .record({
      text: anyText,
      language: fc.constantFrom('en-US' as const, 'en-GB' as const, 'es-US' as const),
      slow,
    })
    .map(({ text, language, slow: isSlow }) => ({
      ...{ do: 'say' as const, text, language },
      ...(isSlow ? { slow: true } : {}),
    }));
const anyPlay: fc.Arbitrary<Play> = anyUrl.map((url) => ({ do: 'play', url }));
const anyPause: fc.Arbitrary<Pause> = seconds(60).map((length) => ({
  do: 'pause',
  seconds: length,
}));
const anyPrompt = (slow: fc.Arbitrary<boolean>) => fc.oneof(anySay(slow), anyPlay, anyPause);

const anyGather = (slow: fc.Arbitrary<boolean>): fc.Arbitrary<readonly Step[]> =>
  fc
    .record({
      gather: fc.record(
        {
          do: fc.constant('gather' as const),
          prompts: fc.array(anyPrompt(slow), { maxLength: 3 }),
          digitsMax: fc.integer({ min: 1, max: 32 }),
          finishOnKey: fc.constantFrom('#' as const, '' as const),
          timeoutSeconds: seconds(60),
          next: anyUrl,
        },
        {
          requiredKeys: ['do', 'prompts', 'finishOnKey', 'timeoutSeconds', 'next'],
          ...PLAIN,
        },
      ),
      next: anyUrl,
    })
    .map(({ gather, next }) => [gather satisfies Gather, { do: 'go-to', next }]);

const anyTarget = fc.oneof(
  anyNumber.map((number) => ({ kind: 'number' as const, number })),
  word.map((name) => ({ kind: 'sip' as const, uri: `sip:${name}@phones.bank.example` })),
  anyQueue.map((queue) => ({ kind: 'queue' as const, queue })),
);
const anyDial: fc.Arbitrary<Step> = fc.record(
  {
    do: fc.constant('dial' as const),
    target: anyTarget,
    from: anyNumber,
    timeoutSeconds: fc.integer({ min: 5, max: 60 }),
    next: anyUrl,
  },
  { requiredKeys: ['do', 'target', 'timeoutSeconds', 'next'], ...PLAIN },
);
const anyEnqueue: fc.Arbitrary<Step> = fc.record(
  { do: fc.constant('enqueue' as const), queue: anyQueue, waiting: anyUrl, next: anyUrl },
  PLAIN,
);
const anyRecord: fc.Arbitrary<Step> = fc.record(
  { do: fc.constant('record' as const), secondsMax: seconds(300), next: anyUrl },
  PLAIN,
);
const anyEnd: fc.Arbitrary<Step> = fc.constantFrom<Step>(
  { do: 'leave' },
  { do: 'hang-up' },
  { do: 'reject', reason: 'busy' },
  { do: 'reject', reason: 'rejected' },
);

/** Dials ring for five seconds or more, which every platform takes as it is. */
export const anyDocument = ({ slow }: { readonly slow: boolean }): fc.Arbitrary<CallDocument> => {
  const isSlow = slow ? fc.boolean() : fc.constant(false);
  const one = fc.oneof(anyPrompt(isSlow), anyDial, anyEnqueue, anyRecord, anyEnd);
  const steps = fc.oneof(
    one.map((step): readonly Step[] => [step]),
    anyGather(isSlow),
  );
  return fc.array(steps, { maxLength: 8 }).map((all) => ({ steps: all.flat() }));
};
