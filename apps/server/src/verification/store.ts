import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { CALL_AGE_MAX_MS } from './tables.ts';
import type { Act, ActionHash, Evidence, EvidenceItem, Level } from './types.ts';

type Tables = {
  verification_evidence: {
    id: string;
    member_id: string;
    session_id: string;
    item: EvidenceItem;
    action: string | null;
    channel: string;
    at: number;
  };
  verification_evidence_use: { evidence_id: string; assurance_id: string; at: number };
  verification_assurance: {
    id: string;
    act: Act;
    subject: string;
    member_id: string;
    session_id: string;
    level: Level;
    granted_at: number;
    expires_at: number;
    used_at: number | null;
  };
  verification_challenge: {
    id: string;
    member_id: string;
    session_id: string;
    action: string;
    challenge: string;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  verification_factor: {
    member_id: string;
    factor: string;
    misses: number;
    suspended_until: number;
  };
};

const tables = (db: Reader) => db.withTables<Tables>();

export interface EvidenceOwner {
  readonly memberId: string;
  readonly sessionId: string;
}

export async function appendEvidence(
  tx: Tx,
  owner: EvidenceOwner,
  one: Evidence & { readonly channel: string },
): Promise<void> {
  await tables(tx)
    .insertInto('verification_evidence')
    .values({
      id: one.id,
      member_id: owner.memberId,
      session_id: owner.sessionId,
      item: one.item,
      action: one.action ?? null,
      channel: one.channel,
      at: one.at,
    })
    .execute();
}

/** Evidence of a session that could still be fresh, without what an assurance used up. */
export async function listEvidence(
  db: Reader,
  owner: EvidenceOwner,
  now: Instant,
): Promise<readonly Evidence[]> {
  const rows = await tables(db)
    .selectFrom('verification_evidence as e')
    .leftJoin('verification_evidence_use as u', 'u.evidence_id', 'e.id')
    .select(['e.id', 'e.item', 'e.action', 'e.at'])
    .where('e.session_id', '=', owner.sessionId)
    .where('e.member_id', '=', owner.memberId)
    .where('e.at', '>=', now - CALL_AGE_MAX_MS)
    .where('u.evidence_id', 'is', null)
    .orderBy('e.at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    item: row.item,
    at: row.at as Instant,
    ...(row.action === null ? {} : { action: row.action as ActionHash }),
  }));
}

export async function insertAssurance(
  tx: Tx,
  row: Omit<Tables['verification_assurance'], 'used_at'>,
): Promise<void> {
  await tables(tx)
    .insertInto('verification_assurance')
    .values({ ...row, used_at: null })
    .execute();
}

/** Single use: of parallel spenders one changes the row. */
export async function spendAssurance(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const spent = await tables(tx)
    .updateTable('verification_assurance')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>=', now)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

/** @returns false when another assurance used one of them up before */
export async function useEvidence(
  tx: Tx,
  use: { readonly ids: readonly string[]; readonly assuranceId: string; readonly at: Instant },
): Promise<boolean> {
  if (use.ids.length === 0) return true;
  const used = await tables(tx)
    .insertInto('verification_evidence_use')
    .values(use.ids.map((id) => ({ evidence_id: id, assurance_id: use.assuranceId, at: use.at })))
    .onConflict((conflict) => conflict.column('evidence_id').doNothing())
    .executeTakeFirst();
  return Number(used.numInsertedOrUpdatedRows ?? 0n) === use.ids.length;
}

export async function insertChallenge(
  tx: Tx,
  row: Omit<Tables['verification_challenge'], 'used_at'>,
): Promise<void> {
  await tables(tx)
    .insertInto('verification_challenge')
    .values({ ...row, used_at: null })
    .execute();
}

/** Takes a challenge: right or wrong, an answer uses it up. */
export async function takeChallenge(
  db: Reader,
  ask: EvidenceOwner & { readonly id: string; readonly action: string; readonly now: Instant },
): Promise<string | undefined> {
  const taken = await tables(db)
    .updateTable('verification_challenge')
    .set({ used_at: ask.now })
    .where('id', '=', ask.id)
    .where('member_id', '=', ask.memberId)
    .where('session_id', '=', ask.sessionId)
    .where('action', '=', ask.action)
    .where('used_at', 'is', null)
    .where('expires_at', '>=', ask.now)
    .returning('challenge')
    .executeTakeFirst();
  return taken?.challenge;
}

export interface FactorState {
  readonly misses: number;
  readonly suspendedUntil: number;
}

export async function findFactor(
  db: Reader,
  memberId: string,
  factor: string,
): Promise<FactorState> {
  const row = await tables(db)
    .selectFrom('verification_factor')
    .select(['misses', 'suspended_until'])
    .where('member_id', '=', memberId)
    .where('factor', '=', factor)
    .executeTakeFirst();
  return { misses: row?.misses ?? 0, suspendedUntil: row?.suspended_until ?? 0 };
}

/**
 * Counts a try before it is looked at and suspends the factor with the last one; one statement.
 * @returns the state after counting, undefined when the factor is suspended
 */
export async function takeFactorTry(
  db: Reader,
  ask: {
    readonly memberId: string;
    readonly factor: string;
    readonly triesMax: number;
    readonly suspendMs: number;
    readonly now: Instant;
  },
): Promise<FactorState | undefined> {
  const rows = await sql<{ misses: number; suspended_until: number }>`
    INSERT INTO verification_factor (member_id, factor, misses, suspended_until)
    VALUES (${ask.memberId}, ${ask.factor}, 1, CASE WHEN ${ask.triesMax}::int <= 1 THEN ${ask.now + ask.suspendMs}::bigint ELSE 0 END)
    ON CONFLICT (member_id, factor) DO UPDATE SET
      misses = CASE WHEN verification_factor.suspended_until > 0 THEN 1 ELSE verification_factor.misses + 1 END,
      suspended_until = CASE
        WHEN verification_factor.suspended_until = 0 AND verification_factor.misses + 1 >= ${ask.triesMax}::int
        THEN ${ask.now + ask.suspendMs}::bigint ELSE 0 END
    WHERE verification_factor.suspended_until <= ${ask.now}::bigint
    RETURNING misses, suspended_until`.execute(db);
  const row = rows.rows[0];
  return row === undefined
    ? undefined
    : { misses: row.misses, suspendedUntil: row.suspended_until };
}

export async function clearFactor(tx: Reader, memberId: string, factor: string): Promise<void> {
  await tables(tx)
    .deleteFrom('verification_factor')
    .where('member_id', '=', memberId)
    .where('factor', '=', factor)
    .execute();
}

/** Whether any factor of a member missed since the last success: the risk "failed attempts". */
export async function anySuspended(db: Reader, memberId: string, now: Instant): Promise<number> {
  const row = await tables(db)
    .selectFrom('verification_factor')
    .select((x) => x.fn.max('suspended_until').as('until'))
    .where('member_id', '=', memberId)
    .where('suspended_until', '>', now)
    .executeTakeFirst();
  return row?.until ?? 0;
}

export async function purgeVerification(db: Reader, before: Instant): Promise<void> {
  await tables(db).deleteFrom('verification_challenge').where('created_at', '<', before).execute();
  await tables(db).deleteFrom('verification_assurance').where('granted_at', '<', before).execute();
}
