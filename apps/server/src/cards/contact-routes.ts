import {
  CardmemberView,
  cardsProblems,
  ContactPointParams,
  ContactPointView,
  NewContactPoint,
  PostalAddress,
  ReferenceParams,
} from '@countersign/contract';
import { ok, refused } from '@countersign/kernel';
import { created, done, route, type App } from '../platform/index.ts';
import {
  addContactPoint,
  changeAddress,
  removeContactPoint,
  replaceContactPoint,
} from './members.ts';
import type { CardsParts } from './room.ts';
import { findMember } from './store.ts';
import { doerOf, memberView, pointView } from './views.ts';

const problems = cardsProblems;

/** How cardmembers are reached: phones, e-mails, addresses. */
export function addContactRoutes(app: App, parts: CardsParts): void {
  addsContactPoint(app, parts);
  replacesContactPoint(app, parts);
  removesContactPoint(app, parts);
  changesAddress(app, parts);
}

function addsContactPoint(app: App, parts: CardsParts): void {
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
}

function replacesContactPoint(app: App, parts: CardsParts): void {
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
}

function removesContactPoint(app: App, parts: CardsParts): void {
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
}

function changesAddress(app: App, parts: CardsParts): void {
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
