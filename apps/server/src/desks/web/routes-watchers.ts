import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import { WATCH_COOKIE, WATCH_SECONDS } from '../../contact/index.ts';
import { created, done, page, route, type App } from '../../platform/index.ts';
import { memberAskOf, type WebDeskParts } from './desk.ts';

const Id = Type.Object({ id: Type.String({ maxLength: 64 }) });
const KEY_CHARS_MAX = 200;

/** A browser that sees whether we are calling before anybody signs in: by a key of its own, which signs. */
export function addWatchers(app: App, desk: WebDeskParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/watchers',
    audience: 'cardmember',
    tag: 'Calls',
    summary: 'Lets this browser see whether we are calling, also before sign-in',
    body: Type.Object(
      {
        key: Type.String({
          maxLength: KEY_CHARS_MAX,
          description: 'SubjectPublicKeyInfo of a P-256 key, base64',
        }),
      },
      { additionalProperties: false },
    ),
    response: Type.Object({ id: Type.String() }),
    problems: {
      'contact.watcher-key': { status: 422, title: 'The key is no P-256 key' },
      'contact.watchers-full': { status: 409, title: 'Ten browsers are the most' },
    },
    handler: async (ask) => {
      const made = { key: ask.body.key, userAgent: ask.userAgent };
      const added = await desk.watchers.add(memberAskOf(ask), made);
      return added.ok ? ok(created({ id: added.value }, `/v1/watchers/${added.value}`)) : added;
    },
  });
  route(app, {
    method: 'POST',
    url: '/v1/watchers/:id/challenge',
    audience: 'public',
    tag: 'Calls',
    summary: 'What a watching browser has to sign, good for a minute',
    params: Id,
    response: Type.Object({ challenge: Type.String() }),
    problems: {},
    handler: async ({ params }) => ok(done({ challenge: desk.watchers.challenge(params.id) })),
  });
  addOpen(app, desk);
  page(app, {
    method: 'POST',
    url: '/security/watchers/:id/end',
    audience: 'cardmember',
    handler: async (ask) => {
      await desk.watchers.end(memberAskOf(ask), ask.params['id'] ?? '');
      return { kind: 'redirect', to: '/security?told=watcher-ended' };
    },
  });
}

function addOpen(app: App, desk: WebDeskParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/watchers/:id/open',
    audience: 'public',
    tag: 'Calls',
    summary: 'Opens the live answer for ten minutes, for whoever signs the challenge',
    params: Id,
    body: Type.Object(
      {
        challenge: Type.String({ maxLength: 256 }),
        signature: Type.String({
          maxLength: 128,
          description: 'ECDSA with SHA-256 over origin, line break and challenge, 64 bytes, base64',
        }),
      },
      { additionalProperties: false },
    ),
    response: Type.Object({ seconds: Type.Integer({ description: 'Until it has to sign again' }) }),
    problems: {
      'contact.watcher-unknown': { status: 403, title: 'No browser of this key may look' },
    },
    handler: async ({ body, params, reference, source }) => {
      const asked = { ...body, id: params.id, source, correlation: reference };
      const opened = await desk.watchers.open(asked);
      if (!opened.ok) return opened;
      const cookie = {
        ...{ name: WATCH_COOKIE, value: opened.value, sameSite: 'Strict' as const },
        maxAgeSeconds: WATCH_SECONDS,
      };
      return ok({ ...done({ seconds: WATCH_SECONDS }), cookies: [cookie] });
    },
  });
}
