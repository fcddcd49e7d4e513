import {
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { createInterface } from 'node:readline';

import { AUDIT_PAGE_MAX, AuditPage } from '@countersign/contract';
import { fits } from '@countersign/keeper-contract';

import { verifyLines } from '../audit-file.ts';
import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  wordAt,
} from '../command.ts';
import { openOperatorLine } from '../operator-line.ts';
import { sayRefusal } from '../server.ts';
import { STAFF_OPTIONS, signInStaff } from '../staff-sign-in.ts';

const KEEPER_LIST = 'keeper-log-v1';

export const auditCommands: readonly Command[] = [
  {
    name: 'audit export',
    usage: 'FILE [--keeper] [--user-id ID]',
    summary:
      'Write the server’s record, or with --keeper the keeper’s log, to a file, one JSON line an entry',
    words: [1, 1],
    options: { keeper: 'flag', ...STAFF_OPTIONS },
    run: exportAudit,
  },
  {
    name: 'audit verify',
    usage: 'FILE',
    summary: 'Check an exported file, every link of its chain, without the house',
    words: [1, 1],
    run: verifyAudit,
  },
];

async function exportAudit(ask: CommandAsk): Promise<ExitCode> {
  const path = wordAt(ask, 0);
  // Signed in before the file is begun: a refusal leaves nothing behind.
  const from = ask.options['keeper'] === true ? fromKeeper(ask) : await fromServer(ask);
  const file = openSync(`${path}.new`, 'w', 0o600);
  let entries = 0;
  try {
    await from((lines) => {
      entries += lines.length;
      writeSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    });
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  ask.io.out(`${entries} entries in ${path}`);
  return await verifyAudit(ask);
}

type Source = (onLines: (lines: readonly object[]) => void) => Promise<void>;

function fromKeeper({ config }: CommandAsk): Source {
  return async (onLines) => {
    const line = openOperatorLine(config.operatorSocket);
    try {
      const read = await line.exportLog((entries) =>
        onLines(entries.map((entry) => ({ list: KEEPER_LIST, ...entry }))),
      );
      if (!read.ok) throw new CommandRefused(`The keeper refused (${read.refusal.refusal}).`);
    } finally {
      line.close();
    }
  };
}

async function fromServer(ask: CommandAsk): Promise<Source> {
  const line = await signInStaff(ask);
  return async (onLines) => {
    for (let after: number | null = 0; after !== null;) {
      const read = await line.get(`/v1/audit?after=${after}&limit=${AUDIT_PAGE_MAX}`);
      if (!read.ok) throw new CommandRefused(sayRefusal(read.refusal));
      if (!fits(AuditPage, read.value))
        throw new Error('the server told its record in another form');
      onLines(read.value.entries);
      after = read.value.next;
    }
  };
}

async function verifyAudit(ask: CommandAsk): Promise<ExitCode> {
  const path = wordAt(ask, 0);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new CommandRefused(`${path} is not there.`);
  }
  const lines = createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const verdict = await verifyLines(lines);
  if (!verdict.whole) {
    ask.io.err(`${path}:${verdict.line} ${verdict.why}`);
    return 1;
  }
  ask.io.out(`${path} is whole: ${verdict.entries} entries, last link ${verdict.head}`);
  return 0;
}
