import { Buffer } from 'node:buffer';
import { X509Certificate } from 'node:crypto';
import { systemClock } from '@countersign/kernel';
import { createCall } from '@countersign/lines';
import {
  type Pin,
  deriveExchangedKey,
  encipherPinBlock,
  makeEcdhKeyPair,
  publicPoint,
  parsePublicPoint,
} from '@countersign/pincrypto';
import type { VaultCall } from '../../src/dispatch.ts';
import {
  IBM,
  KINDS,
  attributes,
  base64,
  controlCall,
  dataCall,
  makeAuthority,
  random,
} from '../../src/testing/test-vault.ts';
import { type Served, bytesOf } from './load.ts';

const CONTROL = '482915037264';
const PAN = '378282246310005';

/** Sends one signed call. @throws Error on any answer but 200 */
async function ask(served: Served, call: VaultCall): Promise<Record<string, unknown>> {
  const line = createCall({ socketPath: served.socketPath });
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < call.rawHeaders.length; at += 2)
    headers[call.rawHeaders[at] ?? ''] = call.rawHeaders[at + 1] ?? '';
  const answered = await line({ method: 'POST', path: call.target, headers, body: call.body });
  line.close();
  if (answered.status !== 200) throw new Error(answered.body.toString('utf8'));
  return JSON.parse(answered.body.toString('utf8')) as Record<string, unknown>;
}

const control = (served: Served, operation: string, body: unknown) =>
  ask(served, controlCall(operation, body, systemClock()));

async function makeKey(served: Served, kind: keyof typeof KINDS): Promise<string> {
  const wanted = KINDS[kind];
  const made = await control(served, 'CreateKey', {
    KeyAttributes: attributes(wanted),
    Exportable: 'exportable' in wanted,
    ...('more' in wanted ? wanted.more : {}),
  });
  return (made['Key'] as { readonly KeyArn: string }).KeyArn;
}

/** Requests that verify a right PIN. */
export async function verifyRequests(served: Served, count: number): Promise<readonly Buffer[]> {
  const [pvk, pek] = [await makeKey(served, 'V1'), await makeKey(served, 'P0')];
  const common = {
    EncryptionKeyIdentifier: pek,
    PinBlockFormat: 'ISO_FORMAT_0',
    PrimaryAccountNumber: PAN,
  };
  const generated = await ask(
    served,
    dataCall(
      '/pindata/generate',
      { ...common, GenerationKeyIdentifier: pvk, GenerationAttributes: { Ibm3624RandomPin: IBM } },
      systemClock(),
    ),
  );
  const { PinOffset } = generated['PinData'] as { readonly PinOffset: string };
  const body = {
    ...common,
    VerificationKeyIdentifier: pvk,
    EncryptedPinBlock: generated['EncryptedPinBlock'],
    VerificationAttributes: { Ibm3624Pin: { ...IBM, PinOffset } },
  };
  const request = bytesOf(dataCall('/pindata/verify', body, systemClock()));
  return Array.from({ length: count }, () => request);
}

/** Requests that show and set: each with an agreement of its own, as every screen has. */
export async function screenRequests(
  served: Served,
  act: 'show' | 'set',
  count: number,
): Promise<readonly Buffer[]> {
  const now = systemClock();
  const authority = makeAuthority(now);
  const imported = await control(served, 'ImportKey', {
    KeyMaterial: {
      RootCertificatePublicKey: {
        KeyAttributes: attributes({
          usage: 'TR31_S0_ASYMMETRIC_KEY_FOR_DIGITAL_SIGNATURE',
          algorithm: 'ECC_NIST_P256',
          modes: 'Verify',
          keyClass: 'PUBLIC_KEY',
        }),
        PublicKeyCertificate: base64(authority.pem),
      },
    },
  });
  const ca = (imported['Key'] as { readonly KeyArn: string }).KeyArn;
  const [pvk, exchange] = [await makeKey(served, 'V1'), await makeKey(served, 'K3')];
  const { KeyCertificate } = await control(served, 'GetPublicKeyCertificate', {
    KeyIdentifier: exchange,
  });
  const backend = new X509Certificate(Buffer.from(String(KeyCertificate), 'base64')).publicKey;
  const pair = makeEcdhKeyPair('ECC_NIST_P256');
  const certificate = base64(
    authority.issue({ publicKey: parsePublicPoint('ECC_NIST_P256', publicPoint(pair.publicKey)) }),
  );
  return Array.from({ length: count }, () => {
    const info = random(32).map((byte) => byte || 1);
    const key = () =>
      deriveExchangedKey({
        privateKey: pair.privateKey,
        publicKey: backend,
        kdf: 'NIST_SP800',
        hash: 'SHA_256',
        info,
        shape: { algorithm: 'AES', bytes: 16 },
      });
    const chosen = () =>
      encipherPinBlock({
        format: 4,
        account: CONTROL,
        pin: Uint8Array.of(4, 9, 0, 8) as Pin,
        key: key(),
        random,
      }).toString('hex');
    const body = {
      GenerationKeyIdentifier: pvk,
      EncryptionKeyIdentifier: exchange,
      EncryptionWrappedKey: {
        WrappedKeyMaterial: {
          DiffieHellmanSymmetricKey: {
            CertificateAuthorityPublicKeyIdentifier: ca,
            PublicKeyCertificate: certificate,
            KeyAlgorithm: 'AES_128',
            KeyDerivationFunction: 'NIST_SP800',
            KeyDerivationHashAlgorithm: 'SHA_256',
            SharedInformation: Buffer.from(info).toString('hex'),
          },
        },
      },
      PinBlockFormat: 'ISO_FORMAT_4',
      PrimaryAccountNumber: CONTROL,
      GenerationAttributes:
        act === 'show'
          ? { Ibm3624PinFromOffset: { ...IBM, PinOffset: '1234' } }
          : { Ibm3624PinOffset: { ...IBM, EncryptedPinBlock: chosen() } },
    };
    return bytesOf(dataCall('/pindata/generate', body, systemClock()));
  });
}
