import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { KeyTimes } from './keys.ts';

/** A JSON Web Key of P-256, public half (RFC 7518 clause 6.2.1). */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

export interface StoredKey extends KeyTimes {
  readonly jwk: PublicJwk;
  readonly sealed: Buffer;
}

type KeyTables = {
  signing_key: {
    kid: string;
    public_jwk: PublicJwk;
    private_sealed: Buffer;
    signs_from: number;
    signs_until: number;
    shown_until: number;
  };
};

/** Those that still sign or are shown, in the order in which they sign. */
export async function readKeys(db: Reader, now: Instant): Promise<readonly StoredKey[]> {
  const rows = await db
    .withTables<KeyTables>()
    .selectFrom('signing_key')
    .selectAll()
    .where('shown_until', '>', now)
    .orderBy('signs_from')
    .execute();
  return rows.map((row) => ({
    kid: row.kid,
    jwk: row.public_jwk,
    sealed: row.private_sealed,
    signsFrom: row.signs_from as Instant,
    signsUntil: row.signs_until as Instant,
    shownUntil: row.shown_until as Instant,
  }));
}

/** Until the end of the transaction nobody else makes a key. */
export async function lockKeys(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('signing_key', 0))`.execute(tx);
}

export async function insertKey(tx: Tx, key: StoredKey): Promise<void> {
  await tx
    .withTables<KeyTables>()
    .insertInto('signing_key')
    .values({
      kid: key.kid,
      public_jwk: JSON.stringify(key.jwk) as unknown as PublicJwk, // the driver takes text for jsonb
      private_sealed: key.sealed,
      signs_from: key.signsFrom,
      signs_until: key.signsUntil,
      shown_until: key.shownUntil,
    })
    .execute();
}
