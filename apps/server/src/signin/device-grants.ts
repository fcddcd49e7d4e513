import { ok, refused, type Instant, type Outcome, type Random } from '@countersign/kernel';
import type { StaffDoor } from './door.ts';
import type { Room } from './room.ts';
import { bearerFor, takeSource } from './staff.ts';
import {
  decideGrant,
  findGrantByUserCode,
  findStaff,
  insertGrant,
  pollGrant,
  takeGrant,
} from './staff-store.ts';
import { hashToken, makeToken } from './tokens.ts';
import type { BearerToken, StaffAsk, StaffRefusal, Visitor } from './types.ts';

/** RFC 8628 clause 3.2: how long both codes live, and how often the command line may ask. */
export const GRANT_LIFE_MS = 10 * 60_000;
export const GRANT_INTERVAL_MS = 5_000;
/** Consonants only: no words, nothing that looks alike; 20^8 is 34 bits (RFC 8628 clause 6.1). */
const USER_CODE_ALPHABET = 'BCDFGHJKLMNPQRSTVWXZ';
const USER_CODE_LENGTH = 8;

/** `BCDF-GHJK` */
export function makeUserCode(random: Random): string {
  const fair = 256 - (256 % USER_CODE_ALPHABET.length);
  let code = '';
  while (code.length < USER_CODE_LENGTH) {
    const byte = random(1)[0] ?? 255;
    if (byte < fair) code += USER_CODE_ALPHABET[byte % USER_CODE_ALPHABET.length];
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

function hashUserCode(typed: string): string {
  return hashToken(
    `user-code ${typed
      .slice(0, 32)
      .toUpperCase()
      .replaceAll(/[^A-Z]/g, '')}`,
  );
}

type GrantDoor = Pick<
  StaffDoor,
  'startDeviceGrant' | 'findDeviceGrant' | 'decideDeviceGrant' | 'pollDeviceGrant'
>;

/** Sign-in of a command line: it shows a code, an operator who is signed in approves it in the browser. */
export function createDeviceGrants(room: Room): GrantDoor {
  return {
    startDeviceGrant: async (visitor) => {
      const taken = await takeSource(room, visitor);
      if (!taken.ok) return taken;
      const device = makeToken(room.random);
      const userCode = makeUserCode(room.random);
      const now = room.clock();
      await room.db.transaction((tx) =>
        insertGrant(tx, {
          id: room.newId(),
          device_hash: device.hash,
          user_code_hash: hashUserCode(userCode),
          source: visitor.source,
          state: 'pending',
          staff_id: null,
          polled_at: now - GRANT_INTERVAL_MS,
          created_at: now,
          expires_at: now + GRANT_LIFE_MS,
        }),
      );
      return ok({
        deviceCode: device.token,
        userCode,
        verificationUrl: `${room.settings().appOrigin}/staff/approve`,
        expiresInSeconds: GRANT_LIFE_MS / 1000,
        intervalSeconds: GRANT_INTERVAL_MS / 1000,
      });
    },
    findDeviceGrant: async (ask, userCode) => {
      const taken = await takeSource(room, visitorOf(ask));
      if (!taken.ok) return taken;
      const row = await findGrantByUserCode(room.db.reader, hashUserCode(userCode), room.clock());
      if (row === undefined) return refused({ code: 'staff.grant-gone' });
      return ok({ startedAt: row.created_at as Instant, from: row.source });
    },
    decideDeviceGrant: async (ask, { userCode, approve }) => {
      const taken = await takeSource(room, visitorOf(ask));
      if (!taken.ok) return taken;
      return room.db.transaction<Outcome<void, StaffRefusal>>(async (tx) => {
        const row = await findGrantByUserCode(tx, hashUserCode(userCode), room.clock());
        const state = approve ? 'approved' : 'refused';
        const done =
          row !== undefined && (await decideGrant(tx, { id: row.id, state, staffId: ask.staffId }));
        if (!done) return refused({ code: 'staff.grant-gone' });
        await room.audit(tx, {
          actor: { kind: 'operator', id: ask.staffId },
          channel: 'web',
          operation: `staff.grant-${state}`,
          subject: row.id,
          result: 'done',
          correlation: ask.correlation,
        });
        return ok(undefined);
      });
    },
    pollDeviceGrant: (deviceCode, visitor) => poll(room, deviceCode, visitor),
  };
}

/** One token for one approval; polls that come too early are told so (RFC 8628 clause 3.5). */
function poll(
  room: Room,
  deviceCode: string,
  visitor: Visitor,
): Promise<Outcome<BearerToken, StaffRefusal>> {
  return room.db.transaction<Outcome<BearerToken, StaffRefusal>>(async (tx) => {
    const now = room.clock();
    const row = await pollGrant(tx, hashToken(deviceCode), now);
    if (row === undefined || row.state === 'taken') {
      return refused({ code: 'staff.grant-gone' });
    }
    if (row.state === 'refused') return refused({ code: 'staff.grant-denied' });
    if (row.state === 'pending') {
      const early = now - row.polled_at < GRANT_INTERVAL_MS;
      return refused({ code: early ? 'staff.grant-slow-down' : 'staff.grant-pending' });
    }
    const staff = await findStaff(tx, row.staff_id ?? '');
    if (staff === undefined || staff.disabled_at !== null || !(await takeGrant(tx, row.id))) {
      return refused({ code: 'staff.grant-gone' });
    }
    return ok(await bearerFor(room, tx, { staff, visitor }));
  });
}

/** Guesses at user codes count at the operator who makes them. */
function visitorOf(ask: StaffAsk) {
  const source = `staff ${ask.staffId}`;
  return { source, userAgent: '', language: 'en', device: undefined, correlation: ask.correlation };
}
