import { systemClock } from '@countersign/kernel';
import { factsOf, judge, parseSubject, type Verdict } from '@countersign/official';

import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  textOption,
  wordAt,
} from '../command.ts';
import { openDirectory } from '../signed-directory.ts';

const MS = 1_000;

export const directoryCommands: readonly Command[] = [
  {
    name: 'directory look-up',
    usage: 'FILE THING --keys FILE',
    summary:
      'Say offline whether a number, address, link or sender is the issuer’s, from its signed directory and its key set',
    words: [2, 2],
    options: { keys: 'text' },
    run: lookUp,
  },
];

const SAYS: Readonly<Record<Verdict, string>> = {
  ours: 'is theirs. A number or name on a screen can be faked all the same: hang up, and call it.',
  'ours-never-calls': 'is theirs, and never calls out: whoever shows it as a caller is pretending.',
  'look-alike': 'only looks like theirs. It is not.',
  'not-ours': 'is not theirs: it is not in their directory.',
};

/** 0 for what is theirs, 1 for everything else: a script may ask. */
async function lookUp(ask: CommandAsk): Promise<ExitCode> {
  const path = wordAt(ask, 0);
  const keys = textOption(ask, 'keys');
  if (keys === undefined)
    throw new CommandRefused(
      '--keys is missing: the key set, as the issuer has it at /.well-known/jwks.json.',
    );
  const contacts = openDirectory(path, { keys, nowSeconds: systemClock() / MS });
  const subject = parseSubject(wordAt(ask, 1));
  if (subject === undefined)
    throw new CommandRefused(
      `“${wordAt(ask, 1)}” is no number, address, link or sender: give one of them, whole.`,
    );
  const verdict = judge(factsOf(contacts), subject);
  const until = new Date(contacts.exp * MS).toISOString();
  ask.io.out(`${subject.shown} ${SAYS[verdict]}`);
  ask.io.out(`  ${contacts.iss}, good until ${until}`);
  return verdict === 'ours' ? 0 : 1;
}
