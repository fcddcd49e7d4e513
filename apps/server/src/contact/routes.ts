import { Type } from 'typebox';
import { ok, refused, type Clock } from '@countersign/kernel';
import { webhookOf, type CallEvent, type Webhook } from '../channels/index.ts';
import { done, route, type App, type Limits } from '../platform/index.ts';
import { passportClaims, type AssertedCall } from './calls/assertion.ts';

/** The most that a platform posts: jambonz adds the whole INVITE. */
const BODY_BYTES_MAX = 64 * 1024;

const Posted = Type.Record(Type.String(), Type.Unknown(), {
  description: 'The form of Twilio’s call status callbacks, or the JSON of jambonz’s',
});

export interface CallRoutesParts {
  readonly clock: Clock;
  readonly appOrigin: string;
  /** Whether a platform that carries our calls posted this under its name. */
  readonly isCarriers: (provider: string, webhook: Webhook) => boolean;
  readonly readEvent: (webhook: Webhook) => CallEvent | undefined;
  readonly takeProgress: (contactId: string, event: CallEvent) => Promise<boolean>;
}

/** How the carrier tells us how a call of ours goes. Its signature is its proof; the same news may come twice. */
export function addCallRoutes(app: App, parts: CallRoutesParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/providers/:provider/calls/:contact',
    audience: 'public',
    tag: 'Calls',
    summary: 'How a call that we placed goes, signed by the carrier',
    anyOrigin: true,
    rawBody: true,
    bodyBytesMax: BODY_BYTES_MAX,
    params: Type.Object({
      provider: Type.String({ pattern: '^[a-z-]{1,32}$', description: 'Who carries our calls' }),
      contact: Type.String({ maxLength: 64 }),
    }),
    body: Posted,
    response: Type.Null(),
    problems: {
      'contact.not-the-carrier': { status: 401, title: 'Not signed by the carrier' },
      'contact.call-unknown': { status: 404, title: 'No call of ours was dialled for this' },
    },
    handler: async (ask) => {
      const { contact, provider } = ask.params;
      const webhook = webhookOf(ask, { origin: parts.appOrigin, now: parts.clock() });
      if (!parts.isCarriers(provider, webhook))
        return refused({ code: 'contact.not-the-carrier' as const });
      const event = parts.readEvent(webhook);
      // What is said on the way changes nothing, and is not told again.
      const taken = event === undefined || (await parts.takeProgress(contact, event));
      return taken
        ? ok({ status: 204 as const, body: null })
        : refused({ code: 'contact.call-unknown' as const });
    },
  });
}

const ASSERTIONS_PER_SOURCE = {
  kind: 'bucket',
  name: 'contact.assertion',
  max: 60,
  seconds: 60,
} as const;

/** The contact assertion: for the phone that we ring, while we ring it, under an address that came with the call. */
export function addAssertionRoute(
  app: App,
  parts: {
    readonly clock: Clock;
    readonly limits: Pick<Limits, 'take'>;
    readonly assertedCall: (token: string) => Promise<AssertedCall | undefined>;
    readonly passport: (claims: Readonly<Record<string, unknown>>) => Promise<string>;
  },
): void {
  route(app, {
    method: 'GET',
    url: '/v1/assertions/:token',
    audience: 'public',
    tag: 'Calls',
    summary: 'What a call of ours says of itself, signed, while it rings or talks',
    params: Type.Object({ token: Type.String({ minLength: 1, maxLength: 100 }) }),
    response: Type.Object({
      passport: Type.String({
        description:
          'A PASSporT with rich call data (RFC 8225, RFC 9795), ES256, key in the key set',
      }),
    }),
    problems: {
      'contact.nothing-asserted': { status: 404, title: 'No call of ours is here now' },
    },
    handler: async ({ params, source }) => {
      const taken = await parts.limits.take([{ limit: ASSERTIONS_PER_SOURCE, subject: source }]);
      if (!taken.ok) return taken;
      const call = await parts.assertedCall(params.token);
      if (call === undefined) return refused({ code: 'contact.nothing-asserted' as const });
      const passport = await parts.passport(passportClaims(call, parts.clock()));
      return ok(done({ passport }, { headers: { 'cache-control': 'no-store' } }));
    },
  });
}
