import { Type, type Static } from 'typebox';
import { Base64Url, CardReference, Correlation, Hex, Moment } from './words.ts';
import { Letterhead } from './for-server.ts';
import { IntakeRecord, IntakeReport } from './for-window.ts';

const closed = { additionalProperties: false } as const;

/* ---- hostline: the issuer's authorisation host ---------------------------------------------------------------------- */

export const VerifyPin = Type.Object(
  {
    /** The caller's bearer key, as it came; the keeper holds its hash. */
    hostKey: Type.String({ minLength: 16, maxLength: 200 }),
    /** Names the attempt; the same attempt asked twice is answered twice and costs one try. */
    attempt: Type.String({ minLength: 8, maxLength: 64 }),
    cardReference: CardReference,
    encryptedPinBlock: Hex(16),
    format: Type.Union([
      Type.Literal('ISO_FORMAT_0'),
      Type.Literal('ISO_FORMAT_3'),
      Type.Literal('ISO_FORMAT_4'),
    ]),
    /** Alias or ARN of the acquirer's PIN key at the backend. */
    acquirerKey: Type.String({ minLength: 1, maxLength: 322 }),
    correlation: Correlation,
  },
  closed,
);
export type VerifyPin = Static<typeof VerifyPin>;
export const VerifiedPin = Type.Object(
  {
    verdict: Type.Union([
      Type.Literal('yes'),
      Type.Literal('no'),
      Type.Literal('locked'),
      Type.Literal('not-set'),
    ]),
    triesLeft: Type.Integer({ minimum: 0 }),
  },
  closed,
);
export type VerifiedPin = Static<typeof VerifiedPin>;

/* ---- press -------------------------------------------------------------------------------------------------------------- */

/** The bureau's PIN key as an X9.143 block under a key agreed by ECDH with the bureau's own key pair, and a box with the row MAC key. */
export const BureauKey = Type.Object(
  {
    keyBlock: Type.String({ maxLength: 1024 }),
    checkValue: Hex(3),
    backendKey: Base64Url(133),
    sharedInformation: Base64Url(64),
    macBox: Base64Url(512),
  },
  closed,
);
export type BureauKey = Static<typeof BureauKey>;

export const MailerRow = Type.Object(
  {
    order: Type.String(),
    controlNumber: Type.String({ pattern: '^[0-9]{12}$' }),
    name: Type.String(),
    lines: Type.Array(Type.String()),
    language: Type.String(),
    region: Type.String(),
    letterhead: Letterhead,
    block: Hex(16),
    format: Type.Union([Type.Literal('ISO_FORMAT_4'), Type.Literal('ISO_FORMAT_1')]),
    newPin: Type.Boolean(),
    expiresAt: Moment,
    /** HMAC-SHA256 over all fields above, so that rows cannot be swapped; the key travels with the bureau key. */
    mac: Base64Url(32),
  },
  closed,
);
export type MailerRow = Static<typeof MailerRow>;
export const ReleasedBatch = Type.Object(
  { batch: Type.String(), releasedAt: Moment, rows: Type.Array(MailerRow) },
  closed,
);
export type ReleasedBatch = Static<typeof ReleasedBatch>;
export const ReleasedBatches = Type.Object({ batches: Type.Array(ReleasedBatch) }, closed);
export type ReleasedBatches = Static<typeof ReleasedBatches>;

/** The press's account of one batch. Printed + spoiled must equal the rows, dispatched the printed. */
export const BatchReport = Type.Object(
  {
    batch: Type.String(),
    stage: Type.Union([Type.Literal('printed'), Type.Literal('dispatched')]),
    good: Type.Array(Type.String()),
    spoiled: Type.Array(Type.String()),
    correlation: Correlation,
  },
  closed,
);
export type BatchReport = Static<typeof BatchReport>;

/* ---- operator: the command line on the same machine ------------------------------------------------------------------------- */

export const ImportNumbers = Type.Object(
  {
    batch: Type.String({ minLength: 8, maxLength: 64 }),
    records: Type.Array(IntakeRecord, { minItems: 1, maxItems: 200 }),
  },
  closed,
);
export type ImportNumbers = Static<typeof ImportNumbers>;
export const ImportedNumbers = IntakeReport;
export const AddIssuerKey = Type.Object(
  { keyId: Type.String({ minLength: 1, maxLength: 64 }), publicKey: Base64Url(133) },
  closed,
);
export type AddIssuerKey = Static<typeof AddIssuerKey>;
export const MakeHostKey = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 64 }) },
  closed,
);
export type MakeHostKey = Static<typeof MakeHostKey>;
/** Shown once; the keeper keeps a hash. */
export const MadeHostKey = Type.Object({ hostKey: Type.String() }, closed);
export type MadeHostKey = Static<typeof MadeHostKey>;
/** What is known of the keys of authorisation hosts; never a key. Instants in milliseconds UTC. */
export const HostKeys = Type.Object(
  {
    keys: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          name: Type.String(),
          madeAt: Type.Integer(),
          revokedAt: Type.Optional(Type.Integer()),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type HostKeys = Static<typeof HostKeys>;
export const RevokeHostKey = Type.Object(
  { id: Type.String({ minLength: 1, maxLength: 64 }) },
  closed,
);
export type RevokeHostKey = Static<typeof RevokeHostKey>;

/** A symmetric key for the backend, wrapped as X9.143 under a key agreed by ECDH with the backend's K3 key. */
export const BeginKeyImport = Type.Object({ publicKey: Base64Url(133) }, closed);
export const BegunKeyImport = Type.Object(
  { backendKey: Base64Url(133), certificate: Type.String(), sharedInformation: Base64Url(64) },
  closed,
);
export type BegunKeyImport = Static<typeof BegunKeyImport>;
export const ImportBackendKey = Type.Object(
  {
    publicKey: Base64Url(133),
    sharedInformation: Base64Url(64),
    keyBlock: Type.String({ maxLength: 1024 }),
    alias: Type.String({ pattern: '^alias/[A-Za-z0-9/_-]{1,249}$' }),
    tags: Type.Record(Type.String(), Type.String()),
  },
  closed,
);
export type ImportBackendKey = Static<typeof ImportBackendKey>;
export const ImportedBackendKey = Type.Object(
  { keyArn: Type.String(), checkValue: Hex(3) },
  closed,
);

/** What in the programme decides secrets; the keeper keeps its own copy. See apps/keeper/README.md. */
export const PinnedProduct = Type.Object(
  {
    productId: Type.String({ minLength: 1, maxLength: 40 }),
    name: Type.Record(Type.String(), Type.String()),
    region: Type.String({ maxLength: 8 }),
    panPrefixes: Type.Array(Type.String({ pattern: '^[0-9]{1,12}$' }), { minItems: 1 }),
    panLength: Type.Integer({ minimum: 13, maximum: 19 }),
    securityCode: Type.Object(
      {
        length: Type.Integer({ minimum: 3, maximum: 4 }),
        place: Type.Union([Type.Literal('front'), Type.Literal('back')]),
        keyAlias: Type.String(),
      },
      closed,
    ),
    pin: Type.Object(
      {
        method: Type.Union([Type.Literal('ibm3624-offset'), Type.Literal('visa-pvv')]),
        lengthMin: Type.Integer({ minimum: 4, maximum: 12 }),
        lengthMax: Type.Integer({ minimum: 4, maximum: 12 }),
        assignedLength: Type.Integer({ minimum: 4, maximum: 6 }),
        reveal: Type.Boolean(),
        custom: Type.Boolean(),
        /** Chosen with the keys of a telephone; absent means no. */
        keypad: Type.Optional(Type.Boolean()),
        mail: Type.Boolean(),
        offline: Type.Boolean(),
        codeFallback: Type.Boolean(),
        triesMax: Type.Integer({ minimum: 1, maximum: 10 }),
        showsPerDayMax: Type.Integer({ minimum: 0, maximum: 20 }),
        setsPerDayMax: Type.Integer({ minimum: 0, maximum: 20 }),
        unlocksPerDayMax: Type.Integer({ minimum: 0, maximum: 20 }),
        addressAgeDaysMin: Type.Integer({ minimum: 30, maximum: 365 }),
      },
      closed,
    ),
  },
  closed,
);
export type PinnedProduct = Static<typeof PinnedProduct>;
/** The first pin is taken while the keeper is empty; every later one needs two operators (`approve`). */
export const PinPolicy = Type.Object(
  {
    brand: Type.String({ maxLength: 80 }),
    products: Type.Array(PinnedProduct, { minItems: 1, maxItems: 200 }),
  },
  closed,
);
export type PinPolicy = Static<typeof PinPolicy>;

/** Who may approve a changed pin. Shown once; the keeper keeps a hash. A name is given once. */
export const MakeOperatorKey = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 64 }) },
  closed,
);
export type MakeOperatorKey = Static<typeof MakeOperatorKey>;
export const MadeOperatorKey = Type.Object({ operatorKey: Type.String() }, closed);
export type MadeOperatorKey = Static<typeof MadeOperatorKey>;
/** `proposal` is the fact that came with the refusal `policy.two-operators`. */
export const ApprovePinPolicy = Type.Object(
  {
    operatorKey: Type.String({ minLength: 16, maxLength: 200 }),
    proposal: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  closed,
);
export type ApprovePinPolicy = Static<typeof ApprovePinPolicy>;
export const ApprovedPinPolicy = Type.Object(
  { pinned: Type.Boolean(), approvals: Type.Integer({ minimum: 1 }) },
  closed,
);
export type ApprovedPinPolicy = Static<typeof ApprovedPinPolicy>;

export const LogEntry = Type.Object(
  {
    sequence: Type.Integer(),
    at: Moment,
    actor: Type.String(),
    channel: Type.String(),
    operation: Type.String(),
    card: Type.Union([Type.String(), Type.Null()]),
    keyArn: Type.Union([Type.String(), Type.Null()]),
    keyCheckValue: Type.Union([Type.String(), Type.Null()]),
    result: Type.String(),
    correlation: Type.String(),
    hash: Type.String(),
  },
  closed,
);
export type LogEntry = Static<typeof LogEntry>;
export const AskLog = Type.Object(
  { after: Type.Integer({ minimum: 0 }), limit: Type.Integer({ minimum: 1, maximum: 1000 }) },
  closed,
);
export type AskLog = Static<typeof AskLog>;
export const LogPage = Type.Object({ entries: Type.Array(LogEntry) }, closed);
export type LogPage = Static<typeof LogPage>;
/** Two one-time public keys of the bureau (uncompressed points): the block comes back under the key agreed with the first, the MAC key boxed to the second. */
export const AskBureauKey = Type.Object(
  {
    publicKey: Base64Url(133),
    boxKey: Base64Url(133),
    format: Type.Union([Type.Literal('ISO_FORMAT_4'), Type.Literal('ISO_FORMAT_1')]),
  },
  closed,
);
export type AskBureauKey = Static<typeof AskBureauKey>;
