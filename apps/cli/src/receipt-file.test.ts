import assert from 'node:assert/strict';
import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { committedFields, CONTACT_LIST, type ContactReceipt } from '@countersign/contract';
import { canonicalBytes } from '@countersign/hashchain';
import {
  formatCheckpoint,
  hashLeaf,
  hashPair,
  makeVerifier,
  parseVerifier,
  signatureLine,
  type SignatureKind,
  signNote,
} from '@countersign/merkle-log';

import { verifyReceipt } from './receipt-file.ts';

const ORIGIN = 'bank.example/transparency';
const SEEN_AT = 1_790_000_123;
const WORDS = 'Your card is on its way.';

function aSigner(kind: SignatureKind, name: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, verifier: makeVerifier(kind, name, publicKey) };
}
const log = aSigner('log', ORIGIN);
const witness = aSigner('witness', 'witness.example');
const stranger = aSigner('witness', 'witness.example');

type Contact = Extract<ContactReceipt, { format: 'countersign-receipt-v2' }>['contact'];
const contact: Contact = {
  ...{ reference: 'K7H2-9QXM', registeredAt: 1_790_000_000_000, purpose: 'card-sent' },
  ...{ channel: 'sms', direction: 'out', sender: 'LARKSPUR', to: '…0142', agent: null },
  ...{ team: 'fraud', case: 'F-2031-7' },
  ...{ mayAsk: '', template: 'card-sent-1', language: 'en', programme: 'v1' },
  bodyHash: createHash('sha256').update(WORDS).digest('hex'),
};
const salt = Buffer.alloc(32, 5);
const neighbour = hashLeaf(Buffer.alloc(32, 9));

/** A receipt of the second of two leaves. */
function aReceipt(change: Partial<Contact> = {}, text: string | null = WORDS): string {
  const bytes = canonicalBytes(CONTACT_LIST, committedFields(CONTACT_LIST, contact));
  const entry = createHmac('sha256', salt).update(bytes).digest();
  const root = hashPair(neighbour, hashLeaf(entry));
  const head = formatCheckpoint({ origin: ORIGIN, size: 2, root });
  const checkpoint = signNote(log, head) + signatureLine(witness, head, SEEN_AT);
  return JSON.stringify({
    ...{ format: 'countersign-receipt-v2', text, salt: salt.toString('base64') },
    contact: { ...contact, ...change },
    log: { index: 1, proof: [neighbour.toString('base64')], checkpoint },
  });
}
const whyNot = (...ask: Parameters<typeof verifyReceipt>) => {
  const verdict = verifyReceipt(...ask);
  return verdict.genuine ? 'genuine' : verdict.why;
};

test('a receipt is genuine under the key of its log, and a witness tells when it saw it', () => {
  const verdict = verifyReceipt(aReceipt(), log.verifier, [witness.verifier]);
  assert.ok(verdict.genuine);
  assert.deepEqual([verdict.index, verdict.size], [1, 2]);
  assert.deepEqual(verdict.seen, [{ by: 'witness.example', at: SEEN_AT }]);
  assert.equal(whyNot(aReceipt({}, null), log.verifier), 'genuine');
});

test('every fact and every word counts', () => {
  const { verifier } = log;
  for (const change of [
    { purpose: 'fraud' },
    { registeredAt: 1_790_000_000_001 },
    { agent: '' },
    { team: 'cards' },
    { case: null },
  ] satisfies readonly Partial<Contact>[])
    assert.match(whyNot(aReceipt(change), verifier), /not what the log holds/);
  assert.match(whyNot(aReceipt({}, `${WORDS} Call us.`), verifier), /not those that were sent/);
});

test('another log’s key, and a witness that did not sign, prove nothing', () => {
  const other = aSigner('log', ORIGIN);
  assert.match(whyNot(aReceipt(), other.verifier), /not signed by bank.example/);
  assert.match(whyNot(aReceipt(), log.verifier, [stranger.verifier]), /witness.example/);
  const both = [witness.verifier, aSigner('witness', 'second.example').verifier];
  assert.match(whyNot(aReceipt(), log.verifier, both), /second.example/);
});

test('what is no receipt is none', () => {
  for (const text of ['', '{}', '[]', 'null', aReceipt().replace('receipt-v2', 'receipt-v3')])
    assert.match(whyNot(text, log.verifier), /is no receipt/);
});

/** Receipts as houses gave them; those of the first list are kept by people who got them then. */
function golden(version: 'v1' | 'v2') {
  const path = new URL(
    `../../../packages/contract/golden/receipt-${version}.json`,
    import.meta.url,
  );
  const { key, receipts } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly key: string;
    readonly receipts: readonly ContactReceipt[];
  };
  const verifier = parseVerifier(key);
  const [call] = receipts;
  assert.ok(verifier !== undefined && call !== undefined);
  return { verifier, receipts, call };
}

for (const version of ['v1', 'v2'] as const) {
  test(`receipts of the list contact-${version} verify, and each of their facts counts`, () => {
    const { receipts, verifier } = golden(version);
    for (const receipt of receipts) {
      assert.equal(whyNot(JSON.stringify(receipt), verifier), 'genuine');
      for (const name of Object.keys(receipt.contact)) {
        const changed = { ...receipt, contact: { ...receipt.contact, [name]: 'x' } };
        assert.notEqual(whyNot(JSON.stringify(changed), verifier), 'genuine', name);
      }
    }
  });
}

test('a team cannot be added to a receipt of the first list, nor taken from one of the second', () => {
  const [old, young] = [golden('v1'), golden('v2')];
  const more = { ...old.call.contact, team: 'fraud', case: null };
  const { case: _case, team: _team, ...less } = young.call.contact as Contact;
  for (const [{ call, verifier }, changes] of [
    [old, { contact: more }],
    [old, { contact: more, format: 'countersign-receipt-v2' }],
    [young, { contact: less }],
    [young, { contact: less, format: 'countersign-receipt-v1' }],
  ] as const)
    assert.match(
      whyNot(JSON.stringify({ ...call, ...changes }), verifier),
      /is no receipt|not what the log holds/,
    );
});
