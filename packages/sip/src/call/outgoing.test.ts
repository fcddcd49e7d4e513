import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHeader, type SipMessage, type SipRequest, type Status } from '../message/message.ts';
import { makeResponse, writeMessage } from '../message/write.ts';
import { aTelephone, PHONE, statusesOf } from '../test/telephone.ts';
import { GIVE_UP_MS } from '../transaction/timers.ts';
import type { PlacedCall } from './outgoing.ts';

const target = `sip:ines@127.0.0.1:${PHONE.port}`;
const placed: PlacedCall = {
  ...{ target, peer: PHONE, from: '+12125550177', to: '+12125550123', offer: 'v=0\r\n' },
  ...{ headers: [['identity', 'a.b.c;info=<https://bank.example/keys>']], ringMs: 60_000 },
};

/** A telephone that rings. */
function aRinging() {
  const news: string[] = [];
  const phone = aTelephone();
  const call = phone.endpoint.placeCall(placed, {
    ringing: () => void news.push('ringing'),
    answered: (description) => void news.push(`answered ${description.trim()}`),
    ended: (why) => void news.push(why),
  });
  const lastAsked = (method: string): SipRequest => {
    const asked = phone.came.findLast((one) => one.kind === 'request' && one.method === method);
    assert.ok(asked?.kind === 'request', `no ${method}`);
    return asked;
  };
  const answer = (status: Status, method = 'INVITE', body = '') => {
    const contact = [['contact', `<${target}>`]] as const;
    const response = makeResponse(lastAsked(method), status, {
      tag: 'phone',
      headers: contact,
      body,
    });
    phone.sendText(Buffer.from(writeMessage(response)).toString());
  };
  return { ...phone, call, news, answer, lastAsked };
}
const count = (came: readonly SipMessage[], method: string) =>
  statusesOf(came).filter((one) => one === method).length;

test('a telephone rings with the headers of its call, is answered and acknowledged, and hangs up', () => {
  const { answer, came, lastAsked, news, say } = aRinging();
  const asked = lastAsked('INVITE');
  assert.equal(asked.uri, target);
  assert.equal(findHeader(asked, 'identity'), 'a.b.c;info=<https://bank.example/keys>');
  assert.match(findHeader(asked, 'from') ?? '', /^<sip:\+12125550177@/);
  answer(100);
  answer(180);
  answer(200, 'INVITE', 'v=0\r\n');
  assert.deepEqual(news, ['ringing', 'answered v=0']);
  assert.equal(lastAsked('ACK').uri, target);
  // The same answer again wants its ACK again, and is no second answer.
  answer(200, 'INVITE', 'v=0\r\n');
  assert.equal(count(came, 'ACK'), 2);
  const from = findHeader(asked, 'from');
  const [bye] = say({
    ...{ method: 'BYE', user: 'ines', to: from ?? '' },
    callId: findHeader(asked, 'call-id') ?? '',
  });
  assert.deepEqual(bye && statusesOf([bye]), [200]);
  assert.deepEqual(news.slice(2), ['hung-up']);
});

for (const [status, why] of [
  [486, 'busy'],
  [603, 'busy'],
  [480, 'failed'],
] as const)
  test(`a telephone that answers ${status} ends the call: ${why}`, () => {
    const { answer, came, lastAsked, news } = aRinging();
    answer(status);
    assert.deepEqual(news, [why]);
    // The ACK to a refusal belongs to the request that was refused (RFC 3261 clause 17.1.1.3).
    assert.equal(findHeader(lastAsked('ACK'), 'via'), findHeader(lastAsked('INVITE'), 'via'));
    answer(status);
    assert.deepEqual([count(came, 'ACK'), news.length], [2, 1]);
  });

test('a telephone that says nothing is asked again, and in the end the call has failed', () => {
  const { came, news, timers } = aRinging();
  timers.advance(500 + 1_000 + 2_000);
  assert.equal(count(came, 'INVITE'), 4);
  timers.advance(GIVE_UP_MS);
  assert.deepEqual(news, ['failed']);
});

test('a telephone that nobody answers is asked no more, and let go after its time', () => {
  const { answer, came, lastAsked, news, timers } = aRinging();
  answer(180);
  timers.advance(placed.ringMs);
  assert.deepEqual(news, ['ringing', 'no-answer']);
  assert.equal(count(came, 'INVITE'), 1);
  assert.equal(findHeader(lastAsked('CANCEL'), 'via'), findHeader(lastAsked('INVITE'), 'via'));
  answer(200, 'CANCEL');
  answer(487);
  assert.equal(count(came, 'ACK'), 1);
});

test('whoever answers a call that was just taken back is hung up', () => {
  const { answer, call, lastAsked, news } = aRinging();
  answer(180);
  call.hangUp();
  answer(200, 'INVITE', 'v=0\r\n');
  assert.equal(lastAsked('BYE').uri, target);
  assert.deepEqual(news, ['ringing']);
});

test('we hang up a call that is answered', () => {
  const { answer, call, came, lastAsked, news } = aRinging();
  answer(200, 'INVITE', 'v=0\r\n');
  call.hangUp();
  answer(200, 'BYE');
  call.hangUp();
  assert.equal(count(came, 'BYE'), 1);
  assert.match(findHeader(lastAsked('BYE'), 'to') ?? '', /;tag=phone$/);
  assert.deepEqual(news, ['answered v=0']);
});
