import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import {
  exportBoxKey,
  importBoxKey,
  makeBoxKeyPair,
  publicKeyBytes,
  type BoxKeyPair,
} from '@countersign/sealing';
import { toHex, type Clock, type Random } from '@countersign/kernel';
import type { Db, Tx } from '../database/index.ts';
import { loadAuthority, type ScreenAuthority } from './authority.ts';
import { loadSealingKey } from './master.ts';
import { keyVersion, openWith, sealWith, type Place } from './seal.ts';

/** What values are sealed for; each purpose has data keys of its own. */
export type SealPurpose = 'card' | 'pin' | 'mailer' | 'totp' | 'code';
/** What is hashed under a key; these keys stay, because what they made is compared. */
export type MacPurpose =
  | 'pan-lookup'
  | 'id-ending'
  | 'address'
  | 'pepper'
  | 'code-hash'
  | 'request'
  | 'mailer-row';

const SEAL_PURPOSES: readonly SealPurpose[] = ['card', 'pin', 'mailer', 'totp', 'code'];
const MAC_PURPOSES: readonly MacPurpose[] = [
  'pan-lookup',
  'id-ending',
  'address',
  'pepper',
  'code-hash',
  'request',
  'mailer-row',
];
const KEY_BYTES = 32;
const BOX_KEY_ID_CHARACTERS = 16;

export interface Keys {
  readonly seal: (purpose: SealPurpose, place: Place, clear: Uint8Array) => Buffer;
  /** @throws Error when the value was altered or moved */
  readonly open: (purpose: SealPurpose, place: Place, sealed: Uint8Array) => Buffer;
  /** HMAC-SHA256 over the parts, each prefixed with its length. */
  readonly mac: (purpose: MacPurpose, ...parts: readonly (string | Uint8Array)[]) => Buffer;
  readonly sameMac: (
    purpose: MacPurpose,
    wanted: Uint8Array,
    ...parts: readonly (string | Uint8Array)[]
  ) => boolean;
  /** HMAC-SHA256 over exactly these bytes, as the press computes it. */
  readonly macRow: (bytes: Uint8Array) => Buffer;
  /** The key itself, for the one reader outside (the press checks rows with it). The caller wipes the copy. */
  readonly exportMacKey: (purpose: 'mailer-row') => Buffer;
  readonly box: {
    readonly keyId: string;
    readonly pair: BoxKeyPair;
    readonly publicKey: Uint8Array;
  };
  readonly authority: ScreenAuthority;
}

interface KeyRow {
  readonly purpose: string;
  readonly version: number;
  readonly sealed: Buffer;
  readonly public: Buffer | null;
}

/** Loads the keeper's keys; makes what is missing at the first start. */
export async function loadKeys(ask: {
  readonly db: Db;
  readonly stateDir: string;
  readonly random: Random;
  readonly clock: Clock;
}): Promise<Keys> {
  const { random } = ask;
  return ask.db.transaction(async (tx) => {
    await tx.query('lock table keys_data in exclusive mode');
    const rows = await tx.query<KeyRow>('select * from keys_data order by purpose, version');
    const root = loadSealingKey({ ...ask, isFirstStart: rows.length === 0 });
    const kept = {
      tx,
      rows,
      seal: (purpose: string, clear: Uint8Array) =>
        sealWith(root, { version: 1, place: placeOf(purpose), random }, clear),
      open: (row: KeyRow) => openWith(root, placeOf(row.purpose), row.sealed),
      now: ask.clock(),
    };
    const data = new Map<string, KeyObject>();
    const newest = new Map<string, number>();
    for (const purpose of [...SEAL_PURPOSES, ...MAC_PURPOSES]) {
      for (const row of await rowsOf(kept, purpose, () => random(KEY_BYTES))) {
        const clear = kept.open(row);
        data.set(`${purpose}/${row.version}`, createSecretKey(clear));
        newest.set(purpose, row.version);
        clear.fill(0);
      }
    }
    const keyOf = (purpose: string, version: number) => {
      const key = data.get(`${purpose}/${version}`);
      if (key === undefined) throw new Error(`no data key ${purpose}/${version}`);
      return key;
    };
    const mac: Keys['mac'] = (purpose, ...parts) => {
      const hmac = createHmac('sha256', keyOf(purpose, 1));
      for (const part of parts) {
        const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
        hmac.update(`${bytes.length}:`).update(bytes);
      }
      return hmac.digest();
    };
    return {
      seal: (purpose, place, clear) => {
        const version = newest.get(purpose) ?? 1;
        return sealWith(keyOf(purpose, version), { version, place, random }, clear);
      },
      open: (purpose, place, sealed) => openWith(keyOf(purpose, keyVersion(sealed)), place, sealed),
      mac,
      sameMac: (purpose, wanted, ...parts) =>
        wanted.length === KEY_BYTES && timingSafeEqual(wanted, mac(purpose, ...parts)),
      macRow: (bytes) => createHmac('sha256', keyOf('mailer-row', 1)).update(bytes).digest(),
      exportMacKey: (purpose) => keyOf(purpose, 1).export(),
      box: await loadBoxKey(kept),
      authority: await loadAuthority(kept, ask),
    };
  });
}

export interface KeptKeys {
  readonly tx: Tx;
  readonly rows: readonly KeyRow[];
  readonly seal: (purpose: string, clear: Uint8Array) => Buffer;
  readonly open: (row: KeyRow) => Buffer;
  readonly now: number;
}

/** The rows of a purpose; where there is none, `make` gives the first key (wiped here) and its public half. */
export async function rowsOf(
  kept: KeptKeys,
  purpose: string,
  make: () => Uint8Array,
  publicHalf?: () => Uint8Array,
): Promise<readonly KeyRow[]> {
  const found = kept.rows.filter((row) => row.purpose === purpose);
  if (found.length > 0) return found;
  const clear = make();
  const sealed = kept.seal(purpose, clear);
  clear.fill(0);
  const made = publicHalf === undefined ? null : Buffer.from(publicHalf());
  await kept.tx.query(
    'insert into keys_data (purpose, version, sealed, public, made_at) values ($1, 1, $2, $3, $4)',
    [purpose, sealed, made, kept.now],
  );
  return [{ purpose, version: 1, sealed, public: made }];
}

function placeOf(purpose: string): Place {
  return { table: 'keys_data', row: purpose, column: 'sealed' };
}

async function loadBoxKey(kept: KeptKeys): Promise<Keys['box']> {
  const fresh = await exportBoxKey(await makeBoxKeyPair());
  const [row] = await rowsOf(kept, 'box', () => fresh);
  fresh.fill(0);
  if (row === undefined) throw new Error('the box key is missing');
  const clear = kept.open(row);
  const pair = await importBoxKey(clear);
  clear.fill(0);
  const publicKey = await publicKeyBytes(pair);
  const keyId = toHex(publicKey.subarray(1, 1 + BOX_KEY_ID_CHARACTERS / 2)).toLowerCase();
  return { keyId, pair, publicKey };
}
