import {
  findHeader,
  type HeaderLine,
  SipError,
  type SipRequest,
  type SipResponse,
} from '../message/message.ts';
import { type Peer, writeUri } from '../message/uri.ts';
import { parseAddress } from '../message/values.ts';
import type { ClientTransactions } from '../transaction/client.ts';
import type { SipTimers } from '../transaction/timers.ts';
import { type Dialog, requestIn, targetOf } from './dialog.ts';
import type { OpenCall, OpenCalls } from './open-calls.ts';

/** Whom we call, and as whom. */
export interface PlacedCall {
  /** The Contact that the telephone registered, and where it sent that from. */
  readonly target: string;
  readonly peer: Peer;
  /** The number that the other telephone shows, and the number that is called. */
  readonly from: string;
  readonly to: string;
  readonly offer: string;
  /** Further headers, such as Identity (RFC 8224). */
  readonly headers?: readonly HeaderLine[];
  /** How long it rings. */
  readonly ringMs: number;
}

export type OutgoingEnd = 'busy' | 'no-answer' | 'failed' | 'hung-up';

export interface OutgoingEvents {
  ringing?(): void;
  /** @param description the answer to the offer */
  answered(description: string): void;
  /** Not after our own `hangUp`. */
  ended(why: OutgoingEnd): void;
}

export interface OutgoingCall {
  hangUp(): void;
}

export interface OutgoingParts {
  readonly own: Peer;
  readonly calls: OpenCalls;
  readonly client: ClientTransactions;
  readonly timers: SipTimers;
  readonly newToken: () => string;
}

/** One call that we place, from INVITE to BYE (RFC 3261 clauses 13.2 and 15). */
export function placeCall(
  parts: OutgoingParts,
  placed: PlacedCall,
  events: OutgoingEvents,
): OutgoingCall {
  const { calls, client, timers } = parts;
  const invite = inviteOf(parts, placed);
  let state: 'calling' | 'talking' | 'over' = 'calling';
  let open: OpenCall | undefined;
  const over = (why?: OutgoingEnd) => {
    if (state === 'over') return;
    state = 'over';
    stopRinging();
    if (open !== undefined) calls.remove(open);
    if (why !== undefined) events.ended(why);
  };
  const picksUp = (response: SipResponse) => {
    const dialog = dialogOf(invite, placed, response);
    client.tell(requestIn(dialog, { method: 'ACK', sequence: 1 }), placed.peer);
    // A second 200 wants its ACK again; one after a CANCEL, or of a second telephone, is hung up.
    if (open?.dialog.otherTag === dialog.otherTag) return;
    if (state !== 'calling') return bye(client, dialog);
    state = 'talking';
    stopRinging();
    open = { dialog, acknowledged: () => undefined, byeCame: () => over('hung-up') };
    calls.add(open);
    events.answered(response.body);
  };
  const cancel = client.ask(invite, placed.peer, {
    answered(response) {
      if (response.status < 180) return;
      if (response.status < 200) events.ringing?.();
      else if (response.status >= 300)
        over(response.status === 486 || response.status === 603 ? 'busy' : 'failed');
      else picksUp(response);
    },
    timedOut: () => over('failed'),
  });
  const stopRinging = timers.after(placed.ringMs, () => {
    cancel();
    over('no-answer');
  });
  return {
    hangUp() {
      if (state === 'calling') cancel();
      if (state === 'talking' && open !== undefined) bye(client, open.dialog);
      over();
    },
  };
}

function bye(client: ClientTransactions, dialog: Dialog): void {
  const ignored = { answered: () => undefined, timedOut: () => undefined };
  client.ask(requestIn(dialog, { method: 'BYE', sequence: 2 }), dialog.peer, ignored);
}

function inviteOf({ newToken, own }: OutgoingParts, placed: PlacedCall): SipRequest {
  const { from, headers, offer, target, to } = placed;
  return {
    ...{ kind: 'request', method: 'INVITE', uri: target, body: offer },
    headers: [
      ['from', `<${writeUri({ user: from, ...own })}>;tag=${newToken()}`],
      ['to', `<${writeUri({ user: to, ...own })}>`],
      ['call-id', newToken()],
      ['cseq', '1 INVITE'],
      ['contact', `<${writeUri({ user: from, ...own })}>`],
      ['content-type', 'application/sdp'],
      ...(headers ?? []),
    ],
  };
}

/** Of the one who asked. @throws SipError */
function dialogOf(invite: SipRequest, placed: PlacedCall, response: SipResponse): Dialog {
  const own = findHeader(invite, 'from') ?? '';
  const other = findHeader(response, 'to') ?? '';
  const otherTag = parseAddress(other).parameters.get('tag');
  if (otherTag === undefined) throw new SipError('an answer without a tag');
  return {
    ...{ own, other, otherTag, peer: placed.peer },
    ownTag: parseAddress(own).parameters.get('tag') ?? '',
    callId: findHeader(invite, 'call-id') ?? '',
    target: targetOf(response) ?? placed.target,
  };
}
