import { createHash } from 'node:crypto';
import { ok, toBase64Url, type Outcome } from '@countersign/kernel';
import type { MadeHostKey, MadeOperatorKey, Refusal } from '@countersign/keeper-contract';
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

/** A key with which one operator approves a changed pin. A name is given once. */
export async function makeOperatorKey(
  house: House,
  ask: { readonly name: string },
): Promise<Outcome<MadeOperatorKey, Refusal>> {
  const operatorKey = `ok_${toBase64Url(house.random(KEY_BYTES))}`;
  const added = await addOperator(house, { name: ask.name, key: operatorKey });
  return added ? ok({ operatorKey }) : no('operator.name-taken');
}
