import { ok, refused, type Outcome } from '@countersign/kernel';
import type { ContactPoint } from '../../../cards/index.ts';
import type { LineCall, Turn } from '../../../phone-line/index.ts';
import type { LimitAsk, Reader, Tx } from '../../../platform/index.ts';
import { provesPossession, takesCodes } from '../../../verification/index.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, ask, end, type Led, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { digitByDigit } from '../spoken.ts';
import { goOnTo } from './wanted.ts';

/** What waits for the end of this call, by the place that it ends at. */
export const COMING = 'call-back-coming';
/** The last words are over by then; where the platform tells that the call has ended, nobody waits for it. */
const WORDS_MS_MAX = 10_000;
const KEYS = 4;
const DIGITS = /^[0-9]{4}$/;

/**
 * Phones do not ring for whoever names a card again and again: by the number that shows, by the member, and over all calls together. Of a
 * member's, one an hour and two a day are left for a phone on file: whoever names the card from elsewhere does not spend those.
 */
function ringBudgets(call: LineCall, isOwnPhone: boolean): readonly LimitAsk[] {
  const hour = { seconds: 3_600 } as const;
  const day = { seconds: 86_400 } as const;
  const subject = call.case.memberId ?? '';
  const from = (name: string) => `line.call-backs-from-elsewhere-${name}`;
  const elsewhere: readonly LimitAsk[] = [
    { limit: { kind: 'window', name: from('hour'), max: 2, ...hour }, subject },
    { limit: { kind: 'window', name: from('day'), max: 4, ...day }, subject },
  ];
  return [
    ...(isOwnPhone ? [] : elsewhere),
    { limit: { kind: 'window', name: 'line.call-backs-per-number', max: 3, ...hour }, subject },
    // It rings at night as well: whoever has only named a card wakes nobody every twenty minutes.
    { limit: { kind: 'window', name: 'line.call-backs-per-day', max: 6, ...day }, subject },
  ];
}

/** Taken first, and also where nothing will ring: by the number that shows, and over all calls together. */
const askBudgets = ({ source }: LineCall): readonly LimitAsk[] => [
  {
    limit: { kind: 'window', name: 'line.call-backs-per-source', max: 5, seconds: 3_600 },
    subject: source,
  },
  { limit: { kind: 'bucket', name: 'line.call-backs', max: 500, seconds: 3_600 }, subject: '' },
];

/** What is a member's is spent by what rings: first it is looked whether it can. @returns why it will not ring */
async function takeRing(voice: VoiceDeskParts, call: LineCall): Promise<string | undefined> {
  const { cards, db, limits, line } = voice;
  const asked = await limits.take(askBudgets(call));
  if (!asked.ok) return asked.refusal.code;
  const able = await findRing(voice, db.reader, call);
  if (!able.ok) return able.refusal;
  const isOwn = (phone: string) => line.isFrom(call, phone);
  const isOwnPhone = await cards.hasPhone(db.reader, call.case.memberId ?? '', isOwn);
  const rings = await limits.take(ringBudgets(call, isOwnPhone));
  return rings.ok ? undefined : rings.refusal.code;
}

/** Four digits, and that we call the number on file. Nobody hears whether there is one that can be called. */
const offer: Place = {
  say: async ({ line }, { notes }) => {
    const digits = digitByDigit(line.callBack.digitsOf(notes['back'] ?? ''));
    return ask(
      1,
      say('call-back-why'),
      say('call-back-digits', { digits }),
      say('call-back-press'),
    );
  },
  hear: ({ call, correlation, keys, voice }): Led => {
    if (keys !== '1') return again(call);
    return {
      place: 'one-moment',
      notes: call.notes,
      does: async (taken) => {
        const refusal = await takeRing(voice, taken);
        return (tx, now) => ring(voice, tx, { call: now, refusal, correlation });
      },
    };
  },
};

interface Ringing {
  readonly call: LineCall;
  readonly refusal: string | undefined;
  readonly correlation: string;
}

/**
 * The number on file is dialled, and this call ends: whoever heard the digits hears nothing more. Where it cannot be dialled they hear
 * the same words, and nothing rings.
 */
async function ring(
  voice: VoiceDeskParts,
  tx: Tx,
  { call, correlation, refusal }: Ringing,
): Promise<Turn> {
  const { claimId } = call.case;
  if (claimId !== undefined) await voice.contact.line.endClaim(tx, claimId);
  const why = refusal ?? (await dial(voice, tx, call, correlation));
  await record(voice, tx, { call, operation: 'line.call-back', refusal: why, correlation });
  return { place: COMING, ends: true };
}

/** The number that would ring, or why none does. */
async function findRing(
  voice: VoiceDeskParts,
  db: Reader,
  call: LineCall,
): Promise<Outcome<ContactPoint, string>> {
  const { memberId = '' } = call.case;
  const said = await voice.line.callBack.find(db, call.notes['back'] ?? '');
  if (said?.state !== 'said' || voice.clock() >= said.expiresAt)
    return refused('line.call-back-late');
  if (await voice.verification.callBack.isSuspended(db, memberId))
    return refused('verify.factor-suspended');
  const point = (await voice.cards.contactPointsOf(db, memberId)).find((one) => proves(voice, one));
  return point === undefined ? refused('line.no-number-proves') : ok(point);
}

/** @returns why not */
async function dial(
  voice: VoiceDeskParts,
  tx: Tx,
  call: LineCall,
  correlation: string,
): Promise<string | undefined> {
  const { memberId = '' } = call.case;
  const found = await findRing(voice, tx, call);
  if (!found.ok) return found.refusal;
  const point = found.value;
  const contact = await voice.contact.line.callBack(tx, {
    ...{ memberId, contactPointId: point.id, correlation, afterMs: WORDS_MS_MAX },
  });
  if (!contact.ok) return contact.refusal.code;
  const back = { id: call.notes['back'] ?? '', pointId: point.id, contactId: contact.value };
  if (!(await voice.line.callBack.dialled(tx, back)))
    throw new Error('a call back whose digits died while it was asked for');
  // From here on the case stands on the call that we place.
  await voice.line.note(tx, call, { claimId: contact.value });
  return undefined;
}

/** A phone that is on file unchanged for long enough; what came lately proves nothing. */
function proves({ clock, verification }: VoiceDeskParts, point: ContactPoint): boolean {
  const { newContactCoolingMs, numberUnchangedMs } = verification.policy();
  const now = clock();
  return (
    point.kind === 'phone' &&
    provesPossession(point, now, numberUnchangedMs) &&
    takesCodes(point, now, newContactCoolingMs)
  );
}

const coming: Place = {
  say: async () => end(say('call-back-coming')),
  hear: ({ call }) => again(call),
};

/** On the number on file. Whoever did not call us hangs up; whoever did keys what they heard. */
const key: Place = {
  length: () => ({ least: KEYS, most: KEYS }),
  say: async ({ programme }, { notes }) => {
    const brand = programme.current().programme.brand.name;
    return notes['wrong'] === undefined
      ? ask(KEYS, say('call-back-us', { brand }), say('call-back-hang-up'), say('call-back-keyed'))
      : ask(KEYS, say('not-right'), say('call-back-keyed'));
  },
  hear: ({ call: before, correlation, keys, voice }): Led => {
    if (!DIGITS.test(keys)) return again(before);
    return {
      place: 'one-moment',
      does: async (taken) => {
        const { memberId = '' } = taken.case;
        const may = await voice.verification.callBack.take(memberId);
        const tried = await voice.line.callBack.take(taken, keys);
        return async (tx, call) => {
          const isRight = may && tried.is === 'right' && (await prove(voice, tx, call, tried));
          const refusal = isRight ? undefined : 'verify.not-proven';
          await record(voice, tx, {
            call,
            operation: 'line.call-back-proof',
            refusal,
            correlation,
          });
          if (isRight && tried.is === 'right')
            return goOnTo({ voice, tx, call, keys, correlation }, tried.wants);
          if (may && tried.is === 'wrong')
            return { place: 'call-back-key', notes: { wrong: 'yes' } };
          return { place: 'call-back-over', ends: true };
        };
      },
    };
  },
};

/** The number is looked at again: it may have been changed while the phone rang. */
async function prove(
  voice: VoiceDeskParts,
  tx: Tx,
  call: LineCall,
  tried: { readonly id: string; readonly pointId: string },
): Promise<boolean> {
  const { id: sessionId, memberId = '' } = call.case;
  const points = await voice.cards.contactPointsOf(tx, memberId);
  const isOnFile = points.some((one) => one.id === tried.pointId && proves(voice, one));
  if (!isOnFile || !(await voice.line.callBack.prove(tx, tried.id))) return false;
  await voice.verification.addEvidence(
    tx,
    { memberId, sessionId },
    { item: 'network.call-back', at: voice.clock(), channel: 'voice' },
  );
  await voice.verification.callBack.clear(tx, memberId);
  return true;
}

interface Recorded {
  readonly call: LineCall;
  readonly operation: string;
  readonly refusal: string | undefined;
  readonly correlation: string;
}

function record(
  { audit }: VoiceDeskParts,
  tx: Tx,
  { call, correlation, operation, refusal }: Recorded,
): Promise<void> {
  return audit.append(tx, {
    actor: { kind: 'anonymous', id: 'caller' },
    ...{ channel: 'voice', operation, subject: call.id, correlation },
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal }),
  });
}

const over: Place = {
  say: async () => end(say('call-back-over'), say('goodbye')),
  hear: ({ call }) => again(call),
};

export const callingBack = {
  ...{ 'call-back': offer, [COMING]: coming },
  ...{ 'call-back-key': key, 'call-back-over': over },
};
