import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import { askStatus } from './facts.ts';
import type { PinParts } from './ports.ts';
import { entry } from './record.ts';
import type { KeeperFacts } from './types.ts';

export interface PinStatusFacts {
  readonly state: KeeperFacts['state'];
  readonly triesLeft: number;
  readonly lastShownAt?: Instant;
  readonly lastSetAt?: Instant;
}

export type IssuerRefusal =
  | { readonly code: 'pin.no-such-card' }
  | { readonly code: 'pin.unavailable' }
  | { readonly code: 'pin.not-pending-chip' };

/** The state of a PIN for the issuer's own systems. */
export async function statusByReference(
  parts: PinParts,
  cardReference: string,
): Promise<Outcome<PinStatusFacts, IssuerRefusal>> {
  const card = await parts.findCardByReference(parts.db.reader, cardReference);
  if (card === undefined) return refused({ code: 'pin.no-such-card' });
  const keeper = await askStatus(parts, card);
  if (keeper === 'unreachable') return refused({ code: 'pin.unavailable' });
  const { state, triesLeft, lastShownAt, lastSetAt } = keeper;
  return ok({
    state,
    triesLeft,
    ...(lastShownAt === undefined ? {} : { lastShownAt: lastShownAt as Instant }),
    ...(lastSetAt === undefined ? {} : { lastSetAt: lastSetAt as Instant }),
  });
}

/** The issuer's word that a chip took its script. Until then nothing claims that the new PIN works offline. */
export async function acknowledgeChip(
  parts: PinParts,
  ask: { readonly cardReference: string; readonly actor: string; readonly correlation: string },
): Promise<Outcome<true, IssuerRefusal>> {
  const card = await parts.findCardByReference(parts.db.reader, ask.cardReference);
  if (card === undefined) return refused({ code: 'pin.no-such-card' });
  const answered = await askKeeper(parts.keeper, serverLine.acknowledgeChip, {
    card: card.token,
    correlation: ask.correlation,
  });
  await parts.db.transaction((tx) =>
    parts.audit(
      tx,
      entry({
        actor: { kind: 'api', id: ask.actor },
        operation: 'pin.chip-acknowledged',
        subject: card.token,
        refusal: answered.ok ? undefined : answered.refusal.refusal,
        correlation: ask.correlation,
      }),
    ),
  );
  return answered.ok ? ok(true) : refused({ code: 'pin.not-pending-chip' });
}
