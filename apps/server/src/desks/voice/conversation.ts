import type { LineCall, Turn } from '../../phone-line/index.ts';
import { takeNaming } from './identify.ts';
import type { Tx } from '../../platform/index.ts';
import { isMissing, offerOf, PIN_CHOICE_PLACES, withoutMissing } from './offer.ts';
import type { VoiceDeskParts } from './parts.ts';
import { again, type Deed, type Hearing, type Led, type Place, type Saying } from './place.ts';
import { alerting } from './places/alert.ts';
import { callingBack } from './places/call-back.ts';
import { check } from './places/check.ts';
import { closing } from './places/closed.ts';
import { entry } from './places/entry.ts';
import { card } from './places/card.ts';
import { keeping } from './places/keep-place.ts';
import { naming } from './places/naming.ts';
import { pin } from './places/pin.ts';
import { cardCode } from './places/card-code.ts';
import { pinActs } from './places/pin-acts.ts';
import { toRepresentative } from './places/representative.ts';
import { reporting } from './places/report.ts';
import { FIRST } from './places/wanted.ts';
import { keypad } from './places/keypad.ts';
import { isPrompt, say } from './prompts/table.ts';

const places: Readonly<Record<string, Place>> = {
  ...{ ...entry, ...check, ...naming, ...card, ...alerting },
  ...{
    ...pin,
    ...pinActs,
    ...cardCode,
    ...keypad,
    ...callingBack,
    ...closing,
    ...keeping,
    ...reporting,
  },
};

/** Every place of the conversation, for whoever looks whether all of them can be said. */
export const placeNames = Object.keys(places);

/** Where it begins: with the choice of a language, where there is one. */
export const firstPlace = (languages: readonly string[]): string =>
  languages.length > 1 ? 'language' : 'welcome';

function placeOf(call: LineCall): Place {
  const place = places[call.place];
  if (place === undefined) throw new Error('a conversation is at a place that is not there');
  return place;
}

/** Pressed alone, wherever one is: everything is heard slower from here on. */
const SLOWER = '8';

/** Once one is silent, the question is asked again; the second time the call ends. */
const SILENT = 'silent';

/** What is said now. */
export async function sayingAt(voice: VoiceDeskParts, call: LineCall): Promise<Saying> {
  const saying = await placeOf(call).say(voice, call);
  if (saying.kind === 'end') return saying;
  const first = call.notes[FIRST] ?? '';
  return {
    ...saying,
    said: [
      ...(call.notes[SILENT] === undefined ? [] : [say('not-heard'), say('keys-help')]),
      ...(isPrompt(first) ? [say(first)] : []),
      ...(PIN_CHOICE_PLACES.has(call.place)
        ? withoutMissing(saying.said, await offerOf(voice, call))
        : saying.said),
    ],
  };
}

/**
 * One answer of a caller: what it leads to, with all that it changes, or what is asked now where the answer was to an earlier question.
 * @returns the call as it stands; nothing when it is over
 */
export async function hear(
  voice: VoiceDeskParts,
  heard: {
    readonly id: string;
    readonly step: number;
    readonly keys: string;
    readonly correlation: string;
    /** Keys that the window let through. */
    readonly passed?: true;
  },
): Promise<LineCall | undefined> {
  const { correlation, id, step } = heard;
  const before = await voice.line.find(id);
  if (before === undefined) return undefined;
  const keys = placeOf(before).isSecret === true && heard.passed !== true ? '' : heard.keys;
  // What was not counted names nobody.
  const isNaming = keys !== '' && before.step === step && placeOf(before).names?.(before) === true;
  const mayName = isNaming ? await takeNaming(voice, before, keys) : 'nobody';
  const done = await take(voice, { id, step }, (tx, call) =>
    turnOf({ voice, tx, call, keys, mayName, correlation }),
  );
  if (done?.case.claimId !== before.case.claimId) voice.contact.line.committed();
  return done;
}

/** One step, and the work that it leads to, to its end. */
async function take(
  voice: VoiceDeskParts,
  at: { readonly id: string; readonly step: number },
  decide: (tx: Tx, call: LineCall) => Promise<Led>,
): Promise<LineCall | undefined> {
  const led: { does?: Deed | undefined } = {};
  const taken = await voice.line.step(at, async (tx, call) => {
    const { does, ...turn } = await decide(tx, call);
    led.does = does;
    return turn;
  });
  if (led.does === undefined || taken === undefined) return taken;
  const end = await led.does(taken);
  return take(voice, { id: taken.id, step: taken.step }, async (tx, call) =>
    // A no that was said while it was worked on is heard before anything comes of it.
    (await isDenied(voice, tx, call)) ? STOPPED : end(tx, call),
  );
}

const STOPPED: Turn = { place: 'claim-stopped' };

/** The member says on a screen of theirs that they are not on this call. */
async function isDenied({ contact }: VoiceDeskParts, tx: Tx, call: LineCall): Promise<boolean> {
  const { claimId } = call.case;
  return claimId !== undefined && (await contact.line.claimState(tx, claimId)) === 'wrong';
}

async function turnOf(hearing: Hearing): Promise<Led> {
  const { call, keys, tx, voice } = hearing;
  const place = placeOf(call);
  // Nothing more is heard then, and nothing said.
  if (await isDenied(voice, tx, call)) return STOPPED;
  if (keys === '') return place.silence?.(call, hearing) ?? silent(call);
  const heard = { ...call, notes: heardNotes(call) };
  if (keys === '*') return again(heard);
  if (keys === SLOWER) return { ...again(heard), slow: true };
  if (keys === '0') return toRepresentative(voice, tx, heard);
  if (PIN_CHOICE_PLACES.has(call.place) && isMissing(call, keys, await offerOf(voice, call, tx)))
    return again(heard);
  return place.hear({ ...hearing, call: heard });
}

function silent(call: LineCall): Turn {
  return call.notes[SILENT] === undefined
    ? { place: call.place, notes: { ...call.notes, [SILENT]: 'once' } }
    : { place: 'goodbye' };
}

const heardNotes = ({ notes }: LineCall) =>
  Object.fromEntries(Object.entries(notes).filter(([name]) => name !== SILENT));
