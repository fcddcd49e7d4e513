import type { LineCall } from '../../../phone-line/index.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, type Hearing, type Led } from '../place.ts';
import { lockedPlace } from './frozen.ts';
import { digitByDigit } from '../spoken.ts';

export async function endingOf({ cards, db }: VoiceDeskParts, call: LineCall) {
  const card = await cards.findCard(db.reader, { id: call.case.cardId ?? '' });
  return { ending: digitByDigit(card?.number?.lastFour ?? '') };
}

/** Told to its member at once, and undone with more than a name. */
export async function lockNow({ call, correlation, tx, voice }: Hearing): Promise<Led> {
  const { cardId, memberId } = call.case;
  if (cardId === undefined || memberId === undefined) return again(call);
  await voice.lock(tx, { memberId, cardId, correlation });
  return { place: await lockedPlace({ call, tx, voice }, 'locked') };
}
