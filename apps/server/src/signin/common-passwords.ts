import { readFileSync } from 'node:fs';

let list: ReadonlySet<string> | undefined;

/**
 * Whether a password (in lower case) stands on the list that ships with the product: `data/common-passwords.txt`,
 * composed by `data/compose-common-passwords.ts`. Read once, at the first question.
 */
export function isCommonPassword(lowerCase: string): boolean {
  list ??= new Set(
    readFileSync(new URL('data/common-passwords.txt', import.meta.url), 'utf8').split('\n'),
  );
  return lowerCase !== '' && list.has(lowerCase);
}
