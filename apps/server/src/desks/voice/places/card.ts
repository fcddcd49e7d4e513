import { offerOf } from '../offer.ts';
import { again, ask, byKey, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { activity, leadToActivity } from './activity.ts';
import { frozen, isFrozen, saidIfFrozen } from './frozen.ts';
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
      ...((await saidIfFrozen(voice, call)) ?? [
        say('lock-this', await endingOf(voice, call)),
        say('lock-press'),
      ]),
      say('lost-press'),
      ...((await offerOf(voice, call)).activity ? [say('activity-press')] : []),
    ),
  hear: async (hearing) => {
    const { call, keys, tx, voice } = hearing;
    // Of a frozen card there is nothing to lock: its key means nothing.
    if (keys === '1' && !(await isFrozen(voice, call, tx))) return lockNow(hearing);
    if (keys === '2') return { place: 'card-lost' };
    const isOffered = keys === '3' && (await offerOf(voice, call, tx)).activity;
    return isOffered ? leadToActivity(hearing) : again(call);
  },
};

const locked: Place = { say: async () => ask(1, say('locked')), hear: byKey({}) };

export const card = { card: entry, 'card-menu': menu, locked, ...frozen, ...lost, ...activity };
