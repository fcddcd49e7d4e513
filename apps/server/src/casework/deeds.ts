import type { Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import type { CaseworkParts, DeskAsk } from './room.ts';
import { deedsOn, insertDeed, type DeedRow } from './store.ts';

/** What was done on a call, as the server knows it. */
export interface Deeds {
  readonly lock: { readonly at: Instant; readonly cards: number } | undefined;
  readonly freeze: { readonly at: Instant; readonly cards: number } | undefined;
  /** Letters went out for the caller to say. */
  readonly letters: { readonly at: Instant } | undefined;
}

export async function deedsOf(parts: CaseworkParts, callId: string): Promise<Deeds> {
  const rows = await deedsOn(parts.db.reader, callId);
  const of = (kind: DeedRow['kind']) => rows.filter((row) => row.kind === kind);
  const [letters] = of('letters');
  return {
    ...{ lock: summedUp(of('lock')), freeze: summedUp(of('freeze')) },
    letters: letters && { at: letters.at as Instant },
  };
}

/** All deeds of a kind are one: each card once, as of the last deed that did something. @param rows the last first */
function summedUp(rows: readonly DeedRow[]): Deeds['lock'] {
  const last = rows.find(({ count }) => count > 0) ?? rows[0];
  if (last === undefined) return undefined;
  const named = new Set(rows.flatMap(({ cards }) => cards ?? []));
  const counted = rows.reduce((sum, { cards, count }) => sum + (cards === null ? count : 0), 0);
  return { at: last.at as Instant, cards: named.size + counted };
}

/** In the transaction that sends them. */
export function noteLetters(parts: CaseworkParts, tx: Tx, ask: DeskAsk): Promise<void> {
  return insertDeed(tx, {
    ...{ id: parts.newId(), call_id: ask.callId, kind: 'letters', by: ask.staffId },
    ...{ at: parts.clock(), count: 0, cards: null },
  });
}
