import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HEADERS_MAX, MESSAGE_BYTES_MAX } from '../limits.ts';
import { golden } from '../test/golden.ts';
import { findHeader, headersNamed, SipError, type SipMessage } from './message.ts';
import { parseMessage } from './parse.ts';
import { parseUri, writeUri } from './uri.ts';
import { parseAddress, readEnvelope, withReceived } from './values.ts';
import { makeResponse, writeMessage } from './write.ts';

const { cases } = golden('messages') as {
  readonly cases: readonly {
    readonly name: string;
    readonly lines: readonly string[];
    readonly reads: object;
  }[];
};
const bytesOf = (lines: readonly string[], body = '') =>
  Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
function parsed(lines: readonly string[], body = ''): SipMessage {
  const message = parseMessage(bytesOf(lines, body));
  assert.ok(message !== undefined);
  return message;
}

function readsOf(message: SipMessage): object {
  const { callId, cseq, from, to, via } = readEnvelope(message);
  const first =
    message.kind === 'request'
      ? { method: message.method, uri: message.uri }
      : { status: message.status };
  return {
    ...{ kind: message.kind, ...first },
    ...{ branch: via.branch, viaHost: via.host, viaPort: via.port },
    ...{ from: from.uriText, fromTag: from.parameters.get('tag') ?? null },
    ...{ toTag: to.parameters.get('tag') ?? null, callId, cseq: cseq.number },
  };
}

for (const { lines, name, reads } of cases)
  test(`the example of RFC 3261 clause ${name} is read, written, and read again`, () => {
    const message = parsed(lines);
    assert.deepEqual(readsOf(message), reads);
    assert.deepEqual(parseMessage(writeMessage(message)), message);
  });

const INVITE = cases[1]?.lines ?? [];
const changed = (from: string | RegExp, to: string) => INVITE.map((line) => line.replace(from, to));

test('headers have short forms, and names in any letters (RFC 3261 clause 7.3.3)', () => {
  const short = changed(/^To/, 't').map((line) => line.replace(/^From/, 'F').replace('Via', 'v'));
  assert.deepEqual(parsed(short), parsed(INVITE));
});

test('a body is as long as its header says, and goes on to the end where none does', () => {
  assert.equal(parsed(changed(/^Content-Length.*/, 'l: 4'), 'v=0\r\nmore').body, 'v=0\r');
  const without = INVITE.filter((line) => !line.startsWith('Content-Length'));
  assert.equal(parsed(without, 'v=0\r\n').body, 'v=0\r\n');
});

test('line ends alone keep a way open and are no message', () => {
  for (const bytes of ['', '\r\n', '\r\n\r\n'])
    assert.equal(parseMessage(Buffer.from(bytes)), undefined);
});

for (const [what, bytes] of [
  ['whose headers do not end', Buffer.from(INVITE.join('\r\n'))],
  ['of another version', bytesOf(changed('SIP/2.0', 'SIP/3.0'))],
  ['without a Via', bytesOf(INVITE.filter((line) => !line.startsWith('Via')))],
  ['with two From', bytesOf([...INVITE, 'f: <sip:mallory@atlanta.com>'])],
  ['with a header without a name', bytesOf([...INVITE, ': x'])],
  ['with a control character', bytesOf([...INVITE, 'Subject: a\u0000b'])],
  ['that folds its first line', bytesOf([INVITE[0] ?? '', ' x', ...INVITE.slice(1)])],
  ['whose body is cut off', bytesOf(changed(/Length: 0/, 'Length: 9'), 'v=0')],
  ['whose length is no number', bytesOf(changed(/Length: 0/, 'Length: -1'))],
  ['that is no UTF-8', Buffer.concat([bytesOf([...INVITE, 'Subject: x']).fill(0xff, 40, 44)])],
  ['with too many headers', bytesOf([...INVITE, ...Array<string>(HEADERS_MAX).fill('x: y')])],
  ['that is too long', bytesOf(INVITE, 'x'.repeat(MESSAGE_BYTES_MAX))],
] as const)
  test(`a message ${what} is refused`, () => {
    assert.throws(() => parseMessage(bytes), SipError);
  });

for (const [what, lines] of [
  ['a CSeq of another method', changed('314159 INVITE', '1 BYE')],
  ['a CSeq too high', changed('314159', '2147483648')],
  ['a branch of the years before', changed('z9hG4bK', '')],
  ['a Via of another transport', changed('/UDP', '/TCP')],
  ['a port that there is not', changed('pc33.atlanta.com;', 'pc33.atlanta.com:65536;')],
  ['a From that is no address', changed(/^From:.*/, 'From: Alice <alice>')],
] as const)
  test(`an envelope with ${what} is refused`, () => {
    assert.throws(() => readEnvelope(parsed(lines)), SipError);
  });

test('whatever comes, it is a message, nothing, or refused', () => {
  const bits = fc.uint8Array({ maxLength: 200 });
  const text = bytesOf(INVITE, 'v=0\r\n');
  const broken = fc
    .tuple(fc.nat(text.length - 1), fc.uint8Array({ maxLength: 12 }), fc.nat(12))
    .map(([at, put, drop]) => Buffer.concat([text.subarray(0, at), put, text.subarray(at + drop)]));
  const check = (bytes: Uint8Array) => {
    try {
      const message = parseMessage(bytes);
      if (message !== undefined) readEnvelope(message);
    } catch (error) {
      assert.ok(error instanceof SipError, String(error));
    }
  };
  fc.assert(fc.property(fc.oneof(bits, broken), check), { numRuns: 2_000 });
});

test('an answer copies what it must, and tags To where nobody has (RFC 3261 clause 8.2.6)', () => {
  const request = parsed(INVITE);
  assert.ok(request.kind === 'request');
  const answer = makeResponse(request, 180, { tag: 'a6c85cf' });
  assert.equal(findHeader(answer, 'to'), 'Bob <sip:bob@biloxi.com>;tag=a6c85cf');
  for (const name of ['via', 'from', 'call-id', 'cseq'])
    assert.deepEqual(headersNamed(answer, name), headersNamed(request, name), name);
  assert.equal(findHeader(answer, 'contact'), undefined);
  const again = { ...request, headers: answer.headers };
  assert.equal(findHeader(makeResponse(again, 200, { tag: 'b' }), 'to')?.includes('tag=b'), false);
});

test('a Via that asks where it came from is told, the topmost alone (RFC 3581)', () => {
  const two = changed(/^Via.*/, 'Via: SIP/2.0/UDP a.example;rport;branch=z9hG4bK1');
  const request = parsed([...two, 'Via: SIP/2.0/UDP b.example;rport;branch=z9hG4bK2']);
  assert.ok(request.kind === 'request');
  assert.deepEqual(headersNamed(withReceived(request, { host: '127.0.0.1', port: 5070 }), 'via'), [
    'SIP/2.0/UDP a.example;received=127.0.0.1;rport=5070;branch=z9hG4bK1',
    'SIP/2.0/UDP b.example;rport;branch=z9hG4bK2',
  ]);
});

test('a value that would begin another header is not written', () => {
  const { headers, ...request } = parsed(INVITE);
  const more = [...headers, ['subject', 'x\r\nVia: y'] as const];
  assert.throws(() => writeMessage({ ...request, headers: more }), SipError);
});

test('addresses stand with a name, in brackets, or alone (RFC 3261 clause 20.10)', () => {
  const tagOf = (text: string) => parseAddress(text).parameters.get('tag');
  assert.equal(tagOf('"A. G. Bell" <sip:agb@bell-telephone.com> ;tag=a48s'), 'a48s');
  assert.equal(tagOf('sip:+12125551212@server.phone2net.com;tag=887s'), '887s');
  assert.equal(tagOf('Anonymous <sip:c8oqz84zk7z@privacy.org>;tag=hyh8'), 'hyh8');
  assert.throws(() => parseAddress('"A" <sip:a@b.example;tag=1'), SipError);
});

test('URIs are read with user, port and parameters, and written the same', () => {
  const { host, parameters, port, user } = parseUri('sip:+1%32125550123@LAB.example;transport=udp');
  assert.deepEqual([user, host, port], ['+12125550123', 'lab.example', 5_060]);
  assert.equal(parameters.get('transport'), 'udp');
  assert.equal(writeUri({ user, host, port }), 'sip:+12125550123@lab.example:5060');
  for (const bad of ['sips:a@b.example', 'sip:a:secret@b.example', 'sip:@b', 'sip:a@b:0', 'tel:1'])
    assert.throws(() => parseUri(bad), SipError, bad);
});
