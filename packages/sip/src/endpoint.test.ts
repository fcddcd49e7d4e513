import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { REGISTRATION_SECONDS_MIN } from './call/registrar.ts';
import { CALLS_MAX } from './limits.ts';
import { findHeader } from './message/message.ts';
import { writeMessage } from './message/write.ts';
import { aTelephone, LINE, PASSWORD, PHONE, proofOf, statusesOf } from './test/telephone.ts';

const CONTACT = `Contact: <sip:ines@127.0.0.1:${PHONE.port}>`;
const register = { method: 'REGISTER', more: [CONTACT] };

test('a telephone registers when it has proven its password, and is found where it is', () => {
  const { endpoint, prove } = aTelephone();
  const [answer] = prove(register);
  assert.deepEqual(statusesOf([answer].flatMap((one) => one ?? [])), [200]);
  assert.match((answer && findHeader(answer, 'contact')) ?? '', /;expires=3600$/);
  assert.deepEqual(endpoint.findBinding('ines'), {
    ...{ user: 'ines', target: `sip:ines@127.0.0.1:${PHONE.port}`, peer: PHONE },
  });
});

test('without the password nobody registers, known or not, and all are asked the same', () => {
  const { endpoint, prove, say } = aTelephone();
  assert.deepEqual(statusesOf(say(register)), [401]);
  assert.deepEqual(statusesOf(prove(register, 'another')), [401]);
  assert.deepEqual(statusesOf(prove({ ...register, user: 'mallory' }, '')), [401]);
  assert.equal(endpoint.findBinding('ines'), undefined);
});

test('a proof is good once: said again it is stale, and another request cannot borrow it', () => {
  const { say } = aTelephone();
  const [asked] = say(register);
  const proof = asked === undefined ? '' : proofOf(asked, register);
  const proven = { ...register, more: [CONTACT, proof] };
  assert.deepEqual(statusesOf(say({ ...proven, sequence: 2 })), [200]);
  const [again] = say({ ...proven, sequence: 3 });
  assert.match((again && findHeader(again, 'www-authenticate')) ?? '', /stale=true/);
  const elsewhere = { ...proven, method: 'INVITE', uri: 'sip:+12125550142@127.0.0.1' };
  assert.deepEqual(statusesOf(say(elsewhere)), [401]);
});

test('a proof is for the address that it names', () => {
  const { say } = aTelephone();
  const [asked] = say(register);
  const proof = asked === undefined ? '' : proofOf(asked, register);
  const elsewhere = { ...register, uri: 'sip:127.0.0.1:9', more: [CONTACT, proof], sequence: 2 };
  assert.deepEqual(statusesOf(say(elsewhere)), [401]);
  assert.deepEqual(statusesOf(say({ ...elsewhere, uri: `sip:127.0.0.1:${LINE.port}` })), [200]);
});

test('both ways of proving are asked for, the stronger first; a telephone may be spared the one it does not know', () => {
  const algorithms = (parts: Parameters<typeof aTelephone>[0]) => {
    const [asked] = aTelephone(parts).say(register);
    const headers = asked?.headers.filter(([name]) => name === 'www-authenticate') ?? [];
    return headers.map(([, value]) => /algorithm=([\w-]+)/.exec(value)?.[1]);
  };
  assert.deepEqual(algorithms({}), ['SHA-256', 'MD5']);
  assert.deepEqual(algorithms({ algorithms: ['MD5'] }), ['MD5']);
});

test('nobody registers as somebody else', () => {
  const { endpoint, prove } = aTelephone();
  assert.deepEqual(statusesOf(prove({ ...register, to: '<sip:theo@127.0.0.1>' })), [403]);
  assert.equal(endpoint.findBinding('theo'), undefined);
});

test('a registration ends by its time, by itself, or by a word', () => {
  const { endpoint, prove, timers } = aTelephone();
  prove({ ...register, more: [CONTACT, 'Expires: 60'] });
  timers.advance(59_000);
  assert.ok(endpoint.findBinding('ines') !== undefined);
  timers.advance(1_000);
  assert.equal(endpoint.findBinding('ines'), undefined);
  prove(register);
  assert.deepEqual(statusesOf(prove({ ...register, more: [`${CONTACT};expires=0`] })), [200]);
  assert.equal(endpoint.findBinding('ines'), undefined);
});

test('a registration of a moment is refused with the least that is taken', () => {
  const [answer] = aTelephone().prove({ ...register, more: [`${CONTACT};expires=1`] });
  assert.deepEqual(answer && statusesOf([answer]), [423]);
  assert.equal(answer && findHeader(answer, 'min-expires'), String(REGISTRATION_SECONDS_MIN));
});

test('the same request twice has the same answer twice, and is done once', () => {
  const { say } = aTelephone();
  const once = { ...register, branch: 'z9hG4bKsame' };
  const [first] = say(once);
  assert.deepEqual(say(once), [first]);
});

test('what is asked and not spoken here is said to be so', () => {
  const { say } = aTelephone();
  assert.deepEqual(statusesOf(say({ method: 'OPTIONS' })), [200]);
  assert.deepEqual(statusesOf(say({ method: 'SUBSCRIBE' })), [501]);
  assert.deepEqual(statusesOf(say({ method: 'BYE' })), [481]);
  assert.deepEqual(statusesOf(say({ method: 'CANCEL' })), [481]);
  assert.deepEqual(statusesOf(say({ method: 'OPTIONS', more: ['Require: 100rel'] })), [420]);
  const inside = { method: 'BYE', to: '<sip:ines@127.0.0.1>;tag=none' };
  assert.deepEqual(statusesOf(say(inside)), [481]);
  const plain = { method: 'INVITE', uri: `sip:+12125550142@127.0.0.1:${LINE.port}` };
  assert.deepEqual(statusesOf(aTelephone().prove(plain)), [415]);
});

test('what is no message is refused in words of ours, and nothing is answered', () => {
  const { came, refused, sendText } = aTelephone();
  for (const text of ['hello', '\r\n\r\n', 'INVITE sip:a@b SIP/2.0\r\n\r\n']) sendText(text);
  assert.deepEqual(came, []);
  assert.deepEqual(refused, ['a message whose headers do not end', 'no via']);
});

test('whatever comes from a telephone, proven or not, the line stands', () => {
  const { endpoint, say } = aTelephone({ onCall: () => ({}) });
  const [asked] = say(register);
  assert.ok(asked !== undefined);
  const text = Buffer.from(writeMessage(asked));
  const request = Buffer.from(
    text
      .toString()
      .replace('SIP/2.0 401 Unauthorized', 'INVITE sip:1@a SIP/2.0')
      .replace('REGISTER', 'INVITE'),
  );
  const broken = fc
    .tuple(fc.constantFrom(text, request), fc.nat(400), fc.uint8Array({ maxLength: 9 }), fc.nat(9))
    .map(([from, at, put, drop]) =>
      Buffer.concat([from.subarray(0, at), put, from.subarray(at + drop)]),
    );
  fc.assert(
    fc.property(broken, (bytes) => endpoint.receive(bytes, PHONE)),
    { numRuns: 2_000 },
  );
  assert.deepEqual(statusesOf(say({ method: 'OPTIONS' })), [200]);
});

test('a request with a broken header behind its envelope is answered 400', () => {
  const { prove, refused } = aTelephone();
  assert.deepEqual(statusesOf(prove({ ...register, more: ['Contact: <nobody>'] })), [400]);
  assert.deepEqual(refused, ['a URI that is none']);
});

test('more calls than there is room for are busy', () => {
  const { prove } = aTelephone({ passwordOf: () => PASSWORD });
  const call = (id: number) =>
    prove({
      ...{ method: 'INVITE', uri: 'sip:+12125550142@127.0.0.1', callId: `call-${id}` },
      body: 'v=0\r\n',
    });
  for (let id = 0; id < CALLS_MAX; id += 1) assert.deepEqual(statusesOf(call(id)), []);
  assert.deepEqual(statusesOf(call(CALLS_MAX)), [486]);
});
