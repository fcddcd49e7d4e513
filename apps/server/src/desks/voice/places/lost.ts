import type { LineCall, Turn } from '../../../phone-line/index.ts';
import type { LimitAsk, Tx } from '../../../platform/index.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { again, ask, byKey, type Led, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { lockedPlace } from './frozen.ts';
import { endingOf, lockNow } from './lock-now.ts';

const REASONS = { '1': 'lost', '2': 'stolen' } as const;

/** A card is soon ordered and dearly missed: whoever only names cards stops few of them, and one of a member's a day. */
function stopBudgets(call: LineCall): readonly LimitAsk[] {
  const day = { seconds: 86_400 } as const;
  return [
    {
      limit: { kind: 'window', name: 'line.stops-per-source', max: 3, ...day },
      subject: call.source,
    },
    {
      limit: { kind: 'window', name: 'line.stops-per-member', max: 2, ...day },
      subject: call.case.memberId ?? '',
    },
    { limit: { kind: 'bucket', name: 'line.stops', max: 200, seconds: 3_600 }, subject: '' },
  ];
}

/** Lost or stolen: it is said that this is for good before anything is pressed, and that a lock is not. */
const lostPlace: Place = {
  say: async (voice, call) =>
    ask(
      1,
      say('lost-this', await endingOf(voice, call)),
      say('lost-for-good'),
      say('lost-reason'),
      say('lost-lock'),
    ),
  hear: (hearing): Led | Promise<Led> => {
    const { call, correlation, keys, voice } = hearing;
    if (keys === '3') return lockNow(hearing);
    if (keys !== '1' && keys !== '2') return again(call);
    return {
      place: 'one-moment',
      does: async (taken) => {
        const budget = await voice.limits.take(stopBudgets(taken));
        const refusal = budget.ok ? undefined : budget.refusal.code;
        const report = { reason: REASONS[keys], refusal, correlation };
        return (tx, now) => stop(voice, tx, now, report);
      },
    };
  },
};

interface Report {
  readonly reason: 'lost' | 'stolen';
  readonly refusal: string | undefined;
  readonly correlation: string;
}

/** Asked of the engine like every act; where a card cannot be stopped it is locked, which can be undone. */
async function stop(
  voice: VoiceDeskParts,
  tx: Tx,
  call: LineCall,
  { correlation, reason, refusal }: Report,
): Promise<Turn> {
  const { cardId = '', id: caseId, memberId = '' } = call.case;
  const asked = { act: 'card.report', subject: cardId, memberId, caseId, correlation } as const;
  const decided = await voice.signin.considerOnLine(asked, tx);
  const no = decided.ok ? refusal : decided.refusal.code;
  const isStopped =
    no === undefined && (await voice.stop(tx, { memberId, cardId, reason, correlation }));
  await voice.audit.append(tx, {
    actor: { kind: 'anonymous', id: 'caller' },
    ...{ channel: 'voice', operation: `line.card-${reason}`, subject: call.id, correlation },
    ...(isStopped
      ? { result: 'done' }
      : { result: 'refused', refusal: no ?? 'cards.status-not-reachable' }),
  });
  if (isStopped) return { place: 'card-stopped' };
  await voice.lock(tx, { memberId, cardId, correlation });
  return { place: await lockedPlace({ call, tx, voice }, 'card-only-locked') };
}

const stopped: Place = {
  say: async () => ask(1, say('card-stopped'), say('card-stopped-next')),
  hear: byKey({}),
};
const onlyLocked: Place = { say: async () => ask(1, say('card-only-locked')), hear: byKey({}) };

export const lost = {
  ...{ 'card-lost': lostPlace, 'card-stopped': stopped, 'card-only-locked': onlyLocked },
};
