import { type LineCall, mayName, type Turn } from '../../../phone-line/index.ts';
import type { Reader } from '../../../platform/index.ts';
import { identify, type Identified } from '../identify.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, ask, askHash, type Hearing, type Place, type Saying } from '../place.ts';
import { say, type Said } from '../prompts/table.ts';
import { spokenChannel, spokenPurpose, spokenTime } from '../spoken.ts';
import { mayTell } from '../may-tell.ts';
import { ASKED, askedAbout } from './alert.ts';
import { afterNaming } from './naming.ts';
import { toRepresentative } from './representative.ts';

const REFERENCE_KEYS_MAX = 8;
const ENDING_KEYS = 4;
const POSTCODE_KEYS_MAX = 8;
const ZIP_KEYS = 5;

/** What is never asked, and the one thing that our machine may ask for by keys. */
const neverAsked = ({ windowOrigin }: Pick<VoiceDeskParts, 'windowOrigin'>): readonly Said[] =>
  windowOrigin === undefined ? [say('never-ask')] : [say('never-ask'), say('never-ask-keys')];

const reference: Place = {
  // One more than it has: whoever keys all eight and then the hash key, as they were told, is heard to the end.
  say: async () => askHash(REFERENCE_KEYS_MAX + 1, say('ask-reference')),
  hear: ({ call, keys }) => ({
    place: 'ending',
    notes: { ...call.notes, reference: keys.slice(0, REFERENCE_KEYS_MAX) },
  }),
  // The hash key alone is told by platforms as silence.
  silence: ({ notes }) => ({ place: 'ending', notes }),
};

const ending: Place = {
  say: async () => ask(ENDING_KEYS, say('ask-ending')),
  names: ({ notes }) => notes['reference'] !== undefined,
  hear: async (hearing) => {
    const { call, keys } = hearing;
    if (!/^[0-9]{4}$/.test(keys)) return again(call);
    const { reference: keyed } = call.notes;
    if (keyed === undefined) return { place: 'postal', notes: { ...call.notes, lastFour: keys } };
    return goOn(hearing, await identify(hearing, { lastFour: keys, reference: keyed }));
  },
};

const postal: Place = {
  say: async ({ programme }, { region }) =>
    programme.region(region).addressForm === 'us'
      ? ask(ZIP_KEYS, say('ask-zip'))
      : askHash(POSTCODE_KEYS_MAX, say('ask-postcode')),
  names: () => true,
  hear: async (hearing) => {
    const { lastFour = '' } = hearing.call.notes;
    return goOn(hearing, await identify(hearing, { lastFour, postal: hearing.keys }));
  },
};

async function goOn(hearing: Hearing, found: Identified | undefined): Promise<Turn> {
  const { call, mayName: whose } = hearing;
  // What was not looked up for everybody is no answer: nobody hears of it that it was not us.
  const wasLookedUp = found !== undefined || (whose === 'anybody' && mayName(call.case));
  return call.notes['for'] === 'check' && wasLookedUp
    ? answer(hearing, found)
    : afterNaming(hearing, found);
}

/** Whether it was us: of a caller who named nobody, and of one whom we did not call, the answer is the same. */
async function answer({ tx, voice }: Hearing, found: Identified | undefined): Promise<Turn> {
  if (found === undefined) return { place: 'no-record' };
  const { about, card } = found;
  const seen = about ?? (await voice.contact.line.lastCallTo(tx, card.memberId));
  const asked = await askedAbout(voice, card, tx);
  const notes =
    seen === undefined
      ? undefined
      : {
          ...{ channel: seen.channel, purpose: seen.purpose, at: String(seen.at) },
          isNow: seen.state === 'ringing' || seen.state === 'answered' ? 'yes' : 'no',
        };
  if (asked !== undefined) return { place: 'alert', notes: { ...notes, [ASKED]: asked.id } };
  return notes === undefined ? { place: 'no-record' } : { place: 'was-us', notes };
}

/** As on any other day, when a part of ours is away: nothing tells that something is wrong. */
const saysAway = (voice: VoiceDeskParts): Saying => ask(1, say('check-away'), ...neverAsked(voice));

/** Yes: when, and what about in general. Who calls has proven little, so nothing else is said; and nothing at all where the engine says no. */
const wasUs: Place = {
  say: async (voice, call) => {
    const { language, notes, region } = call;
    if (!(await mayTell(voice, call))) return saysAway(voice);
    const { at = '0', channel = 'voice', isNow, purpose = '' } = notes;
    const slots = {
      when: spokenTime(
        voice,
        { language, region },
        { at: Number(at) as never, now: voice.clock() },
      ),
      purpose: spokenPurpose(voice, purpose, language),
    };
    const said =
      channel === 'voice'
        ? isNow === 'yes'
          ? say('calling-now')
          : say('called-you', slots)
        : say('wrote-to-you', { ...slots, channel: spokenChannel(channel as never, language) });
    return ask(1, said, say('reach-case'));
  },
  hear: async ({ call, keys, tx, voice }) =>
    keys === '1' && (await mayTell(voice, call, tx))
      ? toRepresentative(voice, tx, call)
      : again(call),
};

/** Where a yes may not be told, a no may not either: whoever named somebody would know one by the other. */
const isKeptBack = async (voice: VoiceDeskParts, call: LineCall, db?: Reader): Promise<boolean> =>
  call.case.memberId !== undefined && !(await mayTell(voice, call, db));

const noRecord: Place = {
  say: async (voice, call) =>
    (await isKeptBack(voice, call))
      ? saysAway(voice)
      : ask(1, say('no-record'), say('no-record-next'), ...neverAsked(voice)),
  hear: async ({ call, keys, tx, voice }) => {
    if (await isKeptBack(voice, call, tx)) return again(call);
    if (keys === '3') return { place: 'card' };
    return keys === '1' ? { place: 'report-number' } : again(call);
  },
};

export const check = {
  ...{ reference, ending, postal },
  ...{ 'was-us': wasUs, 'no-record': noRecord },
};
