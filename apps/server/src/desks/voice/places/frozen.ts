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
 * Whether what is heard differs from what is heard of any other card: it is frozen, and who calls has shown who they are. Whoever has only
 * named it hears the menu and the answers of every card, and what they hear is true: nobody can pay with a frozen one.
 */
export async function isToldFrozen(
  voice: FrozenParts,
  call: LineCall,
  reader?: Reader,
): Promise<boolean> {
  return (await isFrozen(voice, call, reader)) && mayTellWhy(voice, call, reader);
}

/** Why a frozen card cannot be used, and what to do, for whoever may hear it. No key of this line undoes it. */
export async function saidIfFrozen(
  voice: FrozenParts,
  call: LineCall,
): Promise<readonly Said[] | undefined> {
  if (!(await isToldFrozen(voice, call))) return undefined;
  const card = await voice.cards.findCard(voice.db.reader, { id: call.case.cardId ?? '' });
  const slots = { ending: digitByDigit(card?.number?.lastFour ?? '') };
  return [say('card-frozen', slots), say('card-frozen-next')];
}

/** Where a lock leads: of a frozen card it is said how it stands, to whoever may hear that. */
export const lockedPlace = async (
  { call, tx, voice }: Pick<Hearing, 'call' | 'tx' | 'voice'>,
  place: string,
): Promise<string> => ((await isToldFrozen(voice, call, tx)) ? 'card-frozen' : place);

/** Where something is wrong by now, it is as after a lock. */
const place: Place = {
  say: async (voice, call) => ask(1, ...((await saidIfFrozen(voice, call)) ?? [say('locked')])),
  hear: byKey({}),
};

export const frozen = { 'card-frozen': place };
