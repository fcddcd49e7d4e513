import {
  BODY_BYTES_MAX,
  HEADER_CHARACTERS_MAX,
  HEADERS_MAX,
  MESSAGE_BYTES_MAX,
} from '../limits.ts';
import { type HeaderLine, SipError, type SipMessage } from './message.ts';

const TOKEN = /^[A-Za-z0-9.!%*_+`'~-]{1,64}$/;
const REQUEST_LINE = /^([A-Z]{1,32}) (sips?:[^\s<>"]{1,256}|\*) SIP\/2\.0$/;
const STATUS_LINE = /^SIP\/2\.0 ([1-6][0-9]{2}) ([^\r\n]{0,128})$/;
const CONTROL = /(?!\t)\p{Cc}/u;

/** RFC 3261 clause 7.3.3. */
const LONG_FORMS: ReadonlyMap<string, string> = new Map([
  ...([
    ['i', 'call-id'],
    ['m', 'contact'],
    ['e', 'content-encoding'],
  ] as const),
  ...([
    ['l', 'content-length'],
    ['c', 'content-type'],
    ['f', 'from'],
  ] as const),
  ...([
    ['s', 'subject'],
    ['k', 'supported'],
    ['t', 'to'],
    ['v', 'via'],
  ] as const),
  ['y', 'identity'], // RFC 8224 clause 13.1
]);

/** Headers that a message without them cannot be answered for (RFC 3261 clause 8.1.1). */
const NEEDED = ['via', 'from', 'to', 'call-id', 'cseq'] as const;
/** Headers that stand once; a second one would be read by somebody else. */
const ONCE = ['from', 'to', 'call-id', 'cseq', 'content-length', 'content-type', 'max-forwards'];

/** A message is decoded as UTF-8 and refused where it is none. */
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads one datagram.
 * @returns `undefined` for what keeps a way open: nothing, or line ends alone
 * @throws SipError, and nothing else
 * @source RFC 3261 clauses 7, 18.3 and 25.1
 */
export function parseMessage(datagram: Uint8Array): SipMessage | undefined {
  if (datagram.length > MESSAGE_BYTES_MAX) throw new SipError('a message that is too long');
  if (datagram.every((byte) => byte === 13 || byte === 10)) return undefined;
  const end = Buffer.from(datagram.buffer, datagram.byteOffset, datagram.length).indexOf(
    '\r\n\r\n',
  );
  if (end === -1) throw new SipError('a message whose headers do not end');
  const [first = '', ...lines] = unfold(decode(datagram.subarray(0, end)).split('\r\n'));
  const headers = lines.map(parseHeader);
  checkHeaders(headers);
  const body = parseBody(headers, datagram.subarray(end + 4));
  return { ...parseFirst(first), headers, body };
}

function parseFirst(line: string) {
  const asked = REQUEST_LINE.exec(line);
  if (asked !== null)
    return { kind: 'request', method: asked[1] ?? '', uri: asked[2] ?? '' } as const;
  const answered = STATUS_LINE.exec(line);
  if (answered === null) throw new SipError('a first line that is none');
  return { kind: 'response', status: Number(answered[1]), reason: answered[2] ?? '' } as const;
}

/** A line that begins with space belongs to the one before (RFC 3261 clause 7.3.1). */
function unfold(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (!/^[ \t]/.test(line)) whole.push(line);
    else if (last === undefined || whole.length === 1)
      throw new SipError('a folded line without a header');
    else whole[whole.length - 1] = `${last.trimEnd()} ${line.trim()}`;
  }
  if (whole.length - 1 > HEADERS_MAX) throw new SipError('too many headers');
  return whole;
}

function parseHeader(line: string): HeaderLine {
  if (line.length > HEADER_CHARACTERS_MAX) throw new SipError('a header that is too long');
  if (CONTROL.test(line)) throw new SipError('a header with control characters');
  const colon = line.indexOf(':');
  const written = line.slice(0, Math.max(0, colon)).trimEnd().toLowerCase();
  if (!TOKEN.test(written)) throw new SipError('a header without a name');
  return [LONG_FORMS.get(written) ?? written, line.slice(colon + 1).trim()];
}

function checkHeaders(headers: readonly HeaderLine[]): void {
  const count = (name: string) => headers.filter(([one]) => one === name).length;
  for (const name of NEEDED) if (count(name) === 0) throw new SipError(`no ${name}`);
  for (const name of ONCE) if (count(name) > 1) throw new SipError(`more than one ${name}`);
}

/** Without Content-Length the body goes on to the end; what stands behind it is dropped (clause 18.3). */
function parseBody(headers: readonly HeaderLine[], rest: Uint8Array): string {
  const written = headers.find(([name]) => name === 'content-length')?.[1] ?? String(rest.length);
  if (!/^[0-9]{1,5}$/.test(written)) throw new SipError('a content-length that is no number');
  const length = Number(written);
  if (length > rest.length) throw new SipError('a body that is cut off');
  if (length > BODY_BYTES_MAX) throw new SipError('a body that is too long');
  return decode(rest.subarray(0, length));
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new SipError('bytes that are no text', { cause });
  }
}
