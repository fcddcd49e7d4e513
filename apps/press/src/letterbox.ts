import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MailerRow } from '@countersign/keeper-contract';

/** A letter is one file named by its control number, so that printing it again after a crash is still one letter. */
export interface Letterbox {
  /** Writes a printed letter into the spool. */
  readonly spool: (row: MailerRow, pdf: Buffer) => void;
  /** Hands every spooled letter of these rows to the post, once. */
  readonly post: (rows: readonly MailerRow[]) => void;
  /** Empties the spool. */
  readonly wipe: () => void;
}

export function openLetterbox(folders: {
  readonly spoolDir: string;
  readonly letterboxDir: string;
}): Letterbox {
  const { spoolDir, letterboxDir } = folders;
  const spoolFile = (row: MailerRow) => join(spoolDir, `${row.controlNumber}.pdf`);
  const postedFile = (row: MailerRow) => join(letterboxDir, `${row.controlNumber}.pdf`);
  return {
    spool: (row, pdf) => {
      mkdirSync(spoolDir, { recursive: true, mode: 0o700 });
      writeFileSync(spoolFile(row), pdf, { mode: 0o640 });
    },
    post: (rows) => {
      mkdirSync(letterboxDir, { recursive: true, mode: 0o750 });
      for (const row of rows) {
        if (existsSync(postedFile(row))) continue;
        const label = { controlNumber: row.controlNumber, name: row.name, lines: row.lines };
        writeFileSync(join(letterboxDir, `${row.controlNumber}.json`), JSON.stringify(label), {
          mode: 0o640,
        });
        // Made anew in the letter box: there it belongs to whom the post brings it, in the spool to the press alone.
        const arriving = `${postedFile(row)}.part`;
        writeFileSync(arriving, readFileSync(spoolFile(row)), { mode: 0o640 });
        renameSync(arriving, postedFile(row));
        rmSync(spoolFile(row));
      }
    },
    wipe: () => rmSync(spoolDir, { recursive: true, force: true }),
  };
}
