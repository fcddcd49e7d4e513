/** What a prompt needs in its gaps. Each is heard in at most twelve seconds; nothing in it is a number of a card, a code or a PIN. */
export const prompts = {
  welcome: ['brand'],
  'choose-language': [],
  'menu-slow': [],
  'not-heard': [],
  goodbye: [],
  'ask-reference': [],
  'ask-ending': [],
  'ask-zip': [],
  'ask-postcode': [],
  'called-you': ['when', 'purpose'],
  'calling-now': [],
  'wrote-to-you': ['channel', 'when', 'purpose'],
  'reach-case': [],
  'no-record': [],
  'no-record-next': [],
  'never-ask': [],
  reported: [],
  'no-more-names': [],
  'alert-asked': ['ending'],
  'alert-no': [],
  'alert-words': ['amount', 'merchant'],
  'alert-yes-or-no': [],
  'alert-denied': [],
  'alert-confirmed': [],
  'lock-this': ['ending'],
  'lock-press': [],
  locked: [],
  'nobody-named': [],
  'claim-stopped': [],
  'wait-first': [],
  'wait-place': ['position'],
  'wait-minutes': ['minutes'],
  'hand-over': [],
  'we-call': ['brand', 'purpose'],
  'need-not-believe': [],
  'over-there': [],
  'pin-how': [],
  'pin-choices': [],
  'pin-active': [],
  'pin-not-set': [],
  'pin-locked': [],
  'pin-pending-chip': [],
  'pin-unknown': [],
  'pin-letter': ['earliest', 'latest'],
  'pin-not-by-phone': [],
  'pin-no-letter': [],
  'pin-unlock-first': [],
  'pin-address-new': ['from'],
  'pin-card-posted': ['from'],
  'pin-not-locked': [],
  'pin-tomorrow': [],
  'pin-card-off': [],
  'mail-this': ['ending'],
  'mail-ordered': ['earliest', 'latest'],
  'mail-new-pin': [],
  'unlock-this': ['ending'],
  'pin-unlocked': [],
  'app-code': [],
  'not-right': [],
  'one-moment': [],
  'call-back-why': [],
  'call-back-digits': ['digits'],
  'call-back-press': [],
  'call-back-coming': [],
  'call-back-us': ['brand'],
  'call-back-hang-up': [],
  'call-back-keyed': [],
  'call-back-right': [],
  'call-back-over': [],
  'keys-help': [],
  'menu-check': [],
  'menu-pin': [],
  'menu-card': [],
  'menu-representative': [],
  'lost-press': [],
  'activity-press': [],
  'lost-this': ['ending'],
  'lost-for-good': [],
  'lost-reason': [],
  'lost-lock': [],
  'card-stopped': [],
  'card-stopped-next': [],
  'card-only-locked': [],
  'activity-these': [],
  'activity-one': ['day', 'amount', 'merchant'],
  'activity-none': [],
  'activity-end': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PromptName = keyof typeof prompts;

export const isPrompt = (name: string): name is PromptName => Object.hasOwn(prompts, name);

export type PromptWords = Readonly<Record<PromptName, string>>;

/** One prompt with what goes into its gaps. */
export interface Said {
  readonly prompt: PromptName;
  readonly slots?: Readonly<Record<string, string>>;
  /** In another language than the caller's: the choice of languages alone. */
  readonly language?: 'en' | 'es';
}

export function say(prompt: PromptName, slots?: Readonly<Record<string, string>>): Said {
  return slots === undefined ? { prompt } : { prompt, slots };
}
