import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { verifyReceipt } from '../../test/verify-receipt.ts';

for (const version of ['v1', 'v2'] as const) {
  test(`receipts that were given under the list contact-${version} are believed by the second verifier`, async () => {
    const path = new URL(
      `../../../../packages/contract/golden/receipt-${version}.json`,
      import.meta.url,
    );
    const { key, receipts } = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly key: string;
      readonly receipts: readonly Parameters<typeof verifyReceipt>[0][];
    };
    assert.equal(receipts.length, 2);
    for (const receipt of receipts) {
      assert.equal(receipt.format, `countersign-receipt-${version}`);
      // oxlint-disable-next-line no-await-in-loop
      assert.ok((await verifyReceipt(receipt, key)) > 0);
      const other = { ...receipt, contact: { ...receipt.contact, purpose: 'offer' } };
      // oxlint-disable-next-line no-await-in-loop
      await assert.rejects(verifyReceipt(other, key), /not in the tree/);
    }
  });
}
