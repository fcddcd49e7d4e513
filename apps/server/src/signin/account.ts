import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, sensitive, type Instant, type Outcome } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import type { Act, Assurance, SpendRefusal, VerifyRefusal } from '../verification/index.ts';
import {
  countRecoveryCodes,
  findAccountByMember,
  findAuthenticator,
  findPassword,
  listPasskeys,
  putAuthenticator,
  putPassword,
  removeAuthenticatorRow,
  removePasskeyRow,
  replaceRecoveryCodes,
} from './account-store.ts';
import type { AccountDoor, StepUpDoor } from './door.ts';
import { insertPasskeyVisit } from './journey-store.ts';
import { pageLanguage } from './journeys.ts';
import { makeRecoverySet } from './recovery-codes.ts';
import { weakness } from './registration.ts';
import { noteRemoval, tellRemovals } from './passkey-removals.ts';
import { recordChange, type MemberChange, type Room } from './room.ts';
import { checkAuthenticatorCode } from './second-step.ts';
import { endSession, endSessions, findSession, listEvents, listSessions } from './session-store.ts';
import { isAlive } from './sessions.ts';
import type { AccountRow } from './tables.ts';
import type { ChangeRefusal, MemberAsk } from './types.ts';

const EVENTS_MAX = 100;
/** An authenticator app is set up within so long, or from the start again. */
const AUTHENTICATOR_LIFE_MS = 10 * 60_000;

type Changed<T = void> = Outcome<T, ChangeRefusal>;
type AccountAct = Extract<
  Act,
  | 'password.change'
  | 'authenticator.add'
  | 'authenticator.remove'
  | 'passkey.add'
  | 'passkey.remove'
  | 'recovery-codes.renew'
>;

export function createAccount(room: Room, stepUp: StepUpDoor): AccountDoor {
  return {
    ...reads(room),
    ...sessionChanges(room),
    ...authenticatorChanges(room, stepUp),
    ...passkeyChanges(room, stepUp),
    changePassword: async (ask, password) => {
      const account = await accountOf(room, ask);
      if (account === undefined) return refused({ code: 'signin.no-such-session' });
      const weak = weakness(room, password, account.user_id);
      if (weak !== undefined) return refused(weak);
      const hashed = await room.hasher.make(sensitive(password));
      if (!hashed.ok) return hashed;
      return change(room, stepUp, { ask, act: 'password.change' }, async (tx) => {
        const at = room.clock();
        await putPassword(tx, account.id, hashed.value, at);
        // Whoever knew the old one is out (ASVS 5.0 7.4.3).
        await endSessions(tx, { kinds: ['member'], ownerId: ask.memberId, but: ask.sessionId, at });
        await tellOf(room, tx, ask, { kind: 'password-changed', tell: 'account.password-changed' });
        return ok(undefined);
      });
    },
    renewRecoveryCodes: async (ask) => {
      const account = await accountOf(room, ask);
      if (account === undefined) return refused({ code: 'signin.no-such-session' });
      return change(room, stepUp, { ask, act: 'recovery-codes.renew' }, async (tx) => {
        const set = makeRecoverySet(room, account.id);
        await replaceRecoveryCodes(tx, account.id, set.macs);
        await tellOf(room, tx, ask, {
          kind: 'recovery-codes-renewed',
          tell: 'account.recovery-codes-renewed',
        });
        return ok(set.codes);
      });
    },
  };
}

function accountOf(room: Room, ask: MemberAsk): Promise<AccountRow | undefined> {
  return findAccountByMember(room.db.reader, ask.memberId);
}

function tellOf(
  room: Room,
  tx: Tx,
  ask: MemberAsk,
  what: Pick<MemberChange, 'kind' | 'tell'>,
): Promise<void> {
  return recordChange(room, tx, {
    memberId: ask.memberId,
    correlation: ask.correlation,
    ...what,
  });
}

class Undone extends Error {
  readonly refusal: ChangeRefusal;
  constructor(refusal: ChangeRefusal) {
    super('undone');
    this.refusal = refusal;
  }
}

/** Assurance first, then the change and the spending in one transaction; a change that is refused spends nothing. */
async function change<T>(
  room: Room,
  stepUp: StepUpDoor,
  wanted: {
    readonly ask: MemberAsk;
    readonly act: AccountAct;
    readonly params?: Readonly<Record<string, string>>;
  },
  work: (tx: Tx) => Promise<Changed<T>>,
): Promise<Changed<T>> {
  const assured: Outcome<Assurance<AccountAct>, VerifyRefusal> = await stepUp.assure({
    ...wanted.ask,
    act: wanted.act,
    subject: 'account',
    ...(wanted.params === undefined ? {} : { params: wanted.params }),
  });
  if (!assured.ok) return assured;
  try {
    return await room.db.transaction<Changed<T>>(async (tx) => {
      const spent: Outcome<void, SpendRefusal> = await room.verification.spend(tx, assured.value);
      if (!spent.ok) throw new Undone({ code: 'signin.not-this-step' });
      const worked = await work(tx);
      if (!worked.ok) throw new Undone(worked.refusal);
      return worked;
    });
  } catch (cause) {
    if (cause instanceof Undone) return refused(cause.refusal);
    throw cause;
  }
}

function reads(
  room: Room,
): Pick<
  AccountDoor,
  'userIdOf' | 'security' | 'appOf' | 'securityEvents' | 'sessions' | 'sessionAlive'
> {
  const { reader } = room.db;
  return {
    userIdOf: async (memberId) => (await findAccountByMember(reader, memberId))?.user_id,
    security: async (memberId) => {
      const account = await findAccountByMember(reader, memberId);
      if (account === undefined) return undefined;
      const [password, authenticator, passkeys, recoveryCodesLeft] = await Promise.all([
        findPassword(reader, account.id),
        findAuthenticator(reader, account.id),
        listPasskeys(reader, { kind: 'member', id: memberId }),
        countRecoveryCodes(reader, account.id),
      ]);
      return {
        userId: account.user_id,
        password: password === undefined ? 'none' : { changedAt: password.changed_at as Instant },
        passkeys: passkeys.map((row) => ({
          id: row.credential_id,
          name: row.name,
          addedAt: row.added_at as Instant,
          lastUsedAt: row.last_used_at === null ? undefined : (row.last_used_at as Instant),
        })),
        authenticator:
          authenticator?.confirmed === true
            ? { addedAt: authenticator.added_at as Instant }
            : 'none',
        recoveryCodesLeft,
      };
    },
    appOf: async (db, memberId) => {
      if ((await findAccountByMember(db, memberId)) === undefined) return 'none';
      const passkeys = await listPasskeys(db, { kind: 'member', id: memberId });
      return passkeys.length > 0 ? 'passkey' : 'app';
    },
    securityEvents: async (memberId, limit) => {
      const rows = await listEvents(reader, memberId, Math.min(limit, EVENTS_MAX));
      return rows.map((row) => ({
        at: row.at as Instant,
        kind: row.kind,
        device: row.device ?? undefined,
      }));
    },
    sessions: async (ask) => {
      const now = room.clock();
      const rows = await listSessions(reader, { kinds: ['member'], ownerId: ask.memberId }, now);
      return rows
        .filter((row) => isAlive(row, now, room.settings()))
        .map((row) => ({
          id: row.id,
          current: row.id === ask.sessionId,
          device: row.label,
          since: row.started_at as Instant,
          lastSeenAt: row.seen_at as Instant,
        }));
    },
    sessionAlive: async (sessionId) => {
      const row = await findSession(reader, sessionId);
      return row !== undefined && isAlive(row, room.clock(), room.settings());
    },
  };
}

function passkeyChanges(
  room: Room,
  stepUp: StepUpDoor,
): Pick<AccountDoor, 'startPasskeyVisit' | 'removePasskey'> {
  return {
    startPasskeyVisit: async (ask, { language }) => {
      const member = await room.memberOf(room.db.reader, ask.memberId);
      if (member === undefined) return refused({ code: 'signin.no-such-session' });
      const visit = room.newId();
      const changed = await change(room, stepUp, { ask, act: 'passkey.add' }, async (tx) => {
        await insertPasskeyVisit(tx, {
          visit,
          member_id: ask.memberId,
          created_at: room.clock(),
        });
        return ok(undefined);
      });
      if (!changed.ok) return changed;
      const opened = await askKeeper(room.post, serverLine.openTicket, {
        act: 'add-passkey',
        member: member.reference,
        visit,
        language: pageLanguage(language),
        returnPath: '/security',
        correlation: ask.correlation,
      });
      if (!opened.ok) throw new Error(`the keeper refused a ticket: ${opened.refusal.refusal}`);
      return ok({ windowUrl: `${room.settings().windowOrigin}/card#${opened.value.ticket}` });
    },
    removePasskey: async (ask, passkeyId) => {
      const account = await accountOf(room, ask);
      if (account === undefined) return refused({ code: 'signin.no-such-session' });
      const [passkeys, password] = await Promise.all([
        listPasskeys(room.db.reader, { kind: 'member', id: ask.memberId }),
        findPassword(room.db.reader, account.id),
      ]);
      if (!passkeys.some((one) => one.credential_id === passkeyId)) {
        return refused({ code: 'signin.no-such-passkey' });
      }
      if (password === undefined && passkeys.length === 1) {
        return refused({ code: 'signin.last-way-in' });
      }
      const wanted = { ask, act: 'passkey.remove', params: { passkey: passkeyId } } as const;
      const removed = await change(room, stepUp, wanted, async (tx) => {
        const at = room.clock();
        const { memberId } = ask;
        if (!(await removePasskeyRow(tx, { memberId, credentialId: passkeyId, at }))) {
          return refused({ code: 'signin.no-such-passkey' });
        }
        await noteRemoval(tx, { memberId, credentialId: passkeyId, at });
        await tellOf(room, tx, ask, { kind: 'passkey-removed', tell: 'account.passkey-removed' });
        return ok(undefined);
      });
      if (removed.ok) await tellRemovals(room);
      return removed;
    },
  };
}

function sessionChanges(room: Room): Pick<AccountDoor, 'revokeSession' | 'revokeOtherSessions'> {
  return {
    revokeSession: (ask, sessionId) =>
      room.db.transaction<Changed>(async (tx) => {
        const ended = await endSession(tx, {
          id: sessionId,
          kinds: ['member'],
          ownerId: ask.memberId,
          at: room.clock(),
        });
        if (!ended) return refused({ code: 'signin.no-such-session' });
        await tellOf(room, tx, ask, { kind: 'session-revoked' });
        return ok(undefined);
      }),
    revokeOtherSessions: (ask) =>
      room.db.transaction(async (tx) => {
        const count = await endSessions(tx, {
          kinds: ['member'],
          ownerId: ask.memberId,
          but: ask.sessionId,
          at: room.clock(),
        });
        if (count > 0) await tellOf(room, tx, ask, { kind: 'session-revoked' });
        return count;
      }),
  };
}

function authenticatorChanges(
  room: Room,
  stepUp: StepUpDoor,
): Pick<AccountDoor, 'beginAuthenticator' | 'confirmAuthenticator' | 'removeAuthenticator'> {
  return {
    beginAuthenticator: async (ask) => {
      const account = await accountOf(room, ask);
      if (account === undefined) return refused({ code: 'signin.no-such-session' });
      const before = await findAuthenticator(room.db.reader, account.id);
      if (before?.confirmed === true) return refused({ code: 'signin.authenticator-exists' });
      const enrolment = room.newId();
      const begun = await change(room, stepUp, { ask, act: 'authenticator.add' }, async (tx) => {
        const row = { account_id: account.id, enrolment, added_at: room.clock(), confirmed: false };
        await putAuthenticator(tx, row);
        return ok(undefined);
      });
      if (!begun.ok) return begun;
      const enrolled = await askKeeper(room.post, serverLine.enrolTotp, { owner: enrolment });
      if (!enrolled.ok) throw new Error('the keeper refused to enrol an authenticator app');
      const { secretBase32 } = enrolled.value;
      return ok({ secretBase32, link: otpauthLink(room, account.user_id, secretBase32) });
    },
    confirmAuthenticator: async (ask, code) => {
      const account = await accountOf(room, ask);
      if (account === undefined) return refused({ code: 'signin.no-such-session' });
      const row = await findAuthenticator(room.db.reader, account.id);
      const open =
        row !== undefined && !row.confirmed && room.clock() - row.added_at <= AUTHENTICATOR_LIFE_MS;
      if (!open) return refused({ code: 'signin.no-authenticator' });
      if (!(await checkAuthenticatorCode(room, row.enrolment, code))) {
        return refused({ code: 'signin.authenticator-code-wrong' });
      }
      await room.db.transaction(async (tx) => {
        const confirmed = {
          account_id: account.id,
          enrolment: row.enrolment,
          added_at: room.clock(),
          confirmed: true,
        };
        await putAuthenticator(tx, confirmed);
        await tellOf(room, tx, ask, {
          kind: 'authenticator-added',
          tell: 'account.authenticator-added',
        });
      });
      return ok(undefined);
    },
    removeAuthenticator: (ask) => removeAuthenticator(room, stepUp, ask),
  };
}

async function removeAuthenticator(
  room: Room,
  stepUp: StepUpDoor,
  ask: MemberAsk,
): Promise<Changed> {
  const account = await accountOf(room, ask);
  if (account === undefined) return refused({ code: 'signin.no-such-session' });
  const row = await findAuthenticator(room.db.reader, account.id);
  const wanted = { ask, act: 'authenticator.remove' } as const;
  const removed = await change(room, stepUp, wanted, async (tx) => {
    if (!(await removeAuthenticatorRow(tx, account.id))) {
      return refused({ code: 'signin.no-authenticator' });
    }
    await tellOf(room, tx, ask, {
      kind: 'authenticator-removed',
      tell: 'account.authenticator-removed',
    });
    return ok(undefined);
  });
  if (!removed.ok || row === undefined) return removed;
  // It counts for nothing any more; a keeper that is down keeps a seed that nobody asks about.
  await askKeeper(room.post, serverLine.dropTotp, { owner: row.enrolment }).catch((err: unknown) =>
    room.log.warn({ err }, 'the keeper could not drop an authenticator app'),
  );
  return removed;
}

/** What an authenticator app scans or opens (RFC 6238 with the defaults every app has). */
export function otpauthLink(room: Room, userId: string, secretBase32: string): string {
  const { brand } = room.settings();
  const label = `${encodeURIComponent(brand)}:${encodeURIComponent(userId)}`;
  return `otpauth://totp/${label}?secret=${secretBase32}&issuer=${encodeURIComponent(brand)}`;
}
