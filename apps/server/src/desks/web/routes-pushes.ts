import { Type } from 'typebox';
import { ok, refused } from '@countersign/kernel';
import { created, page, route, type App } from '../../platform/index.ts';
import { memberAskOf, type WebDeskParts } from './desk.ts';

const key = (description: string) =>
  Type.String({ pattern: '^[A-Za-z0-9_=-]{16,100}$', description });

/** Browsers that show our messages, each by the push service that its maker runs. */
export function addPushes(app: App, desk: WebDeskParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/pushes',
    audience: 'cardmember',
    tag: 'Contacts',
    summary: 'Lets this browser show our messages',
    body: Type.Object(
      {
        endpoint: Type.String({
          maxLength: 1_000,
          description: 'Where its push service takes messages (RFC 8030)',
        }),
        p256dh: key('Its public key, base64url (RFC 8291)'),
        auth: key('Its secret of 16 bytes, base64url'),
      },
      { additionalProperties: false },
    ),
    response: Type.Object({ id: Type.String() }),
    problems: {
      'contact.push-service': { status: 422, title: 'No push service that we send to' },
      'contact.push-keys': { status: 422, title: 'These are no keys of a browser' },
      'contact.pushes-full': { status: 409, title: 'Ten browsers are the most' },
    },
    handler: async (ask) => {
      const made = { ...ask.body, userAgent: ask.userAgent };
      const added = await desk.pushes.subscribe(memberAskOf(ask), made);
      return added.ok ? ok(created({ id: added.value }, `/v1/pushes/${added.value}`)) : added;
    },
  });
  route(app, {
    method: 'POST',
    url: '/v1/pushes/seen',
    audience: 'public',
    tag: 'Contacts',
    summary: 'A browser says that it has shown a message, with the proof that came in it',
    body: Type.Object(
      {
        contact: Type.String({ maxLength: 64 }),
        proof: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
      },
      { additionalProperties: false },
    ),
    response: Type.Null(),
    problems: { 'contact.unknown': { status: 404, title: 'No message of ours is proven by this' } },
    handler: async ({ body }) =>
      (await desk.pushes.seen(body.contact, body.proof))
        ? ok({ status: 204, body: null } as const)
        : refused({ code: 'contact.unknown' as const }),
  });
  page(app, {
    method: 'POST',
    url: '/security/pushes/:id/end',
    audience: 'cardmember',
    handler: async (ask) => {
      await desk.pushes.end(memberAskOf(ask), ask.params['id'] ?? '');
      return { kind: 'redirect', to: '/security?told=push-ended' };
    },
  });
}
