import {
  Batch,
  BATCH_BYTES_MAX,
  BatchReport,
  CardChange,
  CardmemberChange,
  CardmemberPage,
  CardmemberView,
  CardPage,
  CardsQuery,
  cardsProblems,
  CardView,
  ContactPointParams,
  ContactPointView,
  NewCard,
  NewCardmember,
  NewContactPoint,
  OrphanPage,
  PageQuery,
  PostalAddress,
  ReferenceParams,
} from '@countersign/contract';
import { ok, refused, type Instant } from '@countersign/kernel';
import { created, done, pageFrom, parsePageAsk, route, type App } from '../platform/index.ts';
import { takeCards, takeMembers } from './batch.ts';
import { findCard, listCards, listOrphans } from './card-store.ts';
import { changeCard, takeCard } from './cards.ts';
import {
  addContactPoint,
  changeAddress,
  changeMember,
  removeContactPoint,
  replaceContactPoint,
  takeMember,
} from './members.ts';
import type { CardsParts } from './room.ts';
import { findMember, listMembers } from './store.ts';
import { cardView, doerOf, memberView, pointView, text } from './views.ts';

const problems = cardsProblems;
/** A card and its number arrive at different doors; after so long the half that is missing is an orphan. */
const ORPHAN_AFTER_MS = 15 * 60_000;

/** How people and cards come in from the issuer's systems. */
export function addCardsRoutes(app: App, parts: CardsParts): void {
  addMemberRoutes(app, parts);
  addContactRoutes(app, parts);
  addCardRoutes(app, parts);
  addBatchRoutes(app, parts);
}

function addMemberRoutes(app: App, parts: CardsParts): void {
  const { reader } = parts.db;
  route(app, {
    method: 'POST',
    url: '/v1/cardmembers',
    audience: 'api:members.write',
    tag: 'Cardmembers',
    summary: 'Take a cardmember in',
    body: NewCardmember,
    response: CardmemberView,
    problems,
    idempotent: true,
    handler: async ({ tx, body, caller, reference }) => {
      const taken = await takeMember(parts, tx, { record: body, doer: doerOf(caller, reference) });
      if (!taken.ok) return taken;
      const view = await memberView(tx, taken.value.member);
      return ok(
        taken.value.isNew ? created(view, `/v1/cardmembers/${view.reference}`) : done(view),
      );
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/cardmembers',
    audience: 'api:members.read',
    tag: 'Cardmembers',
    summary: 'Cardmembers, oldest first',
    query: PageQuery,
    response: CardmemberPage,
    problems,
    handler: async ({ query }) => {
      const ask = parsePageAsk(query);
      const page = pageFrom(await listMembers(reader, ask), {
        ask,
        key: (one) => one.id,
        item: (one) => one,
      });
      return ok(
        done({
          items: await Promise.all(page.items.map((one) => memberView(reader, one))),
          next: page.next,
        }),
      );
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/cardmembers/:reference',
    audience: 'api:members.read',
    tag: 'Cardmembers',
    summary: 'One cardmember, with the history of contact points',
    params: ReferenceParams,
    response: CardmemberView,
    problems,
    handler: async ({ params }) => {
      const member = await findMember(reader, params);
      return member === undefined
        ? refused({ code: 'cards.member-unknown' as const })
        : ok(done(await memberView(reader, member, true)));
    },
  });
  route(app, {
    method: 'PATCH',
    url: '/v1/cardmembers/:reference',
    audience: 'api:members.write',
    tag: 'Cardmembers',
    summary: 'Change a cardmember',
    params: ReferenceParams,
    body: CardmemberChange,
    response: CardmemberView,
    problems,
    idempotent: true,
    handler: async ({ tx, params, body, caller, reference }) => {
      const changed = await changeMember(parts, tx, {
        ...params,
        change: body,
        doer: doerOf(caller, reference),
      });
      return changed.ok ? ok(done(await memberView(tx, changed.value))) : changed;
    },
  });
}

function addContactRoutes(app: App, parts: CardsParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/cardmembers/:reference/contact-points',
    audience: 'api:members.write',
    tag: 'Cardmembers',
    summary: 'Add a phone or e-mail',
    params: ReferenceParams,
    body: NewContactPoint,
    response: ContactPointView,
    problems,
    idempotent: true,
    handler: async ({ tx, params, body, caller, reference }) => {
      const added = await addContactPoint(parts, tx, {
        ...params,
        point: body,
        doer: doerOf(caller, reference),
      });
      return added.ok
        ? ok(created(pointView(added.value), `/v1/cardmembers/${params.reference}`))
        : added;
    },
  });
  route(app, {
    method: 'PATCH',
    url: '/v1/cardmembers/:reference/contact-points/:id',
    audience: 'api:members.write',
    tag: 'Cardmembers',
    summary: 'Put a new phone or e-mail in the place of an old one',
    params: ContactPointParams,
    body: NewContactPoint,
    response: ContactPointView,
    problems,
    idempotent: true,
    handler: async ({ tx, params, body, caller, reference }) => {
      const ask = {
        reference: params.reference,
        pointId: params.id,
        point: body,
        doer: doerOf(caller, reference),
      };
      const replaced = await replaceContactPoint(parts, tx, ask);
      return replaced.ok ? ok(done(pointView(replaced.value))) : replaced;
    },
  });
  route(app, {
    method: 'DELETE',
    url: '/v1/cardmembers/:reference/contact-points/:id',
    audience: 'api:members.write',
    tag: 'Cardmembers',
    summary: 'End a phone or e-mail',
    params: ContactPointParams,
    response: CardmemberView,
    problems,
    idempotent: true,
    handler: async ({ tx, params, caller, reference }) => {
      const ask = {
        reference: params.reference,
        pointId: params.id,
        doer: doerOf(caller, reference),
      };
      const removed = await removeContactPoint(parts, tx, ask);
      if (!removed.ok) return removed;
      const member = await findMember(tx, { reference: params.reference });
      return member === undefined
        ? refused({ code: 'cards.member-unknown' as const })
        : ok(done(await memberView(tx, member)));
    },
  });
  route(app, {
    method: 'PATCH',
    url: '/v1/cardmembers/:reference/address',
    audience: 'api:members.write',
    tag: 'Cardmembers',
    summary: 'Change the address',
    params: ReferenceParams,
    body: PostalAddress,
    response: CardmemberView,
    problems,
    idempotent: true,
    handler: async ({ tx, params, body, caller, reference }) => {
      const changed = await changeAddress(parts, tx, {
        ...params,
        address: body,
        doer: doerOf(caller, reference),
      });
      return changed.ok ? ok(done(await memberView(tx, changed.value))) : changed;
    },
  });
}

function addCardRoutes(app: App, parts: CardsParts): void {
  const { reader } = parts.db;
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

function addBatchRoutes(app: App, parts: CardsParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/batches/cardmembers',
    audience: 'api:members.write',
    tag: 'Batches',
    bodyBytesMax: BATCH_BYTES_MAX,
    summary: 'Take many cardmembers in; bad records are lines of the report',
    body: Batch,
    response: BatchReport,
    problems,
    idempotent: true,
    handler: async ({ tx, body, caller, reference }) =>
      ok(
        done(
          await takeMembers(parts, tx, { records: body.records, doer: doerOf(caller, reference) }),
        ),
      ),
  });
  route(app, {
    method: 'POST',
    url: '/v1/batches/cards',
    audience: 'api:cards.write',
    tag: 'Batches',
    bodyBytesMax: BATCH_BYTES_MAX,
    summary: 'Take many cards in; bad records are lines of the report',
    body: Batch,
    response: BatchReport,
    problems,
    idempotent: true,
    handler: async ({ tx, body, caller, reference }) =>
      ok(
        done(
          await takeCards(parts, tx, { records: body.records, doer: doerOf(caller, reference) }),
        ),
      ),
  });
}
