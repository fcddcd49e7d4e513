import type { KeyObject } from 'node:crypto';
import {
  askKeeper,
  bureauMacContext,
  pressLine,
  type MailerRow,
  type PostJson,
} from '@countersign/keeper-contract';
import { fromBase64Url, toBase64Url } from '@countersign/kernel';
import {
  deriveExchangedKey,
  makeEcdhKeyPair,
  parsePublicPoint,
  publicPoint,
  unwrapKey,
} from '@countersign/pincrypto';
import { makeBoxKeyPair, openBox, publicKeyBytes } from '@countersign/sealing';

/** What opens and checks the rows of one batch; held for that batch only. */
export interface BureauKey {
  readonly pinKey: KeyObject;
  readonly macKey: Uint8Array;
}

/**
 * Fetches the mailer key of one block format: the keeper has the backend export it as an X9.143 version D block under an
 * AES-256 key agreed with a key pair that lives for this call, and boxes the row MAC key to a second one.
 * @throws Error when the keeper refuses, or the block does not open, or is not a PIN key
 */
export async function fetchBureauKey(
  post: PostJson,
  format: MailerRow['format'],
): Promise<BureauKey> {
  const exchange = makeEcdhKeyPair('ECC_NIST_P256');
  const publicKey = toBase64Url(publicPoint(exchange.publicKey));
  const box = await makeBoxKeyPair();
  const boxKey = toBase64Url(await publicKeyBytes(box));
  const answered = await askKeeper(post, pressLine.bureauKey, { publicKey, boxKey, format });
  if (!answered.ok)
    throw new Error(`the keeper refused the bureau key: ${answered.refusal.refusal}`);
  const { keyBlock, backendKey, sharedInformation, macBox } = answered.value;
  const protectionKey = deriveExchangedKey({
    privateKey: exchange.privateKey,
    publicKey: parsePublicPoint('ECC_NIST_P256', fromBase64Url(backendKey)),
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
    info: fromBase64Url(sharedInformation),
    shape: { algorithm: 'AES', bytes: 32 },
  });
  const { header, key } = unwrapKey(keyBlock, { protectionKey });
  if (header.usage !== 'P0') throw new Error('the bureau key is not a PIN key');
  const opened = await openBox({
    recipient: box,
    kind: 'bureau-mac',
    context: bureauMacContext(boxKey),
    box: fromBase64Url(macBox),
  });
  const macKey = opened.ok ? opened.value.get('key') : undefined;
  if (macKey?.length !== 32) throw new Error('the row MAC key did not arrive');
  return { pinKey: key, macKey };
}
