import type { WindowCopy } from '@countersign/ui/copy';

/** What the page says, by the names of the copy's `ended`. */
export type Ending =
  | 'expired'
  | 'used'
  | 'refused'
  | 'tooMany'
  | 'limit'
  | 'locked'
  | 'cooling'
  | 'fault'
  | 'unsupported'
  | 'offline';

/** `again`: the member may try once more on the same page; otherwise the visit is over. */
export interface Meaning {
  readonly ending: Ending;
  readonly again: boolean;
}

const over = (ending: Ending): Meaning => ({ ending, again: false });
const again = (ending: Ending): Meaning => ({ ending, again: true });

/** Refusals with a meaning of their own; everything else falls to its room below. */
const byCode: Readonly<Record<string, Meaning>> = {
  'visit.over': over('expired'),
  'visit.other-act': over('used'),
  'visit.attempts': over('tooMany'),
  'visit.busy': again('fault'),
  'visit.reopen': again('refused'),
  'limit.proofs': over('tooMany'),
  'pin.daily-limit': over('limit'),
  'pin.locked': over('locked'),
  'pin.unreadable': again('fault'),
  'passkey.cooling-off': again('cooling'),
  'window.too-many': again('tooMany'),
  'window.keeper-away': again('fault'),
  'window.offline': again('offline'),
  'window.unsupported': over('unsupported'),
};

/** By the first word of the code: rooms of the keeper gain refusals, and each has its words from the first day. */
const byRoom: Readonly<Record<string, Meaning>> = {
  visit: over('expired'),
  limit: over('tooMany'),
  pin: over('fault'),
  policy: over('fault'),
  intent: again('refused'),
  code: again('refused'),
  passkey: again('refused'),
  backend: again('fault'),
};

/** Whatever the keeper or the window refused with, there are words for it. */
export function meaningOf(code: string): Meaning {
  const ofRoom = byRoom[code.split('.')[0] ?? ''];
  return byCode[code] ?? ofRoom ?? again('fault');
}

export type WeakReason = keyof WindowCopy['weak'];

/** The first of the keeper's reasons against a PIN that there are words for. */
export function weakReason(
  words: WindowCopy,
  facts: Readonly<Record<string, unknown>>,
): WeakReason {
  const { reasons } = facts as { readonly reasons?: unknown };
  const named = typeof reasons === 'string' ? reasons.split(',') : [];
  const known = named.find((reason) => Object.hasOwn(words.weak, reason));
  return (known as WeakReason | undefined) ?? 'other';
}
