import { parseArgs } from 'node:util';

import { LineFault } from '@countersign/lines';

import { type Command, CommandRefused, type ExitCode, type Io } from './command.ts';
import { auditCommands } from './commands/audit.ts';
import { checkCommands } from './commands/check.ts';
import { directoryCommands } from './commands/directory.ts';
import { evidenceCommands } from './commands/evidence.ts';
import { importCommands } from './commands/imports.ts';
import { keyCommands } from './commands/keys.ts';
import { programmeCommands } from './commands/programme.ts';
import { receiptCommands } from './commands/receipts.ts';
import { staffCommands } from './commands/staff.ts';
import { startCommands } from './commands/start.ts';
import { witnessCommands } from './commands/witness.ts';
import type { CliConfig } from './config.ts';

export const COMMANDS: readonly Command[] = [
  ...startCommands,
  ...programmeCommands,
  ...keyCommands,
  ...importCommands,
  ...staffCommands,
  ...auditCommands,
  ...directoryCommands,
  ...checkCommands,
  ...receiptCommands,
  ...evidenceCommands,
  ...witnessCommands,
];

const NAME_WIDTH = 22;

/** Runs one command line, without the program's own name. @returns the exit code */
export async function runCli(
  args: readonly string[],
  io: Io,
  config: () => CliConfig,
): Promise<ExitCode> {
  const wanted = args.filter((arg) => !arg.startsWith('-'));
  if (wanted.length === 0 || args.includes('--help') || args.includes('-h') || args[0] === 'help') {
    for (const line of help(wanted[0] === 'help' ? wanted.slice(1) : wanted)) io.out(line);
    return wanted.length === 0 && args.length === 0 ? 2 : 0;
  }
  const command = findCommand(wanted);
  if (command === undefined) {
    io.err(`There is no command ${wanted.slice(0, 2).join(' ')}. countersign --help lists them.`);
    return 2;
  }
  const parsed = parse(command, args);
  if (parsed === undefined) {
    io.err(`countersign ${command.name} ${command.usage}`);
    return 2;
  }
  try {
    return await command.run({ ...parsed, io, config: config() });
  } catch (fault) {
    io.err(sayFault(fault));
    return 1;
  }
}

function findCommand(words: readonly string[]): Command | undefined {
  const spoken = `${words.join(' ')} `;
  return COMMANDS.find(({ name }) => spoken.startsWith(`${name} `));
}

function parse(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options ?? {}).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const words = positionals.slice(command.name.split(' ').length);
    const [min, max] = command.words;
    return words.length < min || words.length > max ? undefined : { words, options: values };
  } catch {
    return undefined;
  }
}

function help(words: readonly string[]): readonly string[] {
  const about = words.join(' ');
  const found = COMMANDS.filter(({ name }) => `${name} `.startsWith(`${about} `.trimStart()));
  const shown = found.length > 0 ? found : COMMANDS;
  return [
    'countersign COMMAND',
    '',
    ...shown.flatMap(({ name, summary, usage }) => [
      `  ${name.padEnd(NAME_WIDTH)} ${usage}`.trimEnd(),
      `  ${''.padEnd(NAME_WIDTH)} ${summary}`,
    ]),
    '',
    'STATE_DIR names the state folder of the house on this machine, APP_ORIGIN the address of its server.',
  ];
}

function sayFault(fault: unknown): string {
  if (fault instanceof CommandRefused) return fault.message;
  if (fault instanceof LineFault) {
    return 'The keeper does not answer: is Countersign open here, and may this account enter its socket? STATE_DIR names another house.';
  }
  return fault instanceof Error ? fault.message : 'It did not work, and it cannot be said why.';
}
