// A whole house for journeys: opened as `npm start` opens it, on free ports, in a folder of its own, and gone after.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { environment, openHouseOf } from './config.ts';
import { processesNaming } from './processes.ts';
import { until } from './until.ts';

export interface Origins {
  readonly app: string;
  readonly window: string;
  readonly hostline: string;
  readonly street: string;
  /** Where a journey may open a push service: the house sends there. */
  readonly push: string;
}

/** A house that somebody opened: all that a journey needs of it, and small enough for one variable. */
export interface AttachedHouse {
  readonly origins: Origins;
  readonly stateDir: string;
  /** Where the house takes e-mails, as its relay brings them. */
  readonly mailInPort: number;
  /** Where real telephones register with the street, by UDP. */
  readonly sipPort: number;
  /** Marks and traffic of all journeys, outside the house. */
  readonly notesDir: string;
  /** The programme file; a change is picked up while the house is open. */
  readonly programmeFile: string;
  /** The supervisor's. */
  readonly pid: number;
}

export interface TestHouse extends AttachedHouse {
  /** What it has said so far, both streams. */
  readonly said: () => string;
  /** Stops it as Ctrl-C does, checks that no process is left, and removes its folders. */
  readonly close: () => Promise<void>;
}

export interface HouseAsk {
  /** A state folder to open again; a fresh one otherwise. It is not removed at the end. */
  readonly stateDir?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '../../../..');
const OPEN_MS_MAX = 120_000;
const CLOSE_MS_MAX = 30_000;
/** As many as a house wants, the port of telephones last. */
const PORTS = 8;
const SIP_AT = 7;
const MAIL_IN_AT = 5;
/** The last line of a start that worked. */
const OPEN_SAYS = /Ctrl-C closes it/;

/** The house of this run: the shared one where there is one (its `close` then does nothing), else one of its own. */
export async function openHouse(): Promise<TestHouse> {
  const shared = openHouseOf(environment);
  if (shared === undefined) return await startHouse();
  const attached = JSON.parse(shared) as AttachedHouse;
  return { ...attached, said: () => '', close: () => Promise.resolve() };
}

/**
 * Opens a house and waits until it says that it is open.
 * @throws Error with what it said, when it ends or is not open in time
 */
export async function startHouse(ask: HouseAsk = {}): Promise<TestHouse> {
  const home = mkdtempSync(join(tmpdir(), 'cs-house-'));
  // The accounts of the house pass through; what lies inside has rights of its own.
  chmodSync(home, 0o711);
  const stateDir = ask.stateDir ?? join(home, 'state');
  const notesDir = join(home, 'notes');
  mkdirSync(notesDir);
  const ports = await freePorts();
  const programme = writeProgramme(home);
  const appOrigin = ask.settings?.['APP_ORIGIN'];
  const child = spawnStart({
    ...settingsOf(ports, stateDir),
    PROGRAMME_FILE: programme,
    ...ask.settings,
  });
  const said = listen(child);
  const { pid } = child;
  if (pid === undefined) throw new Error('the house could not be started');
  await until('the house is open', () => isOpen(child, said), { timeoutMs: OPEN_MS_MAX }).catch(
    (cause: unknown) => {
      child.kill('SIGKILL');
      throw new Error(`the house did not open:\n${said()}`, { cause });
    },
  );
  const close = async (): Promise<void> => {
    await stopChild(child);
    await until('no process of the house is left', () => processesNaming(stateDir).length === 0, {
      timeoutMs: CLOSE_MS_MAX,
    });
    rmSync(home, { recursive: true, force: true });
  };
  return {
    origins: { ...originsOf(ports), ...(appOrigin === undefined ? {} : { app: appOrigin }) },
    stateDir,
    sipPort: ports[SIP_AT] ?? 0,
    mailInPort: ports[MAIL_IN_AT] ?? 0,
    notesDir,
    programmeFile: programme,
    pid,
    said,
    close,
  };
}

/**
 * Larkspur's programme, but for two things: all these people come from one address, and twenty registrations an hour
 * are what one address gets; and journeys are told at any hour, so that no message of theirs waits for the morning.
 */
function writeProgramme(folder: string): string {
  const text = readFileSync(join(ROOT, 'programmes/larkspur.yaml'), 'utf8');
  // The server watches the folder, and so must be able to list it.
  const own = join(folder, 'programme');
  mkdirSync(own);
  chmodSync(own, 0o755);
  const file = join(own, 'programme.yaml');
  const roomy = text.replace(
    /registrationPerSource: \{ max: \d+,/,
    'registrationPerSource: { max: 1000,',
  );
  if (roomy === text) throw new Error('the programme has no limit of registrations by source');
  const awake = roomy.replaceAll(
    /quietHours: \{.*\}/g,
    "quietHours: { from: '00:00', until: '00:00' }",
  );
  if (awake === roomy) throw new Error('the programme has no quiet hours');
  writeFileSync(file, awake);
  return file;
}

/** What `npm start` runs after the bootstrap, word for word. */
function spawnStart(settings: Readonly<Record<string, string>>): ChildProcess {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { readonly scripts: Readonly<Record<string, string>> };
  const command = scripts['start']?.split('&&').at(-1)?.trim();
  if (command === undefined) throw new Error('package.json has no start command');
  const path = environment['PATH'] ?? '/usr/bin:/bin';
  const home = environment['HOME'] ?? '/';
  // Should the test be killed, the house hears of it.
  const guard = '/usr/bin/setpriv';
  const shell = ['/bin/sh', '-c', command];
  const [file = '', ...args] = existsSync(guard) ? [guard, '--pdeathsig=TERM', ...shell] : shell;
  return spawn(file, args, {
    cwd: ROOT,
    env: { PATH: path, HOME: home, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function settingsOf(ports: readonly number[], stateDir: string): Readonly<Record<string, string>> {
  const [app, window, hostline, street, mail, mailIn, push, sip] = ports.map(String);
  return {
    STATE_DIR: stateDir,
    PORT: app ?? '',
    WINDOW_PORT: window ?? '',
    HOSTLINE_PORT: hostline ?? '',
    STREET_PORT: street ?? '',
    STREET_SMTP_PORT: mail ?? '',
    MAIL_IN_PORT: mailIn ?? '',
    STREET_SIP_PORT: sip ?? '',
    PUSH_SERVICES: `http://localhost:${push}`,
  };
}

function originsOf(ports: readonly number[]): Origins {
  const all = ports.map((port) => `http://localhost:${port}`);
  const [app = '', window = '', hostline = '', street = '', , , push = ''] = all;
  return { app, window, hostline, street, push };
}

function listen(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => (text += part.toString('utf8')));
  }
  return () => text;
}

function isOpen(child: ChildProcess, said: () => string): boolean {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error('it ended');
  return OPEN_SAYS.test(said());
}

/** SIGTERM, and patience; what does not stop is a fault, and is ended. */
async function stopChild(child: ChildProcess): Promise<void> {
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  if (isOver()) return;
  child.kill('SIGTERM');
  await until('the house has stopped', isOver, { timeoutMs: CLOSE_MS_MAX }).catch(
    (cause: unknown) => {
      child.kill('SIGKILL');
      throw new Error('the house did not stop when asked to', { cause });
    },
  );
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return (await freePorts())[0] ?? 0;
}

async function freePorts(): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: PORTS }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
