import { createHash } from 'node:crypto';
import { toBase64Url, type Random } from '@countersign/kernel';

/** 256 random bits: more than the 128 that a session id needs (ASVS 5.0 7.2.3). */
const TOKEN_BYTES = 32;

export interface NewToken {
  /** Goes out once, in a cookie or a body. */
  readonly token: string;
  /** What is kept. A fast hash is enough for 256 random bits. */
  readonly hash: string;
}

export function makeToken(random: Random): NewToken {
  const token = toBase64Url(random(TOKEN_BYTES));
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash('sha256').update('countersign-token-v1\n').update(token).digest('base64url');
}
