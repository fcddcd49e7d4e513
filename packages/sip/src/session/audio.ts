import type { Peer } from '../message/uri.ts';
import type { Law } from '../media/g711.ts';
import { type Media, parseSdp } from './sdp.ts';

/** What two telephones agreed on: one way of writing sound, and one of writing keys. */
export interface AgreedAudio {
  readonly law: Law;
  readonly payloadType: 0 | 8;
  /** Payload type of keys (RFC 4733); missing where the other side sends none. */
  readonly eventType: number | undefined;
  /** Where sound is sent. */
  readonly peer: Peer;
}

/** The payload type of keys in our own offers. */
export const EVENT_TYPE = 101;
const RATE = 8_000;
const PAYLOAD_TYPES = { mu: 0, a: 8 } as const;
const NAMES = { mu: 'PCMU', a: 'PCMA' } as const;

/**
 * Answers an offer: the first audio with G.711 is taken, in the order of the one who offers; every other medium is
 * refused in its place, by the port zero.
 * @returns `undefined` where nothing of it can be taken
 * @throws SipError
 * @source RFC 3264 clause 6
 */
export function answerOffer(
  offer: string,
  own: Peer,
): { readonly answer: string; readonly audio: AgreedAudio } | undefined {
  const media = parseSdp(offer);
  const at = media.findIndex((one) => agree(one) !== undefined);
  const taken = media[at];
  const audio = taken && agree(taken);
  if (audio === undefined) return undefined;
  const lines = media.flatMap((one, place) =>
    place === at
      ? audioLines(own, audio.law, audio.eventType)
      : [`m=${one.kind} 0 ${one.protocol} ${one.formats.join(' ')}`],
  );
  return { answer: describe(own, lines), audio };
}

/** What we offer when we ring: both laws, and keys. */
export function writeOffer(own: Peer): string {
  return describe(own, [
    `m=audio ${own.port} RTP/AVP 0 8 ${EVENT_TYPE}`,
    ...['a=rtpmap:0 PCMU/8000', 'a=rtpmap:8 PCMA/8000', ...eventLines(EVENT_TYPE)],
    ...['a=ptime:20', 'a=sendrecv'],
  ]);
}

/** What an answer to `writeOffer` says. @returns `undefined` where nothing was taken @throws SipError */
export function readAnswer(answer: string): AgreedAudio | undefined {
  const [first] = parseSdp(answer);
  return first && agree(first);
}

function agree(media: Media): AgreedAudio | undefined {
  const { direction, formats, host, kind, maps, port, protocol } = media;
  if (kind !== 'audio' || protocol !== 'RTP/AVP' || port === 0 || host === undefined)
    return undefined;
  if (direction === 'inactive') return undefined;
  const type = formats.map(Number).find((one) => one === 0 || one === 8);
  if (type === undefined) return undefined;
  const eventType = formats.map(Number).find((one) => {
    const map = maps.get(one);
    return map?.name === 'telephone-event' && map.rate === RATE;
  });
  return { law: type === 0 ? 'mu' : 'a', payloadType: type, eventType, peer: { host, port } };
}

function audioLines(own: Peer, law: Law, eventType: number | undefined): readonly string[] {
  const type = PAYLOAD_TYPES[law];
  const events = eventType === undefined ? [] : eventLines(eventType);
  return [
    `m=audio ${own.port} RTP/AVP ${type}${eventType === undefined ? '' : ` ${eventType}`}`,
    `a=rtpmap:${type} ${NAMES[law]}/${RATE}`,
    ...events,
    ...['a=ptime:20', 'a=sendrecv'],
  ];
}

/** Sixteen keys: digits, star, hash and four letters (RFC 4733 clause 3.2). */
function eventLines(type: number): readonly string[] {
  return [`a=rtpmap:${type} telephone-event/${RATE}`, `a=fmtp:${type} 0-15`];
}

function describe({ host }: Peer, lines: readonly string[]): string {
  const session = ['v=0', `o=- 1 1 IN IP4 ${host}`, 's=-', `c=IN IP4 ${host}`, 't=0 0'];
  return [...session, ...lines, ''].join('\r\n');
}
