import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import type { ContactId, ContactView } from '../contact/index.ts';
import { gatherContacts } from './gather-contacts.ts';
import { receipts } from './testing/sample.ts';
import type { Opening } from './types.ts';

/** An issuer's name whose digits pass for those of a card, by chance. */
const CASE = '40000000-0000-4002-8fff-ffffffffffff';
const NUMBER = '4000000000000002';
const NOW = 1_900_000_000_000 as Instant;
const opening: Opening = {
  ...{ id: 'o', memberId: 'm', reportId: undefined, reason: 'refund', caseName: undefined },
  ...{ from: 0 as Instant, until: (NOW + 1) as Instant, staffId: 'petra', at: NOW },
};
const view: ContactView = {
  ...{ id: 'c' as ContactId, reference: 'K7H2 9QXM', purpose: 'fraud-check', channel: 'voice' },
  ...{ to: '…42', from: '+18005550100', agent: 'Olive', team: 'fraud', case: CASE },
  ...{ direction: 'outbound', call: undefined, outcome: undefined, mayAsk: [] },
  ...{ template: 'call.fraud-check', text: `Your card ${NUMBER}`, at: NOW, state: 'ended' },
  delivery: undefined,
};

test('what a pack says of a contact is what its receipt says, whatever digits its case has; words with a number go without', async () => {
  const [of] = receipts;
  assert.ok(of?.format === 'countersign-receipt-v2');
  const receipt = { ...of, contact: { ...of.contact, case: CASE }, text: view.text };
  const contact = {
    contactsOf: async () => [view],
    eventsOf: async () => [{ id: 'c', at: NOW, state: 'ended' as const }],
    receiptOf: async () => receipt,
    askedOn: async () => [],
  };
  const parts = { contact, stageOf: () => 'call-over' };
  const told = await gatherContacts(parts, opening);
  assert.equal(told.contacts[0]?.case, CASE);
  assert.deepEqual(told.contacts[0]?.events, [{ at: NOW, state: 'ended' }]);
  assert.deepEqual(told.receipts, [{ ...receipt, text: null }]);
  assert.doesNotMatch(JSON.stringify(told.contacts), new RegExp(NUMBER));
});
