import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, sensitive } from '@countersign/kernel';
import { createNoCarrier, type OutboundMessage } from '../../channels/index.ts';
import { email, openContactHouse } from '../../../test/contact-house.ts';
import { readWord } from './words.ts';

for (const [text, word] of [
  ['STOP', 'stop'],
  ['  stop. ', 'stop'],
  ['Stop all!', 'stop'],
  ['“unsubscribe”', 'stop'],
  ['ALTO', 'stop'],
  ['¡Basta!', 'stop'],
  ['no más', 'stop'],
  ['Start', 'start'],
  ['alta', 'start'],
  ['help?', 'help'],
  ['AYUDA', 'help'],
  ['stop by tomorrow', undefined],
  ['don’t stop', undefined],
  ['YES', undefined],
  ['', undefined],
  [`STOP${' '.repeat(60)}`, undefined],
] as const)
  test(`“${text.slice(0, 20)}” is ${word ?? 'no word'}`, () => assert.equal(readWord(text), word));

const sent: OutboundMessage[] = [];
const house = await openContactHouse(
  async (message) => {
    sent.push(message);
    return ok({ providerId: `p-${sent.length}` });
  },
  { ...createNoCarrier(), dial: async () => ok({ providerId: 'call' }) },
);
const { audit, contact, member, server, settled, tell, time } = house;
const olive = { agentId: 'staff-1', name: 'Olive', correlation: 'c' };
let people = 0;
async function somebody(language = 'en') {
  people += 1;
  const number = `+121255501${String(people + 20)}`;
  const own = { kind: 'phone', value: number, takesText: true };
  const mail = { ...email, value: `m${people}@mail.example` };
  const reference = `C-${people}`;
  const id = await member(reference, language, [own, mail]);
  sent.length = 0;
  return { id, number, reference };
}
let texts = 0;
async function writes(from: string, text: string, providerId = `t-${(texts += 1)}`) {
  await contact.takeText({ provider: 'sms', providerId, from, text, correlation: 'c' });
  await settled();
}
const channels = () => sent.map(({ channel }) => channel).toSorted((a, b) => a.localeCompare(b));
const refusalsOf = async (subject: string) =>
  (await audit.about({ subject, limit: 20 })).map(({ refusal }) => refusal);

test('STOP ends texts to that phone, is confirmed once, and leaves e-mails and codes alone', async () => {
  const ada = await somebody();
  await writes(ada.number, 'Stop');
  assert.match(sent[0]?.text ?? '', /no more texts to this phone/);
  await writes(ada.number, 'STOP');
  assert.equal(sent.length, 1, 'confirmed once');
  sent.length = 0;
  await tell(ada.id, 'account.new-device');
  await settled();
  assert.deepEqual(channels(), ['email']);
  assert.ok((await refusalsOf(ada.id)).includes('contact.texts-stopped'));
  sent.length = 0;
  await tell(ada.id, 'code.sign-in', { code: sensitive('123456') });
  await settled();
  assert.deepEqual(channels(), ['email', 'sms']);
  const [stopped] = await contact.stoppedPhones(ada.id);
  assert.equal(stopped?.masked, `…${ada.number.slice(-2)}`);
});

test('START begins them again, and so does its owner on the page, and nobody else', async () => {
  const ada = await somebody();
  const luz = await somebody('es');
  await writes(ada.number, 'STOP');
  sent.length = 0;
  await writes(ada.number, 'start');
  assert.match(sent[0]?.text ?? '', /gets our texts again/);
  await writes(ada.number, 'STOP');
  const [stopped] = await contact.stoppedPhones(ada.id);
  assert.ok(stopped !== undefined);
  const as = (memberId: string) => ({ memberId, correlation: 'c' });
  assert.equal(await contact.startTexts(as(luz.id), stopped.contactPointId), false);
  assert.equal(await contact.startTexts(as(ada.id), stopped.contactPointId), true);
  assert.deepEqual(await contact.stoppedPhones(ada.id), []);
});

test('what waited for the morning does not go to a phone that stopped meanwhile', async () => {
  const luz = await somebody('es');
  time.advance(Date.parse('2030-11-23T03:00:00Z') - time.now()); // ten in the evening
  const facts = { card: 'Larkspur …0005' };
  const security = house.programme.purpose('security');
  Object.assign(security, { quietHoursExempt: false });
  const ids = await tell(luz.id, 'pin.mailer-cancelled', { facts });
  Object.assign(security, { quietHoursExempt: true });
  const states = async () =>
    (
      await server.asOwner(
        'SELECT channel, quiet, state, failure FROM contact_ledger WHERE id = ANY ($1) ORDER BY channel',
        [ids],
      )
    ).map((row) => [row['channel'], row['quiet'], row['state'], row['failure'] ?? ''].join(' '));
  assert.deepEqual(await states(), ['email deferred registered ', 'sms deferred registered ']);
  await writes(luz.number, 'BAJA');
  assert.match(sent[0]?.text ?? '', /no más mensajes a este teléfono/);
  sent.length = 0;
  time.advance(12 * 3_600_000);
  await settled();
  assert.deepEqual(channels(), ['email']);
  assert.deepEqual(await states(), [
    'email deferred ended ',
    'sms deferred cancelled contact.texts-stopped',
  ]);
  time.advance(Date.parse('2030-11-25T15:00:00Z') - time.now());
});

test('whatever else is written is answered once a day with where to turn; strangers get no answer', async () => {
  const ada = await somebody();
  await writes(ada.number, 'Who are you?');
  await writes(ada.number, 'Hello?');
  assert.equal(sent.length, 1);
  assert.match(sent[0]?.text ?? '', /nobody reads texts here/);
  sent.length = 0;
  await writes('+12125550199', 'STOP');
  await writes('not a number', 'STOP');
  assert.deepEqual(sent, []);
});

test('a text that is brought twice counts once', async () => {
  const ada = await somebody();
  await writes(ada.number, 'STOP', 'same');
  await contact.startTexts(
    { memberId: ada.id, correlation: 'c' },
    (await contact.stoppedPhones(ada.id))[0]?.contactPointId ?? '',
  );
  await writes(ada.number, 'STOP', 'same');
  assert.deepEqual(await contact.stoppedPhones(ada.id), []);
});

test('nobody is called about an offer who has not agreed; what was agreed to can be taken back, and STOP does so for texts', async () => {
  const ada = await somebody();
  const as = { memberId: ada.id, correlation: 'c' };
  const offer = { memberReference: ada.reference, purpose: 'offer' };
  const refusal = { ok: false, refusal: { code: 'contact.no-consent' } };
  assert.deepEqual(await contact.openCall(olive, offer), refusal);
  await contact.choose(as, new Set(['offer voice', 'offer sms', 'nothing sms', 'security voice']));
  const given = async () =>
    (await contact.choicesOf(ada.id))
      .filter(({ isGiven }) => isGiven)
      .map(({ channel, purpose }) => `${purpose} ${channel}`);
  assert.deepEqual(await given(), ['offer sms', 'offer voice']);
  await writes(ada.number, 'STOP');
  assert.deepEqual(await given(), ['offer voice']);
  const opened = await contact.openCall(olive, offer);
  assert.ok(opened.ok);
  const [row] = await server.asOwner('SELECT basis FROM contact_ledger WHERE id = $1', [
    opened.value,
  ]);
  assert.equal(row?.['basis'], 'consent');
  await contact.choose(as, new Set());
  assert.deepEqual(await given(), []);
  const kept = await server.asOwner(
    `SELECT purpose, channel, is_given, source, wording FROM contact_consent WHERE member_id = $1 ORDER BY position`,
    [ada.id],
  );
  assert.deepEqual(
    kept.map((one) => [one['channel'], one['is_given'], one['source']].join(' ')),
    ['sms true web', 'voice true web', 'sms false text', 'voice false web'],
  );
  assert.ok(kept.every((one) => one['wording'] === '2026-11'));
  await assert.rejects(server.asOwner('DELETE FROM contact_consent'), /append-only/);
});
