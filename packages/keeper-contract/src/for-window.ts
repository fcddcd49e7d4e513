import { Type, type Static } from 'typebox';
import {
  Act,
  Base64Url,
  Hex,
  Language,
  LineTicket,
  Moment,
  PhoneCall,
  PinState,
  Ticket,
} from './words.ts';

const closed = { additionalProperties: false } as const;

/** Kinds of box; the HPKE info is `countersign/<kind>/v1`, the AAD is of `box-context.ts` (visits, intake) or
 `bureauMacContext`. */
export type BoxKind = 'card-match' | 'pin-proof' | 'line-code' | 'intake' | 'bureau-mac';

/*
 * Fields of the boxes (see @countersign/sealing, frames of named byte fields; digits are ASCII):
 *   card-match  pan, securityCode, expiry (MMYY), idEnding, passkey (optional: UTF-8 JSON of the registration response)
 *   pin-proof   code (6 digits), securityCode
 *   line-code   securityCode, keyed on a telephone
 *   bureau-mac  key (32 bytes), keeper to press
 *   intake      record: UTF-8 JSON IntakeRecord[], sealed in HPKE auth mode under the issuer's key
 */

/** What a PIN block is made with, for the backend or by it. */
const pinTerms = {
  controlNumber: Type.String({ pattern: '^[0-9]{12}$' }),
  lengthMin: Type.Integer({ minimum: 4, maximum: 12 }),
  lengthMax: Type.Integer({ minimum: 4, maximum: 12 }),
  /** Uncompressed point of the backend's ECDH key. */
  backendKey: Base64Url(133),
  sharedInformation: Base64Url(64),
  block: Type.Union([Type.Literal('iso-4'), Type.Literal('iso-1')]),
  keyAlgorithm: Type.Union([Type.Literal('AES_128'), Type.Literal('TDES_2KEY')]),
  kdf: Type.Literal('NIST_SP800'),
  hash: Type.Literal('SHA_256'),
} as const;
export const PinTerms = Type.Object(pinTerms, closed);
export type PinTerms = Static<typeof PinTerms>;

export const OpenVisit = Type.Object({ ticket: Ticket }, closed);
export type OpenVisit = Static<typeof OpenVisit>;

/** What a page must know to draw itself and to make its proof. */
export const Visit = Type.Object(
  {
    act: Act,
    language: Language,
    brand: Type.String(),
    /** Absolute, on the app's origin. */
    returnTo: Type.String(),
    expiresAt: Moment,
    nonce: Base64Url(32),
    /** The keeper's clock as it answered: pages reckon the expiry of an intent from it, their own clock may be wrong. */
    now: Type.Optional(Moment),
    rpId: Type.String(),
    card: Type.Optional(
      Type.Object(
        {
          token: Type.String(),
          lastFour: Type.String(),
          productName: Type.String(),
          securityCodeLength: Type.Integer(),
          securityCodePlace: Type.Union([Type.Literal('front'), Type.Literal('back')]),
        },
        closed,
      ),
    ),
    /** For `register`, `recover`, `add-passkey`: what a new passkey is made for. Always there, whoever visits. */
    newPasskey: Type.Optional(
      Type.Object(
        {
          challenge: Base64Url(32),
          userHandle: Base64Url(64),
          userName: Type.String(),
          exclude: Type.Array(Base64Url(1023)),
        },
        closed,
      ),
    ),
    /** For PIN acts. */
    pin: Type.Optional(
      Type.Object(
        {
          ...pinTerms,
          /** Intents that would do. Passkey first. */
          ways: Type.Object(
            {
              passkey: Type.Optional(
                Type.Object({ credentialIds: Type.Array(Base64Url(1023)) }, closed),
              ),
              code: Type.Optional(Type.Object({ sentTo: Type.String() }, closed)),
            },
            closed,
          ),
          offline: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type Visit = Static<typeof Visit>;

export const MatchCard = Type.Object({ ticket: Ticket, box: Base64Url(8192) }, closed);
export type MatchCard = Static<typeof MatchCard>;
/** The same for a match and for none. */
export const Matched = Type.Object({ returnTo: Type.String() }, closed);
export type Matched = Static<typeof Matched>;

/** Another passkey, signed for by one already enrolled: the challenge is SHA-256 of the new credential id and the nonce. */
export const AddPasskey = Type.Object(
  { ticket: Ticket, registration: Type.Unknown(), assertion: Type.Unknown() },
  closed,
);
export type AddPasskey = Static<typeof AddPasskey>;

export const AskCode = Type.Object({ ticket: Ticket, screenKey: Base64Url(133) }, closed);
export type AskCode = Static<typeof AskCode>;
export const CodeSent = Type.Object(
  { sentTo: Type.String(), expiresAt: Moment, resendsLeft: Type.Integer({ minimum: 0 }) },
  closed,
);
export type CodeSent = Static<typeof CodeSent>;

/** The cardmember's intent: a passkey's assertion over it, or a box with the keeper's code and the security code. */
export const Proof = Type.Union([
  Type.Object(
    { way: Type.Literal('passkey'), expiresAt: Moment, assertion: Type.Unknown() },
    closed,
  ),
  Type.Object({ way: Type.Literal('code'), box: Base64Url(1024) }, closed),
]);
export type Proof = Static<typeof Proof>;

export const ShowPin = Type.Object(
  { ticket: Ticket, screenKey: Base64Url(133), proof: Proof },
  closed,
);
export type ShowPin = Static<typeof ShowPin>;
/** ISO format 4 under the ECDH-derived AES-128 key, bound to the control number of the visit. */
export const ShownPin = Type.Object({ block: Hex(16), returnTo: Type.String() }, closed);
export type ShownPin = Static<typeof ShownPin>;

export const SetPin = Type.Object(
  { ticket: Ticket, screenKey: Base64Url(133), proof: Proof, block: Hex(16) },
  closed,
);
export type SetPin = Static<typeof SetPin>;
export const SetDone = Type.Object({ state: PinState, returnTo: Type.String() }, closed);
export type SetDone = Static<typeof SetDone>;

export const KeeperKey = Type.Object(
  {
    keyId: Type.String(),
    publicKey: Base64Url(133),
    suite: Type.Literal('DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM'),
  },
  closed,
);
export type KeeperKey = Static<typeof KeeperKey>;

/* ---- what is keyed on a telephone ---------------------------------------------------------------------------------- */

/** What is to be keyed on a call that a platform signed for. */
export const OpenLine = Type.Object({ call: PhoneCall, ticket: LineTicket }, closed);
export type OpenLine = Static<typeof OpenLine>;

/** A code goes into a box for the keeper; a PIN into a block for the backend, which the keeper cannot open. */
export const OpenedLine = Type.Union([
  Type.Object({ kind: Type.Literal('code'), length: Type.Integer() }, closed),
  Type.Object({ kind: Type.Literal('pin'), pin: PinTerms }, closed),
]);
export type OpenedLine = Static<typeof OpenedLine>;

/** In a box of kind `line-code`. */
export const TakeLineCode = Type.Object(
  { call: PhoneCall, ticket: LineTicket, box: Base64Url(1_024) },
  closed,
);
export type TakeLineCode = Static<typeof TakeLineCode>;

/** First or second entry, as the keeper waits for it. */
export const TakeLinePin = Type.Object(
  { call: PhoneCall, ticket: LineTicket, screenKey: Base64Url(133), block: Hex(16) },
  closed,
);
export type TakeLinePin = Static<typeof TakeLinePin>;

/* ---- the issuer's intake ------------------------------------------------------------------------------------------ */

export const Intake = Type.Object(
  {
    issuerKeyId: Type.String({ maxLength: 64 }),
    batch: Type.String({ minLength: 8, maxLength: 64 }),
    box: Base64Url(49_152),
  },
  closed,
);
export type Intake = Static<typeof Intake>;

/** One card number and what the keeper itself must know about its holder. Lives inside a box only. */
export const IntakeRecord = Type.Object(
  {
    cardReference: Type.String({ minLength: 1, maxLength: 64 }),
    memberReference: Type.String({ minLength: 1, maxLength: 64 }),
    productId: Type.String({ minLength: 1, maxLength: 40 }),
    pan: Type.String({ pattern: '^[0-9]{13,19}$' }),
    /** YYYY-MM */
    expiry: Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' }),
    idEnding: Type.String({ pattern: '^[0-9A-Za-z]{4}$' }),
    birthDate: Type.Optional(Type.String({ format: 'date' })),
    phoneEnding: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
    address: Type.Object(
      {
        lines: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), {
          minItems: 2,
          maxItems: 6,
        }),
        since: Type.String({ format: 'date' }),
      },
      closed,
    ),
    cardDispatchedOn: Type.Optional(Type.String({ format: 'date' })),
    /** `assign` draws a PIN; `none` leaves the card without one. */
    pin: Type.Union([Type.Literal('assign'), Type.Literal('none')]),
  },
  closed,
);
export type IntakeRecord = Static<typeof IntakeRecord>;

export const IntakeReport = Type.Object(
  {
    accepted: Type.Array(
      Type.Object({ cardReference: Type.String(), card: Type.String() }, closed),
    ),
    refused: Type.Array(
      Type.Object(
        { line: Type.Integer(), cardReference: Type.String(), refusal: Type.String() },
        closed,
      ),
    ),
  },
  closed,
);
export type IntakeReport = Static<typeof IntakeReport>;

export const Nothing = Type.Object({}, closed);
export type Nothing = Static<typeof Nothing>;
