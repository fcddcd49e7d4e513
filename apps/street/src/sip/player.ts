import { lengthOf, type Sound } from '@countersign/callflow';
import { FRAME_SAMPLES, SAMPLE_RATE } from '@countersign/sip';
import type { Speak } from './speak.ts';

/** What the other side hears, frame by frame. */
export interface Player {
  /** One prompt at a time: another takes its place. */
  readonly sound: Sound;
  /** The next twenty milliseconds; silence where nothing is said. */
  readonly nextFrame: () => Int16Array;
}

const SILENCE = new Int16Array(FRAME_SAMPLES);

interface Playing {
  /** Missing while it is being spoken. */
  samples: Int16Array | undefined;
  at: number;
  readonly over: () => void;
}

/** Makes frames of prompts. A text that nobody can say is as long a silence as it would have been, and a fault. */
export function createPlayer(parts: {
  readonly speak: Speak;
  readonly onFault: (fault: unknown) => void;
}): Player {
  let playing: Playing | undefined;
  const nextFrame = (): Int16Array => {
    const now = playing;
    if (now?.samples === undefined) return SILENCE;
    const frame = now.samples.subarray(now.at, now.at + FRAME_SAMPLES);
    now.at += FRAME_SAMPLES;
    if (now.at >= now.samples.length) {
      playing = undefined;
      now.over();
    }
    return frame.length === FRAME_SAMPLES ? frame : padded(frame);
  };
  const sound: Sound = (prompt, over) => {
    const mine: Playing = { samples: undefined, at: 0, over };
    playing = mine;
    if (prompt.do !== 'say') mine.samples = silenceOf(lengthOf(prompt));
    else
      parts.speak(prompt.text, prompt.language, prompt.slow ?? false).then(
        (samples) => (mine.samples = samples),
        (fault: unknown) => {
          parts.onFault(fault);
          mine.samples = silenceOf(lengthOf(prompt));
        },
      );
    return () => {
      if (playing === mine) playing = undefined;
    };
  };
  return { sound, nextFrame };
}

const silenceOf = (ms: number) => new Int16Array(Math.ceil((ms * SAMPLE_RATE) / 1_000));

function padded(frame: Int16Array): Int16Array {
  const whole = new Int16Array(FRAME_SAMPLES);
  whole.set(frame);
  return whole;
}
