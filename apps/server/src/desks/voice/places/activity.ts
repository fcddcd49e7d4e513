import type { Payment } from '../../../alerts/index.ts';
import type { LineCall } from '../../../phone-line/index.ts';
import { atLeast } from '../../../verification/index.ts';
import { ask, type Hearing, type Led, type Place } from '../place.ts';
import { say, type Said } from '../prompts/table.ts';
import { spokenAmount, spokenDate } from '../spoken.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { levelOf } from './alert.ts';
import { menuKeys, menuSaid } from './menu.ts';
import { askOf } from './pin.ts';

/** The place by its name: what a caller wanted when they were called back. */
export const ACTIVITY = 'card-activity';

/** There, where enough is proven; else to what would prove it. Below L2 the words are the same, whatever the reason is. */
export async function leadToActivity(hearing: Omit<Hearing, 'mayName'>): Promise<Led> {
  const { call, correlation, tx, voice } = hearing;
  const decided = await voice.signin.considerOnLine(askOf(call, 'activity.read', correlation), tx);
  await voice.audit.append(tx, {
    actor: { kind: 'anonymous', id: 'caller' },
    ...{ channel: 'voice', operation: `line.${ACTIVITY}`, subject: call.id, correlation },
    ...(decided.ok ? { result: 'done' } : { result: 'refused', refusal: decided.refusal.code }),
  });
  if (decided.ok) return { place: ACTIVITY };
  if (!atLeast(await levelOf(voice, call, tx), 'L2'))
    return {
      place: 'call-back',
      notes: { back: await voice.line.callBack.say(tx, call, ACTIVITY) },
    };
  return { place: 'activity-away' };
}

const said = (
  voice: VoiceDeskParts,
  call: LineCall,
  { amountMinor, at, currency, merchant }: Payment,
): Said =>
  say('activity-one', {
    day: spokenDate(voice, call, at),
    amount: spokenAmount(amountMinor, currency, call.language),
    merchant,
  });

/** The last payments, newest first; looked at, and asked about, whenever they are said again. */
const activityPlace: Place = {
  say: async (voice, call) => {
    const decided = await voice.signin.considerOnLine(askOf(call, 'activity.read', call.id));
    if (!decided.ok) return ask(1, say('pin-unknown'), ...(await menuSaid(voice, call)));
    const payments = await voice.alerts.paymentsOf(call.case.cardId ?? '');
    const heard = payments.map((one) => said(voice, call, one));
    return ask(
      1,
      ...(heard.length === 0 ? [say('activity-none')] : [say('activity-these'), ...heard]),
      say('activity-end'),
    );
  },
  hear: menuKeys,
};

/** While something is wrong it sounds like a part that is away. */
const away: Place = {
  say: async (voice, call) => ask(1, say('pin-unknown'), ...(await menuSaid(voice, call))),
  hear: menuKeys,
};

export const activity = { [ACTIVITY]: activityPlace, 'activity-away': away };
