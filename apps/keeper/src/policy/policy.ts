import { createHash } from 'node:crypto';
import { ok, type Clock, type Outcome } from '@countersign/kernel';
import type {
  ApprovedPinPolicy,
  ApprovePinPolicy,
  Done,
  PinnedProduct,
  PinPolicy,
  Refusal,
} from '@countersign/keeper-contract';
import { violates, type Db, type Tx } from '../database/index.ts';
import type { Ledger } from '../ledger/index.ts';
import { no } from '../house.ts';
import { firstMistake } from './rules.ts';

/** How many different operators a changed pin needs. */
const OPERATORS_NEEDED = 2;

/** The keeper's own copy of what in the programme decides secrets. */
export interface PolicyRoom {
  readonly current: () => PinPolicy | undefined;
  readonly product: (productId: string) => PinnedProduct | undefined;
  readonly pin: (policy: PinPolicy) => Promise<Outcome<Done, Refusal>>;
  readonly approve: (ask: ApprovePinPolicy) => Promise<Outcome<ApprovedPinPolicy, Refusal>>;
}

interface PolicyParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly ledger: Ledger;
  /** Makes sure that the backend has the keys of these products, before they count. */
  readonly prepare: (policy: PinPolicy) => Promise<void>;
}

export async function createPolicy(parts: PolicyParts): Promise<PolicyRoom> {
  const [row] = await parts.db.query<{ readonly body: PinPolicy }>(
    'select body from policy_pin order by version desc limit 1',
  );
  let current = row?.body;
  return {
    current: () => current,
    product: (productId) => current?.products.find((found) => found.productId === productId),
    pin: async (policy) => {
      const mistake = firstMistake(policy);
      if (mistake !== undefined) return no('policy.invalid', mistake);
      const digest = digestOf(policy);
      if (current !== undefined) {
        if (digestOf(current) === digest) return ok({ done: true });
        return propose(parts, policy, digest);
      }
      await parts.prepare(policy);
      const pinned = await parts.db.transaction((tx) => pinFirst(parts, tx, policy, digest));
      if (pinned) current = policy;
      return pinned ? ok({ done: true }) : no('policy.two-operators', { proposal: digest });
    },
    approve: async (ask) => {
      const outcome = await approve(parts, ask);
      if (outcome.ok && outcome.value.policy !== undefined) current = outcome.value.policy;
      return outcome.ok ? ok(outcome.value.answer) : outcome;
    },
  };
}

/** The same policy has the same digest, whatever the order of its members. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

async function pinFirst(
  parts: PolicyParts,
  tx: Tx,
  policy: PinPolicy,
  digest: string,
): Promise<boolean> {
  await tx.query('lock table policy_pin in exclusive mode');
  const before = await tx.query('select 1 from policy_pin limit 1');
  if (before.length > 0) return false;
  await appendPin(parts, tx, policy, digest);
  await parts.ledger.append(tx, deed('policy.pin', 'done', digest));
  return true;
}

async function appendPin(
  parts: PolicyParts,
  tx: Tx,
  policy: PinPolicy,
  digest: string,
): Promise<void> {
  await tx.query(
    `insert into policy_pin (version, body, sha256, pinned_at)
       values ((select coalesce(max(version), 0) + 1 from policy_pin), $1, $2, $3)`,
    [JSON.stringify(policy), digest, parts.clock()],
  );
}

async function propose(
  parts: PolicyParts,
  policy: PinPolicy,
  digest: string,
): Promise<Outcome<Done, Refusal>> {
  await parts.db.transaction(async (tx) => {
    await tx.query(
      `insert into policy_proposal (sha256, body, proposed_at) values ($1, $2, $3)
         on conflict (sha256) do nothing`,
      [digest, JSON.stringify(policy), parts.clock()],
    );
    await parts.ledger.append(tx, deed('policy.pin', 'policy.two-operators', digest));
  });
  return no('policy.two-operators', { proposal: digest });
}

async function approve(
  parts: PolicyParts,
  ask: ApprovePinPolicy,
): Promise<Outcome<{ answer: ApprovedPinPolicy; policy?: PinPolicy }, Refusal>> {
  const [proposal] = await parts.db.query<{ readonly body: PinPolicy }>(
    'select body from policy_proposal where sha256 = $1',
    [ask.proposal],
  );
  if (proposal !== undefined) await parts.prepare(proposal.body);
  return parts.db.transaction(async (tx) => {
    const operator = await findOperator(tx, ask.operatorKey);
    const found = await tx.query('select 1 from policy_proposal where sha256 = $1 for update', [
      ask.proposal,
    ]);
    const refusal =
      operator === undefined
        ? 'operator.key'
        : proposal === undefined || found.length === 0
          ? 'policy.no-proposal'
          : undefined;
    if (refusal !== undefined || operator === undefined || proposal === undefined) {
      const result = refusal ?? 'policy.no-proposal';
      await parts.ledger.append(tx, deed('policy.approve', result, ask.proposal, operator));
      return no(result);
    }
    await tx.query(
      `insert into policy_approval (sha256, operator, at) values ($1, $2, $3)
         on conflict (sha256, operator) do nothing`,
      [ask.proposal, operator, parts.clock()],
    );
    const given = await tx.query('select 1 from policy_approval where sha256 = $1', [ask.proposal]);
    const pinned = given.length >= OPERATORS_NEEDED;
    if (pinned) {
      await appendPin(parts, tx, proposal.body, ask.proposal);
      await tx.query('delete from policy_proposal where sha256 = $1', [ask.proposal]);
    }
    const result = pinned ? 'pinned' : 'done';
    await parts.ledger.append(tx, deed('policy.approve', result, ask.proposal, operator));
    const answer = { pinned, approvals: given.length };
    return ok(pinned ? { answer, policy: proposal.body } : { answer });
  });
}

async function findOperator(tx: Tx, key: string): Promise<string | undefined> {
  const [row] = await tx.query<{ readonly name: string }>(
    'select name from operators_key where key_hash = $1',
    [createHash('sha256').update(key).digest()],
  );
  return row?.name;
}

/** @returns false when the name was given before */
export async function addOperator(
  parts: Pick<PolicyParts, 'db' | 'clock' | 'ledger'>,
  ask: { readonly name: string; readonly key: string },
): Promise<boolean> {
  try {
    await parts.db.transaction(async (tx) => {
      await tx.query('insert into operators_key (name, key_hash, made_at) values ($1, $2, $3)', [
        ask.name,
        createHash('sha256').update(ask.key).digest(),
        parts.clock(),
      ]);
      await parts.ledger.append(tx, deed('operator.add', 'done', ask.name));
    });
    return true;
  } catch (fault) {
    if (violates(fault, 'operators_key_pkey')) return false;
    throw fault;
  }
}

function deed(operation: string, result: string, correlation: string, operator = 'machine') {
  return {
    actor: `operator:${operator}`,
    channel: 'operator',
    operation,
    result,
    correlation,
  } as const;
}
