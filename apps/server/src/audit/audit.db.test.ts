import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { AUDIT_LIST, auditFieldNames } from '@countersign/contract';
import { canonicalBytes, chainHash, type Field } from '@countersign/hashchain';
import { serverDatabase, testClock } from '../../test/database.ts';
import { createAudit, type AuditEntry, type AuditSearch } from './index.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
const time = testClock();
const audit = createAudit({ db, clock: time.clock, programmeVersion: () => 'abcdef012345' });

const entry = (operation: string, subject = 's1'): AuditEntry => ({
  actor: { kind: 'cardmember', id: 'm1' },
  channel: 'web',
  operation,
  subject,
  result: 'done',
  correlation: 'c1',
});

test('entries of parallel transactions make one chain without gaps', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      db.transaction(async (tx) => {
        await audit.append(tx, entry('test.first', `s${at}`));
        await audit.append(tx, { ...entry('test.second'), result: 'refused', refusal: 'test.no' });
      }),
    ),
  );
  assert.deepEqual(await audit.verify(), { whole: true, entries: 80 });
  const lines = await audit.read({ after: 0, limit: 100 });
  assert.deepEqual(
    lines.map((line) => line.position),
    Array.from({ length: 80 }, (_, at) => at + 1),
  );
  assert.equal(lines[0]?.programme, 'abcdef012345');
  assert.equal((await audit.about({ subject: 's7', limit: 5 })).length, 1);
  assert.equal(await audit.ready(), true);
});

test('what is rolled back leaves no entry; an entry that cannot be written undoes the change', async () => {
  await assert.rejects(
    db.transaction(async (tx) => {
      await audit.append(tx, entry('test.undone'));
      throw new Error('no');
    }),
  );
  await server.asOwner('CREATE TABLE effect (name text)');
  await server.asOwner('ALTER TABLE audit_entry RENAME TO audit_away');
  await assert.rejects(
    db.transaction(async (tx) => {
      await sql`INSERT INTO effect VALUES ('done')`.execute(tx);
      await audit.append(tx, entry('test.lost'));
    }),
    /audit_entry/,
  );
  await server.asOwner('ALTER TABLE audit_away RENAME TO audit_entry');
  assert.deepEqual(await server.asOwner('SELECT * FROM effect'), []);
  assert.deepEqual(await audit.verify(), { whole: true, entries: 80 });
});

test('an entry with more than ids in it is refused before it is written', async () => {
  await assert.rejects(
    db.transaction((tx) => audit.append(tx, entry('test.first', '4000 0000 0000 0002'))),
    /more than ids/,
  );
  await assert.rejects(
    db.transaction((tx) => audit.append(tx, entry('not dotted'))),
    /room.deed/,
  );
});

test('an operator finds entries by who, what, about what, how it ended and when; that they looked is an entry', async () => {
  const other = await serverDatabase();
  after(() => other.close());
  const record = createAudit({
    ...{ db: other.db, clock: time.clock },
    programmeVersion: () => 'a',
  });
  const put = (one: Partial<AuditEntry>) =>
    other.db.transaction((tx) => record.append(tx, { ...entry('test.first'), ...one }));
  const from = time.now();
  await put({ subject: 'card-1' });
  await put({ actor: { kind: 'operator', id: 'staff-1' }, subject: 'card-2' });
  time.advance(1_000);
  await put({ operation: 'test.second', result: 'refused', refusal: 'test.no', subject: 'card-2' });
  const until = time.now();
  const look = async (ask: Omit<AuditSearch, 'limit'>, limit = 50) =>
    (await record.search({ ...ask, limit, operator: 'staff-9', correlation: 'c' })).map(
      ({ position }) => position,
    );
  assert.deepEqual(await look({ subject: 'card-2' }), [3, 2]);
  assert.deepEqual(await look({ actorId: 'staff-1' }), [2]);
  assert.deepEqual(await look({ operation: 'test.second' }), [3]);
  assert.deepEqual(await look({ result: 'refused' }), [3]);
  assert.deepEqual(await look({ from, until }), [2, 1]);
  assert.deepEqual(await look({ subject: 'card-2' }, 1), [3]);
  assert.deepEqual(await look({ subject: 'card-2', before: 3 }), [2]);
  assert.deepEqual(await look({ operation: 'audit.searched', actorId: 'staff-9' }, 2), [11, 10]);
  const [last] = await record.about({ subject: 'search by staff-9 for audit.searched', limit: 1 });
  assert.deepEqual([last?.operation, last?.actorId], ['audit.searched', 'staff-9']);
  // Neither is a card number; side by side they would read as one.
  assert.deepEqual(await look({ actorId: '40000000', subject: '00000002' }), []);
});

test('entries by and about one person: of the kinds that are asked for, and also where no subject or no kind is named', async () => {
  const count = async (actorId: string, subjects: string[], operations: string[]) =>
    (
      await audit.ofPerson({
        ...{ actorId, subjects, operations },
        ...{ from: 0, until: time.now() + 1, limit: 100 },
      })
    ).length;
  assert.equal(await count('m1', [], ['test.first']), 40);
  assert.equal(await count('somebody', ['s7', 's8'], ['test.first', 'test.second']), 2);
  assert.equal(await count('somebody', [], ['test.first']), 0);
  assert.equal(await count('m1', ['s7'], []), 0);
});

const tampering: readonly (readonly [string, string, number])[] = [
  ['an altered member', `UPDATE audit_entry SET result = 'refused' WHERE position = 17`, 17],
  ['an altered moment', `UPDATE audit_entry SET at = at + 1 WHERE position = 30`, 30],
  [
    'one bit of a link',
    `UPDATE audit_entry SET hash = set_bit(hash, 100, 1 - get_bit(hash, 100)) WHERE position = 80`,
    80,
  ],
  ['an entry taken out', `DELETE FROM audit_entry WHERE position = 5`, 5],
  ['the newest taken out', `DELETE FROM audit_entry WHERE position = 80`, 80],
  [
    'two swapped',
    `UPDATE audit_entry SET operation = CASE position WHEN 1 THEN 'test.second' ELSE 'test.first' END WHERE position IN (1, 2)`,
    1,
  ],
];
for (const [name, statement, position] of tampering) {
  test(`noticed, also from somebody who owns the tables: ${name}`, async () => {
    await server.asOwner('CREATE TABLE audit_copy AS SELECT * FROM audit_entry');
    await server.asOwner('ALTER TABLE audit_entry DISABLE TRIGGER USER');
    await server.asOwner(statement);
    assert.deepEqual(await audit.verify(), { whole: false, position });
    await server.asOwner('DELETE FROM audit_entry');
    await server.asOwner('INSERT INTO audit_entry SELECT * FROM audit_copy');
    await server.asOwner('DROP TABLE audit_copy');
    await server.asOwner('ALTER TABLE audit_entry ENABLE TRIGGER USER');
    assert.deepEqual(await audit.verify(), { whole: true, entries: 80 });
  });
}

test('noticed, also from somebody who owns the tables: the newest written anew with a link that follows', async () => {
  const [last, before] = (await audit.read({ after: 78, limit: 2 })).toReversed();
  assert.ok(last !== undefined && before !== undefined);
  const forged = { ...last, result: 'done' };
  const fields = auditFieldNames.map((name): Field => [name, forged[name]]);
  const link = chainHash(Buffer.from(before.hash, 'hex'), canonicalBytes(AUDIT_LIST, fields));
  const write = async (result: string, hash: string) => {
    await server.asOwner('ALTER TABLE audit_entry DISABLE TRIGGER USER');
    await server.asOwner(
      `UPDATE audit_entry SET result = '${result}', hash = decode('${hash}', 'hex') WHERE position = 80`,
    );
    await server.asOwner('ALTER TABLE audit_entry ENABLE TRIGGER USER');
  };
  await write('done', link.toString('hex'));
  assert.deepEqual(await audit.verify(), { whole: false, position: 80 });
  assert.equal(await audit.ready(), false);
  await write(last.result, last.hash);
  assert.deepEqual(await audit.verify(), { whole: true, entries: 80 });
});

test('the server may add and read, nothing else', async () => {
  for (const statement of [
    'UPDATE audit_entry SET result = result',
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    'DELETE FROM audit_head',
  ]) {
    await assert.rejects(sql.raw(statement).execute(db.reader), /permission denied/, statement);
  }
});
