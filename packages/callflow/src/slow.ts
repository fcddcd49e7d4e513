import type { CallDocument, Gather, Pause, Play, Say, Step } from './flow.ts';

const SENTENCE_END = /(?<=[.!?:;…])\s+/u;

/** Silence between two sentences of a slow text. No SSML: not every platform reads it the same way. */
const SLOW_PAUSE: Pause = { do: 'pause', seconds: 1 };

/**
 * The same document with every slow text cut into sentences and pauses, which is what platforms are given.
 * A document without slow texts comes back equal.
 */
export function withoutSlow(document: CallDocument): CallDocument {
  return { steps: document.steps.flatMap((step): readonly Step[] => apart(step)) };
}

function apart(step: Step): readonly Step[] {
  if (step.do === 'say') return sentencesOf(step);
  return step.do === 'gather' ? [{ ...step, prompts: promptsOf(step) }] : [step];
}

function promptsOf({ prompts }: Gather): readonly (Say | Play | Pause)[] {
  return prompts.flatMap((prompt): Gather['prompts'] =>
    prompt.do === 'say' ? sentencesOf(prompt) : [prompt],
  );
}

function sentencesOf({ text, language, slow }: Say): readonly (Say | Pause)[] {
  if (slow !== true) return [{ do: 'say', text, language }];
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '');
  return sentences.flatMap((sentence, at) => [
    ...(at === 0 ? [] : [SLOW_PAUSE]),
    { do: 'say' as const, text: sentence, language },
  ]);
}
