// Everything that is measured at a release, as data. The pages of the documentation are written from it.
import type { Channel } from '@countersign/scamflags';
import { CHANNELS } from '@countersign/scamflags/training';

import type { TrainRow } from '../data/rows.ts';
import {
  FIGURES,
  type MeasuredSet,
  disguiseCosts,
  paddingCosts,
  writtenOf,
} from '../measure/figures.ts';
import { type Judge, type Judged, isCaution, isLikely, judgeAll } from '../measure/judged.ts';
import { type Bin, reliability, rocPoints, shareOf } from '../measure/metrics.ts';

/** Who judges, by name: we first, then the baselines. */
export interface Judges {
  readonly ours: Judge;
  readonly keywords: Judge;
  readonly tfIdf: Judge;
}

/** Rows that no judge has learned from. */
export interface SetToMeasure {
  readonly name: string;
  readonly says: string;
  readonly rows: readonly TrainRow[];
  readonly judges: Judges;
}

export interface FigureRow {
  readonly name: string;
  readonly must?: number;
  readonly reach?: number;
  readonly lowerIsBetter?: boolean;
  readonly ours: number | null;
  readonly keywords: number | null;
  readonly tfIdf: number | null;
}

export interface KindRow {
  readonly channel: Channel;
  readonly source: string;
  readonly kind: string;
  readonly label: string;
  readonly rows: number;
  readonly likely: number;
  readonly caution: number;
}

export type Points = readonly (readonly [x: number, y: number])[];

export interface SetReport {
  readonly name: string;
  readonly says: string;
  readonly rows: number;
  readonly figures: readonly FigureRow[];
  readonly disguises: readonly (readonly [how: string, cost: number | null])[];
  readonly paddings: readonly (readonly [where: string, cost: number | null])[];
  readonly roc: Readonly<Record<Channel, Readonly<Record<keyof Judges, Points>>>>;
  readonly reliability: Readonly<Record<Channel, readonly Bin[]>>;
  readonly kinds: readonly KindRow[];
}

export interface Report {
  readonly data: string;
  readonly weights: string;
  readonly weightsBytes: number;
  readonly weightsCompressed: number;
  /** What was trained on: source, channel, label, rows. */
  readonly trained: readonly (readonly [
    source: string,
    channel: Channel,
    label: string,
    rows: number,
  ])[];
  readonly sets: readonly SetReport[];
}

export function measureSet({ name, says, rows, judges }: SetToMeasure): SetReport {
  const setOf = (judge: Judge): MeasuredSet => ({ rows: judgeAll(rows, judge), judge });
  const sets = {
    ours: setOf(judges.ours),
    keywords: setOf(judges.keywords),
    tfIdf: setOf(judges.tfIdf),
  };
  const figures = FIGURES.map(({ of, ...figure }): FigureRow => {
    const [ours, keywords, tfIdf] = [sets.ours, sets.keywords, sets.tfIdf].map((set) =>
      plain(of(set)),
    );
    return { ...figure, ours: ours ?? null, keywords: keywords ?? null, tfIdf: tfIdf ?? null };
  });
  const byChannel = <Value>(value: (channel: Channel) => Value) =>
    Object.fromEntries(CHANNELS.map((channel) => [channel, value(channel)])) as Record<
      Channel,
      Value
    >;
  const inChannel = (judged: readonly Judged[], channel: Channel) =>
    judged.filter(({ row }) => row.channel === channel && row.label !== 'spam');
  const curve = (set: MeasuredSet, channel: Channel) =>
    rocPoints(inChannel(set.rows, channel)).map(([x, y]) => [round4(x), round4(y)] as const);
  return {
    name,
    says,
    rows: rows.length,
    figures,
    disguises: disguiseCosts(writtenOf(sets.ours)).map(([how, cost]) => [how, plain(cost)]),
    paddings: paddingCosts(writtenOf(sets.ours)).map(([where, cost]) => [where, plain(cost)]),
    roc: byChannel((channel) => ({
      ours: curve(sets.ours, channel),
      keywords: curve(sets.keywords, channel),
      tfIdf: curve(sets.tfIdf, channel),
    })),
    reliability: byChannel((channel) =>
      reliability(inChannel(sets.ours.rows, channel)).map(({ said, was, rows: count }) => ({
        said: round4(said),
        was: round4(was),
        rows: count,
      })),
    ),
    kinds: kindRows(sets.ours.rows),
  };
}

/** Fewer rows of a kind say nothing of it. */
const KIND_ROWS_LEAST = 5;

function kindRows(judged: readonly Judged[]): readonly KindRow[] {
  const groups = Map.groupBy(judged, ({ row }) =>
    [row.channel, row.source, row.label, row.kind].join('\t'),
  );
  return [...groups.values()].flatMap((rows): readonly KindRow[] => {
    const [first] = rows;
    if (first === undefined || rows.length < KIND_ROWS_LEAST) return [];
    const { channel, source, kind, label } = first.row;
    const [likely, caution] = [shareOf(rows, isLikely), shareOf(rows, isCaution)].map(round4);
    return [
      {
        channel,
        source,
        kind,
        label,
        rows: rows.length,
        likely: likely ?? 0,
        caution: caution ?? 0,
      },
    ];
  });
}

export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}

function plain(value: number): number | null {
  return Number.isFinite(value) ? round4(value) : null;
}
