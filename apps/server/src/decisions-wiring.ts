import type { Task } from './casework/index.ts';
import type { DecisionsPort } from './desks/index.ts';
import type { House } from './house.ts';

type Ask = Parameters<DecisionsPort['look']>[0];
type Change = Awaited<ReturnType<DecisionsPort['look']>>['changes'][number];

/** What waits for a second person: changes with what was proven for them, and how much waits elsewhere. */
export function decisionsPort(house: House): DecisionsPort {
  const { casework, pin, signin } = house;
  const { tasks } = casework;
  return {
    look: async (ask) => {
      const [waiting, alarms, batches, invites] = await Promise.all([
        tasks.look({ staffId: ask.staffId, correlation: ask.correlation }),
        casework.alarms(),
        pin.batches(),
        signin.waitingInvites(ask),
      ]);
      return {
        changes: await Promise.all(waiting.map((task) => changeView(house, ask, task))),
        ...{ alarms: alarms.length, invites: invites.length },
        batches: batches.filter(({ state }) => state === 'open').length,
      };
    },
    version: async () => {
      const [waiting, alarms] = await Promise.all([tasks.waiting(), casework.alarms()]);
      return [...waiting, ...alarms].map(({ id }) => id).join('.');
    },
    decide: ({ correlation, staffId }, decision) =>
      tasks.decide({ staffId, correlation, ...decision }),
  };
}

async function changeView({ cards, db, signin }: House, ask: Ask, task: Task): Promise<Change> {
  const { at: askedAt, confirmedAt, deed, id, level, madeBy, memberId, proven, until } = task;
  if (deed.act !== 'contact.change') throw new Error('only a change waits for a second person');
  const member = await cards.findMember(db.reader, { id: memberId });
  const former =
    deed.formerId === undefined ? undefined : await cards.findEndpoint(db.reader, deed.formerId);
  return {
    ...{ id, what: deed.what, value: deed.value ?? [], former: former?.masked },
    name: member === undefined ? '' : `${member.givenName} ${member.familyName}`,
    reference: member?.reference ?? '',
    ...{ askedAt, level, proven, until, byReader: madeBy === ask.staffId },
    askedBy: (await signin.staffOf(madeBy))?.userId ?? madeBy,
    confirmedAt: confirmedAt ?? askedAt,
  };
}
