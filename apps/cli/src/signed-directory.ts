import { createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

import type { OfficialContacts } from '@countersign/official';

import { CommandRefused } from './command.ts';

const FILE_BYTES_MAX = 4 * 1024 * 1024;
const TYPE = 'countersign-official-contacts+jws';
const MS = 1_000;

/**
 * The directory, when one of the keys has signed it (RFC 7515, ES256) and it is of this time.
 * @throws CommandRefused that says what is wrong
 */
export function openDirectory(
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
