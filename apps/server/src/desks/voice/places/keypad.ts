import type { LineCall, Turn } from '../../../phone-line/index.ts';
import type { LinePinOutcome } from '../../../pin/index.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, ask, askSecret, type Hearing, type Led, type Place } from '../place.ts';
import { say, type PromptName, type Said } from '../prompts/table.ts';
import { choices, pin } from './pin.ts';
import { endingOf, memberAsk, refusedTo } from './pin-acts.ts';

/** Whoever hears of it presses once more, and only then digits are asked for. */
const offer: Place = {
  say: async (voice, call) => ask(1, say('choose-this', await endingOf(voice, call))),
  hear: ({ call, correlation, keys, voice }): Led => {
    if (keys !== '1') return again(call);
    return {
      place: 'one-moment',
      does: async (taken) => {
        const asked = { ...memberAsk(taken, correlation), call: taken.providerId };
        const begun = await voice.pin.beginLinePin(asked);
        if (!begun.ok) return () => refusedTo(begun.refusal);
        const { lengthMax, lengthMin, ticket } = begun.value;
        const length = { min: String(lengthMin), max: String(lengthMax) };
        return () => ({ place: 'pin-entry', notes: { ...length, ticket, step: 'first' } });
      },
    };
  },
};

/** A new PIN, and the same once more: keyed to the window, compared by the keeper. We learn how it went, and not what it was. */
const entry: Place = {
  isSecret: true,
  say: async (_voice, { notes }) => {
    const { max = '4', min = '4', step, ticket = '' } = notes;
    const hash = min !== max;
    return askSecret(
      // One more than it has: whoever keys all of them and then the hash key, as they were told, is heard to the end.
      { ticket, digitsMax: Number(max) + (hash ? 1 : 0), hash },
      ...remarkOf(notes['remark']),
      step === 'second'
        ? say(hash ? 'choose-again-hash' : 'choose-again')
        : hash
          ? say('choose-first', { min, max })
          : say('choose-first-exact', { digits: max }),
    );
  },
  hear: ({ call }) => again(call),
  silence: (call, hearing) => whatCameOf(call, hearing),
};

/** Two told us of one entry at once: whoever comes too early hears a word, and comes again. A key that is pressed meanwhile goes past us, too. */
const busy: Place = {
  isSecret: true,
  say: async (_voice, { notes }) =>
    askSecret({ ticket: notes['ticket'] ?? '', digitsMax: 1, hash: false }, say('one-moment')),
  hear: ({ call }) => again(call),
  silence: (call, hearing) => whatCameOf(call, hearing),
};

function whatCameOf(call: LineCall, { correlation, voice }: Hearing): Led {
  return {
    place: 'one-moment',
    notes: call.notes,
    does: async (taken) => {
      const { cardId = '', memberId = '' } = taken.case;
      const asked = { cardId, memberId, call: taken.providerId, correlation };
      const said = await voice.pin.linePinOutcome(asked);
      return () => nextOf(taken, said);
    },
  };
}

const REMARKS = {
  'not-heard': 'not-heard',
  differ: 'choose-differ',
  easy: 'weak-easy',
  yours: 'weak-yours',
  same: 'weak-same',
  length: 'weak-length',
} as const satisfies Readonly<Record<string, PromptName>>;

function remarkOf(remark: string | undefined): readonly Said[] {
  const prompt = (REMARKS as Readonly<Record<string, PromptName>>)[remark ?? ''];
  if (prompt === undefined) return [];
  return prompt === 'not-heard' ? [say(prompt), say('keys-help')] : [say(prompt)];
}

function nextOf({ notes }: LineCall, said: LinePinOutcome | undefined): Turn {
  if (said?.outcome === 'set')
    return { place: 'pin-chosen', notes: said.state === 'pending-chip' ? { chip: 'yes' } : {} };
  if (said?.outcome === 'busy') return { place: 'pin-entry-busy', notes };
  if (said?.ticket === undefined) return { place: 'pin-not-chosen' };
  const { outcome, step = 'first', ticket, why } = said;
  const isUnheard = outcome === 'none';
  if (isUnheard && notes['unheard'] !== undefined) return { place: 'goodbye' };
  const remark = isUnheard
    ? { remark: 'not-heard', unheard: 'yes' }
    : outcome === 'differ'
      ? { remark: 'differ' }
      : outcome === 'weak'
        ? { remark: why ?? 'easy' }
        : {};
  const { max = '4', min = '4' } = notes;
  return { place: 'pin-entry', notes: { min, max, ticket, step, ...remark } };
}

const back: Place['hear'] = (hearing) => pin['pin-menu'].hear(hearing);

const chosen: Place = {
  say: async (voice: VoiceDeskParts, { notes }) =>
    ask(1, say(notes['chip'] === undefined ? 'chosen' : 'chosen-chip'), ...choices(voice)),
  hear: back,
};
const notChosen: Place = {
  say: async (voice: VoiceDeskParts) => ask(1, say('choose-over'), ...choices(voice)),
  hear: back,
};

export const keypad = {
  ...{ 'pin-keypad': offer, 'pin-entry': entry, 'pin-entry-busy': busy },
  ...{ 'pin-chosen': chosen, 'pin-not-chosen': notChosen },
};
