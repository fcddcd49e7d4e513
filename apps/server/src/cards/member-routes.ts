import {
  CardmemberChange,
  CardmemberPage,
  CardmemberView,
  cardsProblems,
  NewCardmember,
  PageQuery,
  ReferenceParams,
} from '@countersign/contract';
import { ok, refused } from '@countersign/kernel';
import { created, done, pageFrom, parsePageAsk, route, type App } from '../platform/index.ts';
import { changeMember, takeMember } from './members.ts';
import type { CardsParts } from './room.ts';
import { findMember, listMembers } from './store.ts';
import { doerOf, memberView } from './views.ts';

const problems = cardsProblems;

/** Cardmembers: in, listed, shown, changed. */
export function addMemberRoutes(app: App, parts: CardsParts): void {
  takesMember(app, parts);
  listsMembers(app, parts);
  showsMember(app, parts);
  changesMember(app, parts);
}

function takesMember(app: App, parts: CardsParts): void {
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
}

function listsMembers(app: App, parts: CardsParts): void {
  const { reader } = parts.db;
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
}

function showsMember(app: App, parts: CardsParts): void {
  const { reader } = parts.db;
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
}

function changesMember(app: App, parts: CardsParts): void {
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
