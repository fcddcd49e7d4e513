// The words of a message with what gave it away marked: for a page of the server and for the browser.
import type { Reason } from '@countersign/scamflags';

/** A stretch of the text; `reason` is the number of the reason that it stands for, from 1. */
export interface Stretch {
  readonly text: string;
  readonly reason?: number;
}

const PAINTED_MAX = 20_000;

/**
 * Cuts a text where reasons point to. Of two that overlap the earlier in the list is marked: reasons come heaviest first.
 * @returns stretches that are the text again when they are joined
 */
export function markWords(text: string, reasons: readonly Reason[]): readonly Stretch[] {
  const owner = new Uint16Array(Math.min(text.length, PAINTED_MAX));
  reasons.forEach(({ span }, at) => {
    if (span === undefined || span.part !== 'text') return;
    const end = Math.min(span.end, owner.length);
    const isFree = owner.subarray(span.start, end).every((one) => one === 0);
    if (isFree) owner.fill(at + 1, span.start, end);
  });
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 1; at <= owner.length; at += 1) {
    if (at < owner.length && owner[at] === owner[from]) continue;
    const reason = owner[from] ?? 0;
    const words = text.slice(from, at);
    stretches.push(reason === 0 ? { text: words } : { text: words, reason });
    from = at;
  }
  const rest = text.slice(owner.length);
  return rest === '' ? stretches : [...stretches, { text: rest }];
}
