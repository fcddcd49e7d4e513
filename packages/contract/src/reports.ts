import { Type, type Static } from 'typebox';
import { ExternalReference, InstantText } from './common.ts';
import type { ProblemRows } from './problem.ts';

const closed = { additionalProperties: false } as const;
const REPORT_TEXT_MAX = 65_536;
const literals = <const Name extends string>(...names: readonly Name[]) => Type.Enum([...names]);

export const ReportedChannel = literals('sms', 'email', 'call');
export const ReportDeed = literals(
  'clicked',
  'replied',
  'gave-code',
  'gave-card',
  'gave-pin',
  'gave-password',
  'paid',
  'installed',
);
const Level = literals('scam', 'likely', 'caution', 'no-flags', 'not-enough');

/** What somebody received, or tells of a call. What could open a card is taken out of it before it is kept. */
export const NewReport = Type.Object(
  {
    channel: ReportedChannel,
    text: Type.String({ minLength: 1, maxLength: REPORT_TEXT_MAX }),
    subject: Type.Optional(Type.String({ maxLength: 1_000 })),
    from: Type.Optional(
      Type.String({ maxLength: 320, description: 'As it was shown: a name, an address, a number' }),
    ),
    happened: Type.Optional(
      Type.Array(ReportDeed, { maxItems: 8, description: 'What the reporter did already' }),
    ),
    cardmember: Type.Optional(ExternalReference),
  },
  closed,
);
export type NewReport = Static<typeof NewReport>;

export const ReportReasonView = Type.Object(
  {
    code: Type.String({ description: 'A red flag, a fact, a cue; words, base or others' }),
    weight: Type.Number({ description: 'In logits; the weights sum to the score' }),
  },
  closed,
);

export const ReportAnswer = Type.Object(
  {
    reference: Type.String({ description: 'Opens the status page, and nothing else' }),
    level: Level,
    probability: Type.Number({ minimum: 0, maximum: 1 }),
    ledger: literals('genuine', 'not-yours', 'altered', 'not-ours', 'unknown'),
    reasons: Type.Array(ReportReasonView),
  },
  closed,
);
export type ReportAnswer = Static<typeof ReportAnswer>;

export const ReportStatusView = Type.Object(
  {
    reference: Type.String(),
    at: InstantText,
    state: literals('received', 'scam', 'genuine', 'unclear'),
    stateAt: InstantText,
  },
  closed,
);

/** What nobody should follow any more, for filters and gateways. */
export const BlockList = Type.Object(
  {
    blocked: Type.Array(
      Type.Object(
        {
          kind: literals('url', 'domain', 'phone', 'address', 'sender', 'wallet'),
          value: Type.String(),
          since: InstantText,
        },
        closed,
      ),
    ),
  },
  closed,
);

export const reportsProblems = {
  'reports.unknown': { status: 404, title: 'There is no such report' },
  'reports.member-unknown': { status: 404, title: 'There is no such cardmember' },
} as const satisfies ProblemRows;
