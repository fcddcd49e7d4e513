import {
  type Ibm3624Terms,
  type PvvTerms,
  assertAccountNumber,
  digitsFromText,
} from '@countersign/pincrypto';
import { followsRule } from '../keys/ibm-attributes.ts';
import type { UsableKey } from '../keys/ring.ts';
import type { Mode } from '../keys/attributes.ts';
import { invalid } from '../wire/exceptions.ts';
import { type Members, SHAPES, integer, text } from '../wire/members.ts';
import type { DataRoom, Trace } from './room.ts';

/** Members that every IBM 3624 variant has. */
export const IBM_TERMS = [
  'DecimalizationTable',
  'PinValidationDataPadCharacter',
  'PinValidationData',
] as const;

/** Visa numbers its key versions 1 to 6; 0 is for a card without (AWS: 0 to 6). */
const KEY_INDEX = { min: 0, max: 6 };

/** Finds the PIN verification key that a variant needs. */
export function referenceKey(
  room: DataRoom,
  ask: {
    readonly members: Members;
    readonly identifier: string;
    readonly mode: Mode;
    readonly method: 'ibm' | 'visa';
  },
  trace: Trace,
): UsableKey {
  const usable = room.ring.use({
    identifier: text(ask.members, ask.identifier, SHAPES.keyIdentifier),
    path: ask.identifier,
    usages: [
      ask.method === 'ibm'
        ? 'TR31_V1_IBM3624_PIN_VERIFICATION_KEY'
        : 'TR31_V2_VISA_PIN_VERIFICATION_KEY',
    ],
    mode: ask.mode,
  });
  trace.keys.push(usable.record);
  return usable;
}

/** The terms of an IBM 3624 calculation; table, pad and rule must be the key's own. @throws WireException */
export function ibmTerms(
  room: DataRoom,
  ask: { readonly key: UsableKey; readonly members: Members; readonly account: string | undefined },
): Ibm3624Terms {
  const own = room.ring.ibmAttributes(ask.key);
  const validationData = text(ask.members, 'PinValidationData', SHAPES.validationData);
  if (text(ask.members, 'DecimalizationTable', SHAPES.decimalizationTable) !== own.tableText)
    throw invalid('DecimalizationTable', 'is not the one of the key');
  if (text(ask.members, 'PinValidationDataPadCharacter', SHAPES.padCharacter) !== own.padCharacter)
    throw invalid('PinValidationDataPadCharacter', 'is not the one of the key');
  if (!followsRule(own.rule, validationData, ask.account ?? ''))
    throw invalid('PinValidationData', 'do not follow the rule of the key');
  return { key: ask.key.key, table: own.table, validationData, padCharacter: own.padCharacter };
}

export function pvvTerms(key: UsableKey, members: Members, account: string | undefined): PvvTerms {
  if (account === undefined) throw invalid('PrimaryAccountNumber', 'is missing');
  assertAccountNumber(account);
  return {
    key: key.key,
    keyIndex: integer(members, 'PinVerificationKeyIndex', KEY_INDEX),
    account,
  };
}

/** Digit values of an offset or a PVV. The shape was checked when the member was read. */
export function digitsOf(members: Members, name: 'PinOffset' | 'VerificationValue'): Uint8Array {
  const value = text(members, name, SHAPES.pinOffset);
  return digitsFromText(name, value, { min: SHAPES.pinOffset.min, max: SHAPES.pinOffset.max });
}
