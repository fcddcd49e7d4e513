import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import { grant, type Granted } from './granted.ts';
import type { MemberAsk, PinParts } from './ports.ts';
import { entry, KEEPER } from './record.ts';
import type { PinRefusal } from './refusals.ts';
import { decideSet, decideShow } from './rules.ts';
import { appendEvent, appendVisit, closeVisit } from './store.ts';
import type { Availability, PinFacts, Way } from './types.ts';

const PAGE = { 'pin.show': 'show', 'pin.set': 'choose' } as const;

export interface VisitAsk extends MemberAsk {
  readonly act: 'pin.show' | 'pin.set';
  /** A path of ours, where the window sends the member afterwards; `{visit}` in it becomes the visit's id. */
  readonly returnPath: string;
  readonly language: string;
}

/** Where the browser goes: the window's page, the ticket behind the `#`, which no server ever sees. */
export interface Visit {
  readonly visitId: string;
  readonly goTo: string;
}

type VisitGrant = Granted<'pin.show' | 'pin.set', { readonly way: Way }>;

/** Sends a member to the window, to see or choose a PIN. The server learns the outcome from the keeper alone. */
export async function beginVisit(
  parts: PinParts,
  ask: VisitAsk,
): Promise<Outcome<Visit, PinRefusal>> {
  const { act, memberId } = ask;
  const visitId = parts.newId();
  const decide: (facts: PinFacts, now: Instant) => Availability<{ readonly way: Way }> =
    act === 'pin.show' ? decideShow : decideSet;
  const granted = await grant(parts, { act, ask, decide }, async (tx, grant_: VisitGrant) => {
    const { card, decision, now } = grant_;
    await appendVisit(tx, {
      id: visitId,
      member_id: memberId,
      card_id: card.cardId,
      card_token: card.token,
      act,
      started_at: now,
    });
    const facts = { act, visit: visitId, way: decision.way };
    await appendEvent(tx, {
      id: parts.newId(),
      card_id: card.cardId,
      kind: 'visit-begun',
      facts,
      keeper_event: null,
      at: now,
    });
    return grant_;
  });
  return granted.ok ? openTicket(parts, ask, { visitId, granted: granted.value }) : granted;
}

async function openTicket(
  parts: PinParts,
  ask: VisitAsk,
  visit: { readonly visitId: string; readonly granted: VisitGrant },
): Promise<Outcome<Visit, PinRefusal>> {
  const { visitId, granted } = visit;
  const { card, assurance } = granted;
  const ticket = await askKeeper(parts.keeper, serverLine.openTicket, {
    act: ask.act,
    card: card.token,
    member: card.holderReference,
    visit: visitId,
    language: ask.language,
    returnPath: ask.returnPath.replace('{visit}', visitId),
    ...(assurance.passwordAt === undefined ? {} : { passwordAt: assurance.passwordAt }),
    ...(card.codeTo === undefined ? {} : { codeTo: card.codeTo }),
    correlation: ask.correlation,
  });
  if (ticket.ok)
    return ok({ visitId, goTo: `${parts.windowOrigin}/${PAGE[ask.act]}#${ticket.value.ticket}` });
  const { refusal } = ticket.refusal;
  await parts.db.transaction(async (tx) => {
    await closeVisit(tx, visitId, { state: 'refused', outcome: { refusal }, at: parts.clock() });
    await parts.audit(
      tx,
      entry({
        actor: KEEPER,
        operation: ask.act,
        subject: card.token,
        refusal,
        correlation: ask.correlation,
      }),
    );
  });
  return refused({ code: 'pin.keeper-refused', keeper: refusal });
}
