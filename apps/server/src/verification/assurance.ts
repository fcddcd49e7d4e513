import {
  ok,
  refused,
  type Brand,
  type Clock,
  type Instant,
  type NewId,
  type Outcome,
} from '@countersign/kernel';
import type { Database, Reader, Tx } from '../platform/index.ts';
import { hashAction } from './action.ts';
import type { AppendAudit, OpenRisksOf } from './ports.ts';
import { decideAct, type ActGrant, type VerificationPolicy } from './rules.ts';
import {
  anySuspended,
  insertAssurance,
  listEvidence,
  spendAssurance,
  useEvidence,
} from './store.ts';
import type {
  Act,
  Channel,
  Direction,
  Evidence,
  Level,
  OpenRisk,
  VerifyRefusal,
  WindowWays,
} from './types.ts';

/** An assurance waits this long to be used. */
export const ASSURANCE_LIFE_MS = 60_000;

export interface AssuranceFacts<A extends Act> {
  readonly id: string;
  readonly act: A;
  readonly subject: string;
  readonly memberId: string;
  readonly sessionId: string;
  readonly level: Level;
  /** For PIN acts: the intents that the window may take. */
  readonly ways: readonly ('passkey' | 'code')[];
  readonly passwordAt?: Instant;
  readonly expiresAt: Instant;
  /** What was given for this action; the spending uses it up. */
  readonly evidenceIds: readonly string[];
}

/** The right to one act on one subject, for a short time, once. Only `assure` makes one. */
export type Assurance<A extends Act> = Brand<AssuranceFacts<A>, 'Assurance'>;

/** What a session is, as `signin` knows it. */
export interface SessionFacts {
  readonly sessionId: string;
  readonly memberId: string;
  /** Not there for whoever is on the telephone: they have no account open, and count only what they prove there. */
  readonly signedInAt?: Instant;
  /** Risks that hang on the session: a young device, a recent recovery. */
  readonly risks: readonly OpenRisk[];
}

export interface AssureAsk<A extends Act> {
  readonly act: A;
  /** The card's id, or the account's. */
  readonly subject: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly session: SessionFacts;
  readonly channel: Channel;
  readonly direction: Direction;
  /** For `pin.show` and `pin.set`: what the window could take, as the keeper says it. */
  readonly ways?: WindowWays;
  readonly correlation: string;
}

export type SpendRefusal = { readonly code: 'verify.assurance-spent' };

export interface AssuranceParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly audit: AppendAudit;
  readonly policy: () => VerificationPolicy;
  readonly otherRisks: OpenRisksOf;
  /** What a right was used for, in the transaction of the act: whoever asked for it elsewhere hears that it is done. */
  readonly onSpent?: (
    tx: Tx,
    spent: Pick<AssuranceFacts<Act>, 'act' | 'subject' | 'memberId'>,
  ) => Promise<void>;
}

/** What stands at one moment: what was proven in this session, and the risks that are open. */
export interface Standing {
  readonly evidence: readonly Evidence[];
  readonly risks: readonly OpenRisk[];
  readonly now: Instant;
}

/** Evidence and risks as they stand now, decided; nothing is written. */
export async function considerAct(
  parts: AssuranceParts,
  ask: AssureAsk<Act>,
  db?: Reader,
): Promise<Outcome<ActGrant, VerifyRefusal>> {
  return decideStanding(parts, ask, await gatherStanding(parts, ask.session, db));
}

export async function gatherStanding(
  parts: AssuranceParts,
  session: SessionFacts,
  reader: Reader = parts.db.reader,
): Promise<Standing> {
  const now = parts.clock();
  const [given, others, suspendedUntil] = await Promise.all([
    listEvidence(reader, session, now),
    parts.otherRisks(reader, session.memberId),
    anySuspended(reader, session.memberId, now),
  ]);
  const failed: readonly OpenRisk[] =
    suspendedUntil > now ? [{ risk: 'failed-attempts', until: suspendedUntil as Instant }] : [];
  const { sessionId: id, signedInAt: at } = session;
  const signedIn: readonly Evidence[] =
    at === undefined ? [] : [{ id, item: 'account.session', at }];
  return {
    evidence: [...signedIn, ...given],
    risks: [...session.risks, ...others, ...failed],
    now,
  };
}

export function decideStanding(
  parts: AssuranceParts,
  ask: AssureAsk<Act>,
  standing: Standing,
): Outcome<ActGrant, VerifyRefusal> {
  return decideAct({
    act: ask.act,
    channel: ask.channel,
    direction: ask.direction,
    action: hashAction(ask),
    ...(ask.ways === undefined ? {} : { ways: ask.ways }),
    policy: parts.policy(),
    ...standing,
  });
}

/** Decides whether the act may start and, if so, writes down the right to it. Refusals are recorded too. */
export async function assure<A extends Act>(
  parts: AssuranceParts,
  ask: AssureAsk<A>,
): Promise<Outcome<Assurance<A>, VerifyRefusal>> {
  const decision = await considerAct(parts, ask);
  const now = parts.clock();
  const id = parts.newId();
  await parts.db.transaction(async (tx) => {
    if (decision.ok) {
      await insertAssurance(tx, {
        id,
        act: ask.act,
        subject: ask.subject,
        member_id: ask.session.memberId,
        session_id: ask.session.sessionId,
        level: decision.value.level,
        granted_at: now,
        expires_at: now + ASSURANCE_LIFE_MS,
      });
    }
    await parts.audit(tx, {
      actor: { kind: 'cardmember', id: ask.session.memberId },
      channel: ask.channel,
      operation: 'verification.assure',
      subject: `${ask.act} ${ask.subject}`.trim(),
      result: decision.ok ? 'done' : 'refused',
      ...(decision.ok ? {} : { refusal: decision.refusal.code }),
      correlation: ask.correlation,
    });
  });
  if (!decision.ok) return decision;
  const { level, ways, passwordAt, counted } = decision.value;
  const action = hashAction(ask);
  const facts: AssuranceFacts<A> = {
    id,
    act: ask.act,
    subject: ask.subject,
    memberId: ask.session.memberId,
    sessionId: ask.session.sessionId,
    level,
    ways,
    ...(passwordAt === undefined ? {} : { passwordAt }),
    expiresAt: (now + ASSURANCE_LIFE_MS) as Instant,
    evidenceIds: counted.filter((one) => one.action === action).map((one) => one.id),
  };
  return ok(facts as Assurance<A>);
}

/** Uses an assurance up, and the evidence that was given for it, in the transaction of the act. */
export async function spend(
  parts: AssuranceParts,
  tx: Tx,
  assurance: Assurance<Act>,
): Promise<Outcome<void, SpendRefusal>> {
  const now = parts.clock();
  const spent =
    (await spendAssurance(tx, assurance.id, now)) &&
    (await useEvidence(tx, { ids: assurance.evidenceIds, assuranceId: assurance.id, at: now }));
  if (!spent) return refused({ code: 'verify.assurance-spent' });
  const { act, memberId, subject } = assurance;
  await parts.onSpent?.(tx, { act, memberId, subject });
  return ok(undefined);
}
