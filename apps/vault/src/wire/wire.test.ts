import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import type { VaultCall } from '../dispatch.ts';
import { KINDS, controlCall, dataCall, makeKey, openTestVault } from '../testing/test-vault.ts';

const VERIFY = '/pindata/verify';

const refusals: readonly [string, (call: VaultCall, now: number) => VaultCall, number, string][] = [
  [
    'without a signature',
    (call) => ({ ...call, rawHeaders: ['host', 'vault'] }),
    403,
    'MissingAuthenticationTokenException',
  ],
  [
    'another body',
    (call) => ({ ...call, body: Buffer.from('{"a":1}') }),
    403,
    'InvalidSignatureException',
  ],
  [
    'another path',
    (call) => ({ ...call, target: '/pindata/generate' }),
    403,
    'InvalidSignatureException',
  ],
  [
    'another host',
    (call) => ({
      ...call,
      rawHeaders: call.rawHeaders.map((line) => (line === 'vault' ? 'other' : line)),
    }),
    403,
    'InvalidSignatureException',
  ],
  [
    'a host that is not signed',
    (call) => ({
      ...call,
      rawHeaders: call.rawHeaders.map((line) =>
        line.replace('content-type;host;', 'content-type;'),
      ),
    }),
    400,
    'IncompleteSignatureException',
  ],
  [
    'two hosts',
    (call) => ({ ...call, rawHeaders: ['Host', 'other', ...call.rawHeaders] }),
    400,
    'IncompleteSignatureException',
  ],
  [
    'another region',
    (call) => ({
      ...call,
      rawHeaders: call.rawHeaders.map((line) => line.replace('us-east-1', 'us-west-2')),
    }),
    403,
    'InvalidSignatureException',
  ],
  [
    'another service',
    (call) => ({
      ...call,
      rawHeaders: call.rawHeaders.map((line) => line.replace('payment-cryptography', 'kms')),
    }),
    403,
    'InvalidSignatureException',
  ],
  [
    'a clock five minutes late',
    (_, now) => dataCall(VERIFY, {}, now - 301_000),
    403,
    'InvalidSignatureException',
  ],
  [
    'a clock five minutes early',
    (_, now) => dataCall(VERIFY, {}, now + 301_000),
    403,
    'InvalidSignatureException',
  ],
  [
    'an unknown caller',
    (_, now) => dataCall(VERIFY, {}, now, 'NOBODY'),
    403,
    'UnrecognizedClientException',
  ],
  [
    'an operation that is not there',
    (_, now) => dataCall('/pindata/decrypt', {}, now),
    404,
    'UnknownOperationException',
  ],
  [
    'a target that is not there',
    (_, now) => controlCall('DecryptEverything', {}, now),
    404,
    'UnknownOperationException',
  ],
  [
    'a caller who may not',
    (_, now) => controlCall('ListKeys', {}, now, 'READER'),
    403,
    'AccessDeniedException',
  ],
  ['a list for an object', (_, now) => dataCall(VERIFY, [], now), 400, 'ValidationException'],
  [
    'a member that is not served',
    (_, now) => dataCall(VERIFY, { DukptAttributes: {} }, now),
    400,
    'ValidationException',
  ],
];

for (const [what, change, status, exception] of refusals) {
  test(`refused: ${what} (${exception})`, (t) => {
    const vault = openTestVault(t);
    const answered = vault.send(change(dataCall(VERIFY, {}, vault.now), vault.now));
    assert.deepEqual([answered.status, answered.exception], [status, exception]);
    assert.match(String(answered.body['__type']), new RegExp(`#${exception}$`));
  });
}

test('a body that is not JSON is a serialization exception, and nothing of it is quoted', (t) => {
  const vault = openTestVault(t);
  const signed = dataCall(VERIFY, '4908123456789', vault.now);
  const answered = vault.send(signed);
  assert.equal(answered.exception, 'ValidationException');
  assert.equal(answered.text.includes('4908'), false);
});

test('no refusal quotes a digit of what was sent', (t) => {
  const vault = openTestVault(t);
  const pek = makeKey(vault, KINDS.P0);
  const pvk = makeKey(vault, KINDS.V1);
  const secrets = ['378282246310005', '9273', '1122334455667788', '0123456789012345'];
  const answered = vault.data(VERIFY, {
    VerificationKeyIdentifier: pvk,
    EncryptionKeyIdentifier: pek,
    PinBlockFormat: 'ISO_FORMAT_0',
    PrimaryAccountNumber: secrets[0],
    EncryptedPinBlock: secrets[2],
    VerificationAttributes: {
      Ibm3624Pin: {
        DecimalizationTable: secrets[3],
        PinValidationDataPadCharacter: 'F',
        PinValidationData: secrets[0],
        PinOffset: secrets[1],
      },
    },
  });
  assert.equal(answered.exception, 'VerificationFailedException');
  for (const secret of secrets) assert.equal(answered.text.includes(secret), false);
});

test('a fault answers with a reference alone', async (t) => {
  const vault = openTestVault(t);
  await vault.reopen({
    random: () => {
      throw new Error('secret detail');
    },
  });
  const answered = vault.control('CreateKey', {
    KeyAttributes: {
      KeyUsage: 'TR31_P0_PIN_ENCRYPTION_KEY',
      KeyClass: 'SYMMETRIC_KEY',
      KeyAlgorithm: 'AES_128',
      KeyModesOfUse: { NoRestrictions: true },
    },
    Exportable: false,
  });
  assert.deepEqual([answered.status, answered.exception], [500, 'InternalServerException']);
  assert.equal(answered.body['Message'], 'fault reference-1');
  assert.equal(vault.faults.length, 1);
});
