import type { ReasonCode } from '../codes.ts';
import type { Level } from '../types.ts';

/** Every text for people is in both. */
export type TextLanguage = 'en' | 'es';

/** What stands behind a reason. */
export interface CodeText {
  /** Six words at most. */
  readonly title: string;
  readonly why: string;
  readonly advice: string;
}

/** What the reader has done already. */
export const HAPPENED = [
  'nothing',
  'replied',
  'clicked',
  'gave-code',
  'gave-card',
  'gave-pin',
  'gave-password',
  'paid',
  'installed',
] as const;
export type Happened = (typeof HAPPENED)[number];

export interface LevelText {
  readonly title: string;
  readonly says: string;
}

export interface Texts {
  readonly codes: Readonly<Record<ReasonCode, CodeText>>;
  readonly levels: Readonly<Record<Level, LevelText>>;
}
