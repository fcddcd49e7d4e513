import { holdsCardNumber } from '../../platform/index.ts';

/** What was typed, for the form that comes back; a field that could hold a card number comes back empty. */
export function typedAgain(
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, holdsCardNumber(text) ? '' : text]),
  );
}
