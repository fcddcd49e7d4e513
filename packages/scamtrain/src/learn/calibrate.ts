// From a score to the probability that belongs to it: a line in logits (Platt), fitted on scores of models that had not
// seen the row's source.

export interface ScoredRow {
  readonly score: number;
  readonly isScam: boolean;
  readonly count: number;
}

const ROUNDS = 60;
/** Probabilities beyond this are not claimed: nobody has seen enough rows to. */
const LOGIT_MOST = 5;

/** @returns two points of a rising line, in logits */
export function fitCalibration(
  rows: readonly ScoredRow[],
): readonly (readonly [score: number, logit: number])[] {
  let slope = 1;
  let base = 0;
  // Newton's method; with two numbers to find its matrix is turned around by hand.
  for (let round = 0; round < ROUNDS; round += 1) {
    let [gSlope, gBase, hSlope, hBoth, hBase] = [0.01 * (slope - 1), 0, 0.01, 0, 0.01];
    for (const { score, isScam, count } of rows) {
      const p = 1 / (1 + Math.exp(-(slope * score + base)));
      const error = (p - (isScam ? 1 : 0)) * count;
      const bend = p * (1 - p) * count;
      gSlope += error * score;
      gBase += error;
      hSlope += bend * score * score;
      hBoth += bend * score;
      hBase += bend;
    }
    const size = hSlope * hBase - hBoth * hBoth;
    slope -= (hBase * gSlope - hBoth * gBase) / size;
    base -= (hSlope * gBase - hBoth * gSlope) / size;
  }
  const rising = Math.max(0.05, slope);
  const at = (logit: number) => [round4((logit - base) / rising), logit] as const;
  return [at(-LOGIT_MOST), at(LOGIT_MOST)];
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
