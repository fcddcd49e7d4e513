import { createHash } from 'node:crypto';
import type { NewApiKey } from '@countersign/contract';
import { ok, refused, toBase64Url, type Instant, type Outcome } from '@countersign/kernel';
import { maskFreeText, type ApiCaller, type Reader, type Tx } from '../platform/index.ts';
import { record, type CardsParts, type Doer } from './room.ts';
import type { CardsRefusal } from './types.ts';

type KeyTables = {
  cards_api_key: {
    id: string;
    name: string;
    secret_hash: string;
    scopes: string[];
    created_by: string;
    created_at: number;
    expires_at: number | null;
    revoked_at: number | null;
    last_used_at: number | null;
  };
};

export type ApiKeyRow = Omit<KeyTables['cards_api_key'], 'secret_hash'>;

/** Says what it is, so that scanners of leaked secrets find it. */
const PREFIX = 'csk_';
const SECRET_BYTES = 32;
const KEY = /^csk_[A-Za-z0-9_-]{43}$/;
/** The last use is noted at most so often. */
const USE_NOTED_MS = 60_000;
const SHOWN = [
  'id',
  'name',
  'scopes',
  'created_by',
  'created_at',
  'expires_at',
  'revoked_at',
  'last_used_at',
] as const;

const of = (db: Reader) => db.withTables<KeyTables>();

/** A key has 256 random bits, so a plain hash keeps it: there is nothing to guess. */
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

/** Makes a key. It is shown once; what is kept is its hash. */
export async function makeApiKey(
  parts: CardsParts,
  tx: Tx,
  ask: { readonly wish: NewApiKey; readonly doer: Doer },
): Promise<{ readonly id: string; readonly key: string }> {
  const key = `${PREFIX}${toBase64Url(parts.random(SECRET_BYTES))}`;
  const id = parts.newId();
  // Somebody of the staff names it, in words of their own.
  const name = maskFreeText(ask.wish.name);
  await of(tx)
    .insertInto('cards_api_key')
    .values({
      id,
      name: name.text,
      secret_hash: hashOf(key),
      scopes: [...ask.wish.scopes],
      created_by: ask.doer.actor.id,
      created_at: parts.clock(),
      expires_at: ask.wish.expiresAt === undefined ? null : Date.parse(ask.wish.expiresAt),
      revoked_at: null,
      last_used_at: null,
    })
    .execute();
  await record(parts, tx, { doer: ask.doer, operation: 'cards.api-key-made', subject: id });
  for (const kind of name.kinds)
    await record(parts, tx, { doer: ask.doer, operation: `cards.masked-${kind}`, subject: id });
  return { id, key };
}

/** The client behind a key; undefined for any that is unknown, over or revoked. */
export async function findApiClient(
  parts: CardsParts,
  bearer: string,
): Promise<ApiCaller | undefined> {
  if (!KEY.test(bearer)) return undefined;
  const now = parts.clock();
  const row = await of(parts.db.reader)
    .selectFrom('cards_api_key')
    .select(SHOWN)
    .where('secret_hash', '=', hashOf(bearer))
    .executeTakeFirst();
  if (
    row === undefined ||
    row.revoked_at !== null ||
    (row.expires_at !== null && row.expires_at <= now)
  )
    return undefined;
  if ((row.last_used_at ?? 0) < now - USE_NOTED_MS) await noteUse(parts.db.reader, row.id, now);
  return { kind: 'api', clientId: row.id, scopes: row.scopes };
}

async function noteUse(db: Reader, id: string, at: Instant): Promise<void> {
  await of(db)
    .updateTable('cards_api_key')
    .set({ last_used_at: at })
    .where('id', '=', id)
    .execute();
}

export function listApiKeys(
  db: Reader,
  ask: { readonly after: string | undefined; readonly limit: number },
): Promise<ApiKeyRow[]> {
  let query = of(db)
    .selectFrom('cards_api_key')
    .select(SHOWN)
    .orderBy('id')
    .limit(ask.limit + 1);
  if (ask.after !== undefined) query = query.where('id', '>', ask.after);
  return query.execute();
}

export async function revokeApiKey(
  parts: CardsParts,
  tx: Tx,
  ask: { readonly id: string; readonly doer: Doer },
): Promise<Outcome<void, CardsRefusal>> {
  const gone = await of(tx)
    .updateTable('cards_api_key')
    .set({ revoked_at: parts.clock() })
    .where('id', '=', ask.id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (gone === undefined) return refused({ code: 'cards.key-unknown' });
  await record(parts, tx, { doer: ask.doer, operation: 'cards.api-key-revoked', subject: ask.id });
  return ok(undefined);
}
