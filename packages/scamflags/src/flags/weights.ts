// What each signal weighs where no trained model says it: logits, written by hand, for all channels alike.
import type { CueCode, FactCode, FlagCode, SignalCode } from '../codes.ts';
import type { Model } from '../model/types.ts';
import type { Channel } from '../types.ts';

const FLAG_WEIGHTS: Readonly<Record<FlagCode, number>> = {
  urgency: 1.3,
  'unusual-payment': 3.6,
  'remote-access': 2.8,
  'asks-secret': 4,
  'knows-too-much': 1.2,
  'knows-nothing': 0.8,
  'caller-id-proof': 2.4,
  'foreign-callback': 1.4,
  secrecy: 3,
  'prize-refund': 1.9,
  'lookalike-sender': 2.4,
  authority: 1.2,
  opener: 1.9,
};

const FACT_WEIGHTS: Readonly<Record<FactCode, number>> = {
  'link-elsewhere': 1.2,
  'link-lookalike': 2,
  'brand-in-subdomain': 2,
  'link-shortened': 0.7,
  'link-redirects': 0.7,
  'link-free-host': 1,
  'link-ip': 1.6,
  'link-user-info': 1.8,
  'link-text-differs': 1.4,
  'link-risky-ending': 1.1,
  'link-executable': 2,
  'sender-elsewhere': 1.5,
  'reply-elsewhere': 0.8,
  'authentication-failed': 1,
  'number-is-issuers': 0,
  'callback-elsewhere': 0.8,
  'attachment-risky': 1.2,
  'hidden-text': 0.9,
  'invisible-letters': 1,
  'foreign-letters': 1.6,
  'disguised-letters': 0.8,
  'wallet-address': 1.2,
  'qr-link': 0.6,
};

const CUE_WEIGHTS: Readonly<Record<CueCode, number>> = {
  'never-asks': -0.9,
  'do-not-share': -1.1,
  'no-action': -0.8,
  'masked-number': -0.5,
  'points-to-card': -1.2,
  'yes-or-no': -0.9,
  'opt-out': -0.5,
  'links-own': -1.2,
  'asked-for-it': -1,
  'no-hurry': -0.8,
  checked: -1,
  warns: -1,
  'asks-nothing': -0.5,
};

const WEIGHTS: Readonly<Record<SignalCode, number>> = {
  ...FLAG_WEIGHTS,
  ...FACT_WEIGHTS,
  ...CUE_WEIGHTS,
};

/** Whoever tells of a call has a reason to tell it; most mails and texts are harmless. */
const BASES: Readonly<Record<Channel, number>> = { sms: -2.4, email: -2.4, call: -1.9 };

/** Stands where no model was handed in: signals alone, no words. */
export const HAND_WRITTEN: Model = {
  signalWeight: (code) => WEIGHTS[code],
  base: (channel) => BASES[channel],
  scoreWords: () => ({ score: 0, spans: [] }),
  calibrate: (score) => 1 / (1 + Math.exp(-score)),
};
