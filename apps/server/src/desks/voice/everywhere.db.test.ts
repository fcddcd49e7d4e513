// Every place of the conversation, and what holds at all of them.
import assert from 'node:assert/strict';
import {
  checkDocument,
  renderJambonz,
  renderTwiml,
  type CallDocument,
  type Step,
} from '@countersign/callflow';
import { test } from 'node:test';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import type { LineCall } from '../../phone-line/index.ts';
import { hear, placeNames, sayingAt } from './conversation.ts';
import { documentOf } from './document.ts';
import { PIN_CHOICE_PLACES } from './offer.ts';
import { en } from './prompts/en.ts';
import { es } from './prompts/es.ts';
import { hearWaiting, waitDocument } from './waiting.ts';

const house = await openVoiceHouse();
const { cardmember, dial, line, server, voice, windows } = house;
// Only then there are places whose keys go past us.
windows.origin = 'https://window.larkspur.example';
const points = [
  { kind: 'phone', value: '+12125556001', takesText: true, since: '2029-01-05T00:00:00Z' },
];
const memberId = await cardmember('E-1', '6001', points);
const card = await house.cards.findCard(house.db.reader, { reference: 'card-E-1' });

const TICKET = `ln_${'A'.repeat(22)}`;
/** What a place needs from the places before it. */
const NOTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'was-us': { at: '1921590000000', channel: 'voice', purpose: 'fraud-check', isNow: 'no' },
  'pin-mailed': { earliest: '2030-12-02', latest: '2030-12-09', newPin: 'yes' },
  'pin-refused': { why: 'pin.address-new', from: '1921590000000' },
  'app-code': { wants: 'pin-mail', wrong: 'yes' },
  reported: { report: 'R7K2M9QXC' },
  'card-code': { wants: 'pin-mail', digits: '4', wrong: 'yes', ticket: TICKET },
  'pin-entry': { min: '4', max: '12', step: 'first', remark: 'differ', ticket: TICKET },
  'pin-entry-busy': { ticket: TICKET },
  'nobody-named': { for: 'card' },
  postal: { for: 'card', lastFour: '6001' },
};
/** The longest slot that a prompt is filled with is as long as this. */
const SECONDS_MAX = 12;
const CHARACTERS_A_SECOND = 13;

/** A caller who has named their card, put at a place. */
async function at(place: string, language: 'en' | 'es' = 'en') {
  const call = await dial();
  await call.key(language === 'en' ? '1' : '2');
  const { case: mine } = await call.now();
  // Not by naming it: names have budgets, and places are many.
  await server.asOwner(
    `UPDATE phone_line_case SET member_id = '${memberId}', card_id = '${card?.id}' WHERE id = '${mine.id}'`,
  );
  const back =
    place === 'call-back'
      ? { back: await house.db.transaction(async (tx) => line.callBack.say(tx, await call.now())) }
      : {};
  const notes = JSON.stringify({ ...NOTES[place], ...back });
  await server.asOwner(
    `UPDATE phone_line_call SET place = '${place}', notes = '${notes}', step = step + 1 WHERE id = '${call.id}'`,
  );
  return call;
}
const isAsked = async (call: LineCall) => (await sayingAt(voice, call)).kind === 'ask';
const textsOf = ({ steps }: CallDocument) =>
  steps
    .flatMap((step): readonly Step[] => (step.do === 'gather' ? step.prompts : [step]))
    .flatMap((step) => (step.do === 'say' ? [step.text] : []));

/** A key that the window passes on where keys go past us, as it would come to us anywhere else. */
async function press(call: Awaited<ReturnType<typeof at>>, keys: '*' | '8' | '0') {
  const { id, step } = await call.now();
  await hear(voice, { id, step, keys, correlation: 'c', passed: true });
}

/** Last words: nothing is asked after them. */
const ENDS = [
  ...['goodbye', 'over-there', 'claim-stopped', 'call-back-coming', 'call-back-over', 'kept'],
].toSorted();

test('the places at which nothing is asked are the last words, and no others', async () => {
  const found: string[] = [];
  for (const place of placeNames)
    // oxlint-disable-next-line no-await-in-loop
    if (!(await isAsked(await (await at(place)).now()))) found.push(place);
  assert.deepEqual(found.toSorted(), ENDS);
});

for (const place of placeNames.filter((one) => !ENDS.includes(one)))
  test(`${place}: zero leads to a representative, star says it again, eight says it slower`, async () => {
    const call = await at(place);
    const before = textsOf(await documentOf(voice, await call.now()));
    assert.ok(before.length > 0);
    await press(call, '*');
    assert.deepEqual(textsOf(await documentOf(voice, await call.now())), before);
    assert.equal((await call.now()).place, place);
    await press(call, '8');
    const slow = await call.now();
    assert.deepEqual([slow.place, slow.slow], [place, true]);
    assert.deepEqual(textsOf(await documentOf(voice, slow)), before);
    await press(call, '0');
    assert.deepEqual([(await call.now()).state, (await call.now()).place], ['waiting', 'queue']);
  });

for (const language of ['en', 'es'] as const)
  test(`every place can be said in ${language}, slowly too, on every platform, each prompt in twelve seconds`, async () => {
    for (const place of placeNames) {
      // oxlint-disable-next-line no-await-in-loop
      const call = await (await at(place, language)).now();
      for (const slow of [false, true]) {
        // oxlint-disable-next-line no-await-in-loop
        const document = await documentOf(voice, { ...call, slow });
        checkDocument(document);
        for (const platform of ['twilio', 'signalwire', 'telnyx'] as const)
          assert.ok(renderTwiml(document, platform).length > 0);
        assert.ok(renderJambonz(document).length > 0);
        for (const text of textsOf(document)) {
          assert.ok(text.length / CHARACTERS_A_SECOND <= SECONDS_MAX, `${place}: ${text}`);
          assert.doesNotMatch(text, /[{}]/, place);
        }
      }
    }
  });

test('wherever PIN services are offered, those are left out that the programme leaves out', async () => {
  for (const place of placeNames) {
    // oxlint-disable-next-line no-await-in-loop
    const { said } = await sayingAt(voice, await (await at(place)).now());
    if (said.some(({ prompt }) => prompt === 'pin-choices' || prompt === 'pin-choice-keypad'))
      assert.ok(PIN_CHOICE_PLACES.has(place), place);
  }
});

test('wherever keys go past us the window is there to pass on star, eight and zero, and keys that come here are not read', async () => {
  const found: string[] = [];
  for (const place of placeNames.filter((one) => !ENDS.includes(one))) {
    // oxlint-disable-next-line no-await-in-loop
    const call = await at(place);
    // oxlint-disable-next-line no-await-in-loop
    const { steps } = await documentOf(voice, await call.now());
    const gather = steps.find((one) => one.do === 'gather');
    if (gather?.do !== 'gather' || !gather.next.includes('/line/')) continue;
    found.push(place);
    assert.ok(gather.next.endsWith(`/${TICKET}`), place);
    // oxlint-disable-next-line no-await-in-loop
    await call.key('0');
    // oxlint-disable-next-line no-await-in-loop
    assert.equal((await call.now()).state, 'talking', place);
  }
  assert.deepEqual(found.toSorted(), ['card-code', 'pin-entry', 'pin-entry-busy']);
});

test('silence at any place tells of slower speech and of a representative', async () => {
  for (const place of placeNames.filter((one) => !ENDS.includes(one))) {
    // oxlint-disable-next-line no-await-in-loop
    const call = await at(place);
    // oxlint-disable-next-line no-await-in-loop
    await call.key('');
    // oxlint-disable-next-line no-await-in-loop
    const now = await call.now();
    if (now.place !== place) continue;
    // oxlint-disable-next-line no-await-in-loop
    assert.match(await call.heard(), /^We did not hear that\. To hear it slower, press 8\./, place);
  }
});

test('while one waits star and zero say again where one stands, and eight says it slower', async () => {
  const call = await at('card-menu');
  await call.key('0');
  const base = 'https://larkspur.example/voice/1';
  const now = async () => ({ base, call: await call.now(), platform: 'twilio' as const });
  const first = textsOf(await waitDocument(voice, await now()));
  for (const keys of ['*', '0', '5', '']) {
    // oxlint-disable-next-line no-await-in-loop
    const heard = await hearWaiting(voice, await now(), keys);
    assert.deepEqual(heard && textsOf(heard), first);
  }
  await hearWaiting(voice, await now(), '8');
  assert.deepEqual([(await call.now()).slow, (await call.now()).state], [true, 'waiting']);
});

test('no key of the line is named that is not one of a telephone', () => {
  for (const words of [en, es])
    for (const text of Object.values(words))
      for (const [, key = ''] of text.matchAll(/(?:press|pulsa) (\S+?)[.,:;]/g))
        assert.match(key, /^(?:[0-9]|star|hash|asterisco|almohadilla)$/, text);
});

test('an answer that comes late changes nothing, whatever key it is', async () => {
  const call = await at('card-lost');
  const { step } = await call.now();
  await call.key('8');
  for (const keys of ['0', '1', '*', '8'])
    // oxlint-disable-next-line no-await-in-loop
    await hear(voice, { id: call.id, step, keys, correlation: 'c' });
  assert.deepEqual([(await call.now()).place, (await call.now()).state], ['card-lost', 'talking']);
});
