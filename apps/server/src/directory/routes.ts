import { Type } from 'typebox';
import { ok, refused, type Clock } from '@countersign/kernel';
import { done, route, type App, type Limits } from '../platform/index.ts';
import type { ProgrammeRoom } from '../programme/index.ts';
import type { Jws, Signing } from '../signing/index.ts';
import { documentOf } from './document.ts';
import type { Directory } from './index.ts';

export interface DirectoryRoutesParts {
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'take'>;
  readonly programme: Pick<ProgrammeRoom, 'current'>;
  readonly signing: Signing;
  readonly directory: Directory;
  /** Ours; the first one signs. */
  readonly origins: readonly [string, ...string[]];
}

const part = (description: string) => Type.String({ pattern: '^[A-Za-z0-9_-]+$', description });
const JwsBody = Type.Object(
  {
    protected: part('Base64url of the header: alg, kid, typ'),
    payload: part('Base64url of the claims'),
    signature: part('Over "protected.payload", ES256'),
  },
  { description: 'A flattened JSON Web Signature (RFC 7515 clause 7.2.2)' },
);
const Jwk = Type.Object({
  kty: Type.Literal('EC'),
  crv: Type.Literal('P-256'),
  x: Type.String(),
  y: Type.String(),
  kid: Type.String(),
  alg: Type.Literal('ES256'),
  use: Type.Literal('sig'),
});

const TAG = 'Directory';
const SHOWN_SECONDS = 300;
const MS = 1000;
const CHECKS_PER_SOURCE = {
  kind: 'bucket',
  name: 'directory.check',
  max: 60,
  seconds: 60,
} as const;

/** Anybody's page may read these: they hold nothing of anybody, and no cookie goes with them. */
const open = (seconds: number) => ({
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': seconds === 0 ? 'no-store' : `public, max-age=${seconds}`,
});

/** The directory for machines: the whole file, its keys, and one question at a time. All signed, all open. */
export function addDirectoryRoutes(app: App, parts: DirectoryRoutesParts): void {
  const { signing } = parts;
  const contacts = signedContacts(parts);
  route(app, {
    method: 'GET',
    url: '/.well-known/official-contacts.json',
    audience: 'public',
    tag: TAG,
    summary: 'Every number, sender, domain and origin that is ours, signed, good for a day',
    response: JwsBody,
    problems: {},
    handler: async () => ok(done(await contacts(), { headers: open(SHOWN_SECONDS) })),
  });
  route(app, {
    method: 'GET',
    url: '/.well-known/jwks.json',
    audience: 'public',
    tag: TAG,
    summary: 'The keys that our signatures are made with (RFC 7517)',
    response: Type.Object({ keys: Type.Array(Jwk) }),
    problems: {},
    handler: async () => {
      const { keys } = await signing.keySet();
      return ok(done({ keys: [...keys] }, { headers: open(SHOWN_SECONDS) }));
    },
  });
  addCheck(app, parts);
}

/** Signs the file anew when it is some minutes old or the programme has changed: a flood of readers costs no signatures. */
function signedContacts({
  clock,
  programme,
  signing,
  origins,
}: DirectoryRoutesParts): () => Promise<Jws> {
  let last: { readonly version: string; readonly until: number; readonly jws: Jws } | undefined;
  return async () => {
    const { version } = programme.current();
    const now = clock();
    if (last === undefined || last.version !== version || now >= last.until) {
      const claims = documentOf(programme, { now, origins });
      const jws = await signing.sign('official-contacts', claims);
      last = { version, until: now + SHOWN_SECONDS * MS, jws };
    }
    return last.jws;
  };
}

/** One question: about the directory alone, never about whom we called. */
function addCheck(app: App, parts: DirectoryRoutesParts): void {
  const { clock, limits, programme, signing, directory, origins } = parts;
  route(app, {
    method: 'GET',
    url: '/v1/check',
    audience: 'public',
    tag: TAG,
    summary:
      'Is this number, e-mail address, link or sender ours? Answered from the directory alone',
    query: Type.Object(
      {
        value: Type.String({
          minLength: 1,
          maxLength: 400,
          description: 'As it was seen: +1 212 555-0142, a link, an address, a sender’s name',
        }),
      },
      { additionalProperties: false },
    ),
    response: JwsBody,
    problems: {
      'directory.not-a-subject': {
        status: 422,
        title: 'Not a phone number, e-mail address, link or sender',
      },
    },
    handler: async ({ query, source }) => {
      const taken = await limits.take([{ limit: CHECKS_PER_SOURCE, subject: source }]);
      if (!taken.ok) return taken;
      const judged = directory.lookUp(query.value);
      if (judged === undefined) return refused({ code: 'directory.not-a-subject' as const });
      const iat = Math.floor(clock() / MS);
      const answer = await signing.sign('directory-answer', {
        iss: origins[0],
        iat,
        exp: iat + SHOWN_SECONDS,
        programme: programme.current().version,
        kind: judged.subject.kind,
        value: query.value,
        verdict: judged.verdict,
      });
      return ok(done(answer, { headers: open(0) }));
    },
  });
}
