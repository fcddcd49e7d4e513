import type { LineCall } from '../../../phone-line/index.ts';
import { atLeast, type Act, type Raise, type VerifyRefusal } from '../../../verification/index.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, ask, type Hearing, type Led, type Place } from '../place.ts';
import { say, type Said } from '../prompts/table.ts';
import { ENDING_LENGTH } from './check.ts';
import { spokenDay } from '../spoken.ts';
import { levelOf } from './alert.ts';
import { isFrozen } from './frozen.ts';
import { toCardCode } from './card-code.ts';

/** What can be had of a PIN on the line, and the act that the engine decides on. */
const WANTED = {
  '1': { act: 'activity.read', place: 'pin-status' },
  '2': { act: 'pin.mail', place: 'pin-mail' },
  '3': { act: 'pin.unlock', place: 'pin-unlock' },
  '4': { act: 'pin.set', place: 'pin-keypad' },
} as const satisfies Readonly<Record<string, { readonly act: Act; readonly place: string }>>;

export type PinPlace = (typeof WANTED)[keyof typeof WANTED]['place'];

/** What a code was asked for, out of the notes of a call. */
export const pinPlaceOf = (noted: string | undefined): PinPlace =>
  Object.values(WANTED).find(({ place }) => place === noted)?.place ?? 'pin-status';

/** The keys of the menu; a new PIN where any product has it and a window takes its keys. What this caller is not offered, is left out of it. */
export const choices = ({ verification }: Pick<VoiceDeskParts, 'verification'>): readonly Said[] =>
  verification.policy().keypadPin
    ? [say('pin-choices'), say('pin-choice-keypad')]
    : [say('pin-choices')];

/** Everybody hears the same here, whatever they have proven: how a PIN is seen, and what else there is. */
const menu: Place = {
  say: async (voice, { notes }) => {
    const first = notes['proven'] === undefined ? [] : [say('call-back-right')];
    return ask(1, ...first, say('pin-how'), ...choices(voice));
  },
  hear: async (hearing) => {
    const { call, keys, voice } = hearing;
    if (keys !== '1' && keys !== '2' && keys !== '3' && keys !== '4') return again(call);
    if (keys === '4' && !voice.verification.policy().keypadPin) return again(call);
    return lead(hearing, WANTED[keys].place);
  },
};

/** The card is named first, as for a lock. */
const entry: Place = {
  length: (_voice, call) => (call.case.cardId === undefined ? ENDING_LENGTH : undefined),
  say: async (voice, call) =>
    call.case.cardId === undefined ? ask(4, say('ask-ending')) : menu.say(voice, call),
  hear: (hearing) => {
    const { call, keys } = hearing;
    if (call.case.cardId !== undefined) return menu.hear(hearing);
    return /^[0-9]{4}$/.test(keys)
      ? { place: 'postal', notes: { for: 'pin', lastFour: keys } }
      : again(call);
  },
};

/** What the engine is asked of an act on the card of this case. */
export const askOf = (call: LineCall, act: Act, correlation: string) => ({
  ...{ act, subject: call.case.cardId ?? '', memberId: call.case.memberId ?? '' },
  ...{ caseId: call.case.id, correlation },
});

/** A place of this menu, by its name as it was written down. */
export const isPinPlace = (name: string | undefined): name is PinPlace =>
  Object.values(WANTED).some(({ place }) => place === name);

/** There, where enough is proven; else to what would prove more. The engine says what that is, and every no is recorded. */
export async function lead(hearing: Hearing, place: PinPlace): Promise<Led> {
  const { call, correlation, tx, voice } = hearing;
  const { act } = Object.values(WANTED).find((one) => one.place === place) ?? WANTED['1'];
  const decided = await voice.signin.considerOnLine(askOf(call, act, correlation), tx);
  await voice.audit.append(tx, {
    actor: { kind: 'anonymous', id: 'caller' },
    ...{ channel: 'voice', operation: `line.${place}`, subject: call.id, correlation },
    ...(decided.ok ? { result: 'done' } : { result: 'refused', refusal: decided.refusal.code }),
  });
  if (decided.ok) return { place };
  // Whoever has only named a card hears the same, whatever the reason is.
  if (!atLeast(await levelOf(voice, call, tx), 'L2'))
    return { place: 'call-back', notes: { back: await voice.line.callBack.say(tx, call, place) } };
  const { refusal } = decided;
  // Where something is wrong, it sounds like a part that is away.
  if (refusal.code === 'verify.not-now')
    return { place: 'pin-refused', notes: { why: 'pin.unavailable' } };
  if (refusal.code === 'verify.risk' && (await isFrozen(voice, call, tx)))
    return { place: 'card-frozen' };
  if (refusal.code !== 'verify.step-up') return { place: 'pin-not-by-phone' };
  return stepUp(hearing, place, refusal);
}

type StepUp = Extract<VerifyRefusal, { readonly code: 'verify.step-up' }>;

/** Whoever is called back, and needs one factor more: a code of their app, or the security code of the card, keyed past us. */
async function stepUp(hearing: Hearing, place: PinPlace, refusal: StepUp): Promise<Led> {
  const { call, tx, voice } = hearing;
  const { cardId = '', memberId = '' } = call.case;
  const raises = (one: Raise) => refusal.raise.includes(one);
  if (place === 'pin-keypad' && !(await voice.pin.offersKeypad({ cardId, memberId }, tx)))
    return { place: 'pin-refused', notes: { why: 'pin.set-not-by-phone' } };
  if (raises('authenticator') && (await voice.signin.hasAuthenticator(memberId, tx)))
    return { place: 'app-code', notes: { wants: place } };
  // Where a risk raised the need above what a code could reach, none is asked for.
  const canCode = raises('security-code') && refusal.raisedBy === undefined;
  return canCode && voice.windowOrigin !== undefined
    ? toCardCode(hearing, place)
    : { place: 'pin-not-by-phone' };
}

const STATES = {
  active: 'pin-active',
  'not-set': 'pin-not-set',
  locked: 'pin-locked',
  'pending-chip': 'pin-pending-chip',
  unknown: 'pin-unknown',
} as const;

/** How the PIN stands: activity, so L2; looked at again whenever it is said again. */
const status: Place = {
  say: async (voice, call) => {
    const decided = await voice.signin.considerOnLine(askOf(call, 'activity.read', call.id));
    const { cardId = '', memberId = '' } = call.case;
    const seen = decided.ok ? await voice.pin.glance({ cardId, memberId }) : undefined;
    if (!decided.ok || seen === undefined) return menu.say(voice, { ...call, notes: {} });
    return ask(1, say(STATES[seen.state]), ...letter(call, seen.mailer), ...choices(voice));
  },
  hear: (hearing) => menu.hear(hearing),
};

function letter(
  { language }: Pick<LineCall, 'language'>,
  days: { readonly earliest: string; readonly latest: string } | undefined,
): readonly Said[] {
  if (days === undefined) return [];
  const slots = {
    earliest: spokenDay(days.earliest, language),
    latest: spokenDay(days.latest, language),
  };
  return [say('pin-letter', slots)];
}

export const pin = { pin: entry, 'pin-menu': menu, 'pin-status': status };
