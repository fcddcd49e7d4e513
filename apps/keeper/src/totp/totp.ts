import { ok, type Outcome } from '@countersign/kernel';
import type {
  CheckTotp,
  Done,
  EnrolledTotp,
  EnrolTotp,
  PepperedHash,
  PepperHash,
  Refusal,
} from '@countersign/keeper-contract';
import type { Tx } from '../database/index.ts';
import { no, parseBytes, type House } from '../house.ts';
import {
  decideLook,
  decideMiss,
  findStep,
  toBase32,
  type TotpRefusal,
  type TotpStanding,
} from './rules.ts';

const SECRET_BYTES = 20; // RFC 4226 clause 4: 160 bits

/** A fresh secret, shown once. It replaces one that was never confirmed or is disabled, never one in use. */
export async function enrolTotp(
  house: House,
  ask: EnrolTotp,
): Promise<Outcome<EnrolledTotp, Refusal>> {
  const secret = Buffer.from(house.random(SECRET_BYTES));
  const sealed = house.keys.seal('totp', placeOf(ask.owner), secret);
  const secretBase32 = toBase32(secret);
  secret.fill(0);
  return house.db.transaction(async (tx) => {
    const made = await tx.query(
      `insert into totp_authenticator (owner, secret_sealed, enrolled_at) values ($1, $2, $3)
         on conflict (owner) do update set secret_sealed = excluded.secret_sealed,
           enrolled_at = excluded.enrolled_at, confirmed_at = null, last_step = 0, misses = 0,
           misses_in_a_row = 0, suspended_until = null, disabled_at = null
         where totp_authenticator.confirmed_at is null or totp_authenticator.disabled_at is not null
         returning 1`,
      [ask.owner, sealed, house.clock()],
    );
    const enrolled = made.length > 0;
    const result = enrolled ? 'done' : 'totp.in-use';
    await house.ledger.append(tx, deedOf('totp.enrol', ask.owner, result));
    return enrolled ? ok({ secretBase32 }) : no('totp.in-use');
  });
}

type TotpRow = TotpStanding & { readonly secretSealed: Buffer; readonly lastStep: number };

/**
 * Looks at a code with the row locked: parallel asks come one after the other, a step that was used opens nothing again.
 * The first right code confirms the enrolment.
 */
export async function checkTotp(house: House, ask: CheckTotp): Promise<Outcome<Done, Refusal>> {
  return house.db.transaction(async (tx) => {
    const [row] = await tx.query<TotpRow>(
      `select secret_sealed as "secretSealed", last_step as "lastStep", misses,
              misses_in_a_row as "missesInARow", suspended_until as "suspendedUntil",
              disabled_at as "disabledAt"
         from totp_authenticator where owner = $1 for update`,
      [ask.owner],
    );
    const refusal = decideLook(row, house.clock()) ?? (await look(house, tx, ask, row));
    await house.ledger.append(tx, deedOf('totp.check', ask.owner, refusal ?? 'done'));
    return refusal === undefined ? ok({ done: true }) : no(refusal);
  });
}

async function look(
  house: House,
  tx: Tx,
  ask: CheckTotp,
  row: TotpRow | undefined,
): Promise<TotpRefusal | undefined> {
  if (row === undefined) return 'totp.none';
  const now = house.clock();
  const secret = house.keys.open('totp', placeOf(ask.owner), row.secretSealed);
  const step = findStep(secret, ask.code, { now, lastStep: row.lastStep });
  secret.fill(0);
  if (step !== undefined) {
    await tx.query(
      `update totp_authenticator set last_step = $2, confirmed_at = coalesce(confirmed_at, $3), misses = 0,
         misses_in_a_row = 0, suspended_until = null where owner = $1`,
      [ask.owner, step, now],
    );
    return undefined;
  }
  const after = decideMiss(row, house.settings, now);
  await tx.query(
    `update totp_authenticator set misses = $2, misses_in_a_row = $3, suspended_until = $4,
       disabled_at = $5 where owner = $1`,
    [ask.owner, after.misses, after.missesInARow, after.suspendedUntil, after.disabledAt],
  );
  return 'totp.wrong';
}

/** Forgets an authenticator, so that another can be set up. There being none is as good. */
export async function dropTotp(house: House, ask: EnrolTotp): Promise<Outcome<Done, Refusal>> {
  return house.db.transaction(async (tx) => {
    await tx.query('delete from totp_authenticator where owner = $1', [ask.owner]);
    await house.ledger.append(tx, deedOf('totp.drop', ask.owner, 'done'));
    return ok({ done: true });
  });
}

/** Keys a password hash of the server: its table alone cannot be guessed against. */
export function pepper(house: House, ask: PepperHash): Outcome<PepperedHash, Refusal> {
  const hash = parseBytes(ask.hash);
  if (hash === undefined) return no('pepper.shape');
  return ok({ mac: house.keys.mac('pepper', hash).toString('base64url') });
}

function placeOf(owner: string) {
  return { table: 'totp_authenticator', row: owner, column: 'secret_sealed' };
}

function deedOf(operation: string, owner: string, result: string) {
  return {
    actor: `account:${owner}`,
    channel: 'server',
    operation,
    result,
    correlation: owner,
  } as const;
}
