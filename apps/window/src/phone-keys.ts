import { randomBytes } from 'node:crypto';
import { fromBase64Url, toBase64Url, toHex, utf8 } from '@countersign/kernel';
import {
  fits,
  KeeperKey,
  lineCodeContext,
  OpenedLine,
  windowLine,
  type OpenLine,
  type PinTerms,
} from '@countersign/keeper-contract';
import type { Call } from '@countersign/lines';
import {
  deriveExchangedKey,
  encipherPinBlock,
  makeEcdhKeyPair,
  parsePinDigits,
  parsePublicPoint,
  publicPoint,
  wipe,
} from '@countersign/pincrypto';
import { sealBox } from '@countersign/sealing';

export interface Keyed extends OpenLine {
  readonly digits: string;
}

const DIGITS = /^[0-9]{3,12}$/;
/** AES-128 for format 4, two-key TDES for format 1. */
const KEY_BYTES = 16;

/**
 * Hands what was keyed to the keeper: a security code in a box that only the keeper opens, a PIN in a block that only the backend opens.
 * Whatever comes of it is for the server, which asks; a keeper that is away, or says something else, has taken nothing.
 */
export async function handKeys(call: Call, keyed: Keyed): Promise<void> {
  if (!DIGITS.test(keyed.digits)) return;
  const { ticket } = keyed;
  const on = { call: keyed.call, ticket };
  const opened = await ask(call, windowLine.openLine.path, on);
  if (!fits(OpenedLine, opened)) return;
  if (opened.kind === 'code') return handCode(call, on, keyed.digits);
  const { lengthMax, lengthMin } = opened.pin;
  // Too few or too many are not keyed at all: the caller hears the question again.
  if (keyed.digits.length < lengthMin || keyed.digits.length > lengthMax) return;
  const pair = makeEcdhKeyPair('ECC_NIST_P256');
  const block = blockOf(opened.pin, pair.privateKey, keyed.digits);
  const screenKey = toBase64Url(publicPoint(pair.publicKey));
  await ask(call, windowLine.takeLinePin.path, { ...on, screenKey, block });
}

async function handCode(call: Call, on: OpenLine, digits: string): Promise<void> {
  const key = await ask(call, windowLine.keeperKey.path, {});
  if (!fits(KeeperKey, key)) return;
  const securityCode = utf8(digits);
  const box = await sealBox({
    ...{ recipient: fromBase64Url(key.publicKey), kind: 'line-code', context: lineCodeContext(on) },
    fields: { securityCode },
  });
  securityCode.fill(0);
  await ask(call, windowLine.takeLineCode.path, { ...on, box: toBase64Url(box) });
}

/** The window stands where a screen stands elsewhere: a key of this one entry, and a block under it. */
function blockOf(
  terms: PinTerms,
  privateKey: ReturnType<typeof makeEcdhKeyPair>['privateKey'],
  digits: string,
): string {
  const key = deriveExchangedKey({
    ...{ privateKey, kdf: terms.kdf, hash: terms.hash },
    publicKey: parsePublicPoint('ECC_NIST_P256', fromBase64Url(terms.backendKey)),
    info: fromBase64Url(terms.sharedInformation),
    shape: { algorithm: terms.keyAlgorithm === 'AES_128' ? 'AES' : 'TDES', bytes: KEY_BYTES },
  });
  const pin = parsePinDigits(Uint8Array.from(digits, Number));
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const binding =
    terms.block === 'iso-4'
      ? ({ format: 4, account: terms.controlNumber } as const)
      : ({ format: 1 } as const);
  try {
    return toHex(encipherPinBlock({ ...binding, pin, key, random }));
  } finally {
    wipe(pin);
  }
}

/** @returns what the keeper answers; nothing for a refusal, another shape, or a line that is down */
async function ask(call: Call, path: string, body: object): Promise<unknown> {
  const answered = await call({
    ...{ method: 'POST', path, body: Buffer.from(JSON.stringify(body)) },
    headers: { 'content-type': 'application/json' },
  }).catch(() => undefined);
  if (answered?.status !== 200) return undefined;
  try {
    return JSON.parse(answered.body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
