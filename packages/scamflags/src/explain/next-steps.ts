// What to do next: what happened comes first, then what the flag wants, then how the channel is left.
import type { FlagCode } from '../codes.ts';
import type { Channel } from '../types.ts';
import type { Step } from './step-texts.ts';
import type { Happened } from './types.ts';

/** What was done is mended first, whatever it was that asked for it. */
export const STEPS_AFTER: Readonly<Record<Happened, readonly Step[]>> = {
  nothing: [],
  replied: ['do-not-answer', 'expect-more'],
  clicked: ['close-page', 'check-payments'],
  'gave-code': ['call-card-number', 'lock-card', 'check-payments', 'end-sessions'],
  'gave-card': ['lock-card', 'call-card-number', 'check-payments'],
  'gave-pin': ['lock-card', 'call-card-number', 'change-pin', 'check-payments'],
  'gave-password': ['change-password', 'end-sessions', 'call-card-number', 'check-payments'],
  paid: ['call-card-number', 'dispute-payment', 'keep-receipts', 'police-report', 'expect-more'],
  installed: ['go-offline', 'call-card-number', 'remove-app', 'change-password', 'check-device'],
};

type Kind = 'untouched' | 'touched' | 'lost';

/** Whether anything is lost already, as far as a flag's own steps go. */
export const KIND_OF: Readonly<Record<Happened, Kind>> = {
  nothing: 'untouched',
  replied: 'touched',
  clicked: 'touched',
  'gave-code': 'lost',
  'gave-card': 'lost',
  'gave-pin': 'lost',
  'gave-password': 'lost',
  paid: 'lost',
  installed: 'lost',
};

/** What a flag adds, by how far things have gone. */
export const STEPS_FOR: Readonly<Record<FlagCode, Readonly<Record<Kind, readonly Step[]>>>> = {
  urgency: {
    untouched: ['call-card-number'],
    touched: ['call-card-number'],
    lost: ['tell-somebody'],
  },
  'unusual-payment': {
    untouched: ['pay-nothing', 'tell-somebody'],
    touched: ['pay-nothing', 'tell-somebody'],
    lost: ['pay-nothing', 'ask-gift-card-seller', 'ask-payment-service'],
  },
  'remote-access': {
    untouched: ['do-not-open'],
    touched: ['do-not-open', 'check-device'],
    lost: ['check-device', 'change-password'],
  },
  'asks-secret': {
    untouched: ['do-not-answer'],
    touched: ['call-card-number', 'check-payments'],
    lost: ['freeze-credit'],
  },
  'knows-too-much': {
    untouched: ['expect-more'],
    touched: ['expect-more', 'change-password'],
    lost: ['expect-more', 'freeze-credit'],
  },
  'knows-nothing': { untouched: ['do-not-answer'], touched: ['do-not-answer'], lost: [] },
  'caller-id-proof': {
    untouched: ['call-card-number'],
    touched: ['call-card-number'],
    lost: ['call-card-number'],
  },
  'foreign-callback': {
    untouched: ['call-card-number'],
    touched: ['call-card-number'],
    lost: ['expect-more'],
  },
  secrecy: {
    untouched: ['tell-somebody'],
    touched: ['tell-somebody'],
    lost: ['tell-somebody', 'police-report'],
  },
  'prize-refund': {
    untouched: ['pay-nothing'],
    touched: ['pay-nothing', 'check-payments'],
    lost: ['pay-nothing', 'expect-more'],
  },
  'lookalike-sender': {
    untouched: ['do-not-open'],
    touched: ['change-password'],
    lost: ['change-password'],
  },
  authority: {
    untouched: ['ask-office'],
    touched: ['ask-office'],
    lost: ['ask-office', 'police-report'],
  },
  opener: {
    untouched: ['ask-known-number'],
    touched: ['ask-known-number', 'pay-nothing'],
    lost: ['ask-known-number', 'pay-nothing'],
  },
};

/** How each channel is left; a call that is still going on is ended first. */
const LEAVE: Readonly<
  Record<Channel, { readonly first: readonly Step[]; readonly last: readonly Step[] }>
> = {
  sms: { first: [], last: ['block-sender', 'report'] },
  email: { first: [], last: ['block-sender', 'report'] },
  call: { first: ['hang-up'], last: ['report'] },
};

/** @returns the steps in their order, each once; never none */
export function nextSteps(
  flags: readonly FlagCode[],
  channel: Channel,
  happened: readonly Happened[],
): readonly Step[] {
  const did: readonly Happened[] = happened.length === 0 ? ['nothing'] : happened;
  const { first, last } = LEAVE[channel];
  const steps = [
    ...first,
    ...did.flatMap((one) => STEPS_AFTER[one]),
    ...flags.flatMap((flag) => did.flatMap((one) => STEPS_FOR[flag][KIND_OF[one]])),
    ...last,
  ];
  return [...new Set(steps)];
}
