import { readFileSync, statSync } from 'node:fs';

import { parseVerifier, type Verifier } from '@countersign/merkle-log';

import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  wordAt,
} from '../command.ts';
import { verifyReceipt } from '../receipt-file.ts';

/** Larger than any receipt. */
const FILE_BYTES_MAX = 256 * 1024;

export const receiptCommands: readonly Command[] = [
  {
    name: 'receipt verify',
    usage: 'FILE --key KEY',
    summary:
      'Check a receipt of a contact without the house; KEY is the log’s key, or a file that holds it',
    words: [1, 1],
    options: { key: 'text' },
    run: verify,
  },
];

async function verify(ask: CommandAsk): Promise<ExitCode> {
  const path = wordAt(ask, 0);
  const log = readKey(ask.options['key']);
  const verdict = verifyReceipt(readWhole(path), log);
  if (!verdict.genuine) {
    ask.io.err(`${path} proves nothing: ${verdict.why}.`);
    return 1;
  }
  const { contact, index, size, text } = verdict;
  const at = new Date(contact.registeredAt).toISOString();
  ask.io.out(`${path} is genuine: ${log.name} holds it as leaf ${index} of ${size}.`);
  for (const [name, value] of [
    ['reference', contact.reference],
    ['registered', at],
    ['purpose', contact.purpose],
    ['channel', `${contact.channel}, ${contact.direction}`],
    ['from', contact.sender],
    ['to', contact.to],
    ['by', contact.agent ?? ''],
    ['could ask', contact.mayAsk === '' ? 'nothing' : contact.mayAsk],
  ] as const)
    if (value !== '') ask.io.out(`  ${name.padEnd(11)}${value}`);
  if (text !== null) ask.io.out(`\n${text}`);
  return 0;
}

function readKey(given: unknown): Verifier {
  if (typeof given !== 'string' || given === '')
    throw new CommandRefused('--key is missing: the issuer prints it at /transparency/key.');
  const isFile = statSync(given, { throwIfNoEntry: false })?.isFile() === true;
  const log = parseVerifier(isFile ? readWhole(given) : given);
  if (log?.kind !== 'log')
    throw new CommandRefused(
      '--key is no key of a log: name+id+key, as /transparency/key prints it.',
    );
  return log;
}

function readWhole(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new CommandRefused(`${path} is not there.`);
  if (found.size > FILE_BYTES_MAX) throw new CommandRefused(`${path} is too large for a receipt.`);
  return readFileSync(path, 'utf8');
}
