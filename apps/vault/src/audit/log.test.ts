import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { IBM, KINDS, makeKey, openTestVault } from '../testing/test-vault.ts';
import { StartRefused } from '../keys/components.ts';
import { makeSettling } from '../keys/files.ts';
import { SEGMENT_BYTES_MAX, openAuditLog } from './log.ts';
import { type AuditRecord, parseLine } from './record.ts';
import { segmentsOf, verifyAuditFolder } from './segments.ts';

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-log-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const record = (operation: string): Omit<AuditRecord, 'sequence'> => ({
  at: 1_780_000_000_000,
  caller: 'KEEPER',
  operation,
  keys: null,
  checkValues: null,
  result: 'ok',
  use: null,
  useExpiresAt: null,
});

function write(folder: string, count: number): void {
  const log = openAuditLog(folder, makeSettling());
  for (let at = 0; at < count; at += 1) log.append(record(`operation ${at}`));
  log.close();
}

test('the chain goes on over a restart', (t) => {
  const folder = folderOf(t);
  write(folder, 3);
  write(folder, 2);
  const verdict = verifyAuditFolder(folder);
  assert.deepEqual({ ...verdict, head: '' }, { ok: true, entries: 5, head: '' });
  const [name = ''] = segmentsOf(folder);
  const lines = readFileSync(join(folder, name), 'utf8').split('\n').slice(1, -1);
  assert.deepEqual(
    lines.map((line) => parseLine(line).record.sequence),
    [1, 2, 3, 4, 5],
  );
});

test('a changed byte anywhere, a lost line and a swapped pair are found', (t) => {
  const folder = folderOf(t);
  write(folder, 4);
  const [name = ''] = segmentsOf(folder);
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n').slice(0, -1);
  const broken = (changed: string, what: string) => {
    writeFileSync(path, changed);
    assert.equal(verifyAuditFolder(folder).ok, false, what);
  };
  for (let at = 0; at < text.length - 1; at += 7)
    broken(
      text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1),
      `byte ${at}`,
    );
  for (let at = 0; at < lines.length - 1; at += 1) {
    broken(`${lines.toSpliced(at, 1).join('\n')}\n`, `line ${at} lost`);
    const swapped = lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '');
    broken(`${swapped.join('\n')}\n`, `line ${at} swapped`);
  }
  writeFileSync(path, text.replace('operation 1', 'operation 7'));
  assert.throws(() => openAuditLog(folder, makeSettling()), StartRefused);
});

test('a line that the end of the process cut off is taken away', (t) => {
  const folder = folderOf(t);
  write(folder, 2);
  const [name = ''] = segmentsOf(folder);
  appendFileSync(join(folder, name), '{"sequence":3,"at":17');
  write(folder, 1);
  assert.deepEqual({ ...verifyAuditFolder(folder), head: '' }, { ok: true, entries: 3, head: '' });
});

test('segments follow one another, and a missing one shows', (t) => {
  const folder = folderOf(t);
  const log = openAuditLog(folder, makeSettling());
  const text = 'x'.repeat(60_000);
  const count = Math.ceil((SEGMENT_BYTES_MAX * 2.5) / text.length);
  for (let at = 0; at < count; at += 1) {
    log.append(record(text));
    log.flush();
  }
  log.close();
  const segments = segmentsOf(folder);
  assert.equal(segments.length, 3);
  assert.deepEqual(
    { ...verifyAuditFolder(folder), head: '' },
    { ok: true, entries: count, head: '' },
  );
  write(folder, 1);
  assert.equal(verifyAuditFolder(folder).ok, true);
  rmSync(join(folder, segments[1] ?? ''));
  assert.deepEqual(verifyAuditFolder(folder), { ok: false, segment: segments[2] });
});

test('every operation is one entry, refusals too, and none holds a number, a block, an offset or a PIN', async (t) => {
  const vault = openTestVault(t);
  const pvk = makeKey(vault, KINDS.V1);
  const pek = makeKey(vault, KINDS.P0A);
  const common = {
    EncryptionKeyIdentifier: pek,
    PinBlockFormat: 'ISO_FORMAT_4',
    PrimaryAccountNumber: '378282246310005',
  };
  const made = vault.data('/pindata/generate', {
    ...common,
    GenerationKeyIdentifier: pvk,
    GenerationAttributes: { Ibm3624RandomPin: IBM },
  });
  const { PinOffset } = made.body['PinData'] as { PinOffset: string };
  const verification = {
    ...common,
    VerificationKeyIdentifier: pvk,
    VerificationAttributes: { Ibm3624Pin: { ...IBM, PinOffset } },
  };
  vault.data('/pindata/verify', {
    ...verification,
    EncryptedPinBlock: made.body['EncryptedPinBlock'],
  });
  vault.data('/pindata/verify', { ...verification, EncryptedPinBlock: '0'.repeat(32) });
  vault.data('/pindata/verify', {});
  await vault.vault.close();
  const folder = join(vault.options.stateDir, 'log');
  const text = segmentsOf(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  const entries = text
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line) as AuditRecord);
  assert.deepEqual(
    entries.map(({ operation, result }) => `${operation} ${result}`),
    [
      'CreateKey ok',
      'CreateKey ok',
      'GeneratePinData ok',
      'VerifyPinData ok',
      'VerifyPinData VerificationFailedException',
      'VerifyPinData ValidationException',
    ],
  );
  assert.equal(entries[3]?.keys, `${pvk} ${pek}`);
  assert.match(entries[3]?.checkValues ?? '', /^[0-9A-F]{6} [0-9A-F]{6}$/);
  for (const secret of [
    '378282246310005',
    String(made.body['EncryptedPinBlock']),
    `"${PinOffset}"`,
  ])
    assert.equal(text.includes(secret), false);
  assert.equal(verifyAuditFolder(folder).ok, true);
});

test('what cannot be recorded is not done', (t) => {
  const vault = openTestVault(t);
  void vault.vault.close();
  const key = vault.control('CreateKey', {
    KeyAttributes: {
      KeyUsage: 'TR31_P0_PIN_ENCRYPTION_KEY',
      KeyClass: 'SYMMETRIC_KEY',
      KeyAlgorithm: 'AES_128',
      KeyModesOfUse: { NoRestrictions: true },
    },
    Exportable: false,
  });
  assert.equal(key.exception, 'InternalServerException');
  assert.equal(vault.data('/pindata/verify', {}).exception, 'InternalServerException');
});
