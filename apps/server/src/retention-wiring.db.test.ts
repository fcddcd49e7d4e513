import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { refused, type Instant } from '@countersign/kernel';
import { phone } from '../test/contact-house.ts';
import { openVoiceHouse } from '../test/voice-house.ts';
import { createCasework } from './casework/index.ts';
import { monthsBefore, removeOld, REMOVED_MAX } from './retention-wiring.ts';

const house = await openVoiceHouse();
const { audit, contact, db, line, parts, server, time } = house;
const casework = createCasework({
  ...{ db, clock: time.clock, newId: parts.newId, audit, limits: parts.limits },
  ...{ cards: house.cards, contact, line, verification: house.verification },
  lock: async () => [],
  ...{ appOf: async () => 'passkey' as const, changesNeedTwo: () => true },
  mayFreeze: async () => false,
  freeze: async () => [],
  unfreeze: async () => refused({ code: 'cards.not-frozen' }),
});
const memberId = await house.member('OLD-1', 'en', [phone]);

// This house lives in November 2030; the database goes by its own clock.
const OLD = Date.parse('2020-01-01T00:00:00Z');
/** Old for this house, and younger than the database lets anybody remove. */
const YOUNG = Date.parse('2029-06-01T00:00:00Z');

/** One of each, begun at a moment: a case with its call, report and call back; a message with its way; an alarm. */
async function written(name: string, at: number, lastAt = at): Promise<void> {
  const rows: readonly (readonly [string, ...unknown[]])[] = [
    ['INSERT INTO phone_line_case (id, opened_at) VALUES ($1, $2)', name, at],
    [
      `INSERT INTO phone_line_call (id, provider, provider_id, case_id, number, region, source, language, place, state,
         started_at, ended_at) VALUES ($1, 'p', $1, $1, '+12125550142', 'US', 's', 'en', 'x', 'ended', $2, $3)`,
      ...[name, at, lastAt],
    ],
    [
      `INSERT INTO phone_line_report (id, call_id, region, at) VALUES ($1, $1, 'US', $2)`,
      ...[name, at],
    ],
    [
      `INSERT INTO phone_line_call_back (id, case_id, said_on, said_at, expires_at) VALUES ($1, $1, $1, $2, $3)`,
      ...[name, at, at + 1],
    ],
    [
      `INSERT INTO contact_message (id, reference, member_id, purpose, asked, created_at) VALUES ($1, $1, $2, 'offer', '', $3)`,
      ...[name, memberId, lastAt],
    ],
    [
      `INSERT INTO contact_message_way (message_id, position, channel, masked, refusal) VALUES ($1, 0, 'sms', '…23', 'no')`,
      name,
    ],
    [
      `INSERT INTO casework_alarm (id, call_id, member_id, raised_by, at, until) VALUES ($1, $1, $2, 'staff-1', $3, $4)`,
      ...[name, memberId, at, lastAt + 1],
    ],
  ];
  // oxlint-disable-next-line no-await-in-loop
  for (const [text, ...values] of rows) await server.asOwner(text, values);
}

const TABLES = {
  phone_line_case: 'id',
  phone_line_call: 'id',
  phone_line_report: 'id',
  phone_line_call_back: 'id',
  contact_message: 'id',
  contact_message_way: 'message_id',
  casework_alarm: 'id',
} as const;
const NAMES = Object.keys(TABLES) as readonly (keyof typeof TABLES)[];
async function left(): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const name of NAMES) {
    // oxlint-disable-next-line no-await-in-loop
    const rows = await server.asOwner(`SELECT ${TABLES[name]} AS id FROM ${name} ORDER BY 1`);
    found[name] = rows.map(({ id }) => String(id));
  }
  return found;
}
const everywhere = (...ids: readonly string[]) =>
  Object.fromEntries(NAMES.map((name) => [name, ids]));

const removing = (contactMonths = 13) => {
  const { programme } = parts.programme.current();
  const retention = { ...programme.retention, contactMonths };
  const edition = { version: 'v', programme: { ...programme, retention } };
  return removeOld(
    { ...parts, programme: { ...parts.programme, current: () => edition } },
    { casework, contact, phoneLine: line, reports: house.reports },
  );
};
const recorded = async () =>
  (
    await server.asOwner(
      `SELECT operation FROM audit_entry WHERE actor_id = 'retention' ORDER BY position`,
    )
  ).map(({ operation }) => operation);

test('what the programme keeps longer stays; what has had its time goes, with what hangs on it, and that is recorded', async () => {
  await written('old', OLD);
  await written('went-on', OLD, YOUNG);
  await removing(240);
  assert.deepEqual(await left(), everywhere('old', 'went-on'));
  assert.deepEqual(await recorded(), []);
  await removing();
  assert.deepEqual(await left(), everywhere('went-on'));
  const all = ['phone-line.removed', 'contact.messages-removed', 'casework.alarms-removed'];
  assert.deepEqual(await recorded(), all);
  await removing();
  assert.deepEqual(await recorded(), all);
});

test('nothing that is younger than thirteen months by the database’s clock goes, whatever it is asked for', async () => {
  await written('young', YOUNG);
  const before = (time.now() + 1_000_000_000_000) as Instant;
  const gone = await db.transaction(async (tx) => [
    await line.purge(tx, before, 100),
    await contact.purgeMessages(tx, before, 100),
    await casework.purge(tx, before, 100),
  ]);
  assert.deepEqual(gone, [0, 0, 0]);
  assert.deepEqual(await left(), everywhere('went-on', 'young'));
});

test('the server deletes and changes none of them itself, and neither does their owner before their time', async () => {
  await written('kept', OLD);
  for (const name of NAMES) {
    const text = `DELETE FROM ${name} WHERE ${TABLES[name]} = 'kept'`;
    // oxlint-disable-next-line no-await-in-loop
    await assert.rejects(asServer(text), /permission denied/, name);
  }
  for (const name of ['contact_message', 'contact_message_way', 'phone_line_call'] as const) {
    const text = `DELETE FROM ${name} WHERE ${TABLES[name]} = 'young'`;
    // oxlint-disable-next-line no-await-in-loop
    await assert.rejects(server.asOwner(text), /append-only|before its time|violates/, name);
  }
  await assert.rejects(
    server.asOwner(`UPDATE contact_message SET asked = 'x' WHERE id = 'kept'`),
    /append-only: UPDATE refused/,
  );
  await assert.rejects(server.asOwner('TRUNCATE contact_message_way'), /append-only/);
});

test('the words of a report go with the contacts’ time, and that is recorded; the report and what it was found to be stay', async () => {
  await server.asOwner(
    `INSERT INTO reports_campaign (id, name, first_seen, last_seen, reports, state) VALUES ('c', 'C1', 0, 0, 2, 'scam')`,
  );
  const report = (id: string, at: number) =>
    server.asOwner(
      `INSERT INTO reports_report (id, reference, way, channel, language, at, text, level, probability, ledger, happened,
         urgency, state, state_at, campaign_id, model)
       VALUES ($1, $2, 'page', 'sms', 'en', $3, 'words', 'scam', 9000, 'unknown', '{}', 0, 'scam', $3, 'c', 'm')`,
      [id, `R0000000${id}`, at],
    );
  const before = monthsBefore(time.now() as Instant, 13);
  await report('1', before - 1);
  await report('2', before);
  await removing();
  const rows = await server.asOwner('SELECT id, text, state FROM reports_report ORDER BY id');
  assert.deepEqual(rows, [
    { id: '1', text: null, state: 'scam' },
    { id: '2', text: 'words', state: 'scam' },
  ]);
  const last = (await recorded()).at(-1);
  assert.equal(last, 'reports.words-removed');
  await removing();
  assert.equal((await recorded()).filter((one) => one === last).length, 1);
});

test('more than one turn takes go in one hour', async () => {
  const count = REMOVED_MAX + 7;
  await server.asOwner(
    `INSERT INTO contact_message (id, reference, member_id, purpose, asked, created_at)
     SELECT 'm' || n, 'm' || n, $1, 'offer', '', $2 FROM generate_series(1, $3::integer) AS n`,
    [memberId, OLD, count],
  );
  await removing();
  assert.deepEqual(await left(), everywhere('went-on', 'young'));
});

const MONTHS: readonly (readonly [string, number, string])[] = [
  ['2030-11-22T14:02:00.000Z', 13, '2029-10-22T14:02:00.000Z'],
  ['2031-03-31T00:00:00.000Z', 13, '2030-02-28T00:00:00.000Z'],
  ['2032-03-31T23:59:59.999Z', 1, '2032-02-29T23:59:59.999Z'],
  ['2030-01-15T08:00:00.000Z', 24, '2028-01-15T08:00:00.000Z'],
];
for (const [now, months, before] of MONTHS)
  test(`${months} months before ${now} is ${before}`, () =>
    assert.equal(new Date(monthsBefore(Date.parse(now) as Instant, months)).toISOString(), before));

function asServer(text: string): Promise<unknown> {
  return db.transaction((tx) => sql.raw(text).execute(tx));
}
