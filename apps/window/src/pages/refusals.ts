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
  'visit.used': over('used'),
  'visit.other-act': over('used'),
  'visit.attempts': over('tooMany'),
  'visit.busy': again('fault'),
  'visit.reopen': again('refused'),
  'code.wrong': again('refused'),
  'code.expired': again('refused'),
  'code.spent': again('tooMany'),
  'code.too-many': again('tooMany'),
  'code.resends-spent': again('tooMany'),
  'pin.limit': over('limit'),
  'pin.locked': over('locked'),
  'pin.not-set': over('fault'),
  'passkey.cooling-off': again('cooling'),
  'window.too-many': again('tooMany'),
  'window.keeper-away': again('fault'),
  'window.offline': again('offline'),
  'window.unsupported': over('unsupported'),
};

const byRoom: Readonly<Record<string, Meaning>> = {
  visit: over('expired'),
  intent: again('refused'),
  code: again('refused'),
  proof: again('refused'),
  passkey: again('refused'),
  box: again('refused'),
  limit: over('limit'),
  limits: over('limit'),
};

/** Whatever the keeper or the window refused with, there are words for it. */
export function meaningOf(code: string): Meaning {
  const ofRoom = byRoom[code.split('.')[0] ?? ''];
  return byCode[code] ?? ofRoom ?? again('fault');
}
