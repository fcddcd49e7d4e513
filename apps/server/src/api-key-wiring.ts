import { ApiScope, type ApiScope as Scope } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import { listApiKeys, makeApiKey, revokeApiKey, type Doer } from './cards/index.ts';
import type { ApiKeyPort } from './desks/index.ts';
import type { House } from './house.ts';
import type { StaffAsk } from './signin/index.ts';

/** Most keys that the staff page lists; a house has a handful. */
const KEYS_LISTED_MAX = 100;

const scopes: readonly Scope[] = ApiScope.anyOf.map((one) => one.const);

/** The staff page's way to the keys of the API. */
export function apiKeyPort(house: Pick<House, 'db' | 'cardsParts'>): ApiKeyPort {
  const { db, cardsParts } = house;
  const moment = (at: number | null) => (at === null ? undefined : (at as Instant));
  return {
    scopes,
    list: async () => {
      const rows = await listApiKeys(db.reader, { after: undefined, limit: KEYS_LISTED_MAX });
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        scopes: row.scopes,
        createdAt: row.created_at as Instant,
        lastUsedAt: moment(row.last_used_at),
        revokedAt: moment(row.revoked_at),
      }));
    },
    make: async (ask, { name, scopes: wanted }) => {
      const wish = { name, scopes: scopes.filter((scope) => wanted.includes(scope)) };
      const made = await db.transaction((tx) =>
        makeApiKey(cardsParts, tx, { wish, doer: doerOf(ask) }),
      );
      return made.key;
    },
    // A key that is gone already is what was wanted.
    revoke: async (ask, id) => {
      await db.transaction((tx) => revokeApiKey(cardsParts, tx, { id, doer: doerOf(ask) }));
    },
  };
}

const doerOf = (ask: StaffAsk): Doer => ({
  actor: { kind: 'operator', id: ask.staffId },
  channel: 'web',
  correlation: ask.correlation,
});
