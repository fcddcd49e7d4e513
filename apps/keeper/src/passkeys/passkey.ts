import { toBase64Url } from '@countersign/kernel';
import type { PasskeyCopy } from '@countersign/keeper-contract';
import { listOf, violates, type Columns, type Sql, type Tx } from '../database/index.ts';

/** A passkey that the keeper enrolled itself. */
export interface Passkey {
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly signCount: number;
  readonly transports: readonly string[];
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  readonly userHandle: Buffer;
  readonly usableFrom: number;
  readonly flaggedAt: number | null;
  /** When its member took it back. */
  readonly removedAt: number | null;
}

/** What a verified registration brought; nothing is enrolled yet. */
export interface NewPasskey {
  readonly credentialId: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly signCount: number;
  readonly transports: readonly string[];
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  readonly userHandle: Uint8Array;
}

export type EnrolledBy = 'register' | 'recover' | 'add-passkey' | 'passkey';

export const PASSKEY_COLUMNS: Columns<Passkey> = {
  credentialId: 'credential_id',
  publicKey: 'public_key',
  signCount: 'sign_count',
  transports: 'transports',
  backupEligible: 'backup_eligible',
  backedUp: 'backed_up',
  userHandle: 'user_handle',
  usableFrom: 'usable_from',
  flaggedAt: 'flagged_at',
  removedAt: 'removed_at',
};

export async function passkeysOf(sql: Sql, memberReference: string): Promise<readonly Passkey[]> {
  return sql.query<Passkey>(
    `select ${listOf(PASSKEY_COLUMNS)} from passkeys_credential
      where member_reference = $1 order by enrolled_at`,
    [memberReference],
  );
}

/** Those that may sign, now or when they have cooled off: neither flagged nor taken back. */
export function standingOf<P extends Pick<Passkey, 'flaggedAt' | 'removedAt'>>(
  passkeys: readonly P[],
): readonly P[] {
  return passkeys.filter((known) => known.flaggedAt === null && known.removedAt === null);
}

/** Those that may sign now. */
export function readyOf<P extends Pick<Passkey, 'flaggedAt' | 'removedAt' | 'usableFrom'>>(
  passkeys: readonly P[],
  now: number,
): readonly P[] {
  return standingOf(passkeys).filter((known) => known.usableFrom <= now);
}

/** @throws what `isTaken` knows when the credential id is enrolled already, for whomever */
export async function enrol(
  tx: Tx,
  passkey: NewPasskey,
  of: {
    readonly memberReference: string;
    readonly by: EnrolledBy;
    readonly now: number;
    readonly usableFrom: number;
  },
): Promise<void> {
  await tx.query(
    `insert into passkeys_credential (credential_id, member_reference, public_key, sign_count, transports,
       backup_eligible, backed_up, user_handle, enrolled_by, enrolled_at, usable_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      passkey.credentialId,
      of.memberReference,
      passkey.publicKey,
      passkey.signCount,
      passkey.transports,
      passkey.backupEligible,
      passkey.backedUp,
      passkey.userHandle,
      of.by,
      of.now,
      of.usableFrom,
    ],
  );
}

/** A credential id is unique over all members. */
export function isTaken(fault: unknown): boolean {
  return violates(fault, 'passkeys_credential_pkey');
}

export async function isKnownCredential(sql: Sql, credentialId: Uint8Array): Promise<boolean> {
  const rows = await sql.query('select 1 from passkeys_credential where credential_id = $1', [
    credentialId,
  ]);
  return rows.length > 0;
}

/**
 * Moves the signature counter forward. A counter that does not rise (authenticators that count start above zero) may
 * be a copy's: the passkey is flagged and proves nothing any more.
 * @returns whether the assertion counts
 */
export async function countSignature(
  sql: Sql,
  signed: {
    readonly credentialId: Uint8Array;
    readonly signCount: number;
    readonly backedUp: boolean;
    readonly now: number;
  },
): Promise<boolean> {
  const risen = await sql.query(
    `update passkeys_credential set sign_count = $2, backed_up = $3
      where credential_id = $1 and flagged_at is null and removed_at is null
        and (sign_count < $2 or (sign_count = 0 and $2 = 0))
      returning 1`,
    [signed.credentialId, signed.signCount, signed.backedUp],
  );
  if (risen.length > 0) return true;
  await sql.query(
    `update passkeys_credential set flagged_at = $2
      where credential_id = $1 and flagged_at is null and removed_at is null`,
    [signed.credentialId, signed.now],
  );
  return false;
}

/** What the server gets for its sign-in. */
export function copyOf(passkey: NewPasskey): PasskeyCopy {
  return {
    credentialId: toBase64Url(passkey.credentialId),
    publicKey: toBase64Url(passkey.publicKey),
    signCount: passkey.signCount,
    transports: [...passkey.transports],
    backupEligible: passkey.backupEligible,
    backedUp: passkey.backedUp,
    userHandle: toBase64Url(passkey.userHandle),
  };
}
