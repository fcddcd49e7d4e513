// The columns of the files that people bring, and what a row of each becomes.
import type { CsvRow } from './csv.ts';

type Json = Readonly<Record<string, unknown>>;

export interface FileShape {
  readonly reference: string;
  readonly needed: readonly string[];
  readonly known: readonly string[];
  readonly toRecord: (cells: Readonly<Record<string, string>>) => Json;
}

const ADDRESS_LINES = ['address1', 'address2', 'address3', 'address4', 'address5', 'address6'];

/** `countersign cardmembers import` */
export const CARDMEMBERS: FileShape = {
  reference: 'reference',
  needed: ['reference', 'region', 'language', 'givenName', 'familyName', 'address1', 'address2'],
  known: [
    ...['reference', 'region', 'language', 'givenName', 'familyName', 'birthDate'],
    ...['phone', 'phoneTakesText', 'phoneSince', 'email', 'emailSince'],
    ...[...ADDRESS_LINES, 'addressSince'],
  ],
  toRecord: (cells) => ({
    ...pick(cells, ['reference', 'region', 'language', 'givenName', 'familyName', 'birthDate']),
    contactPoints: [
      ...(cells['phone'] === undefined
        ? []
        : [
            {
              kind: 'phone',
              value: cells['phone'],
              takesText: cells['phoneTakesText'] !== 'no',
              ...rename(cells, { phoneSince: 'since' }),
            },
          ]),
      ...(cells['email'] === undefined
        ? []
        : [{ kind: 'email', value: cells['email'], ...rename(cells, { emailSince: 'since' }) }]),
    ],
    address: { lines: addressLines(cells), ...rename(cells, { addressSince: 'since' }) },
  }),
};

/** `countersign cards import` */
export const CARDS: FileShape = {
  reference: 'reference',
  needed: ['reference', 'cardmember', 'product', 'expiry'],
  known: ['reference', 'cardmember', 'product', 'expiry', 'status', 'primaryCard', 'dispatchedAt'],
  toRecord: (cells) => ({ ...cells }),
};

/** `countersign cards import-numbers`: to the keeper, never to the server. */
export const NUMBERS: FileShape = {
  reference: 'cardReference',
  needed: [
    ...['cardReference', 'memberReference', 'productId', 'pan', 'expiry', 'idEnding'],
    ...['address1', 'address2', 'addressSince', 'pin'],
  ],
  known: [
    ...['cardReference', 'memberReference', 'productId', 'pan', 'expiry', 'idEnding'],
    ...['birthDate', 'phoneEnding', ...ADDRESS_LINES, 'addressSince', 'cardDispatchedOn', 'pin'],
  ],
  toRecord: (cells) => ({
    ...pick(cells, ['cardReference', 'memberReference', 'productId', 'pan', 'expiry', 'idEnding']),
    ...pick(cells, ['birthDate', 'phoneEnding', 'cardDispatchedOn', 'pin']),
    address: { lines: addressLines(cells), since: cells['addressSince'] },
  }),
};

export function referenceOf(shape: FileShape, row: CsvRow): string {
  return row.cells[shape.reference] ?? '';
}

function addressLines(cells: Readonly<Record<string, string>>): readonly string[] {
  return ADDRESS_LINES.flatMap((name) => cells[name] ?? []);
}

function pick(cells: Readonly<Record<string, string>>, names: readonly string[]): Json {
  return Object.fromEntries(
    names.flatMap((name) => (cells[name] === undefined ? [] : [[name, cells[name]]])),
  );
}

function rename(
  cells: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string>>,
): Json {
  return Object.fromEntries(
    Object.entries(names).flatMap(([from, to]) =>
      cells[from] === undefined ? [] : [[to, cells[from]]],
    ),
  );
}
