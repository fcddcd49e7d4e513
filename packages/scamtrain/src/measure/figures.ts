// The figures that a release is judged by, each with what it must reach and what we reach for.
import type { Channel } from '@countersign/scamflags';
import { FLAGS, type SignalCode } from '@countersign/scamflags';

import type { TrainRow } from '../data/rows.ts';
import { DISGUISES, disguise } from './disguise.ts';
import { type Judge, type Judged, isCaution, isFlagged, isLikely, judgeAll } from './judged.ts';
import { areaUnderCurve, calibrationError, f1Of, recallAt, shareOf } from './metrics.ts';
import { PADDINGS, pad } from './padding.ts';

export interface Figure {
  readonly name: string;
  readonly must?: number;
  readonly reach?: number;
  readonly lowerIsBetter?: boolean;
  /** `NaN` where the rows hold nothing to measure it on. */
  readonly of: (set: MeasuredSet) => number;
}

export interface MeasuredSet {
  readonly rows: readonly Judged[];
  readonly judge: Judge;
}

const NAMED_LANGUAGES = new Set(['pt', 'fr', 'de', 'it', 'nl']);
const BANK_KIND = /bank|alert|code|otp|card|account/i;

const of = (channel: Channel) => (set: MeasuredSet) =>
  set.rows.filter((one) => one.row.channel === channel);
const [sms, email, call] = [of('sms'), of('email'), of('call')];
const genuine = (rows: readonly Judged[]) => rows.filter(({ row }) => row.label === 'legit');
const scams = (rows: readonly Judged[]) => rows.filter(({ isScam }) => isScam);
const inLanguage = (rows: readonly Judged[], lang: string) =>
  rows.filter(({ row }) => row.lang === lang);
/** Advertising is neither: it has a line of its own. */
const decided = (rows: readonly Judged[]) => rows.filter(({ row }) => row.label !== 'spam');
const fromBanks = (rows: readonly Judged[]) => {
  const named = rows.filter(({ row }) => BANK_KIND.test(row.kind));
  return named.length > 0 ? named : rows;
};
const paired = ({ rows }: MeasuredSet) => rows.filter(({ row }) => row.pair !== undefined);
const others = ({ rows }: MeasuredSet) => rows.filter(({ row }) => NAMED_LANGUAGES.has(row.lang));

export const FIGURES: readonly Figure[] = [
  {
    name: 'SMS: false alarms on genuine bank messages, at `likely`',
    must: 0.01,
    reach: 0.003,
    lowerIsBetter: true,
    of: (set) => shareOf(fromBanks(genuine(sms(set))), isLikely),
  },
  {
    name: 'SMS: recall in English, at `likely`',
    must: 0.7,
    reach: 0.85,
    of: (set) => shareOf(inLanguage(scams(sms(set)), 'en'), isLikely),
  },
  {
    name: 'SMS: recall in Spanish, at `likely`',
    must: 0.7,
    reach: 0.85,
    of: (set) => shareOf(inLanguage(scams(sms(set)), 'es'), isLikely),
  },
  {
    name: 'SMS: recall at 1 % false alarms',
    must: 0.55,
    reach: 0.75,
    of: (set) => recallAt(decided(sms(set)), 0.01),
  },
  {
    name: 'SMS: AUC',
    must: 0.965,
    reach: 0.985,
    of: (set) => areaUnderCurve(decided(sms(set))),
  },
  { name: 'SMS: F1', must: 0.85, reach: 0.92, of: (set) => f1Of(decided(sms(set)), isFlagged).f1 },
  {
    name: 'E-mail: false alarms on genuine mail, at `likely`',
    must: 0.03,
    reach: 0,
    lowerIsBetter: true,
    of: (set) => shareOf(genuine(email(set)), isLikely),
  },
  {
    name: 'E-mail: recall, at `likely`',
    must: 0.6,
    reach: 0.8,
    of: (set) => shareOf(scams(email(set)), isLikely),
  },
  { name: 'E-mail: AUC', of: (set) => areaUnderCurve(decided(email(set))) },
  { name: 'E-mail: F1', of: (set) => f1Of(decided(email(set)), isFlagged).f1 },
  {
    name: 'Call: F1',
    must: 0.88,
    reach: 0.94,
    of: (set) => f1Of(decided(call(set)), isFlagged).f1,
  },
  {
    name: 'Call: recall at 1 % false alarms',
    must: 0.78,
    reach: 0.9,
    of: (set) => recallAt(decided(call(set)), 0.01),
  },
  { name: 'Call: AUC', of: (set) => areaUnderCurve(decided(call(set))) },
  {
    name: 'Minimal pairs: recall',
    must: 0.92,
    reach: 0.97,
    of: (set) => shareOf(scams(paired(set)), isFlagged),
  },
  {
    name: 'Minimal pairs: false alarms',
    must: 0.04,
    reach: 0.01,
    lowerIsBetter: true,
    of: (set) => shareOf(genuine(paired(set)), isFlagged),
  },
  {
    name: 'Disguised letters of SMS and e-mail cost at most (recall, the worst of nine)',
    must: 0.03,
    reach: 0,
    lowerIsBetter: true,
    // Nobody disguises the letters of what they tell of a call.
    of: (set) => Math.max(...disguiseCosts(writtenOf(set)).map(([, cost]) => cost)),
  },
  {
    name: 'Harmless padding of SMS and e-mail costs at most (recall, the worst of three)',
    must: 0.1,
    reach: 0.03,
    lowerIsBetter: true,
    of: (set) => worstPadding(writtenOf(set)),
  },
  {
    // Nobody pads what they tell of a call; it is measured all the same.
    name: 'Harmless padding of calls costs (recall, the worst of three)',
    lowerIsBetter: true,
    of: (set) => worstPadding({ ...set, rows: call(set) }),
  },
  { name: 'Red flags: recall', must: 0.85, reach: 0.95, of: (set) => flagFigures(set).recall },
  { name: 'Red flags: precision', must: 0.9, reach: 0.95, of: (set) => flagFigures(set).precision },
  ...(['sms', 'email', 'call'] as const).map((channel): Figure => ({
    name: `${{ sms: 'SMS', email: 'E-mail', call: 'Call' }[channel]}: calibration error`,
    must: 0.05,
    reach: 0.03,
    lowerIsBetter: true,
    of: (set) => calibrationError(decided(of(channel)(set))),
  })),
  {
    name: 'Other languages (pt, fr, de, it, nl): recall, at `caution`',
    must: 0.55,
    of: (set) => shareOf(scams(others(set)), isCaution),
  },
  {
    name: 'Other languages (pt, fr, de, it, nl): false alarms, at `caution`',
    must: 0.1,
    lowerIsBetter: true,
    of: (set) => shareOf(genuine(others(set)), isCaution),
  },
];

/** Scams that are disguised, at most: enough for a figure, and soon done. */
const CHANGED_MOST = 400;

function changedOf(set: MeasuredSet): readonly Judged[] {
  const all = scams(set.rows);
  const step = Math.max(1, Math.ceil(all.length / CHANGED_MOST));
  return all.filter((_, at) => at % step === 0);
}

function costOf(set: MeasuredSet, change: (row: TrainRow) => string): number {
  const before = changedOf(set);
  if (before.length === 0) return NaN;
  const after = judgeAll(
    before.map(({ row }) => ({ ...row, text: change(row) })),
    set.judge,
  );
  return shareOf(before, isLikely) - shareOf(after, isLikely);
}

export function disguiseCosts(set: MeasuredSet): readonly (readonly [how: string, cost: number])[] {
  return DISGUISES.map((how) => [how, costOf(set, ({ text }) => disguise(text, how))] as const);
}

export function paddingCosts(
  set: MeasuredSet,
): readonly (readonly [where: string, cost: number])[] {
  return PADDINGS.map((where) => [where, costOf(set, (row) => pad(row, where))] as const);
}

const worstPadding = (set: MeasuredSet) => Math.max(...paddingCosts(set).map(([, cost]) => cost));

/** What a sender wrote, and not what somebody told. */
export function writtenOf(set: MeasuredSet): MeasuredSet {
  return { ...set, rows: set.rows.filter(({ row }) => row.channel !== 'call') };
}

/** What was found of the flags that a person saw, over all rows that say which those are. */
export function flagFigures({ rows }: MeasuredSet): {
  readonly recall: number;
  readonly precision: number;
} {
  let [hits, wanted, found] = [0, 0, 0];
  for (const { row, codes } of rows) {
    if (row.flags === undefined) continue;
    const flags = new Set<SignalCode>(
      codes.filter((code) => (FLAGS as readonly string[]).includes(code)),
    );
    wanted += row.flags.length;
    found += flags.size;
    hits += row.flags.filter((flag) => flags.has(flag)).length;
  }
  return {
    recall: wanted === 0 ? NaN : hits / wanted,
    precision: found === 0 ? NaN : hits / found,
  };
}
