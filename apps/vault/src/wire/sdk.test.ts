import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { parseAmzDate } from '@countersign/sigv4';
import { KINDS, makeKey, openTestVault } from '../testing/test-vault.ts';

interface SdkCall {
  readonly sdk: string;
  readonly version: string;
  readonly method: string;
  readonly target: string;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../golden/sdk-calls.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly SdkCall[] };

function headerOf(call: SdkCall, name: string): string {
  const at = call.rawHeaders.findIndex(
    (line, index) => index % 2 === 0 && line.toLowerCase() === name,
  );
  return call.rawHeaders[at + 1] ?? '';
}

for (const one of cases) {
  test(`${one.sdk} ${one.version}: a call as the SDK sends it is understood, and no other body`, (t) => {
    const vault = openTestVault(t);
    vault.now = (parseAmzDate(headerOf(one, 'x-amz-date')) ?? assert.fail()) as Instant;
    vault.control('CreateAlias', { AliasName: 'alias/pvk', KeyArn: makeKey(vault, KINDS.V1) });
    vault.control('CreateAlias', { AliasName: 'alias/pek', KeyArn: makeKey(vault, KINDS.P0A) });
    const call = { ...one, body: Buffer.from(one.body) };
    const answered = vault.send(call);
    if (one.target === '/') assert.equal(answered.status, 200, answered.text);
    else assert.equal(answered.exception, 'VerificationFailedException');
    const other = vault.send({
      ...call,
      body: Buffer.from(
        one.body.replace('ISO_FORMAT_4', 'ISO_FORMAT_0').replace('AES_128', 'AES_256'),
      ),
    });
    assert.equal(other.exception, 'InvalidSignatureException');
  });
}
