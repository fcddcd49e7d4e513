// Texts that several hands wrote out, one by one and without the notation: what people tell has more forms than templates have.
import { readFileSync } from 'node:fs';

import { markedRow } from '../data/marked-row.ts';
import type { TrainRow } from '../data/rows.ts';

/** Who wrote: each has a file, and is one source of which a model has seen all or nothing. With each, those it is left out with (`learn/folds.ts`). */
const FOLD_OF = {
  'calls-us': 3,
  'calls-gb': 1,
  llamadas: 2,
  'mails-and-texts': 3,
  pairs: 4,
  forms: 0,
  senders: 2,
  street: 4,
  post: 0,
  helpline: 1,
  texts: 3,
  'one-clause': 2,
  inbox: 4,
  branch: 0,
  porch: 1,
  familia: 3,
  hairline: 3,
  mellizos: 4,
  lockscreen: 0,
  mailbox: 1,
  voicemail: 2,
  kitchen: 4,
  mostrador: 0,
  casebook: 2,
  pocket: 1,
  doorstep: 3,
  filo: 2,
  razor: 0,
} as const;
export type Writer = keyof typeof FOLD_OF;
export const WRITERS = Object.keys(FOLD_OF) as readonly Writer[];

const SOURCE = 'written ';
const FOLDS_OF_SOURCES: ReadonlyMap<string, number> = new Map(
  WRITERS.map((writer) => [SOURCE + writer, FOLD_OF[writer]]),
);

export const isWritten = ({ source }: Pick<TrainRow, 'source'>) => source.startsWith(SOURCE);

/** The fold that a writer is left out with; nothing for what nobody wrote out. */
export const foldOfWriter = ({ source }: Pick<TrainRow, 'source'>): number | undefined =>
  FOLDS_OF_SOURCES.get(source);

/** All of them, writer by writer. @throws DataError for a line that is none */
export function readWritten(): readonly TrainRow[] {
  return WRITERS.flatMap((writer) =>
    linesOf(writer).map((line) => writtenRow(JSON.parse(line), writer)),
  );
}

export const linesOf = (writer: Writer): readonly string[] =>
  readFileSync(new URL(`./written/${writer}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Both of a pair stand on one side of every split, as the rows of a template do. @throws DataError */
export function writtenRow(line: unknown, writer: Writer): TrainRow {
  const row = markedRow(line, SOURCE + writer);
  return { ...row, template: row.pair ?? row.id };
}
