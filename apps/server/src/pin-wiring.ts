import type { PostJson } from '@countersign/keeper-contract';
import type { Clock, NewId } from '@countersign/kernel';
import type { Audit } from './audit/index.ts';
import type { Card, Cards, ContactPoint } from './cards/index.ts';
import type { Contact } from './contact/index.ts';
import { defineJob, type Jobs } from './jobs/index.ts';
import {
  createPin,
  type Pin,
  type PinCard,
  type PinJob,
  type PinNews,
  type PinParts,
} from './pin/index.ts';
import { pinCodePoint } from './pin-code-point.ts';
import type { Database, Reader, Tx } from './platform/index.ts';
import { expectedMailWindow, type ProgrammeRoom } from './programme/index.ts';
import type { Signin } from './signin/index.ts';
import type { Verification } from './verification/index.ts';

/** The rooms that the PIN room stands on. */
export interface PinNeighbours {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly keeper: PostJson;
  readonly windowOrigin: string;
  readonly programme: ProgrammeRoom;
  readonly audit: Audit;
  readonly jobs: Jobs;
  readonly cards: Cards;
  readonly contact: Contact;
  readonly verification: Verification;
  readonly signin: Signin;
}

const pinJobs = {
  'pin.order-mailer': defineJob<PinJob>('pin.order-mailer'),
  'pin.cancel-mailer': defineJob<PinJob>('pin.cancel-mailer'),
  'pin.release-batch': defineJob<PinJob>('pin.release-batch'),
} as const;

/** Builds the PIN room on its neighbours: what each of its ports means in theirs. */
export function buildPin(rooms: PinNeighbours): Pin {
  const { programme, audit, jobs, contact, verification, signin } = rooms;
  const find = cardFinder(rooms);
  const parts: PinParts = {
    db: rooms.db,
    clock: rooms.clock,
    newId: rooms.newId,
    keeper: rooms.keeper,
    windowOrigin: rooms.windowOrigin,
    programme: () => ({
      version: programme.version(),
      pinPolicy: programme.pinPolicy,
      mailWindow: (region, from) => expectedMailWindow(programme.region(region), from),
      letterhead: (region) => ({
        brand: programme.current().programme.brand.name,
        from: [...programme.region(region).postFrom],
        checkAt: `${programme.region(region).domain}/check`,
      }),
    }),
    findCard: find.forMember,
    findCardByToken: find.byToken,
    findCardByReference: find.byReference,
    audit: (tx, entry) => audit.append(tx, entry),
    tell: async (tx, { card, news, correlation }) => {
      await contact.tellMember(tx, {
        memberId: card.holderId,
        template: templateOf(news),
        to: 'everywhere',
        facts: factsOf(card, news),
        correlation,
      });
    },
    tellCode: (tx, told) => tellCode(rooms, tx, told),
    concludeLetter: (tx, { order, end }) => contact.concludeLetter(tx, { about: order, end }),
    registerLetter: async (tx, { card, order, correlation }) => {
      const letter = await contact.registerLetter(tx, {
        memberId: card.holderId,
        about: order,
        template: 'pin-mailer',
        address: [card.address.name, ...card.address.lines].join('\n'),
        correlation,
      });
      return letter.reference;
    },
    assure: (ask) =>
      ask.channel === 'voice'
        ? signin.assureOnLine({ ...ask, subject: ask.cardId, caseId: ask.sessionId })
        : signin.assure({ ...ask, subject: ask.cardId }),
    outOfReach: (ask, wanted) => signin.outOfReach({ ...ask, subject: ask.cardId }, wanted),
    spend: (tx, assurance) => verification.spend(tx, assurance),
    enqueue: async (tx, kind, data) => {
      await jobs.enqueue(tx, pinJobs[kind], data, { singletonKey: data.id });
    },
  };
  const pin = createPin(parts);
  for (const kind of ['pin.order-mailer', 'pin.cancel-mailer', 'pin.release-batch'] as const) {
    jobs.work(pinJobs[kind], (run) => pin.jobs[kind](run.data));
  }
  return pin;
}

/** The keeper's own code on its way: not while we are on the phone with whoever it is for. */
async function tellCode(
  neighbours: PinNeighbours,
  tx: Tx,
  { card, act, code, correlation }: Parameters<PinParts['tellCode']>[1],
): Promise<void> {
  const { audit, cards, contact, verification } = neighbours;
  if (await contact.isCalling(card.holderId))
    return audit.append(tx, {
      actor: { kind: 'system', id: 'pin' },
      ...{ channel: 'system', operation: 'contact.told', subject: card.holderId },
      ...{ result: 'refused', refusal: 'verify.call-live', correlation },
    });
  const point = codePoint(neighbours, await cards.contactPointsOf(tx, card.holderId));
  if (point === undefined || !(await verification.spendCode(point.id)).ok) return;
  await contact.tellMember(tx, {
    memberId: card.holderId,
    template: act === 'pin.show' ? 'code.pin-show' : 'code.pin-set',
    to: { contactPointId: point.id },
    facts: {},
    code,
    correlation,
  });
}

function templateOf(news: PinNews) {
  return news.kind === 'pin.set' && news.pendingChip ? 'pin.set-pending-chip' : news.kind;
}

/** A day of the calendar as people say it: "Monday 30 November". */
function dayInWords(day: string, language: string): string {
  const at = Date.parse(`${day}T12:00:00Z`);
  const style = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, style).format(at);
}

function factsOf(card: PinCard, news: PinNews): Readonly<Record<string, string>> {
  const named = { card: `${card.productName} …${card.lastFour}` };
  return news.kind === 'pin.mailer-ordered'
    ? {
        ...named,
        earliest: dayInWords(news.earliest, card.language),
        latest: dayInWords(news.latest, card.language),
      }
    : named;
}

const codePoint = ({ clock, verification }: PinNeighbours, points: readonly ContactPoint[]) =>
  pinCodePoint(points, clock(), verification.policy().newContactCoolingMs);

const POINT_WORDS = {
  en: { phone: 'your phone ending in', email: 'your e-mail' },
  es: { phone: 'tu teléfono terminado en', email: 'tu correo' },
} as const;

/** How the window names where a code went: "your phone ending in 58". */
function namePoint(point: ContactPoint, language: string): string {
  const words = language === 'es' ? POINT_WORDS.es : POINT_WORDS.en;
  return `${words[point.kind]} ${point.masked.replace(/^…/, '')}`;
}

interface CardFinder {
  readonly forMember: PinParts['findCard'];
  readonly byToken: PinParts['findCardByToken'];
  readonly byReference: PinParts['findCardByReference'];
}

function cardFinder(neighbours: PinNeighbours): CardFinder {
  const { cards, programme } = neighbours;
  const pinCard = async (db: Reader, card: Card, asker: string): Promise<PinCard | undefined> => {
    const holder = await cards.findMember(db, { id: card.memberId });
    const home = await cards.addressOf(db, card.primary?.memberId ?? card.memberId);
    if (card.number === undefined || holder === undefined || home === undefined) return undefined;
    const product = programme.product(card.productId);
    const point = codePoint(neighbours, await cards.contactPointsOf(db, holder.id));
    return {
      cardId: card.id,
      token: card.number.token,
      lastFour: card.number.lastFour,
      productId: card.productId,
      productName: product.name[holder.language] ?? product.name['en'] ?? product.id,
      region: product.region,
      language: holder.language,
      holderId: holder.id,
      holderReference: holder.reference,
      address: { name: `${holder.givenName} ${holder.familyName}`, lines: home.lines },
      ...(point === undefined ? {} : { codeTo: namePoint(point, holder.language) }),
      active: card.status === 'active',
      relation: card.memberId === asker ? 'holder' : 'primary',
      addressSince: home.since,
      ...(card.dispatchedAt === undefined ? {} : { dispatchedAt: card.dispatchedAt }),
    };
  };
  return {
    forMember: async (db, { cardId, memberId }) => {
      const card = await cards.findCard(db, { id: cardId });
      const theirs = card?.memberId === memberId || card?.primary?.memberId === memberId;
      return card !== undefined && theirs ? pinCard(db, card, memberId) : undefined;
    },
    byToken: async (db, token) => {
      const card = await cards.findCard(db, { token });
      return card === undefined ? undefined : pinCard(db, card, card.memberId);
    },
    byReference: async (db, reference) => {
      const card = await cards.findCard(db, { reference });
      return card === undefined ? undefined : pinCard(db, card, card.memberId);
    },
  };
}
