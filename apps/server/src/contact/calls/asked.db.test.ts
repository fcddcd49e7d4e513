import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { createNoCarrier, type Carrier } from '../../channels/index.ts';
import { openContactHouse, phone } from '../../../test/contact-house.ts';
import { codeOf } from '../../../test/outcome.ts';

/** Rings at once, for ever. */
const carrier: Carrier = {
  ...createNoCarrier(),
  dial: async ({ contactId }) => ok({ providerId: `call-${contactId}` }),
};
const house = await openContactHouse(async () => ok({ providerId: 'p' }), carrier);
const { contact, member, server, time } = house;
await member('M-1', 'en', [phone]);
const olive = { agentId: 'staff-1', name: 'Olive', correlation: 'c' };

async function ringing(): Promise<string> {
  const opened = await contact.openCall(olive, { memberReference: 'M-1', purpose: 'fraud-check' });
  assert.ok(opened.ok);
  const providerId = `call-${opened.value}`;
  const event = { providerId, sequence: 1, progress: 'ringing', at: time.clock() } as const;
  for (let tries = 0; tries < 200; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (await contact.takeProgress(opened.value, event)) return opened.value;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it was never dialled');
}
const ask = async (id: string, item: string, agentId = olive.agentId) =>
  codeOf(await contact.noteAsked({ agentId, correlation: 'c' }, { id, item }));

test('what the purpose allows is noted once; everything else is refused and recorded, also by the database', async () => {
  const id = await ringing();
  assert.equal(await ask(id, 'transaction-yours'), 'ok');
  assert.equal(await ask(id, 'transaction-yours'), 'ok');
  assert.deepEqual(await contact.askedOn(id), ['transaction-yours']);
  for (const item of ['pin', 'one-time-code', 'application-detail', ''])
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(await ask(id, item), 'policy.forbidden-ask');
  assert.equal(await ask(id, 'transaction-yours', 'staff-2'), 'contact.call-unknown');
  assert.equal(await ask('nothing', 'transaction-yours'), 'contact.call-unknown');
  const rows = await server.asOwner(
    `SELECT refusal FROM audit_entry WHERE operation = 'contact.asked' AND refusal = 'policy.forbidden-ask'`,
  );
  assert.equal(rows.length, 4);
  await assert.rejects(
    server.asOwner(`INSERT INTO contact_asked (contact_id, item, at) VALUES ($1, 'pin', 1)`, [id]),
    /nobody asks pin on this call/,
  );
  const over = {
    providerId: `call-${id}`,
    sequence: 2,
    progress: 'ended',
    at: time.clock(),
  } as const;
  assert.ok(await contact.takeProgress(id, over));
  assert.equal(await ask(id, 'transaction-yours'), 'contact.call-over');
});
