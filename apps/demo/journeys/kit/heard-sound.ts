// What a telephone recorded, compared with what should have been said.
import { execFileSync } from 'node:child_process';

import { parseWav, resample, SAMPLE_RATE } from '@countersign/sip';

/** A quarter of what a telephone carries is enough to know a sentence again, and sixteen times as quick. */
const RATE = 2_000;
const SECONDS = 1.5;

/** The text as Debian's espeak-ng says it, asked here and not by the street. */
export function sayHere(text: string, voice: 'en-us' | 'es-419' = 'en-us'): Int16Array {
  const said = execFileSync('espeak-ng', ['--stdin', '--stdout', '-v', voice, '-s', '160'], {
    input: text,
    timeout: 20_000,
    maxBuffer: 10_000_000,
  });
  const { rate, samples } = parseWav(said);
  return resample(samples, rate, SAMPLE_RATE);
}

/**
 * How much a stretch of the recording is like the loudest stretch of what was said: 1 is the same sound, however loud.
 * @returns the highest normalised cross-correlation over the recording
 */
export function likeness(recorded: Int16Array, said: Int16Array): number {
  const whole = resample(recorded, SAMPLE_RATE, RATE);
  const wanted = loudest(resample(said, SAMPLE_RATE, RATE), RATE * SECONDS);
  const power = energy(wanted);
  let here = energy(whole.subarray(0, wanted.length));
  let best = 0;
  for (let at = 0; at + wanted.length < whole.length; at += 1) {
    let sum = 0;
    for (let one = 0; one < wanted.length; one += 1)
      sum += (wanted[one] ?? 0) * (whole[at + one] ?? 0);
    if (here > 0) best = Math.max(best, sum / Math.sqrt(here * power));
    here += (whole[at + wanted.length] ?? 0) ** 2 - (whole[at] ?? 0) ** 2;
  }
  return best;
}

const energy = (samples: Int16Array) => samples.reduce((sum, one) => sum + one ** 2, 0);

function loudest(samples: Int16Array, length: number): Int16Array {
  const step = RATE / 10;
  let best = samples.subarray(0, length);
  for (let at = 0; at + length <= samples.length; at += step) {
    const here = samples.subarray(at, at + length);
    if (energy(here) > energy(best)) best = here;
  }
  return best;
}
