import {
  findHeader,
  type HeaderLine,
  type SipMessage,
  type SipRequest,
} from '../message/message.ts';
import type { Peer } from '../message/uri.ts';
import { type Envelope, parseAddress } from '../message/values.ts';

/** Two telephones that know one another: what every further request between them says (RFC 3261 clause 12). */
export interface Dialog {
  readonly callId: string;
  /** From and To of requests that we send, tags and all. */
  readonly own: string;
  readonly other: string;
  readonly ownTag: string;
  readonly otherTag: string;
  /** The URI that requests go to. */
  readonly target: string;
  readonly peer: Peer;
}

/** Of the one who was asked. @throws SipError */
export function dialogOfAsked(
  request: SipRequest,
  { callId, from }: Envelope,
  { ownTag, peer }: { readonly ownTag: string; readonly peer: Peer },
): Dialog {
  return {
    ...{ callId, ownTag, peer },
    own: `${findHeader(request, 'to') ?? ''};tag=${ownTag}`,
    other: findHeader(request, 'from') ?? '',
    otherTag: from.parameters.get('tag') ?? '',
    target: targetOf(request) ?? from.uriText,
  };
}

/** Where further requests go to: the Contact of the other side. @throws SipError */
export function targetOf(message: SipMessage): string | undefined {
  const contact = findHeader(message, 'contact');
  return contact === undefined ? undefined : parseAddress(contact).uriText;
}

/** A request inside the dialog. */
export function requestIn(
  { callId, other, own, target }: Dialog,
  asked: {
    readonly method: string;
    readonly sequence: number;
    readonly headers?: readonly HeaderLine[];
  },
): SipRequest {
  return {
    ...{ kind: 'request', method: asked.method, uri: target, body: '' },
    headers: [
      ...([
        ['from', own],
        ['to', other],
        ['call-id', callId],
      ] as const),
      ['cseq', `${asked.sequence} ${asked.method}`],
      ...(asked.headers ?? []),
    ],
  };
}

/** Whether a request that came belongs to the dialog. */
export function isOfDialog(
  { callId, otherTag, ownTag }: Pick<Dialog, 'callId' | 'otherTag' | 'ownTag'>,
  envelope: Envelope,
): boolean {
  return (
    envelope.callId === callId &&
    envelope.to.parameters.get('tag') === ownTag &&
    envelope.from.parameters.get('tag') === otherTag
  );
}
