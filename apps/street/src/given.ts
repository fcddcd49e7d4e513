import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';

const closed = { additionalProperties: false } as const;
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const keyHex = Type.String({ pattern: '^([0-9A-F]{32}|[0-9A-F]{48})$' });

/** Somebody who lives in the street, with what they own and know. */
export const GivenPerson = Type.Object(
  {
    reference: text(64),
    givenName: text(60),
    familyName: text(60),
    region: text(8),
    language: text(2),
    phone: text(20),
    /** false for a landline */
    takesText: Type.Boolean(),
    email: text(254),
    address: Type.Array(text(80), { minItems: 1, maxItems: 6 }),
    /** YYYY-MM-DD; today for a card issued here, where it is not known. */
    addressSince: Type.Optional(text(10)),
    idEnding: Type.String({ pattern: '^[0-9A-Za-z]{4}$' }),
    birthDate: text(10),
    story: text(400),
  },
  closed,
);
export type GivenPerson = Static<typeof GivenPerson>;

/** Somebody who works at the bank, with the authenticator app on their phone. */
export const GivenStaff = Type.Object(
  {
    userId: text(64),
    name: text(80),
    roles: Type.Array(text(40), { minItems: 1, maxItems: 5 }),
    /** Base32 */
    secret: Type.String({ pattern: '^[A-Z2-7]{16,64}$' }),
  },
  closed,
);
export type GivenStaff = Static<typeof GivenStaff>;

/** A plastic card in somebody's purse: what is printed on it. */
export const GivenCard = Type.Object(
  {
    reference: text(64),
    member: text(64),
    product: text(40),
    pan: Type.String({ pattern: '^[0-9]{13,19}$' }),
    /** YYYY-MM */
    expiry: Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$' }),
    securityCode: Type.String({ pattern: '^[0-9]{3,4}$' }),
  },
  closed,
);
export type GivenCard = Static<typeof GivenCard>;

/** What the processor must know to make another card of a product. */
export const GivenProduct = Type.Object(
  {
    id: text(40),
    name: text(60),
    region: text(8),
    panPrefix: Type.String({ pattern: '^[0-9]{4,12}$' }),
    panLength: Type.Integer({ minimum: 13, maximum: 19 }),
    securityCodeLength: Type.Integer({ minimum: 3, maximum: 4 }),
    securityCodePlace: Type.Union([Type.Literal('front'), Type.Literal('back')]),
    /** Card verification key pair, upper-case hexadecimal. */
    verificationKey: keyHex,
    offlinePin: Type.Boolean(),
  },
  closed,
);
export type GivenProduct = Static<typeof GivenProduct>;

/**
 * What the street is given by whoever opens the demo: its people, their cards, and the keys of the outside world (the
 * acquirer's, the authorisation host's, the processor's). One file in the street's own folder.
 */
export const Given = Type.Object(
  {
    version: Type.Literal(1),
    brand: text(80),
    people: Type.Array(GivenPerson, { maxItems: 200 }),
    cards: Type.Array(GivenCard, { maxItems: 400 }),
    products: Type.Array(GivenProduct, { maxItems: 50 }),
    staff: Type.Optional(Type.Array(GivenStaff, { maxItems: 50 })),
    /** The key that cash machines encipher PIN blocks under, and its name at the backend. */
    acquirer: Type.Optional(Type.Object({ alias: text(322), key: keyHex }, closed)),
    hostKey: Type.Optional(text(200)),
    /** The bank's official numbers, as everybody can look them up. */
    numbers: Type.Optional(Type.Array(text(20), { maxItems: 100 })),
    processor: Type.Optional(
      Type.Object(
        {
          apiKey: text(200),
          issuerKeyId: text(64),
          /** `exportBoxKey` of the issuer's pair, base64url. */
          issuerKeyPair: text(200),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type Given = Static<typeof Given>;

const given = Compile(Given);
const FILE = 'given.json';

/** Nobody lives here yet. */
export const nothingGiven: Given = { version: 1, brand: '', people: [], cards: [], products: [] };

/** Writes the file whole or not at all; the caller sees to its owner. @returns its path */
export function writeGiven(folder: string, value: Given): string {
  const path = join(folder, FILE);
  writeFileSync(`${path}.new`, JSON.stringify(value, null, 1), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return path;
}

/** Reads what is there now; nothing where there is no file yet. @throws Error when the file is not what it should be */
export function readGiven(folder: string): Given {
  const path = join(folder, FILE);
  if (!existsSync(path)) return nothingGiven;
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!given.Check(value)) throw new Error(`${FILE} does not have the form that the street reads`);
  return value;
}
