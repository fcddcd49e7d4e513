import { refusalWords, say } from '@countersign/ui';
import { page, type App, type PageAnswer } from '../../platform/index.ts';
import type { PinPanel, VisitEnd } from '../../pin/index.ts';
import { frameOf, memberAskOf, type WebDeskParts } from './desk.ts';
import { emptyForm, type Frame, type ToldOnce } from './frame.ts';
import { CardPage } from './pages/card.tsx';
import { MailerOrderPage, MailerPage, type MailerStage } from './pages/mailer.tsx';
import { renderPage } from './render.ts';
import { addCardLock } from './routes-card-lock.ts';
import { cardView, findCardOf, holderName, mailWindow, pinView, productView } from './views.ts';

/** The acts that the card page starts, by the path of their step-up. */
export type CardAct =
  | 'pin.show'
  | 'pin.set'
  | 'pin.mail'
  | 'pin.unlock'
  | 'mailer.cancel'
  | 'card.unlock';

export interface CardAsk {
  readonly caller: { readonly memberId: string; readonly sessionId: string };
  readonly reference: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The card page, the letter's pages, and the acts on one card. */
export function addCardPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/cards/:cardId',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const told = await toldOf(desk, frame, ask);
      return drawCard(desk, { ...frame, path: `/cards/${ask.params['cardId']}` }, { ask, told });
    },
  });
  page(app, {
    method: 'POST',
    url: '/cards/:cardId/pin-visits',
    audience: 'cardmember',
    handler: async (ask) => {
      const act = ask.form['act'] === 'pin.set' ? 'pin.set' : 'pin.show';
      return startAct(desk, await frameOf(desk, ask), { ask, act });
    },
  });
  page(app, {
    method: 'POST',
    url: '/cards/:cardId/pin-unlock',
    audience: 'cardmember',
    handler: async (ask) => startAct(desk, await frameOf(desk, ask), { ask, act: 'pin.unlock' }),
  });
  addCardLock(app, desk);
  addLetterPages(app, desk);
}

async function drawCard(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly ask: CardAsk; readonly told?: ToldOnce | undefined; readonly status?: number },
): Promise<PageAnswer> {
  const { ask, told } = more;
  const cardId = ask.params['cardId'] ?? '';
  const { memberId } = ask.caller;
  const [card, found] = await Promise.all([
    findCardOf(desk, { cardId, memberId }),
    desk.pin.panel({ ...memberAskOf(ask), cardId }),
  ]);
  if (card === undefined || found === undefined) return { kind: 'not-found' };
  const { panel } = found;
  const view = await cardView(desk, frame, {
    card,
    readerId: memberId,
    mailerLive: panel.mailer !== undefined,
  });
  const html = renderPage(
    CardPage({
      frame,
      card: view,
      holderName: await holderName(desk, card.memberId),
      product: productView(desk, frame, card.productId),
      pin: pinView(panel),
      mailer:
        panel.mailer === undefined
          ? undefined
          : {
              href: `/cards/${cardId}/letter`,
              earliest: panel.mailer.earliest,
              latest: panel.mailer.latest,
            },
      told,
    }),
  );
  return { kind: 'html', html, status: more.status ?? 200 };
}

/** What the member comes back with: from the window, or from an act that was done here. */
async function toldOf(
  desk: WebDeskParts,
  frame: Frame,
  ask: CardAsk & { readonly query: Readonly<Record<string, string>> },
): Promise<ToldOnce | undefined> {
  const words = frame.copy.card.back;
  const { visit, told } = ask.query;
  if (told === 'card-locked') return { title: words.cardLocked, hint: words.cardLockedHint };
  if (told === 'card-unlocked') return { title: words.cardUnlocked };
  if (told === 'unlocked') {
    const triesLeft = desk.programme.current().programme.products[0]?.pin.triesMax ?? 0;
    return { title: words.unlocked, hint: say(words.unlockedHint, { n: triesLeft }) };
  }
  if (visit === undefined) return undefined;
  const end = await desk.pin.visitEnd({ visitId: visit, memberId: ask.caller.memberId });
  return end === undefined ? undefined : visitTold(frame, end);
}

function visitTold(frame: Frame, end: VisitEnd): ToldOnce {
  const words = frame.copy.card.back;
  if (end.state === 'open') return { title: words.left, hint: words.leftHint };
  if (end.state === 'refused') {
    const { what, next } = refusalWords(frame.copy, 'pin.keeper-refused');
    return { title: what, hint: next };
  }
  if (end.act === 'pin.show') return { title: words.shown, hint: words.toldYou };
  return end.outcome?.['state'] === 'pending-chip'
    ? { title: words.setPending, hint: words.setPendingHint }
    : { title: words.set, hint: `${words.setHint} ${words.toldYou}` };
}

/** Does an act; what it needs first is asked for on the step-up page. Used again when that page is done. */
export async function startAct(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly ask: CardAsk; readonly act: CardAct },
): Promise<PageAnswer> {
  const { ask, act } = more;
  const cardId = ask.params['cardId'] ?? '';
  const member = { ...memberAskOf(ask), cardId };
  const path = `/cards/${cardId}`;
  switch (act) {
    case 'pin.show':
    case 'pin.set': {
      const begun = await desk.pin.beginVisit({
        ...member,
        act,
        returnPath: `${path}?visit={visit}`,
        language: frame.language,
      });
      if (begun.ok) return { kind: 'redirect', to: begun.value.goTo };
      return refusedAct(desk, frame, { ask, act, refusal: begun.refusal });
    }
    case 'pin.unlock': {
      const unlocked = await desk.pin.unlock(member);
      if (unlocked.ok) return { kind: 'redirect', to: `${path}?told=unlocked` };
      return refusedAct(desk, frame, { ask, act, refusal: unlocked.refusal });
    }
    case 'pin.mail': {
      const before = await desk.pin.mailer({ cardId, memberId: member.memberId });
      const ordered = await desk.pin.orderMailer(member);
      if (!ordered.ok) return refusedAct(desk, frame, { ask, act, refusal: ordered.refusal });
      const same = before?.order === ordered.value.order;
      return { kind: 'redirect', to: `${path}/letter?told=${same ? 'same' : 'ordered'}` };
    }
    case 'card.unlock': {
      const unlocked = await desk.cardLock.unlock(member);
      if (unlocked.ok) return { kind: 'redirect', to: `${path}?told=card-unlocked` };
      return refusedAct(desk, frame, { ask, act, refusal: unlocked.refusal });
    }
    case 'mailer.cancel': {
      const cancelled = await desk.pin.cancelMailer(member);
      if (cancelled.ok) return { kind: 'redirect', to: `${path}/letter` };
      return refusedAct(desk, frame, { ask, act, refusal: cancelled.refusal });
    }
  }
}

function refusedAct(
  desk: WebDeskParts,
  frame: Frame,
  more: {
    readonly ask: CardAsk;
    readonly act: CardAct;
    readonly refusal: { readonly code: string };
  },
): Promise<PageAnswer> | PageAnswer {
  const { ask, act, refusal } = more;
  if (refusal.code === 'verify.step-up')
    return { kind: 'redirect', to: `/cards/${ask.params['cardId']}/step-up/${act}` };
  if (refusal.code === 'pin.no-such-card') return { kind: 'not-found' };
  const { what, next } = refusalWords(frame.copy, refusal.code);
  const told = { title: what, hint: next };
  return drawCard(
    desk,
    { ...frame, path: `/cards/${ask.params['cardId']}` },
    { ask, told, status: 409 },
  );
}

/** For the step-up of a PIN act: what the window could take, as the panel says it. */
export function waysOf(panel: PinPanel, act: CardAct) {
  const availability = act === 'pin.show' ? panel.show : act === 'pin.set' ? panel.set : undefined;
  if (availability === undefined || !availability.ready) return undefined;
  return availability.way === 'passkey'
    ? ({ passkey: 'ready', codeFallback: false } as const)
    : ({ passkey: 'none', codeFallback: true } as const);
}

function addLetterPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/cards/:cardId/mailer',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const cardId = ask.params['cardId'] ?? '';
      const { memberId } = ask.caller;
      const card = await findCardOf(desk, { cardId, memberId });
      const found = await desk.pin.panel({ ...memberAskOf(ask), cardId });
      if (card === undefined || found === undefined) return { kind: 'not-found' };
      const { mail } = found.panel;
      if (!mail.ready) return { kind: 'redirect', to: `/cards/${cardId}` };
      const address = await desk.cards.addressOf(desk.db.reader, card.memberId);
      if (address === undefined) return { kind: 'redirect', to: `/cards/${cardId}` };
      const view = await cardView(desk, frame, { card, readerId: memberId, mailerLive: false });
      const html = renderPage(
        MailerOrderPage({
          frame: { ...frame, path: `/cards/${cardId}/mailer` },
          form: emptyForm,
          card: view,
          address,
          ...mailWindow(desk, found.card.region),
          newPin: mail.newPin,
        }),
      );
      return { kind: 'html', html };
    },
  });
  page(app, {
    method: 'POST',
    url: '/cards/:cardId/mailer',
    audience: 'cardmember',
    handler: async (ask) => startAct(desk, await frameOf(desk, ask), { ask, act: 'pin.mail' }),
  });
  page(app, {
    method: 'POST',
    url: '/cards/:cardId/letter/cancel',
    audience: 'cardmember',
    handler: async (ask) => startAct(desk, await frameOf(desk, ask), { ask, act: 'mailer.cancel' }),
  });
  page(app, {
    method: 'GET',
    url: '/cards/:cardId/letter',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const told = ask.query['told'];
      return drawLetter(desk, frame, { ask, told });
    },
  });
}

async function drawLetter(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly ask: CardAsk; readonly told: string | undefined },
): Promise<PageAnswer> {
  const cardId = more.ask.params['cardId'] ?? '';
  const { memberId } = more.ask.caller;
  const [card, letter, found] = await Promise.all([
    findCardOf(desk, { cardId, memberId }),
    desk.pin.mailer({ cardId, memberId }),
    desk.pin.panel({ ...memberAskOf(more.ask), cardId }),
  ]);
  if (card === undefined || letter === undefined) return { kind: 'not-found' };
  const address = await desk.cards.addressOf(desk.db.reader, card.memberId);
  const view = await cardView(desk, frame, { card, readerId: memberId, mailerLive: true });
  const ended = letter.endedAt === undefined ? {} : { [letter.state]: letter.endedAt };
  const told: ToldOnce | undefined =
    more.told === 'same'
      ? {
          title: frame.copy.refusals['pin.mailer-on-its-way'].what,
          hint: say(frame.copy.mailer.onceOnly, { at: frame.formats.dayTime(letter.orderedAt) }),
        }
      : more.told === 'ordered'
        ? { title: frame.copy.mailer.ordered, hint: frame.copy.mailer.orderedHint }
        : undefined;
  const html = renderPage(
    MailerPage({
      frame: { ...frame, path: `/cards/${cardId}/letter` },
      card: view,
      stage: letter.state satisfies MailerStage,
      newPin: letter.newPin,
      addressLine: letter.address.lines.join(', '),
      addressSince: address?.since ?? letter.orderedAt,
      at: {
        ordered: letter.orderedAt,
        ...(letter.generatedAt === undefined ? {} : { generated: letter.generatedAt }),
        ...(letter.releasedAt === undefined ? {} : { released: letter.releasedAt }),
        ...(letter.printedAt === undefined ? {} : { printed: letter.printedAt }),
        ...(letter.dispatchedAt === undefined ? {} : { dispatched: letter.dispatchedAt }),
        ...ended,
      },
      earliest: letter.earliest,
      latest: letter.latest,
      cancellable: letter.cancellable,
      canChoose: found?.panel.set.ready === true && letter.cancellable,
      told,
    }),
  );
  return { kind: 'html', html };
}
