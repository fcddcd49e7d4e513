import { TRANSACTIONS_MAX } from '../limits.ts';
import type { SipRequest, SipResponse } from '../message/message.ts';
import type { Peer } from '../message/uri.ts';
import type { Envelope } from '../message/values.ts';
import { writeMessage } from '../message/write.ts';
import { GIVE_UP_MS, repeat, type SipTimers } from './timers.ts';

export type SendDatagram = (bytes: Uint8Array, to: Peer) => void;

/** A request that came, and its answers. */
export interface ServerTransaction {
  readonly request: SipRequest;
  readonly envelope: Envelope;
  readonly peer: Peer;
  readonly isAnswered: boolean;
  /**
   * Sends an answer; the last one to an INVITE again and again until it is acknowledged.
   * @param givenUp nobody acknowledged it
   */
  answer(response: SipResponse, givenUp?: () => void): void;
  acknowledged(): void;
}

export interface ServerTransactions {
  /** @returns `undefined` for a request that came before, and has its answer again */
  meet(request: SipRequest, envelope: Envelope, peer: Peer): ServerTransaction | undefined;
  /** The INVITE that an ACK or a CANCEL is for. */
  findInvite(envelope: Envelope): ServerTransaction | undefined;
}

/** @source RFC 3261 clause 17.2; the answer 2xx is repeated here as well, as clause 13.3.1.4 has it */
export function createServerTransactions(parts: {
  readonly send: SendDatagram;
  readonly timers: SipTimers;
}): ServerTransactions {
  const known = new Map<string, ServerTransaction & { again(): void }>();
  return {
    meet(request, envelope, peer) {
      const key = keyOf(envelope, request.method);
      const before = known.get(key);
      if (before !== undefined) {
        before.again();
        return undefined;
      }
      if (known.size >= TRANSACTIONS_MAX) return undefined;
      const asked = { request, envelope, peer };
      const made = createTransaction(parts, asked, () => known.delete(key));
      known.set(key, made);
      return made;
    },
    findInvite: (envelope) => known.get(keyOf(envelope, 'INVITE')),
  };
}

/** RFC 3261 clause 17.2.3. */
const keyOf = ({ via }: Envelope, method: string) =>
  `${via.branch}|${via.host}:${via.port}|${method}`;

function createTransaction(
  { send, timers }: { readonly send: SendDatagram; readonly timers: SipTimers },
  asked: Pick<ServerTransaction, 'request' | 'envelope' | 'peer'>,
  forget: () => void,
) {
  let last: Uint8Array | undefined;
  let isAnswered = false;
  let stop = () => {};
  const again = () => {
    if (last !== undefined) send(last, asked.peer);
  };
  return {
    ...asked,
    get isAnswered() {
      return isAnswered;
    },
    again,
    answer(response: SipResponse, givenUp: () => void = () => undefined) {
      if (isAnswered) return;
      last = writeMessage(response);
      isAnswered = response.status >= 200;
      if (!isAnswered || asked.request.method !== 'INVITE') again();
      else stop = repeat(timers, again, { givenUp });
      if (isAnswered) timers.after(GIVE_UP_MS, forget);
    },
    acknowledged() {
      stop();
    },
  };
}
