import {
  ApiScope,
  BatchRelease,
  GatheredBatch,
  MadeApiKey,
  MailerBatches,
  NewApiKey,
  StaffInvite,
} from '@countersign/contract';
import { fits } from '@countersign/keeper-contract';
import type { Outcome } from '@countersign/kernel';
import type { Static, TSchema } from 'typebox';

import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  textOption,
  wordAt,
} from '../command.ts';
import { type ServerLine, type ServerRefusal, sayRefusal } from '../server.ts';
import { STAFF_OPTIONS, signInStaff } from '../staff-sign-in.ts';

const ROLES = ['operator', 'representative', 'analyst'];

export const staffCommands: readonly Command[] = [
  {
    name: 'mailers list',
    usage: '[--user-id ID]',
    summary: 'Show the batches of sealed letters and who has released them',
    words: [0, 0],
    options: STAFF_OPTIONS,
    run: listMailers,
  },
  {
    name: 'mailers release',
    usage: '[BATCH] [--user-id ID]',
    summary:
      'Release a batch to the press, or gather what waits and release that; it takes two operators',
    words: [0, 1],
    options: STAFF_OPTIONS,
    run: releaseMailers,
  },
  {
    name: 'operators invite',
    usage: '[--roles operator,representative,analyst] [--team TEAM] [--user-id ID]',
    summary:
      'Make a one-time link with which a colleague enrols; it is shown once and good for a day',
    words: [0, 0],
    options: { roles: 'text', team: 'text', ...STAFF_OPTIONS },
    run: invite,
  },
  {
    name: 'api-keys create',
    usage: 'NAME --scopes members.write,cards.write [--user-id ID]',
    summary: 'Make a key for one of the issuer’s systems; it is shown once',
    words: [1, 1],
    options: { scopes: 'text', ...STAFF_OPTIONS },
    run: createApiKey,
  },
];

async function listMailers(ask: CommandAsk): Promise<ExitCode> {
  const line = await signInStaff(ask);
  const { batches } = expect(MailerBatches, await line.get('/v1/mailer-batches'));
  if (batches.length === 0) ask.io.out('There is no batch yet.');
  for (const { batch, letters, madeAt, releasedBy, state } of batches) {
    const who = releasedBy.map(({ operator }) => operator).join(', ') || 'nobody';
    ask.io.out(`${batch}  ${state}  ${countedLetters(letters)}  ${madeAt}  released by ${who}`);
  }
  return 0;
}

async function releaseMailers(ask: CommandAsk): Promise<ExitCode> {
  const line = await signInStaff(ask);
  const batch = ask.words[0] ?? (await nextBatch(ask, line));
  const path = `/v1/mailer-batches/${encodeURIComponent(batch)}/releases`;
  const { releasedBy, state } = expect(BatchRelease, await line.post(path, {}));
  ask.io.out(
    state === 'released'
      ? `${batch} is released by ${releasedBy.join(' and ')}: the press prints it.`
      : `${batch} waits for another operator: countersign mailers release ${batch}`,
  );
  return 0;
}

function countedLetters(letters: number): string {
  return letters === 1 ? '1 letter' : `${letters} letters`;
}

// The oldest batch that waits for its second operator, or a new one of every letter that waits.
async function nextBatch(ask: CommandAsk, line: ServerLine): Promise<string> {
  const { batches } = expect(MailerBatches, await line.get('/v1/mailer-batches'));
  const open = batches.findLast(({ state }) => state === 'open');
  if (open !== undefined) return open.batch;
  const gathered = expect(GatheredBatch, await line.post('/v1/mailer-batches', {}));
  ask.io.out(`${gathered.batch} holds ${countedLetters(gathered.letters)}.`);
  return gathered.batch;
}

async function invite(ask: CommandAsk): Promise<ExitCode> {
  const roles = (textOption(ask, 'roles') ?? 'operator').split(',').map((role) => role.trim());
  const unknown = roles.find((role) => !ROLES.includes(role));
  if (unknown !== undefined) throw new CommandRefused(`--roles knows ${ROLES.join(', ')}.`);
  const line = await signInStaff(ask);
  const team = textOption(ask, 'team');
  const wish = team === undefined ? { roles } : { roles, team };
  const made = expect(StaffInvite, await line.post('/v1/staff/invites', wish));
  ask.io.out(made.link);
  ask.io.err(`Good until ${made.expiresAt}, once.`);
  return 0;
}

async function createApiKey(ask: CommandAsk): Promise<ExitCode> {
  const scopes = (textOption(ask, 'scopes') ?? '').split(',').map((scope) => scope.trim());
  const wish = { name: wordAt(ask, 0), scopes };
  if (!fits(NewApiKey, wish)) {
    throw new CommandRefused(
      `--scopes is missing or not known: ${ApiScope.anyOf.map((one) => one.const).join(', ')}.`,
    );
  }
  const line = await signInStaff(ask);
  const made = expect(MadeApiKey, await line.post('/v1/api-keys', wish));
  if (made.key === null) throw new Error('the server made a key and did not show it');
  ask.io.out(made.key);
  return 0;
}

/** The value in its form. @throws CommandRefused for the server's no, Error for another form */
function expect<S extends TSchema>(schema: S, outcome: Outcome<unknown, ServerRefusal>): Static<S> {
  if (!outcome.ok) throw new CommandRefused(sayRefusal(outcome.refusal));
  if (!fits(schema, outcome.value)) throw new Error('the server answered in another form');
  return outcome.value;
}
