import type { Act } from '@countersign/keeper-contract';
import type { Card } from '../cards/index.ts';
import type { Tx } from '../database/index.ts';
import type { House } from '../house.ts';
import { copyOf, decideUsableFrom, enrol, passkeysOf, type NewPasskey } from '../passkeys/index.ts';
import type { TicketRow } from '../tickets/index.ts';

/** The outcome of a match: a passkey where one came with it, the log, and the event that tells the server. */
export async function keepMatch(
  house: House,
  tx: Tx,
  found: {
    readonly ticket: TicketRow;
    readonly card: Card | undefined;
    readonly passkey: NewPasskey | undefined;
  },
): Promise<void> {
  const { ticket, card, passkey } = found;
  if (card !== undefined) await keepMember(house, tx, { ticket, card, passkey });
  const place = { visit: ticket.visit, correlation: ticket.correlation, act: ticket.act };
  const said =
    card === undefined
      ? ({ kind: 'visit.card', ...place, matched: false } as const)
      : ({
          kind: 'visit.card',
          ...place,
          card: card.token,
          matched: true,
          cardReference: card.cardReference,
          memberReference: card.memberReference,
          ...(passkey === undefined ? {} : { passkey: copyOf(passkey) }),
        } as const);
  await house.ledger.append(
    tx,
    {
      actor: ticket.memberReference === null ? 'stranger' : `member:${ticket.memberReference}`,
      channel: 'web',
      operation: 'visit.card',
      card: card?.token,
      result: card === undefined ? 'no-match' : 'match',
      correlation: ticket.correlation,
    },
    [said],
  );
}

async function keepMember(
  house: House,
  tx: Tx,
  found: {
    readonly ticket: TicketRow;
    readonly card: Card;
    readonly passkey: NewPasskey | undefined;
  },
): Promise<void> {
  const { memberReference } = found.card;
  const now = house.clock();
  const first = await tx.query(
    `insert into passkeys_member (member_reference, first_matched_at) values ($1, $2)
       on conflict (member_reference) do nothing returning 1`,
    [memberReference, now],
  );
  if (found.passkey === undefined) return;
  const known = await passkeysOf(tx, memberReference);
  const by = found.ticket.act as Extract<Act, 'register' | 'recover' | 'add-passkey'>;
  const standing = {
    matchedBefore: first.length === 0,
    passkeys: known.filter((one) => one.flaggedAt === null).length,
  };
  const coolingOffHours = house.settings.recoveryCoolingOffHours;
  const usableFrom = decideUsableFrom(by, standing, { now, coolingOffHours });
  await enrol(tx, found.passkey, { memberReference, by, now, usableFrom });
}
