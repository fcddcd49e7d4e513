import type { LineCall } from '../../../phone-line/index.ts';
import type { Reader } from '../../../platform/index.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { mayTellWhy } from '../may-tell.ts';
import { ask, byKey, type Hearing, type Place } from '../place.ts';
import { say, type Said } from '../prompts/table.ts';
import { digitByDigit } from '../spoken.ts';

type FrozenParts = Pick<VoiceDeskParts, 'cards' | 'db' | 'signin'>;

/** Whether the card that a caller named is frozen because of fraud. */
export async function isFrozen(
  { cards, db }: Pick<VoiceDeskParts, 'cards' | 'db'>,
  call: LineCall,
  reader: Reader = db.reader,
): Promise<boolean> {
  const card = await cards.findCard(reader, { id: call.case.cardId ?? '' });
  return card?.status === 'frozen-for-fraud';
}

/**
 * What is said of a frozen card, and nothing of any other one: that it cannot be used now; and why, and what to do, to whoever has shown
 * who they are. No key of this line undoes it.
 */
export async function saidIfFrozen(
  voice: FrozenParts,
  call: LineCall,
): Promise<readonly Said[] | undefined> {
  return (await isFrozen(voice, call)) ? frozenSaid(voice, call) : undefined;
}

async function frozenSaid(voice: FrozenParts, call: LineCall): Promise<readonly Said[]> {
  const { cards, db } = voice;
  const card = await cards.findCard(db.reader, { id: call.case.cardId ?? '' });
  const slots = { ending: digitByDigit(card?.number?.lastFour ?? '') };
  return (await mayTellWhy(voice, call))
    ? [say('card-frozen', slots), say('card-frozen-next')]
    : [say('card-off-now', slots), say('card-off-next')];
}

/** Where a lock leads: of a frozen card it is said how it stands. */
export const lockedPlace = async (
  { call, tx, voice }: Pick<Hearing, 'call' | 'tx' | 'voice'>,
  place: string,
): Promise<string> => ((await isFrozen(voice, call, tx)) ? 'card-frozen' : place);

const place: Place = {
  say: async (voice, call) => ask(1, ...(await frozenSaid(voice, call))),
  hear: byKey({}),
};

export const frozen = { 'card-frozen': place };
