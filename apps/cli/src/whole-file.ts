import { readFileSync, statSync } from 'node:fs';

import { CommandRefused } from './command.ts';
import { plain } from './plain.ts';

/**
 * The text of a file that somebody named.
 * @param bytesMax  1 to 2^31; a larger file is not read
 * @param what      `a receipt`, for the words of the refusal
 * @throws CommandRefused where there is no such file, or it is too large
 */
export function readWhole(path: string, bytesMax: number, what: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new CommandRefused(`${plain(path)} is not there.`);
  if (found.size > bytesMax) throw new CommandRefused(`${plain(path)} is too large for ${what}.`);
  return readFileSync(path, 'utf8');
}
