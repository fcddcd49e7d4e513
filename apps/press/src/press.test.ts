import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  answerLine,
  bureauMacContext,
  mailerRowBytes,
  pressLine,
  type BatchReport,
  type MailerRow,
} from '@countersign/keeper-contract';
import { fromBase64Url, ok, refused, toBase64Url, toHex, type Instant } from '@countersign/kernel';
import {
  deriveExchangedKey,
  encipherPinBlock,
  makeEcdhKeyPair,
  parsePinDigits,
  parsePublicPoint,
  publicPoint,
  takeSecretKey,
  wrapKey,
} from '@countersign/pincrypto';
import { sealBox } from '@countersign/sealing';
import { keepAccounts } from './accounts.ts';
import { openLetterbox } from './letterbox.ts';
import { printReleased } from './run.ts';

const NOW = Date.UTC(2026, 10, 22) as Instant;
const random = (length: number) => new Uint8Array(randomBytes(length));
const PIN_KEY = takeSecretKey(random(16));
const MAC_KEY = random(32);

function aRow(change: Partial<MailerRow> = {}): MailerRow {
  const controlNumber = change.controlNumber ?? '619403725508';
  const pin = parsePinDigits(Uint8Array.of(4, 0, 9, 2));
  const block = encipherPinBlock({ format: 4, account: controlNumber, pin, key: PIN_KEY, random });
  const row = {
    order: `order-${controlNumber}`,
    controlNumber,
    name: 'Ines Marlowe',
    lines: ['18 Alder Row', 'Brookfield 00000'],
    language: 'en',
    region: 'US',
    letterhead: {
      brand: 'Larkspur Card',
      from: ['PO Box 555'],
      reference: 'Q4VX-81RD',
      checkAt: 'larkspur.example/check',
    },
    block: toHex(block),
    format: 'ISO_FORMAT_4' as const,
    newPin: false,
    expiresAt: NOW + 1000,
    ...change,
  };
  const mac = createHmac('sha256', MAC_KEY).update(mailerRowBytes(row)).digest();
  return { ...row, mac: toBase64Url(mac) };
}

/**
 * A keeper that answers the press's line with real key agreement, key block and box. Like the real one it hands a batch
 * out until it was told that it was printed, and takes a dispatch only after that. `broken` is one report whose answer
 * never arrives, taken or not.
 */
function aKeeper(
  rows: readonly MailerRow[],
  broken?: { readonly stage: BatchReport['stage']; readonly isTaken: boolean },
) {
  const reports: BatchReport[] = [];
  let isBroken = broken !== undefined;
  const isTold = (stage: BatchReport['stage']) => reports.some((one) => one.stage === stage);
  const post = answerLine(pressLine, {
    bureauKey: async (ask) => {
      const pair = makeEcdhKeyPair('ECC_NIST_P256');
      const info = random(32).map((byte) => byte || 1);
      const protectionKey = deriveExchangedKey({
        privateKey: pair.privateKey,
        publicKey: parsePublicPoint('ECC_NIST_P256', fromBase64Url(ask.publicKey)),
        kdf: 'NIST_SP800',
        hash: 'SHA_256',
        info,
        shape: { algorithm: 'AES', bytes: 32 },
      });
      const header = {
        version: 'D',
        usage: 'P0',
        algorithm: 'A',
        modeOfUse: 'B',
        keyVersion: '00',
        exportability: 'N',
        optionalBlocks: [],
      } as const;
      const macBox = await sealBox({
        recipient: fromBase64Url(ask.boxKey),
        kind: 'bureau-mac',
        context: bureauMacContext(ask.boxKey),
        fields: { key: MAC_KEY },
      });
      return ok({
        keyBlock: wrapKey({ header, key: PIN_KEY, protectionKey, random }),
        checkValue: '000000',
        backendKey: toBase64Url(publicPoint(pair.publicKey)),
        sharedInformation: toBase64Url(info),
        macBox: toBase64Url(macBox),
      });
    },
    releasedBatches: async () =>
      ok({
        batches: isTold('printed')
          ? []
          : [{ batch: 'batch-0001', releasedAt: NOW, rows: [...rows] }],
      }),
    reportBatch: async (report) => {
      const breaks = isBroken && report.stage === broken?.stage;
      if (breaks) isBroken = false;
      if (breaks && broken?.isTaken === false) throw new Error('the press was killed');
      if (report.stage === 'dispatched' && !isTold('printed'))
        return refused({ refusal: 'mailer.not-printed' });
      if (!isTold(report.stage)) reports.push(report);
      if (breaks) throw new Error('the press was killed');
      return ok({ done: true as const });
    },
  });
  return { post, reports };
}

async function run(rows: readonly MailerRow[], times = 1, broken?: Parameters<typeof aKeeper>[1]) {
  const folder = mkdtempSync(join(tmpdir(), 'cs-press-'));
  const folders = { spoolDir: join(folder, 'spool'), letterboxDir: join(folder, 'letterbox') };
  const { post, reports } = aKeeper(rows, broken);
  try {
    for (let at = 0; at < times; at += 1) {
      const run = printReleased({
        post,
        letterbox: openLetterbox(folders),
        accounts: keepAccounts(join(folder, 'accounts')),
        clock: () => NOW,
        newId: () => 'correlation-1',
        note: () => undefined,
      });
      await (broken === undefined ? run : run.catch(() => undefined));
    }
    const left = readdirSync(folder);
    const posted = left.includes('letterbox') ? readdirSync(folders.letterboxDir) : [];
    const accountsLeft = left.includes('accounts') ? readdirSync(join(folder, 'accounts')) : [];
    return { reports, posted, accountsLeft, spoolLeft: left.includes('spool') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a released batch becomes letters, balances, and leaves no spool', async () => {
  const { reports, posted, spoolLeft } = await run(
    [aRow(), aRow({ controlNumber: '000000000017' })],
    2,
  );
  assert.deepEqual(posted.toSorted(), [
    '000000000017.json',
    '000000000017.pdf',
    '619403725508.json',
    '619403725508.pdf',
  ]);
  assert.equal(spoolLeft, false);
  const good = ['order-619403725508', 'order-000000000017'];
  assert.deepEqual(
    reports.map(({ stage, good: printed, spoiled }) => ({ stage, printed, spoiled })),
    [
      { stage: 'printed', printed: good, spoiled: [] },
      { stage: 'dispatched', printed: good, spoiled: [] },
    ],
  );
});

for (const stage of ['printed', 'dispatched'] as const) {
  for (const isTaken of [true, false]) {
    test(`killed while it tells ${stage}, ${isTaken ? 'heard' : 'unheard'}: one letter, told whole`, async () => {
      const { reports, posted, accountsLeft } = await run([aRow()], 4, { stage, isTaken });
      assert.deepEqual(posted, ['619403725508.json', '619403725508.pdf']);
      assert.deepEqual(
        reports.map((report) => report.stage),
        ['printed', 'dispatched'],
      );
      assert.deepEqual(accountsLeft, []);
    });
  }
}

test('a batch with spoiled rows is dispatched without them', async () => {
  const { reports } = await run([
    aRow(),
    { ...aRow({ controlNumber: '000000000017' }), name: 'X' },
  ]);
  assert.deepEqual(
    reports.map(({ good, spoiled }) => [good.length, spoiled.length]),
    [
      [1, 1],
      [1, 0],
    ],
  );
});

const spoilt: readonly (readonly [string, (row: MailerRow) => MailerRow])[] = [
  ['swapped name', (row) => ({ ...row, name: 'Somebody Else' })],
  ['swapped block', (row) => ({ ...row, block: aRow({ controlNumber: '000000000017' }).block })],
  ['swapped control number', (row) => ({ ...row, controlNumber: '000000000017' })],
  ['expired', () => aRow({ expiresAt: NOW })],
  [
    'block of another control number under a right MAC',
    () => aRow({ block: aRow({ controlNumber: '000000000017' }).block }),
  ],
];
for (const [name, change] of spoilt) {
  test(`a row is spoiled, never printed: ${name}`, async () => {
    const { reports, posted } = await run([change(aRow())]);
    assert.deepEqual(posted, []);
    assert.deepEqual(reports[0]?.good, []);
    assert.equal(reports[0]?.spoiled.length, 1);
  });
}
