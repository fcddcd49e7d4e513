import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  textOption,
  wordAt,
} from '../command.ts';
import { type EvidenceKeys, verifyEvidence } from '../evidence-file.ts';
import { readKeys } from '../key-option.ts';
import { plain } from '../plain.ts';
import { NAME_WIDTH } from '../receipt-lines.ts';
import { fieldOf, openSigned, readJson } from '../signed-json.ts';
import { readWhole } from '../whole-file.ts';

/** Larger than any pack: three hundred contacts with their proofs. */
const FILE_BYTES_MAX = 8 * 1024 * 1024;

export const evidenceCommands: readonly Command[] = [
  {
    name: 'evidence verify',
    usage: 'FILE --key KEY [--keys FILE] [--witness KEY]',
    summary:
      'Check an evidence pack without the house: its fingerprint, each receipt, each contact with its receipt, and with --keys (the key set) who signed it',
    words: [1, 1],
    options: { key: 'text', keys: 'text', witness: 'text' },
    run: verify,
  },
];

async function verify(ask: CommandAsk): Promise<ExitCode> {
  const path = wordAt(ask, 0);
  const [log, another] = readKeys(ask, 'key', 'log');
  if (log === undefined || another !== undefined)
    throw new CommandRefused('--key is more than one key: a pack is of one log.');
  const keys = textOption(ask, 'keys');
  const verdict = verifyEvidence(readWhole(path, FILE_BYTES_MAX, 'a pack'), log, {
    ...(keys === undefined ? {} : { isSigned: signedBy(readJson(keys)) }),
    ...(ask.options['witness'] === undefined
      ? {}
      : { witnesses: readKeys(ask, 'witness', 'witness') }),
  });
  if (!verdict.genuine) {
    ask.io.err(plain(`${path} proves nothing: ${verdict.why}.`));
    return 1;
  }
  const { facts, proven, sha256, unproven } = verdict;
  const day = (at: number) => new Date(at).toISOString();
  const all = proven + unproven;
  ask.io.out(plain(`${path} is whole: ${log.name} holds ${proven} of its ${all} contacts.`));
  const lines = [
    ['fingerprint', sha256],
    ['signed', keys === undefined ? 'not looked at: give --keys' : `by a key of ${keys}`],
    ['issuer', facts.issuer],
    ['cardmember', facts.cardmember.reference],
    ['days', `${day(facts.period.from)} to ${day(facts.period.until)}`],
    ['opened', `${day(facts.madeAt)} by ${facts.madeBy}, for ${facts.reason}`],
  ] as const;
  for (const [name, value] of lines) ask.io.out(`  ${name.padEnd(NAME_WIDTH)}${plain(value)}`);
  return 0;
}

const signedBy =
  (keys: unknown): NonNullable<EvidenceKeys['isSigned']> =>
  (signature) => {
    const opened = openSigned(signature, 'evidence', keys);
    return opened.ok ? fieldOf(opened.claims, 'sha256') : undefined;
  };
