import { sensitive, type Outcome } from '@countersign/kernel';
import type { Refusal, SetDone, SetPin } from '@countersign/keeper-contract';
import type { Agreement, CheckPin, SetAnswer } from '../backend-port.ts';
import { openFacts, openPan } from '../cards/index.ts';
import type { Tx } from '../database/index.ts';
import { no, type House } from '../house.ts';
import { hashTicket } from '../tickets/index.ts';
import { placeOf, runAct, type Claim, type Performed } from './act.ts';
import type { OnPinChanged } from './chip.ts';
import { findRecord, openValue, putValue, stateOf } from './record.ts';

const BLOCK_CHARACTERS = { 'ibm3624-offset': 32, 'visa-pvv': 16 } as const;

/** A chosen PIN: checked behind the border, turned into its reference value, in force at once (or when the chip knows). */
export async function setPin(
  house: House,
  ask: SetPin,
  onPinChanged: OnPinChanged,
): Promise<Outcome<SetDone, Refusal>> {
  return runAct<SetDone>(house, ask, {
    act: 'pin.set',
    requestMac: house.keys.mac('request', hashTicket(ask.ticket), ask.block),
    replay: (ticket) => ticket.outcome as SetDone,
    perform: async (claim, screen, proven) => {
      const made = await makeValue(house, claim, screen, ask.block);
      if (!('value' in made)) return made;
      return {
        done: true,
        used: made,
        keep: async (tx) => {
          const state = await keepValue(house, tx, claim, made.value);
          const shown = {
            kind: 'pin.set',
            ...placeOf(claim.ticket),
            way: proven.way,
            state,
          } as const;
          const cancelled = await onPinChanged(tx, claim.card.token, claim.ticket.correlation);
          const returnTo = `${house.sites.appOrigin}${claim.ticket.returnPath}`;
          return { answer: { state, returnTo }, said: [shown, ...cancelled] };
        },
      };
    },
  });
}

const NO_KEY = { keyArn: '', keyCheckValue: '' };

export type Made = Extract<SetAnswer, { verdict: 'made' }>;

/** What a chosen PIN is made into its value with; of a visit, or of a call. */
export type Choice = Pick<Claim, 'card' | 'product' | 'controlNumber'> & {
  readonly record: Pick<Claim['record'], 'card' | 'method' | 'valueSealed'>;
};

/** The value of a chosen PIN, or why it is none. Nothing is kept. */
export async function makeValue(
  house: House,
  choice: Choice,
  screen: Agreement,
  block: string,
): Promise<Made | Extract<Performed<SetDone>, { done: false }>> {
  const { method } = choice.product.pin;
  if (block.length !== BLOCK_CHARACTERS[method])
    return { done: false, used: NO_KEY, refusal: { refusal: 'pin.unreadable' } };
  const chosen = {
    pan: openPan(house.keys, choice.card),
    block,
    controlNumber: choice.controlNumber,
    screen,
  };
  const checked = await house.backend.checkPin({ ...chosen, ...checkFacts(house, choice) });
  if (checked.verdict === 'weak') {
    const facts = { reasons: checked.reasons.join(',') };
    return { done: false, used: checked, refusal: { refusal: 'pin.weak', facts } };
  }
  const made =
    checked.verdict === 'unreadable'
      ? checked
      : method === 'visa-pvv'
        ? await house.backend.setPvv(chosen)
        : await house.backend.setOffset(chosen);
  if (made.verdict === 'made') return made;
  return { done: false, used: made, refusal: no('pin.unreadable').refusal };
}

/** What a chosen PIN must not be; only the backend sees both it and these. */
function checkFacts(
  house: House,
  claim: Choice,
): Pick<CheckPin, 'method' | 'lengthMin' | 'lengthMax' | 'facts' | 'current'> {
  const { method, lengthMin, lengthMax } = claim.product.pin;
  const { birthDate, phoneEnding } = openFacts(house.keys, claim.card);
  const current = claim.record.method === method ? openValue(house.keys, claim.record) : undefined;
  return {
    method,
    lengthMin,
    lengthMax,
    facts: {
      expiry: claim.card.expiry,
      ...(birthDate === undefined ? {} : { birthDate: sensitive(birthDate) }),
      ...(phoneEnding === undefined ? {} : { phoneEnding: sensitive(phoneEnding) }),
    },
    ...(current === undefined ? {} : { current }),
  };
}

/** In force from now on, or when the chip knows. */
export async function keepValue(
  house: House,
  tx: Tx,
  claim: Pick<Claim, 'card' | 'product'>,
  value: Made['value'],
): Promise<SetDone['state']> {
  const { pin } = claim.product;
  const { token } = claim.card;
  const put = { card: token, method: pin.method, value, chipPending: pin.offline };
  await putValue(tx, house.keys, { ...put, at: house.clock() });
  return stateOf(await findRecord(tx, token), pin.triesMax);
}
