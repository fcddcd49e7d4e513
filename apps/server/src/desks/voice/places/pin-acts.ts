import type { Instant, Outcome } from '@countersign/kernel';
import type { LineCall, Turn } from '../../../phone-line/index.ts';
import type { MemberAsk, PinRefusal } from '../../../pin/index.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, ask, type Hearing, type Led, type Place } from '../place.ts';
import { say, type PromptName } from '../prompts/table.ts';
import { digitByDigit, spokenDate, spokenDay } from '../spoken.ts';
import { saidIfFrozen } from './frozen.ts';
import { askOf, choices, lead, pin, pinPlaceOf, type PinPlace } from './pin.ts';

const APP_CODE_KEYS = 6;
const APP_CODE = /^[0-9]{6}$/;
/** What is heard while something is done; the next step follows by itself. */
const DOING = 'one-moment';

export const endingOf = async ({ cards, db }: VoiceDeskParts, call: LineCall) => {
  const card = await cards.findCard(db.reader, { id: call.case.cardId ?? '' });
  return { ending: digitByDigit(card?.number?.lastFour ?? '') };
};

export const memberAsk = (call: LineCall, correlation: string): MemberAsk => ({
  ...{ memberId: call.case.memberId ?? '', cardId: call.case.cardId ?? '' },
  ...{ sessionId: call.case.id, channel: 'voice', correlation },
});

/** One press, and it is done as from a page: the same rules, the same record, the same news to the member. */
function act<T>(
  prompt: 'mail-this' | 'unlock-this',
  run: (voice: VoiceDeskParts, who: MemberAsk) => Promise<Outcome<T, PinRefusal>>,
  done: (value: T) => Turn,
): Place {
  return {
    say: async (voice, call) => ask(1, say(prompt, await endingOf(voice, call))),
    hear: ({ call, correlation, keys, voice }): Led => {
      if (keys !== '1') return again(call);
      return {
        place: DOING,
        does: async (taken) => {
          const outcome = await run(voice, memberAsk(taken, correlation));
          return () => (outcome.ok ? done(outcome.value) : refusedTo(outcome.refusal));
        },
      };
    },
  };
}

const mail = act(
  'mail-this',
  ({ pin: room }, who) => room.orderMailer(who),
  ({ earliest, latest, newPin }) => ({
    place: 'pin-mailed',
    notes: { earliest, latest, ...(newPin ? { newPin: 'yes' } : {}) },
  }),
);
const unlock = act(
  'unlock-this',
  ({ pin: room }, who) => room.unlock(who),
  () => ({ place: 'pin-unlocked' }),
);

const back: Place['hear'] = (hearing) => pin['pin-menu'].hear(hearing);

const mailed: Place = {
  say: async (voice, { language, notes }) => {
    const { earliest = '', latest = '', newPin } = notes;
    const slots = { earliest: spokenDay(earliest, language), latest: spokenDay(latest, language) };
    const more = newPin === undefined ? [] : [say('mail-new-pin')];
    return ask(1, say('mail-ordered', slots), ...more, ...choices(voice));
  },
  hear: back,
};
const unlocked: Place = {
  say: async (voice) => ask(1, say('pin-unlocked'), ...choices(voice)),
  hear: back,
};

/** What the member’s authenticator app shows, for one act; a second factor beside the number on file. */
const appCode: Place = {
  say: async (_voice, { notes }) =>
    ask(
      APP_CODE_KEYS,
      ...(notes['wrong'] === undefined ? [] : [say('not-right')]),
      say('app-code'),
    ),
  hear: ({ call, correlation, keys, voice }): Led => {
    if (!APP_CODE.test(keys)) return again(call);
    const wants = pinPlaceOf(call.notes['wants']);
    const wanted = wants === 'pin-mail' ? 'pin.mail' : 'pin.unlock';
    return {
      place: DOING,
      does: async (taken) => {
        const proven = await voice.signin.proveOnLine(askOf(taken, wanted, correlation), keys);
        if (proven.ok)
          return (tx, now) => leadOn({ voice, tx, call: now, keys, correlation }, wants);
        return () =>
          proven.refusal.code === 'verify.not-proven'
            ? { place: 'app-code', notes: { wants, wrong: 'yes' } }
            : { place: 'pin-not-by-phone' };
      },
    };
  },
};

async function leadOn(hearing: Omit<Hearing, 'mayName'>, place: PinPlace): Promise<Turn> {
  const { does: _none, ...turn } = await lead({ ...hearing, mayName: 'nobody' }, place);
  return turn;
}

const WHY: Readonly<Partial<Record<PinRefusal['code'], PromptName>>> = {
  'pin.mail-not-for-product': 'pin-no-letter',
  'pin.not-set': 'pin-not-set',
  'pin.set-not-by-phone': 'pin-no-keypad',
  'pin.set-not-for-product': 'pin-no-keypad',
  'pin.locked': 'pin-unlock-first',
  'pin.address-new': 'pin-address-new',
  'pin.card-just-posted': 'pin-card-posted',
  'pin.not-locked': 'pin-not-locked',
  'pin.none-left-today': 'pin-tomorrow',
  'pin.card-not-active': 'pin-card-off',
  'pin.unavailable': 'pin-unknown',
  'verify.not-now': 'pin-unknown',
  'pin.keeper-refused': 'pin-unknown',
};

export function refusedTo(refusal: PinRefusal): Turn {
  const from = 'from' in refusal ? { from: String(refusal.from) } : {};
  return { place: 'pin-refused', notes: { why: refusal.code, ...from } };
}

const refusedPlace: Place = {
  say: async (voice, call) => {
    const { from, why = '' } = call.notes;
    const frozen = why === 'pin.card-not-active' ? await saidIfFrozen(voice, call) : undefined;
    if (frozen !== undefined) return ask(1, ...frozen);
    const prompt = (WHY as Readonly<Record<string, PromptName>>)[why] ?? 'pin-not-by-phone';
    const slots =
      from === undefined ? {} : { from: spokenDate(voice, call, Number(from) as Instant) };
    return ask(1, say(prompt, slots), ...choices(voice));
  },
  hear: back,
};

const notByPhone: Place = {
  say: async (voice) => ask(1, say('pin-not-by-phone'), ...choices(voice)),
  hear: back,
};
const doing: Place = {
  say: async () => ask(1, say('one-moment')),
  hear: ({ call }) => again(call),
};

export const pinActs = {
  ...{ 'pin-mail': mail, 'pin-unlock': unlock, 'pin-mailed': mailed, 'pin-unlocked': unlocked },
  ...{ 'app-code': appCode, 'pin-refused': refusedPlace, 'pin-not-by-phone': notByPhone },
  [DOING]: doing,
};
