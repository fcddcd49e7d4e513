import {
  ApiKeyPage,
  cardsProblems,
  Empty,
  IdParams,
  MadeApiKey,
  NewApiKey,
  PageQuery,
} from '@countersign/contract';
import { ok } from '@countersign/kernel';
import { created, done, pageFrom, parsePageAsk, route, type App } from '../platform/index.ts';
import { listApiKeys, makeApiKey, revokeApiKey } from './api-keys.ts';
import type { CardsParts } from './room.ts';
import { doerOf, keyView } from './views.ts';

/** Keys of the issuer's systems, for operators. */
export function addApiKeyRoutes(app: App, parts: CardsParts): void {
  const problems = cardsProblems;
  route(app, {
    method: 'POST',
    url: '/v1/api-keys',
    audience: 'operator:operator',
    tag: 'API keys',
    summary: 'Make a key; it is shown once',
    body: NewApiKey,
    response: MadeApiKey,
    problems,
    idempotent: true,
    handler: async ({ tx, body, caller, reference }) => {
      const { id, key } = await makeApiKey(parts, tx, {
        wish: body,
        doer: doerOf(caller, reference),
      });
      return ok(
        created({ id, key, shownBefore: false }, `/v1/api-keys/${id}`, {
          replayBody: { id, key: null, shownBefore: true },
        }),
      );
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/api-keys',
    audience: 'operator:operator',
    tag: 'API keys',
    summary: 'Keys, oldest first',
    query: PageQuery,
    response: ApiKeyPage,
    problems,
    handler: async ({ query }) => {
      const ask = parsePageAsk(query);
      return ok(
        done(
          pageFrom(await listApiKeys(parts.db.reader, ask), {
            ask,
            key: (row) => row.id,
            item: keyView,
          }),
        ),
      );
    },
  });
  route(app, {
    method: 'DELETE',
    url: '/v1/api-keys/:id',
    audience: 'operator:operator',
    tag: 'API keys',
    summary: 'Revoke a key, at once',
    params: IdParams,
    response: Empty,
    problems,
    idempotent: true,
    handler: async ({ tx, params, caller, reference }) => {
      const gone = await revokeApiKey(parts, tx, {
        id: params.id,
        doer: doerOf(caller, reference),
      });
      return gone.ok ? ok(done({})) : gone;
    },
  });
}
