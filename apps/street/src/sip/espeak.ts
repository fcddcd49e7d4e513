import { spawn } from 'node:child_process';
import type { VoiceLanguage } from '@countersign/callflow';
import { parseWav, resample, SAMPLE_RATE } from '@countersign/sip';
import type { Speak } from './speak.ts';

const VOICES: Readonly<Record<VoiceLanguage, string>> = {
  'en-US': 'en-us',
  'en-GB': 'en-gb',
  'es-US': 'es-419',
};
/** Words a minute. */
const SPEED = 160;
const SPEED_SLOW = 120;
const TEXT_CHARACTERS_MAX = 600;
const SPEAKS_MS_MAX = 10_000;
/** A minute of 22 050 samples a second. */
const SOUND_BYTES_MAX = 3_000_000;

/**
 * The voice of the lab: Debian's `espeak-ng`, a child process for each text. The text goes in by its standard input, so
 * that no list of processes shows it.
 * @throws Error where the program is missing, takes too long or says too much
 */
export const speakByEspeak: Speak = async (text, language, slow) => {
  const wav = await runEspeak(plainOf(text), [
    ...['--stdin', '--stdout', '-v', VOICES[language]],
    ...['-s', String(slow ? SPEED_SLOW : SPEED)],
  ]);
  const { rate, samples } = parseWav(wav);
  return resample(samples, rate, SAMPLE_RATE);
};

/** Two brackets would begin phonemes instead of words. */
const plainOf = (text: string) => text.replaceAll('[[', '[').slice(0, TEXT_CHARACTERS_MAX);

async function runEspeak(text: string, args: readonly string[]): Promise<Buffer> {
  const child = spawn('espeak-ng', args, {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: SPEAKS_MS_MAX,
    killSignal: 'SIGKILL',
  });
  const parts: Buffer[] = [];
  let bytes = 0;
  child.stdout.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > SOUND_BYTES_MAX) child.kill('SIGKILL');
    else parts.push(part);
  });
  const code = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(text);
  if ((await code) !== 0) throw new Error('espeak-ng did not say it');
  return Buffer.concat(parts);
}
