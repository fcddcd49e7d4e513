import { findHeader, type SipRequest, type SipResponse } from '../message/message.ts';
import type { Peer } from '../message/uri.ts';
import { type Envelope, MAGIC_COOKIE } from '../message/values.ts';
import { writeMessage } from '../message/write.ts';
import { GIVE_UP_MS, repeat, type SipTimers } from './timers.ts';
import type { SendDatagram } from './server.ts';

export interface ClientEvents {
  /** Each answer as it comes; a 2xx to an INVITE each time, since each wants its ACK. */
  answered(response: SipResponse): void;
  timedOut(): void;
}

export interface ClientTransactions {
  /** Sends a request until it is answered. @returns what cancels an INVITE (RFC 3261 clause 9.1) */
  ask(request: SipRequest, peer: Peer, events: ClientEvents): () => void;
  /** Sends without waiting for anything: an ACK to 2xx. */
  tell(request: SipRequest, peer: Peer): void;
  /** An answer to something that was asked here; any other is dropped. */
  receive(response: SipResponse, envelope: Envelope): void;
}

interface ClientParts {
  readonly own: Peer;
  readonly send: SendDatagram;
  readonly timers: SipTimers;
  readonly newToken: () => string;
}

interface Asked {
  /** With its Via. */
  readonly request: SipRequest;
  readonly peer: Peer;
  readonly events: ClientEvents;
  stop: () => void;
  isAnswered: boolean;
}

/** @source RFC 3261 clause 17.1 */
export function createClientTransactions(parts: ClientParts): ClientTransactions {
  const { newToken, own, send, timers } = parts;
  const open = new Map<string, Asked>();
  const withVia = (request: SipRequest, branch = MAGIC_COOKIE + newToken()): SipRequest => ({
    ...request,
    headers: [
      ['via', `SIP/2.0/UDP ${own.host}:${own.port};branch=${branch};rport`],
      ['max-forwards', '70'],
      ...request.headers,
    ],
  });
  const begin = (request: SipRequest, branch: string, peer: Peer, events: ClientEvents) => {
    const key = `${branch}|${request.method}`;
    const whole = withVia(request, branch);
    const asked: Asked = { request: whole, peer, events, stop: () => {}, isAnswered: false };
    open.set(key, asked);
    const bytes = writeMessage(whole);
    asked.stop = repeat(timers, () => send(bytes, peer), {
      // An INVITE is sent again until anything comes back, everything else at least each T2 (clause 17.1.1.2).
      ...(request.method === 'INVITE' ? { pauseMax: GIVE_UP_MS } : {}),
      givenUp() {
        open.delete(key);
        events.timedOut();
      },
    });
  };
  return {
    ask(request, peer, events) {
      const branch = MAGIC_COOKIE + newToken();
      begin(request, branch, peer, events);
      const ignored = { answered: () => undefined, timedOut: () => undefined };
      return () => {
        begin(againAs('CANCEL', request), branch, peer, ignored);
        // Where no last answer comes after all, nobody waits for it forever (clause 9.1).
        timers.after(GIVE_UP_MS, () => open.delete(`${branch}|${request.method}`));
      };
    },
    tell: (request, peer) => send(writeMessage(withVia(request)), peer),
    receive(response, { cseq, via }) {
      const key = `${via.branch}|${cseq.method}`;
      const asked = open.get(key);
      if (asked === undefined) return;
      asked.stop();
      const isInvite = cseq.method === 'INVITE';
      if (isInvite && response.status >= 300)
        send(writeMessage(ackFor(asked, response)), asked.peer);
      if (asked.isAnswered && !(isInvite && response.status < 300)) return;
      if (response.status >= 200 && !asked.isAnswered) {
        asked.isAnswered = true;
        timers.after(GIVE_UP_MS, () => open.delete(key));
      }
      asked.events.answered(response);
    },
  };
}

/** The headers by which a request of another method belongs to one that was sent. */
const KEPT = new Set(['from', 'to', 'call-id']);

function againAs(method: 'CANCEL' | 'ACK', request: SipRequest): SipRequest {
  const number = findHeader(request, 'cseq')?.split(' ')[0] ?? '1';
  const headers = request.headers.filter(([name]) => KEPT.has(name));
  return { ...request, method, headers: [...headers, ['cseq', `${number} ${method}`]], body: '' };
}

/** The ACK to a refusal belongs to the transaction: its Via is the same, its To is the answer's (clause 17.1.1.3). */
function ackFor({ request }: Asked, response: SipResponse): SipRequest {
  const ack = againAs('ACK', request);
  const via = request.headers.filter(([name]) => name === 'via' || name === 'max-forwards');
  const to = findHeader(response, 'to') ?? '';
  const rest = ack.headers.map(([name, value]): readonly [string, string] =>
    name === 'to' ? [name, to] : [name, value],
  );
  return { ...ack, headers: [...via, ...rest] };
}
