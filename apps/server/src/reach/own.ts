import { ok, refused, type Outcome, type Sensitive } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import { hashAction, type Assurance, type CodeBinding } from '../verification/index.ts';
import { makeChange, readChange } from './change.ts';
import { callingCodeOf, rangeOf } from './phone-range.ts';
import { record, type ReachParts } from './room.ts';
import { CHANGE_MS, changeParams, stageAt } from './rules.ts';
import {
  confirmChangeRow,
  dropChanges,
  endChange,
  findChange,
  insertChange,
  lockChange,
  ownChangeOf,
  type ChangeRow,
} from './store.ts';
import type { Change, OwnChange, OwnNo } from './types.ts';

export interface OwnAsk {
  readonly memberId: string;
  readonly correlation: string;
}
export type OwnSays = OwnAsk & { readonly id: string };

const DAY = 86_400;
/** Nobody moves house ten times a day; whoever types more looks for something else. */
const TYPED_PER_MEMBER = {
  kind: 'window',
  name: 'reach.typed-per-member',
  max: 10,
  seconds: DAY,
} as const;
/** A code to a phone that nobody has shown to be theirs is a text to a stranger until it is: a member sends few. */
const CODES_PER_MEMBER = {
  kind: 'window',
  name: 'reach.codes-per-member',
  max: 8,
  seconds: DAY,
} as const;

/** Codes to phones that stand side by side, whoever typed them: more of them are no people who changed their phone. */
const CODES_PER_RANGE = {
  kind: 'window',
  name: 'reach.codes-per-range',
  max: 50,
  seconds: DAY,
} as const;

const GONE = { code: 'reach.change-gone' } as const;

/** A member types how they are to be reached from now on. @returns the id of what they confirm next */
export async function beginOwn(
  parts: ReachParts,
  ask: OwnAsk,
  change: Change,
): Promise<Outcome<string, OwnNo>> {
  const operation = 'reach.change-typed';
  const { memberId } = ask;
  const taken = await parts.limits.take([{ limit: TYPED_PER_MEMBER, subject: memberId }]);
  if (!taken.ok) return no(parts, ask, operation, taken.refusal);
  const read = await readChange(parts.cards, parts.db.reader, { memberId, change });
  if ('fault' in read) return no(parts, ask, operation, { code: read.fault });
  const [typed = ''] = read.value;
  if (change.what === 'phone' && !(await isAtHome(parts, memberId, typed)))
    return no(parts, ask, operation, { code: 'reach.phone-abroad' });
  const id = parts.newId();
  const at = parts.clock();
  return parts.db.transaction(async (tx) => {
    // One is open for a member: what was typed before, and perhaps confirmed, is over.
    await dropChanges(tx, memberId, at);
    const isIn = await insertChange(tx, {
      ...{ id, member_id: memberId, what: change.what, value: [...read.value] },
      former_id: change.what === 'address' ? null : change.formerId,
      ...{ at, until: at + CHANGE_MS },
    });
    await note(parts, tx, { ...ask, id }, operation, isIn ? undefined : GONE.code);
    return isIn ? ok(id) : refused(GONE);
  });
}

/** A change of this member, whatever became of it. */
export async function findOwn(
  parts: ReachParts,
  { id, memberId }: Pick<OwnSays, 'id' | 'memberId'>,
): Promise<OwnChange | undefined> {
  const row = await findChange(parts.db.reader, id);
  return row?.member_id === memberId ? ownChangeOf(row, parts.clock()) : undefined;
}

/**
 * The member confirms it, bound to exactly this. A new address is made; to a new phone or e-mail goes a code, and it is made when that is
 * typed.
 */
export async function confirmOwn(
  parts: ReachParts,
  says: OwnSays,
  assurance: Assurance<'contact.change'>,
): Promise<Outcome<void, OwnNo>> {
  const operation = 'reach.change-confirmed';
  const seen = await findOwn(parts, says);
  if (seen?.stage !== 'open') return no(parts, says, operation, GONE);
  const may = seen.what === 'address' ? ok(undefined) : await mayText(parts, says, seen);
  if (!may.ok) return no(parts, says, operation, may.refusal);
  return parts.db.transaction(async (tx): Promise<Outcome<void, OwnNo>> => {
    const row = await mine(parts, tx, says, 'open');
    const spent =
      row === undefined || assurance.subject !== row.id
        ? refused(GONE)
        : await parts.verification.spend(tx, assurance);
    if (row === undefined || !spent.ok) {
      const refusal = spent.ok ? GONE : spent.refusal;
      await note(parts, tx, says, operation, refusal.code);
      return refused(refusal);
    }
    const proposedId = row.what === 'address' ? null : await propose(parts, tx, row);
    const at = parts.clock();
    await confirmChangeRow(tx, { id: row.id, at, until: at + CHANGE_MS, proposedId });
    await note(parts, tx, says, operation);
    return proposedId === null
      ? make(parts, tx, says, row)
      : sendCode(parts, tx, says, { ...row, proposed_id: proposedId });
  });
}

/** Another code to the new one. */
export async function resendOwn(parts: ReachParts, says: OwnSays): Promise<Outcome<void, OwnNo>> {
  const operation = 'reach.code-sent';
  const seen = await findOwn(parts, says);
  if (seen?.stage !== 'confirmed') return no(parts, says, operation, GONE);
  const may = await mayText(parts, says, seen);
  if (!may.ok) return no(parts, says, operation, may.refusal);
  return parts.db.transaction(async (tx): Promise<Outcome<void, OwnNo>> => {
    const row = await mine(parts, tx, says, 'confirmed');
    if (row !== undefined) return sendCode(parts, tx, says, row);
    await note(parts, tx, says, operation, GONE.code);
    return refused(GONE);
  });
}

/** The code that went to the new one: it is theirs, and the change is made. */
export async function proveOwn(
  parts: ReachParts,
  says: OwnSays,
  typed: Sensitive<string>,
): Promise<Outcome<void, OwnNo>> {
  const operation = 'reach.code-typed';
  const row = await findChange(parts.db.reader, says.id);
  const isTheirs = row?.member_id === says.memberId;
  if (!isTheirs || row.proposed_id === null || stageAt(row, parts.clock()) !== 'confirmed')
    return no(parts, says, operation, GONE);
  const checked = await parts.verification.codes.check(
    bindingOf(row),
    typed,
    async (tx): Promise<Outcome<void, OwnNo>> => {
      const now = await mine(parts, tx, says, 'confirmed');
      if (now !== undefined) return make(parts, tx, says, now);
      await note(parts, tx, says, operation, GONE.code);
      return refused(GONE);
    },
  );
  return checked.ok ? checked.value : no(parts, says, operation, checked.refusal);
}

/** Nobody is sent a code while we call them, and nobody is sent many; whose number it is stands in no budget of ours but its own. */
async function mayText(
  parts: ReachParts,
  { memberId }: OwnSays,
  { value, what }: OwnChange,
): Promise<Outcome<void, OwnNo>> {
  if (await parts.contact.isCalling(memberId)) return refused({ code: 'verify.call-live' });
  const [to = ''] = value ?? [];
  const taken = await parts.limits.take([
    { limit: CODES_PER_MEMBER, subject: memberId },
    ...(what === 'phone' ? [{ limit: CODES_PER_RANGE, subject: rangeOf(to) }] : []),
  ]);
  return taken.ok ? parts.verification.spendCode(`${what} ${to}`) : taken;
}

/** Whether a phone is of a country that the programme sends codes to. */
async function isAtHome(parts: ReachParts, memberId: string, number: string): Promise<boolean> {
  const member = await parts.cards.findMember(parts.db.reader, { id: memberId });
  return member !== undefined && parts.phoneCodes(member.region).includes(callingCodeOf(number));
}

/** Their change at this stage, locked. One that a risk has come over is over: it is not made when the risk has gone. */
async function mine(
  parts: ReachParts,
  tx: Tx,
  { id, memberId }: OwnSays,
  stage: 'open' | 'confirmed',
): Promise<ChangeRow | undefined> {
  const row = await lockChange(tx, id);
  const at = parts.clock();
  if (row?.member_id !== memberId || stageAt(row, at) !== stage) return undefined;
  if (!(await parts.isHeld(tx, memberId))) return row;
  await endChange(tx, { id, state: 'dropped', at });
  return undefined;
}

function propose({ cards }: ReachParts, tx: Tx, row: ChangeRow): Promise<string> {
  const [value = ''] = row.value ?? [];
  return cards.proposeContactPoint(tx, {
    memberId: row.member_id,
    point:
      row.what === 'phone' ? { kind: 'phone', value, takesText: true } : { kind: 'email', value },
  });
}

async function sendCode(
  parts: ReachParts,
  tx: Tx,
  says: OwnSays,
  row: ChangeRow,
): Promise<Outcome<void, OwnNo>> {
  const made = await parts.verification.codes.makeOrResend(tx, bindingOf(row));
  const refusal = made.ok ? undefined : made.refusal.code;
  await note(parts, tx, says, 'reach.code-sent', refusal);
  if (!made.ok) return made;
  await parts.contact.tellMember(tx, {
    ...{ memberId: row.member_id, template: 'code.confirm-contact', facts: {} },
    ...{ to: { contactPointId: row.proposed_id ?? '' }, code: made.value.code },
    correlation: says.correlation,
  });
  return ok(undefined);
}

/** Bound to the member, the change, what it says and where it went. */
function bindingOf(row: ChangeRow): CodeBinding {
  const params = changeParams(row.value ?? undefined);
  return {
    ...{ owner: row.member_id, session: row.id, purpose: 'own-change' },
    ...{ channel: row.what === 'phone' ? 'sms' : 'email', destination: row.proposed_id ?? '' },
    action: hashAction({ act: 'contact.change', subject: row.id, params }),
  };
}

async function make(
  parts: ReachParts,
  tx: Tx,
  says: OwnSays,
  row: ChangeRow,
): Promise<Outcome<void, OwnNo>> {
  const made = await makeChange(parts.cards, tx, {
    ...{ memberId: row.member_id, what: row.what, value: row.value ?? [] },
    ...{ formerId: row.former_id ?? undefined, takesText: true },
    doer: {
      actor: { kind: 'cardmember', id: says.memberId },
      ...{ channel: 'web', correlation: says.correlation },
    },
  });
  const state = made.ok ? 'done' : 'dropped';
  await endChange(tx, { id: row.id, state, at: parts.clock() });
  await note(parts, tx, says, 'reach.change-made', made.ok ? undefined : made.refusal.code);
  return made.ok ? ok(undefined) : made;
}

function note(
  parts: ReachParts,
  tx: Tx,
  { correlation, id: subject, memberId }: OwnAsk & { readonly id?: string },
  operation: string,
  refusal?: string,
): Promise<void> {
  const actor = { kind: 'cardmember', id: memberId } as const;
  return record(parts, tx, { actor, operation, subject, refusal, correlation });
}

function no(
  parts: ReachParts,
  ask: OwnAsk & { readonly id?: string },
  operation: string,
  refusal: OwnNo,
): Promise<Outcome<never, OwnNo>> {
  return parts.db.transaction(async (tx) => {
    await note(parts, tx, ask, operation, refusal.code);
    return refused(refusal);
  });
}
