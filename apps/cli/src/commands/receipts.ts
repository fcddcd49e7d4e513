import { readFileSync, statSync } from 'node:fs';

import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  wordAt,
} from '../command.ts';
import { readKeys } from '../key-option.ts';
import { NAME_WIDTH, receiptLines } from '../receipt-lines.ts';
import { verifyReceipt } from '../receipt-file.ts';

/** Larger than any receipt. */
const FILE_BYTES_MAX = 256 * 1024;

export const receiptCommands: readonly Command[] = [
  {
    name: 'receipt verify',
    usage: 'FILE --key KEY [--witness KEY]',
    summary:
      'Check a receipt of a contact without the house; KEY is a key of the log and of its witness, or a file of keys',
    words: [1, 1],
    options: { key: 'text', witness: 'text' },
    run: verify,
  },
];

async function verify(ask: CommandAsk): Promise<ExitCode> {
  const path = wordAt(ask, 0);
  const [log, another] = readKeys(ask, 'key', 'log');
  if (log === undefined || another !== undefined)
    throw new CommandRefused('--key is more than one key: a receipt is of one log.');
  const witnesses = ask.options['witness'] === undefined ? [] : readKeys(ask, 'witness', 'witness');
  const verdict = verifyReceipt(readWhole(path), log, witnesses);
  if (!verdict.genuine) {
    ask.io.err(`${path} proves nothing: ${verdict.why}.`);
    return 1;
  }
  const { contact, index, seen, size, text } = verdict;
  ask.io.out(`${path} is genuine: ${log.name} holds it as leaf ${index} of ${size}.`);
  for (const { at: seconds, by } of seen)
    ask.io.out(`  ${by} signed that it was there at ${new Date(seconds * 1_000).toISOString()}`);
  for (const [name, value] of receiptLines(contact))
    if (value !== '') ask.io.out(`  ${name.padEnd(NAME_WIDTH)}${value}`);
  if (text !== null) ask.io.out(`\n${text}`);
  return 0;
}

function readWhole(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new CommandRefused(`${path} is not there.`);
  if (found.size > FILE_BYTES_MAX) throw new CommandRefused(`${path} is too large for a receipt.`);
  return readFileSync(path, 'utf8');
}
