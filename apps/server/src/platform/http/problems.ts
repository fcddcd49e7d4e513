import {
  platformProblems,
  type Problem,
  type ProblemPlace,
  type ProblemRow,
  type ProblemRows,
} from '@countersign/contract';
import { maskCardNumbers } from '../card-number-mask.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** An expected no, as rooms return it. */
export interface AnyRefusal {
  readonly code: string;
}

/** Writes a refusal for machines. Facts beside the code become members; nothing of the request is repeated. */
export function problemOf(refusal: AnyRefusal, rows: ProblemRows, reference: string): Problem {
  const row: ProblemRow | undefined =
    rows[refusal.code] ?? (platformProblems as ProblemRows)[refusal.code];
  if (row === undefined) throw new Error(`refusal ${refusal.code} has no row in the contract`);
  return {
    ...refusal,
    type: `/problems/${refusal.code}`,
    title: row.title,
    status: row.status,
    code: refusal.code,
    reference,
  };
}

/** The bytes of a problem. The mask is the last net: what looks like a card number does not go out, wherever it came from. */
export function problemText(problem: Problem): string {
  return maskCardNumbers(JSON.stringify(problem));
}

interface AjvFinding {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const PLACES_MAX = 10;

/** Says where a request does not fit and what was expected there; never quotes a value or a member name that we did not define. */
export function placesOf(findings: readonly AjvFinding[], part: string): readonly ProblemPlace[] {
  return findings.slice(0, PLACES_MAX).map((finding) => ({
    pointer: maskCardNumbers(`${part}${finding.instancePath}${missingName(finding)}`),
    detail: expected(finding),
  }));
}

function missingName(finding: AjvFinding): string {
  const name = finding.params['missingProperty'];
  return finding.keyword === 'required' && typeof name === 'string' ? `/${name}` : '';
}

function expected(finding: AjvFinding): string {
  const limit = finding.params['limit'];
  switch (finding.keyword) {
    case 'required':
      return 'is missing';
    case 'additionalProperties':
      return 'has a member that is not part of the schema';
    case 'type':
      return `has to be ${String(finding.params['type'])}`;
    case 'format':
      return `has to be a ${String(finding.params['format'])}`;
    case 'enum':
    case 'const':
    case 'anyOf':
      return 'has to be one of the values in the schema';
    case 'minLength':
    case 'minItems':
    case 'minimum':
      return `has to be at least ${String(limit)}`;
    case 'maxLength':
    case 'maxItems':
    case 'maximum':
      return `has to be at most ${String(limit)}`;
    default:
      return 'does not have the form in the schema';
  }
}
