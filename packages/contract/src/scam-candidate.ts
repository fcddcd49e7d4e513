import { Type, type Static } from 'typebox';

const closed = { additionalProperties: false } as const;
const hashOf = (what: string) =>
  Type.String({ pattern: '^[0-9a-f]{64}$', description: `SHA-256 of ${what}` });
const Word = Type.String({ minLength: 1, maxLength: 300 });
const ROWS_MAX = 200;
const FIGURES_MAX = 300;
/** Base64 of one mebibyte. */
const WEIGHTS_CHARS_MAX = 1_398_104;

/** How one thing was measured; nothing where there was nothing to measure it on. */
const Figure = Type.Object(
  {
    set: Word,
    name: Word,
    ours: Type.Union([Type.Number(), Type.Null()]),
    must: Type.Union([Type.Number(), Type.Null()]),
    lowerIsBetter: Type.Boolean(),
    kept: Type.Union([Type.Boolean(), Type.Null()]),
  },
  closed,
);

/** What somebody has to know of weights before they are used: what they were trained on, and how good they are. */
export const ScamModelCard = Type.Object(
  {
    data: hashOf('the training data'),
    rows: Type.Integer({ minimum: 1, description: 'Of the training data and the grammar' }),
    sources: Type.Array(
      Type.Object(
        { source: Word, channel: Word, label: Word, rows: Type.Integer({ minimum: 1 }) },
        closed,
      ),
      { maxItems: ROWS_MAX },
    ),
    figures: Type.Array(Figure, { minItems: 1, maxItems: FIGURES_MAX }),
  },
  closed,
);
export type ScamModelCard = Static<typeof ScamModelCard>;

/** Weights that were trained elsewhere, to be compared before anybody uses them: `npm run scam -- candidate FILE`. */
export const ScamCandidate = Type.Object(
  {
    format: Type.Literal('countersign-scam-candidate-v1'),
    sha256: hashOf('the weights, as their own file says it'),
    card: ScamModelCard,
    weights: Type.String({
      pattern: '^[A-Za-z0-9+/]+={0,2}$',
      maxLength: WEIGHTS_CHARS_MAX,
      description: 'The file of weights, base64',
    }),
  },
  closed,
);
export type ScamCandidate = Static<typeof ScamCandidate>;
