// The words behind a verdict: for people, in their language.
import { FLAGS, type FlagCode } from '../codes.ts';
import type { Channel, Reason, Verdict } from '../types.ts';
import { nextSteps } from './next-steps.ts';
import { type Step, STEP_TEXTS } from './step-texts.ts';
import { tellOnce } from './tell-once.ts';
import { TEXTS_EN } from './texts-en.ts';
import { TEXTS_ES } from './texts-es.ts';
import type { CodeText, Happened, LevelText, TextLanguage, Texts } from './types.ts';

export const TEXTS: Readonly<Record<TextLanguage, Texts>> = { en: TEXTS_EN, es: TEXTS_ES };

export interface Explained {
  readonly level: LevelText;
  /** In the order of the reasons; `base` and `others` are left out, and what weighs nothing. */
  readonly reasons: readonly (Reason & CodeText)[];
  readonly steps: readonly { readonly step: Step; readonly text: string }[];
}

export interface Asked {
  readonly channel: Channel;
  readonly language: TextLanguage;
  readonly happened: readonly Happened[];
}

const FLAG_CODES: ReadonlySet<string> = new Set(FLAGS);
const isFlag = (code: string): code is FlagCode => FLAG_CODES.has(code);

export function explain(verdict: Verdict, { channel, language, happened }: Asked): Explained {
  const { codes, levels } = TEXTS[language];
  const shown = verdict.reasons.filter(
    ({ code, weight }) => code !== 'base' && code !== 'others' && (weight !== 0 || isFlag(code)),
  );
  const flags = shown.map(({ code }) => code).filter((code) => isFlag(code));
  return {
    level: levels[verdict.level],
    reasons: tellOnce(shown).map((reason) => ({ ...reason, ...codes[reason.code] })),
    steps: nextSteps(flags, channel, happened).map((step) => ({
      step,
      text: STEP_TEXTS[step][language],
    })),
  };
}
