import { ok, refused, type Outcome } from '@countersign/kernel';
import type { LimitAsk } from '../../platform/index.ts';
import { readChange, type Change } from '../../reach/index.ts';
import { isHeld } from '../held.ts';
import { DAY_SECONDS, record, type CaseworkParts, type DeskAsk } from '../room.ts';
import { standingOf, type Standing } from '../standing.ts';
import { decideSend, DECISION_MS, TASK_MS, type CallFacts } from './rules.ts';
import { insertTask, replaceOpen } from './store.ts';
import type { CardTask, ConfirmedAct, SendNo } from './types.ts';

const HOUR = 3_600;

/** What waits on a screen is a call for attention: more than these are a siege of one, or a habit of the other. */
function budgets(memberId: string, staffId: string): readonly LimitAsk[] {
  const perMember = { kind: 'window', name: 'casework.tasks-per-member', max: 12 } as const;
  const perAgent = { kind: 'bucket', name: 'casework.tasks-per-agent', max: 200 } as const;
  return [
    { limit: { ...perMember, seconds: HOUR }, subject: memberId },
    { limit: { ...perAgent, seconds: DAY_SECONDS }, subject: staffId },
  ];
}

export interface Sender {
  readonly memberId: string;
  readonly standing: Standing;
}

/** A thing to do on a card, sent into the member's app. @returns its id */
export async function sendTask(
  parts: CaseworkParts,
  ask: DeskAsk,
  { act, cardId }: { readonly act: CardTask; readonly cardId: string },
): Promise<Outcome<string, SendNo>> {
  const operation = 'casework.task-sent';
  const sender = await admit(parts, ask, 'task');
  if (!sender.ok) return note(parts, ask, operation, sender.refusal);
  const { memberId } = sender.value;
  const held = await parts.cards.cardsOf(parts.db.reader, memberId);
  if (!held.some((card) => card.id === cardId && card.memberId === memberId))
    return note(parts, ask, operation, { code: 'casework.no-such-card' });
  if ((await parts.appOf(parts.db.reader, memberId)) === 'none')
    return note(parts, ask, operation, { code: 'casework.no-app' });
  return write(parts, ask, {
    ...{ operation, sender: sender.value, act },
    row: { card_id: cardId, what: null, former_id: null, value: null, why: null },
  });
}

/** A change of how we reach somebody, as a caller says it: it is made when they have confirmed it in their app. */
export async function proposeChange(
  parts: CaseworkParts,
  ask: DeskAsk,
  change: Change,
): Promise<Outcome<string, SendNo>> {
  const operation = 'casework.change-proposed';
  const sender = await admit(parts, ask, 'change');
  if (!sender.ok) return note(parts, ask, operation, sender.refusal);
  const { memberId } = sender.value;
  const read = await readChange(parts.cards, parts.db.reader, { memberId, change });
  if ('fault' in read) return note(parts, ask, operation, { code: read.fault });
  // A change wants a passkey: whoever has none could not confirm it.
  const app = await parts.appOf(parts.db.reader, memberId);
  if (app !== 'passkey')
    return note(parts, ask, operation, {
      code: app === 'none' ? 'casework.no-app' : 'casework.no-passkey',
    });
  const { callId: id, correlation, staffId: agentId } = ask;
  const item = change.what === 'address' ? 'new-address' : 'new-contact';
  const asked = await parts.contact.noteAsked({ agentId, correlation }, { id, item });
  if (!asked.ok)
    return note(parts, ask, operation, {
      code:
        asked.refusal.code === 'contact.call-unknown' ? 'contact.call-over' : asked.refusal.code,
    });
  const former_id = change.what === 'address' ? null : change.formerId;
  return write(parts, ask, {
    ...{ operation, sender: sender.value, act: 'contact.change' },
    row: { card_id: null, what: change.what, former_id, value: [...read.value], why: null },
  });
}

/** Whether somebody may send from a call now, and about whom. */
export async function admit(
  parts: CaseworkParts,
  ask: DeskAsk,
  kind: 'task' | 'change' | 'unfreeze',
): Promise<Outcome<Sender, SendNo>> {
  const call = await parts.contact.callOf(ask.staffId, ask.callId);
  const memberId = await parts.contact.talkingTo(ask.staffId, ask.callId);
  if (call === undefined || memberId === undefined) return refused({ code: 'contact.call-over' });
  const { direction, spoken } = call;
  const standing: Standing =
    direction === 'inbound'
      ? await standingOf(parts, { id: ask.callId, memberId })
      : { level: 'L0', earned: [] };
  const facts: CallFacts = {
    ...{ direction, spoken, isTalking: true, level: standing.level },
    isHeld: await isHeld(parts, { memberId, correlation: ask.correlation }),
    isFraudTeam: await parts.mayFreeze(ask.staffId),
  };
  const code = decideSend(kind, facts);
  if (code !== undefined && code !== 'platform.too-many') return refused({ code });
  const taken = await parts.limits.take(budgets(memberId, ask.staffId));
  return taken.ok ? ok({ memberId, standing }) : taken;
}

interface New {
  readonly operation: string;
  readonly sender: Sender;
  readonly act: CardTask | ConfirmedAct;
  /** `confirmed`: it waits for the second person at once. */
  readonly state?: 'open' | 'confirmed';
  readonly row: Pick<
    Parameters<typeof insertTask>[1],
    'card_id' | 'what' | 'former_id' | 'value' | 'why'
  >;
}

export function write(
  parts: CaseworkParts,
  ask: DeskAsk,
  { act, operation, row, sender, state = 'open' }: New,
): Promise<Outcome<string, SendNo>> {
  const id = parts.newId();
  const at = parts.clock();
  return parts.db.transaction(async (tx) => {
    await replaceOpen(tx, { call_id: ask.callId, act, ...row }, at);
    await insertTask(tx, {
      ...{ id, call_id: ask.callId, member_id: sender.memberId, act, ...row },
      level: sender.standing.level,
      proven: sender.standing.earned.map(({ item }) => item),
      ...{ made_by: ask.staffId, at, state },
      until: at + (state === 'open' ? TASK_MS : DECISION_MS),
    });
    await record(parts, tx, ask, { operation });
    return ok(id);
  });
}

export function note(
  parts: CaseworkParts,
  ask: DeskAsk,
  operation: string,
  refusal: SendNo,
): Promise<Outcome<never, SendNo>> {
  return parts.db.transaction(async (tx) => {
    await record(parts, tx, ask, { operation, refusal: refusal.code });
    return refused(refusal);
  });
}
