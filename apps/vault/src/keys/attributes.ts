// Key attributes as AWS Payment Cryptography names them, and their letters in a key block (ANSI X9.143 clause 6.2).

export const KEY_USAGES = {
  TR31_C0_CARD_VERIFICATION_KEY: 'C0',
  TR31_K0_KEY_ENCRYPTION_KEY: 'K0',
  TR31_K1_KEY_BLOCK_PROTECTION_KEY: 'K1',
  TR31_K3_ASYMMETRIC_KEY_FOR_KEY_AGREEMENT: 'K3',
  TR31_P0_PIN_ENCRYPTION_KEY: 'P0',
  TR31_S0_ASYMMETRIC_KEY_FOR_DIGITAL_SIGNATURE: 'S0',
  TR31_V1_IBM3624_PIN_VERIFICATION_KEY: 'V1',
  TR31_V2_VISA_PIN_VERIFICATION_KEY: 'V2',
} as const;
export type KeyUsage = keyof typeof KEY_USAGES;

/** Bytes of the key (a curve: of its field) and strength in bits (NIST SP 800-57 part 1, table 2). */
export const KEY_ALGORITHMS = {
  TDES_2KEY: { family: 'TDES', bytes: 16, strengthBits: 80 },
  TDES_3KEY: { family: 'TDES', bytes: 24, strengthBits: 112 },
  AES_128: { family: 'AES', bytes: 16, strengthBits: 128 },
  AES_192: { family: 'AES', bytes: 24, strengthBits: 192 },
  AES_256: { family: 'AES', bytes: 32, strengthBits: 256 },
  ECC_NIST_P256: { family: 'ECC', bytes: 32, strengthBits: 128 },
  ECC_NIST_P384: { family: 'ECC', bytes: 48, strengthBits: 192 },
  ECC_NIST_P521: { family: 'ECC', bytes: 66, strengthBits: 256 },
} as const;
export type KeyAlgorithm = keyof typeof KEY_ALGORITHMS;
export type SymmetricAlgorithm = Exclude<KeyAlgorithm, `ECC_${string}`>;
export type EccAlgorithm = Extract<KeyAlgorithm, `ECC_${string}`>;

export const SYMMETRIC_ALGORITHMS = [
  'TDES_2KEY',
  'TDES_3KEY',
  'AES_128',
  'AES_192',
  'AES_256',
] as const;

export const KEY_CLASSES = ['SYMMETRIC_KEY', 'ASYMMETRIC_KEY_PAIR', 'PUBLIC_KEY'] as const;
export type KeyClass = (typeof KEY_CLASSES)[number];

export const MODES = [
  'Encrypt',
  'Decrypt',
  'Wrap',
  'Unwrap',
  'Generate',
  'Sign',
  'Verify',
  'DeriveKey',
  'NoRestrictions',
] as const;
export type Mode = (typeof MODES)[number];

/** The modes that are true, in the order of `MODES`. */
export type Modes = readonly Mode[];

export interface KeyAttributes {
  readonly usage: KeyUsage;
  readonly keyClass: KeyClass;
  readonly algorithm: KeyAlgorithm;
  readonly modes: Modes;
}

// Letters of the mode of use: B both ways, D decrypt, E encrypt, C both of generate and verify, G, V, N, X derive.
const LETTERS: readonly (readonly [letter: string, modes: string])[] = [
  ['B', 'Encrypt Decrypt Wrap Unwrap'],
  ['E', 'Encrypt Wrap'],
  ['D', 'Decrypt Unwrap'],
  ['C', 'Generate Verify'],
  ['G', 'Generate'],
  ['V', 'Verify'],
  ['X', 'DeriveKey'],
  ['N', 'NoRestrictions'],
];

const CIPHER = ['B', 'E', 'D', 'N'];
const VALUES = ['C', 'G', 'V', 'N'];
const TDES = ['TDES_2KEY', 'TDES_3KEY'];
const SYMMETRIC: readonly string[] = SYMMETRIC_ALGORITHMS;
const CURVES = ['ECC_NIST_P256', 'ECC_NIST_P384', 'ECC_NIST_P521'];

interface Allowed {
  readonly keyClass: KeyClass;
  readonly algorithms: readonly string[];
  readonly letters: readonly string[];
}

/** What may be made or imported: AWS's table of valid key attributes, less what nothing here uses. */
const ALLOWED: Readonly<Record<KeyUsage, Allowed>> = {
  TR31_C0_CARD_VERIFICATION_KEY: {
    keyClass: 'SYMMETRIC_KEY',
    algorithms: ['TDES_2KEY'],
    letters: VALUES,
  },
  TR31_K0_KEY_ENCRYPTION_KEY: { keyClass: 'SYMMETRIC_KEY', algorithms: SYMMETRIC, letters: CIPHER },
  TR31_K1_KEY_BLOCK_PROTECTION_KEY: {
    keyClass: 'SYMMETRIC_KEY',
    algorithms: SYMMETRIC,
    letters: CIPHER,
  },
  TR31_K3_ASYMMETRIC_KEY_FOR_KEY_AGREEMENT: {
    keyClass: 'ASYMMETRIC_KEY_PAIR',
    algorithms: CURVES,
    letters: ['X'],
  },
  TR31_P0_PIN_ENCRYPTION_KEY: { keyClass: 'SYMMETRIC_KEY', algorithms: SYMMETRIC, letters: CIPHER },
  TR31_S0_ASYMMETRIC_KEY_FOR_DIGITAL_SIGNATURE: {
    keyClass: 'PUBLIC_KEY',
    algorithms: CURVES,
    letters: ['V'],
  },
  TR31_V1_IBM3624_PIN_VERIFICATION_KEY: {
    keyClass: 'SYMMETRIC_KEY',
    algorithms: TDES,
    letters: VALUES,
  },
  TR31_V2_VISA_PIN_VERIFICATION_KEY: {
    keyClass: 'SYMMETRIC_KEY',
    algorithms: TDES,
    letters: VALUES,
  },
};

/** The letter of a set of modes; undefined when the set has none. */
export function letterOfModes(modes: Modes): string | undefined {
  const joined = modes.join(' ');
  return LETTERS.find(([, names]) => names === joined)?.[0];
}

/** The modes of a letter; undefined when nothing here has them. */
export function modesOfLetter(letter: string): Modes | undefined {
  const names = LETTERS.find(([one]) => one === letter)?.[1];
  return names === undefined ? undefined : MODES.filter((mode) => names.split(' ').includes(mode));
}

/** May a key have these attributes? Which one is wrong is not secret. */
export function decideAttributes(
  attributes: KeyAttributes,
):
  | { readonly allowed: true; readonly letter: string }
  | { readonly allowed: false; readonly reason: string } {
  const row = ALLOWED[attributes.usage];
  const letter = letterOfModes(attributes.modes);
  if (attributes.keyClass !== row.keyClass)
    return { allowed: false, reason: 'KeyClass does not fit KeyUsage' };
  if (!row.algorithms.includes(attributes.algorithm))
    return { allowed: false, reason: 'KeyAlgorithm does not fit KeyUsage' };
  if (letter === undefined || !row.letters.includes(letter))
    return { allowed: false, reason: 'KeyModesOfUse do not fit KeyUsage' };
  return { allowed: true, letter };
}

/** Does the key allow this act? `NoRestrictions` allows what the usage allows. */
export function allowsMode(attributes: KeyAttributes, mode: Mode): boolean {
  return attributes.modes.includes(mode) || attributes.modes.includes('NoRestrictions');
}

export function isSymmetric(algorithm: KeyAlgorithm): algorithm is SymmetricAlgorithm {
  return KEY_ALGORITHMS[algorithm].family !== 'ECC';
}

export function isCurve(algorithm: KeyAlgorithm): algorithm is EccAlgorithm {
  return KEY_ALGORITHMS[algorithm].family === 'ECC';
}

/** May a key of this algorithm lie under a protection of that strength? No key under a weaker one. */
export function isStrongEnough(protectionBits: number, protectedOne: KeyAlgorithm): boolean {
  return protectionBits >= KEY_ALGORITHMS[protectedOne].strengthBits;
}

/** The algorithm of a symmetric key by family letter and length. */
export function symmetricAlgorithm(letter: string, bytes: number): SymmetricAlgorithm | undefined {
  const family = letter === 'T' ? 'TDES' : letter === 'A' ? 'AES' : undefined;
  return SYMMETRIC_ALGORITHMS.find(
    (name) => KEY_ALGORITHMS[name].family === family && KEY_ALGORITHMS[name].bytes === bytes,
  );
}

export function usageOfLetters(letters: string): KeyUsage | undefined {
  return (Object.keys(KEY_USAGES) as KeyUsage[]).find((usage) => KEY_USAGES[usage] === letters);
}
