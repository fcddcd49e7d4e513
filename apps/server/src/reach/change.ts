import type { Outcome } from '@countersign/kernel';
import type { Cards, Doer } from '../cards/index.ts';
import { holdsCardNumber, type Reader, type Tx } from '../platform/index.ts';
import { parseChange } from './rules.ts';
import type { Change, ChangeFault } from './types.ts';

/** What stands in the way of a change that somebody typed; else what it is to be, as it is kept. One rule for desk and web. */
export async function readChange(
  cards: Pick<Cards, 'addressOf' | 'contactPointsOf' | 'membersAt'>,
  db: Reader,
  { change, memberId }: { readonly memberId: string; readonly change: Change },
): Promise<{ readonly value: readonly string[] } | { readonly fault: ChangeFault['code'] }> {
  const value = parseChange(change);
  if (value === undefined) return { fault: 'reach.change-form' };
  if (value.some(holdsCardNumber)) return { fault: 'cards.number-in-text' };
  if (change.what === 'address') {
    const home = await cards.addressOf(db, memberId);
    const isSame = home?.lines.join('\n') === value.join('\n');
    return isSame ? { fault: 'reach.same-as-before' } : { value };
  }
  const points = await cards.contactPointsOf(db, memberId);
  const isTheirs = points.some(({ id, kind }) => id === change.formerId && kind === change.what);
  if (!isTheirs) return { fault: 'reach.change-form' };
  const [typed = ''] = value;
  const there = await cards.membersAt(db, { kind: change.what, value: typed });
  const isSame = there.some((one) => one.memberId === memberId);
  return isSame ? { fault: 'reach.same-as-before' } : { value };
}

/**
 * Makes a change that its member has confirmed: in the room that owns addresses and phones, which tells the old and the new, and from
 * where the cooling-off counts.
 */
export async function makeChange(
  cards: Pick<Cards, 'changeAddress' | 'contactPointsOf' | 'findMember' | 'replaceContactPoint'>,
  tx: Tx,
  ask: {
    readonly memberId: string;
    readonly what: Change['what'];
    readonly formerId: string | undefined;
    readonly value: readonly string[];
    /** Of a new phone; nothing: as the old one. */
    readonly takesText?: boolean;
    readonly doer: Doer;
  },
): Promise<Outcome<unknown, { readonly code: string }>> {
  const { doer, formerId, memberId, what } = ask;
  const member = await cards.findMember(tx, { id: memberId });
  if (member === undefined) throw new Error('a change of nobody');
  const { reference } = member;
  const [value = '', ...rest] = ask.value;
  if (what === 'address')
    return cards.changeAddress(tx, { reference, doer, address: { lines: [value, ...rest] } });
  const former = (await cards.contactPointsOf(tx, memberId)).find(({ id }) => id === formerId);
  const takesText = ask.takesText ?? former?.takesText ?? false;
  return cards.replaceContactPoint(tx, {
    ...{ reference, doer, pointId: formerId ?? '' },
    point: what === 'phone' ? { kind: 'phone', value, takesText } : { kind: 'email', value },
  });
}
