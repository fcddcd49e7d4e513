import { refused } from '@countersign/kernel';
import { confirmParams, isByTwo, isConfirmed, type Task } from './casework/index.ts';
import { mayFreeze } from './card-freeze-wiring.ts';
import type { AgentCall } from './contact/index.ts';
import type { CallsPort, MemberTasksPort } from './desks/index.ts';
import { frozenOf } from './frozen-view.ts';
import type { House } from './house.ts';
import { firstName } from './words.ts';

type View = NonNullable<Awaited<ReturnType<CallsPort['find']>>>;
type Sendable = NonNullable<View['sendable']>[number];
type MemberView = NonNullable<Awaited<ReturnType<MemberTasksPort['find']>>>;
type Language = Parameters<MemberTasksPort['find']>[2];

/** What a representative sends from a call. */
export function deskTasksPort({ casework }: House): CallsPort['tasks'] {
  const { tasks } = casework;
  return {
    send: ({ correlation, staffId }, callId, task) =>
      tasks.send({ staffId, callId, correlation }, task),
    propose: ({ correlation, staffId }, callId, change) =>
      tasks.propose({ staffId, callId, correlation }, change),
    unfreeze: ({ correlation, staffId }, callId, task) =>
      tasks.unfreeze({ staffId, callId, correlation }, task),
  };
}

/** What may be sent to a member: of each card of theirs, what its product has. */
export async function sendableTo(
  { cards, db, programme }: House,
  memberId: string,
): Promise<readonly Sendable[]> {
  const held = await cards.cardsOf(db.reader, memberId);
  return held.flatMap(({ id: cardId, memberId: holder, number, productId, status }) => {
    if (number === undefined || holder !== memberId) return [];
    const { custom, mail, reveal } = programme.product(productId).pin;
    const isActive = status === 'active';
    const acts = [
      ['pin.set', isActive && custom],
      ['pin.show', isActive && reveal],
      ['pin.mail', isActive && mail],
      ['pin.unlock', isActive],
      ['card.unlock', status === 'locked-by-member'],
    ] as const;
    const ending = number.lastFour;
    return acts.flatMap(([act, isOffered]) => (isOffered ? [{ act, cardId, ending }] : []));
  });
}

/** What was done on a call and sent from it, and whom we called. */
export async function sentFrom(
  house: House,
  ask: {
    readonly id: string;
    readonly call: AgentCall;
    readonly isLive: boolean;
    readonly staffId: string;
  },
): Promise<Pick<View, 'deeds' | 'tasks' | 'whom' | 'sendable' | 'frozen'>> {
  const { call, id, isLive, staffId } = ask;
  const { cards, casework, db } = house;
  const [deeds, sent] = await Promise.all([casework.deeds(id), casework.tasks.ofCall(id)]);
  const tasks = await Promise.all(sent.map((task) => sentView(house, task)));
  if (call.direction === 'inbound') return { deeds, tasks };
  const member = await cards.findMember(db.reader, { id: call.memberId });
  const mayFinish = call.state === 'answered' && call.spoken !== 'wrong';
  return {
    ...{ deeds, tasks },
    whom: member && {
      reference: member.reference,
      name: isLive ? `${member.givenName} ${member.familyName}` : undefined,
    },
    ...(mayFinish ? await finishable(house, call.memberId, staffId) : {}),
  };
}

/** On a call of ours only the fraud team is offered to ask for a card to be unfrozen. */
const finishable = async (house: House, memberId: string, staffId: string) => ({
  sendable: await sendableTo(house, memberId),
  frozen: (await mayFreeze(house, staffId)) ? await frozenOf(house, memberId) : [],
});

async function sentView(
  { cards, db }: House,
  { confirmedAt, deed, endedAt, id, stage, until }: Task,
): Promise<NonNullable<View['tasks']>[number]> {
  const facts = { id, stage, until, confirmedAt, endedAt };
  if (deed.act === 'contact.change')
    return { ...facts, deed: { act: deed.act, what: deed.what, value: undefined } };
  const card = await cards.findCard(db.reader, { id: deed.cardId });
  const on = { cardId: deed.cardId, ending: card?.number?.lastFour ?? '' };
  if (deed.act !== 'card.unfreeze') return { ...facts, deed: { act: deed.act, ...on } };
  return { ...facts, deed: { act: deed.act, ...on, byTwo: isByTwo(deed) } };
}

/** What waits in a member's app, in their words, and what they say to it. */
export function memberTasksPort(house: House): MemberTasksPort {
  const { casework, signin } = house;
  const { tasks } = casework;
  return {
    waitingFor: async (memberId, language) =>
      Promise.all(
        (await tasks.waitingFor(memberId)).map((task) => memberView(house, task, language)),
      ),
    find: async (memberId, id, language) => {
      const task = await tasks.find({ memberId, id });
      return task && memberView(house, task, language);
    },
    confirm: async ({ correlation, memberId, sessionId }, id) => {
      const task = await tasks.find({ memberId, id });
      if (task === undefined || !isConfirmed(task.deed))
        return refused({ code: 'casework.task-gone' });
      const assured = await signin.assure({
        ...{ act: task.deed.act, subject: id, params: confirmParams(task.deed) },
        ...{ memberId, sessionId, correlation },
      });
      return assured.ok ? tasks.confirm({ memberId, id, correlation }, assured.value) : assured;
    },
    refuse: ({ correlation, memberId }, id) => tasks.refuse({ memberId, id, correlation }),
  };
}

async function memberView(house: House, task: Task, language: Language): Promise<MemberView> {
  const { cards, contact, db, programme, signin } = house;
  const who = await signin.staffOf(task.madeBy);
  const words = who && programme.teamOf(who)?.words;
  const view = {
    ...(await sentView(house, task)),
    ...{ agent: firstName(who?.userId ?? ''), team: words?.[language] ?? words?.['en'] },
    at: task.at,
    isCallOn: (await contact.talkingTo(task.madeBy, task.callId)) !== undefined,
  };
  const { deed } = task;
  if (deed.act === 'contact.change')
    return {
      ...view,
      deed: { act: deed.act, what: deed.what, value: deed.value },
      card: undefined,
    };
  const card = await cards.findCard(db.reader, { id: deed.cardId });
  const name = card && programme.product(card.productId).name;
  return {
    ...view,
    card: `${name?.[language] ?? name?.['en'] ?? ''} …${card?.number?.lastFour ?? ''}`,
  };
}
