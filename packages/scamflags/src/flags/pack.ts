// A pack holds what one language says: data that anybody can read and add to, compiled once into one structure.
import type { CueCode, FlagCode } from '../codes.ts';
import type { Language } from '../types.ts';

/** What the engine wants to know of a text before it believes a flag; never handed out. */
export const STATES = [
  'narrative', // somebody tells what happened to them
  'they-began', // the narrative says that the others called or wrote first
  'i-began', // the narrative says that the reader called first
  'was-asked', // the narrative says what was wanted
  'delivers-code', // the message brings a one-time code itself
  'locked', // something is said to be locked: urgent only beside something to do
  'call-number', // a number stands where it is to be called
  'gift-codes', // the codes that are spoken of are those of gift cards
  'alarm', // something is said to have happened to money or access: no urgency, but a number to call is doubted
  'was-it-you', // "if this was not you": what comes next is what to do
  'delivery-fee', // a parcel waits for money or data
  'act', // something to do: press, call, click
  'partial', // only an ending of a number is meant
  'hypothetical', // "if anyone asks you": a warning, not a request
  'goes-on', // how the sentence after a warning begins
  'deadline', // by when, or what else happens: urgent only beside something that nobody should ask for
  'sum-wanted', // a sum is to be paid: unusual only beside what presses or lures
  'money-matter', // the text speaks of an account, a payment, a parcel, a prize
] as const;
export type StateCode = (typeof STATES)[number];

export const SECRETS = [
  'pin',
  'code',
  'password',
  'card-number',
  'security-code',
  'identity-number',
  'user-id',
  'details',
] as const;
export type SecretKind = (typeof SECRETS)[number];

/**
 * Patterns are read word by word, in plain lower-case letters:
 *
 *     send ~3 {me} ~4 {secret}     words and classes, with up to three and four words between
 *     (act|reply) now              either of them; a `*` behind a word takes any ending
 *     ([my|our] [new|] card)       a frame: one of each bracket, an empty one left out ("my card")
 *     ^ confirm                    at the start of a clause
 *     !{i} gave                    not within two words behind `i`
 *     a & b    a && b              both in one sentence, both in the message
 *     <link> <phone> <amount>      what was extracted
 *
 * In front: `n:` only where somebody tells what happened, `m:` only in a message itself, `+` also under a negation,
 * `unless:state` not where that state or cue was found.
 */
export interface Pack {
  readonly language: Language;
  /** Apostrophes part words ("l'identita"), or are nothing ("don't"). */
  readonly partsAtApostrophe: boolean;
  readonly classes: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Partial<Record<SecretKind, string>>>;
  /** Phrases that hold the word of a secret and are none: "promo code", "wifi password". */
  readonly decoys: string;
  /** Words that turn the rest of their clause round, those that do so for the whole sentence, and where it stops. */
  readonly not: string;
  readonly never: string;
  readonly stops: string;
  /** Phrases with a negation that negates nothing: "do not hesitate", "if you did not". */
  readonly voidNot: string;
  /** Words behind which a clause starts as behind a comma: "please", "and". */
  readonly starters: string;
  /** Words too frequent to begin a search with. */
  readonly common: string;
  readonly patterns: Readonly<Partial<Record<FlagCode | CueCode | StateCode, readonly string[]>>>;
}
