import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import { askStatus, gatherFacts } from './facts.ts';
import type { MemberAsk, PinCard, PinParts } from './ports.ts';
import type { PinRefusal } from './refusals.ts';
import { decideSet, decideShow } from './rules.ts';
import { appendEvent, appendVisit, closeVisit } from './store.ts';
import type { Way } from './types.ts';

/** Older than this a password does not carry the way `code` any more (verification.md, L4 fallback). */
export const PASSWORD_FRESH_MS = 5 * 60_000;

const PAGE = { 'pin.show': 'show', 'pin.set': 'choose' } as const;

export interface VisitAsk extends MemberAsk {
  readonly act: 'pin.show' | 'pin.set';
  /** A path of ours, where the window sends the member afterwards. */
  readonly returnPath: string;
  readonly language: string;
}

/** Where the browser goes: the window's page, the ticket behind the `#`, which no server ever sees. */
export interface Visit {
  readonly visitId: string;
  readonly goTo: string;
}

/** Sends a member to the window, to see or choose a PIN. The server learns the outcome from the keeper alone. */
export async function beginVisit(
  parts: PinParts,
  ask: VisitAsk,
): Promise<Outcome<Visit, PinRefusal>> {
  const card = await parts.findCard(parts.db.reader, ask);
  if (card === undefined) return refused({ code: 'pin.no-such-card' });
  const keeper = await askStatus(parts, card);
  const passwordAt = await parts.passwordAt(ask.sessionId);
  const visitId = parts.newId();

  const granted = await parts.db.transaction(async (tx): Promise<Outcome<Way, PinRefusal>> => {
    const now = parts.clock();
    const facts = await gatherFacts(parts, tx, { card, keeper });
    const decision = ask.act === 'pin.show' ? decideShow(facts, now) : decideSet(facts, now);
    const fresh = passwordAt !== undefined && now - passwordAt <= PASSWORD_FRESH_MS;
    const outcome: Outcome<Way, PinRefusal> = !decision.ready
      ? refused(decision.why)
      : decision.way === 'code' && !fresh
        ? refused({ code: 'pin.password-needed' })
        : await assured(parts, tx, ask, decision.way);
    const result = outcome.ok ? 'granted' : outcome.refusal.code;
    await parts.audit(tx, {
      actor: ask.memberId,
      operation: ask.act,
      card: card.token,
      result,
      correlation: ask.correlation,
    });
    if (!outcome.ok) return outcome;
    const { memberId, act } = ask;
    await appendVisit(tx, {
      id: visitId,
      member_id: memberId,
      card_id: card.cardId,
      card_token: card.token,
      act,
      started_at: now,
    });
    const facts_ = { act, visit: visitId, way: outcome.value };
    await appendEvent(tx, {
      id: parts.newId(),
      card_id: card.cardId,
      kind: 'visit-begun',
      facts: facts_,
      keeper_event: null,
      at: now,
    });
    return outcome;
  });
  if (!granted.ok) return granted;
  return openTicket(parts, {
    ask,
    card,
    visitId,
    ...(passwordAt === undefined ? {} : { passwordAt }),
  });
}

async function assured(
  parts: PinParts,
  tx: Parameters<PinParts['assure']>[0],
  ask: VisitAsk,
  way: Way,
): Promise<Outcome<Way, PinRefusal>> {
  const assurance = await parts.assure(tx, ask);
  return assurance.ok ? ok(way) : assurance;
}

async function openTicket(
  parts: PinParts,
  visit: {
    readonly ask: VisitAsk;
    readonly card: PinCard;
    readonly visitId: string;
    readonly passwordAt?: number;
  },
): Promise<Outcome<Visit, PinRefusal>> {
  const { ask, card, visitId } = visit;
  const ticket = await askKeeper(parts.keeper, serverLine.openTicket, {
    act: ask.act,
    card: card.token,
    member: card.holderReference,
    visit: visitId,
    language: ask.language,
    returnPath: ask.returnPath,
    ...(visit.passwordAt === undefined ? {} : { passwordAt: visit.passwordAt }),
    ...(card.codeTo === undefined ? {} : { codeTo: card.codeTo }),
    correlation: ask.correlation,
  });
  if (ticket.ok)
    return ok({ visitId, goTo: `${parts.windowOrigin}/${PAGE[ask.act]}#${ticket.value.ticket}` });
  const { refusal } = ticket.refusal;
  await parts.db.transaction(async (tx) => {
    await closeVisit(tx, visitId, { state: 'refused', outcome: { refusal }, at: parts.clock() });
    await parts.audit(tx, {
      actor: ask.memberId,
      operation: ask.act,
      card: card.token,
      result: refusal,
      correlation: ask.correlation,
    });
  });
  return refused({ code: 'pin.keeper-refused', keeper: refusal });
}
