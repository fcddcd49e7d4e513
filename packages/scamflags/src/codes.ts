/** The red flags: what somebody says to make another do what they would not do. Found by the patterns of a language. */
export const FLAGS = [
  'urgency',
  'unusual-payment',
  'remote-access',
  'asks-secret',
  'knows-too-much',
  'knows-nothing',
  'caller-id-proof',
  'foreign-callback',
  'secrecy',
  'prize-refund',
  'lookalike-sender',
  'authority',
  'opener',
] as const;
export type FlagCode = (typeof FLAGS)[number];

/** What is so whoever reads it: links, senders, numbers, and what was done to the letters. */
export const FACTS = [
  'link-elsewhere', // a brand is named, the link is of another domain
  'link-lookalike', // a domain that resembles the issuer's or a brand's
  'brand-in-subdomain',
  'link-shortened',
  'link-redirects',
  'link-free-host',
  'link-ip',
  'link-user-info',
  'link-text-differs', // the text shows one domain, the address is of another
  'link-risky-ending', // a top-level domain that is given away, or an unusual port
  'link-executable', // the link is to a file that installs something
  'sender-elsewhere', // a brand in the name, another domain in the address
  'reply-elsewhere',
  'authentication-failed',
  'number-is-issuers', // the issuer's number is shown, which anybody can do
  'callback-elsewhere', // a number to call that is not the issuer's
  'attachment-risky',
  'hidden-text',
  'invisible-letters',
  'foreign-letters', // one word of two scripts
  'disguised-letters', // digits and signs for letters, spaced or dotted words
  'wallet-address',
  'qr-link',
] as const;
export type FactCode = (typeof FACTS)[number];

/** What genuine messages say. A cue weighs against; it never cancels a hard flag. */
export const CUES = [
  'never-asks', // "we will never ask for your code"
  'do-not-share', // "do not share this code"
  'no-action', // "if this was you, nothing is to be done"
  'masked-number', // only an ending is named
  'points-to-card', // "call the number on the back of your card", "open the app"
  'yes-or-no', // an answer of one word, without a link
  'opt-out', // "reply STOP", "unsubscribe"
  'links-own', // every link is of the sender's own domain
  'asked-for-it', // the reader called the number on the card, or began it
  'no-hurry', // "take your time", "whenever it suits", "you have thirty days to dispute it"
  'checked', // whoever tells it asked by a way of their own, and it was so
  'warns', // the text warns of scams, or quotes one to warn
  'asks-nothing', // no flag, and no link, number or address of others to act upon
] as const;
export type CueCode = (typeof CUES)[number];

export type SignalCode = FlagCode | FactCode | CueCode;

/** Parts of the score that are no reasons for people: where it starts, what each word adds, and what is too small to be listed. */
export const REMAINDERS = ['base', 'words', 'others'] as const;
/** All that a reason may be called by. */
export type ReasonCode = SignalCode | (typeof REMAINDERS)[number];

/** Whether somebody can be told: this is why. */
export const isSignal = (code: ReasonCode): code is SignalCode =>
  !(REMAINDERS as readonly string[]).includes(code);

// Through this small door, too: a page tells reasons by it.
export { tellOnce } from './explain/tell-once.ts';
