import { createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { AuditEntry } from '../../audit/index.ts';
import type { TooMany } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { tellMember } from '../tell.ts';
import { endWatcher, findWatcher, insertWatcher, seeWatcher, watchersOf } from './store.ts';

/** Whoever looks without being signed in: a browser that one member trusts with the live answer, and with nothing else. */
export interface Watching {
  readonly memberId: string;
  readonly watcherId: string;
}

export interface WatcherView {
  readonly id: string;
  /** `Firefox, Linux` */
  readonly device: string;
  readonly since: Instant;
  readonly lastSeenAt: Instant;
}

export type WatcherRefusal =
  | { readonly code: 'contact.watcher-key' }
  | { readonly code: 'contact.watchers-full' };

export interface Watchers {
  /** @param key SubjectPublicKeyInfo of a P-256 key, base64 */
  readonly add: (
    ask: { readonly memberId: string; readonly correlation: string },
    made: { readonly key: string; readonly device: string },
  ) => Promise<Outcome<string, WatcherRefusal>>;
  /** What a watcher has to sign, good for a minute; the same answer for an id that nobody has. */
  readonly challenge: (id: string) => string;
  /** A challenge that was signed (ECDSA with SHA-256, IEEE P1363) opens the answer for ten minutes. */
  readonly open: (ask: {
    readonly id: string;
    readonly challenge: string;
    readonly signature: string;
    readonly source: string;
    readonly correlation: string;
  }) => Promise<Outcome<string, { readonly code: 'contact.watcher-unknown' } | TooMany>>;
  readonly find: (token: string | undefined) => Promise<Watching | undefined>;
  readonly of: (memberId: string) => Promise<readonly WatcherView[]>;
  readonly end: (
    ask: { readonly memberId: string; readonly correlation: string },
    id: string,
  ) => Promise<boolean>;
}

/** The cookie that carries what `open` answers. */
export const WATCH_COOKIE = 'watch';

const WATCHERS_MAX = 10;
const CHALLENGE_MS = 60_000;
/** For so long a browser looks without signing again. */
export const WATCH_SECONDS = 600;
const OPENS_PER_SOURCE = {
  kind: 'bucket',
  name: 'contact.watch-open',
  max: 60,
  seconds: 60,
} as const;
const NONCE_BYTES = 16;
const MAC_BYTES = 16;
const STAMP = /^([A-Za-z0-9-]{1,64})\.(\d{13})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/;

/** Keys of browsers, what they sign, and what that opens. */
export function createWatchers(parts: ContactParts): Watchers {
  return {
    add: (ask, made) => addWatcher(parts, ask, made),
    challenge: (id) => stamp(parts, 'challenge', id, CHALLENGE_MS),
    open: async ({ challenge, correlation, id, signature, source }) => {
      const taken = await parts.limits.take([{ limit: OPENS_PER_SOURCE, subject: source }]);
      if (!taken.ok) return taken;
      const watcher = await findWatcher(parts.db.reader, id);
      const isSigned =
        watcher !== undefined &&
        stampedId(parts, 'challenge', challenge) === id &&
        isSignature(watcher.public_key, `${parts.appOrigin}\n${challenge}`, signature);
      if (!isSigned) {
        const actor = { kind: 'anonymous', id: 'watcher' } as const;
        const refusal = 'contact.watcher-unknown';
        await parts.db.transaction((tx) =>
          parts.audit.append(tx, record(actor, 'opened', { refusal, correlation })),
        );
        return refused({ code: refusal });
      }
      await seeWatcher(parts.db.reader, id, parts.clock());
      return ok(stamp(parts, 'watch', id, WATCH_SECONDS * 1_000));
    },
    find: async (token) => {
      const id = token === undefined ? undefined : stampedId(parts, 'watch', token);
      const watcher = id === undefined ? undefined : await findWatcher(parts.db.reader, id);
      return watcher && { memberId: watcher.member_id, watcherId: watcher.id };
    },
    of: async (memberId) =>
      (await watchersOf(parts.db.reader, memberId)).map((row) => ({
        id: row.id,
        device: row.device,
        since: row.made_at as Instant,
        lastSeenAt: row.seen_at as Instant,
      })),
    end: async ({ correlation, memberId }, id) =>
      parts.db.transaction(async (tx) => {
        const ended = await endWatcher(tx, { id, memberId, at: parts.clock() });
        const actor = { kind: 'cardmember', id: memberId } as const;
        const refusal = ended ? {} : { refusal: 'contact.watcher-unknown' };
        await parts.audit.append(tx, record(actor, 'ended', { ...refusal, correlation }));
        return ended;
      }),
  };
}

async function addWatcher(
  parts: ContactParts,
  { correlation, memberId }: Parameters<Watchers['add']>[0],
  { device, key }: Parameters<Watchers['add']>[1],
): Promise<Outcome<string, WatcherRefusal>> {
  const spki = readKey(key);
  const actor = { kind: 'cardmember', id: memberId } as const;
  return parts.db.transaction(async (tx) => {
    const refuse = async (code: WatcherRefusal['code']) => {
      await parts.audit.append(tx, record(actor, 'added', { refusal: code, correlation }));
      return refused({ code });
    };
    if (spki === undefined) return refuse('contact.watcher-key');
    if ((await watchersOf(tx, memberId)).length >= WATCHERS_MAX)
      return refuse('contact.watchers-full');
    const id = parts.newId();
    const at = parts.clock();
    const row = { id, member_id: memberId, public_key: spki, device, ended_at: null };
    await insertWatcher(tx, { ...row, made_at: at, seen_at: at });
    await tellMember(parts, tx, {
      memberId,
      template: 'account.watcher-added',
      to: 'everywhere',
      facts: { device },
      correlation,
    });
    await parts.audit.append(tx, record(actor, 'added', { subject: id, correlation }));
    return ok(id);
  });
}

function record(
  actor: { readonly kind: 'cardmember' | 'anonymous'; readonly id: string },
  deed: 'added' | 'opened' | 'ended',
  more: { readonly subject?: string; readonly refusal?: string; readonly correlation: string },
): AuditEntry {
  const result = more.refusal === undefined ? 'done' : 'refused';
  return { actor, channel: 'web', operation: `contact.watcher-${deed}`, result, ...more };
}

/** @returns SubjectPublicKeyInfo of a P-256 key; `undefined` for anything else */
function readKey(text: string): Buffer | undefined {
  try {
    const spki = Buffer.from(text, 'base64');
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const isP256 = key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    return isP256 ? key.export({ format: 'der', type: 'spki' }) : undefined;
  } catch {
    return undefined;
  }
}

function isSignature(spki: Buffer, text: string, signature: string): boolean {
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const bytes = Buffer.from(signature, 'base64');
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes);
}

type StampKind = 'challenge' | 'watch';

/** Something of ours that ends by itself and is kept nowhere: an id, its end, a nonce, and a keyed hash of them. */
function stamp(parts: ContactParts, kind: StampKind, id: string, lifeMs: number): string {
  const nonce = Buffer.from(parts.random(NONCE_BYTES)).toString('base64url');
  const body = `${id}.${parts.clock() + lifeMs}.${nonce}`;
  return `${body}.${macOf(parts, kind, body)}`;
}

/** The id of a stamp that is ours and not over. */
function stampedId(parts: ContactParts, kind: StampKind, text: string): string | undefined {
  const [, id = '', until = '', nonce = '', mac = ''] = STAMP.exec(text) ?? [];
  const wanted = macOf(parts, kind, `${id}.${until}.${nonce}`);
  const isOurs =
    mac.length === wanted.length && timingSafeEqual(Buffer.from(mac), Buffer.from(wanted));
  return isOurs && parts.clock() < Number(until) ? id : undefined;
}

const macOf = ({ secrets }: ContactParts, kind: StampKind, body: string): string =>
  secrets.hashEndpoint(`${kind} ${body}`).subarray(0, MAC_BYTES).toString('base64url');
