import { timingSafeEqual } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { askKeeper, serverLine, type PostJson } from '@countersign/keeper-contract';
import {
  fromBase64Url,
  ok,
  refused,
  toBase64Url,
  type Outcome,
  type Random,
  type Sensitive,
} from '@countersign/kernel';
import { normalisePassword } from './password-rules.ts';

/** OWASP's current minimum: 19 MiB, two passes, one lane; 8 ms a hash here (RFC 9106; security 12). */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const HASH_BYTES = 32;
const SALT_BYTES = 16;
/** Hashing is the cheapest way to exhaust the server: so many run, so many wait, the rest are turned away at once. */
export const HASHES_AT_ONCE = 2;
export const HASHES_WAITING_MAX = 64;
const RETRY_AFTER_SECONDS = 2;

/** What is kept of a password: the keeper's MAC over the hash, never the hash. */
export interface PasswordRecord {
  readonly salt: string;
  /** `argon2id m=19456 t=2 p=1` */
  readonly params: string;
  readonly mac: string;
}

export interface HashParams {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

export const CURRENT_PARAMS: HashParams = { memoryKib: MEMORY_KIB, passes: PASSES, lanes: LANES };

export type Busy = { readonly code: 'signin.busy'; readonly retryAfterSeconds: number };

export interface Hasher {
  make(password: Sensitive<string>): Promise<Outcome<PasswordRecord, Busy>>;
  /**
   * Compares. Without a record the same work is done for nobody.
   * @returns `stale` beside a right one whose parameters are no longer ours: make it anew
   */
  check(
    password: Sensitive<string>,
    record: PasswordRecord | undefined,
  ): Promise<Outcome<{ readonly right: boolean; readonly stale: boolean }, Busy>>;
  /** How many hashes were worked out; tests compare the work for known and unknown with it. */
  readonly count: () => number;
}

export function createHasher({
  post,
  random,
}: {
  readonly post: PostJson;
  readonly random: Random;
}): Hasher {
  const queue = createQueue();
  let count = 0;
  const nobody: PasswordRecord = {
    salt: toBase64Url(random(SALT_BYTES)),
    params: writeParams(CURRENT_PARAMS),
    mac: toBase64Url(random(HASH_BYTES)),
  };

  const pepperedHash = async (
    password: Sensitive<string>,
    salt: Uint8Array,
    params: HashParams,
  ): Promise<Outcome<string, Busy>> => {
    const hashed = await queue(() => {
      count += 1;
      // Leaves as a hash that only the keeper can finish.
      return hashRaw(normalisePassword(password.expose()), {
        salt,
        memoryCost: params.memoryKib,
        timeCost: params.passes,
        parallelism: params.lanes,
        outputLen: HASH_BYTES,
      });
    });
    if (!hashed.ok) return hashed;
    const peppered = await askKeeper(post, serverLine.pepper, { hash: toBase64Url(hashed.value) });
    if (!peppered.ok) throw new Error('the keeper refused its pepper');
    return ok(peppered.value.mac);
  };

  return {
    make: async (password) => {
      const salt = random(SALT_BYTES);
      const mac = await pepperedHash(password, salt, CURRENT_PARAMS);
      if (!mac.ok) return mac;
      return ok({ salt: toBase64Url(salt), params: writeParams(CURRENT_PARAMS), mac: mac.value });
    },
    check: async (password, record) => {
      const against = record ?? nobody;
      const params = readParams(against.params);
      const mac = await pepperedHash(password, fromBase64Url(against.salt), params);
      if (!mac.ok) return mac;
      const same = equal(fromBase64Url(mac.value), fromBase64Url(against.mac));
      return ok({
        right: same && record !== undefined,
        stale: against.params !== writeParams(CURRENT_PARAMS),
      });
    },
    count: () => count,
  };
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

export function writeParams(params: HashParams): string {
  return `argon2id m=${params.memoryKib} t=${params.passes} p=${params.lanes}`;
}

/** @throws Error when the stored text is not ours */
export function readParams(text: string): HashParams {
  const found = /^argon2id m=(\d{1,7}) t=(\d{1,2}) p=(\d{1,2})$/.exec(text);
  if (found === null) throw new Error('a password record has parameters that are not ours');
  return { memoryKib: Number(found[1]), passes: Number(found[2]), lanes: Number(found[3]) };
}

/** So many at once, so many waiting in order, the rest refused. */
function createQueue() {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<Outcome<T, Busy>> => {
    if (running >= HASHES_AT_ONCE) {
      if (waiting.length >= HASHES_WAITING_MAX) {
        return refused({ code: 'signin.busy', retryAfterSeconds: RETRY_AFTER_SECONDS });
      }
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    } else running += 1;
    try {
      return ok(await work());
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next(); // hands its place on
    }
  };
}
