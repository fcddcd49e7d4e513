import { readFileSync, statSync } from 'node:fs';

import { parseVerifier, type SignatureKind, type Verifier } from '@countersign/merkle-log';

import { type CommandAsk, CommandRefused, textOption } from './command.ts';

const FILE_BYTES_MAX = 64 * 1024;
const WHOSE: Readonly<Record<SignatureKind, string>> = {
  log: 'a log: name+id+key, as the issuer prints it at /transparency/key',
  witness: 'a witness: name+id+key, as the witness prints it when it starts',
};

/** An option that is a key, or a file with a key on each line. @throws CommandRefused for anything else */
export function readKeys(
  ask: CommandAsk,
  option: string,
  kind: SignatureKind,
): readonly Verifier[] {
  const given = textOption(ask, option) ?? '';
  if (given === '') throw new CommandRefused(`--${option} is missing: the key of ${WHOSE[kind]}.`);
  const lines = read(given)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const keys = lines.map((line) => parseVerifier(line));
  const found = keys.filter((key) => key?.kind === kind) as readonly Verifier[];
  if (found.length === 0 || found.length < keys.length)
    throw new CommandRefused(`--${option} is not the key of ${WHOSE[kind]}.`);
  return found;
}

function read(given: string): string {
  const found = statSync(given, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return given;
  if (found.size > FILE_BYTES_MAX) throw new CommandRefused(`${given} is too large for keys.`);
  return readFileSync(given, 'utf8');
}
