import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  EMPTY_ROOT,
  formatCheckpoint,
  formatVerifier,
  isSignedBy,
  makeVerifier,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  parseVerifier,
  signatureLine,
  signNote,
  type SignatureKind,
  type Signer,
} from './index.ts';

const { signedNote } = JSON.parse(
  readFileSync(new URL('../golden/published.json', import.meta.url), 'utf8'),
) as { readonly signedNote: { readonly verifier: string; readonly note: string } };

const ORIGIN = 'bank.example/transparency';

function aSigner(name: string, kind: SignatureKind = 'log'): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { verifier: makeVerifier(kind, name, publicKey), privateKey };
}

const log = aSigner(ORIGIN);
const text = formatCheckpoint({ origin: ORIGIN, size: 12, root: EMPTY_ROOT });
const note = signNote(log, text);

test('the published note verifies, and its key is written as it was published', () => {
  const verifier = parseVerifier(signedNote.verifier);
  assert.ok(verifier !== undefined);
  assert.equal(formatVerifier(verifier), signedNote.verifier);
  const parsed = parseNote(signedNote.note);
  assert.ok(parsed !== undefined && isSignedBy(verifier, parsed));
});

test('a key whose id is not its own, or of another kind, is refused', () => {
  const written = formatVerifier(log.verifier);
  assert.deepEqual(parseVerifier(written)?.keyId, log.verifier.keyId);
  for (const wrong of ['', 'a+b+c', written.slice(0, -4), written.replace(ORIGIN, 'other.example')])
    assert.equal(parseVerifier(wrong), undefined, wrong);
  assert.throws(() => makeVerifier('log', 'two words', log.verifier.publicKey), TypeError);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  assert.throws(() => makeVerifier('log', ORIGIN, rsa.publicKey), TypeError);
});

test('a checkpoint opens under the key of its log, and is the same one again', () => {
  assert.deepEqual(openCheckpoint(log.verifier, note), {
    origin: ORIGIN,
    size: 12,
    root: EMPTY_ROOT,
  });
  assert.equal(openCheckpoint(aSigner(ORIGIN).verifier, note), undefined);
  const elsewhere = signNote(log, text.replace(ORIGIN, 'other.example'));
  assert.equal(openCheckpoint(log.verifier, elsewhere), undefined, 'another log under this key');
});

test('signatures of strangers are passed over; a wrong one in the same name spoils the note', () => {
  const stranger = signatureLine(aSigner('stranger.example'), text);
  assert.ok(openCheckpoint(log.verifier, note + stranger) !== undefined);
  const forged = signatureLine(log, `${text}more\n`);
  assert.equal(openCheckpoint(log.verifier, note + forged), undefined);
});

test('a witness signs the time with the text', () => {
  const witness = aSigner('witness.example', 'witness');
  const signed = parseNote(note + signatureLine(witness, text, 1_900_000_000));
  assert.ok(signed !== undefined && isSignedBy(witness.verifier, signed));
  const [, second] = signed.signatures;
  assert.ok(second !== undefined);
  const later = Buffer.from(second.bytes);
  later.writeBigUInt64BE(1_900_000_001n);
  assert.ok(!isSignedBy(witness.verifier, { text, signatures: [{ ...second, bytes: later }] }));
});

test('every single change of a byte of a signed checkpoint is noticed', () => {
  const bytes = Buffer.from(note);
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ by;
      assert.equal(openCheckpoint(log.verifier, changed.toString('utf8')), undefined);
    }),
    { numRuns: 1500 },
  );
});

test('what is no checkpoint is none', () => {
  const root = EMPTY_ROOT.toString('base64');
  const wrong = [
    `${ORIGIN}\n012\n${root}\n`,
    `${ORIGIN}\n-1\n${root}\n`,
    `${ORIGIN}\n9007199254740993\n${root}\n`,
    `${ORIGIN}\n12\n${root}`,
    `${ORIGIN}\n12\n${root.slice(4)}\n`,
    `\n12\n${root}\n`,
    `${ORIGIN}\n12\n${root}\n\nmore\n`,
  ];
  for (const one of wrong) assert.equal(parseCheckpoint(one), undefined, one);
  assert.ok(parseCheckpoint(`${ORIGIN}\n12\n${root}\nan extension\n`) !== undefined);
});

test('notes with a control character, without a line, or without end are refused', () => {
  for (const wrong of [
    '',
    'text',
    `${text}\n`,
    note.slice(0, -1),
    note.replace('\n', '\r\n'),
    `${note}\u0000`,
  ])
    assert.equal(parseNote(wrong), undefined);
});
