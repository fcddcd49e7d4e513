import { mayName, type Turn } from '../../../phone-line/index.ts';
import type { Identified } from '../identify.ts';
import { ask, byKey, type Hearing, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';

/** After a card was to be named for something: there, or to hear that none is named so. */
export function afterNaming({ call }: Hearing, found: Identified | undefined): Turn {
  const { for: wanted = 'card' } = call.notes;
  return found === undefined
    ? { place: 'nobody-named', notes: { for: wanted } }
    : { place: AFTER[wanted] ?? 'menu' };
}

const AFTER: Readonly<Record<string, string>> = {
  card: 'card-menu',
  pin: 'pin-menu',
  kept: 'keep-place',
};

const nobodyNamed: Place = {
  say: async (_voice, call) => ask(1, say(mayName(call.case) ? 'nobody-named' : 'no-more-names')),
  hear: (hearing) =>
    mayName(hearing.call.case)
      ? byKey({ '1': { place: 'ending', notes: hearing.call.notes } })(hearing)
      : { place: 'nobody-named', notes: hearing.call.notes },
};

export const naming = { 'nobody-named': nobodyNamed };
