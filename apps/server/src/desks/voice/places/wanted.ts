import type { Turn } from '../../../phone-line/index.ts';
import type { Hearing, Led } from '../place.ts';
import { ACTIVITY, leadToActivity } from './activity.ts';
import { isPinPlace, lead } from './pin.ts';

/** The note that keeps what is said first at the next place. */
export const FIRST = 'first';

/**
 * On the number on file, after the digits: there, where the caller wanted to go before they were called back. They are asked for nothing
 * that they have said already.
 */
export async function goOnTo(
  hearing: Omit<Hearing, 'mayName'>,
  wants: string | undefined,
): Promise<Led> {
  const toMenu: Turn = { place: 'pin-menu', notes: { proven: 'yes' } };
  if (wants !== ACTIVITY && !isPinPlace(wants)) return toMenu;
  const led =
    wants === ACTIVITY
      ? await leadToActivity(hearing)
      : await lead({ ...hearing, mayName: 'nobody' }, wants);
  // What was proven before may have grown old meanwhile: nobody is called back from a call back.
  return led.place === 'call-back' ? toMenu : welcomed(led);
}

/** Thanked first, where they come to; after work, at its end. */
function welcomed({ does, ...turn }: Led): Led {
  if (does === undefined) return { ...turn, notes: { ...turn.notes, [FIRST]: 'call-back-right' } };
  return {
    ...turn,
    does: async (taken) => {
      const end = await does(taken);
      return async (tx, call) => welcomed(await end(tx, call));
    },
  };
}
