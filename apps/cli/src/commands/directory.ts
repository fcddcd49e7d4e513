import { createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

import { systemClock } from '@countersign/kernel';
import {
  factsOf,
  judge,
  type OfficialContacts,
  parseSubject,
  type Verdict,
} from '@countersign/official';

import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  textOption,
  wordAt,
} from '../command.ts';

const FILE_BYTES_MAX = 4 * 1024 * 1024;
const TYPE = 'countersign-official-contacts+jws';
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

/**
 * The directory, when one of the keys has signed it (RFC 7515, ES256) and it is of this time.
 * @throws CommandRefused that says what is wrong
 */
function openDirectory(
  path: string,
  { keys, nowSeconds }: { readonly keys: string; readonly nowSeconds: number },
): OfficialContacts {
  const jws = readJson(path);
  const parts = ['protected', 'payload', 'signature'].map((name) => fieldOf(jws, name));
  const [head = '', payload = '', signature = ''] = parts;
  const header = parsed(Buffer.from(head, 'base64url').toString('utf8'));
  if (fieldOf(header, 'typ') !== TYPE || fieldOf(header, 'alg') !== 'ES256')
    throw new CommandRefused(`${path} is no signed directory.`);
  const key = keysOf(readJson(keys)).find((one) => fieldOf(one, 'kid') === fieldOf(header, 'kid'));
  if (key === undefined)
    throw new CommandRefused(`${path} is signed with a key that ${keys} does not have.`);
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${payload}`),
    { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned)
    throw new CommandRefused(`The signature of ${path} is wrong: believe nothing in it.`);
  // What our key signed has the form that we write.
  const claims = parsed(Buffer.from(payload, 'base64url').toString('utf8')) as OfficialContacts;
  if (nowSeconds >= claims.exp)
    throw new CommandRefused(
      `${path} ended at ${new Date(claims.exp * MS).toISOString()}: fetch it again.`,
    );
  return claims;
}

function keysOf(value: unknown): readonly Record<string, string>[] {
  const keys: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'keys') : [];
  return Array.isArray(keys) ? (keys as Record<string, string>[]) : [];
}

function fieldOf(value: unknown, name: string): string {
  const field: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof field === 'string' ? field : '';
}

function readJson(path: string): unknown {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new CommandRefused(`${path} is not there.`);
  if (found.size > FILE_BYTES_MAX) throw new CommandRefused(`${path} is too large.`);
  return parsed(readFileSync(path, 'utf8'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
