import { ok, type Outcome } from '@countersign/kernel';
import type { AskPinStatus, PinStatus, Refusal } from '@countersign/keeper-contract';
import { findByToken } from '../cards/index.ts';
import { no, type House } from '../house.ts';
import { usedOf } from '../limits/index.ts';
import {
  decideCodeFrom,
  passkeysOf,
  readyOf,
  standingOf,
  type Passkey,
} from '../passkeys/index.ts';
import { dayBudget } from './act.ts';
import { findRecord, stateOf, type PinRecord } from './record.ts';

/** Where a PIN stands; nothing in it helps to guess one. */
export async function pinStatus(
  house: House,
  ask: AskPinStatus,
): Promise<Outcome<PinStatus, Refusal>> {
  const card = await findByToken(house.db, ask.card);
  const product = card === undefined ? undefined : house.policy.product(card.productId);
  if (card === undefined || product === undefined) return no('card.unknown');
  const { pin } = product;
  const now = house.clock();
  const record = await findRecord(house.db, card.token);
  const left = async (act: string, max: number) =>
    Math.max(max - (await usedOf(house.db, dayBudget(act, card.token), now)), 0);
  return ok({
    state: stateOf(record, pin.triesMax),
    triesLeft: record === undefined ? 0 : Math.max(pin.triesMax - record.tries, 0),
    showsLeftToday: await left('pin.show', pin.showsPerDayMax),
    setsLeftToday: await left('pin.set', pin.setsPerDayMax),
    unlocksLeftToday: await left('pin.unlock', pin.unlocksPerDayMax),
    ...waysNow(house, pin.codeFallback, await passkeysOf(house.db, card.memberReference)),
    ...lastTimes(record),
  });
}

function lastTimes(record: PinRecord | undefined): Pick<PinStatus, 'lastShownAt' | 'lastSetAt'> {
  const shownAt = record?.shownAt ?? undefined;
  const setAt = record?.setAt ?? undefined;
  return {
    ...(shownAt === undefined ? {} : { lastShownAt: shownAt }),
    ...(setAt === undefined ? {} : { lastSetAt: setAt }),
  };
}

/** After the last passkey was taken back nothing is a way for a while; then a code is, where the product allows it. */
function waysNow(
  house: House,
  codeFallback: boolean,
  passkeys: readonly Passkey[],
): Pick<PinStatus, 'passkey' | 'codeFallback'> {
  const now = house.clock();
  const codeFrom = decideCodeFrom(passkeys, house.settings.recoveryCoolingOffHours);
  const waiting = standingOf(passkeys).map((known) => known.usableFrom);
  if (readyOf(passkeys, now).length > 0) return { passkey: { state: 'ready' }, codeFallback };
  if (codeFallback && codeFrom > now)
    return {
      passkey: { state: 'cooling-off', until: Math.min(codeFrom, ...waiting) },
      codeFallback: false,
    };
  if (waiting.length === 0) return { passkey: { state: 'none' }, codeFallback };
  return { passkey: { state: 'cooling-off', until: Math.min(...waiting) }, codeFallback };
}
