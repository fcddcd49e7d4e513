import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { systemClock } from '@countersign/kernel';
import {
  decideWitness,
  formatVerifier,
  makeVerifier,
  openCheckpoint,
  parseAddCheckpoint,
  parseNote,
  parseVerifier,
  signatureLine,
  witnessedAt,
  type Witnessed,
} from '@countersign/merkle-log';
import { serverDatabase } from '../../test/database.ts';
import { testTransparency } from '../../test/transparency.ts';
import { createAudit } from '../audit/index.ts';
import { createNewId, systemRandom } from '../platform/index.ts';
import { openWitness } from './index.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
const SEEN_AT = 1_790_000_000;
const clock = systemClock;
const parts = {
  ...{ db, clock, newId: createNewId({ clock, random: systemRandom }), random: systemRandom },
  audit: createAudit({ db, clock, programmeVersion: () => 'test' }),
  jobs: { repeat: () => {} },
};

/** A witness as others run theirs: its own rule of what it signs, its own memory, HTTP in between. */
async function aWitness(name: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signer = { privateKey, verifier: makeVerifier('witness', name, publicKey) };
  const log = parseVerifier(await testTransparency(parts).verifierKey());
  const state: { known: Witnessed | undefined; asked: number; isMute: boolean; lies: boolean } = {
    ...{ known: undefined, asked: 0, isMute: false, lies: false },
  };
  const sign = (path: string | undefined, body: string): readonly [number, string] => {
    const ask = path === '/w/add-checkpoint' ? parseAddCheckpoint(body) : undefined;
    if (ask === undefined) return [400, ''];
    const verdict = decideWitness(ask, log, state.known);
    if (!verdict.sign) return [verdict.status, verdict.status === 409 ? `${verdict.size}\n` : ''];
    state.known = verdict.checkpoint;
    const signed = state.lies ? 'another text\n' : verdict.text;
    return [200, signatureLine(signer, signed, SEEN_AT)];
  };
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (part: Buffer) => chunks.push(part));
    request.on('end', () => {
      state.asked += 1;
      if (state.isMute) return void response.destroy();
      const [status, body] = sign(request.url, Buffer.concat(chunks).toString());
      response.writeHead(status).end(body);
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  after(() => http.close());
  const { port } = http.address() as AddressInfo;
  const key = formatVerifier(signer.verifier);
  return { state, signer, witness: openWitness({ url: `http://127.0.0.1:${port}/w/`, key }) };
}

const first = await aWitness('first.example');
const second = await aWitness('second.example');
const witnesses = [first.witness, second.witness];
const log = testTransparency({ ...parts, witnesses });
const isSeenBy = (note: string, { signer }: typeof first): boolean => {
  const parsed = parseNote(note);
  return parsed !== undefined && witnessedAt(signer.verifier, parsed) === SEEN_AT;
};
const shown = async () => (await log.checkpoint()) ?? '';
async function sizeShown(): Promise<number> {
  const verifier = parseVerifier(await log.verifierKey());
  assert.ok(verifier !== undefined);
  return openCheckpoint(verifier, await shown())?.size ?? 0;
}

test('each checkpoint is shown to every witness once, and carries their signatures', async () => {
  await log.askWitnesses();
  assert.equal(first.state.asked, 0, 'there is nothing to sign yet');
  for (const times of [1, 2]) {
    // oxlint-disable-next-line no-await-in-loop
    await log.publish();
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all([log.askWitnesses(), log.askWitnesses()]);
    // oxlint-disable-next-line no-await-in-loop
    await log.askWitnesses();
    // oxlint-disable-next-line no-await-in-loop
    const note = await shown();
    assert.ok(isSeenBy(note, first) && isSeenBy(note, second), `${times}`);
  }
});

test('a receipt stands on the newest checkpoint that was signed by most, as soon as one covers it', async () => {
  await db.transaction((tx) => log.commit(tx, 'a-contact', Buffer.from('facts')));
  await log.publish();
  const uncovered = await log.inclusionOf('a-contact');
  assert.ok(uncovered !== undefined && uncovered !== 'waiting');
  assert.ok(!isSeenBy(uncovered.checkpoint, first), 'an older checkpoint proves nothing of it');
  await log.askWitnesses();
  await log.publish();
  const inclusion = await log.inclusionOf('a-contact');
  assert.ok(inclusion !== undefined && inclusion !== 'waiting');
  assert.ok(isSeenBy(inclusion.checkpoint, first) && isSeenBy(inclusion.checkpoint, second));
  await log.askWitnesses();
});

test('one that does not answer keeps nobody else from signing, and signs when it is back', async () => {
  const before = second.state.known?.size ?? 0;
  first.state.isMute = true;
  await log.publish();
  await assert.rejects(log.askWitnesses(), /fetch failed/);
  await log.publish();
  await assert.rejects(log.askWitnesses(), AggregateError);
  assert.equal(second.state.known?.size, before + 8);
  assert.equal(await sizeShown(), before, 'the last one that both of them signed');
  first.state.isMute = false;
  await log.askWitnesses();
  assert.equal(await sizeShown(), before + 8);
  assert.ok(isSeenBy(await shown(), first) && isSeenBy(await shown(), second));
});

test('a signature that does not verify is not kept', async () => {
  await log.publish();
  second.state.lies = true;
  await assert.rejects(log.askWitnesses(), /second.example.* a signature that is not its own/);
  const before = await sizeShown();
  assert.equal(before, (first.state.known?.size ?? 0) - 4);
  second.state.lies = false;
  await log.askWitnesses();
  assert.equal(await sizeShown(), before + 4);
  assert.ok(isSeenBy(await shown(), second));
});

test('a witness that forgot is told everything again', async () => {
  Object.assign(first.state, { known: undefined });
  await log.publish();
  await log.askWitnesses();
  assert.deepEqual(first.state.known, second.state.known);
});

test('an older copy of the database that goes on with another history is found out', async () => {
  const { known } = first.state;
  assert.ok(known !== undefined);
  await server.asOwner('ALTER TABLE transparency_entry DISABLE TRIGGER USER');
  await server.asOwner('UPDATE transparency_entry SET entry = sha256(entry) WHERE place = $1', [
    known.size - 1,
  ]);
  await server.asOwner('ALTER TABLE transparency_entry ENABLE TRIGGER USER');
  await log.publish();
  await assert.rejects(log.askWitnesses(), /first.example.* another history \(422\)/);
  assert.equal(await sizeShown(), known.size, 'the last one from before');
  first.state.known = { ...known, size: known.size + 1_000 };
  await assert.rejects(log.askWitnesses(), /more than this database has/);
});

test('what a witness signed is not taken back', async () => {
  for (const statement of [
    'DELETE FROM transparency_cosignature',
    `UPDATE transparency_cosignature SET line = ''`,
    'TRUNCATE transparency_cosignature',
  ])
    // oxlint-disable-next-line no-await-in-loop
    await assert.rejects(server.asOwner(statement), statement);
});

test('a key that is none, or of a log, is no witness’s', async () => {
  for (const key of ['', 'first.example', await log.verifierKey()])
    assert.throws(() => openWitness({ url: 'http://127.0.0.1:9', key }), /TRANSPARENCY_WITNESSES/);
});
