import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHeader, type SipMessage } from '../message/message.ts';
import { writeOffer } from '../session/audio.ts';
import { aTelephone, LINE, type Said, statusesOf, toOf } from '../test/telephone.ts';
import { GIVE_UP_MS } from '../transaction/timers.ts';
import type { IncomingCall } from './incoming.ts';

const NUMBER = '+12125550142';
const OFFER = writeOffer({ host: '127.0.0.1', port: 4_000 });
const uri = `sip:${NUMBER}@127.0.0.1:${LINE.port}`;
const invite: Said = { method: 'INVITE', uri, to: `<${uri}>`, body: OFFER };

/** A telephone that has called, and what the other side heard of it. */
function aCall() {
  const news: string[] = [];
  const calls: IncomingCall[] = [];
  const phone = aTelephone({
    onCall: (call) => {
      calls.push(call);
      return {
        confirmed: () => void news.push('confirmed'),
        ended: (why) => void news.push(why),
      };
    },
  });
  phone.prove(invite);
  const [call] = calls;
  assert.ok(call !== undefined);
  const inside = (method: string, sequence = 2) =>
    phone.say({ method, uri, sequence, to: toOf(phone.came) });
  return { ...phone, call, news, inside };
}

test('a call rings, is answered, acknowledged, and hung up by the one who called', () => {
  const { call, came, inside, news } = aCall();
  assert.deepEqual([call.user, call.to, call.offer], ['ines', NUMBER, OFFER]);
  call.ring();
  call.answer('v=0\r\n');
  assert.deepEqual(statusesOf(came).slice(1), [180, 200]);
  assert.equal(came.at(-1)?.body, 'v=0\r\n');
  assert.deepEqual(inside('ACK'), []);
  assert.deepEqual(statusesOf(inside('BYE', 3)), [200]);
  assert.deepEqual(news, ['confirmed', 'hung-up']);
  assert.deepEqual(statusesOf(inside('BYE', 4)), [481]);
});

test('an answer is sent again until it is acknowledged, in pauses that double', () => {
  const { call, came, inside, timers } = aCall();
  call.answer('v=0\r\n');
  const answers = () => statusesOf(came).filter((status) => status === 200).length;
  timers.advance(500);
  assert.equal(answers(), 2);
  timers.advance(999);
  assert.equal(answers(), 2);
  timers.advance(1);
  assert.equal(answers(), 3);
  inside('ACK');
  timers.advance(GIVE_UP_MS);
  assert.equal(answers(), 3);
});

test('an answer that nobody acknowledges ends the call', () => {
  const { call, came, news, timers } = aCall();
  call.answer('v=0\r\n');
  timers.advance(GIVE_UP_MS);
  assert.deepEqual(news, ['lost']);
  assert.ok(statusesOf(came).includes('BYE'));
});

test('a call is taken back before it is answered, and not afterwards', () => {
  const { came, news, say, call } = aCall();
  call.ring();
  const via = branchOf(findHeader(came.at(-1) as SipMessage, 'via'));
  assert.deepEqual(
    statusesOf(say({ ...invite, method: 'CANCEL', body: '', branch: via })),
    [200, 487],
  );
  assert.deepEqual(news, ['cancelled']);
  call.answer('v=0\r\n');
  assert.equal(statusesOf(came).filter((status) => status === 200).length, 1);
});

test('we hang up: busy, nobody there, or by BYE within the call', () => {
  const busy = aCall();
  busy.call.refuse(486);
  busy.call.hangUp();
  assert.deepEqual(statusesOf(busy.came).slice(1), [486]);
  const away = aCall();
  away.call.hangUp();
  assert.deepEqual(statusesOf(away.came).slice(1), [480]);
  const talking = aCall();
  talking.call.answer('v=0\r\n');
  talking.inside('ACK');
  talking.call.hangUp();
  const bye = talking.came.at(-1);
  assert.equal(bye?.kind === 'request' && bye.method, 'BYE');
  assert.equal(bye && findHeader(bye, 'to'), '<sip:ines@127.0.0.1>;tag=phone');
  assert.deepEqual(talking.news, ['confirmed']);
});

test('what was agreed on is not changed in the middle of a call', () => {
  const { call, inside } = aCall();
  call.answer('v=0\r\n');
  inside('ACK');
  assert.deepEqual(statusesOf(inside('INVITE', 3)), [488]);
  assert.deepEqual(statusesOf(inside('INFO', 4)), [405]);
});

const branchOf = (via = '') => /branch=([^;]+)/.exec(via)?.[1] ?? '';
