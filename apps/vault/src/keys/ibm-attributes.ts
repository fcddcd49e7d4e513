import { type DecimalisationTable, parseDecimalisationTable } from '@countersign/pincrypto';
import { invalid } from '../wire/exceptions.ts';
import type { KeyRecord } from './record.ts';

// Decimalisation table, pad character and the rule for the validation data belong to the key: whoever could vary them
// from call to call could find a PIN in about fifteen tries (Bond and Zielinski, UCAM-CL-TR-560).

export const TAG_TABLE = 'countersign:decimalization-table';
export const TAG_PAD = 'countersign:pad-character';
export const TAG_VALIDATION = 'countersign:validation-data';

/** How the validation data come from the card number. `any` is for keys of other tools, which know no such tag. */
export const VALIDATION_RULES = ['any', 'card-number', 'account-12'] as const;
export type ValidationRule = (typeof VALIDATION_RULES)[number];

export interface IbmAttributes {
  readonly tableText: string;
  readonly table: DecimalisationTable;
  readonly padCharacter: string;
  readonly rule: ValidationRule;
}

const DEFAULT_TABLE = '0123456789012345';
const DEFAULT_PAD = 'F';
const VALIDATION_DIGITS_MAX = 16;
const ACCOUNT_DIGITS = 12;

/** @throws WireException when a tag has a value that no key may have */
export function ibmAttributesOf(tags: KeyRecord['tags']): IbmAttributes {
  const tag = (name: string) => tags.find(({ key }) => key === name)?.value;
  const tableText = tag(TAG_TABLE) ?? DEFAULT_TABLE;
  const padCharacter = tag(TAG_PAD) ?? DEFAULT_PAD;
  const rule = VALIDATION_RULES.find((one) => one === (tag(TAG_VALIDATION) ?? 'any'));
  if (!/^[0-9A-F]$/.test(padCharacter))
    throw invalid('Tags', `${TAG_PAD} is one hexadecimal digit`);
  if (rule === undefined)
    throw invalid('Tags', `${TAG_VALIDATION} is one of ${VALIDATION_RULES.join(', ')}`);
  try {
    return { tableText, table: parseDecimalisationTable(tableText), padCharacter, rule };
  } catch {
    throw invalid('Tags', `${TAG_TABLE} needs 16 digits, 8 different ones, none more than 4 times`);
  }
}

/** The validation data that a rule takes from a card number of 13 to 19 digits. */
export function validationDataOf(rule: Exclude<ValidationRule, 'any'>, cardNumber: string): string {
  return rule === 'card-number'
    ? cardNumber.slice(0, VALIDATION_DIGITS_MAX)
    : cardNumber.slice(-1 - ACCOUNT_DIGITS, -1);
}

/**
 * Do these validation data follow the key's rule? Where the block is bound to a control number the card number is not in
 * the call, and only the length can be checked.
 */
export function followsRule(
  rule: ValidationRule,
  validationData: string,
  accountNumber: string,
): boolean {
  if (rule === 'any') return true;
  if (accountNumber.length > ACCOUNT_DIGITS)
    return validationData === validationDataOf(rule, accountNumber);
  return rule === 'account-12'
    ? validationData.length === ACCOUNT_DIGITS
    : validationData.length > ACCOUNT_DIGITS;
}
