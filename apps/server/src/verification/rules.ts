import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import {
  acts,
  CALL_AGE_MAX_MS,
  items,
  LEVELS,
  raises,
  risks as riskTable,
  STEP_UP_AGE_MAX_MS,
  type ActRow,
  type ItemRow,
  type RiskRow,
} from './tables.ts';
import type { CodePolicy } from './code-rules.ts';
import type {
  Act,
  ActionHash,
  Channel,
  Direction,
  Evidence,
  Group,
  Level,
  OpenRisk,
  Raise,
  VerifyRefusal,
  WindowWays,
} from './types.ts';

/** What the programme decides about verification. What is left out, and what is laxer than the product allows, is as the product has it. */
export interface VerificationPolicy {
  /** A PIN may be chosen by keypad: inbound + call-back proof + keyed security code is then as good as L4. */
  readonly keypadPin: boolean;
  /** `compatible` allows text codes, `strict-l3` takes passkeys and authenticator apps only. */
  readonly policy: 'compatible' | 'strict-l3';
  /** Evidence of a step-up on a screen: at most five minutes. */
  readonly stepUpMs?: number;
  /** A text code is possession only to a number unchanged for so long: at least seven days. */
  readonly numberUnchangedMs?: number;
  /** No code goes to a contact point that replaced another one for so long: at least twelve hours. */
  readonly newContactCoolingMs?: number;
  readonly codes?: CodePolicy;
}

export interface Situation {
  readonly channel: Channel;
  readonly direction: Direction;
  /** The action that is asked for: what was proven for another one is no possession here. */
  readonly action?: ActionHash;
  /** Whether possession must have been proven for `action`. */
  readonly bound: boolean;
  readonly policy: VerificationPolicy;
  readonly now: Instant;
}

export interface LevelDecision {
  readonly level: Level;
  readonly groups: readonly Group[];
  /** What was counted: an assurance uses it up. */
  readonly counted: readonly Evidence[];
}

export function atLeast(have: Level, need: Level): boolean {
  const wanted = LEVELS.indexOf(need);
  // What is no level is reached by nobody: an act that is not in the table is never granted.
  return wanted >= 0 && LEVELS.indexOf(have) >= wanted;
}

export interface FreshAsk {
  readonly channel: Channel;
  readonly now: Instant;
  readonly stepUpMs?: number;
}

/** Evidence ages: 15 minutes in a call, 5 for a step-up. A session is alive as long as it is handed in. */
export function isFresh(
  evidence: Evidence,
  { channel, now, stepUpMs = STEP_UP_AGE_MAX_MS }: FreshAsk,
): boolean {
  if (evidence.at > now) return false;
  if (evidence.item === 'account.session') return true;
  return now - evidence.at <= (channel === 'web' ? stepUpMs : CALL_AGE_MAX_MS);
}

/** How old a step-up may be: what the programme says, never more than the product allows. */
export function stepUpAge(policy: Pick<VerificationPolicy, 'stepUpMs'>): number {
  return Math.min(policy.stepUpMs ?? STEP_UP_AGE_MAX_MS, STEP_UP_AGE_MAX_MS);
}

/** Which level the evidence reaches. Pure: the same answer for web, phone line and desk. */
export function decideLevel(all: readonly Evidence[], situation: Situation): LevelDecision {
  const { channel, now, policy } = situation;
  const stepUpMs = stepUpAge(policy);
  const counted = all.filter((one) => isFresh(one, { channel, now, stepUpMs }));
  const has = (item: Evidence['item']) => counted.some((one) => one.item === item);
  const groupOf = (weights: readonly ItemRow['weight'][], rows: readonly Evidence[]) =>
    new Set(
      rows
        .map((one) => items[one.item] as ItemRow)
        .filter((row) => weights.includes(row.weight))
        .flatMap((row) => (row.group === undefined ? [] : [row.group])),
    );
  const any = groupOf(['strong', 'plain'], counted);
  const usable = counted.filter((one) => countsAsFactor(one, situation));
  const strong = groupOf(['strong'], usable);

  // Whoever types on a screen of the member's what was said on the call is as known to us as that screen.
  const bySession =
    has('account.session') || (situation.direction === 'inbound' && has('call.digits-matched'));
  const claimed =
    bySession || (any.has('G1') && any.has('G2')) || (has('contact.reference') && any.has('G1'));
  const known =
    (claimed && (bySession || any.has('G3') || any.has('G4') || any.has('G5'))) ||
    (situation.direction === 'outbound' && has('call.number-answered') && any.has('G2'));
  const possessed = known && (strong.has('G4') || strong.has('G5')) && strong.size >= 2;
  const verified = strong.has('G5') && strong.has('G6');
  const byKeypad =
    situation.policy.keypadPin &&
    situation.channel === 'voice' &&
    has('network.call-back') &&
    has('card.security-code');

  const reached: Level =
    possessed && (verified || byKeypad)
      ? 'L4'
      : possessed
        ? 'L3'
        : known
          ? 'L2'
          : claimed
            ? 'L1'
            : 'L0';
  const level = situation.direction === 'outbound' && atLeast(reached, 'L2') ? 'L2' : reached;
  return { level, groups: [...any].toSorted(), counted };
}

/**
 * Possession and user verification belong to an action; a password of the last minutes belongs to the session. Under
 * `strict-l3` what travels by telephone network is no factor.
 */
function countsAsFactor(evidence: Evidence, situation: Situation): boolean {
  const row: ItemRow = items[evidence.item];
  if (row.group === 'G4' && situation.policy.policy === 'strict-l3') return false;
  if (evidence.item === 'network.call-back') return true;
  // A code counts only for its action, whatever the act says; the user-verified flag is "over the hash of the action".
  const alwaysBound = row.group === 'G4' || row.group === 'G6';
  if (alwaysBound || (row.group === 'G5' && situation.bound)) {
    return situation.action !== undefined && evidence.action === situation.action;
  }
  return true;
}

export interface ActAsk {
  readonly act: Act;
  readonly evidence: readonly Evidence[];
  readonly channel: Channel;
  readonly direction: Direction;
  readonly action?: ActionHash;
  readonly risks: readonly OpenRisk[];
  /** For acts whose last proof is the window's. */
  readonly ways?: WindowWays;
  readonly policy: VerificationPolicy;
  readonly now: Instant;
}

export interface ActGrant {
  readonly act: Act;
  readonly level: Level;
  /** The intents that the window may take. Empty where the whole proof was seen here. */
  readonly ways: readonly ('passkey' | 'code')[];
  /** When the password was typed, if in the last five minutes: the keeper wants it for the way `code`. */
  readonly passwordAt?: Instant;
  readonly counted: readonly Evidence[];
}

/** Whether an act may start. One function for every channel; refusals say what would raise the level. */
export function decideAct(ask: ActAsk): Outcome<ActGrant, VerifyRefusal> {
  if (!Object.hasOwn(acts, ask.act)) throw new TypeError('verification knows no such act');
  const row: ActRow = acts[ask.act];
  const policy = policyFor(ask.act, ask.policy);
  const risk = riskTo(ask.act, ask.risks);
  if (risk.kind === 'silent') return refused({ code: 'verify.not-now', act: ask.act });
  if (risk.kind === 'blocked') {
    const { until } = risk.by;
    return refused({
      code: 'verify.risk',
      act: ask.act,
      risk: risk.by.risk,
      ...(until === undefined ? {} : { until }),
    });
  }
  if (ask.direction === 'outbound' && !atLeast('L2', risk.need)) {
    return refused({ code: 'verify.outbound-ceiling', act: ask.act });
  }
  const reached = decideLevel(ask.evidence, {
    channel: ask.channel,
    direction: ask.direction,
    ...(ask.action === undefined ? {} : { action: ask.action }),
    bound: row.bound,
    policy,
    now: ask.now,
  });
  if (row.proof === 'window' && ask.channel === 'web') return decideWindow(ask, reached);
  if (!atLeast(reached.level, risk.need)) {
    return stepUp(ask, {
      need: risk.need,
      have: reached.level,
      raise: raises[ask.channel][risk.need],
      ...(risk.by === undefined ? {} : { raisedBy: risk.by }),
    });
  }
  return ok({ act: ask.act, level: reached.level, ways: [], counted: reached.counted });
}

/** What a member is refused for an act while these risks are open, whatever they prove; nothing where proofs would do. */
export function decideStop(
  act: Act,
  open: readonly OpenRisk[],
): 'verify.risk' | 'verify.not-now' | undefined {
  const risk = riskTo(act, open);
  if (risk.kind === 'silent') return 'verify.not-now';
  return risk.kind === 'blocked' ? 'verify.risk' : undefined;
}

/**
 * Before when a passkey was enrolled that counts for an act: what came in while a risk was open does not end it, as far as the act is the one
 * that ends it. Nothing where every passkey counts.
 */
export function passkeysBefore(act: Act, open: readonly OpenRisk[]): Instant | undefined {
  const since = open.flatMap((one) =>
    rowOf(one).endedBy === act && one.since !== undefined ? [one.since] : [],
  );
  return since.toSorted((left, right) => left - right)[0];
}

/** The phone's equivalent of L4 is there to choose a PIN with, and opens nothing else that needs L4. */
const policyFor = (act: Act, policy: VerificationPolicy): VerificationPolicy =>
  act === 'pin.set' ? policy : { ...policy, keypadPin: false };

/** The window takes a passkey's intent, or, on top of a password of the last five minutes, the keeper's code. */
function decideWindow(ask: ActAsk, reached: LevelDecision): Outcome<ActGrant, VerifyRefusal> {
  const have = reached.level;
  if (!atLeast(have, 'L2')) return stepUp(ask, { need: 'L2', have, raise: raises.web.L2 });
  const offered = ask.ways ?? { passkey: 'none', codeFallback: false };
  const fallback = offered.codeFallback && ask.policy.policy === 'compatible';
  const password = reached.counted
    .filter((one) => one.item === 'secret.password')
    .toSorted((left, right) => right.at - left.at)[0];
  const ways: ('passkey' | 'code')[] = [];
  if (offered.passkey === 'ready') ways.push('passkey');
  if (fallback && password !== undefined) ways.push('code');
  if (ways.length > 0) {
    return ok({
      act: ask.act,
      level: have,
      ways,
      ...(password === undefined ? {} : { passwordAt: password.at }),
      counted: reached.counted,
    });
  }
  return stepUp(ask, {
    need: 'L4',
    have,
    raise: fallback ? ['password', 'add-passkey'] : ['add-passkey'],
  });
}

function stepUp(
  ask: ActAsk,
  facts: {
    readonly need: Level;
    readonly have: Level;
    readonly raise: readonly Raise[];
    readonly raisedBy?: OpenRisk;
  },
): Outcome<never, VerifyRefusal> {
  const strict = ask.policy.policy === 'strict-l3';
  const raise = facts.raise.filter(
    (one) => !strict || (one !== 'text-code' && one !== 'call-back'),
  );
  return refused({
    code: 'verify.step-up',
    act: ask.act,
    ...facts,
    raise,
  });
}

type RiskDecision =
  | { readonly kind: 'need'; readonly need: Level; readonly by?: OpenRisk }
  | { readonly kind: 'blocked'; readonly by: OpenRisk }
  | { readonly kind: 'silent' };

const rowOf = ({ risk }: OpenRisk): RiskRow => riskTable[risk];

/** What open risks are to one act: the one that it ends is nothing to it, and some touch it by name. */
function riskTo(act: Act, open: readonly OpenRisk[]): RiskDecision {
  const others = open.filter((one) => rowOf(one).endedBy !== act);
  return decideRisk(acts[act].need, others, act);
}

/** Open risks raise the need by one in all, however many there are; above L4 is no. */
export function decideRisk(need: Level, open: readonly OpenRisk[], act?: Act): RiskDecision {
  const touching = open.filter((one) => {
    const { also = [], from } = rowOf(one);
    return need !== 'L0' && (atLeast(need, from) || (act !== undefined && also.includes(act)));
  });
  if (touching.some((one) => one.risk === 'duress')) return { kind: 'silent' };
  const block = touching.find((one) => riskTable[one.risk].effect === 'block');
  if (block !== undefined) return { kind: 'blocked', by: block };
  const first = touching.toSorted(
    (left, right) => (right.until ?? Infinity) - (left.until ?? Infinity),
  )[0];
  if (first === undefined) return { kind: 'need', need };
  const raised = LEVELS[LEVELS.indexOf(need) + 1];
  return raised === undefined
    ? { kind: 'blocked', by: first }
    : { kind: 'need', need: raised, by: first };
}
