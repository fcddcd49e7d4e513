import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  wordAt,
} from '../command.ts';
import { readKeys } from '../key-option.ts';
import { plain } from '../plain.ts';
import { NAME_WIDTH, receiptLines } from '../receipt-lines.ts';
import { verifyReceipt } from '../receipt-file.ts';
import { readWhole } from '../whole-file.ts';

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
  const verdict = verifyReceipt(readWhole(path, FILE_BYTES_MAX, 'a receipt'), log, witnesses);
  if (!verdict.genuine) {
    ask.io.err(plain(`${path} proves nothing: ${verdict.why}.`));
    return 1;
  }
  const { contact, index, seen, size, text } = verdict;
  ask.io.out(plain(`${path} is genuine: ${log.name} holds it as leaf ${index} of ${size}.`));
  for (const { at: seconds, by } of seen)
    ask.io.out(`  ${by} signed that it was there at ${new Date(seconds * 1_000).toISOString()}`);
  for (const [name, value] of receiptLines(contact))
    if (value !== '') ask.io.out(`  ${name.padEnd(NAME_WIDTH)}${plain(value)}`);
  if (text !== null) ask.io.out(`\n${text.split(/\r?\n/).map(plain).join('\n')}`);
  return 0;
}
