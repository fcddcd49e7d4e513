// Rows that people wrote by hand: what nobody knows in one is a slip, and a slip that is passed over is a figure that says something else.
import { type FlagCode, FLAGS } from '@countersign/scamflags';

import { DataError } from './read.ts';

type Fields = Readonly<Record<string, unknown>>;

/** @throws DataError naming the row and the place, and nothing of what stands there */
export function refuse(id: unknown, place: string): never {
  throw new DataError(
    `The row ${typeof id === 'string' ? id : 'without an id'} has a ${place} that nobody knows.`,
  );
}

/** An object with no other fields than these. @throws DataError for anything else */
export function fieldsIn(
  value: unknown,
  { id, known, place }: { id: unknown; known: readonly string[]; place: string },
): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(id, place);
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) refuse(id, `field ${JSON.stringify(unknown)} in ${place}`);
  return value as Fields;
}

/** @throws DataError for a value that is none of these */
export function oneOf<const Value extends string>(
  values: readonly Value[],
  value: unknown,
  where: { readonly id: unknown; readonly place: string },
): Value {
  return values.find((one) => one === value) ?? refuse(where.id, where.place);
}

/** @throws DataError for what is no text */
export const textIn = (value: unknown, where: { id: unknown; place: string }): string =>
  typeof value === 'string' ? value : refuse(where.id, where.place);

/** @throws DataError for what is no list */
export const listIn = (
  value: unknown,
  where: { id: unknown; place: string },
): readonly unknown[] => (Array.isArray(value) ? value : refuse(where.id, where.place));

/** Codes of flags, each once. @param known  fields of a flag beside its code */
export function flagsIn(value: unknown, id: unknown, known: readonly string[]): FlagCode[] {
  const codes = listIn(value, { id, place: 'flags' }).map((one) => {
    const { code } = fieldsIn(one, { id, known: ['code', ...known], place: 'flag' });
    return oneOf(FLAGS, code, { id, place: 'code of a flag' });
  });
  return [...new Set(codes)];
}
