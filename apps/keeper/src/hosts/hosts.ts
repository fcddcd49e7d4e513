import { createHash } from 'node:crypto';
import { ok, toBase64Url, type Outcome } from '@countersign/kernel';
import type {
  Done,
  HostKeys,
  MadeHostKey,
  MadeOperatorKey,
  Refusal,
} from '@countersign/keeper-contract';
import { no, type House } from '../house.ts';
import { addOperator } from '../policy/index.ts';

const KEY_BYTES = 32;
const ID_BYTES = 9;

/** A bearer key for one authorisation host. Shown once; only its hash is kept. */
export async function makeHostKey(
  house: House,
  ask: { readonly name: string },
): Promise<Outcome<MadeHostKey, Refusal>> {
  const hostKey = `hk_${toBase64Url(house.random(KEY_BYTES))}`;
  const id = toBase64Url(house.random(ID_BYTES));
  await house.db.transaction(async (tx) => {
    await tx.query('insert into hosts_key (id, name, key_hash, made_at) values ($1, $2, $3, $4)', [
      id,
      ask.name,
      createHash('sha256').update(hostKey).digest(),
      house.clock(),
    ]);
    await house.ledger.append(tx, {
      actor: 'operator:machine',
      channel: 'operator',
      operation: 'host.make-key',
      result: 'done',
      correlation: id,
    });
  });
  return ok({ hostKey });
}

/** Every key that was made, the newest first. */
export async function listHostKeys(house: House): Promise<Outcome<HostKeys, Refusal>> {
  const rows = await house.db.query<{
    readonly id: string;
    readonly name: string;
    readonly made_at: number;
    readonly revoked_at: number | null;
  }>('select id, name, made_at, revoked_at from hosts_key order by made_at desc, id');
  const keys = rows.map(({ id, made_at: madeAt, name, revoked_at: revokedAt }) => ({
    id,
    name,
    madeAt,
    ...(revokedAt === null ? {} : { revokedAt }),
  }));
  return ok({ keys });
}

/** From the next question on, whoever asks with this key is a stranger. Again for the same key: refused, and recorded. */
export async function revokeHostKey(
  house: House,
  ask: { readonly id: string },
): Promise<Outcome<Done, Refusal>> {
  return await house.db.transaction(async (tx) => {
    const revoked = await tx.query(
      'update hosts_key set revoked_at = $2 where id = $1 and revoked_at is null returning id',
      [ask.id, house.clock()],
    );
    const isDone = revoked.length === 1;
    await house.ledger.append(tx, {
      actor: 'operator:machine',
      channel: 'operator',
      operation: 'host.revoke-key',
      result: isDone ? 'done' : 'host.no-such-key',
      correlation: ask.id,
    });
    return isDone ? ok({ done: true }) : no('host.no-such-key');
  });
}

/** A key with which one operator approves a changed pin. A name is given once. */
export async function makeOperatorKey(
  house: House,
  ask: { readonly name: string },
): Promise<Outcome<MadeOperatorKey, Refusal>> {
  const operatorKey = `ok_${toBase64Url(house.random(KEY_BYTES))}`;
  const added = await addOperator(house, { name: ask.name, key: operatorKey });
  return added ? ok({ operatorKey }) : no('operator.name-taken');
}
