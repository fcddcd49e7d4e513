// Figures over scores. All are of plain counts of rows; what is weighed is said by whoever calls.

export interface Scored {
  readonly isScam: boolean;
  readonly score: number;
  readonly probability: number;
}

/** The chance that a scam scores above what is none; ties count half. */
export function areaUnderCurve(rows: readonly Scored[]): number {
  const sorted = rows.toSorted((one, other) => one.score - other.score);
  let below = 0;
  let sum = 0;
  for (let at = 0; at < sorted.length;) {
    let [scams, others] = [0, 0];
    const { score } = sorted[at] ?? { score: NaN };
    for (; at < sorted.length && sorted[at]?.score === score; at += 1) {
      if (sorted[at]?.isScam === true) scams += 1;
      else others += 1;
    }
    sum += scams * (below + others / 2);
    below += others;
  }
  return sum / ((sorted.length - below) * below);
}

/** The share of scams found where at most `falseShare` of the others is flagged. */
export function recallAt(rows: readonly Scored[], falseShare: number): number {
  const others = rows.filter(({ isScam }) => !isScam).map(({ score }) => score);
  const sorted = others.sort((one, other) => other - one);
  const limit = sorted[Math.floor(sorted.length * falseShare)] ?? -Infinity;
  return shareOf(
    rows.filter(({ isScam }) => isScam),
    ({ score }) => score > limit,
  );
}

export function shareOf<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.length === 0 ? NaN : rows.filter(holds).length / rows.length;
}

export interface Flagged {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function f1Of<Row extends { readonly isScam: boolean }>(
  rows: readonly Row[],
  isFlagged: (row: Row) => boolean,
): Flagged {
  const flagged = rows.filter(isFlagged);
  const hits = flagged.filter(({ isScam }) => isScam).length;
  const scams = rows.filter(({ isScam }) => isScam).length;
  const precision = flagged.length === 0 ? 0 : hits / flagged.length;
  const recall = scams === 0 ? 0 : hits / scams;
  return {
    precision,
    recall,
    f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

export interface Bin {
  readonly said: number;
  readonly was: number;
  readonly rows: number;
}

/** Rows by what was said of them, in ten equally wide bins. */
export function reliability(rows: readonly Scored[]): readonly Bin[] {
  const bins = Array.from({ length: 10 }, (): Scored[] => []);
  for (const row of rows) bins[Math.min(9, Math.floor(row.probability * 10))]?.push(row);
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      said: bin.reduce((sum, { probability }) => sum + probability, 0) / bin.length,
      was: shareOf(bin, ({ isScam }) => isScam),
      rows: bin.length,
    }));
}

/** How far what is said is from what was, on average over the rows. */
export function calibrationError(rows: readonly Scored[]): number {
  return reliability(rows).reduce(
    (sum, { said, was, rows: count }) => sum + (Math.abs(said - was) * count) / rows.length,
    0,
  );
}

/** Points of the curve of recall over false alarms, at most a hundred. */
export function rocPoints(
  rows: readonly Scored[],
): readonly (readonly [falseShare: number, recall: number])[] {
  const sorted = rows.toSorted((one, other) => other.score - one.score);
  const scams = sorted.filter(({ isScam }) => isScam).length;
  const points: (readonly [number, number])[] = [[0, 0]];
  let [hits, alarms] = [0, 0];
  sorted.forEach(({ isScam, score }, at) => {
    if (isScam) hits += 1;
    else alarms += 1;
    if (sorted[at + 1]?.score !== score)
      points.push([alarms / (sorted.length - scams), hits / scams]);
  });
  const step = Math.max(1, Math.ceil(points.length / 100));
  return points.filter((_, at) => at % step === 0 || at === points.length - 1);
}
