import {
  type CardValueTerms,
  SERVICE_CODE_PRINTED,
  deriveCardValue,
  textFromDigits,
  verifyCardValue,
} from '@countersign/pincrypto';
import type { UsableKey } from '../keys/ring.ts';
import { verificationFailed } from '../wire/exceptions.ts';
import { type Members, SHAPES, integer, membersOf, text, union } from '../wire/members.ts';
import type { DataOperation, DataRoom, Trace } from './room.ts';

const GENERATE = new Set([
  'KeyIdentifier',
  'PrimaryAccountNumber',
  'GenerationAttributes',
  'ValidationDataLength',
]);
const VERIFY = new Set([
  'KeyIdentifier',
  'PrimaryAccountNumber',
  'VerificationAttributes',
  'ValidationData',
]);

const VALUES = {
  CardVerificationValue1: new Set(['CardExpiryDate', 'ServiceCode']),
  CardVerificationValue2: new Set(['CardExpiryDate']),
};

const LENGTH = { min: 3, max: 5, otherwise: 3 };

interface Prepared {
  readonly usable: UsableKey;
  readonly terms: Omit<CardValueTerms, 'digits'>;
}

// The order of the expiry is the caller's: schemes differ, and AWS takes it as it comes.
function prepare(
  room: DataRoom,
  ask: {
    readonly members: Members;
    readonly attributes: string;
    readonly mode: 'Generate' | 'Verify';
  },
  trace: Trace,
): Prepared {
  const { members } = ask;
  const usable = room.ring.use({
    identifier: text(members, 'KeyIdentifier', SHAPES.keyIdentifier),
    path: 'KeyIdentifier',
    usages: ['TR31_C0_CARD_VERIFICATION_KEY'],
    mode: ask.mode,
  });
  trace.keys.push(usable.record);
  const { name, members: inner } = union(members, ask.attributes, VALUES);
  const serviceCode =
    name === 'CardVerificationValue1'
      ? text(inner, 'ServiceCode', SHAPES.serviceCode)
      : SERVICE_CODE_PRINTED;
  const terms = {
    key: usable.key,
    account: text(members, 'PrimaryAccountNumber', SHAPES.accountNumber),
    expiry: text(inner, 'CardExpiryDate', SHAPES.cardExpiry),
    serviceCode,
  };
  return { usable, terms };
}

/** GenerateCardValidationData: three to five digits by the CVV method. */
export const generateCardValue: DataOperation = (room, request, trace) => {
  const members = membersOf(request, '', GENERATE);
  const { usable, terms } = prepare(
    room,
    { members, attributes: 'GenerationAttributes', mode: 'Generate' },
    trace,
  );
  const value = deriveCardValue({
    ...terms,
    digits: integer(members, 'ValidationDataLength', LENGTH),
  });
  return {
    ok: true,
    body: {
      KeyArn: usable.record.arn,
      KeyCheckValue: usable.record.checkValue,
      ValidationData: textFromDigits(value),
    },
  };
};

/** VerifyCardValidationData. */
export const verifyCardValueData: DataOperation = (room, request, trace) => {
  const members = membersOf(request, '', VERIFY);
  const { usable, terms } = prepare(
    room,
    { members, attributes: 'VerificationAttributes', mode: 'Verify' },
    trace,
  );
  const value = text(members, 'ValidationData', SHAPES.cardValue);
  if (!verifyCardValue({ ...terms, digits: value.length }, value)) {
    room.watch.failed(usable.record.arn, trace.now);
    return { ok: false, refusal: verificationFailed('INVALID_VALIDATION_DATA') };
  }
  return { ok: true, body: { KeyArn: usable.record.arn, KeyCheckValue: usable.record.checkValue } };
};
