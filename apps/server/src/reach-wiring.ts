import { alarmUntil, type Casework } from './casework/index.ts';
import type { Foundation } from './foundation.ts';
import type { House } from './house.ts';
import { createReach, type Reach } from './reach/index.ts';

/** How we reach somebody; what was undone is looked into by the room of alarms. @param casework asked for when there is one */
export function buildReach(
  parts: Foundation & Pick<House, 'cards' | 'contact' | 'verification'>,
  casework: () => Casework,
): Reach {
  return createReach({
    ...parts,
    isHeld: async (reader, memberId) =>
      (await alarmUntil(reader, memberId, parts.clock())) !== undefined,
    raise: (tx, undone) => casework().raiseForChange(tx, undone),
  });
}
