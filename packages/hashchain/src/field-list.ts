import type { Field, FieldValue } from './canonical.ts';

/** A named, versioned list of fields: what of a record is hashed, and in which order. */
export interface FieldList<Name extends string> {
  readonly version: string;
  readonly names: readonly Name[];
  /**
   * The record's fields in the order of the list.
   * @throws RangeError when the record lacks a field or has one that the list does not know
   */
  fields(record: Readonly<Record<Name, FieldValue>>): readonly Field[];
}

/**
 * Defines a list of fields. A change of names or order needs a new version: old entries keep theirs.
 * @example
 * const list = defineFieldList('vault-log-v1', ['at', 'operation']);
 * list.fields({ at: 1, operation: 'verify' }); // [['at', 1], ['operation', 'verify']]
 */
export function defineFieldList<Name extends string>(
  version: string,
  names: readonly Name[],
): FieldList<Name> {
  if (new Set(names).size !== names.length)
    throw new RangeError('hashchain: a name is given twice');
  return {
    version,
    names,
    fields(record) {
      if (Object.keys(record).length !== names.length)
        throw new RangeError(`hashchain: the record does not have the fields of ${version}`);
      return names.map((name): Field => {
        if (!Object.hasOwn(record, name))
          throw new RangeError(`hashchain: the record lacks ${name} of ${version}`);
        return [name, record[name]];
      });
    },
  };
}
