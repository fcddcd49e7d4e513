import { again, ask, byKey, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { activity, leadToActivity } from './activity.ts';
import { endingOf, lockNow } from './lock-now.ts';
import { lost } from './lost.ts';

/** The card is named first, whatever is wanted of it. */
const entry: Place = {
  say: async (voice, call) =>
    call.case.cardId === undefined ? ask(4, say('ask-ending')) : menu.say(voice, call),
  hear: (hearing) => {
    const { call, keys } = hearing;
    if (call.case.cardId !== undefined) return menu.hear(hearing);
    return /^[0-9]{4}$/.test(keys)
      ? { place: 'postal', notes: { for: 'card', lastFour: keys } }
      : again(call);
  },
};

/** Whoever can name a card locks it and reports it; what was paid with it is heard by whoever is known. */
const menu: Place = {
  say: async (voice, call) =>
    ask(
      1,
      say('lock-this', await endingOf(voice, call)),
      say('lock-press'),
      say('lost-press'),
      say('activity-press'),
    ),
  hear: (hearing) => {
    if (hearing.keys === '1') return lockNow(hearing);
    if (hearing.keys === '2') return { place: 'card-lost' };
    return hearing.keys === '3' ? leadToActivity(hearing) : again(hearing.call);
  },
};

const locked: Place = { say: async () => ask(1, say('locked')), hear: byKey({}) };

export const card = { card: entry, 'card-menu': menu, locked, ...lost, ...activity };
