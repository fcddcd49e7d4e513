import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Message } from '../types.ts';
import { type Fit, displayName, fitOf, fitOfTold, isToldBefore, namesOf } from './names.ts';

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
  [sms('Marlowe-ID', 'Your ID is held'), 'marlowe-id.example', 'imitates'],
  [sms('Marlowe-ID', 'Your ID is held'), 'marlowe.example', 'own'],
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
  assert.deepEqual(claims(mail('Jo Marlowe <jo@marlowe-crafts.example>')), []);
  assert.equal(displayName('"Marlowe Bank" <a@b.example>'), 'Marlowe Bank');
  assert.equal(displayName('+1 555 0100'), '');
});

const TOLD: readonly (readonly [text: string, host: string, Fit])[] = [
  ['Gloria Pyle, Marlowe Valley Clinic', 'marlowevalley-careers.example', 'imitates'],
  ['Phil Dorsett, Kestrel Packaging', 'kestre1packaging.example', 'imitates'],
  ['Phil Dorsett, Kestrel Packaging', 'kestrelpackaging.example', 'own'],
  ['IT, Marlowe College', 'it.marlowe-college.example', 'own'],
  ['Ana at Marlowe Recruitment', 'marlowe-recruitment.example', 'own'],
  ['Beth Quill', 'quill-lettings.example', 'none'],
  ['We met at the Marlowe', 'parcel-desk.example', 'none'],
];

test('a name in the text says whose an address is, or that it only looks so', () => {
  for (const [text, host, fit] of TOLD)
    assert.equal(fitOfTold(host, namesOf(mail('HR <a@b.example>', text))), fit, `${text}: ${host}`);
});

test('a name of the text before a domain that wants to be trusted', () => {
  const names = namesOf(mail('IT <it@mail-upgrade.example>', 'IT Services, Wrenfield University'));
  assert.ok(isToldBefore('wrenfield-uni.mail-upgrade.example', names));
  assert.ok(!isToldBefore('wrenfield-uni.example', names));
  assert.ok(!isToldBefore('wrenfield.cloudforms.example', names));
  assert.ok(!isToldBefore('login.mail-upgrade.example', names));
});
