// A ledger as a year leaves it: twenty contacts for each member, two of them calls, the rest texts and e-mails.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { copyIn, type Cell } from './copy-in.ts';

export const CONTACTS_PER_MEMBER = 20;

const YEAR_MS = 365 * 86_400_000;
/** A COPY holds a note in memory for each row until its keys are checked: so many rows at once, however many there are. */
const PART = 100_000;

interface Year {
  readonly contacts: number;
  readonly members: number;
  /** When it began. */
  readonly from: number;
}

interface Table {
  readonly into: string;
  /** How many rows it gets for a row that is counted: a member, a contact. */
  readonly rows: (year: Year, at: number) => Iterable<readonly Cell[]>;
}

/** @param tell is told now and then how many contacts are in */
export async function fillYear(
  url: string,
  { contacts, now }: { readonly contacts: number; readonly now: number },
  tell: (loaded: number) => void,
): Promise<void> {
  const members = Math.floor(contacts / CONTACTS_PER_MEMBER);
  const year: Year = { contacts, members, from: now - YEAR_MS };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Written once and thrown away with its cluster: nothing has to survive a power cut.
  await client.query('SET synchronous_commit = off');
  await switchTriggers(client, 'DISABLE');
  await copyParts(client, year, PEOPLE, { count: members });
  await copyParts(client, year, CONTACTS, { count: contacts, tell });
  await switchTriggers(client, 'ENABLE');
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** Contacts begin as registered and are written one by one; a year of them comes past these rules. */
async function switchTriggers(client: pg.Client, how: 'DISABLE' | 'ENABLE'): Promise<void> {
  for (const table of ['contact_ledger', 'contact_event', 'transparency_commitment'])
    // oxlint-disable-next-line no-await-in-loop
    await client.query(`ALTER TABLE ${table} ${how} TRIGGER USER`);
}

async function copyParts(
  client: pg.Client,
  year: Year,
  tables: readonly Table[],
  { count, tell = () => {} }: { readonly count: number; readonly tell?: (done: number) => void },
): Promise<void> {
  for (let from = 0; from < count; from += PART) {
    const until = Math.min(from + PART, count);
    for (const { into, rows } of tables)
      // oxlint-disable-next-line no-await-in-loop
      await copyIn(
        client,
        into,
        rowsBetween(from, until, (at) => rows(year, at)),
      );
    tell(until);
  }
}

function* rowsBetween(
  from: number,
  until: number,
  rows: (at: number) => Iterable<readonly Cell[]>,
): Iterable<readonly Cell[]> {
  for (let at = from; at < until; at += 1) yield* rows(at);
}

const PEOPLE: readonly Table[] = [
  {
    into: 'cards_member (id, reference, region, language, given_name, family_name, created_at)',
    rows: ({ from }, at) => [[`m-${at}`, `M-${at}`, 'US', 'en', 'Ada', 'Marsh', from]],
  },
  {
    into: 'cards_contact_point (id, member_id, kind, value, takes_text, since)',
    rows: ({ from }, at) => [
      [
        ...[`p-${at}`, `m-${at}`, 'phone'],
        `+1212555${String(at % 10_000).padStart(4, '0')}`,
        true,
        from,
      ],
    ],
  },
];

/** Of a contact's place in the year: a member's contacts lie far apart. */
function placeOf({ contacts, from, members }: Year, at: number) {
  const ms = from + Math.floor((at * YEAR_MS) / contacts);
  const turn = Math.floor(at / members);
  // In the order of time, as our ids are.
  const id = `${ms.toString(16).padStart(12, '0')}-${at}`;
  return {
    ms,
    id,
    member: at % members,
    channel: turn < 2 ? 'voice' : turn < 11 ? 'sms' : 'email',
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const [ENDPOINT, BODY] = [sha256('e'), sha256('b')];

const LEDGER = [
  ...['id', 'reference', 'member_id', 'purpose', 'channel', 'direction', 'sender'],
  ...['contact_point_id', 'endpoint_hash', 'endpoint_masked', 'template', 'language', 'facts'],
  ...['body_hash', 'may_ask', 'basis', 'quiet', 'programme', 'correlation', 'send_at', 'state'],
  ...['state_at', 'created_at'],
];

const CONTACTS: readonly Table[] = [
  {
    into: `contact_ledger (${LEDGER.join(', ')})`,
    rows: (year, at) => {
      const { channel, id, member, ms } = placeOf(year, at);
      const reference = `R${at.toString(16).toUpperCase().padStart(7, '0')}`;
      return [
        [
          ...[id, reference, `m-${member}`, 'security', channel, 'outbound', '+12125550100'],
          ...[`p-${member}`, ENDPOINT, '…23', 'account.new-device', 'en', '{}'],
          ...[BODY, '{}', 'service', 'outside', 'bench', 'c', ms, 'ended', ms, ms],
        ],
      ];
    },
  },
  {
    into: 'contact_event (contact_id, position, at, state)',
    rows: (year, at) => {
      const { id, ms } = placeOf(year, at);
      return [[id, 1, ms, 'ended']];
    },
  },
  {
    into: 'contact_call (contact_id, agent_id, ending_mac, digits_sealed)',
    rows: (year, at) => {
      const { channel, id } = placeOf(year, at);
      return channel === 'voice' ? [[id, 'olive', '', '']] : [];
    },
  },
  {
    into: 'transparency_commitment (contact_id, salt, entry, place)',
    rows: (year, at) => {
      const { id } = placeOf(year, at);
      const bytes = sha256(id);
      return [[id, bytes, bytes, at]];
    },
  },
];
