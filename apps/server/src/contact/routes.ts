import { Type } from 'typebox';
import { ok, refused, type Clock, type Instant } from '@countersign/kernel';
import type { CallEvent } from '../channels/index.ts';
import { done, route, type App, type Limits } from '../platform/index.ts';
import { passportClaims, type AssertedCall } from './calls/assertion.ts';

const CallEventBody = Type.Object(
  {
    providerId: Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' }),
    sequence: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    progress: Type.Union([
      Type.Literal('ringing'),
      Type.Literal('answered'),
      Type.Literal('ended'),
      Type.Literal('busy'),
      Type.Literal('no_answer'),
      Type.Literal('failed'),
    ]),
    at: Type.Integer({ minimum: 0, description: 'Milliseconds UTC' }),
    signature: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description:
        'HMAC-SHA256 over "call-event-v1", call, sequence, progress and moment, joined by bars',
    }),
  },
  { additionalProperties: false },
);

/** How the carrier tells us how our calls go. Its signature is its proof; the same news may come twice. */
export function addCallRoutes(
  app: App,
  parts: {
    readonly isCarriers: (event: CallEvent, signature: string) => boolean;
    readonly takeProgress: (event: CallEvent) => Promise<boolean>;
  },
): void {
  route(app, {
    method: 'POST',
    url: '/v1/carrier/events',
    audience: 'public',
    tag: 'Calls',
    summary: 'News of a call that we placed, signed by the carrier',
    anyOrigin: true,
    body: CallEventBody,
    response: Type.Object({ taken: Type.Literal(true) }),
    problems: {
      'contact.not-the-carrier': { status: 401, title: 'Not signed by the carrier' },
      'contact.call-unknown': { status: 404, title: 'No call has this name yet: tell it again' },
    },
    handler: async ({ body }) => {
      const { signature, ...rest } = body;
      const event: CallEvent = { ...rest, at: rest.at as Instant };
      if (!parts.isCarriers(event, signature))
        return refused({ code: 'contact.not-the-carrier' as const });
      const taken = await parts.takeProgress(event);
      return taken
        ? ok(done({ taken: true as const }))
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
