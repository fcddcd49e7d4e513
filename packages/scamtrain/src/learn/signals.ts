// Learns what the signals weigh, and the words beside them: logistic regression that is drawn to weights a person would
// give, with the signs that they must have. A cue never speaks for a scam, a flag never against one.
import { CUES, type Channel, FACTS, FLAGS, type SignalCode } from '@countersign/scamflags';

export interface SignalRow {
  readonly isScam: boolean;
  readonly count: number;
  readonly signals: readonly SignalCode[];
  /** What a model that did not see the row makes of its words. */
  readonly words: number;
}

export interface SignalWeights {
  readonly base: number;
  readonly scale: number;
  readonly signals: Readonly<Partial<Record<SignalCode, number>>>;
}

const CODES: readonly SignalCode[] = [...FLAGS, ...FACTS, ...CUES];
const CUE_CODES = new Set<SignalCode>(CUES);
/** Weights that a person would give, which the data then moves. */
const PRIOR = { flag: 0.9, fact: 1, cue: -0.8, base: -1.2, words: 1 } as const;
const PRIORS: Readonly<Partial<Record<SignalCode, number>>> = {
  'asks-secret': 1.6,
  'remote-access': 1.6,
  'unusual-payment': 1.4,
  secrecy: 1.6,
  'caller-id-proof': 1.4,
  'link-lookalike': 2,
  'link-elsewhere': 1.2,
  'brand-in-subdomain': 1.8,
  'sender-elsewhere': 1,
  'link-user-info': 1.5,
  'link-executable': 1.8,
  'number-is-issuers': 0.1,
  'invisible-letters': 0.6,
  'qr-link': 0.4,
  'hidden-text': 0.5,
  authority: 0.5,
  urgency: 0.7,
  'opt-out': -0.3,
  'links-own': -0.8,
  'never-asks': -0.7,
  'asks-nothing': -1.5,
};
/**
 * Words alone are of little worth in a stranger's text, whatever the templates say: this much is taken at least. Whoever tells of a
 * call tells what was asked in words that no pattern has, so for calls and mails it is learned.
 */
const LEAST_TAKEN: Readonly<Record<Channel, Readonly<Partial<Record<SignalCode, number>>>>> = {
  sms: { 'asks-nothing': -1 },
  email: { 'asks-nothing': -1 },
  call: {},
};
/** What many genuine senders do counts for no more than this, however many templates of scams do it. */
const MOST_GIVEN: Readonly<Partial<Record<SignalCode, number>>> = {
  'knows-nothing': 0.8,
  urgency: 1,
};
const MOST = { signal: 4, words: 2.5 } as const;
const ROUNDS = 600;

export interface SignalSettings {
  /** How strongly weights are drawn to the priors, in rows. */
  readonly pull: number;
}

export const SIGNAL_SETTINGS: SignalSettings = { pull: 12 };

interface Column {
  readonly prior: number;
  readonly least: number;
  readonly most: number;
}

const BASE = CODES.length;
const WORDS = CODES.length + 1;
const columnsOf = (channel: Channel): readonly Column[] => [
  ...CODES.map((code) => columnOf(code, channel)),
  { prior: PRIOR.base, least: -6, most: 4 },
  { prior: PRIOR.words, least: 0, most: MOST.words },
];

function columnOf(code: SignalCode, channel: Channel): Column {
  const isCue = CUE_CODES.has(code);
  const isFact = (FACTS as readonly string[]).includes(code);
  const prior = PRIORS[code] ?? (isCue ? PRIOR.cue : isFact ? PRIOR.fact : PRIOR.flag);
  return {
    prior,
    least: isCue ? -MOST.signal : 0,
    most: isCue ? (LEAST_TAKEN[channel][code] ?? 0) : (MOST_GIVEN[code] ?? MOST.signal),
  };
}

/** @param wordsScale what the words are multiplied by, where that is settled before */
export function learnSignals(
  rows: readonly SignalRow[],
  channel: Channel,
  settings = SIGNAL_SETTINGS,
  wordsScale?: number,
): SignalWeights {
  const bounds = columnsOf(channel).map((column, at) =>
    at === WORDS && wordsScale !== undefined
      ? { prior: wordsScale, least: wordsScale, most: wordsScale }
      : column,
  );
  const weights = Float64Array.from(bounds, ({ prior }) => prior);
  const columns = rows.map(({ signals }) =>
    Int32Array.from(signals, (code) => CODES.indexOf(code)),
  );
  const squares = new Float64Array(bounds.length).fill(1e-6);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = slopesOf(rows, { bounds, columns, weights, settings });
    bounds.forEach(({ least, most }, at) => {
      const slope = slopes[at] ?? 0;
      squares[at] = (squares[at] ?? 0) * 0.9 + slope * slope * 0.1;
      const rate = 0.05 / (1 + round / 60);
      const moved = (weights[at] ?? 0) - (rate * slope) / Math.sqrt((squares[at] ?? 0) + 1e-9);
      weights[at] = Math.min(most, Math.max(least, moved));
    });
  }
  const signals = CODES.map((code, at) => [code, round4(weights[at] ?? 0)] as const);
  return {
    base: round4(weights[BASE] ?? 0),
    scale: round4(weights[WORDS] ?? 0),
    signals: Object.fromEntries(signals.filter(([, weight]) => weight !== 0)),
  };
}

function slopesOf(
  rows: readonly SignalRow[],
  {
    bounds,
    columns,
    weights,
    settings: { pull },
  }: {
    readonly bounds: readonly Column[];
    readonly columns: readonly Int32Array[];
    readonly weights: Float64Array;
    readonly settings: SignalSettings;
  },
): Float64Array {
  const slopes = Float64Array.from(
    bounds,
    ({ prior }, at) => ((weights[at] ?? 0) - prior) * (at === BASE ? 0.1 : pull),
  );
  rows.forEach((row, index) => {
    let score = (weights[BASE] ?? 0) + (weights[WORDS] ?? 0) * row.words;
    const own = columns[index] ?? new Int32Array();
    for (const column of own) score += weights[column] ?? 0;
    const error = (1 / (1 + Math.exp(-score)) - (row.isScam ? 1 : 0)) * row.count;
    slopes[BASE] = (slopes[BASE] ?? 0) + error;
    slopes[WORDS] = (slopes[WORDS] ?? 0) + error * row.words;
    for (const column of own) slopes[column] = (slopes[column] ?? 0) + error;
  });
  return slopes;
}

export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
