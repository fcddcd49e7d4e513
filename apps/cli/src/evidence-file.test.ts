import assert from 'node:assert/strict';
import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import {
  canonicalJson,
  committedFields,
  CONTACT_LIST,
  type EvidencePack,
} from '@countersign/contract';
import { canonicalBytes } from '@countersign/hashchain';
import {
  formatCheckpoint,
  formatVerifier,
  hashLeaf,
  makeVerifier,
  signNote,
} from '@countersign/merkle-log';

import { verifyEvidence } from './evidence-file.ts';
import { runCli } from './run.ts';

const ORIGIN = 'bank.example/transparency';
const pair = generateKeyPairSync('ed25519');
const log = makeVerifier('log', ORIGIN, pair.publicKey);
const signer = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const salt = Buffer.alloc(32, 5);
const WORDS = 'Your card is on its way.';

type Facts = EvidencePack['facts'];
const contact: Facts['contacts'][number] = {
  ...{ reference: 'K7H2 9QXM', at: 1_790_000_000_000, purpose: 'card-sent', channel: 'sms' },
  ...{ direction: 'outbound', template: 'card-sent-1', stage: 'delivered', from: 'LARKSPUR' },
  ...{ to: '…42', agent: null, team: 'fraud', case: null, outcome: null, mayAsk: [], asked: [] },
  ...{ said: WORDS, events: [], receipt: 'here' },
};
const facts: Facts = {
  ...{ issuer: 'Bank', id: 'o', madeAt: 1_790_000_100_000, madeBy: 'petra', reason: 'refund' },
  ...{ case: null, period: { from: 1_780_000_000_000, until: 1_790_000_100_000 } },
  cardmember: { reference: 'M-1', name: 'Ada Marsh', cards: [] },
  ...{ contacts: [contact], checks: [], codes: [], alerts: [], locks: [], reports: [], cut: [] },
};

function receiptOf(one: typeof contact): EvidencePack['receipts'][number] {
  const committed = {
    ...{ reference: one.reference, registeredAt: one.at, purpose: one.purpose },
    ...{ channel: one.channel, direction: one.direction, sender: one.from, to: one.to },
    ...{ agent: one.agent, mayAsk: '', template: one.template, language: 'en', programme: 'v' },
    ...{ team: one.team, case: one.case },
    bodyHash: createHash('sha256').update(one.said).digest('hex'),
  };
  const bytes = canonicalBytes(CONTACT_LIST, committedFields(CONTACT_LIST, committed));
  const root = hashLeaf(createHmac('sha256', salt).update(bytes).digest());
  const checkpoint = signNote(
    { privateKey: pair.privateKey, verifier: log },
    formatCheckpoint({ origin: ORIGIN, size: 1, root }),
  );
  return {
    ...{ format: 'countersign-receipt-v2', contact: committed, text: one.said },
    ...{ salt: salt.toString('base64'), log: { index: 0, proof: [], checkpoint } },
  };
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const hashOf = (of: Facts) => createHash('sha256').update(canonicalJson(of)).digest('hex');

/** A pack whose fingerprint and signature are right, whatever it says. */
function aPack(of: Facts = facts, receipts = [receiptOf(contact)]): EvidencePack {
  const sha256 = hashOf(of);
  const head = base64url({ alg: 'ES256', kid: 'k', typ: 'countersign-evidence+jws' });
  const payload = base64url({ iss: of.issuer, sha256 });
  const signature = sign('sha256', Buffer.from(`${head}.${payload}`), {
    ...{ key: signer.privateKey, dsaEncoding: 'ieee-p1363' },
  }).toString('base64url');
  return {
    ...{ format: 'countersign-evidence-v1', facts: of, sha256, receipts },
    signature: { protected: head, payload, signature },
  };
}
const whyNot = (pack: unknown) => {
  const verdict = verifyEvidence(JSON.stringify(pack), log);
  return verdict.genuine ? 'genuine' : verdict.why;
};

test('a pack is whole when its facts, its receipts and its contacts are of one another', () => {
  assert.equal(whyNot(aPack()), 'genuine');
  // Whoever writes it out again, in whatever order: the same facts.
  const turned = Object.fromEntries(Object.entries(facts).toReversed()) as Facts;
  assert.equal(whyNot({ ...aPack(), facts: turned }), 'genuine');
});

test('no fact can be changed, not even with a new fingerprint where the log knows better', () => {
  assert.match(whyNot({ ...aPack(), facts: { ...facts, madeBy: 'olive' } }), /fingerprint/);
  for (const change of [
    { at: contact.at + 1 },
    { from: 'LARKSPURR' },
    { said: `${WORDS} Call us.` },
    { mayAsk: ['card-ending'] },
    { team: null },
  ] satisfies readonly Partial<typeof contact>[])
    assert.match(
      whyNot(aPack({ ...facts, contacts: [{ ...contact, ...change }] })),
      /not what its receipt says/,
    );
});

test('no contact is put in or taken out, and no receipt is of another log', () => {
  const waiting = { ...contact, reference: 'P3W8 1ZRT', receipt: 'waiting' } as const;
  assert.equal(whyNot(aPack({ ...facts, contacts: [contact, waiting] })), 'genuine');
  const made = { ...waiting, receipt: 'here' } as const;
  assert.match(whyNot(aPack({ ...facts, contacts: [contact, made] })), /P3W8 1ZRT is missing/);
  assert.match(whyNot(aPack({ ...facts, contacts: [] })), /of no contact/);
  assert.match(whyNot(aPack(facts, [])), /is missing/);
  const other = makeVerifier('log', ORIGIN, generateKeyPairSync('ed25519').publicKey);
  const verdict = verifyEvidence(JSON.stringify(aPack()), other);
  assert.match(verdict.genuine ? '' : verdict.why, /not signed by bank.example/);
  for (const text of ['', '{}', 'null', JSON.stringify({ ...aPack(), format: 'v2' })]) {
    const none = verifyEvidence(text, log);
    assert.equal(none.genuine ? '' : none.why, 'is no evidence pack');
  }
});

const folder = mkdtempSync(join(tmpdir(), 'cs-evidence-'));
after(() => rmSync(folder, { recursive: true }));

const run = async (...args: readonly string[]) => {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const io = { out: say, err: say, ask: async () => '' };
  const config = () => ({ appOrigin: '', operatorSocket: '', apiKeyFile: '' });
  const code = await runCli([...args, '--key', formatVerifier(log)], io, config);
  return { code, said: said.join('\n') };
};

test('nothing in a file steers the terminal of whoever checks it', async () => {
  const path = join(folder, 'steering.json');
  const steering = '\u001b[2Jgenuine\u0007\u202e\u2028';
  const named = { ...contact, reference: steering };
  const kept = [
    ['evidence', aPack({ ...facts, issuer: steering, madeBy: steering })],
    ['evidence', aPack({ ...facts, contacts: [named] }, [])],
    ['receipt', receiptOf({ ...contact, from: steering, said: `One\r\n${steering}` })],
    ['receipt', { ...receiptOf(named), text: steering }],
  ] as const;
  const codes: number[] = [];
  for (const [what, file] of kept) {
    writeFileSync(path, JSON.stringify(file));
    // oxlint-disable-next-line no-await-in-loop
    const { code, said } = await run(what, 'verify', path);
    assert.doesNotMatch(said.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u, said);
    codes.push(code);
  }
  assert.deepEqual(codes, [0, 1, 0, 1]);
});

test('countersign evidence verify: says what it is, and who signed it where the keys are given', async () => {
  const path = join(folder, 'pack.json');
  const keys = join(folder, 'jwks.json');
  const verify = (...more: readonly string[]) => run('evidence', 'verify', path, ...more);
  const jwk = { ...signer.publicKey.export({ format: 'jwk' }), kid: 'k' };
  writeFileSync(keys, JSON.stringify({ keys: [jwk] }));
  writeFileSync(path, JSON.stringify(aPack()));
  const whole = await verify();
  assert.deepEqual([whole.code, /holds 1 of its 1 contacts/.test(whole.said)], [0, true]);
  assert.match(whole.said, /not looked at/);
  const signed = await verify('--keys', keys);
  assert.deepEqual([signed.code, /signed +by a key of/.test(signed.said)], [0, true]);
  const forged = { ...aPack(), signature: aPack({ ...facts, madeBy: 'olive' }).signature };
  writeFileSync(path, JSON.stringify(forged));
  const wrong = await verify('--keys', keys);
  assert.deepEqual([wrong.code, /is not signed by these keys/.test(wrong.said)], [1, true]);
});
