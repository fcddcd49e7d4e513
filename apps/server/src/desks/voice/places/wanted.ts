import type { Turn } from '../../../phone-line/index.ts';
import type { Hearing } from '../place.ts';
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
): Promise<Turn> {
  const toMenu: Turn = { place: 'pin-menu', notes: { proven: 'yes' } };
  if (wants !== ACTIVITY && !isPinPlace(wants)) return toMenu;
  const { does: _none, ...turn } =
    wants === ACTIVITY
      ? await leadToActivity(hearing)
      : await lead({ ...hearing, mayName: false }, wants);
  // What was proven before may have grown old meanwhile: nobody is called back from a call back.
  if (turn.place === 'call-back') return toMenu;
  return { ...turn, notes: { ...turn.notes, [FIRST]: 'call-back-right' } };
}
