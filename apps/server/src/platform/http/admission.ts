import type { FastifyRequest } from 'fastify';
import type { PlatformCode } from '@countersign/contract';
import { decideAdmission, type Admission, type Audience, type Caller } from './caller.ts';
import { requestFacts } from './page-ask.ts';
import { decideOrigin } from './same-origin.ts';
import type { App } from './server.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `admit`; a handler runs only behind it. */
    caller: Caller;
  }
}

const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]{1,512})$/;

/** Finds the caller and decides whether the audience lets them in. */
export async function admit(
  app: App,
  request: FastifyRequest,
  audience: readonly Audience[],
): Promise<Admission> {
  const facts = requestFacts(app, request);
  request.caller = await app.identify({
    cookie: facts.cookie,
    bearer: BEARER.exec(facts.header('authorization') ?? '')?.[1],
    source: facts.source,
    userAgent: facts.userAgent,
    // The key or pointer of a person: what a page loads by itself says nothing of it (Fetch metadata, Sec-Fetch-User).
    isByHand: request.method !== 'GET' || facts.header('sec-fetch-user') === '?1',
  });
  return decideAdmission(request.caller, audience);
}

/**
 * A state change has to come from our own pages. A program that shows a key instead of a cookie sends neither Origin nor
 * Sec-Fetch-Site and is let through to the API alone.
 */
export function proveOrigin(
  app: App,
  request: FastifyRequest,
  audience: readonly Audience[],
): boolean {
  const facts = requestFacts(app, request);
  const signs = { origin: facts.header('origin'), fetchSite: facts.header('sec-fetch-site') };
  const verdict = decideOrigin(signs, [app.appOrigin]);
  if (verdict === 'same-origin') return true;
  const program =
    audience.every((one) => one.startsWith('api:')) || facts.header('authorization') !== undefined;
  return verdict === 'unknown' && program && request.headers.cookie === undefined;
}

/** What a program is told that was not let in. */
export const notAdmitted = {
  'sign-in-needed': 'platform.sign-in-needed',
  forbidden: 'platform.forbidden',
  locked: 'platform.locked',
} as const satisfies Record<Exclude<Admission, 'admitted'>, PlatformCode>;
