import type { DialTarget, Pause, Play, Say } from '../flow.ts';
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

export type OnDial = (dialled: DialledLeg, events: LegEvents) => Leg;

/** What a running document needs from its call. */
export interface Line {
  readonly callId: string;
  /** Whom another phone sees calling: E.164. */
  readonly from: string;
  readonly timers: Timers;
  readonly queues?: Queues | undefined;
  readonly onDial?: OnDial | undefined;
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

/** Is heard at once, and over when its time has passed. @returns what ends it before */
export function speak(line: Line, prompt: Say | Play | Pause, over: () => void): () => void {
  switch (prompt.do) {
    case 'say': {
      const { text, language } = prompt;
      line.hear({ kind: 'said', text, language });
      return line.timers.after(
        Math.ceil((text.length * 1_000) / SPEECH_CHARACTERS_PER_SECOND),
        over,
      );
    }
    case 'play':
      line.hear({ kind: 'played', url: prompt.url });
      return line.timers.after(SOUND_SECONDS * 1_000, over);
    case 'pause':
      line.hear({ kind: 'paused', seconds: prompt.seconds });
      return line.timers.after(prompt.seconds * 1_000, over);
  }
}
