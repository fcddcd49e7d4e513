import type { PhoneMenu } from '@countersign/contract';
import { isOpen, opensAt, phoneOffer, type PhoneOffer } from '../../programme/index.ts';
import type { LineCall } from '../../phone-line/index.ts';
import type { Reader } from '../../platform/index.ts';
import type { VoiceDeskParts } from './parts.ts';
import { say, type PromptName, type Said } from './prompts/table.ts';

type OfferParts = Pick<VoiceDeskParts, 'cards' | 'db' | 'programme'>;

/** What this caller is offered: by their region and the number that they called, and by their card, once it is named. */
export async function offerOf(
  { cards, db, programme }: OfferParts,
  call: LineCall,
  reader: Reader = db.reader,
): Promise<PhoneOffer> {
  const { cardId } = call.case;
  const card = cardId === undefined ? undefined : await cards.findCard(reader, { id: cardId });
  const { number, region } = call;
  return phoneOffer(programme.current().programme, { region, number, productId: card?.productId });
}

/** Whether representatives answer now. @returns when they do again, where they do not */
export async function closedUntil(
  voice: OfferParts & Pick<VoiceDeskParts, 'clock'>,
  call: LineCall,
  reader?: Reader,
) {
  const { hours } = await offerOf(voice, call, reader);
  const zone = voice.programme.region(call.region);
  const now = voice.clock();
  return isOpen(hours, zone, now) ? undefined : opensAt(hours, zone, now);
}

interface PinKey {
  readonly service: PhoneMenu['pin'][number];
  readonly prompt: PromptName;
}

/** Each PIN service: the key that it is heard under, and its words where not all of them are offered. */
const PIN_KEYS = {
  '1': { service: 'status', prompt: 'pin-choice-status' },
  '2': { service: 'mail', prompt: 'pin-choice-mail' },
  '3': { service: 'unlock', prompt: 'pin-choice-unlock' },
  '4': { service: 'keypad', prompt: 'pin-choice-keypad' },
} as const satisfies Readonly<Record<string, PinKey>>;

/** What is said in one breath where all of it is offered. A new PIN has words of its own: not every house has a window that takes keys. */
const TOGETHER: readonly PinKey[] = [PIN_KEYS['1'], PIN_KEYS['2'], PIN_KEYS['3']];

/** Places that end in the choice of PIN services, and where its keys are heard. */
export const PIN_CHOICE_PLACES: ReadonlySet<string> = new Set([
  ...['pin', 'pin-menu', 'pin-status', 'pin-mailed', 'pin-unlocked', 'pin-refused'],
  ...['pin-not-by-phone', 'pin-chosen', 'pin-not-chosen'],
]);

/** The choice of PIN services without what is not offered. */
export function withoutMissing(said: readonly Said[], { pin }: PhoneOffer): readonly Said[] {
  const hasAll = TOGETHER.every(({ service }) => pin.has(service));
  return said.flatMap((one) => {
    if (one.prompt === PIN_KEYS['4'].prompt) return pin.has('keypad') ? [one] : [];
    if (one.prompt !== 'pin-choices' || hasAll) return [one];
    return TOGETHER.filter(({ service }) => pin.has(service)).map(({ prompt }) => say(prompt));
  });
}

/** Whether a key asks for something that is not offered to this caller: it is heard as a key that means nothing. */
export function isMissing(call: LineCall, keys: string, { pin }: PhoneOffer): boolean {
  if (!PIN_CHOICE_PLACES.has(call.place) || call.case.cardId === undefined) return false;
  const asked = (PIN_KEYS as Readonly<Record<string, PinKey>>)[keys];
  return asked !== undefined && !pin.has(asked.service);
}
