import { page, type App } from '../../platform/index.ts';
import { frameOf, liveViewOf, type WebDeskParts } from './desk.ts';
import type { Frame } from './frame.ts';
import { liveVersion, type LiveView } from './live.ts';
import {
  CardsPage,
  HomePage,
  type CardView,
  type HomeProps,
  type NeedView,
} from './pages/home.tsx';
import { renderPage } from './render.ts';
import { waitingVersion } from './routes-tasks.ts';
import type { MemberTaskView } from './task-ports.ts';
import { cardsOf, cardView } from './views.ts';

const CONTACTS_ON_HOME = 4;

interface Seen {
  readonly view: CardView;
  readonly need: NeedView | undefined;
}

/** Home and cards. */
export function addHomePages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/home',
    audience: 'cardmember',
    handler: async (ask) => {
      const { memberId } = ask.caller;
      const frame = await frameOf(desk, ask);
      const [member, seen, slice, waiting, tasks, kept] = await Promise.all([
        desk.cards.findMember(desk.db.reader, { id: memberId }),
        seeCards(desk, frame, memberId),
        desk.contacts.of(memberId, { language: frame.language, limit: CONTACTS_ON_HOME }),
        desk.alerts.waiting(memberId, frame.language),
        desk.tasks.waitingFor(memberId, frame.language),
        desk.keptPlace.of(memberId),
      ]);
      const html = renderPage(
        HomePage({
          frame,
          now: desk.clock(),
          firstName: member?.givenName ?? '',
          follows: await followsOf(desk, { memberId, language: frame.language, tasks }),
          needs: [
            ...tasks.map((task) => ({ kind: 'task' as const, task })),
            ...(kept === undefined ? [] : [{ kind: 'kept' as const, kept }]),
            ...waiting.map((alert) => ({ kind: 'alert' as const, alert })),
            ...seen.flatMap((one) => (one.need === undefined ? [] : [one.need])),
          ],
          cards: seen.map((one) => one.view),
          contacts: slice.contacts,
          told: ask.query['told'] === 'not-called' ? { title: frame.copy.kept.givenUp } : undefined,
        }),
      );
      return { kind: 'html', html };
    },
  });
  page(app, {
    method: 'GET',
    url: '/cards',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const seen = await seeCards(desk, frame, ask.caller.memberId);
      const told =
        ask.query['told'] === 'locked' ? { title: frame.copy.card.lock.allLocked } : undefined;
      const html = renderPage(CardsPage({ frame, cards: seen.map((one) => one.view), told }));
      return { kind: 'html', html };
    },
  });
}

const ON_A_CALL: ReadonlySet<LiveView['kind']> = new Set(['calling', 'claimed']);

/** While a call is on, or something of it waits, the page asks for it; otherwise it hears of the next call. */
async function followsOf(
  desk: WebDeskParts,
  ask: {
    readonly memberId: string;
    readonly language: Frame['language'];
    readonly tasks: readonly MemberTaskView[];
  },
): Promise<HomeProps['follows']> {
  const live = await liveViewOf(desk, ask.memberId, ask.language);
  return ask.tasks.length > 0 || ON_A_CALL.has(live.kind)
    ? { watch: '/v1/tasks/version', version: waitingVersion(ask.tasks) }
    : { watch: 'live', version: liveVersion(live) };
}

/** Each card with what wants a look; a card whose panel cannot be asked is listed all the same. */
async function seeCards(
  desk: WebDeskParts,
  frame: Frame,
  memberId: string,
): Promise<readonly Seen[]> {
  const cards = await cardsOf(desk, memberId);
  return Promise.all(
    cards.map(async (card): Promise<Seen> => {
      const panel = await desk.pin.glance({ cardId: card.id, memberId });
      const mailerLive = panel?.mailer !== undefined;
      const view = await cardView(desk, frame, { card, readerId: memberId, mailerLive });
      const isOwnFrozen = card.memberId === memberId && card.status === 'frozen-for-fraud';
      if (isOwnFrozen) return { view, need: { kind: 'frozen', card: view } };
      if (panel?.mailer !== undefined) {
        const { earliest, latest } = panel.mailer;
        const href = `/cards/${card.id}/letter`;
        return { view, need: { kind: 'mailer', card: view, href, earliest, latest } };
      }
      const own = card.memberId === memberId;
      if (own && panel?.state === 'locked') return { view, need: { kind: 'locked', card: view } };
      if (own && panel?.state === 'pending-chip')
        return { view, need: { kind: 'pending-chip', card: view } };
      return { view, need: undefined };
    }),
  );
}
