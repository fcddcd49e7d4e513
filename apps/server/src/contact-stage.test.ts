import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageOf } from './contact-stage.ts';

const call = {
  ...{ wasAnswered: false, isHungUp: false, isTaken: true, takenBy: undefined },
  ...({ spoken: 'open', entry: 'desk' } as const),
};
const out = { channel: 'voice', direction: 'outbound', delivery: undefined, call } as const;
const came = { ...out, direction: 'inbound', call: { ...call, wasAnswered: true } } as const;
const text = { ...out, channel: 'sms', call: undefined } as const;

const CASES: readonly (readonly [string, Parameters<typeof stageOf>[0], string])[] = [
  ['planned', { ...out, state: 'planned' }, 'call-planned'],
  ['registered', { ...out, state: 'registered' }, 'call-dialling'],
  ['being dialled', { ...out, state: 'dialing' }, 'call-dialling'],
  ['ringing', { ...out, state: 'ringing' }, 'call-ringing'],
  ['talking', { ...out, state: 'answered', call: { ...call, wasAnswered: true } }, 'call-talking'],
  [
    'answered and over',
    { ...out, state: 'ended', call: { ...call, wasAnswered: true } },
    'call-over',
  ],
  [
    'other digits than ours, while it lasts',
    { ...out, state: 'answered', call: { ...call, wasAnswered: true, spoken: 'wrong' } },
    'call-wrong',
  ],
  [
    'other digits than ours, afterwards',
    { ...out, state: 'ended', call: { ...call, wasAnswered: true, spoken: 'wrong' } },
    'call-wrong',
  ],
  [
    'the right digits',
    { ...out, state: 'ended', call: { ...call, wasAnswered: true, spoken: 'right' } },
    'call-over',
  ],
  ['ended while it rang', { ...out, state: 'ended' }, 'call-stopped'],
  [
    'ended before it had a name',
    { ...out, state: 'failed', call: { ...call, isHungUp: true } },
    'call-stopped',
  ],
  ['nobody answered', { ...out, state: 'no_answer' }, 'call-unanswered'],
  ['busy', { ...out, state: 'busy' }, 'call-busy'],
  ['failed', { ...out, state: 'failed' }, 'call-failed'],
  ['cancelled', { ...out, state: 'cancelled' }, 'call-cancelled'],
  ['expired', { ...out, state: 'expired' }, 'call-late'],
  ['to us, talking', { ...came, state: 'answered' }, 'in-talking'],
  ['to us, over', { ...came, state: 'ended' }, 'in-over'],
  [
    'to us, and a yes',
    { ...came, state: 'ended', call: { ...came.call, spoken: 'right' } },
    'in-over',
  ],
  [
    'to us, and a no while it lasts',
    { ...came, state: 'answered', call: { ...came.call, spoken: 'wrong' } },
    'in-stopped',
  ],
  [
    'to us, and a no',
    { ...came, state: 'ended', call: { ...came.call, spoken: 'wrong' } },
    'in-stopped',
  ],
  ['a text that went', { ...text, state: 'ended' }, 'sent'],
  ['a text that arrived', { ...text, state: 'ended', delivery: 'delivered' }, 'delivered'],
  ['a text that did not', { ...text, state: 'ended', delivery: 'undelivered' }, 'failed'],
];
for (const [what, facts, stage] of CASES)
  test(`what became of it is told: ${what}`, () => assert.equal(stageOf(facts), stage));
