import type { FieldProblem } from '@countersign/ui';
import { holdsCardNumber } from '../../platform/index.ts';
import type { Frame } from './frame.ts';
import { startOfDay } from './zone-day.ts';

/** What an operator looks for in the record, as the form brings it. */
export interface RecordSearch {
  /** A user id or an id. */
  readonly who?: string;
  readonly subject?: string;
  readonly operation?: string;
  readonly result?: 'done' | 'refused';
  readonly from?: number;
  readonly until?: number;
  readonly before?: number;
}

export interface ReadSearch {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
  /** Nothing where nobody has searched yet, or something is wrong with it. */
  readonly search: RecordSearch | undefined;
}

const TERM = /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,59}$/u;
const TERMS = ['who', 'about', 'what'] as const;
const POSITION = /^[1-9][0-9]{0,14}$/;

/** Reads the form; what cannot be looked for comes back with the words that put it right. */
export function readSearch(
  query: Readonly<Record<string, string | undefined>>,
  frame: Pick<Frame, 'copy' | 'formats'>,
): ReadSearch {
  const words = frame.copy.operations.record;
  const typed = (name: string) => (query[name] ?? '').trim().slice(0, 100);
  const result = typed('result');
  const values = {
    ...Object.fromEntries(TERMS.map((name) => [name, typed(name)])),
    day: typed('day'),
    result,
  };
  const bad = TERMS.filter((name) => {
    const term = typed(name);
    return term !== '' && (!TERM.test(term) || holdsCardNumber(term));
  });
  const day = typed('day');
  const from = day === '' ? undefined : startOfDay(day, 0, frame.formats.timeZone);
  const problems = [
    ...bad.map((field) => ({ field, text: words.badTerm })),
    ...(day !== '' && from === undefined ? [{ field: 'day', text: words.badDay }] : []),
  ];
  // What is no word of ours is not shown again: it may have been a card number.
  const shown = Object.fromEntries(
    Object.entries(values).filter(([name]) => !bad.some((one) => one === name)),
  );
  if (problems.length > 0 || query['what'] === undefined)
    return { values: shown, problems, search: undefined };
  const before = typed('before');
  return {
    values: shown,
    problems,
    search: {
      ...given('who', typed('who')),
      ...given('subject', typed('about')),
      ...given('operation', typed('what')),
      ...(result === 'done' || result === 'refused' ? { result } : {}),
      ...(from === undefined
        ? {}
        : { from, until: startOfDay(day, 1, frame.formats.timeZone) ?? from }),
      ...(POSITION.test(before) ? { before: Number(before) } : {}),
    },
  };
}

function given<Name extends string>(name: Name, value: string): { readonly [N in Name]?: string } {
  return value === '' ? {} : ({ [name]: value } as { readonly [N in Name]?: string });
}

/** The same search, further back. */
export function searchAddress(values: Readonly<Record<string, string>>, before: number): string {
  return `/staff/record?${new URLSearchParams({ ...values, before: String(before) }).toString()}`;
}
