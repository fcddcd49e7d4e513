import type { LineCall } from '../../../phone-line/index.ts';
import type { Reader } from '../../../platform/index.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { ask, byKey, type Place } from '../place.ts';
import { say, type Said } from '../prompts/table.ts';
import { digitByDigit } from '../spoken.ts';

/** Whether the card that a caller named is frozen because of fraud. */
export async function isFrozen(
  { cards, db }: Pick<VoiceDeskParts, 'cards' | 'db'>,
  call: LineCall,
  reader: Reader = db.reader,
): Promise<boolean> {
  const card = await cards.findCard(reader, { id: call.case.cardId ?? '' });
  return card?.status === 'frozen-for-fraud';
}

/** That it is frozen, why, and what to do: no key of this line undoes it. */
export async function frozenSaid(
  { cards, db }: Pick<VoiceDeskParts, 'cards' | 'db'>,
  call: LineCall,
): Promise<readonly Said[]> {
  const card = await cards.findCard(db.reader, { id: call.case.cardId ?? '' });
  const slots = { ending: digitByDigit(card?.number?.lastFour ?? '') };
  return [say('card-frozen', slots), say('card-frozen-next')];
}

const place: Place = {
  say: async (voice, call) => ask(1, ...(await frozenSaid(voice, call))),
  hear: byKey({}),
};

export const frozen = { 'card-frozen': place };
