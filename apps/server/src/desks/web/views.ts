import { unreachable } from '@countersign/kernel';
import { say, type PassColour } from '@countersign/ui';
import type { Card } from '../../cards/index.ts';
import type { NotYet, PinPanel } from '../../pin/index.ts';
import { expectedMailWindow } from '../../programme/index.ts';
import type { WebDeskParts } from './desk.ts';
import type { Frame } from './frame.ts';
import type { ActView, CardPageProps, ProductView } from './pages/card.tsx';
import type { CardView } from './pages/home.tsx';
import type { NotYetView } from './pages/why-not.tsx';

// What rooms say, as pages draw it. No rules here: only names for what was decided elsewhere.

/** Statuses in which a card is listed; replaced ones have given their place to another. */
const LISTED = new Set<Card['status']>([
  'ordered',
  'dispatched',
  'active',
  'locked-by-member',
  'frozen-for-fraud',
  'blocked',
  'expired',
]);

/** The member's cards with a number, own ones first. */
export async function cardsOf(desk: WebDeskParts, memberId: string): Promise<readonly Card[]> {
  const all = await desk.cards.cardsOf(desk.db.reader, memberId);
  return all
    .filter((card) => card.number !== undefined && LISTED.has(card.status))
    .toSorted((a, b) => Number(b.memberId === memberId) - Number(a.memberId === memberId));
}

/** A card of the member's by its id; undefined for everybody else's, as if it did not exist. */
export async function findCardOf(
  desk: WebDeskParts,
  ask: { readonly cardId: string; readonly memberId: string },
): Promise<Card | undefined> {
  return (await cardsOf(desk, ask.memberId)).find((card) => card.id === ask.cardId);
}

const colours: Readonly<Record<string, PassColour>> = { charge: 'larkspur', credit: 'slate' };

export async function cardView(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly card: Card; readonly readerId: string; readonly mailerLive: boolean },
): Promise<CardView> {
  const { card, readerId, mailerLive } = more;
  const product = desk.programme.product(card.productId);
  const kinds: Readonly<Record<string, string>> = frame.copy.card.kinds;
  const holder = card.memberId === readerId ? undefined : await holderName(desk, card.memberId);
  return {
    id: card.id,
    product: kinds[product.kind] ?? product.name[frame.language] ?? product.id,
    last4: card.number?.lastFour ?? '',
    colour: colours[product.kind] ?? 'slate',
    status: card.status,
    holder,
    mailerLive,
  };
}

export async function holderName(desk: WebDeskParts, memberId: string): Promise<string> {
  const member = await desk.cards.findMember(desk.db.reader, { id: memberId });
  return member === undefined ? '' : `${member.givenName} ${member.familyName}`;
}

/** What the page explains of the product. */
export function productView(desk: WebDeskParts, frame: Frame, productId: string): ProductView {
  const product = desk.programme.product(productId);
  const region = desk.programme.region(product.region);
  const names = new Intl.DisplayNames(frame.language, { type: 'region' });
  const { pin, cashAdvance } = product;
  return {
    pinDigitsMin: pin.lengthMin,
    pinDigitsMax: pin.lengthMax,
    mailDaysMin: region.mailing.businessDaysMin,
    mailDaysMax: region.mailing.businessDaysMax,
    newPinByMail: pin.method === 'visa-pvv',
    offlinePin: pin.offline,
    addressAgeDays: pin.addressAgeDaysMin,
    cashFeePercent: cashAdvance.feePercent,
    cashRatePercent: cashAdvance.ratePercent,
    regionName: names.of(region.country) ?? region.country,
  };
}

/** The PIN panel of the pin room as the card page draws it. */
export function pinView(panel: PinPanel): CardPageProps['pin'] {
  return {
    state: panel.state,
    triesLeft: panel.triesLeft,
    lastShownAt: panel.lastShownAt,
    show: panel.show.ready
      ? { ready: true, how: panel.show.way, leftToday: panel.show.leftToday }
      : notYet(panel.show.why),
    set: panel.set.ready ? { ready: true, how: panel.set.way } : notYet(panel.set.why),
    mail: panel.mail.ready ? { ready: true, how: 'confirm' } : notYet(panel.mail.why),
    unlock: panel.unlock.ready
      ? { ready: true, how: 'confirm', leftToday: panel.unlock.leftToday }
      : notYet(panel.unlock.why),
  };
}

function notYet(why: NotYet): ActView {
  return { ready: false, why: whyView(why) };
}

function whyView(why: NotYet): NotYetView {
  switch (why.code) {
    case 'pin.passkey-cooling-off':
      return { code: 'passkey-cooling-off', from: why.from };
    case 'pin.address-new':
      return { code: 'address-new', since: why.since, from: why.from };
    case 'pin.card-just-posted':
      return { code: 'card-just-posted', posted: why.posted, from: why.from };
    case 'pin.unavailable':
      return { code: 'unavailable' };
    case 'pin.card-not-active':
      return { code: 'card-not-active' };
    case 'pin.only-holder':
      return { code: 'only-holder' };
    case 'pin.show-not-for-product':
      return { code: 'show-not-for-product' };
    case 'pin.set-not-for-product':
      return { code: 'set-not-for-product' };
    case 'pin.mail-not-for-product':
      return { code: 'mail-not-for-product' };
    case 'pin.not-set':
      return { code: 'not-set' };
    case 'pin.locked':
      return { code: 'locked' };
    case 'pin.not-locked':
      return { code: 'not-locked' };
    case 'pin.none-left-today':
      return { code: 'none-left-today' };
    case 'pin.no-way':
      return { code: 'no-way' };
    case 'pin.mailer-on-its-way':
      return { code: 'mailer-on-its-way' };
    case 'verify.risk':
      return { code: 'risk', risk: why.risk, from: why.until };
    case 'verify.outbound-ceiling':
      return { code: 'our-call' };
    case 'verify.step-up':
      return { code: 'no-proof' };
    // Duress looks like a part that is away, on this page too.
    case 'verify.not-now':
      return { code: 'unavailable' };
    // Never said of show, choose, post or unlock on a page: they are refusals of cancelling a letter.
    case 'pin.no-letter':
    case 'pin.too-late-to-cancel':
    // Said on the telephone alone.
    case 'pin.set-not-by-phone':
      return { code: 'unavailable' };
    default:
      return unreachable(why);
  }
}

/** When a letter ordered now is expected, by the calendar of the member's region. */
export function mailWindow(desk: WebDeskParts, regionId: string) {
  return expectedMailWindow(desk.programme.region(regionId), desk.clock());
}

/** "charge card ending 1009" */
export function cardWords(frame: Frame, card: CardView): string {
  return `${card.product} ${say(frame.copy.common.ending, { last4: card.last4 })}`;
}
