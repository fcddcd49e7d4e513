import type { ScamCandidate } from '@countersign/contract';
import { isKept, type Report } from '@countersign/scamtrain';

/** Weights with what somebody has to know of them, in the form that a server takes up. @param rows of data and grammar */
export function candidateOf(
  report: Pick<Report, 'data' | 'sets' | 'trained' | 'weights'>,
  { bytes, rows }: { readonly bytes: Uint8Array; readonly rows: number },
): ScamCandidate {
  return {
    format: 'countersign-scam-candidate-v1',
    sha256: report.weights,
    card: {
      ...{ data: report.data, rows },
      sources: report.trained.map(([source, channel, label, count]) => ({
        ...{ source, channel, label, rows: count },
      })),
      figures: report.sets.flatMap((set) =>
        set.figures.map((row) => ({
          ...{ set: set.name, name: row.name, ours: row.ours, must: row.must ?? null },
          ...{ lowerIsBetter: row.lowerIsBetter === true, kept: isKept(row) ?? null },
        })),
      ),
    },
    weights: Buffer.from(bytes).toString('base64'),
  };
}
