import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import {
  answerLine,
  serverLine,
  type KeeperEvent,
  type OpenTicket,
  type PasskeyCopy,
} from '@countersign/keeper-contract';
import { ok, refused, type Bytes, type Instant, type Outcome } from '@countersign/kernel';
import {
  createLimits,
  createNewId,
  silentLog,
  type CookieSetting,
  type Database,
  type Limit,
} from '../../platform/index.ts';
import {
  createVerification,
  type AuditEntry,
  type ContactPoint,
  type MemberMessage,
  type OpenRisk,
} from '../../verification/index.ts';
import { testClock } from '../../../test/database.ts';
import { createSignin, type SigninSettings, type Visitor } from '../index.ts';
import type { MemberFacts } from '../ports.ts';

export const APP = 'http://localhost:8080';
export const WINDOW = 'http://localhost:8081';
const DAY = 86_400_000;

const random = (length: number): Bytes => new Uint8Array(randomBytes(length));
const limit = (name: string, max = 100): Limit => ({ kind: 'window', name, max, seconds: 600 });

export interface Sent extends MemberMessage {
  readonly plainCode: string | undefined;
}

/** A keeper that keeps the shapes of the contract: what does not fit is refused before it gets here. */
function fakeKeeper() {
  const tickets: OpenTicket[] = [];
  const seeds = new Map<string, Set<string>>();
  const removed: string[] = [];
  const state = { down: false };
  let hashes = 0;
  let totpAsked = 0;
  const no = async () => refused({ refusal: 'test.not-here' });
  const post = answerLine(serverLine, {
    openTicket: async (ask) => {
      tickets.push(ask);
      return ok({ ticket: `tk_${randomBytes(32).toString('base64url')}`, expiresAt: 1 });
    },
    findCard: no,
    pinStatus: no,
    unlockPin: no,
    acknowledgeChip: no,
    expectLineCode: no,
    tellLineCode: no,
    expectLinePin: no,
    tellLinePin: no,
    orderMailer: no,
    cancelMailer: no,
    releaseBatch: no,
    removePasskey: async ({ member, credentialId }) => {
      if (state.down) throw new Error('the line is down');
      removed.push(`${member} ${credentialId}`);
      return ok({ done: true });
    },
    enrolTotp: async ({ owner }) => {
      seeds.set(owner, new Set());
      return ok({ secretBase32: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' });
    },
    // A right code is any that ends in 7, each once: the keeper's own tests check the real thing.
    checkTotp: async ({ owner, code }) => {
      totpAsked += 1;
      const used = seeds.get(owner);
      if (used === undefined || !code.endsWith('7') || used.has(code))
        return refused({ refusal: 'totp.wrong' });
      used.add(code);
      return ok({ done: true });
    },
    dropTotp: async ({ owner }) => {
      seeds.delete(owner);
      return ok({ done: true });
    },
    pepper: async ({ hash }) => {
      hashes += 1;
      return ok({ mac: createHmac('sha256', 'pepper').update(hash).digest('base64url') });
    },
    events: async () => ok({ events: [] }),
  });
  return { post, tickets, removed, state, hashes: () => hashes, totpAsked: () => totpAsked };
}

export function person(name: string): MemberFacts & { readonly points: ContactPoint[] } {
  const since = Date.parse('2029-01-01T00:00:00Z') as Instant;
  const point = (kind: 'phone' | 'email'): ContactPoint => ({
    id: `${kind}-${name}`,
    kind,
    masked: kind === 'phone' ? '…42' : `${name[0] ?? ''}…@mail.example`,
    takesText: kind === 'phone',
    since,
    replaced: false,
  });
  return {
    memberId: `m-${name}`,
    reference: `MEMBER-${name}`,
    language: 'en',
    points: [point('phone'), point('email')],
  };
}

type Person = ReturnType<typeof person>;

/** The room with a real database and everything around it of our own. */
export function room(db: Database, people: readonly Person[], more: Partial<SigninSettings> = {}) {
  const time = testClock();
  const keeper = fakeKeeper();
  const sent: Sent[] = [];
  const audited: AuditEntry[] = [];
  const settings: SigninSettings = {
    appOrigin: APP,
    windowOrigin: WINDOW,
    rpId: 'localhost',
    brand: 'Larkspur Card',
    teams: ['fraud', 'cards'],
    staffTotp: true,
    memberIdleMs: 600_000,
    memberSessionMs: 12 * 3_600_000,
    staffIdleMs: 900_000,
    staffLockMs: 300_000,
    staffSessionMs: 12 * 3_600_000,
    youngDeviceMs: DAY,
    recoveryCoolingMs: DAY,
    limits: {
      registrationPerSource: limit('t.registration-source'),
      registrationOverall: limit('t.registration-all'),
      signInPerAccountAndDevice: limit('t.sign-in-device', 5),
      signInPerSource: limit('t.sign-in-source'),
    },
    ...more,
  };
  const state: { risks: readonly OpenRisk[] } = { risks: [] };
  const byId = (id: string) => people.find((one) => one.memberId === id);
  const newId = createNewId({ clock: time.clock, random });
  const shared = {
    db,
    clock: time.clock,
    random,
    newId,
    audit: async (_tx: unknown, entry: AuditEntry) => {
      audited.push(entry);
    },
    contactPoints: async (_db: unknown, memberId: string) => byId(memberId)?.points ?? [],
    tell: async (_tx: unknown, message: MemberMessage) => {
      // The test reads what the member reads.
      sent.push({ ...message, plainCode: message.code?.expose() });
    },
  };
  const limits = createLimits({ db, clock: time.clock });
  const verification = createVerification({
    ...shared,
    limits,
    policy: () => ({ keypadPin: false, policy: 'compatible' }),
    otherRisks: async () => state.risks,
    isCalled: async () => false,
    codeKey: random(32),
    codeLimits: () => ({ perNumber: limit('t.codes'), overall: limit('t.codes-all') }),
  });
  const signin = createSignin({
    ...shared,
    log: silentLog,
    limits,
    post: keeper.post,
    verification,
    memberByReference: async (_db, reference) => people.find((one) => one.reference === reference),
    memberOf: async (_db, memberId) => byId(memberId),
    findApiClient: async () => undefined,
    recoveryKey: random(32),
    settings: () => settings,
  });

  let events = 0;
  /** What the keeper says after a visit to its card page. */
  const keeperSays = async (
    visit: string,
    match?: { readonly who?: Person; readonly passkey?: PasskeyCopy },
  ) => {
    events += 1;
    const act = keeper.tickets.find((one) => one.visit === visit)?.act ?? 'register';
    const event: KeeperEvent = {
      id: events,
      at: time.now(),
      kind: 'visit.card',
      visit,
      act,
      correlation: 'correlation',
      matched: match?.who !== undefined,
      ...(match?.who === undefined
        ? {}
        : { cardReference: 'CARD-1', memberReference: match.who.reference }),
      ...(match?.passkey === undefined ? {} : { passkey: match.passkey }),
    };
    await db.transaction((tx) => signin.onVisitCard(tx, event));
  };
  return {
    ...{ signin, verification, state, time, keeper, sent, audited, settings, keeperSays, limits },
    lastCode: (template: string) => {
      const found = sent.findLast((one) => one.template === template)?.plainCode;
      assert.ok(found !== undefined, `nothing was sent for ${template}`);
      return found;
    },
    lastVisit: () => {
      const visit = keeper.tickets.at(-1)?.visit;
      assert.ok(visit !== undefined);
      return visit;
    },
  };
}

export type TestRoom = ReturnType<typeof room>;

export function visitor(more: Partial<Visitor> = {}): Visitor {
  return {
    source: '192.0.2.7',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
    language: 'en',
    device: undefined,
    correlation: 'correlation',
    ...more,
  };
}

export function must<T>(outcome: Outcome<T, unknown>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : JSON.stringify(outcome.refusal));
  return outcome.value;
}

export function codeOf(outcome: Outcome<unknown, { readonly code: string }>): string {
  return outcome.ok ? 'ok' : outcome.refusal.code;
}

export function cookie(cookies: readonly CookieSetting[], name: string): string {
  const found = cookies.findLast((one) => one.name === name)?.value;
  assert.ok(found !== undefined, `no cookie ${name}`);
  return found;
}

export interface Registered {
  readonly session: string;
  readonly device: string;
  readonly recoveryCodes: readonly string[];
}

export const PASSWORD = 'plain old heather';

/** Registers somebody by all the steps. */
export async function register(
  house: TestRoom,
  who: Person,
  more: { readonly userId?: string; readonly passkey?: PasskeyCopy; readonly only?: boolean } = {},
): Promise<Registered> {
  const { signin } = house;
  const userId = more.userId ?? `${who.memberId}.id`;
  const started = must(await signin.startRegistration(visitor()));
  await house.keeperSays(house.lastVisit(), {
    who,
    ...(more.passkey === undefined ? {} : { passkey: more.passkey }),
  });
  let token = cookie(started.cookies, 'registration');
  const entered = must(
    await signin.enterRegistrationCode(token, house.lastCode('code.registration'), visitor()),
  );
  token = cookie(entered.cookies, 'registration');
  must(
    await signin.chooseSignIn(
      token,
      more.only === true
        ? { kind: 'passkey-only', userId }
        : { kind: 'password', userId, password: PASSWORD },
      visitor(),
    ),
  );
  must(await signin.sendContactCode(token, visitor()));
  must(await signin.confirmContact(token, house.lastCode('code.confirm-contact'), visitor()));
  const finished = must(await signin.finishRegistration(token, visitor()));
  return {
    session: cookie(finished.cookies, 'session'),
    device: cookie(finished.cookies, 'device'),
    recoveryCodes: finished.recoveryCodes,
  };
}

/** Both steps of a sign-in with a text code. */
export async function signInByText(house: TestRoom, userId: string, who: Visitor) {
  const first = must(await house.signin.signInWithPassword(who, { userId, password: PASSWORD }));
  const token = cookie(first.cookies, 'signin');
  const code = house.lastCode('code.sign-in');
  return must(await house.signin.secondStep(token, { factor: 'text-code', typed: code }, who));
}

/** The caller behind a session cookie. */
export function identify(house: TestRoom, session: string) {
  return house.signin.identify({
    cookie: (name) => (name === 'session' ? session : undefined),
    bearer: undefined,
    source: '192.0.2.7',
    userAgent: '',
  });
}

export async function memberOf(house: TestRoom, session: string) {
  const caller = await identify(house, session);
  assert.ok(caller.kind === 'cardmember');
  return { memberId: caller.memberId, sessionId: caller.sessionId, correlation: 'correlation' };
}
