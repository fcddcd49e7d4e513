import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SipError } from '../message/message.ts';
import { answerOffer, readAnswer, writeOffer } from './audio.ts';
import { parseSdp } from './sdp.ts';

const own = { host: '127.0.0.1', port: 40_000 };
const said = (...lines: readonly string[]) => [...lines, ''].join('\r\n');

/** RFC 3264 clause 10.1, the offer; its video is not ours to take. */
const OFFER = said(
  ...['v=0', 'o=alice 2890844526 2890844526 IN IP4 host.anywhere.com', 's=', 't=0 0'],
  ...['c=IN IP4 192.0.2.1', 'm=audio 49170 RTP/AVP 0', 'a=rtpmap:0 PCMU/8000'],
  ...['m=video 51372 RTP/AVP 31', 'a=rtpmap:31 H261/90000'],
  ...['m=video 53000 RTP/AVP 32', 'a=rtpmap:32 MPV/90000'],
);
const HEAD = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'];
const offer = (...media: readonly string[]) => said(...HEAD, ...media);

test('the offer of RFC 3264 clause 10.1 is answered: sound is taken, pictures are refused in their place', () => {
  const { answer, audio } = answerOffer(OFFER, own) ?? {};
  const peer = { host: '192.0.2.1', port: 49_170 };
  assert.deepEqual(audio, { law: 'mu', payloadType: 0, eventType: undefined, peer });
  assert.deepEqual(
    answer?.match(/^m=.*$/gm)?.map((line) => line.trim()),
    [...['m=audio 40000 RTP/AVP 0', 'm=video 0 RTP/AVP 31', 'm=video 0 RTP/AVP 32']],
  );
});

test('keys are taken by the payload type of the one who offers, and the law that stands first', () => {
  const { answer = '', audio } =
    answerOffer(
      offer('m=audio 4000 RTP/AVP 9 8 0 110', 'a=rtpmap:110 telephone-event/8000'),
      own,
    ) ?? {};
  assert.deepEqual([audio?.law, audio?.payloadType, audio?.eventType], ['a', 8, 110]);
  assert.match(answer, /^m=audio 40000 RTP\/AVP 8 110\r$/m);
  assert.match(answer, /^a=fmtp:110 0-15\r$/m);
});

test('an address of the medium goes before the one of the session', () => {
  const { audio } = answerOffer(offer('m=audio 4000 RTP/AVP 0', 'c=IN IP4 127.0.0.9'), own) ?? {};
  assert.deepEqual(audio?.peer, { host: '127.0.0.9', port: 4_000 });
});

for (const [what, media] of [
  ['without G.711', ['m=audio 4000 RTP/AVP 9']],
  ['of encrypted sound alone', ['m=audio 4000 RTP/SAVP 0']],
  ['of sound that is refused', ['m=audio 0 RTP/AVP 0']],
  ['that is held', ['m=audio 4000 RTP/AVP 0', 'a=inactive']],
  ['of pictures alone', ['m=video 4000 RTP/AVP 31']],
] as const)
  test(`an offer ${what} is not answered`, () =>
    assert.equal(answerOffer(offer(...media), own), undefined));

test('an offer whose address is no IPv4 is not answered', () => {
  const elsewhere = offer('m=audio 4000 RTP/AVP 0').replace(/c=.*/, 'c=IN IP6 ::1');
  assert.equal(answerOffer(elsewhere, own), undefined);
});

test('two of us agree on the first law and on keys', () => {
  const made = writeOffer({ host: '127.0.0.1', port: 50_000 });
  const { answer = '', audio } = answerOffer(made, own) ?? {};
  assert.deepEqual(audio?.peer, { host: '127.0.0.1', port: 50_000 });
  assert.deepEqual(readAnswer(answer), { ...audio, peer: own });
  assert.equal(audio?.eventType, 101);
});

for (const [what, text] of [
  ['of another version', offer('m=audio 4000 RTP/AVP 0').replace('v=0', 'v=1')],
  ['with a line that is none', offer('audio')],
  ['with a medium that is none', offer('m=audio RTP/AVP 0')],
  ['with a port that there is not', offer('m=audio 65536 RTP/AVP 0')],
  ['with too many media', offer(...Array<string>(9).fill('m=audio 4000 RTP/AVP 0'))],
  ['that is too long', offer(`a=${'x'.repeat(5_000)}`)],
] as const)
  test(`a description ${what} is refused`, () => {
    assert.throws(() => parseSdp(text), SipError);
  });

test('whatever comes, it is a description or refused', () => {
  const broken = fc
    .tuple(fc.nat(OFFER.length), fc.string({ maxLength: 8 }), fc.nat(8))
    .map(([at, put, drop]) => OFFER.slice(0, at) + put + OFFER.slice(at + drop));
  const check = (text: string) => {
    try {
      answerOffer(text, own);
    } catch (error) {
      assert.ok(error instanceof SipError, String(error));
    }
  };
  fc.assert(fc.property(broken, check), { numRuns: 2_000 });
});
