import type { LineCall, Turn } from '../../../phone-line/index.ts';
import type { Reader } from '../../../platform/index.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, ask, byKey, type Hearing, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { digitByDigit } from '../spoken.ts';
import { saidIfFrozen } from './frozen.ts';
import { menuKeys, menuSaid } from './menu.ts';

/** How sure we are who is on the line; nobody until a card was named. */
export async function levelOf({ verification }: VoiceDeskParts, call: LineCall, db?: Reader) {
  const { id: sessionId, memberId } = call.case;
  if (memberId === undefined) return 'L0' as const;
  return verification.reached(
    { sessionId, memberId, risks: [] },
    { channel: 'voice', direction: 'inbound' },
    db,
  );
}

/** The note that keeps which payment was asked about: an answer is about what was said, whatever we asked about meanwhile. */
export const ASKED = 'alert';

/** The payment that a caller is asked about: with the card that they named, and never with another one of its member's. */
export async function askedAbout(
  { alerts }: VoiceDeskParts,
  card: { readonly id: string; readonly memberId: string },
  db: Reader,
) {
  return (await alerts.waiting(card.memberId, db)).find(({ cardId }) => cardId === card.id);
}

async function stillAsked({ alerts }: VoiceDeskParts, call: LineCall, db?: Reader) {
  const all = await alerts.waiting(call.case.memberId ?? '', db);
  return all.find(({ id }) => id === call.notes[ASKED]);
}

/** Whether the words of the payment and a yes are for this caller, as the engine decides it: known, and nothing is wrong with them. */
async function mayConfirm(
  { signin }: VoiceDeskParts,
  { case: mine, id }: LineCall,
  db?: Reader,
): Promise<boolean> {
  const { cardId = '', id: caseId, memberId } = mine;
  if (memberId === undefined) return false;
  const ask = { act: 'transaction.answer', subject: cardId, correlation: id } as const;
  return (await signin.considerOnLine({ ...ask, caseId, memberId }, db)).ok;
}

/**
 * A payment that we asked about. A no is taken from whoever can name the card, and nothing is told to them of the payment; its words
 * and a yes need more.
 */
const alert: Place = {
  say: async (voice, call) => {
    const asked = await stillAsked(voice, call);
    if (asked === undefined) return ask(1, ...(await menuSaid(voice, call)));
    const card = await voice.cards.findCard(voice.db.reader, { id: asked.cardId });
    const which = say('alert-asked', { ending: digitByDigit(card?.number?.lastFour ?? '') });
    if (!(await mayConfirm(voice, call))) return ask(1, which, say('alert-no'));
    const words = voice.alerts.wordsOf(asked, call.language);
    return ask(1, which, say('alert-words', words), say('alert-yes-or-no'));
  },
  hear: async (hearing) => {
    const { call, keys, tx, voice } = hearing;
    // A no counts also where somebody has said yes meanwhile, on another way.
    if (keys === '2') return answer(hearing, 'no');
    if ((await stillAsked(voice, call, tx)) === undefined) return { place: 'menu' };
    if (keys === '1' && (await mayConfirm(voice, call, tx))) return answer(hearing, 'yes');
    return again(call);
  },
  silence: ({ notes }) =>
    notes['at'] === undefined ? { place: 'no-record' } : { place: 'was-us', notes },
};

async function answer(
  { call, correlation, tx, voice }: Hearing,
  says: 'yes' | 'no',
): Promise<Turn> {
  await voice.alerts.answerIn(tx, call.notes[ASKED] ?? '', {
    ...{ says, channel: 'phone', memberId: call.case.memberId ?? '', correlation },
  });
  return { place: says === 'no' ? 'alert-denied' : 'alert-confirmed', notes: call.notes };
}

const denied: Place = {
  say: async (voice, call) =>
    ask(1, ...((await saidIfFrozen(voice, call)) ?? [say('alert-denied')])),
  hear: byKey({}),
};
const confirmed: Place = {
  say: async (voice, call) => ask(1, say('alert-confirmed'), ...(await menuSaid(voice, call))),
  hear: menuKeys,
};

export const alerting = { alert, 'alert-denied': denied, 'alert-confirmed': confirmed };
