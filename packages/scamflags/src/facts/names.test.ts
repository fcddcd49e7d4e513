import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Message } from '../types.ts';
import { type Fit, displayName, fitOf, isMisspelt, namesOf } from './names.ts';

const sms = (from: string, text: string): Message => ({ channel: 'sms', from, text });
const mail = (from: string, text = 'Hello'): Message => ({ channel: 'email', from, text });

const FITS: readonly (readonly [Message, host: string, Fit])[] = [
  [sms('Marlowe', 'Marlowe Bank: see below'), 'marlowe.example', 'own'],
  [sms('Marlowe', 'Marlowe Bank: see below'), 'my.marlowebank.example', 'own'],
  [sms('+44 7700 900100', 'Marlowe Bank: see below'), 'marlowe.example', 'own'],
  [sms('Marlowe', 'See below'), 'marlowe-verify.example', 'imitates'],
  [sms('Marlowe', 'See below'), 'marlowe-xy.example', 'imitates'],
  [sms('Marlowe', 'See below'), 'rnarlowe.example', 'imitates'],
  [sms('Marlowe', 'See below'), 'marlowe.check-now.example', 'inSubdomain'],
  [sms('Marlowe', 'See below'), 'parcel-desk.example', 'none'],
  [sms('CanyonRoads', 'See below'), 'canyonroadsauthority.example', 'own'],
  [sms('BdN', 'Banco del Norte: mire abajo'), 'bdn.example', 'own'],
  [sms('+1 555 0100', 'Your Marlowe account: see'), 'marlowe-login.example', 'imitates'],
  [mail('Marlowe Alerts <a@marlowe.example>'), 'marlowe.example', 'own'],
  [mail('Marlowe Alerts <a@marlowe-notice.example>'), 'marlowe-notice.example', 'imitates'],
  [mail('Harrow & Vale <a@harrowvale.example>'), 'harrowvale.example', 'own'],
];

for (const [message, host, fit] of FITS) {
  test(`${host} is ${fit} to "${message.from}"`, () => {
    assert.equal(fitOf(host, namesOf(message)), fit);
  });
}

test('a person claims no company, and an address alone claims nothing', () => {
  const claims = (message: Message) => namesOf(message).filter(({ isSender }) => isSender);
  assert.deepEqual(claims(mail('Ana Ruiz <ana.ruiz@firm.example>')), []);
  assert.deepEqual(claims(mail('ana@firm.example')), []);
  assert.equal(displayName('"Marlowe Bank" <a@b.example>'), 'Marlowe Bank');
  assert.equal(displayName('+1 555 0100'), '');
});

test('a sender’s id is misspelt where there was room for the name', () => {
  assert.ok(isMisspelt(sms('Marlwe', 'Marlowe: a payment was made')));
  assert.ok(!isMisspelt(sms('Marlowe', 'Marlowe: a payment was made')));
  assert.ok(!isMisspelt(sms('BcoMarlowe', 'Banco Marlowe: un pago')));
  assert.ok(!isMisspelt(sms('+1 555 0100', 'Marlowe: a payment was made')));
});
