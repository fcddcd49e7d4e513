// The room of contacts on a ledger that many contacts stand in, for its benchmark.
import { fileURLToPath } from 'node:url';
import { systemClock } from '@countersign/kernel';
import { createAudit } from '../../src/audit/index.ts';
import { createCards } from '../../src/cards/index.ts';
import { createChannels, createNoCarrier } from '../../src/channels/index.ts';
import {
  createContact,
  createContactSecrets,
  createLedgerCheck,
  type Contact,
} from '../../src/contact/index.ts';
import { createJobs } from '../../src/jobs/index.ts';
import {
  createLimits,
  createMetrics,
  createNewId,
  openDatabase,
  silentLog,
  systemRandom,
} from '../../src/platform/index.ts';
import { createProgramme } from '../../src/programme/index.ts';
import { testTransparency } from '../../test/transparency.ts';
import { benchDatabase } from './database.ts';
import { CONTACTS_PER_MEMBER, fillYear } from './ledger-year.ts';

/** A PostgreSQL that was given memory for its work; the embedded one has an eighth of it. */
const BUFFERS = '1GB';

export interface LedgerHouse {
  readonly contact: Contact;
  readonly members: number;
  readonly close: () => Promise<void>;
}

/** A house whose ledger has so many contacts, twenty for each member; nothing is dialled, no job runs. */
export async function openLedgerHouse(contacts: number): Promise<LedgerHouse> {
  const database = await benchDatabase(BUFFERS);
  const clock = systemClock;
  const owner = database.url('countersign_owner');
  await fillYear(owner, { contacts, now: clock() }, createProgress(contacts));
  const db = openDatabase({
    url: database.url('countersign_server'),
    connectionsMax: 4,
    statementTimeoutMs: 15_000,
    applicationName: 'bench',
    onIdleError: () => {},
  });
  const programme = await createProgramme({
    file: fileURLToPath(new URL('../../../../programmes/larkspur.yaml', import.meta.url)),
    log: silentLog,
    watched: false,
  });
  const newId = createNewId({ clock, random: systemRandom });
  const base = { db, clock, newId, random: systemRandom, log: silentLog, programme };
  const audit = createAudit({ db, clock, programmeVersion: () => programme.version() });
  const jobs = createJobs({ ...base, metrics: createMetrics(), jitter: () => 0 });
  const none = { lookUpNumber: async () => undefined, tellNews: async () => {} };
  const cards = createCards({ ...base, audit, jobs, ...none });
  const noDriver = async (): Promise<never> => {
    throw new Error('nothing is sent here');
  };
  const contact = createContact({
    ...{ ...base, audit, jobs, cards },
    channels: createChannels({
      clock,
      drivers: {
        sms: [{ name: 'none', send: noDriver }],
        email: [{ name: 'none', send: noDriver }],
        push: [{ name: 'none', send: noDriver }],
      },
      onTry: async () => {},
      pushServices: [],
      carrier: createNoCarrier(),
      isRegistered: createLedgerCheck(db.reader),
      onUnregistered: async () => {},
    }),
    transparency: testTransparency({ ...base, audit, jobs }),
    limits: createLimits({ db, clock }),
    secrets: createContactSecrets({ secret: new Uint8Array(32).fill(1), random: systemRandom }),
    push: { publicKey: '', services: [], proofKey: new Uint8Array(32) },
    mailAddress: () => undefined,
    appOrigin: 'https://larkspur.example',
    callAddresses: () => ({ answeredUrl: '', statusUrl: '' }),
    hosts: { app: 'larkspur.example', window: 'window.larkspur.example' },
  });
  const members = Math.floor(contacts / CONTACTS_PER_MEMBER);
  return { contact, members, close: () => db.close() };
}

const PROGRESS_MS = 5_000;
const count = (value: number) => value.toLocaleString('en');

/** A line now and then while many rows are loaded; none for a few. */
function createProgress(contacts: number): (loaded: number) => void {
  const begun = performance.now();
  let saidAt = begun;
  return (loaded) => {
    const at = performance.now();
    if (at - saidAt < PROGRESS_MS) return;
    saidAt = at;
    const perSecond = Math.round((loaded / (at - begun)) * 1_000);
    const held = Math.round(process.memoryUsage().rss / 2 ** 20);
    process.stderr.write(
      `ledger: ${count(loaded)} of ${count(contacts)} contacts loaded, ${count(perSecond)} a second, ${held} MiB held here\n`,
    );
  };
}
