import type { LineCall, Turn } from '../../../phone-line/index.ts';
import type { LineCodeExpected } from '../../../pin/index.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, askSecret, type Hearing, type Led, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { lead, pinPlaceOf, type PinPlace } from './pin.ts';

const askOf = (call: LineCall) => ({
  ...{ memberId: call.case.memberId ?? '', cardId: call.case.cardId ?? '' },
  call: call.providerId,
});

/** The keeper learns of which card a code is to come on this call; then it is asked for. */
export function toCardCode(
  { correlation, voice }: Pick<Hearing, 'voice' | 'correlation'>,
  wants: PinPlace,
): Led {
  return {
    place: 'one-moment',
    does: async (taken) => {
      const expected = await voice.pin.expectLineCode({ ...askOf(taken), correlation });
      return () => (expected.ok ? toCode(wants, expected.value) : { place: 'pin-not-by-phone' });
    },
  };
}

const toCode = (
  wants: PinPlace,
  { digits, ticket }: LineCodeExpected,
  more: Readonly<Record<string, string>> = {},
): Turn => ({ place: 'card-code', notes: { wants, ticket, digits: String(digits), ...more } });

/**
 * The security code of the card: never said, and keyed to the window alone. The platform comes back with nothing, and the keeper says how it
 * went; where nothing was keyed it is asked once more.
 */
const code: Place = {
  isSecret: true,
  say: async (_voice, { notes }) => {
    const { digits = '3', ticket = '', unheard, wrong } = notes;
    return askSecret(
      { ticket, digitsMax: Number(digits), hash: false },
      ...(wrong === undefined ? [] : [say('not-right')]),
      ...(unheard === undefined ? [] : [say('not-heard'), say('keys-help')]),
      say('card-code', { digits }),
    );
  },
  hear: ({ call }) => again(call),
  silence: (call, { correlation, voice }) => ({
    place: 'one-moment',
    notes: call.notes,
    does: async (taken) => {
      const wants = pinPlaceOf(taken.notes['wants']);
      const outcome = await voice.pin.lineCodeOutcome(askOf(taken));
      if (outcome === 'right')
        return (tx, now) => proven({ voice, tx, call: now, keys: '', correlation }, wants);
      const next = await nextOf(voice, taken, { outcome, wants, correlation });
      return async (tx, now) => {
        await record({ voice, tx, call: now, correlation }, outcome);
        return next;
      };
    },
  }),
};

/** Wrong: expected anew, as long as the keeper takes one more; not keyed: once more, and then it is let be. */
async function nextOf(
  voice: VoiceDeskParts,
  call: LineCall,
  ask: {
    readonly outcome: 'wrong' | 'none';
    readonly wants: PinPlace;
    readonly correlation: string;
  },
): Promise<Turn> {
  const { correlation, outcome, wants } = ask;
  if (outcome === 'none' && call.notes['unheard'] !== undefined) return { place: 'goodbye' };
  const expected = await voice.pin.expectLineCode({ ...askOf(call), correlation });
  if (!expected.ok) return { place: 'pin-not-by-phone' };
  return toCode(wants, expected.value, outcome === 'wrong' ? { wrong: 'yes' } : { unheard: 'yes' });
}

async function proven(hearing: Omit<Hearing, 'mayName'>, wants: PinPlace): Promise<Turn> {
  const { call, tx, voice } = hearing;
  const { id: sessionId, memberId = '' } = call.case;
  await voice.verification.addEvidence(
    tx,
    { memberId, sessionId },
    { item: 'card.security-code', at: voice.clock(), channel: 'voice' },
  );
  await record(hearing, 'right');
  const { does, ...turn } = await lead({ ...hearing, mayName: 'nobody' }, wants);
  // With both factors there is nothing more to ask for; what still refuses is a risk.
  return does === undefined ? turn : { place: 'pin-not-by-phone' };
}

function record(
  { call, correlation, tx, voice }: Pick<Hearing, 'call' | 'correlation' | 'tx' | 'voice'>,
  outcome: 'right' | 'wrong' | 'none',
): Promise<void> {
  return voice.audit.append(tx, {
    actor: { kind: 'anonymous', id: 'caller' },
    ...{ channel: 'voice', operation: 'line.security-code', subject: call.id, correlation },
    ...(outcome === 'right'
      ? { result: 'done' }
      : { result: 'refused', refusal: 'verify.not-proven' }),
  });
}

export const cardCode = { 'card-code': code };
