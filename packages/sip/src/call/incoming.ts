import { makeResponse } from '../message/write.ts';
import { writeUri, type Peer } from '../message/uri.ts';
import type { ClientTransactions } from '../transaction/client.ts';
import type { ServerTransaction } from '../transaction/server.ts';
import { dialogOfAsked, requestIn } from './dialog.ts';
import type { OpenCall, OpenCalls } from './open-calls.ts';

/** Somebody calls. */
export interface IncomingCall {
  readonly callId: string;
  /** Who, as proven by password. */
  readonly user: string;
  /** The user of the URI that is called: a number. */
  readonly to: string;
  /** A session description, as it came. */
  readonly offer: string;
  ring(): void;
  answer(description: string): void;
  /** Before the answer: says no. Later: nothing. */
  refuse(status: 403 | 404 | 415 | 480 | 486 | 488 | 500 | 603): void;
  /** After the answer: hangs up. Before: says that nobody is there. */
  hangUp(): void;
}

/** Why a call is over that we did not end: taken back before the answer, hung up, or never acknowledged. */
export type CallEnd = 'cancelled' | 'hung-up' | 'lost';

export interface CallEvents {
  /** The answer has arrived: sound may begin. */
  confirmed?(): void;
  ended?(why: CallEnd): void;
}

type State = 'ringing' | 'answered' | 'confirmed' | 'over';

export interface IncomingParts {
  readonly own: Peer;
  readonly calls: OpenCalls;
  readonly client: ClientTransactions;
  readonly newToken: () => string;
}

/** One call that came in, from INVITE to BYE (RFC 3261 clauses 13.3 and 15). */
export function createIncoming(
  { calls, client, newToken, own }: IncomingParts,
  transaction: ServerTransaction,
  who: { readonly user: string; readonly to: string },
) {
  const { envelope, peer, request } = transaction;
  const ownTag = newToken();
  const dialog = dialogOfAsked(request, envelope, { ownTag, peer });
  const contact = ['contact', `<${writeUri({ user: who.to, ...own })}>`] as const;
  let state: State = 'ringing';
  let events: CallEvents = {};
  const over = (why?: CallEnd) => {
    if (state === 'over') return;
    state = 'over';
    calls.remove(open);
    transaction.acknowledged();
    if (why !== undefined) events.ended?.(why);
  };
  const bye = () => {
    const ignored = { answered: () => undefined, timedOut: () => undefined };
    client.ask(requestIn(dialog, { method: 'BYE', sequence: 1 }), peer, ignored);
  };
  const open: OpenCall = {
    dialog,
    invite: transaction,
    cancelCame: () => refuse(487, 'cancelled'),
    acknowledged() {
      transaction.acknowledged();
      if (state !== 'answered') return;
      state = 'confirmed';
      events.confirmed?.();
    },
    byeCame: () => over('hung-up'),
  };
  const refuse = (status: Parameters<IncomingCall['refuse']>[0] | 487, why?: CallEnd) => {
    if (state !== 'ringing') return;
    over(why);
    transaction.answer(makeResponse(request, status, { tag: ownTag }));
  };
  const call: IncomingCall = {
    ...{ callId: envelope.callId, user: who.user, to: who.to, offer: request.body },
    ring() {
      if (state === 'ringing')
        transaction.answer(makeResponse(request, 180, { tag: ownTag, headers: [contact] }));
    },
    answer(description) {
      if (state !== 'ringing') return;
      state = 'answered';
      const headers = [contact, ['content-type', 'application/sdp']] as const;
      transaction.answer(
        makeResponse(request, 200, { tag: ownTag, headers, body: description }),
        () => {
          bye();
          over('lost');
        },
      );
    },
    refuse,
    hangUp() {
      if (state === 'ringing') return refuse(480);
      if (state === 'over') return;
      bye();
      over();
    },
  };
  calls.add(open);
  return { call, listen: (to: CallEvents) => (events = to) };
}
