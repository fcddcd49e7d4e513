import type { LineCall, Turn } from '../../../phone-line/index.ts';
import type { LimitAsk, Tx } from '../../../platform/index.ts';
import { offerOf } from '../offer.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, ask, end, type Hearing, type Led, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { toRepresentative } from './representative.ts';

/** A call back is a telephone that rings: by the number that shows, by the member, and over all calls together. */
function keepBudgets(call: LineCall): readonly LimitAsk[] {
  return [
    {
      limit: { kind: 'window', name: 'line.kept-per-source', max: 3, seconds: 3_600 },
      subject: call.source,
    },
    {
      limit: { kind: 'window', name: 'line.kept-per-member', max: 4, seconds: 86_400 },
      subject: call.case.memberId ?? '',
    },
    { limit: { kind: 'bucket', name: 'line.kept', max: 500, seconds: 3_600 }, subject: '' },
  ];
}

/** Where a wish to be called back leads; nothing where this line offers none. Whoever has named no card names it first. */
export async function callBackTurn(
  voice: VoiceDeskParts,
  tx: Tx,
  call: LineCall,
): Promise<Turn | undefined> {
  if (!(await offerOf(voice, call, tx)).callBack) return undefined;
  return call.case.memberId === undefined
    ? { place: 'ending', notes: { for: 'kept' } }
    : { place: 'keep-place' };
}

/** Only the number on file is called: none is asked for, and the one that shows is not looked at. Whether there is one nobody hears. */
const keepPlace: Place = {
  say: async () => ask(1, say('keep-why'), say('keep-press')),
  hear: ({ call, correlation, keys, tx, voice }: Hearing): Led | Promise<Led> => {
    if (keys === '2') return toRepresentative(voice, tx, call);
    if (keys !== '1') return again(call);
    return {
      place: 'one-moment',
      does: async (taken) => {
        const budget = await voice.limits.take(keepBudgets(taken));
        const refusal = budget.ok ? undefined : budget.refusal.code;
        return (inTx, now) => keep(voice, inTx, now, { refusal, correlation });
      },
    };
  },
};

/** The place is kept, the member is told on every way, and this call ends with our words. */
async function keep(
  voice: VoiceDeskParts,
  tx: Tx,
  call: LineCall,
  { correlation, refusal }: { readonly refusal: string | undefined; readonly correlation: string },
): Promise<Turn> {
  await voice.audit.append(tx, {
    actor: { kind: 'anonymous', id: 'caller' },
    ...{ channel: 'voice', operation: 'line.place-kept', subject: call.id, correlation },
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal }),
  });
  if (refusal !== undefined) return { place: 'keep-refused' };
  const { claimId, memberId = '' } = call.case;
  const isNew = await voice.line.kept.keep(tx, call);
  if (isNew)
    await voice.contact.tellMember(tx, {
      ...{ memberId, template: 'line.kept', to: 'everywhere', facts: {}, correlation },
    });
  if (claimId !== undefined) await voice.contact.line.endClaim(tx, claimId);
  return { place: 'kept', ends: true };
}

const kept: Place = {
  say: async () => end(say('kept-now'), say('goodbye')),
  hear: ({ call }) => again(call),
};
const refusedPlace: Place = {
  say: async () => ask(1, say('keep-refused')),
  hear: ({ call, keys, tx, voice }) =>
    keys === '2' ? toRepresentative(voice, tx, call) : again(call),
};

export const keeping = { 'keep-place': keepPlace, kept, 'keep-refused': refusedPlace };
