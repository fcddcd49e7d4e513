import type { CallDocument, Dial, Gather, Pause, Play, Say, Step } from './flow.ts';
import { CallDocumentError, checkDocument } from './law.ts';
import { JAMBONZ_VOICES } from './platforms.ts';
import { withoutSlow } from './slow.ts';

/** One verb: its name and its properties, ready for `JSON.stringify`. */
export interface JambonzVerb {
  readonly verb: string;
  readonly [property: string]: unknown;
}

/** RFC 3261, clauses 21.4.24 and 21.6.2. */
const DECLINED = {
  busy: { status: 486, reason: 'Busy Here' },
  rejected: { status: 603, reason: 'Decline' },
} as const;

/**
 * A call document as jambonz verbs. Three things are otherwise than in TwiML:
 *
 * - A gather has one prompt. What cannot be put into it is said before it, and keys pressed meanwhile are lost.
 * - A gather without digits asks `next` all the same, with `reason: 'timeout'`: answer it with no verbs, `[]`, and the
 *   go-to behind the gather is taken.
 * - There is no voicemail.
 *
 * @returns at least one verb: jambonz would go on with what it was doing for none
 * @throws CallDocumentError, also for a document that records
 * @source the reference of jambonz verbs and the schemas of `@jambonz/schema` 0.4; golden: golden/*.json
 */
export function renderJambonz(document: CallDocument): readonly JambonzVerb[] {
  checkDocument(document);
  const verbs = withoutSlow(document).steps.flatMap(verbsOf);
  return verbs.length === 0 ? [{ verb: 'hangup' }] : verbs;
}

function verbsOf(step: Step): readonly JambonzVerb[] {
  switch (step.do) {
    case 'say':
    case 'play':
    case 'pause':
      return [promptVerb(step)];
    case 'gather':
      return gatherVerbs(step);
    case 'go-to':
      return [{ verb: 'redirect', actionHook: hook(step.next) }];
    case 'dial':
      return [dialVerb(step)];
    case 'enqueue':
      return [
        {
          ...{ verb: 'enqueue', name: step.queue },
          ...{ actionHook: hook(step.next), waitHook: hook(step.waiting) },
        },
      ];
    case 'record':
      throw new CallDocumentError('jambonz has no verb that records');
    case 'leave':
      return [{ verb: 'leave' }];
    case 'hang-up':
      return [{ verb: 'hangup' }];
    case 'reject':
      return [{ verb: 'sip:decline', ...DECLINED[step.reason] }];
  }
}

const hook = (url: string) => ({ url, method: 'POST' });

const speech = (text: string, language: Say['language']) => ({
  text,
  synthesizer: { vendor: 'aws', language, voice: JAMBONZ_VOICES[language], engine: 'neural' },
});

function promptVerb(prompt: Say | Play | Pause): JambonzVerb {
  switch (prompt.do) {
    case 'say':
      return { verb: 'say', ...speech(prompt.text, prompt.language) };
    case 'play':
      return { verb: 'play', url: prompt.url };
    case 'pause':
      return { verb: 'pause', length: prompt.seconds };
  }
}

function gatherVerbs(step: Gather): readonly JambonzVerb[] {
  const { before, inside } = partPrompts(step.prompts);
  const gather = {
    ...{ verb: 'gather', input: ['digits'], actionHook: hook(step.next), dtmfBargein: true },
    ...{ timeout: step.timeoutSeconds, interDigitTimeout: step.timeoutSeconds },
    ...(step.finishOnKey === '' ? {} : { finishOnKey: step.finishOnKey }),
    ...(step.digitsMax === undefined ? {} : { numDigits: step.digitsMax }),
    ...inside,
  };
  return [...before.map(promptVerb), gather];
}

/** The longest end of the prompts that is one `say` or one `play`; silence at the very end is left to the timeout. */
function partPrompts(prompts: Gather['prompts']) {
  const heard = prompts.slice(0, prompts.findLastIndex((one) => one.do !== 'pause') + 1);
  const last = heard.at(-1);
  const isLike = (one: Say | Play | Pause) =>
    one.do === last?.do &&
    (one.do !== 'say' || last.do !== 'say' || one.language === last.language);
  const from = heard.findLastIndex((one) => !isLike(one)) + 1;
  return { before: heard.slice(0, from), inside: insideOf(heard.slice(from)) };
}

function insideOf(prompts: readonly (Say | Play | Pause)[]) {
  const says = prompts.filter((one) => one.do === 'say');
  const [first] = says;
  // Texts are joined: of a list of texts jambonz says one, by chance. A list of sounds it plays in turn.
  if (first !== undefined)
    return { say: speech(says.map(({ text }) => text).join(' '), first.language) };
  const urls = prompts.filter((one) => one.do === 'play').map(({ url }) => url);
  return urls.length === 0 ? {} : { play: { url: urls } };
}

function dialVerb({ target, from, timeoutSeconds, next }: Dial): JambonzVerb {
  const common = { actionHook: hook(next), timeout: timeoutSeconds };
  const callerId = from === undefined ? {} : { callerId: from };
  switch (target.kind) {
    case 'number':
      return {
        verb: 'dial',
        target: [{ type: 'phone', number: target.number }],
        ...common,
        ...callerId,
      };
    case 'sip':
      return {
        verb: 'dial',
        target: [{ type: 'sip', sipUri: target.uri }],
        ...common,
        ...callerId,
      };
    case 'queue':
      return { verb: 'dequeue', name: target.queue, ...common };
  }
}
