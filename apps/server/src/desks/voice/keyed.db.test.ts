// What is keyed past the server: the security code of the card, and a new PIN. Here the server's half of it; the window's is in apps/window.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import { hear } from './conversation.ts';
import { documentOf } from './document.ts';

const house = await openVoiceHouse();
const { cardmember, dial, line, lineWorld, pickUp, pinWorld, server, voice, windows } = house;
const WINDOW = 'https://window.larkspur.example';

beforeEach(() => {
  windows.origin = WINDOW;
  Object.assign(lineWorld, { codes: [], pins: [], codesLeft: 3, offers: true, refusal: undefined });
  lineWorld.expected.length = 0;
});

let people = 0;
async function somebody() {
  people += 1;
  const lastFour = String(4_000 + people);
  const points = [
    {
      ...{ kind: 'phone', value: `+1212555${String(6_000 + people)}`, takesText: false },
      since: '2029-01-05T00:00:00Z',
    },
  ];
  const memberId = await cardmember(`K-${people}`, lastFour, points);
  return { memberId, lastFour };
}

/** Somebody with a telephone alone, who has been called back on it. */
async function known(wants = '1') {
  const who = await somebody();
  const first = await dial();
  const heard = await first.key('1', '2', who.lastFour, '10001', wants);
  const digits = (/these four digits in mind: (\d) (\d) (\d) (\d)\./.exec(heard) ?? []).slice(1);
  await first.key('1');
  const own = await pickUp(who.memberId);
  assert.ok(own !== undefined);
  await own.key(digits.join(''));
  return { ...who, own };
}

const UNHEARD = 'We did not hear that. To hear it slower, press 8. For a representative, press 0.';

/** The platform comes back from the window: without a key. */
const KEYED_ELSEWHERE = '';
const nextOf = async (call: { readonly now: () => Promise<Parameters<typeof documentOf>[1]> }) => {
  const { steps } = await documentOf(voice, await call.now());
  const gather = steps.find((one) => one.do === 'gather');
  return gather?.do === 'gather' ? gather : undefined;
};
const refusalsOf = async (operation: string): Promise<readonly unknown[]> => {
  const rows = await server.asOwner(
    `SELECT refusal FROM audit_entry WHERE operation = '${operation}' AND result = 'refused' ORDER BY position DESC`,
  );
  return rows.map((row) => row['refusal']);
};

test('with a telephone alone: called back and with the security code keyed past us, the letter is ordered', async () => {
  const { own } = await known();
  assert.match(await own.key('2'), /^Key the security code of your card now, 4 digits\./);
  const gather = await nextOf(own);
  const { id, providerId, step } = await own.now();
  assert.match(gather?.next ?? '', new RegExp(`^${WINDOW}/line/carrier/${id}/${step}/ln_\\w{22}$`));
  assert.deepEqual([gather?.digitsMax, gather?.finishOnKey], [4, '']);
  assert.deepEqual(lineWorld.expected, [`code ${providerId}`]);
  lineWorld.codes.push('right');
  assert.match(await own.key(KEYED_ELSEWHERE), /sent to the address that we have on file, press 1/);
  assert.match(await own.key('1'), /^It is ordered\./);
  assert.equal(pinWorld.done.at(-1), 'pin.mail voice');
  // It holds for this call, as whatever is proven on it: another act does not ask again.
  assert.match(await own.key('3'), /^To unlock the PIN of your card/);
});

test('what was asked for before the call back is gone on with: the code at once, on the call that we placed', async () => {
  for (const [wants, words] of [
    ['2', /sent to the address that we have on file, press 1/],
    ['3', /^To unlock the PIN of your card/],
    ['4', /^To choose a new PIN for your card/],
  ] as const) {
    lineWorld.expected.length = 0;
    // oxlint-disable-next-line no-await-in-loop
    const { own } = await known(wants);
    // oxlint-disable-next-line no-await-in-loop
    const heard = await own.heard();
    assert.match(heard, /^Thank you\. That is right\. Key the security code of your card now/);
    // oxlint-disable-next-line no-await-in-loop
    assert.deepEqual(lineWorld.expected, [`code ${(await own.now()).providerId}`]);
    lineWorld.codes.push('right');
    // oxlint-disable-next-line no-await-in-loop
    assert.match(await own.key(KEYED_ELSEWHERE), words);
  }
});

test('a wrong code is asked for again in the same words, as often as the keeper takes one, and each is recorded', async () => {
  const { own } = await known();
  const asked = await own.key('3');
  lineWorld.codes.push('wrong', 'wrong', 'wrong');
  assert.equal(await own.key(KEYED_ELSEWHERE), `That did not work. Please try again. ${asked}`);
  assert.equal(await own.key(KEYED_ELSEWHERE), `That did not work. Please try again. ${asked}`);
  assert.match(await own.key(KEYED_ELSEWHERE), /^We cannot do that on this call/);
  assert.deepEqual((await refusalsOf('line.security-code')).slice(0, 3), [
    ...['verify.not-proven', 'verify.not-proven', 'verify.not-proven'],
  ]);
  const evidence = await server.asOwner(
    `SELECT item FROM verification_evidence WHERE session_id = '${(await own.now()).case.id}' ORDER BY item`,
  );
  assert.doesNotMatch(JSON.stringify(evidence), /security-code/);
});

test('nothing keyed is asked for once more, and then the call ends; star repeats, eight is slower, zero leads to a person', async () => {
  const { own } = await known();
  const asked = await own.key('2');
  const { id, step } = await own.now();
  await hear(voice, { id, step, keys: '*', correlation: 'c', passed: true });
  assert.equal(await own.heard(), asked);
  await hear(voice, { id, step: step + 1, keys: '8', correlation: 'c', passed: true });
  assert.deepEqual([await own.heard(), (await own.now()).slow], [asked, true]);
  assert.equal(await own.key(KEYED_ELSEWHERE), `${UNHEARD} ${asked}`);
  assert.match(await own.key(KEYED_ELSEWHERE), /^Goodbye\./);
  const other = await known();
  await other.own.key('2');
  const now = await other.own.now();
  await hear(voice, { id: now.id, step: now.step, keys: '0', correlation: 'c', passed: true });
  assert.equal((await other.own.now()).state, 'waiting');
});

test('a platform that repeats the keys to us is not listened to, and they are written nowhere', async () => {
  const { own } = await known();
  await own.key('2');
  const asked = await own.heard();
  assert.equal(await own.key('7193'), `${UNHEARD} ${asked}`);
  await own.key('0');
  assert.notEqual((await own.now()).state, 'waiting');
  const [row] = await server.asOwner(`SELECT * FROM phone_line_call WHERE id = '${own.id}'`);
  // By itself: times and ids hold digits of their own.
  assert.doesNotMatch(JSON.stringify(row), /(?<![\w-])7193(?![\w-])/);
});

test('brought twice, a code that is right counts once', async () => {
  const { own } = await known();
  await own.key('2');
  const { id, step } = await own.now();
  lineWorld.codes.push('right');
  await Promise.all(
    Array.from({ length: 6 }, () => hear(voice, { id, step, keys: '', correlation: 'c' })),
  );
  assert.equal((await own.now()).place, 'pin-mail');
  const evidence = await server.asOwner(
    `SELECT item FROM verification_evidence WHERE session_id = '${(await own.now()).case.id}' AND item = 'card.security-code'`,
  );
  assert.equal(evidence.length, 1);
});

test('where no window takes keys, nothing is asked for by keys, and the line does not say that it may be', async () => {
  windows.origin = undefined;
  const { own } = await known();
  assert.doesNotMatch(await own.heard(), /press 4/);
  assert.match(await own.key('2'), /^We cannot do that on this call/);
  const call = await dial();
  const none = await call.key('1', '1', '', (await somebody()).lastFour, '10001');
  assert.match(none, /asks you to say your PIN/);
  assert.doesNotMatch(none, /Our machine may ask/);
  windows.origin = WINDOW;
  assert.match(await call.heard(), /Our machine may ask you to key the security code of your card/);
});

test('a new PIN is keyed twice past us: what we hear is how it went', async () => {
  const { own } = await known();
  assert.match(await own.heard(), /To choose a new PIN with the keys of your phone, press 4\./);
  assert.match(await own.key('4'), /^Key the security code of your card now/);
  lineWorld.codes.push('right');
  assert.match(await own.key(KEYED_ELSEWHERE), /^To choose a new PIN for your card ending 4 0/);
  assert.match(
    await own.key('1'),
    /^Key your new PIN now, 4 to 6 digits, then press the hash key\./,
  );
  const gather = await nextOf(own);
  assert.match(gather?.next ?? '', new RegExp(`^${WINDOW}/line/carrier/`));
  assert.deepEqual([gather?.digitsMax, gather?.finishOnKey], [7, '#']);
  lineWorld.pins.push({ outcome: 'again', step: 'second' });
  assert.match(
    await own.key(KEYED_ELSEWHERE),
    /^Key the same PIN once more, then press the hash key/,
  );
  assert.notEqual((await nextOf(own))?.next, gather?.next);
  lineWorld.pins.push({ outcome: 'set', state: 'active' });
  assert.match(await own.key(KEYED_ELSEWHERE), /^Your new PIN is set, and it works at once\./);
  assert.deepEqual(
    lineWorld.expected.map((one) => one.slice(0, 4)),
    ['code', 'pin '],
  );
});

test('a weak one, two that differ and a chip that must learn are said in words, and no word has a digit', async () => {
  const { own } = await known();
  lineWorld.codes.push('right');
  await own.key('4', KEYED_ELSEWHERE, '1');
  const says = [
    [{ outcome: 'weak', step: 'first', why: 'easy' }, /^That PIN is too easy to guess\./],
    [
      { outcome: 'weak', step: 'first', why: 'yours' },
      /^That PIN has to do with you or your card\./,
    ],
    [{ outcome: 'weak', step: 'first', why: 'same' }, /^That is the PIN that you have now\./],
    [{ outcome: 'again', step: 'second' }, /^Key the same PIN once more/],
    [
      { outcome: 'differ', step: 'first' },
      /^The two were not the same\. We begin again\. Key your new/,
    ],
    [{ outcome: 'busy' }, /^One moment, please\./],
    [{ outcome: 'none', step: 'first' }, /^We did not hear that\..+press 0\. Key your new PIN now/],
    [
      { outcome: 'set', state: 'pending-chip' },
      /It works once your card has been in a cash machine/,
    ],
  ] as const;
  for (const [said, words] of says) {
    lineWorld.pins.push(said);
    // oxlint-disable-next-line no-await-in-loop
    assert.match(await own.key(KEYED_ELSEWHERE), words);
  }
});

test('begun anew too often, the line lets it be, and goes on', async () => {
  const { own } = await known();
  lineWorld.codes.push('right');
  await own.key('4', KEYED_ELSEWHERE, '1');
  lineWorld.pins.push({ outcome: 'over' });
  assert.match(
    await own.key(KEYED_ELSEWHERE),
    /^No PIN was chosen\. Your PIN is as it was before\./,
  );
  lineWorld.refusal = { code: 'pin.none-left-today' };
  await own.key('4');
  assert.match(await own.key('1'), /^That was done as often as we allow in a day\./);
});

test('a product without it says so to whoever is known, and the same as ever to whoever is not', async () => {
  lineWorld.offers = false;
  const who = await somebody();
  const stranger = await dial();
  assert.match(
    await stranger.key('1', '2', who.lastFour, '10001', '4'),
    /^For this we call you back first/,
  );
  const { own } = await known();
  assert.match(await own.key('4'), /^For this card, a PIN cannot be chosen by phone\./);
  assert.deepEqual(lineWorld.expected, []);
});

test('what was proven on the line for a PIN is no more than L3 for a representative', async () => {
  const { memberId, own } = await known();
  lineWorld.codes.push('right');
  await own.key('4', KEYED_ELSEWHERE);
  const { case: mine } = await own.now();
  const session = { sessionId: mine.id, memberId, risks: [] };
  const where = { channel: 'voice', direction: 'inbound' } as const;
  assert.equal(await house.verification.reached(session, where), 'L3');
  assert.equal((await line.find(own.id))?.place, 'pin-keypad');
});

test('both are heard in Spanish, too', async () => {
  const who = await somebody();
  const first = await dial();
  const heard = await first.key('2', '2', who.lastFour, '10001', '4');
  const digits = (/cuatro cifras: (\d) (\d) (\d) (\d)\./.exec(heard) ?? []).slice(1).join('');
  await first.key('1');
  const own = await pickUp(who.memberId);
  assert.match(
    (await own?.key(digits)) ?? '',
    /^Gracias\. Es correcto\. Marca ahora el código de seguridad/,
  );
  lineWorld.codes.push('right');
  assert.match((await own?.key('', '1')) ?? '', /^Marca ahora tu PIN nuevo, de 4 a 6 cifras/);
});
