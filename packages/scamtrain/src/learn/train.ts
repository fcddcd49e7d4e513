// The whole of learning: words without each source in turn, what the signals weigh beside such words, what a score means,
// and at last the words with everything.
import type { Channel, SignalCode } from '@countersign/scamflags';
import {
  CHANNELS,
  CUES_BESIDE_HARD_MOST,
  type ChannelHead,
  type Model,
  type Weights,
  isCue,
  isHard,
  modelOf,
} from '@countersign/scamflags/training';

import { countRows } from './balance.ts';
import { fitCalibration } from './calibrate.ts';
import { FOLDS, foldOf } from './folds.ts';
import type { Prepared } from './prepared.ts';
import { quantise } from './quantise.ts';
import {
  SIGNAL_SETTINGS,
  type SignalRow,
  type SignalWeights,
  learnSignals,
  round4,
} from './signals.ts';
import { findTrust } from './trust.ts';
import { learnWords } from './words.ts';

/** How much of the words' score is that of the worst stretch. */
const WORST_SHARE: Readonly<Record<Channel, number>> = { sms: 1, email: 0.85, call: 0.5 };
/** The most that words say, before they are weighed against signals. */
const WORDS_MOST = 3.5;
/**
 * A stranger's message is less like any template than a template that was left out is: its words are believed so far, and a genuine
 * one starts lower than what was learned says. Set on messages that nobody trains on and that are in no figure. Whoever tells of a
 * call tells it in words of their own, in the templates as elsewhere.
 */
const OF_STRANGERS: Readonly<Record<Channel, { readonly words: number; readonly base: number }>> = {
  sms: { words: 0.7, base: -0.7 },
  email: { words: 0.7, base: -0.3 },
  call: { words: 1, base: 0 },
};

export interface Trained {
  readonly weights: Weights;
  /** For each fold, a model that has not seen the fold's rows, neither their words nor their signals. */
  readonly unseen: readonly Model[];
}

export interface DataName {
  readonly sha256: string;
}

const NO_SIGNALS: SignalWeights = { base: 0, scale: 1, signals: {} };

/** @param say told what is being done, for whoever waits */
export function train(
  rows: readonly Prepared[],
  data: DataName,
  say: (line: string) => void,
): Trained {
  const counts = countRows(rows);
  const folds = rows.map(foldOf);
  const without = Array.from({ length: FOLDS }, (_, fold) => {
    say(`words without fold ${fold + 1} of ${FOLDS}`);
    return tablesOf(rows, counts, (at) => folds[at] !== fold);
  });
  const unseenWords = without.map((tables) => modelOf(weightsOf(tables, noHeads(), data, rows)));
  const signalRows = rows.map((row, at): SignalRow => {
    const model = unseenWords[folds[at] ?? 0];
    const words = model?.scoreWords(row.masked, row.channel).score ?? 0;
    // Advertising only lends its words: it is no example of what a scam does.
    const count = row.row.label === 'spam' ? 0 : (counts[at] ?? 0);
    return { isScam: row.isScam, count, signals: row.signals, words };
  });
  say('signals and calibration');
  const headsWithout = (fold: number) => headsOf(rows, signalRows, (at) => folds[at] !== fold);
  const unseen = without.map((tables, fold) =>
    modelOf(weightsOf(tables, headsWithout(fold), data, rows)),
  );
  say('words with everything');
  const tables = tablesOf(rows, counts, () => true);
  return {
    weights: weightsOf(
      tables,
      headsOf(rows, signalRows, () => true),
      data,
      rows,
    ),
    unseen,
  };
}

type Tables = Readonly<Record<Channel, ReturnType<typeof quantise>>>;
type Heads = Readonly<Record<Channel, Omit<ChannelHead, 'step'>>>;

function tablesOf(
  rows: readonly Prepared[],
  counts: Float64Array,
  isIn: (at: number) => boolean,
): Tables {
  const chosen = rows.flatMap((row, at) =>
    isIn(at) && (counts[at] ?? 0) > 0 ? [{ row, at }] : [],
  );
  const lesson = chosen.map(({ row }) => row);
  const learned = learnWords({
    rows: lesson,
    counts: Float64Array.from(chosen, ({ at }) => counts[at] ?? 0),
    trust: findTrust(lesson),
  });
  return {
    sms: quantise(learned.sms),
    email: quantise(learned.email),
    call: quantise(learned.call),
  };
}

function noHeads(): Heads {
  const of = (channel: Channel) => ({ ...headFrom(NO_SIGNALS, channel), calibration: [] });
  return { sms: of('sms'), email: of('email'), call: of('call') };
}

function headFrom(
  { base, scale, signals }: SignalWeights,
  channel: Channel,
): Omit<ChannelHead, 'step' | 'calibration'> {
  const most = Math.max(0.01, round4(WORDS_MOST * scale));
  return { base, worstShare: WORST_SHARE[channel], scale, most, signals };
}

function headsOf(
  rows: readonly Prepared[],
  signalRows: readonly SignalRow[],
  isIn: (at: number) => boolean,
): Heads {
  const heads = CHANNELS.map((channel) => {
    const all = signalRows.filter((_, at) => rows[at]?.channel === channel);
    const chosen = signalRows.filter((_, at) => rows[at]?.channel === channel && isIn(at));
    // Where a fold is all that a channel knows of scams, nothing could be learned without it.
    const ours = evenOut(hasBothSides(chosen) ? chosen : all);
    const { words, base } = OF_STRANGERS[channel];
    const scale = round4(learnSignals(ours, channel).scale * words);
    const learned = learnSignals(ours, channel, SIGNAL_SETTINGS, scale);
    const scored = ours.map(({ isScam, count, signals, words }) => {
      const score = learned.base + learned.scale * words + sumOfSignals(signals, learned);
      return { isScam, count, score };
    });
    return [
      channel,
      {
        ...headFrom({ ...learned, base: round4(learned.base + base) }, channel),
        calibration: fitCalibration(scored),
      },
    ] as const;
  });
  return Object.fromEntries(heads) as Heads;
}

/** As `evaluate` adds them up: beside something hard, cues take no more than they may. */
function sumOfSignals(codes: readonly SignalCode[], { signals }: SignalWeights): number {
  let [cues, others] = [0, 0];
  for (const code of codes) {
    if (isCue(code)) cues += signals[code] ?? 0;
    else others += signals[code] ?? 0;
  }
  return others + (codes.some(isHard) ? Math.max(cues, -CUES_BESIDE_HARD_MOST) : cues);
}

const hasBothSides = (rows: readonly SignalRow[]) =>
  [true, false].every((isScam) => rows.some((row) => row.isScam === isScam && row.count > 0));

/** Scams count as much as what is none, also where a source was left out: a model starts from "as likely as not". */
function evenOut(rows: readonly SignalRow[]): readonly SignalRow[] {
  const sumOf = (isScam: boolean) =>
    rows.reduce((sum, row) => sum + (row.isScam === isScam ? row.count : 0), 0);
  const [scams, others] = [sumOf(true), sumOf(false)];
  const half = rows.length / 2;
  return rows.map((row) => ({
    ...row,
    count: (row.count * half) / ((row.isScam ? scams : others) || 1),
  }));
}

function weightsOf(
  tables: Tables,
  heads: Heads,
  data: DataName,
  rows: readonly Prepared[],
): Weights {
  const headOf = (channel: Channel): ChannelHead => {
    const { base, worstShare, scale, most, signals, calibration } = heads[channel];
    return { base, step: tables[channel].step, worstShare, scale, most, signals, calibration };
  };
  return {
    head: {
      data: data.sha256,
      rows: rows.length,
      channels: { sms: headOf('sms'), email: headOf('email'), call: headOf('call') },
    },
    tables: { sms: tables.sms.table, email: tables.email.table, call: tables.call.table },
  };
}
