import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toBase64Url, utf8 } from '@countersign/kernel';
import { lineCodeContext, type PinTerms } from '@countersign/keeper-contract';
import { makeEcdhKeyPair, publicPoint } from '@countersign/pincrypto';
import { sealBox } from '@countersign/sealing';
import { createTestPasskey } from './test/authenticator.ts';
import { aPolicy, logOf, openTestHouse, takeCard, type TestHouse } from './test/house.ts';
import {
  blockOf,
  chosenBlock,
  codeProof,
  fetchCode,
  matchBox,
  openPage,
  register,
  rightTyped,
  signIntent,
} from './test/page.ts';

// Marked values through every flow, then a look at every byte of the keeper's database and log.

let house: TestHouse;
before(async () => {
  const policy = aPolicy();
  const [charge, pvv] = policy.products;
  assert.ok(charge !== undefined && pvv !== undefined);
  const long = { ...charge, pin: { ...charge.pin, lengthMax: 12, keypad: true } };
  house = await openTestHouse({ policy: { ...policy, products: [long, pvv] } });
});
after(() => house.close());

const MARKED_PIN = '830519274860';

/** Every value of every table, as text; bytes as their hexadecimal. */
async function everything(): Promise<string> {
  const tables = await house.db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await house.db.query<{ row: string }>(`select t::text as row from ${name} as t`);
    parts.push(...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

/** A text as it may stand somewhere: plain, hexadecimal, base64 in its three positions, as packed decimals. */
function forms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'latin1');
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [secret, bytes.toString('hex'), ...base64, secret.split('').toReversed().join('')];
}

function assertNowhere(place: string, secrets: readonly string[]): void {
  for (const secret of secrets)
    for (const form of forms(secret))
      assert.ok(!place.toLowerCase().includes(form.toLowerCase()), 'a marked value was found');
}

/** Security code and a PIN of twelve digits, keyed on a telephone. @returns what must be nowhere */
async function keyOnACall(to: Awaited<ReturnType<typeof takeCard>>): Promise<readonly string[]> {
  const of = { card: to.token, call: 'CA-canary', correlation: 'correlation' };
  const ticketOf = async (path: string, more: object = {}) =>
    (await house.ask<{ ticket: string }>('server', path, { ...of, ...more })).ticket;
  const code = { call: of.call, ticket: await ticketOf('/v1/line-codes/expect') };
  const { securityCode } = rightTyped(house, to.record);
  const box = await sealBox({
    ...{ recipient: house.boxKey, kind: 'line-code', context: lineCodeContext(code) },
    fields: { securityCode: utf8(securityCode) },
  });
  await house.ask('window', '/lines/code', { ...code, box: toBase64Url(box) });
  const nowhere = [code.ticket];
  const member = to.record.memberReference;
  let ticket = await ticketOf('/v1/line-pins/expect', { member });
  for (const outcome of ['again', 'set']) {
    const entry = { call: of.call, ticket };
    // oxlint-disable-next-line no-await-in-loop
    const { pin } = await house.ask<{ pin: PinTerms }>('window', '/lines/open', entry);
    const pair = makeEcdhKeyPair('ECC_NIST_P256');
    const block = blockOf(pin, pair.privateKey, MARKED_PIN);
    const screenKey = toBase64Url(publicPoint(pair.publicKey));
    // oxlint-disable-next-line no-await-in-loop
    await house.ask('window', '/lines/pin', { ...entry, screenKey, block });
    nowhere.push(ticket, block);
    const asked = { card: of.card, call: of.call };
    // oxlint-disable-next-line no-await-in-loop
    const said = await house.ask<{ outcome: string; ticket?: string }>(
      ...(['server', '/v1/line-pins/outcome', asked] as const),
    );
    assert.equal(said.outcome, outcome);
    ticket = said.ticket ?? '';
  }
  return nowhere;
}

test('card number, security code, PIN, block, offset and code are nowhere in database or log', async () => {
  const { token, record } = await takeCard(house);
  const typed = rightTyped(house, record);
  const passkey = createTestPasskey();
  await register(house, record, passkey);
  const act = { card: token, member: record.memberReference };
  const page = await openPage(house, { act: 'pin.set', ...act });
  const block = chosenBlock(page, MARKED_PIN);
  await house.ask('window', '/visits/set', {
    ticket: page.ticket,
    screenKey: page.screenKey,
    proof: signIntent(house, page, passkey),
    block,
  });
  const showing = await openPage(house, { act: 'pin.show', ...act });
  const shown = await house.ask<{ block: string }>('window', '/visits/show', {
    ticket: showing.ticket,
    screenKey: showing.screenKey,
    proof: signIntent(house, showing, passkey),
  });
  assert.equal(shown.block.length, 32);
  const missed = await openPage(house, { act: 'recover' });
  const box = await matchBox(house, missed.ticket, { ...typed, expiry: '0130' });
  await house.ask('window', '/visits/card', { ticket: missed.ticket, box });

  const second = await takeCard(house);
  await register(house, second.record);
  const byCode = await openPage(house, {
    act: 'pin.show',
    card: second.token,
    member: second.record.memberReference,
    passwordAt: house.now,
    codeTo: 'phone ending 42',
  });
  const code = await fetchCode(house, byCode);
  const { securityCode } = rightTyped(house, second.record);
  await house.ask('window', '/visits/show', {
    ticket: byCode.ticket,
    screenKey: byCode.screenKey,
    proof: await codeProof(house, byCode, { code, securityCode }),
  });

  const keyed = await keyOnACall(second);

  const found = await everything();
  assert.ok(found.includes(record.cardReference), 'the search sees what is there');
  const log = JSON.stringify(await logOf(house));
  for (const place of [found, log]) {
    assertNowhere(place, [record.pan, second.record.pan, MARKED_PIN, block, shown.block]);
    assertNowhere(place, [...keyed, page.ticket, showing.ticket, byCode.ticket]);
    // Codes of few digits are looked for as values of their own: chance would find them inside others.
    for (const short of [typed.securityCode, securityCode, code])
      assert.ok(!new RegExp(`["(,]${short}[",)]`).test(place), 'a short code was found');
  }
  await house.db.query(`insert into operators_key values ('planted', '\\x00', $1)`, [
    Number(MARKED_PIN),
  ]);
  const planted = await everything();
  assert.throws(() => assertNowhere(planted, [MARKED_PIN]));
});
