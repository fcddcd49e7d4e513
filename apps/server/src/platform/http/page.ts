import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { admit, notAdmitted, proveOrigin } from './admission.ts';
import type { Audience, CallerOf } from './caller.ts';
import { writeCookie, type CookieSetting } from './cookies.ts';
import { answerProblem } from './faults.ts';
import { requestFacts, type PageFacts } from './page-ask.ts';
import { BODY_BYTES_MAX, type App } from './server.ts';

/** What a page answers. A POST that worked redirects (303), one that did not shows its form again. */
export type PageAnswer =
  | {
      readonly kind: 'html';
      readonly html: string;
      readonly status?: number;
      readonly cookies?: readonly CookieSetting[];
      readonly clearSiteData?: boolean;
    }
  | {
      readonly kind: 'redirect';
      readonly to: string;
      readonly cookies?: readonly CookieSetting[];
      readonly clearSiteData?: boolean;
    }
  /** Something to keep: it is saved, never shown. */
  | {
      readonly kind: 'file';
      /** Letters, digits, dot and dash */
      readonly name: string;
      readonly type: string;
      readonly body: string | Buffer;
    }
  | { readonly kind: 'not-found' };

/** What a page is asked. `form` holds the fields of a form post, each a string. */
export interface PageAsk<
  A extends Audience,
  Params = Readonly<Record<string, string>>,
> extends PageFacts {
  readonly caller: CallerOf<A>;
  readonly params: Params;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
  /** Of a page that takes one; not there where none was chosen. */
  readonly file: Buffer | undefined;
}

export interface PageSpec<A extends Audience, P extends TSchema | undefined> {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly audience: A | readonly A[];
  readonly params?: P;
  /** Takes a file with its form (multipart/form-data), and texts as long as the file may be. */
  readonly file?: { readonly field: string; readonly bytesMax: number };
  /** Its page may ask for the camera. */
  readonly usesCamera?: boolean;
  /**
   * Its form is posted by programs of others, too: from anywhere, in either form of a form. What it brings is the proof; whoever is
   * signed in counts for nothing.
   */
  readonly fromAnywhere?: boolean;
  readonly handler: (
    ask: PageAsk<A, P extends TSchema ? Static<P> : Readonly<Record<string, string>>>,
  ) => Promise<PageAnswer>;
}

const FIELD_CHARS_MAX = 4_096;
const FILE_NAME = /^[A-Za-z0-9.-]{1,80}$/;

/** Registers one page. The same rule of audience and origin as for `route`; strangers are sent to sign in. */
export function page<const A extends Audience, P extends TSchema | undefined = undefined>(
  app: App,
  spec: PageSpec<A, P>,
): void {
  const audience: readonly Audience[] =
    typeof spec.audience === 'string' ? [spec.audience] : spec.audience;
  const askOf = (request: FastifyRequest) =>
    ({
      ...requestFacts(app, request),
      nonce: request.nonce,
      caller: request.caller,
      params: request.params,
      query: strings(request.query),
      form: strings(request.body, spec.file?.bytesMax),
      file: spec.file && fileOf(request.body, spec.file),
    }) as Parameters<typeof spec.handler>[0];
  const takesFile = spec.file !== undefined || spec.fromAnywhere === true;
  const isOurs = spec.method === 'POST' && spec.fromAnywhere !== true;
  app.fastify.route({
    method: spec.method,
    url: spec.url,
    config: {
      audience,
      html: true,
      ...(takesFile ? { takesFile } : {}),
      usesCamera: spec.usesCamera === true,
    },
    schema: { hide: true, ...(spec.params === undefined ? {} : { params: spec.params }) },
    ...(spec.file === undefined ? {} : { bodyLimit: spec.file.bytesMax + BODY_BYTES_MAX }),
    onRequest: async (request, reply) => {
      if (isOurs && !proveOrigin(app, request, audience)) {
        return answerProblem(app, request, reply, { code: 'platform.cross-origin' });
      }
      const admission = await admit(app, request, audience);
      if (admission === 'admitted') return;
      if (app.pages === undefined) {
        return answerProblem(app, request, reply, { code: notAdmitted[admission] });
      }
      return answerPage(
        app,
        request,
        reply,
        await app.pages.refused(admission, askOf(request) as PageAsk<never>),
      );
    },
    handler: async (request, reply) =>
      answerPage(app, request, reply, await spec.handler(askOf(request))),
  });
}

async function answerPage(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: PageAnswer,
) {
  if (answer.kind === 'not-found')
    return answerProblem(app, request, reply, { code: 'platform.not-found' });
  if (answer.kind === 'file') {
    if (!FILE_NAME.test(answer.name)) throw new Error('not a name for a file');
    return reply
      .header('content-disposition', `attachment; filename="${answer.name}"`)
      .type(answer.type)
      .send(answer.body);
  }
  for (const cookie of answer.cookies ?? [])
    reply.header('set-cookie', writeCookie(cookie, app.secure));
  // Pages keep nothing of anybody's in storage; what lies there is for whoever is not signed in.
  if (answer.clearSiteData === true) reply.header('clear-site-data', '"cache"');
  if (answer.kind === 'redirect') return reply.redirect(safeTarget(app, answer.to), 303);
  return reply
    .status(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(answer.html);
}

/** Redirects stay on our origin or go to the window; anything else is a fault of ours. */
function safeTarget(app: App, to: string): string {
  const target = new URL(to, app.appOrigin);
  if (target.origin === app.appOrigin || app.settings.formTargets.includes(target.origin))
    return to;
  throw new Error('a page redirects to an origin that is not ours');
}

/** Fields that are strings of sane length; anything else of a query or form is dropped. */
function strings(
  fields: unknown,
  charsMax: number = FIELD_CHARS_MAX,
): Readonly<Record<string, string>> {
  if (typeof fields !== 'object' || fields === null) return {};
  const kept = Object.entries(fields).filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && field[1].length <= charsMax,
  );
  return Object.fromEntries(kept);
}

/** One byte more than allowed tells the page that it is too large. */
function fileOf(
  fields: unknown,
  { field, bytesMax }: { readonly field: string; readonly bytesMax: number },
): Buffer | undefined {
  const value: unknown =
    typeof fields === 'object' && fields !== null ? Reflect.get(fields, field) : undefined;
  if (!Buffer.isBuffer(value) || value.length === 0) return undefined;
  return value.subarray(0, bytesMax + 1);
}
