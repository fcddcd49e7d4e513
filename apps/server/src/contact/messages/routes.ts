import { MessageView, messagesProblems, NewMessage } from '@countersign/contract';
import { ok, refused } from '@countersign/kernel';
import { Type } from 'typebox';
import { created, done, route, type App } from '../../platform/index.ts';
import type { Contact } from '../index.ts';

const Reference = Type.Object({ reference: Type.String({ minLength: 1, maxLength: 64 }) });

/** How the issuer's systems have a cardmember written to, and hear what became of it. */
export function addMessageRoutes(
  app: App,
  contact: Pick<Contact, 'writeMessage' | 'messageOutcome' | 'takeMessageBudget'>,
): void {
  route(app, {
    method: 'POST',
    url: '/v1/messages',
    audience: 'api:messages.write',
    tag: 'Messages',
    summary: 'Write to a cardmember, for a purpose of the programme, in words of the house',
    body: NewMessage,
    response: MessageView,
    problems: messagesProblems,
    idempotent: true,
    prepare: ({ body, caller, reference }) =>
      contact.takeMessageBudget({
        ...{ actor: caller.clientId, cardmember: body.cardmember, correlation: reference },
      }),
    handler: async ({ body, caller, reference, tx }) => {
      const doer = { actor: caller.clientId, correlation: reference };
      const written = await contact.writeMessage(tx, { ...body, ...doer });
      return written.ok
        ? ok(created(written.value, `/v1/messages/${written.value.reference}`))
        : written;
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/messages/:reference',
    audience: 'api:messages.read',
    tag: 'Messages',
    summary: 'What became of a message, on each way to its cardmember',
    params: Reference,
    response: MessageView,
    problems: messagesProblems,
    handler: async ({ params }) => {
      const outcome = await contact.messageOutcome(params.reference);
      return outcome === undefined
        ? refused({ code: 'contact.message-unknown' as const })
        : ok(done(outcome));
    },
  });
}
