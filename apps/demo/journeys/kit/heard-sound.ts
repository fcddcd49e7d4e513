// What a telephone recorded, compared with what should have been said.
import { execFile } from 'node:child_process';

import { parseWav, resample, SAMPLE_RATE } from '@countersign/sip';

/** A quarter of what a telephone carries is enough to know a sentence again, and sixteen times as quick. */
const RATE = 2_000;
const STEP = SAMPLE_RATE / RATE;
/** How far behind the first place that is like enough the best one may be. */
const PEAK = RATE / 10;
/** A telephone that comes too late leaves a few milliseconds out: what lies on one side of them is still the same sound. */
const PIECE_SECONDS = 1.5;
const PIECES_EVERY_SECONDS = 0.5;
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
  const piece = PIECE_SECONDS * SAMPLE_RATE;
  const searches: Search[] = [];
  for (
    let at = 0;
    at === 0 || at + piece <= sentence.length;
    at += PIECES_EVERY_SECONDS * SAMPLE_RATE
  )
    searches.push(searchSound(sentence.subarray(at, at + piece), from));
  return {
    likeness: () => Math.max(...searches.map(({ likeness }) => likeness())),
    look: (recorded) => {
      for (const one of searches) {
        const found = one.look(recorded);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function searchSound(sound: Int16Array, from: number): Search {
  const wanted = resample(sound, SAMPLE_RATE, RATE);
  const power = energy(wanted);
  let next = from;
  let best = { at: from, likeness: 0 };
  const look = (recorded: Int16Array): number | undefined => {
    // Nothing is looked at twice but what a sound that is not over yet may have begun in.
    const part = resample(recorded.subarray(next), SAMPLE_RATE, RATE);
    let end = part.length - wanted.length;
    if (end <= PEAK) return undefined;
    let here = energy(part.subarray(0, wanted.length));
    for (let at = 0; at < end; at += 1) {
      const likeness = here > 0 ? product(part, wanted, at) / Math.sqrt(here * power) : 0;
      if (likeness > best.likeness) {
        // From the first place that is like enough the peak is not far.
        if (best.likeness <= SAME && likeness > SAME) end = Math.min(end, at + PEAK);
        best = { at: next + at * STEP, likeness };
      }
      here += (part[at + wanted.length] ?? 0) ** 2 - (part[at] ?? 0) ** 2;
    }
    next += end * STEP;
    return best.likeness > SAME ? best.at : undefined;
  };
  return { likeness: () => best.likeness, look };
}

function product(whole: Int16Array, wanted: Int16Array, at: number): number {
  let sum = 0;
  for (let one = 0; one < wanted.length; one += 1)
    sum += (wanted[one] ?? 0) * (whole[at + one] ?? 0);
  return sum;
}

const energy = (samples: Int16Array) => samples.reduce((sum, one) => sum + one ** 2, 0);
