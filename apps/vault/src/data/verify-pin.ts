import {
  PVV_DIGITS,
  PVV_PIN_DIGITS,
  type Pin,
  openPinBlock,
  verifyIbm3624,
  verifyPvv,
  wipe,
} from '@countersign/pincrypto';
import type { UsableKey } from '../keys/ring.ts';
import { invalid, verificationFailed } from '../wire/exceptions.ts';
import {
  type Members,
  SHAPES,
  integer,
  membersOf,
  optionalText,
  union,
  word,
} from '../wire/members.ts';
import { PIN_BLOCK_FORMATS, binding, incomingBlock, pinKey } from './pin-key.ts';
import { IBM_TERMS, digitsOf, ibmTerms, pvvTerms, referenceKey } from './reference.ts';
import type { DataOperation, DataRoom, Trace } from './room.ts';

const REQUEST = new Set([
  'VerificationKeyIdentifier',
  'EncryptionKeyIdentifier',
  'VerificationAttributes',
  'EncryptedPinBlock',
  'PrimaryAccountNumber',
  'PinBlockFormat',
  'PinDataLength',
  'EncryptionWrappedKey',
]);

/** Members of `VerificationAttributes`. */
export const VERIFICATIONS = {
  Ibm3624Pin: new Set([...IBM_TERMS, 'PinOffset']),
  VisaPin: new Set(['PinVerificationKeyIndex', 'VerificationValue']),
};

const FORMATS = Object.keys(PIN_BLOCK_FORMATS) as (keyof typeof PIN_BLOCK_FORMATS)[];

/** Compares a PIN with a reference value; everything about the request was read before. */
export interface Comparison {
  readonly key: UsableKey;
  readonly matches: (pin: Pin) => boolean;
}

/** Reads what a PIN is to be compared with. @throws WireException */
export function readComparison(
  room: DataRoom,
  ask: { readonly members: Members; readonly account: string | undefined },
  trace: Trace,
): Comparison {
  const { name, members } = union(ask.members, 'VerificationAttributes', VERIFICATIONS);
  const found = {
    members: ask.members,
    identifier: 'VerificationKeyIdentifier',
    mode: 'Verify',
  } as const;
  if (name === 'Ibm3624Pin') {
    const key = referenceKey(room, { ...found, method: 'ibm' }, trace);
    const terms = ibmTerms(room, { key, members, account: ask.account });
    const offset = digitsOf(members, 'PinOffset');
    return { key, matches: (pin) => verifyIbm3624(terms, { pin, offset }) };
  }
  const key = referenceKey(room, { ...found, method: 'visa' }, trace);
  const terms = pvvTerms(key, members, ask.account);
  const pvv = digitsOf(members, 'VerificationValue');
  if (pvv.length !== PVV_DIGITS) throw invalid('VerificationValue', 'has four digits');
  return {
    key,
    // Both sides are always worked out: a PIN of another length takes as long as a wrong one.
    matches: (pin) =>
      Number(verifyPvv(terms, { pin, pvv })) + Number(pin.length === PVV_PIN_DIGITS) === 2,
  };
}

/**
 * VerifyPinData. A malformed block, a wrong fill, a wrong account number and a wrong PIN take the same way and get the
 * same answer: the block is opened without saying what is wrong with it, and what it gives is compared all the same.
 */
export const verifyPin: DataOperation = (room, request, trace) => {
  const members = membersOf(request, '', REQUEST);
  const account = optionalText(members, 'PrimaryAccountNumber', SHAPES.accountNumber);
  const format = PIN_BLOCK_FORMATS[word(members, 'PinBlockFormat', FORMATS)];
  const comparison = readComparison(room, { members, account }, trace);
  const encryption = pinKey(
    room,
    {
      members,
      identifier: 'EncryptionKeyIdentifier',
      wrapped: 'EncryptionWrappedKey',
      mode: 'Decrypt',
      act: 'verify',
    },
    trace,
  );
  const wantedLength = integer(members, 'PinDataLength', { min: 0, max: 12, otherwise: 0 });
  const bound = binding(format, { key: encryption, account, path: 'PinBlockFormat' });
  const opened = openPinBlock(
    incomingBlock(members, 'EncryptedPinBlock', { bound, key: encryption }),
  );
  const fits = wantedLength === 0 || opened.pin.length === wantedLength;
  const right =
    Number(comparison.matches(opened.pin)) + Number(opened.wellFormed) + Number(fits) === 3;
  wipe(opened.pin);
  if (!right) {
    room.watch.failed(comparison.key.record.arn, trace.now);
    return { ok: false, refusal: verificationFailed('INVALID_PIN') };
  }
  return {
    ok: true,
    body: {
      VerificationKeyArn: comparison.key.record.arn,
      VerificationKeyCheckValue: comparison.key.record.checkValue,
      EncryptionKeyArn: encryption.record.arn,
      EncryptionKeyCheckValue: encryption.record.checkValue,
    },
  };
};
