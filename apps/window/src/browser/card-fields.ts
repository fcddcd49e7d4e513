import { utf8, type Bytes } from '@countersign/kernel';
import type { WindowCopy } from '@countersign/ui/copy';
import {
  caretAfter,
  digitsOf,
  expiryProblem,
  groupNumber,
  isCardNumber,
  shapeExpiry,
} from '../pages/card-number.ts';
import { serverNow } from './ask.ts';
import { field, type Field } from './fields.ts';

export interface CardFields {
  readonly elements: readonly HTMLElement[];
  /** Says what is wrong beside each field and goes to the first; true when nothing is. */
  readonly check: () => boolean;
  /** The values as the box carries them; the inputs are empty afterwards. */
  readonly bytes: () => Readonly<Record<'pan' | 'securityCode' | 'expiry' | 'idEnding', Bytes>>;
  readonly clear: () => void;
}

/** Room for 19 digits with spaces between, however they are grouped where they are pasted from. */
const NUMBER_CHARACTERS_MAX = 40;

/** Most cards have at most so many digits; beyond, the digits stand smaller. */
const FOUR_GROUPS = 16;

/** Number, expiry, security code and id ending. No brand, no length is guessed: the keeper decides, and says nothing. */
export function cardFields(words: WindowCopy): CardFields {
  const number = numberField(words);
  const expiry = expiryField(words);
  const code = field({
    id: 'security-code',
    label: words.card.code,
    hint: words.card.codeHint,
    autocomplete: 'cc-csc',
    charactersMax: 8,
    width: 'c4',
  });
  code.input.addEventListener('input', () => {
    code.input.value = code.input.value.replaceAll(/[^0-9]/g, '').slice(0, 4);
    code.tell(undefined);
  });
  const idEnding = field({
    id: 'id-ending',
    label: words.card.idEnding,
    hint: words.card.idEndingHint,
    autocomplete: 'off',
    // Some countries' numbers end in a letter.
    inputmode: 'text',
    charactersMax: 8,
    width: 'c4',
  });
  idEnding.input.addEventListener('input', () => {
    const typed = idEnding.input.value.replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 4);
    idEnding.input.value = typed.toUpperCase();
    idEnding.tell(undefined);
  });
  const fields = [number, expiry, code, idEnding];
  const wrongs = (): readonly (readonly [Field, string | undefined])[] => [
    [number, isCardNumber(digitsOf(number.input.value)) ? undefined : words.card.wrongNumber],
    [expiry, expiryWrong(words, expiry.input.value)],
    [code, /^[0-9]{3,4}$/.test(code.input.value) ? undefined : words.card.wrongCode],
    [idEnding, /^[0-9A-Z]{4}$/.test(idEnding.input.value) ? undefined : words.card.wrongId],
  ];
  return {
    elements: fields.map((one) => one.element),
    check: () => {
      const found = wrongs();
      for (const [one, wrong] of found) one.tell(wrong);
      const first = found.find(([, wrong]) => wrong !== undefined);
      first?.[0].focus();
      return first === undefined;
    },
    bytes: () => ({
      pan: utf8(number.take()),
      securityCode: utf8(code.take()),
      expiry: utf8(expiry.take()),
      idEnding: utf8(idEnding.take()),
    }),
    clear: () => fields.forEach((one) => one.clear()),
  };
}

function numberField(words: WindowCopy): Field {
  const number = field({
    id: 'card-number',
    label: words.card.number,
    hint: words.card.numberHint,
    autocomplete: 'cc-number',
    charactersMax: NUMBER_CHARACTERS_MAX,
    width: 'number',
  });
  const { input } = number;
  input.addEventListener('input', () => {
    const before = digitsOf(
      input.value.slice(0, input.selectionStart ?? input.value.length),
    ).length;
    input.value = groupNumber(digitsOf(input.value));
    const caret = caretAfter(input.value, before);
    input.setSelectionRange(caret, caret);
    input.classList.toggle('long', digitsOf(input.value).length > FOUR_GROUPS);
    number.tell(undefined);
  });
  input.addEventListener('change', () => {
    const digits = digitsOf(input.value);
    number.tell(digits === '' || isCardNumber(digits) ? undefined : words.card.wrongNumber);
  });
  return number;
}

function expiryField(words: WindowCopy): Field {
  const expiry = field({
    id: 'expiry',
    label: words.card.expiry,
    hint: words.card.expiryHint,
    autocomplete: 'cc-exp',
    charactersMax: 9,
    width: 'c4',
  });
  expiry.input.addEventListener('input', (event) => {
    expiry.tell(undefined);
    // While something is taken away nothing is put in: the slash would come back for ever.
    if (event instanceof InputEvent && event.inputType.startsWith('delete')) return;
    expiry.input.value = shapeExpiry(expiry.input.value);
  });
  return expiry;
}

function expiryWrong(words: WindowCopy, shaped: string): string | undefined {
  const now = new Date(serverNow());
  const month = { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1 };
  const problem = expiryProblem(shaped, month);
  if (problem === undefined) return undefined;
  return problem === 'expired' ? words.card.expired : words.card.wrongExpiry;
}
