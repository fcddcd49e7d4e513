import { type CallEvents, createIncoming, type IncomingCall } from './call/incoming.ts';
import type { OpenCalls } from './call/open-calls.ts';
import type { Registrar } from './call/registrar.ts';
import { type GuardParts, proveSender } from './digest/guard.ts';
import { findHeader, type HeaderLine, type SipRequest, type Status } from './message/message.ts';
import { type Peer, parseUri } from './message/uri.ts';
import { makeResponse } from './message/write.ts';
import type { ClientTransactions } from './transaction/client.ts';
import type { ServerTransaction, ServerTransactions } from './transaction/server.ts';

export interface RequestParts {
  readonly own: Peer;
  readonly guard: GuardParts;
  readonly server: ServerTransactions;
  readonly client: ClientTransactions;
  readonly calls: OpenCalls;
  readonly registrar: Registrar;
  readonly newToken: () => string;
  readonly onCall: (call: IncomingCall) => CallEvents;
}

/** RFC 3261 clause 20.5. */
const ALLOW: HeaderLine = ['allow', 'INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER'];

/** Answers a request that has not been met before. @throws SipError where a header of it is broken */
export function answerRequest(parts: RequestParts, transaction: ServerTransaction): void {
  const { envelope, request } = transaction;
  const say = (status: Status, headers: readonly HeaderLine[] = []) =>
    transaction.answer(makeResponse(request, status, { tag: parts.newToken(), headers }));
  const required = findHeader(request, 'require');
  // Nothing of what could be required is spoken here (clause 8.2.2.3).
  if (required !== undefined) return say(420, [['unsupported', required]]);
  if (request.method === 'CANCEL') {
    const invite = parts.server.findInvite(envelope);
    if (invite === undefined) return say(481);
    say(200);
    return parts.calls.cancel(invite);
  }
  if (envelope.to.parameters.has('tag')) return parts.calls.answer(transaction);
  switch (request.method) {
    case 'OPTIONS':
      return say(200, [ALLOW, ['accept', 'application/sdp']]);
    case 'BYE':
      return say(481);
    case 'INVITE':
    case 'REGISTER':
      break;
    default:
      return say(501, [ALLOW]);
  }
  const proven = proveSender(parts.guard, request);
  if (!proven.ok) return say(401, proven.challenges);
  if (request.method === 'REGISTER') return parts.registrar.register(transaction, proven.user);
  const { isFull } = parts.calls;
  if (isFull() || !isSdp(request)) return say(isFull() ? 486 : 415);
  const who = { user: proven.user, to: parseUri(request.uri).user };
  const incoming = createIncoming(parts, transaction, who);
  incoming.listen(parts.onCall(incoming.call));
}

const isSdp = (request: SipRequest) =>
  /^application\/sdp\s*(;|$)/i.test(findHeader(request, 'content-type') ?? '');
