// What a telephone recorded, compared with what should have been said.
import { execFile } from 'node:child_process';

import { parseWav, resample, SAMPLE_RATE } from '@countersign/sip';

/** A quarter of what a telephone carries is enough to know a sentence again, and sixteen times as quick. */
const STEP = 4;
const RATE = SAMPLE_RATE / STEP;
/** How far behind the first place that is like enough the best one may be. */
const PEAK = RATE / 10;
/**
 * What is looked for is one and a half seconds of a sentence; and other ones beside it where these do not come, because a telephone that
 * gets its sound late leaves a few milliseconds out.
 */
const PIECE = RATE * 1.5;
const PIECES_EVERY = RATE / 2;
const NEXT_PIECE_AFTER = RATE * 2;
/** The same sound through G.711 and a jitter buffer is above, another one far below. */
const SAME = 0.85;

const VOICES = { 'en-US': 'en-us', 'en-GB': 'en-gb', 'es-US': 'es-419' } as const;
export type Voice = keyof typeof VOICES;
export const isVoice = (text: string): text is Voice => Object.hasOwn(VOICES, text);

/** The prompt's own file: the text as Debian's espeak-ng says it, asked here and not by the street. */
export async function sayHere(text: string, voice: Voice): Promise<Int16Array> {
  const args = ['--stdin', '--stdout', '-v', VOICES[voice], '-s', '160'];
  const limits = { timeout: 20_000, maxBuffer: 10_000_000, encoding: 'buffer' } as const;
  const said = await new Promise<Buffer>((resolve, reject) => {
    const child = execFile('espeak-ng', args, limits, (fault, stdout) =>
      fault === null ? resolve(stdout) : reject(new Error('espeak-ng', { cause: fault })),
    );
    child.stdin?.end(text);
  });
  const { rate, samples } = parseWav(said);
  return resample(samples, rate, SAMPLE_RATE);
}

export interface Search {
  /** How alike the best place was so far: 1 is the same sound, however loud. */
  readonly likeness: () => number;
  /** Looks at what was recorded since. @returns where the sentence is, in samples, once it is there */
  readonly look: (recorded: Int16Array) => number | undefined;
}

/** Looks for the beginning of a sentence on a recording that grows, by normalised cross-correlation. @param from in samples */
export function searchFor(sentence: Int16Array, from: number): Search {
  const wanted = thinned(sentence);
  const whole: number[] = [];
  const pieces: Piece[] = [];
  for (let at = 0; at === 0 || at + PIECE <= wanted.length; at += PIECES_EVERY)
    pieces.push(createPiece(wanted.slice(at, at + PIECE)));
  return {
    likeness: () => Math.max(...pieces.map((one) => one.best().likeness)),
    look: (recorded) => {
      // The last ones wait for what lies around them.
      for (const one of thinned(recorded.subarray(from + whole.length * STEP))) whole.push(one);
      for (const [place, one] of pieces.entries()) {
        if (whole.length < place * NEXT_PIECE_AFTER) break;
        one.look(whole);
        const { at, likeness } = one.best();
        if (likeness > SAME) return from + at * STEP;
      }
      return undefined;
    },
  };
}

interface Piece {
  readonly best: () => { readonly at: number; readonly likeness: number };
  /** Nothing is looked at twice. */
  readonly look: (whole: readonly number[]) => void;
}

function createPiece(wanted: readonly number[]): Piece {
  const power = energy(wanted);
  let best = { at: 0, likeness: 0 };
  let next = 0;
  const look = (whole: readonly number[]): void => {
    let end = whole.length - wanted.length;
    // The peak has to be on the recording as well.
    if (end - next <= PEAK) return;
    let here = energy(whole.slice(next, next + wanted.length));
    for (; next < end; next += 1) {
      const likeness = here > 0 ? product(whole, wanted, next) / Math.sqrt(here * power) : 0;
      if (likeness > best.likeness) {
        if (best.likeness <= SAME && likeness > SAME) end = Math.min(end, next + PEAK);
        best = { at: next, likeness };
      }
      here += (whole[next + wanted.length] ?? 0) ** 2 - (whole[next] ?? 0) ** 2;
    }
  };
  return { best: () => best, look };
}

/** What lies around each counts, the less the further away it is: so much that it does not matter at which sample one begins. */
const AROUND = 4 * STEP;

/** A telephone's sound without what only makes it clear. */
function thinned(samples: Int16Array): readonly number[] {
  const count = Math.max(0, Math.floor((samples.length - 2 * AROUND) / STEP) + 1);
  return Array.from({ length: count }, (_, place) => {
    const middle = place * STEP + AROUND;
    let sum = 0;
    for (let away = 1 - AROUND; away < AROUND; away += 1)
      sum += (samples[middle + away] ?? 0) * (AROUND - Math.abs(away));
    return sum / AROUND ** 2;
  });
}

function product(whole: readonly number[], wanted: readonly number[], at: number): number {
  let sum = 0;
  for (let one = 0; one < wanted.length; one += 1)
    sum += (wanted[one] ?? 0) * (whole[at + one] ?? 0);
  return sum;
}

const energy = (samples: readonly number[]) => samples.reduce((sum, one) => sum + one ** 2, 0);
