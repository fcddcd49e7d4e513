import type { Delivery, MessageChannel, ProviderTry } from '../channels/index.ts';
import type { Database, Reader, Tx } from '../platform/index.ts';
import type { Clock } from '@countersign/kernel';
import type { ContactParts } from './room.ts';
import { findContact } from './store.ts';

interface TryRow {
  readonly contact_id: string;
  readonly position: number;
  readonly at: number;
  readonly provider: string;
  readonly outcome: ProviderTry['outcome'];
  readonly provider_id: string | null;
  readonly reason: string | null;
}

interface DeliveryRow {
  readonly contact_id: string;
  readonly at: number;
  readonly outcome: Delivery['outcome'];
  readonly reason: string | null;
}

type Tables = { contact_try: TryRow; contact_delivery: DeliveryRow };
const of = (db: Reader) => db.withTables<Tables>();

/** What `channels` tells of each provider that was asked. */
export function createTryLog(parts: {
  readonly db: Database;
  readonly clock: Clock;
}): (tried: ProviderTry) => Promise<void> {
  return ({ contactId, provider, outcome, providerId, reason }) =>
    parts.db.transaction(async (tx) => {
      const row = { contact_id: contactId, at: parts.clock(), provider, outcome };
      await of(tx)
        .insertInto('contact_try')
        .values((from) => ({
          ...{ ...row, provider_id: providerId ?? null, reason: reason ?? null },
          position: from
            .selectFrom('contact_try')
            .select((one) =>
              one(one.fn.coalesce(one.fn.max('position'), one.lit(0)), '+', 1).as('n'),
            )
            .where('contact_id', '=', contactId),
        }))
        .execute();
    });
}

/**
 * What a provider says of a message of ours. The first word is kept: news that come twice, late or against it change nothing.
 * @param contact the channel of whoever tells: nobody speaks for another one
 * @returns false where no such message went out: it may have to be told again
 */
export async function takeDelivery(
  parts: Pick<ContactParts, 'db' | 'clock' | 'audit'>,
  { channel, id: contactId }: { readonly id: string; readonly channel: MessageChannel },
  { outcome, reason }: Delivery,
): Promise<boolean> {
  const row = await findContact(parts.db.reader, contactId);
  const isOut = row?.state === 'dialing' || row?.state === 'ended';
  if (row?.channel !== channel || !isOut) return false;
  await parts.db.transaction(async (tx) => {
    const at = parts.clock();
    const kept = await of(tx)
      .insertInto('contact_delivery')
      .values({ contact_id: contactId, at, outcome, reason: reason ?? null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(kept.numInsertedOrUpdatedRows) === 0) return;
    await parts.audit.append(tx, {
      actor: { kind: 'system', id: 'channels' },
      channel: 'system',
      operation: 'contact.delivery',
      subject: contactId,
      ...(outcome === 'delivered'
        ? { result: 'done' }
        : { result: 'refused', refusal: reason ?? 'contact.undelivered' }),
      correlation: row.correlation,
    });
  });
  return true;
}

/** Which contact of ours a provider means by its own name: the newest, because names come again. */
export async function contactNamed(
  db: Reader,
  provider: string,
  providerId: string,
): Promise<string | undefined> {
  const row = await of(db)
    .selectFrom('contact_try')
    .select('contact_id')
    .where('provider', '=', provider)
    .where('provider_id', '=', providerId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.contact_id;
}

/** What became of each; whoever nothing is known of is not in the answer. */
export async function deliveriesOf(
  db: Reader | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Delivery['outcome']>> {
  if (ids.length === 0) return new Map();
  const rows = await of(db)
    .selectFrom('contact_delivery')
    .select(['contact_id', 'outcome'])
    .where('contact_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ contact_id: id, outcome }) => [id, outcome]));
}
