import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sealed letter as it lies in somebody's box: who it is for, and nothing about what is in it. */
export interface Letter {
  readonly controlNumber: string;
  readonly name: string;
  readonly lines: readonly string[];
}

const LABEL = /^([0-9]{12})\.json$/;

/** What the post has brought: every label whose letter lies beside it. */
export function readLetters(folder: string | undefined): readonly Letter[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => {
      const controlNumber = LABEL.exec(file)?.[1];
      if (controlNumber === undefined || !existsSync(join(folder, `${controlNumber}.pdf`)))
        return [];
      return [JSON.parse(readFileSync(join(folder, file), 'utf8')) as Letter];
    })
    .sort((a, b) => a.controlNumber.localeCompare(b.controlNumber));
}

/** The letter's pages; undefined where there is none of that number. */
export function readLetterPdf(
  folder: string | undefined,
  controlNumber: string,
): Buffer | undefined {
  if (folder === undefined || !/^[0-9]{12}$/.test(controlNumber)) return undefined;
  const path = join(folder, `${controlNumber}.pdf`);
  return existsSync(path) ? readFileSync(path) : undefined;
}
