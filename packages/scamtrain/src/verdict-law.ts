// What holds of every verdict, whatever the message was.
import type { Message, Span, Verdict } from '@countersign/scamflags';

/** @returns one sentence for each thing that does not hold */
export function breachesOf(message: Message, verdict: Verdict): readonly string[] {
  const { probability, score, reasons, level, questions } = verdict;
  const found: string[] = [];
  if (!(probability >= 0 && probability <= 1)) found.push(`the probability is ${probability}`);
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  if (!(Math.abs(sum - score) < 1e-6))
    found.push(`the weights sum to ${sum}, the score is ${score}`);
  for (const { code, span } of reasons)
    if (span !== undefined && !isWithin(message, span))
      found.push(`${code} points at ${span.part} ${span.start} to ${span.end}, which is not there`);
  if (level === 'not-enough' && questions.length === 0)
    found.push('not enough, and nothing is asked');
  return found;
}

function isWithin(message: Message, { part, start, end }: Span): boolean {
  const length = message[part]?.length ?? -1;
  return (
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length
  );
}
