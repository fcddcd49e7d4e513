import type { DialTarget, Pause, Play, Say } from '../flow.ts';
import type { Dialect } from './dialects.ts';
import type { EndStatus, HeardEvent, Key } from './heard.ts';
import type { Queues } from './queues.ts';
import type { Timers } from './timers.ts';

export type Fields = Readonly<Record<string, string>>;

/** How a leg that was dialled ended, in the words of `DialCallStatus`. */
export type LegOutcome = 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';

/** What the owner of the other phone says of it. */
export interface LegEvents {
  answered(): void;
  ended(outcome: LegOutcome): void;
}

/** The other phone, as the one that dialled it holds it. */
export interface Leg {
  hangUp(): void;
  press?(key: Key): void;
}

export interface DialledLeg {
  readonly target: Exclude<DialTarget, { kind: 'queue' }>;
  /** The caller id that the other phone shows: E.164. */
  readonly from: string;
  readonly timeoutSeconds: number;
}

/**
 * Makes a prompt heard, and says when it is over.
 * @param over at the earliest when this has returned; only the first call counts, and only before it is silenced
 * @returns what silences it
 */
export type Sound = (prompt: Say | Play | Pause, over: () => void) => () => void;

export type OnDial = (dialled: DialledLeg, events: LegEvents) => Leg;

/** What a running document needs from its call. */
export interface Line {
  readonly callId: string;
  /** Whom another phone sees calling: E.164. */
  readonly from: string;
  readonly timers: Timers;
  readonly dialect: Dialect;
  readonly queues?: Queues | undefined;
  readonly onDial?: OnDial | undefined;
  readonly sound?: Sound | undefined;
  /** Whether keys that go there are a secret. */
  isSecret(url: string): boolean;
  hear(event: HeardEvent): void;
  nextGather(): number;
  pickUp(): void;
  end(status: EndStatus): void;
  fault(why: string): void;
  /** Asks for a document; `then` hears nothing after the function that comes back was called. */
  ask(url: string, fields: Fields, then: Answered): () => void;
  /** Tells a URL something when the answer cannot matter any more. */
  tell(url: string, fields: Fields): void;
}

export interface Answered {
  answered(twiml: string): void;
  failed(): void;
}

/** Speech, in characters a second: about 170 words a minute. */
export const SPEECH_CHARACTERS_PER_SECOND = 15;
/** A sound file is not fetched; it is taken to last so long. */
export const SOUND_SECONDS = 5;

/** Is heard at once, and over when its sound is, or its time has passed. @returns what ends it before */
export function speak(line: Line, prompt: Say | Play | Pause, over: () => void): () => void {
  line.hear(heardOf(prompt));
  if (line.sound === undefined) return line.timers.after(lengthOf(prompt), over);
  let isOver = false;
  const first = () => {
    const isFirst = !isOver;
    isOver = true;
    return isFirst;
  };
  const silence = line.sound(prompt, () => {
    if (first()) over();
  });
  return () => {
    if (first()) silence();
  };
}

function heardOf(prompt: Say | Play | Pause): HeardEvent {
  switch (prompt.do) {
    case 'say':
      return { kind: 'said', text: prompt.text, language: prompt.language };
    case 'play':
      return { kind: 'played', url: prompt.url };
    case 'pause':
      return { kind: 'paused', seconds: prompt.seconds };
  }
}

/** How long a prompt is taken to last, in milliseconds, where nobody makes it heard. */
export function lengthOf(prompt: Say | Play | Pause): number {
  switch (prompt.do) {
    case 'say':
      return Math.ceil((prompt.text.length * 1_000) / SPEECH_CHARACTERS_PER_SECOND);
    case 'play':
      return SOUND_SECONDS * 1_000;
    case 'pause':
      return prompt.seconds * 1_000;
  }
}
