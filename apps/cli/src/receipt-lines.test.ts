import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommittedContact } from '@countersign/contract';
import { receiptLines } from './receipt-lines.ts';

const ours: CommittedContact = {
  ...{ reference: 'K7H2 9QXM', registeredAt: 1_900_000_000_000, purpose: 'fraud-check' },
  ...{ channel: 'voice', direction: 'outbound', sender: '+12125550177', to: '…23' },
  ...{ agent: 'Olive', mayAsk: 'transaction-yours', template: 'call.fraud-check', language: 'en' },
  ...{ bodyHash: '0'.repeat(64), programme: 'p', team: 'fraud', case: null },
};
const toUs: CommittedContact = {
  ...{ ...ours, direction: 'inbound', purpose: 'you-called', sender: '+12125550142', to: '' },
  mayAsk: 'card-ending',
};
const shown = (contact: CommittedContact) =>
  Object.fromEntries(receiptLines(contact).filter(([, value]) => value !== ''));

test('a receipt of a call of ours says who called, from where and to where', () => {
  const lines = shown(ours);
  assert.deepEqual(
    [lines['channel'], lines['from'], lines['to'], lines['by'], lines['could ask']],
    ['voice', '+12125550177', '…23', 'Olive', 'transaction-yours'],
  );
  assert.equal(shown({ ...ours, agent: null })['by'], 'the automated line');
});

test('a receipt of a call to us says what was called and who answered, and nobody of ours as the caller', () => {
  const lines = shown(toUs);
  assert.deepEqual(
    [lines['channel'], lines['called'], lines['answered by'], lines['could be asked']],
    ['a call to us', '+12125550142', 'Olive', 'card-ending'],
  );
  for (const name of ['from', 'to', 'by', 'could ask']) assert.equal(lines[name], undefined);
  assert.equal(shown({ ...toUs, agent: null })['answered by'], 'the automated line');
});

test('a receipt of a message names nobody who called', () => {
  const { by } = shown({ ...ours, channel: 'sms', agent: null });
  assert.equal(by, undefined);
});
