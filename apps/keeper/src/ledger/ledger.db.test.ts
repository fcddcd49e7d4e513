import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyChain } from '@countersign/hashchain';
import { fromHex } from '@countersign/kernel';
import { eventsOf, logOf, openTestHouse, takeCard, type TestHouse } from '../test/house.ts';
import { LEDGER_FIELDS } from './ledger.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

function chainOf(log: Awaited<ReturnType<typeof logOf>>) {
  return log.map(({ hash, ...record }) => ({
    version: LEDGER_FIELDS.version,
    fields: LEDGER_FIELDS.fields(record),
    hash: fromHex(hash),
  }));
}

test('the exported log is one chain, also after appends at once; a changed entry breaks it', async () => {
  await Promise.all(Array.from({ length: 20 }, () => takeCard(house, { pin: 'none' })));
  const log = await logOf(house);
  const verdict = verifyChain(chainOf(log));
  assert.ok(verdict.ok);
  assert.ok(verdict.count > 20);
  assert.deepEqual(
    log.map((entry) => entry.sequence),
    log.map((_, at) => at + 1),
  );
  const [first, second, ...rest] = log;
  assert.ok(first !== undefined && second !== undefined);
  const changed = [first, { ...second, result: 'kept' }, ...rest];
  assert.deepEqual(verifyChain(chainOf(changed)), { ok: false, at: 1, reason: 'link' });
});

test('log and events are append only by database right', async () => {
  await takeCard(house);
  for (const table of ['ledger_entry', 'ledger_event']) {
    for (const statement of [
      `update ${table} set at = 0`,
      `delete from ${table}`,
      `truncate ${table}`,
    ])
      await assert.rejects(house.db.query(statement), { code: '42501' }, statement);
  }
  await assert.rejects(house.db.query('update policy_pin set version = 2'), { code: '42501' });
});

test('a reader that waits is woken by an event, and by the end of its time', async () => {
  const { token } = await takeCard(house, { productId: 'pvv' });
  const last = (await eventsOf(house)).at(-1)?.id ?? 0;
  const waiting = house.ask<{ events: { kind: string }[] }>('server', '/v1/events', {
    after: last,
    waitSeconds: 20,
    limit: 10,
  });
  await house.db.query('update pins_record set chip_pending = true where card = $1', [token]);
  await house.ask('server', '/v1/pins/chip-acknowledged', {
    card: token,
    correlation: 'chip-0001',
  });
  assert.deepEqual(
    (await waiting).events.map((event) => event.kind),
    ['pin.chip-acknowledged'],
  );
});
