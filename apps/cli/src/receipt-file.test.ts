import assert from 'node:assert/strict';
import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';

import { type CommittedContact, CONTACT_LIST, contactFieldNames } from '@countersign/contract';
import { canonicalBytes } from '@countersign/hashchain';
import {
  formatCheckpoint,
  hashLeaf,
  hashPair,
  makeVerifier,
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

const contact: CommittedContact = {
  ...{ reference: 'K7H2-9QXM', registeredAt: 1_790_000_000_000, purpose: 'card-sent' },
  ...{ channel: 'sms', direction: 'out', sender: 'LARKSPUR', to: '…0142', agent: null },
  ...{ mayAsk: '', template: 'card-sent-1', language: 'en', programme: 'v1' },
  bodyHash: createHash('sha256').update(WORDS).digest('hex'),
};
const salt = Buffer.alloc(32, 5);
const neighbour = hashLeaf(Buffer.alloc(32, 9));

/** A receipt of the second of two leaves. */
function aReceipt(change: Partial<CommittedContact> = {}, text: string | null = WORDS): string {
  const fields = contactFieldNames.map((name) => [name, contact[name]] as const);
  const entry = createHmac('sha256', salt).update(canonicalBytes(CONTACT_LIST, fields)).digest();
  const root = hashPair(neighbour, hashLeaf(entry));
  const head = formatCheckpoint({ origin: ORIGIN, size: 2, root });
  const checkpoint = signNote(log, head) + signatureLine(witness, head, SEEN_AT);
  return JSON.stringify({
    ...{ format: 'countersign-receipt-v1', text, salt: salt.toString('base64') },
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
  ] satisfies readonly Partial<CommittedContact>[])
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
  for (const text of ['', '{}', '[]', 'null', aReceipt().replace('receipt-v1', 'receipt-v2')])
    assert.match(whyNot(text, log.verifier), /is no receipt/);
});
