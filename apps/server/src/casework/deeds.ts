import type { Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import type { CaseworkParts, DeskAsk } from './room.ts';
import { deedsOn, insertDeed } from './store.ts';

/** What was done on a call, as the server knows it. */
export interface Deeds {
  readonly lock: { readonly at: Instant; readonly cards: number } | undefined;
  readonly freeze: { readonly at: Instant; readonly cards: number } | undefined;
  /** Letters went out for the caller to say. */
  readonly letters: { readonly at: Instant } | undefined;
}

export async function deedsOf(parts: CaseworkParts, callId: string): Promise<Deeds> {
  const rows = await deedsOn(parts.db.reader, callId);
  const lock = rows.find(({ kind }) => kind === 'lock');
  const freeze = rows.find(({ kind }) => kind === 'freeze');
  const letters = rows.find(({ kind }) => kind === 'letters');
  return {
    lock: lock && { at: lock.at as Instant, cards: lock.count },
    freeze: freeze && { at: freeze.at as Instant, cards: freeze.count },
    letters: letters && { at: letters.at as Instant },
  };
}

/** In the transaction that sends them. */
export function noteLetters(parts: CaseworkParts, tx: Tx, ask: DeskAsk): Promise<void> {
  return insertDeed(tx, {
    ...{ id: parts.newId(), call_id: ask.callId, kind: 'letters', by: ask.staffId },
    ...{ at: parts.clock(), count: 0 },
  });
}
