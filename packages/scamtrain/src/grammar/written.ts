// Texts that several hands wrote out, one by one and without the notation: what people tell has more forms than templates have.
import { readFileSync } from 'node:fs';

import {
  type Answers,
  type Authentication,
  type Channel,
  FLAGS,
  type FlagCode,
  type ShownLink,
} from '@countersign/scamflags';

import type { TrainRow } from '../data/rows.ts';

/** Who wrote: each has a file, and is one source of which a model has seen all or nothing. */
export const WRITERS = [
  'calls-us',
  'calls-gb',
  'llamadas',
  'mails-and-texts',
  'pairs',
  'forms',
  'senders',
  'street',
  'post',
  'helpline',
  'texts',
  'one-clause',
  'inbox',
] as const;
export type Writer = (typeof WRITERS)[number];

const SOURCE = 'written ';

export const isWritten = ({ source }: Pick<TrainRow, 'source'>) => source.startsWith(SOURCE);

/** Words of the text, or of the sender, that are a reason for suspicion. */
export interface Mark {
  readonly code: FlagCode;
  readonly words: string;
  readonly in?: 'from';
}

export interface WrittenRow extends TrainRow {
  readonly marks: readonly Mark[];
}

export class WrittenError extends Error {
  override readonly name = 'WrittenError';
}

interface Line {
  readonly id: string;
  readonly channel: Channel;
  readonly lang: 'en' | 'es';
  readonly label: 'scam' | 'legit';
  readonly kind: string;
  readonly pair?: string;
  readonly text: string;
  readonly subject?: string;
  readonly from?: string;
  readonly replyTo?: string;
  readonly authentication?: Authentication;
  readonly links?: readonly ShownLink[];
  readonly answers?: Answers;
  readonly flags: readonly Mark[];
}

/** All of them, writer by writer. @throws WrittenError for a line that is none */
export function readWritten(): readonly WrittenRow[] {
  return WRITERS.flatMap((writer) => {
    const text = readFileSync(new URL(`./written/${writer}.jsonl`, import.meta.url), 'utf8');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => parseWritten(line, writer));
  });
}

/** @throws WrittenError */
export function parseWritten(line: string, writer: Writer): WrittenRow {
  const { flags, ...row } = JSON.parse(line) as Line;
  const fail = (why: string): never => {
    throw new WrittenError(`${row.id}: ${why}`);
  };
  if (!['sms', 'email', 'call'].includes(row.channel)) fail('an unknown channel');
  if (row.label !== 'scam' && row.label !== 'legit') fail('an unknown label');
  for (const { code, words, in: part } of flags) {
    if (!FLAGS.includes(code)) fail(`there is no flag "${code}"`);
    const where = part === 'from' ? row.from : row.text;
    if (where?.includes(words) !== true) fail(`"${words}" does not stand there`);
  }
  return {
    ...row,
    source: `${SOURCE}${writer}`,
    template: row.pair ?? row.id,
    flags: [...new Set(flags.map(({ code }) => code))],
    marks: flags,
  };
}
