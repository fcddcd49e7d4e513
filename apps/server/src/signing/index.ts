import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { toBase64Url, type Clock, type Random } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import type { Database, Tx } from '../platform/index.ts';
import { signClaims, signPassport, type Jws, type SignedType } from './jws.ts';
import { decideKeys, timesOfNext } from './keys.ts';
import { createKeySeal, type KeySeal } from './seal.ts';
import { insertKey, lockKeys, readKeys, type PublicJwk, type StoredKey } from './store.ts';

export type { Jws, SignedType } from './jws.ts';
export type { PublicJwk } from './store.ts';

export interface SigningParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: () => string;
  readonly audit: Pick<Audit, 'append'>;
  /** 32 bytes */
  readonly sealKey: Uint8Array;
}

export interface Signing {
  readonly sign: (type: SignedType, claims: Readonly<Record<string, unknown>>) => Promise<Jws>;
  /** A call's own word, compact (RFC 8225). */
  readonly passport: (claims: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Every key that something good may be signed with, and the next one in good time. */
  readonly keySet: () => Promise<{ readonly keys: readonly PublicJwk[] }>;
}

/** How long keys are taken from memory: far shorter than the week that the next one is shown before it signs. */
const REMEMBERED_MS = 60_000;

/** Signs for the public, with keys that change by themselves. */
export function createSigning(parts: SigningParts): Signing {
  const ring = createKeyRing(createKeySeal(parts));
  let known: { readonly keys: readonly StoredKey[]; readonly at: number } | undefined;

  const current = async () => {
    const now = parts.clock();
    if (known === undefined || now - known.at >= REMEMBERED_MS)
      known = { keys: await keysInTime(parts, ring), at: now };
    return known.keys;
  };
  const signer = async () => {
    const found = decideKeys((await current()).filter(ring.isOurs), parts.clock()).signer;
    if (found === undefined) throw new Error('no key signs at this moment');
    return { kid: found.kid, privateKey: ring.open(found) };
  };
  return {
    sign: async (type, claims) => signClaims(await signer(), type, claims),
    passport: async (claims) => signPassport(await signer(), claims),
    keySet: async () => {
      const { shown } = decideKeys(await current(), parts.clock());
      return { keys: shown.map(({ jwk }) => jwk) };
    },
  };
}

interface KeyRing extends Pick<KeySeal, 'seal'> {
  readonly open: (key: StoredKey) => KeyObject;
  /** Whether it can be opened. Under another secret of the server it cannot: then it is shown, and signs no more. */
  readonly isOurs: (key: StoredKey) => boolean;
}

/** Opens a key once. */
function createKeyRing({ open, seal }: KeySeal): KeyRing {
  const opened = new Map<string, KeyObject | undefined>();
  const find = (key: StoredKey): KeyObject | undefined => {
    if (!opened.has(key.kid))
      opened.set(
        key.kid,
        tryTo(() => open(key.kid, key.sealed)),
      );
    return opened.get(key.kid);
  };
  return {
    seal,
    isOurs: (key) => find(key) !== undefined,
    open: (key) => {
      const found = find(key);
      if (found === undefined) throw new Error('the key is sealed under another secret');
      return found;
    },
  };
}

function tryTo<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The keys there are; made first, where none of ours signs now or a week from now. */
async function keysInTime(parts: SigningParts, ring: KeyRing): Promise<readonly StoredKey[]> {
  const isDue = (keys: readonly StoredKey[]) =>
    decideKeys(keys.filter(ring.isOurs), parts.clock()).isNextDue;
  const found = await readKeys(parts.db.reader, parts.clock());
  if (!isDue(found)) return found;
  return await parts.db.transaction(async (tx) => {
    await lockKeys(tx);
    const keys = await readKeys(tx, parts.clock());
    return isDue(keys) ? [...keys, await makeKey(parts, ring, tx, keys.filter(ring.isOurs))] : keys;
  });
}

async function makeKey(
  { audit, clock, newId }: SigningParts,
  { seal }: KeyRing,
  tx: Tx,
  before: readonly StoredKey[],
): Promise<StoredKey> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
  const kid = thumbprint({ x, y });
  const key: StoredKey = {
    kid,
    jwk: { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' },
    sealed: seal(kid, pair.privateKey),
    ...timesOfNext(before.at(-1), clock()),
  };
  await insertKey(tx, key);
  await audit.append(tx, {
    actor: { kind: 'system', id: 'signing' },
    channel: 'system',
    operation: 'signing.key-made',
    subject: kid,
    result: 'done',
    correlation: newId(),
  });
  return key;
}

/** RFC 7638: the required members in their order, hashed. */
function thumbprint({ x, y }: { readonly x: string; readonly y: string }): string {
  const canonical = JSON.stringify({ crv: 'P-256', kty: 'EC', x, y });
  return toBase64Url(createHash('sha256').update(canonical).digest());
}
