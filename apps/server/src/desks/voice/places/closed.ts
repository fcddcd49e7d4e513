import { closedUntil, offerOf } from '../offer.ts';
import { again, ask, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { spokenTime } from '../spoken.ts';
import { callBackTurn } from './keep-place.ts';

/** Nobody answers now: what can be done all the same, and to be called when somebody does. */
const closed: Place = {
  say: async (voice, call) => {
    const now = voice.clock();
    const at = (await closedUntil(voice, call)) ?? now;
    const { callBack } = await offerOf(voice, call);
    return ask(
      1,
      say('closed-now', { when: spokenTime(voice, call, { at, now }) }),
      say('closed-card'),
      ...(callBack ? [say('closed-call-back')] : []),
    );
  },
  hear: async ({ call, keys, tx, voice }) => {
    if (keys === '3') return { place: 'card' };
    const turn = keys === '1' ? await callBackTurn(voice, tx, call) : undefined;
    return turn ?? again(call);
  },
};

export const closing = { closed };
