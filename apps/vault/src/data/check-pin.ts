import {
  FORBIDDEN_PINS_MAX,
  FORBIDDEN_REASONS,
  type ForbiddenPin,
  PIN_RULES,
  type PinReason,
  decideWeakPin,
} from '@countersign/pin-policy';
import { openPinBlock, wipe } from '@countersign/pincrypto';
import { invalid } from '../wire/exceptions.ts';
import {
  type Members,
  SHAPES,
  has,
  integer,
  list,
  membersOf,
  object,
  optionalText,
  text,
  word,
} from '../wire/members.ts';
import { PIN_BLOCK_FORMATS, binding, incomingBlock, pinKey, unreadableBlock } from './pin-key.ts';
import type { DataOperation, DataRoom, Trace } from './room.ts';
import { type Comparison, readComparison } from './verify-pin.ts';

const REQUEST = new Set([
  'EncryptedPinBlock',
  'EncryptionKeyIdentifier',
  'EncryptionWrappedKey',
  'PrimaryAccountNumber',
  'PinBlockFormat',
  'PinLengthMinimum',
  'PinLengthMaximum',
  'ForbiddenPins',
  'Rules',
  'CurrentPin',
]);
const FORBIDDEN = new Set(['Digits', 'Reason']);
const CURRENT = new Set([
  'VerificationKeyIdentifier',
  'VerificationAttributes',
  'PrimaryAccountNumber',
]);
const LENGTH = { min: 4, max: 12 };
const FORMATS = Object.keys(PIN_BLOCK_FORMATS) as (keyof typeof PIN_BLOCK_FORMATS)[];

function readForbidden(members: Members): readonly ForbiddenPin[] {
  return list(members, 'ForbiddenPins', FORBIDDEN_PINS_MAX).map((value) => {
    const one = membersOf(value, 'ForbiddenPins', FORBIDDEN);
    return {
      digits: text(one, 'Digits', SHAPES.pinOffset),
      reason: word(one, 'Reason', FORBIDDEN_REASONS),
    };
  });
}

function readRules(members: Members) {
  return list(members, 'Rules', PIN_RULES.length).map((value) => {
    const rule = PIN_RULES.find((one) => one === value);
    if (rule === undefined) throw invalid('Rules', 'has a rule that does not exist');
    return rule;
  });
}

function readCurrent(room: DataRoom, members: Members, trace: Trace): Comparison | undefined {
  if (!has(members, 'CurrentPin')) return undefined;
  const current = object(members, 'CurrentPin', CURRENT);
  const account = optionalText(current, 'PrimaryAccountNumber', SHAPES.accountNumber);
  return readComparison(room, { members: current, account }, trace);
}

/**
 * Our own operation beside AWS's: is a chosen PIN too easy? Answers `fine`, `length`, or `weak` with every reason; never
 * a digit. AWS has no such operation; there the policy runs on the screen only.
 */
export const checkPin: DataOperation = (room, request, trace) => {
  const members = membersOf(request, '', REQUEST);
  const policy = {
    lengthMin: integer(members, 'PinLengthMinimum', LENGTH),
    lengthMax: integer(members, 'PinLengthMaximum', LENGTH),
    rules: readRules(members),
  };
  const forbidden = readForbidden(members);
  const account = optionalText(members, 'PrimaryAccountNumber', SHAPES.accountNumber);
  const format = PIN_BLOCK_FORMATS[word(members, 'PinBlockFormat', FORMATS)];
  const current = readCurrent(room, members, trace);
  const encryption = pinKey(
    room,
    {
      members,
      identifier: 'EncryptionKeyIdentifier',
      wrapped: 'EncryptionWrappedKey',
      mode: 'Decrypt',
      act: 'check',
    },
    trace,
  );
  const bound = binding(format, { key: encryption, account, path: 'PinBlockFormat' });
  const opened = openPinBlock(
    incomingBlock(members, 'EncryptedPinBlock', { bound, key: encryption }),
  );
  try {
    if (!opened.wellFormed) {
      room.watch.failed(encryption.record.arn, trace.now);
      return { ok: false, refusal: unreadableBlock() };
    }
    const reasons: PinReason[] = [...decideWeakPin(opened.pin, policy, forbidden)];
    if (current?.matches(opened.pin) === true) reasons.push('current');
    const verdict = reasons.length === 0 ? 'fine' : reasons[0] === 'length' ? 'length' : 'weak';
    return {
      ok: true,
      body: {
        Verdict: verdict,
        ...(reasons.length === 0 ? {} : { Reason: reasons[0], Reasons: reasons }),
        EncryptionKeyArn: encryption.record.arn,
        EncryptionKeyCheckValue: encryption.record.checkValue,
      },
    };
  } finally {
    wipe(opened.pin);
  }
};
