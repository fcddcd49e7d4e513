import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { AuditEntry } from '../../audit/index.ts';
import { isPushService } from '../../channels/index.ts';
import type { TooMany, Tx } from '../../platform/index.ts';
import type { Saying } from '../consents/consents.ts';
import { takeDelivery } from '../deliveries.ts';
import type { ContactParts } from '../room.ts';
import { tellMember } from '../tell.ts';
import { endPushWhere, findEndpoint, insertPush, pushesOf, renewPush } from './store.ts';

/** A browser that gets our messages. */
export interface PushView {
  readonly id: string;
  /** `Firefox, Linux` */
  readonly device: string;
  readonly since: Instant;
  /** SHA-256 of where it is reached, base64url: a browser knows itself by it. */
  readonly mark: string;
}

export interface Subscription {
  readonly endpoint: string;
  /** P-256 point, uncompressed, base64url. */
  readonly p256dh: string;
  /** 16 bytes, base64url. */
  readonly auth: string;
  readonly device: string;
}

export type PushRefusal =
  | { readonly code: 'contact.push-service' }
  | { readonly code: 'contact.push-keys' }
  | { readonly code: 'contact.pushes-full' };

export interface Pushes {
  /** What a browser has to be told when it subscribes. */
  readonly publicKey: string;
  readonly subscribe: (
    member: Saying,
    subscription: Subscription,
  ) => Promise<Outcome<string, PushRefusal | TooMany>>;
  readonly of: (memberId: string) => Promise<readonly PushView[]>;
  readonly end: (member: Saying, id: string) => Promise<boolean>;
  /** A browser says that it has shown a message; its proof came with the message. */
  readonly seen: (contactId: string, proof: string) => Promise<boolean>;
}

const PUSHES_MAX = 10;
/** Each is told everywhere: nobody makes us write more often than this. */
const SUBSCRIBES = { kind: 'window', name: 'contact.push-add', max: 20, seconds: 86_400 } as const;
const POINT_BYTES = 65;
const AUTH_BYTES = 16;
const ENDPOINT_CHARS_MAX = 1_000;
const UNCOMPRESSED = 4;

export function createPushes(parts: ContactParts): Pushes {
  return {
    publicKey: parts.push.publicKey,
    subscribe: (member, subscription) => subscribe(parts, member, subscription),
    of: async (memberId) =>
      (await pushesOf(parts.db.reader, memberId)).map((row) => ({
        ...{ id: row.id, device: row.device, since: row.made_at as Instant },
        mark: createHash('sha256').update(row.endpoint).digest('base64url'),
      })),
    end: (member, id) =>
      parts.db.transaction(async (tx) => {
        const ended = await endPushWhere(tx, parts.clock(), { id, memberId: member.memberId });
        if (ended) await record(parts, tx, member, 'contact.push-ended');
        return ended;
      }),
    seen: async (contactId, proof) => {
      const wanted = Buffer.from(seenProof(parts, contactId));
      const given = Buffer.from(proof);
      const isProven = given.length === wanted.length && timingSafeEqual(given, wanted);
      return (
        isProven &&
        takeDelivery(parts, { id: contactId, channel: 'push' }, { outcome: 'delivered' })
      );
    },
  };
}

async function subscribe(
  parts: ContactParts,
  member: Saying,
  made: Subscription,
): Promise<Outcome<string, PushRefusal | TooMany>> {
  const { auth, endpoint, p256dh } = made;
  const { memberId } = member;
  const fits = endpoint.length <= ENDPOINT_CHARS_MAX;
  if (!fits || !isPushService(endpoint, parts.push.services))
    return refuse(parts, member, { code: 'contact.push-service' });
  const point = Buffer.from(p256dh, 'base64url');
  const secret = Buffer.from(auth, 'base64url');
  const isPoint = point.length === POINT_BYTES && point[0] === UNCOMPRESSED;
  if (!isPoint || secret.length !== AUTH_BYTES)
    return refuse(parts, member, { code: 'contact.push-keys' });
  const device = made.device;
  const keys = { p256dh: point, auth: secret };
  const taken = await parts.limits.take([{ limit: SUBSCRIBES, subject: memberId }]);
  if (!taken.ok) return taken;
  const done = await parts.db.transaction(async (tx) => {
    // The same browser of the same member again: its keys are fresh, and nobody is told twice.
    const known = await findEndpoint(tx, endpoint);
    if (known?.member_id === memberId) {
      await renewPush(tx, known.id, keys);
      return known.id;
    }
    if ((await pushesOf(tx, memberId)).length >= PUSHES_MAX) return undefined;
    // Whoever let it in before: a browser belongs to whoever did so last.
    await endPushWhere(tx, parts.clock(), { endpoint });
    const id = parts.newId();
    const row = { id, member_id: memberId, endpoint, ...keys, device };
    if (!(await insertPush(tx, { ...row, made_at: parts.clock(), ended_at: null })))
      return (await findEndpoint(tx, endpoint))?.id;
    await tellMember(parts, tx, {
      ...{ memberId, template: 'account.push-added', to: 'everywhere' },
      ...{ facts: { device }, correlation: member.correlation },
    });
    await record(parts, tx, member, 'contact.push-added');
    return id;
  });
  return done === undefined ? refuse(parts, member, { code: 'contact.pushes-full' }) : ok(done);
}

async function refuse(
  parts: ContactParts,
  member: Saying,
  refusal: PushRefusal,
): Promise<Outcome<never, PushRefusal>> {
  await parts.db.transaction((tx) => record(parts, tx, member, 'contact.push-added', refusal.code));
  return refused(refusal);
}

function record(
  parts: ContactParts,
  tx: Tx,
  { correlation, memberId }: Saying,
  operation: AuditEntry['operation'],
  refusal?: string,
): Promise<void> {
  return parts.audit.append(tx, {
    actor: { kind: 'cardmember', id: memberId },
    ...{ channel: 'web', operation, correlation },
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal }),
  });
}

/** Goes with a message, inside its seal: whoever has it has read it. */
export function seenProof({ push }: Pick<ContactParts, 'push'>, contactId: string): string {
  return createHmac('sha256', push.proofKey)
    .update(`push-seen-v1 ${contactId}`)
    .digest('base64url');
}
