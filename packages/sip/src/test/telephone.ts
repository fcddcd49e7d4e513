import { digestOf, parseCredentials } from '../digest/challenge.ts';
import { createEndpoint, type EndpointParts } from '../endpoint.ts';
import { findHeader, headersNamed, type SipMessage, type SipResponse } from '../message/message.ts';
import { parseMessage } from '../message/parse.ts';
import { createManualTimers } from './manual-timers.ts';

export const LINE = { host: '127.0.0.1', port: 8_092 };
export const PHONE = { host: '127.0.0.1', port: 5_070 };
export const REALM = 'street.example';
export const PASSWORD = 'a password';

/** A telephone that says word by word what a test writes, and an endpoint at the other end of its line. */
export function aTelephone(parts: Partial<EndpointParts> = {}) {
  const timers = createManualTimers();
  const came: SipMessage[] = [];
  const refused: string[] = [];
  let drawn = 0;
  let sent = 0;
  const endpoint = createEndpoint({
    ...{ own: LINE, realm: REALM, timers },
    send: (bytes) => {
      const message = parseMessage(bytes);
      if (message !== undefined) came.push(message);
    },
    random: (bytes) => Buffer.from(String((drawn += 1)).padStart(bytes, '0')),
    passwordOf: (user) => (user === 'ines' ? PASSWORD : undefined),
    onCall: () => ({}),
    onRefused: (why) => void refused.push(why),
    ...parts,
  });
  const sendText = (text: string) => endpoint.receive(Buffer.from(text), PHONE);
  const say = (said: Said): readonly SipMessage[] => {
    const before = came.length;
    sendText(written(said, said.branch ?? `z9hG4bK${(sent += 1)}`));
    return came.slice(before);
  };
  /** Asks, is asked for the password, and asks again. */
  const prove = (said: Said, password = PASSWORD): readonly SipMessage[] => {
    const [asked] = say(said);
    const proof = asked && proofOf(asked, said, password);
    return say({
      ...said,
      sequence: (said.sequence ?? 1) + 1,
      more: [...(said.more ?? []), proof ?? ''],
    });
  };
  return { endpoint, timers, came, refused, sendText, say, prove };
}

export interface Said {
  readonly method: string;
  readonly uri?: string;
  readonly user?: string;
  readonly to?: string;
  readonly callId?: string;
  readonly sequence?: number;
  readonly branch?: string;
  readonly more?: readonly string[];
  readonly body?: string;
}

function written(said: Said, branch: string): string {
  const { body = '', callId = 'call-1', method, more = [], sequence = 1, user = 'ines' } = said;
  const type = body === '' ? [] : ['Content-Type: application/sdp'];
  const lines = [
    `${method} ${said.uri ?? `sip:127.0.0.1:${LINE.port}`} SIP/2.0`,
    `Via: SIP/2.0/UDP 127.0.0.1:${PHONE.port};branch=${branch};rport`,
    `From: <sip:${user}@127.0.0.1>;tag=phone`,
    `To: ${said.to ?? `<sip:${user}@127.0.0.1>`}`,
    ...[`Call-ID: ${callId}`, `CSeq: ${sequence} ${method}`, 'Max-Forwards: 70'],
    ...[...more.filter((line) => line !== ''), ...type, `Content-Length: ${body.length}`],
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

export function proofOf(
  asked: SipMessage,
  { method, uri, user = 'ines' }: Said,
  password = PASSWORD,
): string {
  const challenge = headersNamed(asked, 'www-authenticate').at(-1) ?? '';
  const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1] ?? '';
  const algorithm = /algorithm=([\w-]+)/.exec(challenge)?.[1] ?? '';
  const fields = [
    ...[`username="${user}"`, `realm="${REALM}"`, `nonce="${nonce}"`],
    ...[`uri="${uri ?? `sip:127.0.0.1:${LINE.port}`}"`, `algorithm=${algorithm}`],
    ...['qop=auth', 'nc=00000001', 'cnonce="c"'],
  ];
  const said = parseCredentials(`Digest ${fields.join(', ')}, response="0"`);
  const response = digestOf(said, { method, password });
  return `Authorization: Digest ${fields.join(', ')}, response="${response}"`;
}

export const statusesOf = (messages: readonly SipMessage[]) =>
  messages.map((one) => (one.kind === 'response' ? one.status : one.method));

/** The answer whose To has the tag of the call. */
export const toOf = (messages: readonly SipMessage[]): string =>
  findHeader(
    messages.findLast((one): one is SipResponse => one.kind === 'response') as SipResponse,
    'to',
  ) ?? '';
