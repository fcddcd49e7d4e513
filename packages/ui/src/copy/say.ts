/** The names between braces in a text: `'ending {last4}'` has `'last4'`. */
export type SlotNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotNames<Rest>
  : never;

export type Slots<Text extends string, Value> = { readonly [Name in SlotNames<Text>]: Value };

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean }
  | { readonly kind: 'slot'; readonly name: string; readonly bold: boolean };

/** Cuts a text at its slots `{name}` and its bold marks `**`. */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let bold = false;
  for (const part of text.split(/(\*\*|\{[a-zA-Z0-9]+\})/)) {
    if (part === '**') bold = !bold;
    else if (/^\{[a-zA-Z0-9]+\}$/.test(part))
      found.push({ kind: 'slot', name: part.slice(1, -1), bold });
    else if (part !== '') found.push({ kind: 'text', text: part, bold });
  }
  return found;
}

/** Fills the slots of a text; bold marks are left out. */
export function say<const Text extends string>(
  text: Text,
  slots: Slots<Text, string | number>,
): string {
  const values: Readonly<Record<string, string | number>> = slots;
  return pieces(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : String(values[piece.name] ?? '')))
    .join('');
}

/** A text for one and a text for every other number; both may use `{n}`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** Picks the form of the number by the rules of the language, and puts the number in. */
export function plural(language: string, forms: Plural, n: number): string {
  const form = new Intl.PluralRules(language).select(n) === 'one' ? forms.one : forms.other;
  return form.replaceAll('{n}', new Intl.NumberFormat(language).format(n));
}
