import type { EnsureKeys } from '../backend-port.ts';
import type { JsonObject } from './wire.ts';

/** The keeper's keys go by alias: rotation is a change of alias, and nothing here knows an ARN by heart. */
export const ALIASES = {
  pvk3624: 'alias/countersign/pvk-3624',
  pvkVisa: 'alias/countersign/pvk-visa',
  /** Between the two steps of setting a PVV product's PIN: format 1 in, format 0 out. */
  pekInternal: 'alias/countersign/pek-internal',
  mailerPek4: 'alias/countersign/mailer-pek',
  mailerPek1: 'alias/countersign/mailer-pek-tdes',
  /** What PIN keys are agreed with. */
  ecdhScreens: 'alias/countersign/ecdh',
  /** What key block protection keys are agreed with: bureau and importers. */
  ecdhExchange: 'alias/countersign/ecdh-exchange',
  screenCa: 'alias/countersign/screen-ca',
} as const;

/** Attributes of the IBM 3624 key: the backend refuses other values (rule 10). */
export const IBM_ATTRIBUTES = {
  table: '0123456789012345',
  padCharacter: 'F',
  /** The first sixteen digits of the card number. */
  validation: 'card-number',
} as const;

export const IBM_TAGS: readonly JsonObject[] = [
  { Key: 'countersign:decimalization-table', Value: IBM_ATTRIBUTES.table },
  { Key: 'countersign:pad-character', Value: IBM_ATTRIBUTES.padCharacter },
  { Key: 'countersign:validation-data', Value: IBM_ATTRIBUTES.validation },
];

export const VALIDATION_DIGITS_MAX = 16;

/** Version of the PVV key: one, until a programme needs a second. */
export const PVV_KEY_INDEX = 1;

export interface PlannedKey {
  readonly alias: string;
  /** Input of CreateKey. */
  readonly create: JsonObject;
  readonly usage: string;
}

const VALUE_MODES = { Generate: true, Verify: true };
const CIPHER_MODES = { Encrypt: true, Decrypt: true, Wrap: true, Unwrap: true };

function planned(
  alias: string,
  ask: {
    readonly usage: string;
    readonly algorithm: string;
    readonly modes: JsonObject;
    readonly keyClass?: string;
    readonly exportable?: boolean;
    readonly more?: JsonObject;
  },
): PlannedKey {
  return {
    alias,
    usage: ask.usage,
    create: {
      KeyAttributes: {
        KeyUsage: ask.usage,
        KeyClass: ask.keyClass ?? 'SYMMETRIC_KEY',
        KeyAlgorithm: ask.algorithm,
        KeyModesOfUse: ask.modes,
      },
      Exportable: ask.exportable ?? false,
      ...ask.more,
    },
  };
}

function pinKey(alias: string, algorithm: string, exportable: boolean): PlannedKey {
  return planned(alias, {
    usage: 'TR31_P0_PIN_ENCRYPTION_KEY',
    algorithm,
    modes: CIPHER_MODES,
    exportable,
  });
}

function exchangeKey(alias: string, derived: string): PlannedKey {
  return planned(alias, {
    usage: 'TR31_K3_ASYMMETRIC_KEY_FOR_KEY_AGREEMENT',
    algorithm: 'ECC_NIST_P256',
    keyClass: 'ASYMMETRIC_KEY_PAIR',
    modes: { DeriveKey: true },
    more: { DeriveKeyUsage: derived },
  });
}

/** The keys that products of these methods need. A card verification key that the issuer imports is never made here twice. */
export function planKeys(ask: EnsureKeys): readonly PlannedKey[] {
  const keys = [
    exchangeKey(ALIASES.ecdhScreens, 'TR31_P0_PIN_ENCRYPTION_KEY'),
    exchangeKey(ALIASES.ecdhExchange, 'TR31_K1_KEY_BLOCK_PROTECTION_KEY'),
  ];
  if (ask.methods.includes('ibm3624-offset')) {
    keys.push(
      planned(ALIASES.pvk3624, {
        usage: 'TR31_V1_IBM3624_PIN_VERIFICATION_KEY',
        algorithm: 'TDES_2KEY',
        modes: VALUE_MODES,
        more: { Tags: IBM_TAGS },
      }),
      pinKey(ALIASES.mailerPek4, 'AES_128', true),
    );
  }
  if (ask.methods.includes('visa-pvv')) {
    keys.push(
      planned(ALIASES.pvkVisa, {
        usage: 'TR31_V2_VISA_PIN_VERIFICATION_KEY',
        algorithm: 'TDES_2KEY',
        modes: VALUE_MODES,
      }),
      pinKey(ALIASES.mailerPek1, 'TDES_2KEY', true),
    );
  }
  // Drawing a PIN needs a block to put it in, whatever the method: this key's blocks never leave the keeper.
  keys.push(pinKey(ALIASES.pekInternal, 'TDES_2KEY', false));
  for (const alias of new Set(ask.cardCodeAliases)) {
    keys.push(
      planned(alias, {
        usage: 'TR31_C0_CARD_VERIFICATION_KEY',
        algorithm: 'TDES_2KEY',
        modes: VALUE_MODES,
      }),
    );
  }
  return keys;
}
