import { readFileSync, statSync } from 'node:fs';

import { BATCH_RECORDS_MAX, BatchReport } from '@countersign/contract';
import { IntakeRecord, fits } from '@countersign/keeper-contract';

import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  wordAt,
} from '../command.ts';
import { CSV_BYTES_MAX, parseCsv } from '../csv.ts';
import { type ImportAsk, type RefusedRow, type RowIn, importRows } from '../import-rows.ts';
import { openOperatorLine } from '../operator-line.ts';
import { CARDMEMBERS, CARDS, type FileShape, NUMBERS, referenceOf } from '../records.ts';
import { openServerLine, sayRefusal } from '../server.ts';

const NUMBERS_PER_CALL = 200;

export const importCommands: readonly Command[] = [
  {
    name: 'cardmembers import',
    usage: 'FILE',
    summary: 'Send people from a CSV file to the server (API_KEY_FILE names a file with the key)',
    words: [1, 1],
    run: (ask) => importToServer(ask, { shape: CARDMEMBERS, path: '/v1/batches/cardmembers' }),
  },
  {
    name: 'cards import',
    usage: 'FILE',
    summary: 'Send cards, all but their numbers, from a CSV file to the server',
    words: [1, 1],
    run: (ask) => importToServer(ask, { shape: CARDS, path: '/v1/batches/cards' }),
  },
  {
    name: 'cards import-numbers',
    usage: 'FILE',
    summary: 'Send card numbers from a CSV file to the keeper on this machine',
    words: [1, 1],
    run: importNumbers,
  },
];

async function importToServer(
  ask: CommandAsk,
  { path, shape }: { readonly path: string; readonly shape: FileShape },
): Promise<ExitCode> {
  const file = wordAt(ask, 0);
  const { text, rows } = readRows(file, shape);
  const line = openServerLine(ask.config.appOrigin, readKey(ask));
  const refused = await importRows({
    ...{ file, text, io: ask.io, rowsPerCall: BATCH_RECORDS_MAX },
    rows: rows.map((row) => ({ ...row, record: shape.toRecord(row.cells) })),
    unreadable: [],
    send: async (name, part) => {
      const answered = await line.post(path, { records: part.map(({ record }) => record) }, name);
      if (!answered.ok) throw new CommandRefused(sayRefusal(answered.refusal));
      if (!fits(BatchReport, answered.value))
        throw new Error('the server reported in another form');
      return answered.value.lines
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ at, code = 'refused', reference }) => ({
          line: part[at]?.line ?? 0,
          reference,
          code,
        }));
    },
  });
  return refused === 0 ? 0 : 1;
}

async function importNumbers(ask: CommandAsk): Promise<ExitCode> {
  const file = wordAt(ask, 0);
  const { text, rows } = readRows(file, NUMBERS);
  const line = openOperatorLine(ask.config.operatorSocket);
  const read: readonly RowIn<unknown>[] = rows.map(({ cells, line: at, reference }) => ({
    ...{ line: at, reference },
    record: NUMBERS.toRecord(cells),
  }));
  const isRecord = (row: RowIn<unknown>): row is RowIn<IntakeRecord> =>
    fits(IntakeRecord, row.record);
  const send: ImportAsk<IntakeRecord>['send'] = async (batch, part) => {
    const answered = await line.importNumbers({ batch, records: part.map(({ record }) => record) });
    if (!answered.ok)
      throw new CommandRefused(`The keeper refused the file (${answered.refusal.refusal}).`);
    return answered.value.refused.map((one) => refusedRow(part, one));
  };
  try {
    const refused = await importRows({
      ...{ file, text, send, io: ask.io, rowsPerCall: NUMBERS_PER_CALL },
      rows: read.filter(isRecord),
      unreadable: read
        .filter((row) => !isRecord(row))
        .map(({ line: at, reference }) => ({ line: at, reference, code: 'cli.bad-record' })),
    });
    return refused === 0 ? 0 : 1;
  } finally {
    line.close();
  }
}

function refusedRow(
  part: readonly RowIn<IntakeRecord>[],
  { cardReference, refusal }: { readonly cardReference: string; readonly refusal: string },
): RefusedRow {
  const row = part.find(({ reference }) => reference === cardReference);
  return { line: row?.line ?? 0, reference: cardReference, code: refusal };
}

function readRows(file: string, shape: FileShape) {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new CommandRefused(`${file} is not there.`);
  }
  if (statSync(file).size > CSV_BYTES_MAX)
    throw new CommandRefused(`${file} is too large: split it.`);
  const text = readFileSync(file, 'utf8');
  const parsed = parseCsv(text, shape);
  if (!parsed.ok) throw new CommandRefused(`${file}:${parsed.refusal.line} ${parsed.refusal.what}`);
  const rows = parsed.value.map((row) => ({ ...row, reference: referenceOf(shape, row) }));
  return { text, rows };
}

function readKey({ config }: CommandAsk): string {
  if (config.apiKeyFile === undefined) {
    throw new CommandRefused(
      'API_KEY_FILE is missing: name a file that holds an API key with write scopes.',
    );
  }
  return readFileSync(config.apiKeyFile, 'utf8').trim();
}
