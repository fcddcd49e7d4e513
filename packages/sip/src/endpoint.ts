import type { CallEvents, IncomingCall } from './call/incoming.ts';
import { createOpenCalls } from './call/open-calls.ts';
import {
  type OutgoingCall,
  type OutgoingEvents,
  type PlacedCall,
  placeCall,
} from './call/outgoing.ts';
import { type Binding, createRegistrar } from './call/registrar.ts';
import { ALGORITHMS, type DigestAlgorithm } from './digest/challenge.ts';
import { createNonces } from './digest/nonces.ts';
import { SipError, type SipRequest } from './message/message.ts';
import { parseMessage } from './message/parse.ts';
import type { Peer } from './message/uri.ts';
import { readEnvelope, withReceived } from './message/values.ts';
import { makeResponse } from './message/write.ts';
import { answerRequest } from './requests.ts';
import { createClientTransactions } from './transaction/client.ts';
import { createServerTransactions, type SendDatagram } from './transaction/server.ts';
import type { SipTimers } from './transaction/timers.ts';

export interface EndpointParts {
  /** Where datagrams come in. */
  readonly own: Peer;
  readonly realm: string;
  readonly send: SendDatagram;
  readonly timers: SipTimers;
  readonly random: (bytes: number) => Uint8Array;
  /** What a password may be proven by; both unless told, SHA-256 first. */
  readonly algorithms?: readonly DigestAlgorithm[];
  /** `undefined` for somebody who is not known. */
  readonly passwordOf: (user: string) => string | undefined;
  /** Somebody whose password is proven calls. @returns who listens to the call */
  readonly onCall: (call: IncomingCall) => CallEvents;
  /** What was not taken, in words without anything that came. */
  readonly onRefused?: (why: string) => void;
}

export interface Endpoint {
  /** A datagram that came in; nothing in it makes this throw. */
  receive(datagram: Uint8Array, peer: Peer): void;
  findBinding(user: string): Binding | undefined;
  placeCall(call: PlacedCall, events: OutgoingEvents): OutgoingCall;
}

const TOKEN_BYTES = 12;

/** A registrar and a telephone in one, over UDP: both ends of calls, without any proxy between. */
export function createEndpoint(parts: EndpointParts): Endpoint {
  const { onCall, own, passwordOf, random, realm, send, timers } = parts;
  const newToken = () => Buffer.from(random(TOKEN_BYTES)).toString('hex');
  const nonces = createNonces({ key: random(32), now: () => timers.now(), random });
  const server = createServerTransactions({ send, timers });
  const client = createClientTransactions({ own, send, timers, newToken });
  const calls = createOpenCalls();
  const registrar = createRegistrar(timers, newToken);
  const guard = { realm, nonces, passwordOf, algorithms: parts.algorithms ?? ALGORITHMS };
  const above = { own, guard, server, client, calls, registrar, newToken, onCall };

  const meet = (request: SipRequest, peer: Peer): void => {
    const envelope = readEnvelope(request);
    if (request.method === 'ACK') {
      server.findInvite(envelope)?.acknowledged();
      calls.acknowledge(envelope);
      return;
    }
    const transaction = server.meet(withReceived(request, peer), envelope, peer);
    if (transaction === undefined) return;
    try {
      answerRequest(above, transaction);
    } catch (error) {
      transaction.answer(makeResponse(transaction.request, 400, { tag: newToken() }));
      throw error;
    }
  };
  return {
    receive(datagram, peer) {
      try {
        const message = parseMessage(datagram);
        if (message?.kind === 'request') meet(message, peer);
        else if (message !== undefined) client.receive(message, readEnvelope(message));
      } catch (error) {
        if (!(error instanceof SipError)) throw error;
        parts.onRefused?.(error.message);
      }
    },
    findBinding: registrar.find,
    placeCall: (call, events) => placeCall({ own, calls, client, timers, newToken }, call, events),
  };
}
