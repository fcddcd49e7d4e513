// What stands around the body of a mail: greeting, sign-off, footer. Scams copy it, so both sides have all of it, in other shares.
import type { Frame } from './email-sheet.ts';
import { EMAIL_FRAMES_EN } from './email-frame-en.ts';
import { EMAIL_FRAMES_ES } from './email-frame-es.ts';
import { EMAIL_FRAMES_OTHER } from './email-frame-other.ts';

/** Patterns; $T is the sender's trade. */
export interface FrameText {
  readonly greeting: string;
  readonly trapGreeting: string;
  readonly closing: string;
  readonly footer: string;
  readonly trapFooter: string;
}

export type FramesOf = Readonly<Record<Exclude<Frame, 'none'>, FrameText>>;

/** Paragraphs that companies add to any mail, by trade. */
export interface LanguageFrames {
  readonly frames: FramesOf;
  readonly extras: Readonly<Record<string, readonly string[]>>;
  /** Small print. */
  readonly legal: readonly string[];
  /** Greets nobody by name. */
  readonly nameless: RegExp;
}

export function framesOf(lang: string): LanguageFrames {
  if (lang === 'en') return EMAIL_FRAMES_EN;
  if (lang === 'es') return EMAIL_FRAMES_ES;
  return EMAIL_FRAMES_OTHER[lang] ?? EMAIL_FRAMES_EN;
}
