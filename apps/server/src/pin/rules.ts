import type { Instant } from '@countersign/kernel';
import { decideCoolingOff } from '../verification/index.ts';
import type {
  Availability,
  KeeperFacts,
  LiveMailer,
  NotYet,
  PanelAct,
  PinFacts,
  PinPanel,
  Way,
} from './types.ts';

const DAY_MS = 86_400_000;

/** Everything that a card page says of the PIN, decided at once from the same facts. */
export function decidePanel(facts: PinFacts, now: Instant): PinPanel {
  const { keeper } = facts;
  const known = keeper === 'unreachable' ? undefined : keeper;
  return {
    state: known?.state ?? 'unknown',
    ...(known === undefined ? {} : { triesLeft: known.triesLeft }),
    ...(known?.lastShownAt === undefined ? {} : { lastShownAt: known.lastShownAt as Instant }),
    show: decideShow(facts, now),
    set: decideSet(facts, now),
    mail: decideMail(facts, now),
    unlock: decideUnlock(facts),
    ...(facts.mailer === undefined ? {} : { mailer: facts.mailer }),
  };
}

/** A PIN is shown only where the product lets it be read back, to the card's own holder, on their own screen. */
export function decideShow(facts: PinFacts, now: Instant): PinPanel['show'] {
  const { policy, card } = facts;
  if (card.relation !== 'holder') return no({ code: 'pin.only-holder' });
  if (!policy.reveal || policy.method !== 'ibm3624-offset')
    return no({ code: 'pin.show-not-for-product', method: policy.method });
  const keeper = answering(facts);
  if ('code' in keeper) return no(keeper);
  if (keeper.state === 'not-set') return no({ code: 'pin.not-set' });
  if (keeper.state === 'locked') return no({ code: 'pin.locked' });
  if (keeper.showsLeftToday < 1) return no({ code: 'pin.none-left-today' });
  const way = decideWay(facts, keeper, now);
  if (typeof way !== 'string') return no(way);
  return unlessOutOfReach(facts, 'pin.show', {
    ready: true,
    way,
    leftToday: keeper.showsLeftToday,
  });
}

export function decideSet(facts: PinFacts, now: Instant): PinPanel['set'] {
  const { policy, card } = facts;
  if (card.relation !== 'holder') return no({ code: 'pin.only-holder' });
  if (!policy.custom) return no({ code: 'pin.set-not-for-product' });
  const keeper = answering(facts);
  if ('code' in keeper) return no(keeper);
  if (keeper.state === 'locked') return no({ code: 'pin.locked' });
  if (keeper.setsLeftToday < 1) return no({ code: 'pin.none-left-today' });
  const way = decideWay(facts, keeper, now);
  if (typeof way !== 'string') return no(way);
  return unlessOutOfReach(facts, 'pin.set', { ready: true, way, offline: policy.offline });
}

/** With the keys of a telephone: where the product has it. Neither passkey nor code; what is proven on the line is the engine's to say. */
export function decideKeypad(facts: PinFacts): Availability<{ readonly offline: boolean }> {
  const { policy, card } = facts;
  if (card.relation !== 'holder') return no({ code: 'pin.only-holder' });
  if (!policy.custom) return no({ code: 'pin.set-not-for-product' });
  if (!policy.keypad) return no({ code: 'pin.set-not-by-phone' });
  const keeper = answering(facts);
  if ('code' in keeper) return no(keeper);
  if (keeper.state === 'locked') return no({ code: 'pin.locked' });
  if (keeper.setsLeftToday < 1) return no({ code: 'pin.none-left-today' });
  return { ready: true, offline: policy.offline };
}

/**
 * From when a PIN is posted to an address: it has cooled off, and is as old as the product wants it.
 * @param since      when it became the address on file
 * @param ageDaysMin days of the product's policy; fewer than those of the cooling-off count as those
 */
export function postedFrom(since: Instant, ageDaysMin: number): Instant {
  const cooled = decideCoolingOff('address', since).mailFrom;
  return Math.max(cooled, since + ageDaysMin * DAY_MS) as Instant;
}

/**
 * By post: to the address on file, unchanged for the policy's days, never close to the card's own dispatch, one live
 * letter a card. The primary may order it for a supplementary card, because it goes to the address on file.
 */
export function decideMail(facts: PinFacts, now: Instant): PinPanel['mail'] {
  const { policy, card, mailer } = facts;
  if (!policy.mail) return no({ code: 'pin.mail-not-for-product' });
  if (mailer !== undefined) return no({ code: 'pin.mailer-on-its-way', mailer });
  const keeper = answering(facts);
  if ('code' in keeper) return no(keeper);
  if (keeper.state === 'not-set' && policy.method === 'ibm3624-offset')
    return no({ code: 'pin.not-set' });
  if (keeper.state === 'locked') return no({ code: 'pin.locked' });
  const settled = postedFrom(card.addressSince, policy.addressAgeDaysMin);
  if (now < settled)
    return no({ code: 'pin.address-new', since: card.addressSince, from: settled });
  if (card.dispatchedAt !== undefined) {
    const apart = (card.dispatchedAt + policy.daysBetweenCardAndMailer * DAY_MS) as Instant;
    if (now < apart)
      return no({ code: 'pin.card-just-posted', posted: card.dispatchedAt, from: apart });
  }
  return unlessOutOfReach(facts, 'pin.mail', {
    ready: true,
    newPin: policy.method === 'visa-pvv',
  });
}

/** A letter can be called back until two people have released it to print. */
export function decideCancel(facts: PinFacts): Availability<{ readonly mailer: LiveMailer }> {
  const { mailer } = facts;
  if (mailer === undefined) return no({ code: 'pin.no-letter' });
  const early = mailer.state === 'ordered' || mailer.state === 'generated';
  return early ? { ready: true, mailer } : no({ code: 'pin.too-late-to-cancel' });
}

/** Unlocking leaves the PIN as it is; whoever forgot it shows it or chooses another afterwards. */
export function decideUnlock(facts: PinFacts): PinPanel['unlock'] {
  if (facts.card.relation !== 'holder') return no({ code: 'pin.only-holder' });
  const keeper = answering(facts);
  if ('code' in keeper) return no(keeper);
  if (keeper.state !== 'locked') return no({ code: 'pin.not-locked' });
  if (keeper.unlocksLeftToday < 1) return no({ code: 'pin.none-left-today' });
  return unlessOutOfReach(facts, 'pin.unlock', {
    ready: true,
    leftToday: keeper.unlocksLeftToday,
  });
}

/** The last word, as in the act itself: first the card, the keeper and the policy, then who is asking. */
function unlessOutOfReach<Facts>(
  facts: PinFacts,
  act: PanelAct,
  ready: { readonly ready: true } & Facts,
): Availability<Facts> {
  const why = facts.outOfReach?.[act];
  return why === undefined ? ready : no(why);
}

function answering(facts: PinFacts): KeeperFacts | NotYet {
  if (!facts.card.active) return { code: 'pin.card-not-active' };
  if (facts.keeper === 'unreachable') return { code: 'pin.unavailable' };
  return facts.keeper;
}

/** A passkey where there is one; else the code with the card security code, where programme and keeper allow it. */
function decideWay(facts: PinFacts, keeper: KeeperFacts, now: Instant): Way | NotYet {
  if (keeper.passkey.state === 'ready') return 'passkey';
  if (facts.policy.codeFallback && keeper.codeFallback) return 'code';
  if (keeper.passkey.state === 'cooling-off' && keeper.passkey.until > now) {
    return { code: 'pin.passkey-cooling-off', from: keeper.passkey.until as Instant };
  }
  return { code: 'pin.no-way' };
}

function no(why: NotYet): Availability<never> & { readonly ready: false } {
  return { ready: false, why };
}
