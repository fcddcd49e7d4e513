import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import {
  changeKept,
  insertKept,
  keptCalling,
  keptOfMember,
  keptPositionOf,
  keptWaiting,
  lockKept,
  lockOpenOf,
} from './kept-place-store.ts';
import type { LineParts } from './room.ts';
import { decideExpected, decideMissed, isDue, KEPT_AGAIN_MS } from './rules.ts';
import { waitsSince } from './store.ts';
import type { KeptPlace, LineCall, QueuePlace } from './types.ts';

/** Callers who hung up and keep their place in the queue. */
export interface KeptPlaces {
  /** In the step that ends the call. Asked twice it is one place. @returns whether it is new */
  readonly keep: (tx: Tx, call: LineCall) => Promise<boolean>;
  /** Who waits to be called and may be called now, first come first. */
  readonly waiting: () => Promise<readonly KeptPlace[]>;
  /** Locked until the end of the transaction. @returns nothing for one that nobody may call now */
  readonly lock: (tx: Tx, id: string) => Promise<KeptPlace | undefined>;
  /** A representative calls: the try is counted with the row of the ledger. */
  readonly calling: (
    tx: Tx,
    ask: { readonly id: string; readonly staffId: string; readonly contactId: string },
  ) => Promise<void>;
  readonly live: () => Promise<readonly KeptPlace[]>;
  /** How the call went. @returns the state that it led to; nothing where that is known already */
  readonly settle: (
    tx: Tx,
    ask: { readonly contactId: string; readonly reached: boolean },
  ) => Promise<KeptPlace['state'] | undefined>;
  /** There is no way to call them. */
  readonly giveUp: (tx: Tx, id: string) => Promise<void>;
  /** Where a member stands who waits to be called; nothing where they do not. */
  readonly ofMember: (memberId: string) => Promise<KeptStanding | undefined>;
  /** The member gives their place up. @returns false for none of theirs, and where it is over or their telephone rings already */
  readonly giveBack: (
    tx: Tx,
    ask: { readonly id: string; readonly memberId: string },
  ) => Promise<boolean>;
  /** They have somebody already. */
  readonly drop: (tx: Tx, memberId: string) => Promise<void>;
}

/** A kept place, and where it stands among all who wait. */
export interface KeptStanding extends QueuePlace {
  readonly id: string;
  readonly since: Instant;
}

export function createKeptPlaces(parts: LineParts): KeptPlaces {
  const reader: Reader = parts.db.reader;
  return {
    keep: (tx, call) => keep(parts, tx, call),
    waiting: () => keptWaiting(reader, parts.clock() - KEPT_AGAIN_MS),
    lock: async (tx, id) => {
      const kept = await lockKept(tx, { id });
      return kept !== undefined && isDue(kept, parts.clock()) ? kept : undefined;
    },
    calling: async (tx, { contactId, id, staffId }) => {
      const kept = await lockKept(tx, { id });
      if (kept?.state !== 'waiting') throw new Error('a place that nobody keeps');
      await changeKept(tx, id, {
        ...{ state: 'calling', tries: kept.tries + 1, tried_at: parts.clock() },
        ...{ taken_by: staffId, contact_id: contactId },
      });
    },
    live: () => keptCalling(reader),
    settle: (tx, ask) => settle(parts, tx, ask),
    giveUp: (tx, id) => changeKept(tx, id, { state: 'missed', ended_at: parts.clock() }),
    ofMember: (memberId) => standingOf(parts, memberId),
    giveBack: async (tx, { id, memberId }) => {
      const kept = await lockKept(tx, { id });
      if (kept?.memberId !== memberId || kept.state !== 'waiting') return false;
      await changeKept(tx, id, { state: 'dropped', ended_at: parts.clock() });
      return true;
    },
    drop: async (tx, memberId) => {
      const kept = await lockOpenOf(tx, memberId);
      if (kept?.state === 'waiting')
        await changeKept(tx, kept.id, { state: 'dropped', ended_at: parts.clock() });
    },
  };
}

const HOUR_MS = 3_600_000;

async function standingOf(
  { clock, db: { reader } }: LineParts,
  memberId: string,
): Promise<KeptStanding | undefined> {
  const kept = await keptOfMember(reader, memberId);
  const position = kept && (await keptPositionOf(reader, kept.id));
  if (kept === undefined || position === undefined) return undefined;
  const waits = await waitsSince(reader, clock() - HOUR_MS);
  const expectedSeconds = decideExpected(position, waits);
  return { id: kept.id, since: kept.waitingSince, position, expectedSeconds };
}

async function keep(parts: LineParts, tx: Tx, call: LineCall): Promise<boolean> {
  const { cardId, id: caseId, memberId } = call.case;
  if (memberId === undefined) throw new Error('nobody is called back who has named no card');
  const now: Instant = parts.clock();
  return insertKept(tx, {
    ...{ id: parts.newId(), case_id: caseId, said_on: call.id, member_id: memberId },
    ...{ card_id: cardId ?? null, number: call.number, region: call.region },
    ...{ waiting_since: call.waitingSince ?? now, kept_at: now },
  });
}

async function settle(
  parts: LineParts,
  tx: Tx,
  { contactId, reached }: { readonly contactId: string; readonly reached: boolean },
): Promise<KeptPlace['state'] | undefined> {
  const kept = await lockKept(tx, { contactId });
  if (kept?.state !== 'calling') return undefined;
  const state = reached ? 'reached' : decideMissed(kept.tries);
  await changeKept(tx, kept.id, {
    state,
    ...(state === 'waiting' ? {} : { ended_at: parts.clock() }),
  });
  return state;
}
