// The neutral call document: what one webhook answers to a phone platform, in our words instead of any platform's.

/** BCP 47. Each has a voice on every platform (`platforms.ts`). */
export type VoiceLanguage = 'en-US' | 'en-GB' | 'es-US';

/** `text`: 1 to 600 characters. `slow`: a second of silence between sentences. */
export type Say = {
  readonly do: 'say';
  readonly text: string;
  readonly language: VoiceLanguage;
  readonly slow?: boolean;
};

/** A sound file, by its absolute URL. */
export type Play = { readonly do: 'play'; readonly url: string };

/** Silence, 1 to 60 seconds. */
export type Pause = { readonly do: 'pause'; readonly seconds: number };

/**
 * Waits for keys; the first key ends the prompts.
 * `digitsMax` (1 to 32) and `finishOnKey` end it at once, `timeoutSeconds` (1 to 60) without a key ends it late.
 * Digits go to `next`; without any the step behind it is taken, which is always a `go-to`.
 */
export type Gather = {
  readonly do: 'gather';
  readonly prompts: readonly (Say | Play | Pause)[];
  readonly digitsMax?: number;
  readonly finishOnKey: '#' | '';
  readonly timeoutSeconds: number;
  readonly next: string;
};

export type GoTo = { readonly do: 'go-to'; readonly next: string };

/** `number`: E.164. `queue`: whoever waits longest in it. */
export type DialTarget =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'sip'; readonly uri: string }
  | { readonly kind: 'queue'; readonly queue: string };

/** Rings for 1 to 60 seconds; `from` is E.164, the caller's own number where it is missing. `next` hears how it ended. */
export type Dial = {
  readonly do: 'dial';
  readonly target: DialTarget;
  readonly from?: string;
  readonly timeoutSeconds: number;
  readonly next: string;
};

/** `waiting` is asked again and again for what is heard meanwhile; `next` hears how the waiting ended. */
export type Enqueue = {
  readonly do: 'enqueue';
  readonly queue: string;
  readonly waiting: string;
  readonly next: string;
};

/** Voicemail, and nothing else; 1 to 300 seconds. */
export type Record_ = { readonly do: 'record'; readonly secondsMax: number; readonly next: string };

/** `leave`: out of the queue; only a waiting document has a use for it. `reject`: as the very first step, without an answer. */
export type Step =
  | Say
  | Play
  | Pause
  | Gather
  | GoTo
  | Dial
  | Enqueue
  | Record_
  | { readonly do: 'leave' }
  | { readonly do: 'hang-up' }
  | { readonly do: 'reject'; readonly reason: 'busy' | 'rejected' };

/** At most 50 steps, done in their order; behind the last one the call ends. */
export interface CallDocument {
  readonly steps: readonly Step[];
}
