import { ok, refused, type Outcome } from '@countersign/kernel';
import type { CookieSetting, Tx } from '../platform/index.ts';
import type { StaffDoor } from './door.ts';
import { takeChallenge } from './journey-store.ts';
import { acceptPasskey, checkPasskey } from './passkeys.ts';
import type { Room } from './room.ts';
import { lockSession, noteActive, unlockSession } from './session-store.ts';
import { renewSession } from './sessions.ts';
import { isUnattended } from './sign-in-rules.ts';
import { clearStaffMisses, findStaff } from './staff-store.ts';
import type { SessionRow, StaffRow } from './tables.ts';
import { hashToken } from './tokens.ts';
import type { StaffAsk, StaffRefusal, Visitor } from './types.ts';

/** The last key or pointer is written down once in so long. */
const ACTIVE_EVERY_MS = 5_000;

type LockDoor = Pick<
  StaffDoor,
  'lockStaff' | 'unlockStaffWithPasskey' | 'unlockStaffWithTotp' | 'staffLockMs'
>;

/** Locks a page of the staff that nobody sits at, whatever its browser does. @returns whether it is locked */
export async function watchOver(
  room: Room,
  session: SessionRow,
  isByHand: boolean,
): Promise<boolean> {
  if (session.kind !== 'staff') return false;
  if (session.locked_at !== null) return true;
  const now = room.clock();
  const lastByHand = session.active_at ?? session.started_at;
  if (isUnattended(lastByHand, now, room.settings().staffLockMs)) {
    const { id: sessionId, owner_id: staffId } = session;
    const ask = { staffId, sessionId, roles: [], correlation: room.newId() };
    await lock(room, ask, 'staff.lock-unattended');
    return true;
  }
  if (isByHand && now - lastByHand > ACTIVE_EVERY_MS)
    await noteActive(room.db.reader, session.id, now);
  return false;
}

type CheckTotp = (
  typed: { readonly userId: string; readonly code: string },
  visitor: Visitor,
) => Promise<Outcome<StaffRow, StaffRefusal>>;

/** A page that is locked, and opened by whoever it belongs to. */
export function createStaffLock(room: Room, checkTotp: CheckTotp): LockDoor {
  return {
    staffLockMs: () => room.settings().staffLockMs,
    lockStaff: (ask) => lock(room, ask, 'staff.locked'),
    unlockStaffWithPasskey: async (ask, token, response) => {
      const challenge = await takeChallenge(room.db.reader, {
        ...{ tokenHash: hashToken(token ?? ''), kind: 'staff', now: room.clock() },
      });
      const owner = { kind: 'staff', id: ask.staffId } as const;
      const verdict =
        challenge === undefined
          ? ({ kind: 'wrong' } as const)
          : await checkPasskey(room, { response, challenge, owner });
      if (verdict.kind !== 'right') return refuse(room, ask);
      return unlock(room, ask, (tx) => acceptPasskey(room, tx, verdict));
    },
    unlockStaffWithTotp: async (ask, code, visitor) => {
      const staff = await findStaff(room.db.reader, ask.staffId);
      const checked = await checkTotp({ userId: staff?.user_id ?? '', code }, visitor);
      if (!checked.ok) return checked;
      return unlock(room, ask, async (tx) => {
        await clearStaffMisses(tx, ask.staffId);
        return checked.value.id === ask.staffId;
      });
    },
  };
}

async function lock(room: Room, ask: StaffAsk, operation: string): Promise<void> {
  await room.db.transaction(async (tx) => {
    if (await lockSession(tx, ask.sessionId, room.clock())) await record(room, tx, ask, operation);
  });
}

type Unlocked = Outcome<{ readonly cookies: readonly CookieSetting[] }, StaffRefusal>;

async function unlock(
  room: Room,
  ask: StaffAsk,
  accept: (tx: Tx) => Promise<boolean>,
): Promise<Unlocked> {
  const cookie = await room.db.transaction(async (tx) => {
    if (!(await accept(tx))) return undefined;
    await unlockSession(tx, ask.sessionId, room.clock());
    await record(room, tx, ask, 'staff.unlocked');
    // Whoever saw the old cookie while nobody sat here has nothing of it.
    return renewSession(room, tx, ask.sessionId);
  });
  return cookie === undefined ? refuse(room, ask) : ok({ cookies: [cookie] });
}

async function refuse(room: Room, ask: StaffAsk): Promise<Outcome<never, StaffRefusal>> {
  const refusal = 'staff.not-recognised';
  await room.db.transaction((tx) => record(room, tx, ask, 'staff.unlocked', refusal));
  return refused({ code: refusal });
}

function record(
  room: Room,
  tx: Tx,
  ask: StaffAsk,
  operation: string,
  refusal?: string,
): Promise<void> {
  return room.audit(tx, {
    actor: { kind: 'operator', id: ask.staffId },
    ...{ channel: 'web', operation, correlation: ask.correlation },
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal }),
  });
}
