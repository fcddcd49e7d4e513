import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { ScamCandidate } from '@countersign/contract';
import { evaluate, loadModel } from '@countersign/scamflags';
import { WEIGHTS_PATH } from '@countersign/scamflags/weights';
import { serverDatabase, testClock } from '../../test/database.ts';
import { createAudit } from '../audit/index.ts';
import { createLimits, createNewId, systemRandom } from '../platform/index.ts';
import { createScamModel, createServing, type Sample } from './index.ts';
import { withBase, withChannels } from './testing/other-weights.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
const time = testClock(Date.parse('2030-11-22T15:00:00Z'));
const audit = createAudit({ db, clock: time.clock, programmeVersion: () => 'p' });
const newId = createNewId({ clock: time.clock, random: systemRandom });
const shippedBytes = readFileSync(WEIGHTS_PATH);
const samples: Sample[] = [
  ['I will be there at six.', 'genuine'],
  ['Your parcel is here: pick it up today.', 'genuine'],
  ['LARKSPUR: your card is locked, confirm your PIN at https://larkspur-card.help.example', 'scam'],
  ['Hi mum, this is my new number, can you send money?', 'received'],
].map(([text = '', state], at) => ({
  ...{ id: `id${at}`, reference: `R${at}`, channel: 'sms', text, state: state as Sample['state'] },
}));

/** Another server of the same house has a memory of its own, and the same tables. */
function aServer() {
  const serving = createServing(db.reader, shippedBytes);
  const model = createScamModel({
    ...{ db, clock: time.clock, newId, audit, serving },
    limits: createLimits({ db, clock: time.clock }),
    judgeBy: ({ model: weights }, message) => evaluate(message, { model: weights }),
    samples: async (most) => samples.slice(0, most),
    staffName: async (id) => id,
  });
  return { serving, model };
}
const { model, serving } = aServer();
const other = aServer();
const shipped = serving.shipped.sha256;

const aCandidate = (base: number, change: Partial<ScamCandidate> = {}) =>
  candidateOf(withBase(shippedBytes, base), change);

function candidateOf(bytes: Buffer, change: Partial<ScamCandidate> = {}) {
  const { sha256 } = loadModel(bytes);
  const card: ScamCandidate['card'] = {
    ...{ data: 'a'.repeat(64), rows: 7, sources: [] },
    figures: [{ set: 'Own', name: 'F1', ours: 0.9, must: 0.8, lowerIsBetter: false, kept: true }],
  };
  const weights = Buffer.from(bytes).toString('base64');
  const file: ScamCandidate = {
    ...{ format: 'countersign-scam-candidate-v1', sha256, card, weights },
    ...change,
  };
  return { sha256, file: Buffer.from(JSON.stringify(file)) };
}
const as = (staffId: string) => ({ staffId, correlation: 'c' });
const codeOf = async (done: ReturnType<typeof model.compare>) => {
  const outcome = await done;
  return outcome.ok ? 'done' : outcome.refusal.code;
};
const loud = aCandidate(6);

test('a candidate is taken up when it is whole, is what it says, and judges; nothing else is', async () => {
  const take = async (file: Buffer) => {
    const taken = await model.take({ ...as('petra'), file });
    return taken.ok ? taken.value : taken.refusal.code;
  };
  const { file } = aCandidate(5);
  for (const broken of [
    Buffer.from('{}'),
    Buffer.from('no json'),
    file.subarray(0, -9),
    aCandidate(5, { sha256: 'b'.repeat(64) }).file,
    aCandidate(5, { weights: Buffer.from('SCAMFLAG and nothing more').toString('base64') }).file,
    aCandidate(Number.NaN).file,
    candidateOf(withChannels(shippedBytes, () => ({}))).file,
  ])
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(await take(broken), 'scam-model.broken');
  assert.equal(await take(loud.file), loud.sha256);
  assert.equal(await take(loud.file), 'scam-model.taken');
  const seen = await model.overview();
  assert.equal(seen.inUse.sha256, shipped, 'nothing that anybody sees has changed');
  assert.equal(seen.candidates[0]?.card?.rows, 7);
});

test('nothing is wanted before it was compared; a comparison is figures, and no words', async () => {
  const { sha256 } = loud;
  assert.equal(await codeOf(model.propose({ ...as('petra'), sha256 })), 'scam-model.not-compared');
  assert.equal(await codeOf(model.compare({ ...as('petra'), sha256 })), 'done');
  assert.equal(
    await codeOf(model.compare({ ...as('petra'), sha256: 'c'.repeat(64) })),
    'scam-model.unknown',
  );
  const figures = (await model.overview()).candidates[0]?.comparison?.figures;
  assert.ok(figures !== undefined);
  assert.equal(figures.reports, 4);
  assert.equal(figures.same + figures.up + figures.down, 4);
  assert.ok(figures.up > 0);
  const genuine = figures.states.find(({ state }) => state === 'genuine');
  assert.deepEqual([genuine?.flaggedBefore, genuine?.reports], [0, 2]);
  assert.ok((genuine?.flaggedAfter ?? 0) > 0, 'what a label says of it is shown');
  const kept = await server.asOwner('SELECT figures::text AS text FROM scam_model_comparison');
  assert.doesNotMatch(String(kept[0]?.['text']), /parcel|PIN/);
  assert.equal(serving.current().sha256, shipped);
});

test('one wants it, another one releases it; every server judges by it, and an open page still has the old one', async () => {
  const { sha256 } = loud;
  assert.equal(await codeOf(model.release({ ...as('olive'), sha256 })), 'scam-model.not-proposed');
  assert.equal(await codeOf(model.propose({ ...as('petra'), sha256 })), 'done');
  assert.equal(await codeOf(model.release({ ...as('petra'), sha256 })), 'scam-model.own-proposal');
  assert.equal(await codeOf(model.release({ ...as('olive'), sha256 })), 'done');
  assert.equal(serving.current().sha256, sha256);
  assert.equal(other.serving.current().sha256, shipped);
  await other.serving.refresh();
  assert.equal(other.serving.current().sha256, sha256);
  assert.ok(other.serving.bytesOf(shipped) !== undefined);
  const [release] = (await model.overview()).releases;
  assert.deepEqual([release?.proposedBy, release?.by], ['petra', 'olive']);
  // A server that starts now begins with it.
  const later = aServer();
  await later.serving.refresh();
  assert.equal(later.serving.current().sha256, sha256);
});

test('two people of whom one is the other are refused by the table, too; nothing of it is changed', async () => {
  await assert.rejects(
    server.asOwner(
      `INSERT INTO scam_model_release VALUES (9, '${loud.sha256}', '${shipped}', 'release', 'petra', 'petra', 1)`,
    ),
    /check/,
  );
  await assert.rejects(server.asOwner(`UPDATE scam_model_release SET by_staff = 'x'`));
  await assert.rejects(server.asOwner(`UPDATE scam_model_weights SET weights = '\\x00'`));
});

test('one press leads back, once; what was wanted before a release is wanted no more', async () => {
  const seen = (await model.overview()).releases[0]?.position ?? 0;
  assert.equal(await codeOf(model.back({ ...as('olive'), seen: seen - 1 })), 'scam-model.changed');
  assert.equal((await model.overview()).before, shipped);
  assert.equal(await codeOf(model.back({ ...as('olive'), seen })), 'done');
  assert.equal(serving.current().sha256, shipped);
  const { sha256 } = loud;
  assert.equal(await codeOf(model.release({ ...as('olive'), sha256 })), 'scam-model.not-proposed');
  // A second press of the same page, and one of a page that was loaded since.
  assert.equal(await codeOf(model.back({ ...as('olive'), seen })), 'scam-model.changed');
  assert.equal((await model.overview()).before, undefined, 'no page offers it');
  assert.equal(
    await codeOf(model.back({ ...as('olive'), seen: seen + 1 })),
    'scam-model.went-back',
  );
  assert.equal(serving.current().sha256, shipped, 'nobody alone uses again what was withdrawn');
  const lines = (await audit.read({ after: 0, limit: 100 })).map(({ operation, refusal }) =>
    `${operation} ${refusal ?? ''}`.trim(),
  );
  for (const line of [
    'scam-model.taken-up',
    'scam-model.taken-up scam-model.broken',
    'scam-model.compared',
    'scam-model.proposed',
    'scam-model.released',
    'scam-model.released scam-model.own-proposal',
    'scam-model.went-back',
    'scam-model.went-back scam-model.changed',
    'scam-model.went-back scam-model.went-back',
  ])
    assert.ok(lines.includes(line), line);
});

test('nobody goes back from a way back, or to anything but what was used before: the table says so', async () => {
  const rows: readonly (readonly [position: number, to: string, from: string])[] = [
    [3, loud.sha256, shipped],
    [4, shipped, loud.sha256],
  ];
  for (const [position, to, from] of rows)
    // oxlint-disable-next-line no-await-in-loop
    await assert.rejects(
      server.asOwner(
        `INSERT INTO scam_model_release VALUES (${position}, '${to}', '${from}', 'back', NULL, 'olive', 1)`,
      ),
      /gone back from/,
    );
});

test('of two releases at the same moment one is made', async () => {
  const { sha256 } = loud;
  assert.equal(await codeOf(model.compare({ ...as('petra'), sha256 })), 'done');
  assert.equal(await codeOf(model.propose({ ...as('petra'), sha256 })), 'done');
  const both = await Promise.all([
    codeOf(model.release({ ...as('olive'), sha256 })),
    codeOf(other.model.release({ ...as('ana'), sha256 })),
  ]);
  assert.equal(both.filter((code) => code === 'done').length, 1, both.join());
});

async function emptyHouse() {
  const fresh = await serverDatabase();
  after(() => fresh.close());
  const empty = createScamModel({
    ...{ db: fresh.db, clock: time.clock, newId },
    audit: createAudit({ db: fresh.db, clock: time.clock, programmeVersion: () => 'p' }),
    limits: createLimits({ db: fresh.db, clock: time.clock }),
    serving: createServing(fresh.db.reader, shippedBytes),
    judgeBy: ({ model: weights }, message) => evaluate(message, { model: weights }),
    samples: async () => [],
    staffName: async (id) => id,
  });
  return { fresh, model: empty };
}

test('where nothing was released there is nothing to go back to', async () => {
  const { model: alone } = await emptyHouse();
  assert.equal(await codeOf(alone.back({ ...as('olive'), seen: 0 })), 'scam-model.nothing-before');
});

test('beside no reports nothing is compared, and nobody wants it', async () => {
  const { model: empty } = await emptyHouse();
  const { sha256 } = loud;
  assert.ok((await empty.take({ ...as('petra'), file: loud.file })).ok);
  assert.equal(await codeOf(empty.compare({ ...as('petra'), sha256 })), 'done');
  assert.equal(await codeOf(empty.propose({ ...as('petra'), sha256 })), 'scam-model.not-compared');
});

test('weights in use keep their card and who took them up, however many candidates came since', async () => {
  const { fresh, model: busy } = await emptyHouse();
  const hashOf = (at: number) => at.toString(16).padStart(64, '0');
  await fresh.asOwner(
    `INSERT INTO scam_model_weights VALUES ('${shipped}', '\\x00', NULL, 'software', 1)`,
  );
  assert.ok((await busy.take({ ...as('petra'), file: loud.file })).ok);
  await fresh.asOwner(
    `INSERT INTO scam_model_release VALUES (1, '${loud.sha256}', '${shipped}', 'release', 'petra', 'olive', 1)`,
  );
  const later = Array.from(
    { length: 20 },
    (_, at) => `('${hashOf(at)}', '\\x00', '{}', 'ana', ${time.now() + 1 + at})`,
  );
  await fresh.asOwner(`INSERT INTO scam_model_weights VALUES ${later.join()}`);
  const { candidates, inUse } = await busy.overview();
  assert.deepEqual([inUse.sha256, inUse.isShipped, inUse.card?.rows], [loud.sha256, false, 7]);
  assert.equal(candidates.find(({ sha256 }) => sha256 === shipped)?.isShipped, true);
});

test('weights that were released and cannot be used any more stop no server: others judge, and it is said once', async () => {
  const { model: empty, fresh } = await emptyHouse();
  await fresh.asOwner(
    `INSERT INTO scam_model_weights VALUES ('${shipped}', '\\x00', NULL, 'software', 1), ('${'d'.repeat(64)}', '\\x00', '{}', 'petra', 1)`,
  );
  await fresh.asOwner(
    `INSERT INTO scam_model_release VALUES (1, '${'d'.repeat(64)}', '${shipped}', 'release', 'petra', 'olive', 1)`,
  );
  const said: string[] = [];
  const starting = createServing(fresh.db.reader, shippedBytes, (hash) => said.push(hash));
  await starting.refresh();
  await starting.refresh();
  assert.equal(starting.current().sha256, shipped, 'released weights that nobody can load');
  assert.deepEqual(said, ['d'.repeat(64)], 'are told of, once');
  assert.equal(await codeOf(empty.back({ ...as('olive'), seen: 1 })), 'done');
});
