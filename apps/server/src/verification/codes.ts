import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  ok,
  refused,
  sensitive,
  type Clock,
  type Instant,
  type NewId,
  type Outcome,
  type Random,
  type Sensitive,
} from '@countersign/kernel';
import type { Database, Reader, Tx } from '../platform/index.ts';
import {
  decideStanding,
  drawCode,
  normaliseCode,
  type CodeClass,
  type CodePolicy,
} from './code-rules.ts';
import {
  findNewest,
  insertCode,
  killLive,
  killTo,
  takeTry,
  useCode,
  type CodeRow,
  type CodeSlot,
} from './code-store.ts';

/** Everything that a code is bound to. A code made for one binding is wrong for every other. */
export interface CodeBinding {
  /** Account, registration or recovery that it belongs to. */
  readonly owner: string;
  /** Session, or the attempt that will become one. */
  readonly session: string;
  readonly purpose: string;
  readonly channel: 'sms' | 'email' | 'voice' | 'none';
  /** Id of the contact point, never its number. */
  readonly destination: string;
  /** Hash of act and parameters; '' where there is no act yet. */
  readonly action: string;
}

export interface MadeCode {
  readonly id: string;
  readonly code: Sensitive<string>;
  readonly expiresAt: Instant;
  readonly resendsLeft: number;
}

export type CodeRefusal =
  | { readonly code: 'verify.code-wrong'; readonly triesLeft: number }
  | { readonly code: 'verify.code-expired' }
  | { readonly code: 'verify.code-used-up' };

export type ResendRefusal = { readonly code: 'verify.resends-used-up' };

export interface Codes {
  /** Makes a code and kills the live one of its slot. A fresh start: all resends are left. */
  make(tx: Tx, binding: CodeBinding, kind?: CodeClass): Promise<MadeCode>;
  /** Makes another code in the same slot; the old one is dead at once. */
  resend(tx: Tx, binding: CodeBinding): Promise<Outcome<MadeCode, ResendRefusal>>;
  /** `make` for a slot that has no live code for this binding, `resend` for one that has. */
  makeOrResend(tx: Tx, binding: CodeBinding): Promise<Outcome<MadeCode, ResendRefusal>>;
  /** How many more times a code of this slot can be sent. */
  resendsLeft(db: Reader, slot: CodeSlot): Promise<number>;
  /** Codes that went to these contact points are dead, whatever they were for. */
  endTo(tx: Tx, contactPointIds: readonly string[]): Promise<void>;
  /** Whether a code for exactly this is out and still good. */
  isLive(db: Reader, binding: CodeBinding): Promise<boolean>;
  /**
   * Takes a try, then compares. The use is written in `tx` of the caller through `onRight`, so that what the code allows
   * and its being used are one change.
   */
  check<T>(
    binding: CodeBinding,
    typed: Sensitive<string>,
    onRight: (tx: Tx) => Promise<T>,
  ): Promise<Outcome<T, CodeRefusal>>;
}

export interface CodesParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: NewId;
  /** 32 bytes, from the server's own secret; for codes only. */
  readonly key: Uint8Array;
  readonly figures: () => CodePolicy;
}

export function createCodes(parts: CodesParts): Codes {
  const { clock } = parts;
  return {
    make: (tx, binding, kind = 'typed') => startCode(parts, tx, { binding, kind }),
    resend: (tx, binding) => resendCode(parts, tx, binding),
    makeOrResend: async (tx, binding) => {
      const newest = await findNewest(tx, binding);
      // Within its ten minutes another code for the same thing is a resend, however it was asked for.
      const again =
        newest !== undefined &&
        newest.state !== 'used' &&
        newest.action === binding.action &&
        newest.expires_at >= clock();
      return again
        ? resendCode(parts, tx, binding)
        : ok(await startCode(parts, tx, { binding, kind: 'typed' }));
    },
    resendsLeft: async (db, slot) => {
      const newest = await findNewest(db, slot);
      return newest === undefined ? parts.figures().resends : newest.resends_left;
    },
    endTo: killTo,
    isLive: async (db, binding) => {
      const newest = await findNewest(db, binding);
      return (
        newest !== undefined &&
        newest.destination === binding.destination &&
        newest.action === binding.action &&
        decideStanding(stateOf(newest), clock()) === 'live'
      );
    },
    check: (binding, typed, onRight) => checkCode(parts, { binding, typed, onRight }),
  };
}

async function startCode(
  parts: CodesParts,
  tx: Tx,
  ask: { readonly binding: CodeBinding; readonly kind: CodeClass },
): Promise<MadeCode> {
  await killLive(tx, ask.binding);
  return makeCode(parts, tx, { ...ask, resendsLeft: parts.figures().resends });
}

async function resendCode(
  parts: CodesParts,
  tx: Tx,
  binding: CodeBinding,
): Promise<Outcome<MadeCode, ResendRefusal>> {
  const dead = (await killLive(tx, binding)) ?? (await findNewest(tx, binding));
  if (dead === undefined || dead.state === 'used' || dead.resends_left <= 0) {
    return refused({ code: 'verify.resends-used-up' });
  }
  const resendsLeft = dead.resends_left - 1;
  return ok(await makeCode(parts, tx, { binding, kind: dead.class, resendsLeft }));
}

async function makeCode(
  parts: CodesParts,
  tx: Tx,
  ask: { readonly binding: CodeBinding; readonly kind: CodeClass; readonly resendsLeft: number },
): Promise<MadeCode> {
  const { binding, kind, resendsLeft } = ask;
  const id = parts.newId();
  const now = parts.clock();
  const code = drawCode(kind, parts.random);
  const { lifeMs, tries } = parts.figures();
  const expiresAt = (now + lifeMs) as Instant;
  await insertCode(tx, {
    id,
    ...binding,
    class: kind,
    mac: macOf(parts.key, id, binding, code).toString('base64url'),
    state: 'live',
    tries_left: tries,
    resends_left: resendsLeft,
    created_at: now,
    expires_at: expiresAt,
  });
  return { id, code: sensitive(code), expiresAt, resendsLeft };
}

async function checkCode<T>(
  parts: CodesParts,
  ask: {
    readonly binding: CodeBinding;
    readonly typed: Sensitive<string>;
    readonly onRight: (tx: Tx) => Promise<T>;
  },
): Promise<Outcome<T, CodeRefusal>> {
  const { binding, onRight } = ask;
  // Compared in constant time below, and forgotten.
  const typed = normaliseCode(ask.typed.expose());
  // Counted and committed before the comparison: a crash or a parallel guess never gives a try back.
  const taken = await takeTry(parts.db.reader, binding, parts.clock());
  if (taken === undefined) {
    macMatches(parts.key, NO_ROW, binding, typed); // the same work for a slot that has no code
    const newest = await findNewest(parts.db.reader, binding);
    return refused(
      newest !== undefined && decideStanding(stateOf(newest), parts.clock()) === 'expired'
        ? { code: 'verify.code-expired' }
        : { code: 'verify.code-used-up' },
    );
  }
  if (!macMatches(parts.key, taken, binding, typed)) {
    return refused({ code: 'verify.code-wrong', triesLeft: taken.tries_left });
  }
  return parts.db.transaction<Outcome<T, CodeRefusal>>(async (tx) =>
    (await useCode(tx, taken.id))
      ? ok(await onRight(tx))
      : refused({ code: 'verify.code-used-up' }),
  );
}

const NO_ROW = { id: 'none', mac: Buffer.alloc(32).toString('base64url') };

function stateOf(row: CodeRow) {
  return { state: row.state, triesLeft: row.tries_left, expiresAt: row.expires_at };
}

/** HMAC-SHA256 over the id, the whole binding and the code, each with its length: a swapped part is another code. */
function macOf(key: Uint8Array, id: string, binding: CodeBinding, code: string): Buffer {
  const mac = createHmac('sha256', key);
  const fields = [
    'countersign-code-v1',
    id,
    binding.owner,
    binding.session,
    binding.purpose,
    binding.channel,
    binding.destination,
    binding.action,
    code,
  ];
  for (const text of fields) mac.update(`${Buffer.byteLength(text)}:`).update(text);
  return mac.digest();
}

function macMatches(
  key: Uint8Array,
  row: { readonly id: string; readonly mac: string },
  binding: CodeBinding,
  typed: string,
): boolean {
  return timingSafeEqual(Buffer.from(row.mac, 'base64url'), macOf(key, row.id, binding, typed));
}
