import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { visitBoxContext } from '@countersign/keeper-contract';
import { createTestPasskey, type TestPasskey } from '../test/authenticator.ts';
import { eventsOf, logOf, openTestHouse, takeCard, type TestHouse } from '../test/house.ts';
import {
  addPasskeyAssertion,
  ceremony,
  codeProof,
  fetchCode,
  openPage,
  openVisit,
  register,
  rightTyped,
  signIntent,
  type TestPage,
} from '../test/page.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

interface Said {
  readonly refusal?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly block?: string;
  readonly returnTo?: string;
}

interface Holder {
  readonly token: string;
  readonly member: string;
  readonly securityCode: string;
  readonly passkey: TestPasskey | undefined;
}

async function aHolder(passkey: TestPasskey | undefined): Promise<Holder> {
  const { token, record } = await takeCard(house);
  await register(house, record, passkey);
  const { securityCode } = rightTyped(house, record);
  return { token, member: record.memberReference, securityCode, passkey };
}

function show(page: TestPage, proof: unknown, screenKey = page.screenKey): Promise<Said> {
  return house.ask<Said>('window', '/visits/show', { ticket: page.ticket, screenKey, proof });
}

let owner: Holder & { readonly passkey: TestPasskey };
let page: TestPage;
beforeEach(async () => {
  house.fake.down = false;
  const passkey = createTestPasskey(1);
  owner = { ...(await aHolder(passkey)), passkey };
  page = await openPage(house, { act: 'pin.show', card: owner.token, member: owner.member });
});

type Changes = Parameters<typeof signIntent>[3];

const TAMPERED: readonly (readonly [what: string, changes: () => Changes, refusal: string])[] = [
  ['another act', () => ({ act: 'pin.set' }), 'intent.passkey'],
  ['another card', () => ({ card: 'ct_AAAAAAAAAAAAAAAAAAAAAA' }), 'intent.passkey'],
  ['another screen key', () => ({ screenKeyHash: randomBytes(32) }), 'intent.passkey'],
  ['another control number', () => ({ controlNumber: '000000000000' }), 'intent.passkey'],
  ['another nonce', () => ({ nonce: randomBytes(32) }), 'intent.passkey'],
  ['another expiry than it says', () => ({ signedExpiry: house.now + 1 }), 'intent.passkey'],
  ['expired', () => ({ expiresAt: house.now }), 'intent.expired'],
  ['too far ahead', () => ({ expiresAt: house.now + 65_001 }), 'intent.expired'],
  ['signed on the app’s origin', () => ({ origin: 'http://localhost:8080' }), 'intent.passkey'],
  ['signed in a frame', () => ({ clientData: { crossOrigin: true } }), 'intent.passkey'],
  ['signed below another page', () => ({ clientData: { topOrigin: 'x' } }), 'intent.passkey'],
  ['without user verification', () => ({ userVerified: false }), 'intent.passkey'],
  ['of a registration', () => ({ clientData: { type: 'webauthn.create' } }), 'intent.passkey'],
];

for (const [what, changes, refusal] of TAMPERED) {
  test(`an intent is refused and logged: ${what}`, async () => {
    const calls = house.fake.calls.get('showFromOffset');
    const said = await show(page, signIntent(house, page, owner.passkey, changes()));
    assert.equal(said.refusal, refusal);
    assert.equal(house.fake.calls.get('showFromOffset'), calls);
    assert.equal((await logOf(house)).at(-1)?.result, refusal);
    assert.equal((await eventsOf(house)).at(-1)?.['refusal'], refusal);
    assert.equal((await show(page, signIntent(house, page, owner.passkey))).block?.length, 32);
  });
}

test('the signature of another member’s passkey, and of one that was never enrolled, are refused', async () => {
  const other = await aHolder(createTestPasskey());
  for (const passkey of [other.passkey, createTestPasskey()]) {
    assert.ok(passkey !== undefined);
    assert.equal((await show(page, signIntent(house, page, passkey))).refusal, 'intent.passkey');
  }
});

test('what was signed for one screen key does not serve another', async () => {
  const other = await openPage(house, {
    act: 'pin.show',
    card: owner.token,
    member: owner.member,
  });
  const proof = signIntent(house, page, owner.passkey);
  assert.equal((await show(page, proof, other.screenKey)).refusal, 'intent.passkey');
  assert.equal((await show(page, proof, 'BAAA')).refusal, 'intent.screen-key');
});

test('an intent of an earlier opening of the page is refused', async () => {
  const proof = signIntent(house, page, owner.passkey);
  page.visit = await openVisit(house, page.ticket);
  assert.equal((await show(page, proof)).refusal, 'intent.passkey');
});

test('an intent is used once', async () => {
  const proof = signIntent(house, page, owner.passkey);
  assert.equal((await show(page, proof)).block?.length, 32);
  assert.equal((await show(page, proof)).refusal, 'visit.over');
});

test('a counter that does not rise flags the passkey for good', async () => {
  const proof = signIntent(house, page, owner.passkey);
  assert.equal((await show(page, proof)).block?.length, 32);
  owner.passkey.signCount -= 1;
  const next = await openPage(house, { act: 'pin.show', card: owner.token, member: owner.member });
  assert.equal(
    (await show(next, signIntent(house, next, owner.passkey))).refusal,
    'intent.passkey',
  );
  owner.passkey.signCount += 10;
  assert.equal(
    (await show(next, signIntent(house, next, owner.passkey))).refusal,
    'intent.not-a-way',
  );
  const status = await house.ask('server', '/v1/pins/status', { card: owner.token });
  assert.deepEqual(status['passkey'], { state: 'none' });
});

test('a passkey that came with a recovery cools off for 24 hours', async () => {
  const { token, record } = await takeCard(house);
  const [first, second] = [createTestPasskey(), createTestPasskey()];
  await register(house, record, first);
  await register(house, record, second, 'recover');
  const act = { act: 'pin.show', card: token, member: record.memberReference } as const;
  const recovered = await openPage(house, act);
  const proof = () => signIntent(house, recovered, second);
  assert.equal((await show(recovered, proof())).refusal, 'intent.passkey');
  house.now += 24 * 3_600_000;
  const later = await openPage(house, act);
  assert.equal((await show(later, signIntent(house, later, second))).block?.length, 32);
});

test('a second match of the same member is no way round the cooling-off', async () => {
  const { token, record } = await takeCard(house);
  await register(house, record, createTestPasskey());
  await register(house, record, createTestPasskey(), 'register');
  const rows = await house.db.query<{ usable_from: number }>(
    'select usable_from from passkeys_credential where member_reference = $1 order by usable_from',
    [record.memberReference],
  );
  assert.deepEqual(
    rows.map((row) => row.usable_from - house.now),
    [0, 24 * 3_600_000],
  );
  assert.ok(token.startsWith('ct_'));
});

test('another passkey is added when an enrolled one signs for its very key, and signs at once', async () => {
  const added = createTestPasskey();
  const adding = await openPage(house, { act: 'add-passkey', member: owner.member });
  const { challenge = '', exclude, userHandle } = adding.visit.newPasskey ?? {};
  assert.deepEqual(exclude, [owner.passkey.id]);
  assert.ok(userHandle);
  const registered = (passkey: TestPasskey) =>
    passkey.register({ ...ceremony(house), challenge: Buffer.from(challenge, 'base64url') });
  const registration = registered(added);
  const ask = (assertion: unknown, sent = registration) =>
    house.ask<Said>('window', '/visits/passkey', {
      ticket: adding.ticket,
      registration: sent,
      assertion,
    });
  const stranger = createTestPasskey();
  const bad = await ask(addPasskeyAssertion(house, adding, stranger, registration));
  assert.equal(bad.refusal, 'passkey.refused');
  const signed = addPasskeyAssertion(house, adding, owner.passkey, registration);
  // Another key under the id that was signed for.
  const swapped = registered(createTestPasskey(0, Buffer.from(added.id, 'base64url')));
  assert.equal((await ask(signed, swapped)).refusal, 'passkey.refused');
  assert.equal((await ask(signed, registered(stranger))).refusal, 'passkey.refused');
  const done = await ask(signed);
  assert.equal(done.returnTo, 'http://localhost:8080/cards');
  assert.equal((await eventsOf(house)).at(-1)?.kind, 'visit.passkey-added');
  assert.equal((await show(page, signIntent(house, page, added))).block?.length, 32);
});

test('a passkey that was taken back signs nothing, and opens no weaker way for a day', async () => {
  const remove = (member: string, credentialId = owner.passkey.id) =>
    house.ask<Said>('server', '/v1/passkeys/remove', {
      member,
      credentialId,
      correlation: 'remove-0001',
    });
  assert.equal((await remove('SOMEBODY-ELSE')).refusal, 'passkey.unknown');
  const signed = signIntent(house, page, owner.passkey); // signed before, shown after
  assert.equal((await remove(owner.member)).refusal, undefined);
  assert.equal((await remove(owner.member)).refusal, undefined, 'said twice');
  assert.equal((await logOf(house)).at(-1)?.operation, 'passkey.remove');
  assert.equal((await show(page, signed)).refusal, 'intent.not-a-way');
  const status = () =>
    house.ask<{ passkey: { state: string; until?: number }; codeFallback: boolean }>(
      'server',
      '/v1/pins/status',
      { card: owner.token },
    );
  const until = house.now + 24 * 3_600_000;
  assert.deepEqual((await status()).passkey, { state: 'cooling-off', until });
  assert.equal((await status()).codeFallback, false);
  const early = await codePage(owner);
  assert.deepEqual(early.visit.pin?.ways, {});
  await assert.rejects(fetchCode(house, early), { message: 'code.not-a-way' });
  house.now = until;
  assert.deepEqual((await status()).passkey, { state: 'none' });
  const later = await codePage(owner);
  assert.deepEqual(Object.keys(later.visit.pin?.ways ?? {}), ['code']);
  const code = await fetchCode(house, later);
  const { securityCode } = owner;
  const proof = await codeProof(house, later, { code, securityCode });
  assert.equal((await show(later, proof)).block?.length, 32);
});

/* ---- codes ---- */

async function codePage(
  holder: Holder,
  changes: { readonly passwordAt?: number } = {},
): Promise<TestPage> {
  return openPage(house, {
    act: 'pin.show',
    card: holder.token,
    member: holder.member,
    passwordAt: house.now,
    codeTo: 'phone ending 42',
    ...changes,
  });
}

test('code and security code together show the PIN; each alone does not', async () => {
  const holder = await aHolder(undefined);
  const byCode = await codePage(holder);
  assert.deepEqual(byCode.visit.pin?.ways, { code: { sentTo: 'phone ending 42' } });
  const code = await fetchCode(house, byCode);
  const { securityCode } = holder;
  const wrongSecurity = securityCode === '0000' ? '0001' : '0000';
  const wrongCode = code === '000000' ? '000001' : '000000';
  const tries = [
    { code, securityCode: wrongSecurity },
    { code: wrongCode, securityCode },
  ];
  for (const [at, typed] of tries.entries()) {
    const said = await show(byCode, await codeProof(house, byCode, typed));
    assert.deepEqual(said, { refusal: 'intent.code', facts: { triesLeft: 4 - at } });
  }
  const shown = await show(byCode, await codeProof(house, byCode, { code, securityCode }));
  assert.equal(shown.block?.length, 32);
  const told = (await eventsOf(house)).at(-1);
  assert.equal(told?.['way'], 'code');
});

test('200 parallel right codes give one success', async () => {
  const holder = await aHolder(undefined);
  const byCode = await codePage(holder);
  const typed = { code: await fetchCode(house, byCode), securityCode: holder.securityCode };
  const proof = await codeProof(house, byCode, typed);
  const answers = await Promise.all(Array.from({ length: 200 }, () => show(byCode, proof)));
  assert.equal(answers.filter((answer) => answer.block !== undefined).length, 1);
});

test('five wrong codes and the code is dead; a new one kills the old', async () => {
  const holder = await aHolder(undefined);
  const byCode = await codePage(holder);
  const { securityCode } = holder;
  const first = await fetchCode(house, byCode);
  const code = await fetchCode(house, byCode);
  const old = await show(byCode, await codeProof(house, byCode, { code: first, securityCode }));
  assert.equal(old.refusal, first === code ? undefined : 'intent.code');
  for (let tries = 0; tries < 4; tries += 1) {
    const wrong = String((Number(code) + 1 + tries) % 1_000_000).padStart(6, '0');
    await show(byCode, await codeProof(house, byCode, { code: wrong, securityCode }));
  }
  const late = await show(byCode, await codeProof(house, byCode, { code, securityCode }));
  assert.equal(late.refusal, 'code.none');
});

test('a code is sent four times at most', async () => {
  const byCode = await codePage(await aHolder(undefined));
  for (let sent = 0; sent < 4; sent += 1) await fetchCode(house, byCode);
  await assert.rejects(fetchCode(house, byCode), /code\.resends/);
});

test('a code dies after five minutes, to the millisecond', async () => {
  const holder = await aHolder(undefined);
  const byCode = await codePage(holder, { passwordAt: house.now });
  const code = await fetchCode(house, byCode);
  const proof = await codeProof(house, byCode, { code, securityCode: holder.securityCode });
  house.now += 300_001;
  assert.match(String((await show(byCode, proof)).refusal), /intent\.not-a-way|code\.none/);
});

test('a code is bound to its visit and its screen', async () => {
  const holder = await aHolder(undefined);
  const [one, two] = [await codePage(holder), await codePage(holder)];
  const code = await fetchCode(house, one);
  await fetchCode(house, two);
  const typed = { code, securityCode: holder.securityCode };
  const swapped = await show(two, await codeProof(house, two, typed));
  assert.equal(swapped.refusal, 'intent.code');
  const context = visitBoxContext(one.ticket, one.screenKeyHash);
  const moved = await codeProof(house, one, typed, context);
  const otherScreen = await show(one, moved, two.screenKey);
  assert.equal(otherScreen.refusal, 'intent.code');
});

test('no code where the password is old, where the product forbids it, or where a passkey is ready', async () => {
  const holder = await aHolder(undefined);
  const old = await codePage(holder, { passwordAt: house.now - 300_001 });
  assert.deepEqual(old.visit.pin?.ways, {});
  await assert.rejects(fetchCode(house, old), /code\.not-a-way/);
  const ready = await codePage(owner);
  assert.deepEqual(Object.keys(ready.visit.pin?.ways ?? {}), ['passkey']);
  await assert.rejects(fetchCode(house, ready), /code\.not-a-way/);
});

test('wrong security codes are five a day for a card, over all visits', async () => {
  const holder = await aHolder(undefined);
  const securityCode = holder.securityCode === '0000' ? '0001' : '0000';
  for (let tries = 0; tries < 5; tries += 1) {
    const byCode = await codePage(holder);
    const code = await fetchCode(house, byCode);
    const said = await show(byCode, await codeProof(house, byCode, { code, securityCode }));
    assert.equal(said.refusal, 'intent.code');
  }
  const byCode = await codePage(holder);
  const typed = { code: await fetchCode(house, byCode), securityCode: holder.securityCode };
  const calls = house.fake.calls.get('verifyCardCode');
  const said = await show(byCode, await codeProof(house, byCode, typed));
  assert.equal(said.refusal, 'limit.proofs');
  assert.equal(house.fake.calls.get('verifyCardCode'), calls);
});

test('a fault while the security code is checked costs neither code nor budget', async () => {
  const holder = await aHolder(undefined);
  const byCode = await codePage(holder);
  const typed = { code: await fetchCode(house, byCode), securityCode: holder.securityCode };
  house.fake.down = true;
  for (let tries = 0; tries < 6; tries += 1) {
    const said = await show(byCode, await codeProof(house, byCode, typed));
    assert.equal(said.refusal, 'backend.unavailable');
    byCode.visit = await openVisit(house, byCode.ticket);
  }
  house.fake.down = false;
  assert.equal((await show(byCode, await codeProof(house, byCode, typed))).block?.length, 32);
});
