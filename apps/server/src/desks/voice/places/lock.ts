import { again, ask, byKey, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { digitByDigit } from '../spoken.ts';

/** A card is locked by whoever can name it: it is told to its member at once, and undone with more than a name. */
const lock: Place = {
  say: async (voice, call) =>
    call.case.cardId === undefined ? ask(4, say('ask-ending')) : lockCard.say(voice, call),
  hear: (hearing) => {
    const { call, keys } = hearing;
    if (call.case.cardId !== undefined) return lockCard.hear(hearing);
    return /^[0-9]{4}$/.test(keys)
      ? { place: 'postal', notes: { for: 'lock', lastFour: keys } }
      : again(call);
  },
};

const lockCard: Place = {
  say: async ({ cards, db }, call) => {
    const card = await cards.findCard(db.reader, { id: call.case.cardId ?? '' });
    return ask(
      1,
      say('lock-this', { ending: digitByDigit(card?.number?.lastFour ?? '') }),
      say('lock-press'),
    );
  },
  hear: async ({ call, correlation, keys, tx, voice }) => {
    const { cardId, memberId } = call.case;
    if (keys !== '1' || cardId === undefined || memberId === undefined) return again(call);
    await voice.lock(tx, { memberId, cardId, correlation });
    return { place: 'locked' };
  },
};

const locked: Place = { say: async () => ask(1, say('locked')), hear: byKey({}) };

export const locking = { lock, locked, 'lock-card': lockCard };
