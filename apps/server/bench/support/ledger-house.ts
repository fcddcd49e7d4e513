// The room of contacts on a ledger that many contacts stand in, for its benchmark.
import { fileURLToPath } from 'node:url';
import pg from 'pg';
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

export const CONTACTS_PER_MEMBER = 20;

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
  await fill(database.url('countersign_owner'), contacts);
  const clock = systemClock;
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

const LAST_YEAR_MS = 365 * 86_400_000;

/** As a year leaves them: of twenty contacts two were calls, the rest texts and e-mails. Loaded past the triggers. */
async function fill(url: string, contacts: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const members = Math.floor(contacts / CONTACTS_PER_MEMBER);
  const now = systemClock();
  for (const table of ['contact_ledger', 'contact_event', 'transparency_commitment'])
    // oxlint-disable-next-line no-await-in-loop
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(
    `INSERT INTO cards_member (id, reference, region, language, given_name, family_name, created_at)
     SELECT 'm-' || n, 'M-' || n, 'US', 'en', 'Ada', 'Marsh', $2 FROM generate_series(0, $1::int - 1) AS n`,
    [members, now - LAST_YEAR_MS],
  );
  await client.query(
    `INSERT INTO cards_contact_point (id, member_id, kind, value, takes_text, since)
     SELECT 'p-' || n, 'm-' || n, 'phone', '+1212555' || lpad((n % 10000)::text, 4, '0'), true, $2
     FROM generate_series(0, $1::int - 1) AS n`,
    [members, now - LAST_YEAR_MS],
  );
  // Ids in the order of time, as ours are; a member's contacts lie far apart.
  await client
    .query(
      `INSERT INTO contact_ledger (id, reference, member_id, purpose, channel, direction, sender, contact_point_id,
       endpoint_hash, endpoint_masked, template, language, facts, body_hash, may_ask, basis, quiet, programme,
       correlation, send_at, state, state_at, created_at, agent_name)
     SELECT lpad(to_hex(at.ms), 12, '0') || '-' || n, 'R' || upper(lpad(to_hex(n), 7, '0')), 'm-' || (n % $2::int), 'security',
       CASE WHEN n / $2 < 2 THEN 'voice' WHEN n / $2 < 11 THEN 'sms' ELSE 'email' END, 'outbound', '+12125550100',
       'p-' || (n % $2), sha256('e'), '…23', 'account.new-device', 'en', '{}', sha256('b'), '{}', 'service', 'outside',
       'bench', 'c', at.ms, 'ended', at.ms, at.ms, NULL
     FROM generate_series(0, $1::int - 1) AS n, LATERAL (SELECT $3::bigint + n::bigint * $4::bigint / $1 AS ms) AS at`,
      [contacts, members, now - LAST_YEAR_MS, LAST_YEAR_MS],
    )
    .catch(failOn('contact_ledger'));
  await client.query(
    `INSERT INTO contact_event (contact_id, position, at, state) SELECT id, 1, created_at, 'ended' FROM contact_ledger`,
  );
  await client.query(
    `INSERT INTO contact_call (contact_id, agent_id, ending_mac, digits_sealed)
     SELECT id, 'olive', '', '' FROM contact_ledger WHERE channel = 'voice'`,
  );
  await client.query(
    `INSERT INTO transparency_commitment (contact_id, salt, entry, place)
     SELECT id, sha256(id::bytea), sha256(id::bytea), row_number() OVER () - 1 FROM contact_ledger`,
  );
  for (const table of ['contact_ledger', 'contact_event', 'transparency_commitment'])
    // oxlint-disable-next-line no-await-in-loop
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await client.query('VACUUM ANALYZE');
  await client.end();
}

const failOn =
  (table: string) =>
  (cause: unknown): never => {
    throw new Error(`${table} could not be filled`, { cause });
  };
