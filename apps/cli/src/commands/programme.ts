import { readFileSync, statSync } from 'node:fs';

import { PROGRAMME_BYTES_MAX, type Programme, parseProgramme } from '@countersign/contract';

import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  wordAt,
} from '../command.ts';
import { openOperatorLine } from '../operator-line.ts';
import { pinPolicyOf } from '../pin-policy.ts';

export const programmeCommands: readonly Command[] = [
  {
    name: 'programme check',
    usage: 'FILE',
    summary: 'Read a programme file and say every mistake with its line and remedy',
    words: [1, 1],
    run: check,
  },
  {
    name: 'policy pin',
    usage: 'FILE',
    summary: 'Give the keeper its own copy of what a programme file says about PINs',
    words: [1, 1],
    run: pinPolicy,
  },
  {
    name: 'policy approve',
    usage: 'PROPOSAL',
    summary: 'Agree to a changed policy with an operator key (asked for); it takes two operators',
    words: [1, 1],
    run: approvePolicy,
  },
];

async function check(ask: CommandAsk): Promise<ExitCode> {
  const file = wordAt(ask, 0);
  const parsed = parseProgramme(readProgrammeText(file));
  if (parsed.ok) {
    const { brand, products, regions } = parsed.value;
    ask.io.out(
      `${file} is in order: ${brand.name}, ${regions.length} regions, ${products.length} products.`,
    );
    return 0;
  }
  for (const { column, line, remedy, what, where } of parsed.refusal) {
    ask.io.err(`${file}:${line}:${column} ${where === '' ? '' : `${where} `}${what}. ${remedy}`);
  }
  return 1;
}

async function pinPolicy(ask: CommandAsk): Promise<ExitCode> {
  const programme = readProgramme(wordAt(ask, 0));
  const line = openOperatorLine(ask.config.operatorSocket);
  try {
    const pinned = await line.pinPolicy(pinPolicyOf(programme));
    if (pinned.ok) {
      ask.io.out('The keeper has its copy.');
      return 0;
    }
    const { facts, refusal } = pinned.refusal;
    const proposal = facts?.['proposal'];
    if (refusal !== 'policy.two-operators' || proposal === undefined) {
      throw new CommandRefused(`The keeper refused (${refusal}).`);
    }
    ask.io.out(
      `This changes what the keeper has; two operators must agree: countersign policy approve ${proposal}`,
    );
    return 1;
  } finally {
    line.close();
  }
}

async function approvePolicy(ask: CommandAsk): Promise<ExitCode> {
  const operatorKey = await ask.io.ask('Operator key: ', true);
  const line = openOperatorLine(ask.config.operatorSocket);
  try {
    const approved = await line.approvePolicy({ operatorKey, proposal: wordAt(ask, 0) });
    if (!approved.ok) throw new CommandRefused(`The keeper refused (${approved.refusal.refusal}).`);
    const { approvals, pinned } = approved.value;
    ask.io.out(
      pinned
        ? 'Agreed by two: the keeper has the new policy.'
        : `Agreed (${approvals}); another operator has to agree too.`,
    );
    return 0;
  } finally {
    line.close();
  }
}

function readProgramme(file: string): Programme {
  const parsed = parseProgramme(readProgrammeText(file));
  if (!parsed.ok)
    throw new CommandRefused(`${file} has mistakes: countersign programme check ${file}`);
  return parsed.value;
}

function readProgrammeText(file: string): string {
  const about = statSync(file, { throwIfNoEntry: false });
  if (about?.isFile() !== true) throw new CommandRefused(`${file} is not there.`);
  if (about.size > PROGRAMME_BYTES_MAX)
    throw new CommandRefused(`${file} is too large for a programme file.`);
  return readFileSync(file, 'utf8');
}
