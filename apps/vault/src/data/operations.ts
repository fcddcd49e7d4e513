import { generateCardValue, verifyCardValueData } from './card-value.ts';
import { checkPin } from './check-pin.ts';
import { generatePin } from './generate-pin.ts';
import type { DataOperation } from './room.ts';
import { translatePin } from './translate-pin.ts';
import { verifyPin } from './verify-pin.ts';

/** The data plane: path -> operation. The last one is ours; AWS does not have it. */
export const DATA_OPERATIONS: ReadonlyMap<
  string,
  { readonly name: string; readonly run: DataOperation }
> = new Map([
  ['/pindata/generate', { name: 'GeneratePinData', run: generatePin }],
  ['/pindata/verify', { name: 'VerifyPinData', run: verifyPin }],
  ['/pindata/translate', { name: 'TranslatePinData', run: translatePin }],
  ['/cardvalidationdata/generate', { name: 'GenerateCardValidationData', run: generateCardValue }],
  ['/cardvalidationdata/verify', { name: 'VerifyCardValidationData', run: verifyCardValueData }],
  ['/countersign/pindata/check', { name: 'CheckPinData', run: checkPin }],
]);
