import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { migrate } from './database/index.ts';
import { openTestHouse, takeCard, type TestHouse } from './test/house.ts';
import { fetchCode, openPage, register } from './test/page.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

const MIGRATIONS = new URL('../migrations/', import.meta.url).pathname;
const DAY_MS = 24 * 3_600_000;

async function countOf(table: string): Promise<number> {
  const [row] = await house.db.query<{ count: number }>(`select count(*) as count from ${table}`);
  return row?.count ?? -1;
}

test('what died is wiped: codes at once, tickets after a day, takes after two; the log stays', async () => {
  const { token, record } = await takeCard(house);
  await register(house, record);
  const page = await openPage(house, {
    act: 'pin.show',
    card: token,
    member: record.memberReference,
    passwordAt: house.now,
    codeTo: 'phone ending 42',
  });
  await fetchCode(house, page);
  assert.equal(await countOf('ledger_event_code'), 1);
  await house.keeper.tidyUp();
  assert.equal(await countOf('ledger_event_code'), 1);
  house.now += 300_001;
  await house.keeper.tidyUp();
  assert.equal(await countOf('ledger_event_code'), 0);
  const entries = await countOf('ledger_entry');
  house.now += 2 * DAY_MS;
  await house.keeper.tidyUp();
  for (const table of ['visits_ticket', 'codes_code', 'limits_take', 'limits_subject'])
    assert.equal(await countOf(table), 0, table);
  assert.equal(await countOf('ledger_entry'), entries);
});

test('migrations run once; one that was changed, or that the code does not know, stops the start', async () => {
  assert.deepEqual(await migrate(house.db, MIGRATIONS), []);
  await house.db.query(`insert into keeper_migration values ('9999-later.sql', '00')`);
  await assert.rejects(migrate(house.db, MIGRATIONS), /newer than this release/);
  await house.db.query(`delete from keeper_migration where name = '9999-later.sql'`);
  await house.db.query(`update keeper_migration set sha256 = '00' where name like '0001%'`);
  await assert.rejects(migrate(house.db, MIGRATIONS), /was applied with other content/);
});

test('a body of another shape reaches no room', async () => {
  const { lines } = house.keeper;
  for (const body of [null, 1, 'x', [], {}, { ticket: 'tk_short' }, { ticket: 1, more: 2 }])
    assert.equal((await lines.window('/visits/open', body)).status, 400);
  assert.equal((await lines.window('/v1/tickets', {})).status, 404);
});
