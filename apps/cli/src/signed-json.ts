import { createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

import { CommandRefused } from './command.ts';

const FILE_BYTES_MAX = 4 * 1024 * 1024;

/** A flattened JSON Web Signature (RFC 7515 clause 7.2.2), as it was read. */
export interface Signed {
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

export type Opened =
  | { readonly ok: true; readonly claims: unknown }
  | { readonly ok: false; readonly why: 'other-kind' | 'other-key' | 'wrong' };

/** What one of the keys has signed (ES256), where it is of the kind that was asked for. */
export function openSigned(jws: Signed, kind: string, keys: unknown): Opened {
  const header = parsed(Buffer.from(jws.protected, 'base64url').toString('utf8'));
  if (fieldOf(header, 'typ') !== `countersign-${kind}+jws` || fieldOf(header, 'alg') !== 'ES256')
    return { ok: false, why: 'other-kind' };
  const key = keysOf(keys).find((one) => fieldOf(one, 'kid') === fieldOf(header, 'kid'));
  if (key === undefined) return { ok: false, why: 'other-key' };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${jws.protected}.${jws.payload}`),
    { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(jws.signature, 'base64url'),
  );
  if (!isSigned) return { ok: false, why: 'wrong' };
  return { ok: true, claims: parsed(Buffer.from(jws.payload, 'base64url').toString('utf8')) };
}

function keysOf(value: unknown): readonly Record<string, string>[] {
  const keys: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'keys') : [];
  return Array.isArray(keys) ? (keys as Record<string, string>[]) : [];
}

export function fieldOf(value: unknown, name: string): string {
  const field: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof field === 'string' ? field : '';
}

/** @throws CommandRefused where there is no such file */
export function readJson(path: string): unknown {
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
