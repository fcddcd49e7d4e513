import { type Outcome, ok, refused } from '@countersign/kernel';

/** One record of a file: its line (from 1) and its cells by column. Empty cells are absent. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvMistake {
  readonly code: 'cli.bad-csv';
  readonly line: number;
  readonly what: string;
}

export const CSV_BYTES_MAX = 256 * 1024 * 1024;

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads comma-separated values (RFC 4180): quoted cells, doubled quotes, CRLF or LF. The first record names the
 * columns; they must be known, and those that are needed must be there. Messages never quote a cell.
 */
export function parseCsv(
  text: string,
  columns: { readonly needed: readonly string[]; readonly known: readonly string[] },
): Outcome<readonly CsvRow[], CsvMistake> {
  const records = splitRecords(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!records.ok) return records;
  const [head, ...rest] = records.value;
  if (head === undefined) return mistake(1, 'the file is empty');
  const names = head.cells.map((cell) => cell.trim());
  const unknown = names.findIndex((name) => !columns.known.includes(name));
  if (unknown !== -1) return mistake(1, `column ${unknown + 1} has a name that is not known`);
  if (new Set(names).size !== names.length) return mistake(1, 'a column is named twice');
  const missing = columns.needed.find((name) => !names.includes(name));
  if (missing !== undefined) return mistake(1, `the column ${missing} is missing`);
  const rows: CsvRow[] = [];
  for (const { cells, line } of rest) {
    if (cells.length !== names.length) {
      return mistake(line, `there are ${cells.length} cells and ${names.length} columns`);
    }
    const pairs = names.map((name, at): [string, string] => [name, (cells[at] ?? '').trim()]);
    rows.push({ line, cells: Object.fromEntries(pairs.filter(([, cell]) => cell !== '')) });
  }
  return ok(rows);
}

function splitRecords(text: string): Outcome<readonly Cells[], CsvMistake> {
  const records: Cells[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  const endRecord = () => {
    if (cells.length > 1 || cells[0] !== '') records.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  while (at < text.length) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      if (quoted === undefined) return mistake(line, 'a quote is not closed');
      line += quoted.lines;
      cells.push(quoted.cell);
      at = quoted.end;
      if (at < text.length && !/[,\r\n]/.test(text[at] ?? '')) {
        return mistake(line, 'something follows a closing quote');
      }
    } else {
      const end = endOfPlain(text, at);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    endRecord();
  }
  if (cells.length > 0) endRecord();
  return ok(records);
}

function endOfPlain(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\r' && text[end] !== '\n')
    end += 1;
  return end;
}

function readQuoted(
  text: string,
  start: number,
): { readonly cell: string; readonly end: number; readonly lines: number } | undefined {
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    if (text[quote + 1] !== '"') {
      const cell = text.slice(start + 1, quote).replaceAll('""', '"');
      return { cell, end: quote + 1, lines: cell.split('\n').length - 1 };
    }
    from = quote + 2;
  }
}

function mistake(line: number, what: string): Outcome<never, CsvMistake> {
  return refused({ code: 'cli.bad-csv', line, what });
}

/**
 * One line of a report. What a spreadsheet would take for a formula is made text, also in its full-width forms.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return cells.map((cell) => quoteCell(String(cell))).join(',');
}

function quoteCell(cell: string): string {
  const harmless = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
