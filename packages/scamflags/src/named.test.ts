import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedIn } from './named.ts';
import type { Issuer, Message } from './types.ts';

const issuer: Issuer = {
  names: ['Larkspur'],
  domains: ['larkspur.example'],
  numbers: ['+18005550100'],
  senderIds: ['LARKSPUR'],
};
const sms = (text: string, from?: string): Message => ({
  ...{ channel: 'sms', text },
  ...(from === undefined ? {} : { from }),
});
const named = (message: Message) =>
  namedIn(message, issuer)
    .things.map(({ kind, value }) => `${kind} ${value}`)
    .toSorted();

test('a page is named by its host and path, without what may name the reader', () => {
  const text =
    'Unlock: https://user@card-unlock.example/a/olive@mail.example/x?id=77#top or card-unlock.example';
  assert.deepEqual(named(sms(text)), [
    'domain card-unlock.example',
    'url https://card-unlock.example',
    'url https://card-unlock.example/a',
  ]);
});

test('what is ours leads to nobody', () => {
  const text = 'Call 800 555-0100 or see https://www.larkspur.example/help';
  assert.deepEqual(named(sms(text, 'LARKSPUR')), []);
});

test('numbers, addresses and senders are named as they are compared', () => {
  assert.deepEqual(named(sms('Call (212) 555-0177 now', '+1 212 555 0155')), [
    'phone +12125550155',
    'phone +12125550177',
  ]);
  assert.deepEqual(named(sms('Hello', 'PARCEL-INFO')), ['sender PARCEL-INFO']);
  const mail: Message = { channel: 'email', text: 'Hello', from: 'Desk <Help@Desk.example>' };
  assert.deepEqual(named(mail), ['address help@desk.example']);
});

test('two texts that differ in a number and a link have the same words', () => {
  const words = (text: string) => namedIn(sms(text), issuer).words;
  assert.equal(
    words('Your parcel 4471 waits: https://a.example/x. Pay $2.99!'),
    words('YOUR parcel 9, waits: https://b.example/y  Pay $14.00'),
  );
});
