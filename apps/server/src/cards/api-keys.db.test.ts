import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { openContactHouse } from '../../test/contact-house.ts';
import { makeApiKey } from './api-keys.ts';

const { db, parts, server } = await openContactHouse(async () => ok({ providerId: 'p' }));
const room = { ...parts, lookUpNumber: async () => undefined, tellNews: async () => {} };
const doer = { actor: { kind: 'operator', id: 'o1' }, channel: 'desk', correlation: 'c' } as const;

test('the name of a key is masked before it is kept, and the record says of which kind it was', async () => {
  const wish = { name: 'key of 4111 1111 1111 1111', scopes: ['cards.read' as const] };
  const { id } = await db.transaction((tx) => makeApiKey(room, tx, { wish, doer }));
  const [kept] = await server.asOwner('SELECT name FROM cards_api_key WHERE id = $1', [id]);
  assert.equal(kept?.['name'], 'key of [•••]');
  const rows = await server.asOwner('SELECT operation FROM audit_entry WHERE subject = $1', [id]);
  assert.ok(rows.some(({ operation }) => operation === 'cards.masked-card-number'));
});
