import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestPasskey } from '../testing/authenticator.ts';
import { openTestHouse, takeCard, type TestHouse } from '../testing/house.ts';
import { openPage, readBlock, register, signIntent } from '../testing/page.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

test('a passkey that came with a registration shows the PIN and sets another', async () => {
  const { token, record } = await takeCard(house);
  const passkey = createTestPasskey();
  await register(house, record, passkey);
  const member = record.memberReference;
  const page = await openPage(house, { act: 'pin.show', card: token, member });
  const { ticket, screenKey } = page;
  const proof = signIntent(house, page, passkey);
  const shown = await house.ask<{ block: string }>('window', '/visits/show', {
    ticket,
    screenKey,
    proof,
  });
  assert.match(readBlock(page, shown.block), /^[0-9]{4}$/);
});
