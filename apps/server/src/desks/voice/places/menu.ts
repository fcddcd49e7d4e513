import type { LineCall } from '../../../phone-line/index.ts';
import { offerOf } from '../offer.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, byKey, type Hearing, type Led } from '../place.ts';
import { say, type Said } from '../prompts/table.ts';

/** The main menu, without what is not offered to this caller. A card is locked, and a person reached, on every line. */
export async function menuSaid(voice: VoiceDeskParts, call: LineCall): Promise<readonly Said[]> {
  const { activity, check, pin } = await offerOf(voice, call);
  return [
    ...(check ? [say('menu-check')] : []),
    ...(pin.size > 0 ? [say('menu-pin')] : []),
    say(activity ? 'menu-card' : 'menu-card-only'),
    say('menu-representative'),
  ];
}

const leads = byKey({
  '1': { place: 'reference', notes: { for: 'check' } },
  '2': { place: 'pin' },
  '3': { place: 'card' },
});

/** Where each of its keys leads, wherever it is heard. */
export async function menuKeys(hearing: Hearing): Promise<Led> {
  const { call, keys, tx, voice } = hearing;
  const { check, pin } = await offerOf(voice, call, tx);
  const isLeftOut = (keys === '1' && !check) || (keys === '2' && pin.size === 0);
  return isLeftOut ? again(call) : leads(hearing);
}
