import { ok, toBase64Url, type Outcome } from '@countersign/kernel';
import type { OpenedTicket, OpenTicket, Refusal } from '@countersign/keeper-contract';
import { no, type House } from '../house.ts';
import { needsCard, needsMember } from './rules.ts';
import { hashTicket } from './ticket.ts';

const TICKET_BYTES = 32;

/** Whether an act on a PIN of this member's card could run now; `pins` supplies it. */
export type DecideAct = (ask: {
  readonly card: string;
  readonly member: string;
  readonly act: 'pin.show' | 'pin.set';
}) => Promise<Refusal | undefined>;

/** Notes a ticket. The server's word opens a visit; what happens in it the keeper decides for itself. */
export async function openTicket(
  house: House,
  ask: OpenTicket,
  decideAct: DecideAct,
): Promise<Outcome<OpenedTicket, Refusal>> {
  const refusal = await whyNot(house, ask, decideAct);
  const ticket = `tk_${toBase64Url(house.random(TICKET_BYTES))}`;
  const now = house.clock();
  const expiresAt = now + house.settings.ticketTtlSeconds * 1_000;
  await house.db.transaction(async (tx) => {
    if (refusal === undefined) {
      tx.post(
        `insert into visits_ticket (ticket_hash, act, card, member_reference, visit, language, return_path,
           password_at, code_to, correlation, made_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          hashTicket(ticket),
          ask.act,
          ask.card ?? null,
          ask.member ?? null,
          ask.visit,
          ask.language,
          ask.returnPath,
          ask.passwordAt ?? null,
          ask.codeTo ?? null,
          ask.correlation,
          now,
          expiresAt,
        ],
      );
    }
    await house.ledger.append(tx, {
      actor: 'server',
      channel: 'server',
      operation: `ticket.${ask.act}`,
      card: ask.card,
      result: refusal?.refusal ?? 'done',
      correlation: ask.correlation,
    });
  });
  return refusal === undefined ? ok({ ticket, expiresAt }) : no(refusal.refusal, refusal.facts);
}

async function whyNot(
  house: House,
  ask: OpenTicket,
  decideAct: DecideAct,
): Promise<Refusal | undefined> {
  if (house.policy.current() === undefined) return { refusal: 'policy.none' };
  const shapely =
    (ask.card !== undefined) === needsCard(ask.act) &&
    (ask.member !== undefined) === needsMember(ask.act);
  if (!shapely) return { refusal: 'ticket.shape' };
  if (ask.passwordAt !== undefined && ask.passwordAt > house.clock())
    return { refusal: 'ticket.password-at' };
  if (ask.act !== 'pin.show' && ask.act !== 'pin.set') return undefined;
  return decideAct({ card: ask.card ?? '', member: ask.member ?? '', act: ask.act });
}
