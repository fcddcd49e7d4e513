import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { createNoCarrier, type CallProgress, type Carrier } from '../../channels/index.ts';
import { openContactHouse, phone } from '../../../test/contact-house.ts';

const carrier: Carrier = {
  ...createNoCarrier(),
  dial: async ({ contactId }) => ok({ providerId: `call-${contactId}` }),
  hangUp: async () => {},
};
const house = await openContactHouse(async () => ok({ providerId: 'p' }), carrier);
const { contact, member, server, time } = house;
const olive = { agentId: 'staff-1', name: 'Olive', team: 'fraud', correlation: 'c' };

let people = 0;
let sequence = 0;
/** A call that went through these states. */
async function called(...states: readonly CallProgress[]) {
  people += 1;
  const reference = `W-${people}`;
  const memberId = await member(reference, 'en', [phone]);
  const asked = { memberReference: reference, purpose: 'fraud-check' };
  const opened = await contact.openCall(olive, asked);
  assert.ok(opened.ok);
  const providerId = `call-${opened.value}`;
  for (const progress of states) {
    sequence += 1;
    const event = { providerId, sequence, progress, at: time.clock() } as const;
    for (
      let tries = 0;
      tries < 200 && !(await contact.takeProgress(opened.value, event));
      tries += 1
    )
      await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { id: opened.value, memberId };
}

const write = async (id: string, outcome: string, note = '', agentId = olive.agentId) => {
  const written = await contact.wrapUp({ agentId, correlation: 'c' }, { id, outcome, note });
  return written.ok ? written.value : written.refusal.code;
};

const audited = async (id: string) =>
  (
    await server.asOwner(
      `SELECT operation, refusal FROM audit_entry WHERE subject = $1 AND operation ~ 'contact.(wrapped|masked)' ORDER BY position`,
      [id],
    )
  ).map(({ operation, refusal }) => String(refusal ?? operation));

test('a note is masked before it is kept; what was taken out is in the record by kind, and its content nowhere', async () => {
  const { id } = await called('ringing', 'answered', 'ended');
  const note = 'Not hers. She read out 4111 1111 1111 1111,\r\npin four eight two one.\u0000';
  assert.deepEqual(await write(id, 'suspected-scam', note), {
    outcome: 'suspected-scam',
    note: 'Not hers. She read out [•••],\npin [•••].',
    masked: ['card-number', 'pin'],
  });
  assert.deepEqual(await audited(id), [
    'contact.wrapped-up',
    'contact.masked-card-number',
    'contact.masked-pin',
  ]);
  for (const table of ['contact_wrap_up', 'contact_ledger', 'audit_entry', 'jobs_job']) {
    const rows = JSON.stringify(await server.asOwner(`SELECT * FROM ${table}`));
    assert.doesNotMatch(rows, /4111 ?1111|four eight two/, table);
  }
});

test('the member sees what came of it, and never the note; staff who placed the call see both', async () => {
  const { id, memberId } = await called('ringing', 'answered', 'ended');
  await write(id, 'call-back', 'Rings again on Monday.');
  const seen = await contact.contactOf(memberId, id);
  assert.equal(seen?.outcome, 'call-back');
  assert.doesNotMatch(JSON.stringify(seen), /Monday/);
  assert.equal((await contact.contactsOf({ memberId, limit: 5 }))[0]?.outcome, 'call-back');
  const { wrapUp, outcomes } = await contact.wrapUpOf(id);
  assert.equal(wrapUp?.note, 'Rings again on Monday.');
  assert.deepEqual(outcomes, []);
});

test('once, by whoever placed the call, when it is over; each refusal is recorded', async () => {
  const { id } = await called('ringing', 'answered');
  assert.equal(await write(id, 'done'), 'contact.call-not-over');
  const providerId = `call-${id}`;
  sequence += 1;
  await contact.takeProgress(id, { providerId, sequence, progress: 'ended', at: time.clock() });
  assert.equal(await write(id, 'done', '', 'staff-2'), 'contact.call-unknown');
  assert.equal(await write(id, 'told-their-pin'), 'contact.outcome-form');
  assert.equal(await write(id, 'done', 'x'.repeat(501)), 'contact.note-long');
  const both = await Promise.all([write(id, 'done'), write(id, 'wrong-person')]);
  assert.equal(both.filter((one) => one === 'contact.wrapped-up').length, 1);
  assert.equal(await write('nothing', 'done'), 'contact.call-unknown');
  assert.deepEqual(
    (await audited(id)).toSorted((one, other) => one.localeCompare(other)),
    [
      'contact.call-not-over',
      'contact.call-unknown',
      'contact.note-long',
      'contact.outcome-form',
      'contact.wrapped-up',
      'contact.wrapped-up',
    ],
  );
});

test('of a call that was hung up while it rang nobody says that it is done', async () => {
  const { id } = await called('ringing', 'ended');
  assert.deepEqual((await contact.wrapUpOf(id)).outcomes, ['no-answer']);
  assert.equal(await write(id, 'done'), 'contact.outcome-form');
});

test('the database keeps what was written, takes none of a call that is on, and no note with a long number', async () => {
  const { id } = await called('ringing', 'answered', 'ended');
  const insert = (contactId: string, note: string) =>
    server.asOwner(
      `INSERT INTO contact_wrap_up (contact_id, outcome, note, masked, at) VALUES ($1, 'done', $2, '{}', 1)`,
      [contactId, note],
    );
  await assert.rejects(insert(id, 'card 4111111111111111'), /note/);
  await insert(id, 'all well');
  await assert.rejects(server.asOwner(`UPDATE contact_wrap_up SET note = 'other'`), /append-only/);
  const { id: other } = await called('ringing', 'answered');
  await assert.rejects(insert(other, 'all well'), /when it is over/);
});
