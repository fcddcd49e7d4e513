import type { VoiceLanguage } from '../flow.ts';

export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/** Stands in a transcript for a key of a secret. */
export const HIDDEN_KEY = '•';

/** How a call ended, in the words of a status callback. */
export type EndStatus = 'completed' | 'busy' | 'no-answer' | 'canceled' | 'failed';

/**
 * One thing that happened on the line. `gather` numbers the gathers of a call. `isEntry`: the gather takes more than one
 * key, so what is keyed may be a PIN or a part of a number, and a page hides it.
 */
export type HeardEvent =
  | { readonly kind: 'started' | 'answered' | 'updated' | 'disconnected' }
  | { readonly kind: 'said'; readonly text: string; readonly language: VoiceLanguage }
  | { readonly kind: 'played'; readonly url: string }
  | { readonly kind: 'paused' | 'recording'; readonly seconds: number }
  | {
      readonly kind: 'gathering';
      readonly gather: number;
      readonly isEntry: boolean;
      readonly digitsMax?: number;
    }
  | {
      readonly kind: 'pressed';
      /** A dot for a key that the telephone keeps to itself. */
      readonly key: Key | typeof HIDDEN_KEY;
      readonly isEntry: boolean;
      /** Missing where nobody waited for a key. */
      readonly gather?: number;
    }
  | { readonly kind: 'dialling' | 'connected'; readonly to: string }
  | { readonly kind: 'queued'; readonly queue: string; readonly position: number }
  /** What a caller hears when the other end is broken; `why` is for the page's owner. */
  | { readonly kind: 'fault'; readonly text: 'application error'; readonly why: string }
  | { readonly kind: 'ended'; readonly status: EndStatus };

/** `at`: the timers' milliseconds. */
export type Heard = HeardEvent & { readonly at: number };

/** What is being done on the line, for a page that shows it. */
export type Doing =
  | 'nothing'
  | 'fetching'
  | 'saying'
  | 'playing'
  | 'pausing'
  | 'gathering'
  | 'dialling'
  | 'connected'
  | 'waiting'
  | 'recording';

/** The last words that were spoken. */
export interface Prompt {
  readonly text: string;
  readonly language: VoiceLanguage;
}
