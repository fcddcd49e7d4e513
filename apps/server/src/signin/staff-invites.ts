import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { MadeInvite, StaffDoor } from './door.ts';
import {
  agreeToInvite,
  countOperators,
  endOpenInvites,
  endWaitingInvite,
  findInviteRow,
  insertInvite,
  listWaitingInvites,
} from './invite-store.ts';
import type { Room } from './room.ts';
import { anyStaff, findStaff } from './staff-store.ts';
import type { InviteRow } from './tables.ts';
import { hashToken, makeToken } from './tokens.ts';
import type { Role, StaffAsk, StaffRefusal } from './types.ts';

/** A link is good for a day. */
const INVITE_LIFE_MS = 24 * 3_600_000;
const FIRST = 'first-start';
/** From so many operators on, one alone lets nobody into their circle. */
const OPERATORS_FOR_TWO = 2;

type Invites = Pick<
  StaffDoor,
  | 'ensureFirstInvite'
  | 'inviteStaff'
  | 'findInvite'
  | 'waitingInvites'
  | 'agreeToInvite'
  | 'endInvite'
>;

/** How colleagues come in: the first by a printed link, the others by an operator's, a third operator by two. */
export function createInvites(room: Room): Invites {
  return {
    ensureFirstInvite: () =>
      room.db.transaction(async (tx) => {
        if (await anyStaff(tx)) return undefined;
        // One open link at a time: a restart before anybody came makes the printed one before worthless.
        await endOpenInvites(tx, FIRST, room.clock());
        const made = await make(room, tx, { roles: ['operator'], madeBy: FIRST, waits: false });
        return made.link;
      }),
    inviteStaff: (ask, { roles, team }) =>
      room.db.transaction<Outcome<MadeInvite, StaffRefusal>>(async (tx) => {
        const subject = roles.join(' ');
        if (team !== undefined && !room.settings().teams.includes(team)) {
          const refusal = 'staff.team-unknown';
          await record(room, tx, ask, { operation: 'staff.invited', subject, refusal });
          return refused({ code: refusal });
        }
        const waits = roles.includes('operator') && (await countOperators(tx)) >= OPERATORS_FOR_TWO;
        const made = await make(room, tx, { roles, team, madeBy: ask.staffId, waits });
        await record(room, tx, ask, { operation: 'staff.invited', subject });
        return ok({ ...made, waits });
      }),
    findInvite: async (token) => {
      const found = await usableInvite(room, token);
      return found.ok ? ok({ roles: found.value.roles }) : found;
    },
    waitingInvites: async (ask) => {
      const rows = await listWaitingInvites(room.db.reader, room.clock());
      return Promise.all(
        rows.map(async ({ madeBy, ...row }) => ({
          ...row,
          name: await nameOf(room.db.reader, madeBy),
          byReader: madeBy === ask.staffId,
        })),
      );
    },
    agreeToInvite: (ask, id) =>
      decide(room, ask, {
        id,
        operation: 'staff.invite-agreed',
        change: (tx) => agreeToInvite(tx, { id, staffId: ask.staffId, now: room.clock() }),
      }),
    endInvite: (ask, id) =>
      decide(room, ask, {
        id,
        operation: 'staff.invite-ended',
        change: (tx) => endWaitingInvite(tx, { id, now: room.clock() }),
      }),
  };
}

/** The invite behind a link, when somebody can come in by it now. */
export async function usableInvite(
  room: Room,
  token: string,
): Promise<Outcome<InviteRow, StaffRefusal>> {
  const row = await findInviteRow(room.db.reader, hashToken(token), room.clock());
  if (row === undefined) return refused({ code: 'staff.invite-gone' });
  return row.waits ? refused({ code: 'staff.invite-waits' }) : ok(row);
}

async function make(
  room: Room,
  tx: Tx,
  invite: {
    readonly roles: readonly Role[];
    readonly team?: string | undefined;
    readonly madeBy: string;
    readonly waits: boolean;
  },
): Promise<{ readonly link: string; readonly expiresAt: Instant }> {
  const token = makeToken(room.random);
  const now = room.clock();
  const expiresAt = (now + INVITE_LIFE_MS) as Instant;
  await insertInvite(tx, {
    id: room.newId(),
    token_hash: token.hash,
    roles: [...invite.roles],
    team: invite.team ?? null,
    made_by: invite.madeBy,
    created_at: now,
    expires_at: expiresAt,
    used_at: null,
    draft: null,
    waits: invite.waits,
    agreed_by: null,
  });
  return { link: `${room.settings().appOrigin}/staff/enrol/${token.token}`, expiresAt };
}

async function decide(
  room: Room,
  ask: StaffAsk,
  decision: {
    readonly id: string;
    readonly operation: string;
    readonly change: (tx: Tx) => Promise<boolean>;
  },
): Promise<Outcome<void, StaffRefusal>> {
  return room.db.transaction<Outcome<void, StaffRefusal>>(async (tx) => {
    const isDone = await decision.change(tx);
    await record(room, tx, ask, {
      operation: decision.operation,
      subject: decision.id,
      ...(isDone ? {} : { refusal: 'staff.invite-gone' }),
    });
    return isDone ? ok(undefined) : refused({ code: 'staff.invite-gone' });
  });
}

async function record(
  room: Room,
  tx: Tx,
  ask: StaffAsk,
  entry: { readonly operation: string; readonly subject: string; readonly refusal?: string },
): Promise<void> {
  await room.audit(tx, {
    actor: { kind: 'operator', id: ask.staffId },
    channel: 'web',
    ...entry,
    result: entry.refusal === undefined ? 'done' : 'refused',
    correlation: ask.correlation,
  });
}

async function nameOf(db: Reader, staffId: string): Promise<string> {
  return (await findStaff(db, staffId))?.user_id ?? '';
}
