import { numberBreach, queueBreach, sipBreach, urlBreach } from './addresses.ts';
import type { CallDocument, Dial, DialTarget, Gather, Record_, Say, Step } from './flow.ts';
import { withoutSlow } from './slow.ts';

/** Steps of a document, and prompts of a gather; a slow text counts as its sentences and pauses. */
export const STEPS_MAX = 50;
export const PROMPTS_MAX = 20;
/** Characters of one text: about forty seconds of speech. */
export const TEXT_CHARACTERS_MAX = 600;
/** Every timeout and pause, in seconds. */
export const TIMEOUT_SECONDS_MAX = 60;
/** Keys of one gather that names how many it wants. */
export const DIGITS_MAX = 32;
export const RECORD_SECONDS_MAX = 300;

/** A call document that no platform may be given. The message names the step and never quotes it. */
export class CallDocumentError extends Error {
  override readonly name = 'CallDocumentError';
}

type Breach = string | undefined;

/**
 * The law of call documents; what keeps it can be rendered for every platform that has its steps.
 * @throws CallDocumentError with the first step that breaks it and how
 */
export function checkDocument(document: CallDocument): void {
  document.steps.forEach((step, at) => {
    const breach = stepBreach(step) ?? orderBreach(step, document.steps[at + 1]);
    if (breach !== undefined) throw new CallDocumentError(`step ${at + 1}, ${step.do}: ${breach}`);
  });
  const { steps } = withoutSlow(document);
  if (steps.length > STEPS_MAX) throw new CallDocumentError(`more than ${STEPS_MAX} steps`);
  const isLong = (step: Step) => step.do === 'gather' && step.prompts.length > PROMPTS_MAX;
  if (steps.some(isLong))
    throw new CallDocumentError(`a gather with more than ${PROMPTS_MAX} prompts`);
}

/** Silence has to lead somewhere on every platform: Twilio goes on behind a gather without digits. */
function orderBreach(step: Step, next: Step | undefined): Breach {
  return step.do === 'gather' && next?.do !== 'go-to' ? 'is not followed by a go-to' : undefined;
}

function stepBreach(step: Step): Breach {
  switch (step.do) {
    case 'say':
      return sayBreach(step);
    case 'play':
      return urlBreach(step.url);
    case 'pause':
      return secondsBreach(step.seconds, TIMEOUT_SECONDS_MAX);
    case 'gather':
      return gatherBreach(step);
    case 'go-to':
      return urlBreach(step.next);
    case 'dial':
      return dialBreach(step);
    case 'enqueue':
      return queueBreach(step.queue) ?? urlBreach(step.waiting) ?? urlBreach(step.next);
    case 'record':
      return recordBreach(step);
    case 'reject':
      return ['busy', 'rejected'].includes(step.reason) ? undefined : 'a reason that is none';
    case 'leave':
    case 'hang-up':
      return undefined;
    default:
      return 'a step that nobody knows';
  }
}

// Control characters, halves of a pair, line separators and what is no character at all.
// oxlint-disable-next-line no-control-regex
const UNSPEAKABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u;

function sayBreach({ text, language }: Say): Breach {
  if (text.length > TEXT_CHARACTERS_MAX)
    return `a text of more than ${TEXT_CHARACTERS_MAX} characters`;
  if (text.trim() === '') return 'a text without a word';
  if (UNSPEAKABLE.test(text)) return 'a text with control characters';
  // jambonz takes such a text for SSML, the others say it as it stands.
  if (/<speak/i.test(text)) return 'a text with markup';
  return ['en-US', 'en-GB', 'es-US'].includes(language) ? undefined : 'a language without a voice';
}

function gatherBreach({ prompts, digitsMax, finishOnKey, timeoutSeconds, next }: Gather): Breach {
  const prompt = prompts.findIndex((one) => promptBreach(one) !== undefined);
  if (prompt >= 0) return `prompt ${prompt + 1}: ${promptBreach(prompts[prompt]) ?? ''}`;
  if (digitsMax !== undefined && !isWithin(digitsMax, DIGITS_MAX))
    return `digits that are not 1 to ${DIGITS_MAX}`;
  if (finishOnKey !== '#' && finishOnKey !== '') return 'a last key other than #';
  return secondsBreach(timeoutSeconds, TIMEOUT_SECONDS_MAX) ?? urlBreach(next);
}

function promptBreach(prompt: Gather['prompts'][number] | undefined): Breach {
  const isPrompt = prompt !== undefined && ['say', 'play', 'pause'].includes(prompt.do);
  return isPrompt ? stepBreach(prompt) : 'neither speech nor sound nor silence';
}

function dialBreach({ target, from, timeoutSeconds, next }: Dial): Breach {
  return (
    targetBreach(target) ??
    (from === undefined ? undefined : numberBreach(from)) ??
    secondsBreach(timeoutSeconds, TIMEOUT_SECONDS_MAX) ??
    urlBreach(next)
  );
}

function targetBreach(target: DialTarget): Breach {
  switch (target.kind) {
    case 'number':
      return numberBreach(target.number);
    case 'sip':
      return sipBreach(target.uri);
    case 'queue':
      return queueBreach(target.queue);
    default:
      return 'a target of a kind that nobody knows';
  }
}

const recordBreach = ({ secondsMax, next }: Record_): Breach =>
  secondsBreach(secondsMax, RECORD_SECONDS_MAX) ?? urlBreach(next);

const secondsBreach = (seconds: number, most: number): Breach =>
  isWithin(seconds, most) ? undefined : `seconds that are not 1 to ${most}`;

const isWithin = (count: number, most: number): boolean =>
  Number.isInteger(count) && count >= 1 && count <= most;
