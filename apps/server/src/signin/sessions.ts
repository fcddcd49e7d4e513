import type { Instant } from '@countersign/kernel';
import type { Caller, CookieSetting, Identify, Reader, Signals, Tx } from '../platform/index.ts';
import type { EvidenceItem, OpenRisk, SessionFacts } from '../verification/index.ts';
import { findAccountByMember } from './account-store.ts';
import { deviceLabel } from './labels.ts';
import { recordChange, type Room } from './room.ts';
import {
  endSessionOfToken,
  findDevice,
  findSession,
  findSessionByToken,
  getDevice,
  insertDevice,
  insertSession,
  isOurBrowser,
  noteDevice,
  rotateSession,
  touchSession,
} from './session-store.ts';
import { watchOver } from './staff-lock.ts';
import { findStaff } from './staff-store.ts';
import type { AccountRow, DeviceRow, SessionRow } from './tables.ts';
import { hashToken, makeToken } from './tokens.ts';
import { COOKIES, type SignedIn, type Visitor } from './types.ts';

/** Browsers keep a cookie for 400 days at most (RFC 6265bis clause 5.5). */
const DEVICE_COOKIE_SECONDS = 400 * 86_400;
/** A session's last use is written once in so long. */
const TOUCH_EVERY_MS = 30_000;
/** Bearer tokens of ours begin with this; others are API keys. */
export const BEARER_PREFIX = 'cst_';

export function sessionCookie(value: string): CookieSetting {
  return { name: COOKIES.session, value, sameSite: 'Lax' };
}

export function endCookie(name: string): CookieSetting {
  return { name, value: '', sameSite: 'Lax', maxAgeSeconds: 0 };
}

export interface OpenAsk {
  readonly account: AccountRow;
  readonly visitor: Visitor;
  /** It came with a card match or a passkey: not a "young" device. */
  readonly trust: boolean;
  readonly evidence: readonly { readonly item: EvidenceItem; readonly at: Instant }[];
  /** The first session of an account is no news. */
  readonly tellNewDevice: boolean;
}

/** Opens a session on a device, known or new, with what was just proven as its evidence. */
export async function openMemberSession(room: Room, tx: Tx, ask: OpenAsk): Promise<SignedIn> {
  const now = room.clock();
  const label = deviceLabel(ask.visitor.userAgent);
  const { isNew, deviceId, cookies } = await noteBrowser(room, tx, ask);
  await endSessionOfToken(tx, hashToken(ask.visitor.session ?? ''), now);
  const session = makeToken(room.random);
  const sessionId = room.newId();
  await insertSession(tx, {
    id: sessionId,
    kind: 'member',
    owner_id: ask.account.member_id,
    token_hash: session.hash,
    device_id: deviceId,
    label,
    started_at: now,
    seen_at: now,
    expires_at: now + room.settings().memberSessionMs,
    ended_at: null,
  });
  const owner = { memberId: ask.account.member_id, sessionId };
  for (const one of ask.evidence) {
    await room.verification.addEvidence(tx, owner, { ...one, channel: 'web' });
  }
  const { correlation } = ask.visitor;
  const news = { memberId: owner.memberId, device: label, correlation };
  await recordChange(room, tx, { ...news, kind: 'signed-in' });
  if (isNew && ask.tellNewDevice) {
    await recordChange(room, tx, { ...news, kind: 'new-device', tell: 'account.new-device' });
  }
  return { cookies: [...cookies, sessionCookie(session.token)], sessionId, newDevice: isNew };
}

interface Browser {
  readonly isNew: boolean;
  readonly deviceId: string;
  readonly cookies: readonly CookieSetting[];
}

/** The browser as this account knows it from now on. Several accounts of one browser share its cookie. */
async function noteBrowser(room: Room, tx: Tx, ask: OpenAsk): Promise<Browser> {
  const now = room.clock();
  const shown = ask.visitor.device ?? '';
  const known = await knownDevice(tx, shown, ask.account.id);
  if (known !== undefined) {
    await noteDevice(tx, { id: known.id, at: now, trust: ask.trust });
    return { isNew: false, deviceId: known.id, cookies: [] };
  }
  const ours = await isOurBrowser(tx, hashToken(shown));
  const browser = ours ? { token: shown, hash: hashToken(shown) } : makeToken(room.random);
  const deviceId = room.newId();
  await insertDevice(tx, {
    id: deviceId,
    account_id: ask.account.id,
    token_hash: browser.hash,
    label: deviceLabel(ask.visitor.userAgent),
    trusted: ask.trust,
    added_at: now,
    seen_at: now,
    misses: 0,
    revoked_at: null,
  });
  const cookie: CookieSetting = {
    name: COOKIES.device,
    value: browser.token,
    sameSite: 'Lax',
    maxAgeSeconds: DEVICE_COOKIE_SECONDS,
  };
  return { isNew: true, deviceId, cookies: [cookie] };
}

/** The device of the cookie, if this account knows it. An account that does not exist asks the same question. */
export function knownDevice(
  db: Reader,
  cookie: string | undefined,
  accountId: string | undefined,
): Promise<DeviceRow | undefined> {
  return findDevice(db, hashToken(cookie ?? ''), accountId ?? '');
}

export async function openStaffSession(
  room: Room,
  tx: Tx,
  ask: {
    readonly staffId: string;
    readonly visitor: Visitor;
    readonly kind: 'staff' | 'bearer';
    readonly operation: string;
  },
): Promise<{ readonly sessionId: string; readonly token: string; readonly expiresAt: Instant }> {
  const now = room.clock();
  const made = makeToken(room.random);
  if (ask.kind === 'staff') await endSessionOfToken(tx, hashToken(ask.visitor.session ?? ''), now);
  const token = ask.kind === 'bearer' ? `${BEARER_PREFIX}${made.token}` : made.token;
  const sessionId = room.newId();
  const expiresAt = (now + room.settings().staffSessionMs) as Instant;
  await insertSession(tx, {
    id: sessionId,
    kind: ask.kind,
    owner_id: ask.staffId,
    token_hash: hashToken(token),
    device_id: null,
    label: ask.kind === 'bearer' ? 'Command line' : deviceLabel(ask.visitor.userAgent),
    started_at: now,
    seen_at: now,
    expires_at: expiresAt,
    ended_at: null,
  });
  await room.audit(tx, {
    actor: { kind: 'operator', id: ask.staffId },
    channel: ask.kind === 'bearer' ? 'api' : 'web',
    operation: ask.operation,
    result: 'done',
    correlation: ask.visitor.correlation,
  });
  return { sessionId, token, expiresAt };
}

/** A rise of level: the session goes on under a new token. */
export async function renewSession(
  room: Room,
  tx: Tx,
  sessionId: string,
): Promise<CookieSetting | undefined> {
  const made = makeToken(room.random);
  return (await rotateSession(tx, sessionId, made.hash)) ? sessionCookie(made.token) : undefined;
}

/** Whether a session is alive at `now`. Command-line tokens have no idle limit, only their twelve hours. */
export function isAlive(
  session: SessionRow,
  now: Instant,
  idle: { readonly memberIdleMs: number; readonly staffIdleMs: number },
): boolean {
  if (session.ended_at !== null || now > session.expires_at) return false;
  switch (session.kind) {
    case 'member':
      return now - session.seen_at <= idle.memberIdleMs;
    case 'staff':
      return now - session.seen_at <= idle.staffIdleMs;
    case 'bearer':
      return true;
  }
}

const nobody: Caller = { kind: 'anonymous' };

export function createIdentify(room: Room): Identify {
  return async (signals: Signals): Promise<Caller> => {
    if (signals.bearer !== undefined) {
      if (!signals.bearer.startsWith(BEARER_PREFIX)) {
        return (await room.findApiClient(signals.bearer)) ?? nobody;
      }
      return callerOf(room, signals.bearer, { kinds: ['bearer'], isByHand: false });
    }
    const cookie = signals.cookie(COOKIES.session);
    const isByHand = signals.isByHand === true;
    return cookie === undefined
      ? nobody
      : callerOf(room, cookie, { kinds: ['member', 'staff'], isByHand });
  };
}

async function callerOf(
  room: Room,
  token: string,
  {
    isByHand,
    kinds,
  }: { readonly kinds: readonly SessionRow['kind'][]; readonly isByHand: boolean },
): Promise<Caller> {
  const { reader } = room.db;
  const now = room.clock();
  const session = await findSessionByToken(reader, hashToken(token));
  if (session === undefined || !kinds.includes(session.kind)) return nobody;
  if (!isAlive(session, now, room.settings())) return nobody;
  if (now - session.seen_at > TOUCH_EVERY_MS) await touchSession(reader, session.id, now);
  if (session.kind === 'member') {
    return { kind: 'cardmember', memberId: session.owner_id, sessionId: session.id };
  }
  const staff = await findStaff(reader, session.owner_id);
  if (staff === undefined || staff.disabled_at !== null) return nobody;
  const isLocked = await watchOver(room, session, isByHand);
  return {
    ...{ kind: 'operator', staffId: staff.id, sessionId: session.id, roles: staff.roles },
    ...(isLocked ? { isLocked } : {}),
  };
}

/** Whoever came back by recovery waits a day, on every channel. */
export function recoveryRisks(
  room: Room,
  account: { readonly recovered_at: number | null } | undefined,
): readonly OpenRisk[] {
  const recoveredAt = account?.recovered_at ?? null;
  if (recoveredAt === null) return [];
  const until = (recoveredAt + room.settings().recoveryCoolingMs) as Instant;
  return until > room.clock() ? [{ risk: 'recent-recovery', until }] : [];
}

/** What verification has to know of a session: since when, and the risks that hang on device and account. */
export async function sessionFacts(
  room: Room,
  db: Reader,
  sessionId: string,
): Promise<SessionFacts | undefined> {
  const session = await findSession(db, sessionId);
  const now = room.clock();
  if (session === undefined || session.kind !== 'member') return undefined;
  if (!isAlive(session, now, room.settings())) return undefined;
  const [account, device] = await Promise.all([
    findAccountByMember(db, session.owner_id),
    getDevice(db, session.device_id ?? ''),
  ]);
  const { youngDeviceMs } = room.settings();
  const risks: OpenRisk[] = [];
  const youngUntil = (device?.added_at ?? now) + youngDeviceMs;
  if (device?.trusted !== true && youngUntil > now) {
    risks.push({ risk: 'young-device', until: youngUntil as Instant });
  }
  risks.push(...recoveryRisks(room, account));
  return {
    sessionId,
    memberId: session.owner_id,
    signedInAt: session.started_at as Instant,
    risks,
  };
}
