import { CARD_COLUMNS, type Card } from '../cards/index.ts';
import { joinedListOf, partOf, someOf, type Sql, type Tx } from '../database/index.ts';
import { DAY_MS } from '../limits/index.ts';
import { PASSKEY_COLUMNS, type Passkey } from '../passkeys/index.ts';
import { TICKET_COLUMNS, type TicketRow } from '../tickets/index.ts';
import { RECORD_COLUMNS, type PinRecord } from './record.ts';
import type { PinAct } from './rules.ts';

// The one place that joins the tables of several rooms: an act on a PIN needs a row of each, and a trip for each would cost
// more than everything else that it does.

const ticketColumns = someOf(TICKET_COLUMNS, [
  ...(['ticketHash', 'act', 'card', 'memberReference', 'visit', 'language', 'returnPath'] as const),
  ...(['passwordAt', 'codeTo', 'correlation', 'expiresAt', 'state', 'opens', 'attempts'] as const),
  ...(['nonce', 'controlNumber', 'sharedInformation', 'requestMac', 'outcome'] as const),
]);
const cardColumns = someOf(CARD_COLUMNS, [
  ...(['token', 'memberReference', 'productId', 'panSealed', 'lastFour'] as const),
  ...(['expiry', 'factsSealed'] as const),
]);
const recordColumns = someOf(RECORD_COLUMNS, ['card', 'method', 'valueSealed']);
const passkeyColumns = someOf(PASSKEY_COLUMNS, [
  ...(['credentialId', 'publicKey', 'backupEligible', 'userHandle'] as const),
  ...(['usableFrom', 'flaggedAt', 'removedAt'] as const),
]);

export type ActTicket = Pick<TicketRow, keyof typeof ticketColumns>;
export type ActCard = Pick<Card, keyof typeof cardColumns>;
export type ActRecord = Pick<PinRecord, keyof typeof recordColumns>;
export type ActPasskey = Pick<Passkey, keyof typeof passkeyColumns>;

/** A card, its PIN, and how often the act was done in the last 24 hours. */
export interface CardStanding {
  readonly card: ActCard;
  readonly record: ActRecord | undefined;
  readonly used: number;
}

/** A visit, with the passkeys of its member, oldest first, and its card where it has one. */
export interface VisitStanding extends Omit<CardStanding, 'card'> {
  readonly ticket: ActTicket;
  readonly card: ActCard | undefined;
  readonly passkeys: readonly ActPasskey[];
}

type Joined = Readonly<Record<string, unknown>> & { readonly used: number };

const cardList = `${joinedListOf('c', cardColumns)}, ${joinedListOf('r', recordColumns)}`;
const usedBy = (act: string) =>
  `(select count(*) from limits_take l where l.scope = ${act} and l.subject = c.token and l.at > $2) as used`;

const OF_CARD = `select ${cardList}, ${usedBy('$3')}
    from cards_card c left join pins_record r on r.card = c.token where c.token = $1`;

const OF_VISIT = `select ${joinedListOf('t', ticketColumns)}, ${cardList},
      ${joinedListOf('p', passkeyColumns)}, ${usedBy('t.act')}
    from visits_ticket t
    left join cards_card c on c.token = t.card
    left join pins_record r on r.card = c.token
    left join passkeys_credential p on p.member_reference = t.member_reference
   where t.ticket_hash = $1 order by p.enrolled_at for update of t`;

export async function findCardStanding(
  sql: Sql,
  ask: { readonly card: string; readonly act: PinAct; readonly now: number },
): Promise<CardStanding | undefined> {
  const [row] = await sql.query<Joined>(OF_CARD, [ask.card, ask.now - DAY_MS, ask.act]);
  return row && { card: partOf(row, 'c', cardColumns), record: recordOf(row), used: row.used };
}

/** Locks the ticket, and nothing else. */
export async function lockVisitStanding(
  tx: Tx,
  ask: { readonly ticketHash: Uint8Array; readonly now: number },
): Promise<VisitStanding | undefined> {
  const rows = await tx.query<Joined>(OF_VISIT, [ask.ticketHash, ask.now - DAY_MS]);
  const [row] = rows;
  return (
    row && {
      ticket: partOf(row, 't', ticketColumns),
      card: row['c.token'] === null ? undefined : partOf(row, 'c', cardColumns),
      record: recordOf(row),
      used: row.used,
      passkeys: rows
        .filter((one) => one['p.credentialId'] !== null)
        .map((one) => partOf(one, 'p', passkeyColumns)),
    }
  );
}

function recordOf(row: Joined): ActRecord | undefined {
  return row['r.card'] === null ? undefined : partOf(row, 'r', recordColumns);
}
