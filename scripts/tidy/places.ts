// The tree works on any machine: it names no package registry and no folder of whoever wrote it.
import type { TreeFile } from '../tree.ts';
import type { Finding } from './finding.ts';

const PLACES: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  {
    pattern:
      /\b(registry\.(npmjs|yarnpkg)\.\w+|(deb|security|ftp)(\.\w+)*\.debian\.org|npm\.pkg\.github\.com)\b/,
    says: 'names the host of a package registry.',
  },
  {
    pattern: /(?<![\w.:/-])\/(home|Users|root|work)\/[\w.-]/,
    says: 'names a folder of one machine.',
  },
  {
    pattern: /\.\.\/shared\/(product|design|security|vectors|data|hooks|\w+\.md)/,
    says: 'names a folder outside the repository.',
  },
];

export function findPlaces(file: TreeFile): readonly Finding[] {
  return file.text.split('\n').flatMap((text, at) =>
    PLACES.filter(({ pattern }) => pattern.test(text) && !text.includes('tidy-allow:')).map(
      ({ says }) => ({
        path: file.path,
        line: at + 1,
        says,
      }),
    ),
  );
}
