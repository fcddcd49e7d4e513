import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { systemClock } from '@countersign/kernel';
import {
  decideWitness,
  foldComplete,
  hashLeaf,
  isConsistent,
  isIncluded,
  openCheckpoint,
  parseBundle,
  parseVerifier,
  proveConsistency,
  rootOf,
  runOf,
  type Hash,
} from '@countersign/merkle-log';
import { callersByBearer, testApp } from '../../test/app.ts';
import { serverDatabase } from '../../test/database.ts';
import { testTransparency } from '../../test/transparency.ts';
import { createAudit } from '../audit/index.ts';
import { createLimits, createNewId, systemRandom } from '../platform/index.ts';
import { addTransparencyRoutes } from './index.ts';
import { BATCH_MIN, batchSize } from './rules.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
const clock = systemClock;
const newId = createNewId({ clock, random: systemRandom });
const parts = {
  ...{ db, clock, newId, random: systemRandom },
  audit: createAudit({ db, clock, programmeVersion: () => 'test' }),
  jobs: { repeat: () => {} },
};
const one = testTransparency(parts);
const two = testTransparency(parts);
const app = await testApp({ db, identify: callersByBearer({}) });
addTransparencyRoutes(app, { transparency: two, limits: createLimits({ db, clock }) });
after(() => app.fastify.close());

let contacts = 0;
async function commit(count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => `contact-${(contacts += 1)}`);
  await db.transaction(async (tx) => {
    for (const id of ids)
      // oxlint-disable-next-line no-await-in-loop
      await one.commit(tx, id, Buffer.from(id));
  });
  return ids;
}

const opened = async () => {
  const verifier = parseVerifier(await one.verifierKey());
  assert.ok(verifier !== undefined);
  const checkpoint = openCheckpoint(verifier, (await two.checkpoint()) ?? '');
  assert.ok(checkpoint !== undefined);
  return { verifier, checkpoint };
};
const bytesOf = async (path: string): Promise<Buffer | undefined> => {
  const answer = await app.fastify.inject({
    url: `/transparency/${path}`,
    headers: { host: new URL(app.appOrigin).host },
  });
  return answer.statusCode === 200 ? answer.rawPayload : undefined;
};
/** All entries, as a monitor reads them. */
async function entriesServed(size: number): Promise<readonly Buffer[]> {
  const bundles: Buffer[] = [];
  for (let from = 0; from < size; from += 256) {
    const width = Math.min(256, size - from);
    const name = `${String(from / 256).padStart(3, '0')}${width === 256 ? '' : `.p/${width}`}`;
    // oxlint-disable-next-line no-await-in-loop
    bundles.push(...(parseBundle((await bytesOf(`tile/entries/${name}`)) ?? Buffer.of(1)) ?? []));
  }
  return bundles;
}

test('two servers that start at once make one key, and it stays', async () => {
  const [first, second] = await Promise.all([one.verifierKey(), two.verifierKey()]);
  assert.equal(first, second);
  assert.match(first, /^bank\.example\/transparency\+[0-9a-f]{8}\+/);
});

test('a contact waits for its batch; then it is in the tree that the checkpoint signs', async () => {
  const [id = ''] = await commit(1);
  assert.equal(await one.inclusionOf(id), 'waiting');
  assert.equal(await one.inclusionOf('nobody'), undefined);
  await one.publish();
  const inclusion = await two.inclusionOf(id);
  assert.ok(inclusion !== undefined && inclusion !== 'waiting');
  const { checkpoint } = await opened();
  const { index, proof } = inclusion;
  const entry = createHmac('sha256', inclusion.salt).update(id).digest();
  assert.ok(
    isIncluded({
      leaf: hashLeaf(entry),
      index,
      size: checkpoint.size,
      root: checkpoint.root,
      proof,
    }),
  );
});

test('a batch is a power of two, also when nobody was called: the log does not say how many', async () => {
  for (const [real, leaves] of [
    [0, 4],
    [1, 4],
    [4, 4],
    [5, 8],
    [8, 8],
    [9, 16],
    [4096, 4096],
  ] as const)
    assert.equal(batchSize(real), leaves);
  const before = (await opened()).checkpoint.size;
  await one.publish();
  assert.equal((await opened()).checkpoint.size, before + BATCH_MIN);
});

test('two servers that publish at once keep one history, and nothing that waited is lost or doubled', async () => {
  const ids = await commit(300);
  const earlier = (await opened()).checkpoint;
  await Promise.all([one.publish(), two.publish(), one.publish()]);
  const places = new Set<number>();
  for (const id of ids) {
    // oxlint-disable-next-line no-await-in-loop
    const inclusion = await one.inclusionOf(id);
    assert.ok(inclusion !== undefined && inclusion !== 'waiting');
    places.add(inclusion.index);
  }
  assert.equal(places.size, ids.length);
  const { checkpoint, verifier } = await opened();
  const log = await readerOf(checkpoint.size);
  assert.deepEqual(await rootOf(checkpoint.size, log), checkpoint.root);
  const grown = { from: earlier.size, to: checkpoint.size };
  const proof = await proveConsistency(grown, log);
  assert.ok(isConsistent({ ...grown, fromRoot: earlier.root, toRoot: checkpoint.root, proof }));
  const note = (await one.checkpoint()) ?? '';
  assert.ok(decideWitness({ oldSize: earlier.size, proof, note }, verifier, earlier).sign);
});

/** Subtrees from what is served to anybody. */
async function readerOf(size: number) {
  const leaves = (await entriesServed(size)).map((entry) => hashLeaf(entry));
  assert.equal(leaves.length, size);
  return async (wanted: readonly { readonly height: number; readonly index: number }[]) =>
    wanted.map(({ height, index }): Hash => {
      const width = 2 ** height;
      return foldComplete(leaves.slice(index * width, (index + 1) * width));
    });
}

test('tiles are the hashes of the bundles; whole ones stand a level above', async () => {
  const { checkpoint } = await opened();
  assert.ok(checkpoint.size > 512);
  const entries = await entriesServed(checkpoint.size);
  const first = await bytesOf('tile/0/000');
  assert.deepEqual(first, Buffer.concat(entries.slice(0, 256).map((entry) => hashLeaf(entry))));
  const wholes = Math.floor(checkpoint.size / 256);
  const above = await bytesOf(`tile/1/000.p/${wholes}`);
  const root = foldComplete(entries.slice(0, 256).map((entry) => hashLeaf(entry)));
  assert.deepEqual(above?.subarray(0, 32), root);
  assert.deepEqual(runOf({ height: 8, index: 0 }), { level: 1, from: 0, count: 1 });
});

test('what no checkpoint covers, and what is no tile, is not there', async () => {
  const { checkpoint } = await opened();
  const last = Math.floor(checkpoint.size / 256);
  const width = (checkpoint.size % 256) + 1;
  for (const path of [
    `tile/0/${String(last).padStart(3, '0')}.p/${width}`,
    'tile/0/999',
    'tile/9/000',
    'tile/0/0',
    'tile/entries/x000/000',
    'tile/0/..%2f..%2fkey',
    `tile/0/${'x001/'.repeat(400)}000`,
  ])
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(await bytesOf(path), undefined, path);
  assert.equal((await bytesOf('key'))?.toString(), `${await one.verifierKey()}\n`);
  assert.equal((await bytesOf('checkpoint'))?.toString(), await one.checkpoint());
});

test('the database takes no change of a leaf, a checkpoint or a placed commitment', async () => {
  for (const statement of [
    `UPDATE transparency_entry SET entry = decode(repeat('00', 32), 'hex')`,
    'DELETE FROM transparency_entry',
    'DELETE FROM transparency_node',
    `UPDATE transparency_checkpoint SET note = ''`,
    'DELETE FROM transparency_key',
    'UPDATE transparency_commitment SET place = place + 1000000',
    `UPDATE transparency_commitment SET salt = decode(repeat('00', 32), 'hex')`,
    'TRUNCATE transparency_entry',
  ])
    // oxlint-disable-next-line no-await-in-loop
    await assert.rejects(server.asOwner(statement), statement);
});

test('whoever is forgotten leaves the log whole, and no receipt', async () => {
  const [id = ''] = await commit(1);
  await one.publish();
  await server.asOwner('DELETE FROM transparency_commitment WHERE contact_id = $1', [id]);
  assert.equal(await one.inclusionOf(id), undefined);
  await one.publish();
  const { checkpoint } = await opened();
  assert.deepEqual(await rootOf(checkpoint.size, await readerOf(checkpoint.size)), checkpoint.root);
});

test('whoever edits the database behind us cannot make a checkpoint fit', async () => {
  const [id = ''] = await commit(1);
  await one.publish();
  const { checkpoint } = await opened();
  const place = (await one.inclusionOf(id)) as { readonly index: number };
  await server.asOwner('ALTER TABLE transparency_entry DISABLE TRIGGER USER');
  await server.asOwner('UPDATE transparency_entry SET entry = $1 WHERE place = $2', [
    randomBytes(32),
    place.index,
  ]);
  await server.asOwner('ALTER TABLE transparency_entry ENABLE TRIGGER USER');
  const root = await rootOf(checkpoint.size, await readerOf(checkpoint.size));
  assert.ok(!root.equals(checkpoint.root));
});
