/** One thing that is not tidy, said in one sentence. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly says: string;
}

const ALLOWED = 'tidy-allow:';

/** `// tidy-allow: reason` on the line, or on the line above it, lets one place be. */
export function isAllowed(text: string, line: number): boolean {
  const lines = text.split('\n');
  return [line - 2, line - 1].some((at) => lines[at]?.includes(ALLOWED) === true);
}
