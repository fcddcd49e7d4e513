/** Most fields that a form of ours has. */
export const FORM_FIELDS_MAX = 50;

/** Thrown for a form that no page of ours sends; the message quotes nothing. */
export class FormError extends Error {}

/** Reads application/x-www-form-urlencoded: each name at most once, everything a string. */
export function parseForm(text: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let count = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1;
    if (count > FORM_FIELDS_MAX) throw new FormError('too many fields');
    if (name in fields) throw new FormError('a field came twice');
    fields[name] = value;
  }
  return { ...fields };
}
