import { Type, type Static } from 'typebox';
import { ExternalReference, Id, InstantText } from './common.ts';
import type { ProblemRows } from './problem.ts';

const closed = { additionalProperties: false } as const;

/** Refusals of the PIN capability, as machines meet them. */
export const pinProblems = {
  'pin.unavailable': {
    status: 503,
    title: 'The PIN service does not answer right now; nothing was changed',
  },
  'pin.no-such-card': { status: 404, title: 'There is no such card' },
  'pin.no-such-batch': { status: 404, title: 'There is no such batch of letters' },
  'pin.nothing-to-release': { status: 409, title: 'No letter waits for a batch' },
  'pin.batch-already-released': { status: 409, title: 'The batch is released already' },
  'pin.second-operator-needed': {
    status: 409,
    title: 'Another operator has to release this batch too',
  },
  'pin.not-pending-chip': { status: 409, title: 'This card waits for no chip script' },
} as const satisfies ProblemRows;

export const PinStateName = Type.Union([
  Type.Literal('not-set'),
  Type.Literal('active'),
  Type.Literal('locked'),
  Type.Literal('pending-chip'),
]);

/** What the issuer's systems may know of a card's PIN. Never a digit, an offset or a block. */
export const PinStatusView = Type.Object(
  {
    state: PinStateName,
    triesLeft: Type.Integer({ minimum: 0 }),
    lastShownAt: Type.Optional(InstantText),
    lastSetAt: Type.Optional(InstantText),
  },
  { ...closed, $id: 'PinStatus' },
);
export type PinStatusView = Static<typeof PinStatusView>;

export const CardReferenceParams = Type.Object({ cardReference: ExternalReference }, closed);
export const BatchParams = Type.Object({ batch: Id }, closed);

export const ChipAcknowledged = Type.Object(
  { state: Type.Literal('active') },
  { ...closed, $id: 'ChipAcknowledged' },
);

export const MailerBatch = Type.Object(
  {
    batch: Id,
    state: Type.Union([
      Type.Literal('open'),
      Type.Literal('released'),
      Type.Literal('printed'),
      Type.Literal('dispatched'),
    ]),
    madeAt: InstantText,
    letters: Type.Integer({ minimum: 0 }),
    releasedBy: Type.Array(Type.Object({ operator: Type.String(), at: InstantText }, closed)),
  },
  { ...closed, $id: 'MailerBatch' },
);
export type MailerBatch = Static<typeof MailerBatch>;
export const MailerBatches = Type.Object(
  { batches: Type.Array(MailerBatch) },
  { ...closed, $id: 'MailerBatches' },
);

export const GatheredBatch = Type.Object(
  { batch: Id, letters: Type.Integer({ minimum: 1 }) },
  { ...closed, $id: 'GatheredBatch' },
);

export const BatchRelease = Type.Object(
  {
    state: Type.Union([Type.Literal('waiting'), Type.Literal('released')]),
    releasedBy: Type.Array(Type.String()),
  },
  { ...closed, $id: 'BatchRelease' },
);
export type BatchRelease = Static<typeof BatchRelease>;
