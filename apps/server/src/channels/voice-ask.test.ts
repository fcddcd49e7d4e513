import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Instant } from '@countersign/kernel';
import { CALL_PLATFORMS, type CallEvent, type CallPlatform } from './carrier.ts';
import { readCallEvent, readVoiceAsk, type VoiceAsk } from './voice-ask.ts';

const NOW = 1_790_000_000_000 as Instant;
const AT = Date.parse('2026-11-22T14:02:00Z') as Instant;
const TELNYX_CALL = 'v3:9X2vxPDFY2RHSJ1EdMS0RHRksMTg7ldNxdjWbVr9zBjbGjGsSe-aiQ';

const form = (fields: Readonly<Record<string, string>>) => ({ fields, rawBody: '', now: NOW });
const json = (body: unknown) => ({ fields: {}, rawBody: JSON.stringify(body), now: NOW });
type Told = ReturnType<typeof form>;

const twilio = (status: string, more: Readonly<Record<string, string>> = {}) =>
  form({ CallSid: 'CA1', CallStatus: status, ...more });
const jambonz = (status: string, more: object = {}) =>
  json({ call_sid: 'a1-b2', call_status: status, direction: 'outbound', ...more });

const events: readonly (readonly [
  CallPlatform,
  string,
  Told,
  Omit<CallEvent, 'at'> & { readonly at?: Instant },
])[] = [
  [
    'twilio',
    'ringing, by its number and moment',
    twilio('ringing', { SequenceNumber: '1', Timestamp: 'Sun, 22 Nov 2026 14:02:00 +0000' }),
    { providerId: 'CA1', sequence: 2, progress: 'ringing', at: AT },
  ],
  [
    'twilio',
    'answered without a number: by its rank',
    twilio('in-progress'),
    { providerId: 'CA1', sequence: 3, progress: 'answered' },
  ],
  [
    'twilio',
    'a number that is none',
    twilio('completed', { SequenceNumber: '-1' }),
    { providerId: 'CA1', sequence: 4, progress: 'ended' },
  ],
  [
    'twilio',
    'a call that we cancelled has ended',
    twilio('canceled', { SequenceNumber: '2' }),
    { providerId: 'CA1', sequence: 3, progress: 'ended' },
  ],
  [
    'signalwire',
    'not answered',
    form({ CallSid: 'b3877c40-da60-4998-90ad-b792e98472af', CallStatus: 'no-answer' }),
    {
      ...{ providerId: 'b3877c40-da60-4998-90ad-b792e98472af', sequence: 4 },
      progress: 'no_answer',
    },
  ],
  [
    'telnyx',
    'the end, which it may number 0',
    form({
      ...{ CallSid: TELNYX_CALL, CallStatus: 'completed', SequenceNumber: '0' },
      Timestamp: '2026-11-22 14:02:00.000000Z',
    }),
    { providerId: TELNYX_CALL, sequence: 4, progress: 'ended', at: AT },
  ],
  [
    'jambonz',
    'early media is ringing',
    jambonz('early-media'),
    { providerId: 'a1-b2', sequence: 2, progress: 'ringing' },
  ],
  ['jambonz', 'busy', jambonz('busy'), { providerId: 'a1-b2', sequence: 4, progress: 'busy' }],
];
for (const [platform, what, told, event] of events)
  test(`${platform} tells: ${what}`, () =>
    assert.deepEqual(readCallEvent(platform, told), { at: NOW, ...event }));

const unsaid: readonly (readonly [CallPlatform, string, Told])[] = [
  ['twilio', 'on the way', twilio('initiated', { SequenceNumber: '0' })],
  ['twilio', 'waiting to be dialled', twilio('queued')],
  ['twilio', 'a word that is none', twilio('toString')],
  ['twilio', 'a leg that a call dialled for itself', twilio('ringing', { ParentCallSid: 'CA0' })],
  ['twilio', 'a call without a name', form({ CallStatus: 'ringing' })],
  ['twilio', 'a name that is none', form({ CallSid: 'CA1/..', CallStatus: 'ringing' })],
  ['jambonz', 'on the way', jambonz('trying')],
  ['jambonz', 'another leg', jambonz('ringing', { parent_call_sid: 'a0' })],
  ['jambonz', 'a form', twilio('ringing')],
  ['jambonz', 'a list', json([1])],
  ['telnyx', 'JSON', jambonz('ringing')],
];
for (const [platform, what, told] of unsaid)
  test(`${platform} tells nothing with: ${what}`, () =>
    assert.equal(readCallEvent(platform, told), undefined));

const asks: readonly (readonly [CallPlatform, string, Told, VoiceAsk])[] = [
  [
    'twilio',
    'somebody calls a number of ours',
    twilio('ringing', { From: '+12125550123', To: '+12125550142', Direction: 'inbound' }),
    {
      ...{ providerId: 'CA1', from: '+12125550123', to: '+12125550142' },
      ...{ direction: 'inbound', status: 'ringing' },
    },
  ],
  [
    'twilio',
    'a withheld number is nobody’s',
    twilio('ringing', { From: '+266696687', To: '+12125550142', Direction: 'inbound' }),
    {
      ...{ providerId: 'CA1', from: undefined, to: '+12125550142' },
      ...{ direction: 'inbound', status: 'ringing' },
    },
  ],
  [
    'twilio',
    'our call was answered, and keys were pressed',
    twilio('in-progress', { Direction: 'outbound-api', Digits: '1234*#' }),
    {
      ...{ providerId: 'CA1', from: undefined, to: undefined, direction: 'outbound' },
      ...{ status: 'in-progress', digits: '1234*#' },
    },
  ],
  [
    'twilio',
    'keys that are none are not passed on',
    twilio('in-progress', { Digits: '12 or so' }),
    {
      ...{ providerId: 'CA1', from: undefined, to: undefined, direction: 'inbound' },
      status: 'in-progress',
    },
  ],
  [
    'telnyx',
    'a place in the queue, without a word of the call',
    form({
      ...{ CallSid: TELNYX_CALL, From: '+35319605860', To: '+13129457420' },
      ...{ QueuePosition: '2', QueueTime: '30', AvgQueueTime: '45' },
    }),
    {
      ...{ providerId: TELNYX_CALL, from: '+35319605860', to: '+13129457420' },
      ...{ direction: 'inbound', status: 'in-progress' },
      queue: { position: 2, seconds: 30 },
    },
  ],
  [
    'signalwire',
    'waiting is over',
    twilio('in-progress', { QueueResult: 'redirected', QueueTime: '9', QueuePosition: '1' }),
    {
      ...{ providerId: 'CA1', from: undefined, to: undefined, direction: 'inbound' },
      ...{ status: 'in-progress', queueResult: 'left' },
    },
  ],
  [
    'twilio',
    'nobody took the call that was dialled for this one',
    twilio('in-progress', { DialCallStatus: 'no-answer' }),
    {
      ...{ providerId: 'CA1', from: undefined, to: undefined, direction: 'inbound' },
      ...{ status: 'in-progress', dialStatus: 'no-answer' },
    },
  ],
  [
    'jambonz',
    'keys and a place, which it counts from 0, and numbers without a plus',
    jambonz('in-progress', {
      ...{ direction: 'inbound', from: '12125550123', to: '+12125550142' },
      ...{ digits: '2', queuePosition: 0, queueTime: 12 },
    }),
    {
      ...{ providerId: 'a1-b2', from: '+12125550123', to: '+12125550142' },
      ...{ direction: 'inbound', status: 'in-progress', digits: '2' },
      queue: { position: 1, seconds: 12 },
    },
  ],
];
for (const [platform, what, told, ask] of asks)
  test(`${platform} asks: ${what}`, () => assert.deepEqual(readVoiceAsk(platform, told), ask));

test('whatever is posted is read or not, and never breaks', () => {
  const names = fc.constantFrom('CallSid', 'CallStatus', 'SequenceNumber', 'Digits', '__proto__');
  fc.assert(
    fc.property(
      fc.constantFrom(...CALL_PLATFORMS),
      fc.dictionary(fc.oneof(names, fc.string()), fc.string()),
      fc.oneof(fc.string(), fc.json()),
      (platform, fields, rawBody) => {
        const told = { fields, rawBody, now: NOW };
        const [event, ask] = [readCallEvent(platform, told), readVoiceAsk(platform, told)];
        assert.ok(event === undefined || /^[\w:.-]+$/.test(event.providerId));
        assert.ok(ask === undefined || /^[\d*#]*$/.test(ask.digits ?? ''));
      },
    ),
  );
});
