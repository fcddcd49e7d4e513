import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { fromBase64Url, fromHex } from '@countersign/kernel';

import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  textOption,
  wordAt,
} from '../command.ts';
import { type OperatorLine, openOperatorLine } from '../operator-line.ts';

const ALGORITHMS = { tdes: 'T', aes: 'A' } as const;
const KEY_BYTES = { tdes: [16, 24], aes: [16, 24, 32] } as const;
const POINT_BYTES = 65;

export const keyCommands: readonly Command[] = [
  {
    name: 'keys import',
    usage: 'ALIAS --usage C0|P0|V1|V2 [--algorithm tdes|aes] [--mode X]',
    summary: 'Bring a symmetric key to the backend; its components are asked for and joined (XOR)',
    words: [1, 1],
    options: { usage: 'text', algorithm: 'text', mode: 'text' },
    run: importKey,
  },
  {
    name: 'issuer-keys add',
    usage: 'KEY-ID PUBLIC-KEY-FILE',
    summary:
      'Let an issuer’s system sign card numbers for the intake (P-256, PEM or base64url point)',
    words: [2, 2],
    run: (ask) => withLine(ask, addIssuerKey),
  },
  {
    name: 'host-keys create',
    usage: 'NAME',
    summary: 'Make the key with which an authorisation host asks the hostline; it is shown once',
    words: [1, 1],
    run: (ask) =>
      withLine(ask, async (line) => {
        const made = await line.makeHostKey(wordAt(ask, 0));
        if (!made.ok) return made.refusal.refusal;
        ask.io.out(made.value);
        return undefined;
      }),
  },
  {
    name: 'host-keys list',
    usage: '',
    summary: 'Which keys of authorisation hosts there are, and since when each counts or does not',
    words: [0, 0],
    run: (ask) => withLine(ask, listHostKeys),
  },
  {
    name: 'host-keys revoke',
    usage: 'ID',
    summary: 'End a key of an authorisation host; the list names its id',
    words: [1, 1],
    run: (ask) =>
      withLine(ask, async (line) => {
        const revoked = await line.revokeHostKey(wordAt(ask, 0));
        if (!revoked.ok) return revoked.refusal.refusal;
        ask.io.out('The key is worthless from now on.');
        return undefined;
      }),
  },
  {
    name: 'operator-keys create',
    usage: 'NAME',
    summary: 'Make the key with which one operator agrees to a changed policy; it is shown once',
    words: [1, 1],
    run: (ask) =>
      withLine(ask, async (line) => {
        const made = await line.makeOperatorKey(wordAt(ask, 0));
        if (!made.ok) return made.refusal.refusal;
        ask.io.out(made.value);
        return undefined;
      }),
  },
];

/** @param act answers with the keeper's refusal, if there was one */
async function withLine(
  ask: CommandAsk,
  act: (line: OperatorLine, ask: CommandAsk) => Promise<string | undefined>,
): Promise<ExitCode> {
  const line = openOperatorLine(ask.config.operatorSocket);
  try {
    const refusal = await act(line, ask);
    if (refusal !== undefined) throw new CommandRefused(`The keeper refused (${refusal}).`);
    return 0;
  } finally {
    line.close();
  }
}

async function listHostKeys(line: OperatorLine, ask: CommandAsk): Promise<string | undefined> {
  const found = await line.hostKeys();
  if (!found.ok) return found.refusal.refusal;
  for (const { id, madeAt, name, revokedAt } of found.value.keys) {
    const end = revokedAt === undefined ? '' : `, revoked ${isoOf(revokedAt)}`;
    ask.io.out(`${id}  ${name}  made ${isoOf(madeAt)}${end}`);
  }
  return undefined;
}

const isoOf = (instant: number): string => new Date(instant).toISOString();

async function importKey(ask: CommandAsk): Promise<ExitCode> {
  const usage = textOption(ask, 'usage');
  const algorithm = textOption(ask, 'algorithm') ?? 'tdes';
  if (usage === undefined || !/^[A-Z][0-9]$/.test(usage)) {
    throw new CommandRefused(
      '--usage is missing: C0 card verification, P0 PIN, V1 IBM 3624, V2 PVV.',
    );
  }
  if (algorithm !== 'tdes' && algorithm !== 'aes')
    throw new CommandRefused('--algorithm is tdes or aes.');
  const alias = wordAt(ask, 0);
  const bytes = await askComponents(ask, KEY_BYTES[algorithm]);
  const modeOfUse = textOption(ask, 'mode') ?? (usage === 'P0' ? 'B' : 'C');
  return await withLine(ask, async (line) => {
    const imported = await line.importKey({
      alias: alias.startsWith('alias/') ? alias : `alias/${alias}`,
      ...{ bytes, usage, modeOfUse, algorithm: ALGORITHMS[algorithm] },
    });
    if (!imported.ok) return imported.refusal.refusal;
    const { checkValue, keyArn } = imported.value;
    ask.io.out(`${keyArn} check value ${checkValue}`);
    return undefined;
  });
}

// Split knowledge: each component comes from another person, none of them alone says anything of the key.
async function askComponents({ io }: CommandAsk, sizes: readonly number[]): Promise<Uint8Array> {
  let key: Uint8Array | undefined;
  for (let number = 1; ; number += 1) {
    const typed = await io.ask(
      `Component ${number} (hexadecimal; empty when there is no more): `,
      true,
    );
    if (typed === '') break;
    const part = parseComponent(typed, number);
    if (key !== undefined && key.length !== part.length) {
      throw new CommandRefused('The components differ in length.');
    }
    key = key === undefined ? part : key.map((byte, at) => byte ^ (part[at] ?? 0));
  }
  if (key === undefined || !sizes.includes(key.length)) {
    throw new CommandRefused(`The key must have ${sizes.join(' or ')} bytes.`);
  }
  return key;
}

function parseComponent(typed: string, number: number): Uint8Array {
  try {
    return fromHex(typed.replaceAll(/\s/g, ''));
  } catch {
    throw new CommandRefused(`Component ${number} is not hexadecimal.`);
  }
}

async function addIssuerKey(line: OperatorLine, ask: CommandAsk): Promise<string | undefined> {
  const publicKey = readPoint(wordAt(ask, 1));
  const added = await line.addIssuerKey({ keyId: wordAt(ask, 0), publicKey });
  if (!added.ok) return added.refusal.refusal;
  ask.io.out('The issuer’s key is known now.');
  return undefined;
}

function readPoint(file: string): Uint8Array {
  const text = readFileSync(file, 'utf8').trim();
  try {
    if (!text.includes('BEGIN')) return checkPoint(fromBase64Url(text));
    const { x = '', y = '' } = createPublicKey(text).export({ format: 'jwk' });
    return checkPoint(new Uint8Array([4, ...fromBase64Url(x), ...fromBase64Url(y)]));
  } catch (cause) {
    throw new CommandRefused(`${file} holds no public key on P-256.`, { cause });
  }
}

function checkPoint(point: Uint8Array): Uint8Array {
  if (point.length !== POINT_BYTES || point[0] !== 4)
    throw new RangeError('not an uncompressed point');
  return point;
}
