import type { Act } from '@countersign/keeper-contract';
import type { Instant } from '@countersign/kernel';
import type { TicketRow } from './ticket.ts';

/** Acts that find their card during the visit, and acts that are about one. */
export function needsCard(act: Act): boolean {
  return act === 'pin.show' || act === 'pin.set';
}

export function needsMember(act: Act): boolean {
  return act !== 'register' && act !== 'recover';
}

export type VisitRefusal =
  | 'visit.over'
  | 'visit.busy'
  | 'visit.reopen'
  | 'visit.other-act'
  | 'visit.attempts';

type Standing = Pick<TicketRow, 'state' | 'expiresAt' | 'act' | 'attempts' | 'opens'>;

/** Whether a ticket may (again) be opened: a page that is loaded once more gets fresh facts. */
export function decideOpen(
  ticket: Standing | undefined,
  limits: { readonly opensMax: number },
  now: Instant,
): VisitRefusal | undefined {
  if (ticket === undefined || ticket.expiresAt <= now) return 'visit.over';
  if (ticket.state === 'busy') return 'visit.busy';
  if (ticket.state === 'used' || ticket.state === 'dead') return 'visit.over';
  if (ticket.opens >= limits.opensMax) return 'visit.attempts';
  return undefined;
}

/** Whether an act may run in this visit now. */
export function decideRun(
  ticket: Standing,
  ask: { readonly acts: readonly Act[]; readonly attemptsMax: number },
  now: Instant,
): VisitRefusal | undefined {
  if (ticket.expiresAt <= now) return 'visit.over';
  if (!ask.acts.includes(ticket.act)) return 'visit.other-act';
  if (ticket.state === 'busy') return 'visit.busy';
  if (ticket.state === 'new') return 'visit.reopen';
  if (ticket.state === 'used' || ticket.state === 'dead') return 'visit.over';
  if (ticket.attempts >= ask.attemptsMax) return 'visit.attempts';
  return undefined;
}
