import { askKeeper, serverLine } from '@countersign/keeper-contract';
import type { Instant } from '@countersign/kernel';
import type { Reader } from '../platform/index.ts';
import type { WindowWays } from '../verification/index.ts';
import type { PinCard, PinParts } from './ports.ts';
import { findLiveMailer, type MailerRow } from './store.ts';
import type { KeeperFacts, LiveMailer, OrderId, PinFacts } from './types.ts';

/** The keeper's word on a card, or `unreachable`: a panel is drawn all the same, and says so. */
export async function askStatus(
  parts: PinParts,
  card: PinCard,
): Promise<KeeperFacts | 'unreachable'> {
  try {
    const answered = await askKeeper(parts.keeper, serverLine.pinStatus, {
      card: card.token as never,
    });
    return answered.ok ? answered.value : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** Everything that the rules need, read at once. The keeper is asked before a transaction, never inside one. */
export async function gatherFacts(
  parts: PinParts,
  reader: Reader,
  ask: { readonly card: PinCard; readonly keeper: KeeperFacts | 'unreachable' },
): Promise<PinFacts> {
  const mailer = await findLiveMailer(reader, ask.card.cardId);
  return {
    policy: parts.programme().pinPolicy(ask.card.productId),
    card: ask.card,
    keeper: ask.keeper,
    ...(mailer === undefined ? {} : { mailer: liveMailer(mailer) }),
  };
}

/** What the window could take as intent, for verification. */
export function waysOf(keeper: KeeperFacts | 'unreachable'): { readonly ways?: WindowWays } {
  if (keeper === 'unreachable') return {};
  return { ways: { passkey: keeper.passkey.state, codeFallback: keeper.codeFallback } };
}

export function liveMailer(row: MailerRow): LiveMailer {
  return {
    order: row.id as OrderId,
    state: row.state,
    earliest: row.earliest_on,
    latest: row.latest_on,
  };
}

/** A timeline like a parcel's: what is done with its moment, what is to come with its window. */
export interface MailerView extends LiveMailer {
  readonly newPin: boolean;
  readonly reference: string;
  readonly address: MailerRow['address'];
  readonly orderedAt: Instant;
  readonly generatedAt?: Instant;
  readonly releasedAt?: Instant;
  readonly printedAt?: Instant;
  readonly dispatchedAt?: Instant;
  readonly endedAt?: Instant;
  readonly cancellable: boolean;
}

export function mailerView(row: MailerRow): MailerView {
  const at = (value: number | null) => (value === null ? undefined : (value as Instant));
  const optional = {
    generatedAt: at(row.generated_at),
    releasedAt: at(row.released_at),
    printedAt: at(row.printed_at),
    dispatchedAt: at(row.dispatched_at),
    endedAt: at(row.ended_at),
  };
  return {
    ...liveMailer(row),
    newPin: row.new_pin,
    reference: row.reference,
    address: row.address,
    orderedAt: row.ordered_at as Instant,
    cancellable: row.state === 'ordered' || row.state === 'generated',
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<MailerView>),
  };
}
