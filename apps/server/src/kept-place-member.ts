import type { KeptPlacePort } from './desks/index.ts';
import type { House } from './house.ts';

type Rooms = Pick<House, 'audit' | 'contact' | 'db' | 'phoneLine'>;

/** The place that a member keeps in the queue, as their app shows it; and giving it up, with one press. */
export function keptPlacePort({ audit, contact, db, phoneLine: line }: Rooms): KeptPlacePort {
  return {
    of: (memberId) => line.kept.ofMember(memberId),
    // Pressed twice, or after somebody else ended it, it is given up once and told once.
    giveUp: ({ correlation, memberId }, id) =>
      db.transaction(async (tx) => {
        const isGivenUp = await line.kept.giveBack(tx, { id, memberId });
        await audit.append(tx, {
          actor: { kind: 'cardmember', id: memberId },
          ...{ channel: 'web', operation: 'line.kept-place-given-up', subject: id, correlation },
          ...(isGivenUp ? { result: 'done' } : { result: 'refused', refusal: 'line.not-waiting' }),
        });
        if (isGivenUp)
          await contact.tellMember(tx, {
            ...{ memberId, template: 'line.given-up', to: 'everywhere', facts: {}, correlation },
          });
        return isGivenUp;
      }),
  };
}
