import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { verifyReceipt } from '../../test/verify-receipt.ts';
import { email, openContactHouse, phone } from '../../test/contact-house.ts';
import { registerContact } from './receipts.ts';
import { findContact } from './store.ts';

const house = await openContactHouse(async () => ok({ providerId: 'p' }));
const { server, contact, transparency, member, tell } = house;
const ada = await member('M-1', 'en', [phone, email]);

test('a receipt: a verifier that shares no code with us believes it, also after the ledger was edited', async () => {
  const [told] = await tell(ada, 'account.new-device', { facts: { device: 'Firefox on Linux' } });
  assert.ok(told !== undefined);
  assert.equal(await contact.receiptOf({ memberId: ada, id: told }), 'waiting');
  await transparency.publish();
  const receipt = await contact.receiptOf({ memberId: ada, id: told });
  assert.ok(receipt !== undefined && receipt !== 'waiting');
  assert.ok(receipt.text !== null, 'the words are in it');
  const key = await transparency.verifierKey();
  assert.ok((await verifyReceipt(receipt, key)) > 0);

  assert.equal(receipt.format, 'countersign-receipt-v2');
  for (const [name, value] of Object.entries(receipt.contact)) {
    const other = typeof value === 'number' ? value + 1 : `${value}x`;
    const changed = { ...receipt, contact: { ...receipt.contact, [name]: other } };
    // oxlint-disable-next-line no-await-in-loop
    await assert.rejects(verifyReceipt(changed, key), /not in the tree/, name);
  }
  await assert.rejects(verifyReceipt({ ...receipt, text: 'Call us.' }, key), /other words/);
  const { log } = receipt;
  await assert.rejects(
    verifyReceipt({ ...receipt, log: { ...log, index: log.index + 1 } }, key),
    /not in the tree|too short|too long|no such leaf/,
  );

  await server.asOwner('ALTER TABLE contact_ledger DISABLE TRIGGER USER');
  await server.asOwner(`UPDATE contact_ledger SET sender = 'Somebody' WHERE id = '${told}'`);
  await server.asOwner('ALTER TABLE contact_ledger ENABLE TRIGGER USER');
  await verifyReceipt(receipt, key);
  const later = await contact.receiptOf({ memberId: ada, id: told });
  assert.ok(later !== undefined && later !== 'waiting');
  await assert.rejects(verifyReceipt(later, key), /not in the tree/);
});

test('a receipt is its member’s: to anybody else it is not there', async () => {
  const [first] = await contact.contactsOf({ memberId: ada, limit: 1 });
  assert.ok(first !== undefined);
  const stranger = await member('M-RECEIPT', 'en', [phone]);
  assert.equal(await contact.receiptOf({ memberId: stranger, id: first.id }), undefined);
  assert.equal(await contact.receiptOf({ memberId: ada, id: 'nothing' }), undefined);
});

test('a contact of a server from before teams keeps the list that it was written under', async () => {
  const { db, parts } = house;
  const [like] = await contact.contactsOf({ memberId: ada, limit: 1 });
  const row = await findContact(db.reader, like?.id ?? '');
  assert.ok(row !== undefined);
  const id = parts.newId();
  await db.transaction((tx) =>
    registerContact(parts, tx, {
      ...{ ...row, id, reference: 'K7H29QXM', state: 'registered', fields: 'contact-v1' },
    }),
  );
  await transparency.publish();
  const receipt = await contact.receiptOf({ memberId: ada, id });
  assert.ok(receipt !== undefined && receipt !== 'waiting');
  assert.equal(receipt.format, 'countersign-receipt-v1');
  assert.ok(!('team' in receipt.contact));
  await verifyReceipt(receipt, await transparency.verifierKey());
});
