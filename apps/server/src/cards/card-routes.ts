import {
  CardChange,
  CardPage,
  CardsQuery,
  CardStopPage,
  cardsProblems,
  CardView,
  NewCard,
  OrphanPage,
  PageQuery,
  ReferenceParams,
} from '@countersign/contract';
import { ok, refused, type Instant } from '@countersign/kernel';
import { created, done, pageFrom, parsePageAsk, route, type App } from '../platform/index.ts';
import { findCard, listCards, listOrphans } from './card-store.ts';
import { changeCard, takeCard } from './cards.ts';
import type { CardsParts } from './room.ts';
import { listStops } from './stop-store.ts';
import { cardView, doerOf, text } from './views.ts';

const problems = cardsProblems;
/** A card and its number arrive at different doors; after so long the half that is missing is an orphan. */
const ORPHAN_AFTER_MS = 15 * 60_000;

/** Cards, and halves that have not met. */
export function addCardRoutes(app: App, parts: CardsParts): void {
  takesCard(app, parts);
  listsCards(app, parts);
  showsCard(app, parts);
  changesCard(app, parts);
  listsOrphans(app, parts);
  listsStops(app, parts);
}

function takesCard(app: App, parts: CardsParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/cards',
    audience: 'api:cards.write',
    tag: 'Cards',
    summary: 'Take a card in, all but its number',
    body: NewCard,
    response: CardView,
    problems,
    idempotent: true,
    handler: async ({ tx, body, caller, reference }) => {
      const taken = await takeCard(parts, tx, { record: body, doer: doerOf(caller, reference) });
      if (!taken.ok) return taken;
      const view = await cardView(tx, taken.value.card);
      return ok(taken.value.isNew ? created(view, `/v1/cards/${view.reference}`) : done(view));
    },
  });
}

function listsCards(app: App, parts: CardsParts): void {
  const { reader } = parts.db;
  route(app, {
    method: 'GET',
    url: '/v1/cards',
    audience: 'api:cards.read',
    tag: 'Cards',
    summary: 'Cards, oldest first',
    query: CardsQuery,
    response: CardPage,
    problems,
    handler: async ({ query }) => {
      const ask = parsePageAsk(query);
      const cards = await listCards(reader, { ...ask, memberReference: query.cardmember });
      const page = pageFrom(cards, { ask, key: (one) => one.id, item: (one) => one });
      return ok(
        done({
          items: await Promise.all(page.items.map((one) => cardView(reader, one))),
          next: page.next,
        }),
      );
    },
  });
}

function showsCard(app: App, parts: CardsParts): void {
  const { reader } = parts.db;
  route(app, {
    method: 'GET',
    url: '/v1/cards/:reference',
    audience: 'api:cards.read',
    tag: 'Cards',
    summary: 'One card',
    params: ReferenceParams,
    response: CardView,
    problems,
    handler: async ({ params }) => {
      const card = await findCard(reader, params);
      return card === undefined
        ? refused({ code: 'cards.card-unknown' as const })
        : ok(done(await cardView(reader, card)));
    },
  });
}

function changesCard(app: App, parts: CardsParts): void {
  route(app, {
    method: 'PATCH',
    url: '/v1/cards/:reference',
    audience: 'api:cards.write',
    tag: 'Cards',
    summary: 'Change status, expiry or dispatch of a card',
    params: ReferenceParams,
    body: CardChange,
    response: CardView,
    problems,
    idempotent: true,
    handler: async ({ tx, params, body, caller, reference }) => {
      const changed = await changeCard(parts, tx, {
        ...params,
        change: body,
        doer: doerOf(caller, reference),
      });
      return changed.ok ? ok(done(await cardView(tx, changed.value))) : changed;
    },
  });
}

function listsOrphans(app: App, parts: CardsParts): void {
  const { reader } = parts.db;
  route(app, {
    method: 'GET',
    url: '/v1/card-orphans',
    audience: ['api:cards.read', 'operator:operator'],
    tag: 'Cards',
    summary:
      'Cards whose number has not come to the keeper, or came under the reference of something else',
    query: PageQuery,
    response: OrphanPage,
    problems,
    handler: async ({ query }) => {
      const ask = parsePageAsk(query);
      const rows = await listOrphans(reader, {
        ...ask,
        before: (parts.clock() - ORPHAN_AFTER_MS) as Instant,
      });
      const page = pageFrom(rows, {
        ask,
        key: (row) => row.id,
        item: (row) => ({
          reference: row.reference,
          cardmember: row.member_reference,
          number: row.number_state === 'mismatch' ? ('mismatch' as const) : ('waiting' as const),
          since: text(row.created_at),
        }),
      });
      return ok(done(page));
    },
  });
}

/** What the issuer's systems make new cards of. */
function listsStops(app: App, parts: CardsParts): void {
  route(app, {
    method: 'GET',
    url: '/v1/card-stops',
    audience: 'api:cards.read',
    tag: 'Cards',
    summary:
      'Cards that were reported lost or stolen, oldest first, and whether a new one is wanted',
    query: PageQuery,
    response: CardStopPage,
    problems,
    handler: async ({ query }) => {
      const ask = parsePageAsk(query);
      const rows = await listStops(parts.db.reader, ask);
      const page = pageFrom(rows, {
        ask,
        key: (row) => row.id,
        item: (row) => ({
          ...{ reference: row.reference, cardmember: row.member_reference, reason: row.reason },
          at: text(row.at),
          replacement: row.status === 'replaced' ? ('made' as const) : ('wanted' as const),
        }),
      });
      return ok(done(page));
    },
  });
}
