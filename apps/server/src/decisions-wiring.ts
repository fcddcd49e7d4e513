import type { Task } from './casework/index.ts';
import type { DecisionsPort } from './desks/index.ts';
import { frozenCase } from './frozen-view.ts';
import type { House } from './house.ts';

type Ask = Parameters<DecisionsPort['look']>[0];
type Language = Parameters<DecisionsPort['look']>[1];
type Change = Awaited<ReturnType<DecisionsPort['look']>>['changes'][number];

/** What waits for a second person: changes with what was proven for them, and how much waits elsewhere. */
export function decisionsPort(house: House): DecisionsPort {
  const { casework, pin, signin } = house;
  const { tasks } = casework;
  return {
    look: async (ask, language) => {
      const [waiting, alarms, batches, invites] = await Promise.all([
        tasks.look({ staffId: ask.staffId, correlation: ask.correlation }),
        casework.alarms(),
        pin.batches(),
        signin.waitingInvites(ask),
      ]);
      return {
        changes: await Promise.all(
          waiting.map((task) => changeView(house, ask, { task, language })),
        ),
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

async function changeView(
  house: House,
  ask: Ask,
  { language, task }: { readonly task: Task; readonly language: Language },
): Promise<Change> {
  const { cards, db, signin } = house;
  const { at: askedAt, confirmedAt, id, level, madeBy, memberId, proven, until } = task;
  const member = await cards.findMember(db.reader, { id: memberId });
  return {
    ...{ id, ...(await whatOf(house, task, language)) },
    name: member === undefined ? '' : `${member.givenName} ${member.familyName}`,
    reference: member?.reference ?? '',
    ...{ askedAt, level, proven, until, byReader: madeBy === ask.staffId },
    askedBy: (await signin.staffOf(madeBy))?.userId ?? madeBy,
    confirmedAt,
  };
}

/** What is to be decided: how somebody is reached, or that a card is unfrozen. */
async function whatOf(
  house: House,
  { deed }: Task,
  language: Language,
): Promise<Pick<Change, 'what' | 'value' | 'former' | 'frozen'>> {
  const { cards, db } = house;
  if (deed.act === 'card.unfreeze')
    return {
      ...{ what: 'unfreeze', value: [], former: undefined },
      frozen: await frozenCase(house, deed, language),
    };
  if (deed.act !== 'contact.change') throw new Error('this waits for no second person');
  const former =
    deed.formerId === undefined ? undefined : await cards.findEndpoint(db.reader, deed.formerId);
  return { what: deed.what, value: deed.value ?? [], former: former?.masked };
}
