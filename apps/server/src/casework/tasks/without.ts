import type { EndedWithout } from '../../cards/index.ts';
import type { CaseworkParts } from '../room.ts';
import type { SendNo, TaskDeed, UnfreezeWhy } from './types.ts';

/** Whether a freeze is to end by two people of the desk, without its member's passkey. */
export const isWithout = (why: UnfreezeWhy): why is EndedWithout =>
  why === 'no-passkey' || why === 'card-ended';

/** Whether something at the desk goes to the second person without its member's word. */
export const isByTwo = (deed: TaskDeed): boolean =>
  deed.act === 'card.unfreeze' && isWithout(deed.why);

/** Why a freeze does not end for that reason; nothing where it may. Asked when it is begun and when it is decided on. */
export async function unfreezeNo(
  parts: Pick<CaseworkParts, 'appOf' | 'cards' | 'db'>,
  ask: { readonly memberId: string; readonly cardId: string; readonly why: UnfreezeWhy },
): Promise<SendNo | undefined> {
  if (ask.why === 'card-ended') {
    const hasEnded = await parts.cards.hasEnded(parts.db.reader, ask.cardId);
    return hasEnded ? undefined : { code: 'casework.card-not-ended' };
  }
  const app = await parts.appOf(ask.memberId);
  if (ask.why === 'no-passkey')
    return app === 'passkey' ? { code: 'casework.has-passkey' } : undefined;
  // It wants a passkey over exactly this: whoever has none could not confirm it.
  if (app === 'passkey') return undefined;
  return { code: app === 'none' ? 'casework.no-app' : 'casework.no-passkey' };
}
