// Telephones that exist: Debian's baresip and sipp, on this computer. Each is ended by its process id.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SAMPLE_RATE, writeWav } from '@countersign/sip';

import { type AttachedHouse, freePort } from './house.ts';
import type { Resident } from './residents.ts';
import { until } from './until.ts';

/** Programs, and the Debian packages that bring them. */
const PACKAGES = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../scripts/telephones.json'), 'utf8'),
) as Readonly<Record<string, string>>;

/**
 * Why no real telephone can call here, with what to install; `false` where everything is there. Where `npm test` could
 * have installed it, it is not left out but missed.
 */
export function withoutPhones(): string | false {
  const missing = Object.keys(PACKAGES).filter((name) => !existsSync(`/usr/bin/${name}`));
  if (missing.length === 0) return false;
  const command = `apt-get install ${missing.map((name) => PACKAGES[name]).join(' ')}`;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    throw new Error(`please run: ${command}`);
  return `not installed: ${missing.join(', ')}; as root: ${command}`;
}

/** The password that the street's page of a person shows for their telephone. */
export const sipPassword = ({ person }: Resident): string => `street-${person.reference}`;

export interface RealPhone {
  readonly dial: (number: string) => void;
  readonly press: (key: string) => void;
  readonly answer: () => void;
  readonly hangUp: () => void;
  /** What it printed so far, with every message that came and went. */
  readonly said: () => string;
  /** What was heard so far on each call, oldest first: 8 000 samples a second. */
  readonly heard: () => readonly Int16Array[];
  readonly close: () => Promise<void>;
}

const SILENCE_SECONDS = 300;
const REGISTERS_MS_MAX = 30_000;

/** A baresip that has registered as somebody of the street. */
export async function aBaresip(house: AttachedHouse, who: Resident): Promise<RealPhone> {
  const folder = mkdtempSync(join(tmpdir(), 'cs-baresip-'));
  const consolePort = await freePort();
  await writeSettings(folder, { house, who, consolePort });
  const child = spawn('/usr/bin/baresip', ['-s', '-f', folder], {
    env: { PATH: '/usr/bin:/bin', HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listen(child);
  const isRegistered = () => /200 OK \(\) \[1 binding\]/.test(said());
  await until('the telephone is registered', isRegistered, { timeoutMs: REGISTERS_MS_MAX }).catch(
    async (cause: unknown) => {
      await end(child);
      throw new Error(`the telephone did not register: ${said()}`, { cause });
    },
  );
  const keys: Socket = connect(consolePort, '127.0.0.1');
  await once(keys, 'connect');
  const command = (text: string) => void keys.write(text);
  return {
    dial: (number) => command(`/dial sip:${number}@127.0.0.1:${house.sipPort}\n`),
    press: command,
    answer: () => command('a'),
    hangUp: () => command('b'),
    said,
    heard: () => recordings(join(folder, 'heard')),
    close: async () => {
      keys.destroy();
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Keys are sent between sounds: without a source of sound that runs, baresip sends none. */
async function writeSettings(
  folder: string,
  { consolePort, house, who }: { house: AttachedHouse; who: Resident; consolePort: number },
): Promise<void> {
  const heard = join(folder, 'heard');
  mkdirSync(heard);
  const silence = join(folder, 'silence.wav');
  const samples = new Int16Array(SAMPLE_RATE * SILENCE_SECONDS);
  writeFileSync(silence, writeWav({ rate: SAMPLE_RATE, samples }));
  const [sip, rtp] = [await freePort(), await freePort()];
  const settings = [
    `sip_listen 127.0.0.1:${sip}`,
    'net_interface 127.0.0.1',
    `rtp_ports ${rtp - (rtp % 2)}-${rtp - (rtp % 2) + 40}`,
    `audio_source aufile,${silence}`,
    ...['audio_player aubridge,heard', 'audio_alert aubridge,alert'],
    'module_path /usr/lib/baresip/modules',
    ...['g711', 'aufile', 'aubridge', 'sndfile'].map((name) => `module ${name}.so`),
    ...['uuid', 'account'].map((name) => `module_tmp ${name}.so`),
    ...['menu', 'cons'].map((name) => `module_app ${name}.so`),
    `cons_listen 127.0.0.1:${consolePort}`,
    `snd_path ${heard}`,
  ];
  const { reference } = who.person;
  const account = [
    `<sip:${reference}@127.0.0.1:${house.sipPort}>`,
    ...[`auth_user=${reference}`, `auth_pass=${sipPassword(who)}`, 'regint=600'],
    'audio_codecs=PCMU/8000/1,PCMA/8000/1',
  ];
  writeFileSync(join(folder, 'config'), `${settings.join('\n')}\n`);
  writeFileSync(join(folder, 'accounts'), `${account.join(';')}\n`);
  writeFileSync(join(folder, 'contacts'), '');
}

/** Before the samples of a recording: RIFF, the format, and the head of the data. */
const WAV_HEAD_BYTES = 44;

/** Read before their heads say how long they are: they grow while one listens. */
function recordings(folder: string): readonly Int16Array[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('-dec.wav'));
  return names.toSorted().map((name) => samplesIn(readFileSync(join(folder, name))));
}

function samplesIn(file: Buffer): Int16Array {
  const bytes = Uint8Array.from(file.subarray(WAV_HEAD_BYTES));
  return new Int16Array(bytes.buffer, 0, Math.floor(bytes.length / 2));
}

/** A call of sipp's, from a scenario. @returns its exit code and what it printed */
export async function runSipp(
  house: AttachedHouse,
  who: Resident,
  call: { readonly number: string; readonly scenario: string },
): Promise<{ readonly code: number; readonly said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'cs-sipp-'));
  const file = join(folder, 'scenario.xml');
  writeFileSync(file, call.scenario);
  const [sip, rtp] = [await freePort(), await freePort()];
  const child = spawn(
    '/usr/bin/sipp',
    [
      `127.0.0.1:${house.sipPort}`,
      ...['-sf', file, '-s', call.number, '-m', '1', '-nostdin'],
      ...['-i', '127.0.0.1', '-p', String(sip), '-mi', '127.0.0.1'],
      ...['-mp', String(rtp)],
      // Otherwise sipp proves its password for the computer and not for the number.
      ...['-auth_uri', `${call.number}@127.0.0.1:${house.sipPort}`],
      ...['-au', who.person.reference, '-ap', sipPassword(who)],
      ...['-timeout', '40s', '-timeout_error', '-trace_err', '-error_file', join(folder, 'errors')],
    ],
    {
      cwd: folder,
      env: { PATH: '/usr/bin:/bin', TERM: 'dumb' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said = listen(child);
  const [code] = (await once(child, 'close')) as [number | null];
  const errors = existsSync(join(folder, 'errors'))
    ? readFileSync(join(folder, 'errors'), 'utf8')
    : '';
  rmSync(folder, { recursive: true, force: true });
  return { code: code ?? 1, said: said() + errors };
}

function listen(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (text += part.toString('utf8')));
  return () => text;
}

const ENDS_MS_MAX = 5_000;

async function end(child: ChildProcess): Promise<void> {
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  child.kill('SIGTERM');
  await until('the telephone has ended', isOver, { timeoutMs: ENDS_MS_MAX }).catch(() =>
    child.kill('SIGKILL'),
  );
}
