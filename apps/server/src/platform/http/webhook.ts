import type { Static, TSchema } from 'typebox';
import { admit } from './admission.ts';
import { answerProblem } from './faults.ts';
import { requestFacts, type RequestFacts } from './page-ask.ts';
import type { App } from './server.ts';

/** What a platform posts; its proof is in the request and checked by the handler. */
export interface WebhookAsk<P> extends RequestFacts {
  readonly params: P;
  /** Fields of a form; empty for any other body. */
  readonly fields: Readonly<Record<string, string>>;
  /** The body as it came. */
  readonly bodyText: string;
}

export type WebhookAnswer =
  | { readonly kind: 'document'; readonly type: string; readonly body: string }
  | { readonly kind: 'refused'; readonly code: string; readonly title: string };

export interface WebhookSpec<P extends TSchema> {
  readonly url: string;
  readonly tag: string;
  readonly summary: string;
  readonly params: P;
  readonly handler: (ask: WebhookAsk<Static<P>>) => Promise<WebhookAnswer>;
}

const BODY_BYTES_MAX = 32 * 1024;
const FIELD_CHARS_MAX = 4_096;

/** Registers a POST that a platform of somebody else's calls and that is answered in the platform's own language. */
export function webhook<const P extends TSchema>(app: App, spec: WebhookSpec<P>): void {
  app.fastify.route({
    method: 'POST',
    url: spec.url,
    bodyLimit: BODY_BYTES_MAX,
    config: { audience: ['public'] },
    schema: {
      ...{ summary: spec.summary, tags: [spec.tag], params: spec.params },
      description: 'For: telephone platforms, by their signature.',
      response: { '2xx': { description: 'A document in the language of the platform' } },
    },
    onRequest: async (request, reply) => {
      const admission = await admit(app, request, ['public']);
      if (admission !== 'admitted')
        return answerProblem(app, request, reply, { code: 'platform.forbidden' });
    },
    handler: async (request, reply) => {
      const answer = await spec.handler({
        ...requestFacts(app, request),
        params: request.params as Static<P>, // the schema above has parsed it
        fields: fieldsOf(request.body),
        bodyText: request.bodyText,
      });
      if (answer.kind === 'refused')
        return answerProblem(app, request, reply, answer, {
          [answer.code]: { status: 401, title: answer.title },
        });
      return reply.status(200).type(answer.type).send(answer.body);
    },
  });
}

function fieldsOf(body: unknown): Readonly<Record<string, string>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter(
      (field): field is [string, string] =>
        typeof field[1] === 'string' && field[1].length <= FIELD_CHARS_MAX,
    ),
  );
}
