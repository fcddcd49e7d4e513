/** What a message is for, and how it may go. The words are in one file per language. */
export interface Template {
  /** A purpose of the programme. */
  readonly purpose: string;
  /**
   * Carries a code: `app` codes are typed on our pages, `window` codes on the window's, `spoken` ones are said on a call that the
   * member placed.
   */
  readonly code?: 'app' | 'window' | 'spoken';
  /** Carries a value of its own that takes back what it tells of: written into the message, and shown nowhere else. */
  readonly undo?: true;
  /** Answers what somebody wrote to us just now. */
  readonly isAnswer?: true;
  /** A question that is answered by e-mail, too. */
  readonly takesReply?: true;
  /** Values that a message of this kind needs. */
  readonly facts: readonly string[];
}

/** Every message that can go out. A name that is not here does not compile, and neither does one without words. */
export const templates = {
  'code.registration': { purpose: 'code', code: 'app', facts: [] },
  'code.confirm-contact': { purpose: 'code', code: 'app', facts: [] },
  'code.sign-in': { purpose: 'code', code: 'app', facts: [] },
  'code.recovery': { purpose: 'code', code: 'app', facts: [] },
  'code.step-up': { purpose: 'code', code: 'app', facts: [] },
  'code.pin-show': { purpose: 'code', code: 'window', facts: [] },
  'code.pin-set': { purpose: 'code', code: 'window', facts: [] },
  'code.spoken': { purpose: 'code', code: 'spoken', facts: [] },
  'account.registered': { purpose: 'security', facts: [] },
  'account.already-registered': { purpose: 'security', facts: [] },
  'account.not-registered': { purpose: 'security', facts: [] },
  'account.new-device': { purpose: 'security', facts: [] },
  'account.password-changed': { purpose: 'security', facts: [] },
  'account.passkey-added': { purpose: 'security', facts: [] },
  'account.passkey-removed': { purpose: 'security', facts: [] },
  'account.passkey-counter-regressed': { purpose: 'security', facts: [] },
  'account.authenticator-added': { purpose: 'security', facts: [] },
  'account.authenticator-removed': { purpose: 'security', facts: [] },
  'account.recovery-codes-renewed': { purpose: 'security', facts: [] },
  'account.recovery-code-used': { purpose: 'security', facts: [] },
  'account.way-not-added': { purpose: 'security', facts: [] },
  'account.recovered': { purpose: 'security', facts: [] },
  'account.watcher-added': { purpose: 'security', facts: ['device'] },
  'account.push-added': { purpose: 'security', facts: ['device'] },
  'contact.point-added': { purpose: 'security', facts: ['point'] },
  'contact.point-replaced': { purpose: 'security', facts: ['point', 'former'] },
  'contact.point-replaced-old': {
    ...{ purpose: 'security', undo: true },
    facts: ['point', 'former'],
  },
  'contact.change-undone': { purpose: 'security', facts: ['point', 'former'] },
  'contact.undo-before': { purpose: 'security', isAnswer: true, facts: ['former'] },
  'contact.undo-not': { purpose: 'security', isAnswer: true, facts: ['former'] },
  'contact.undo-late': { purpose: 'security', isAnswer: true, facts: ['former'] },
  'contact.point-removed': { purpose: 'security', facts: ['former'] },
  'contact.address-changed': { purpose: 'security', facts: [] },
  'contact.change-declined': { purpose: 'security', facts: [] },
  'message.genuine': { purpose: 'security', facts: [] },
  'message.genuine-sealed': { purpose: 'security', facts: ['forwarder'] },
  'message.not-yours': { purpose: 'security', facts: [] },
  'message.altered': { purpose: 'security', facts: [] },
  'message.not-ours': { purpose: 'security', facts: [] },
  'report.scam': { purpose: 'security', facts: ['report'] },
  'report.genuine': { purpose: 'security', facts: ['report'] },
  'report.unclear': { purpose: 'security', facts: ['report'] },
  'report.again-scam': { purpose: 'security', facts: ['report'] },
  'report.again-genuine': { purpose: 'security', facts: ['report'] },
  'report.again-unclear': { purpose: 'security', facts: ['report'] },
  'reported.scam': { purpose: 'security', facts: ['report'] },
  'reported.scam-words': { purpose: 'security', facts: ['report'] },
  'reported.caution': { purpose: 'security', facts: ['report'] },
  'reported.caution-words': { purpose: 'security', facts: ['report'] },
  'reported.unsure': { purpose: 'security', facts: ['report'] },
  'reported.unsure-words': { purpose: 'security', facts: ['report'] },
  'reported.genuine': { purpose: 'security', facts: ['report'] },
  'reported.genuine-words': { purpose: 'security', facts: ['report'] },
  'reported.not-yours': { purpose: 'security', facts: ['report'] },
  'reported.not-yours-words': { purpose: 'security', facts: ['report'] },
  'report.text-scam': { purpose: 'security', isAnswer: true, facts: ['report'] },
  'report.text-likely': { purpose: 'security', isAnswer: true, facts: ['report'] },
  'report.text-caution': { purpose: 'security', isAnswer: true, facts: ['report'] },
  'report.text-no-flags': { purpose: 'security', isAnswer: true, facts: ['report'] },
  'report.text-not-enough': { purpose: 'security', isAnswer: true, facts: ['report'] },
  'report.text-genuine': { purpose: 'security', isAnswer: true, facts: ['report'] },
  'report.text-not-yours': { purpose: 'security', isAnswer: true, facts: ['report'] },
  'report.text-altered': { purpose: 'security', isAnswer: true, facts: ['report'] },
  'report.text-sender': { purpose: 'security', isAnswer: true, facts: ['report'] },
  'texts.stopped': { purpose: 'security', isAnswer: true, facts: [] },
  'texts.started': { purpose: 'security', isAnswer: true, facts: [] },
  'texts.help': { purpose: 'security', isAnswer: true, facts: [] },
  'alert.payment': {
    ...{ purpose: 'fraud-check', takesReply: true },
    facts: ['amount', 'merchant', 'card', 'quote'],
  },
  'alert.confirmed': { purpose: 'fraud-check', isAnswer: true, facts: [] },
  'alert.denied': { purpose: 'fraud-check', isAnswer: true, facts: [] },
  'alert.not-by-text': { purpose: 'fraud-check', isAnswer: true, facts: [] },
  'line.kept': { purpose: 'security', facts: [] },
  'line.given-up': { purpose: 'security', facts: [] },
  'line.not-reached': { purpose: 'security', facts: [] },
  'line.reached': { purpose: 'you-called', facts: [] },
  'alert.not-by-email': { purpose: 'fraud-check', isAnswer: true, facts: [] },
  'payment.due': { purpose: 'payment-reminder', facts: ['amount', 'day'] },
  'payment.failed': { purpose: 'payment-problem', facts: ['amount'] },
  'application.question': { purpose: 'application', facts: [] },
  'request.answered': { purpose: 'follow-up', facts: [] },
  'welcome.card': { purpose: 'welcome', facts: [] },
  'offer.new': { purpose: 'offer', facts: ['title'] },
  'card.locked': { purpose: 'security', facts: ['card'] },
  'card.locked-by-answer': { purpose: 'security', facts: ['card'] },
  'card.locked-by-line': { purpose: 'security', facts: ['card'] },
  'card.locked-by-desk': { purpose: 'security', facts: ['card'] },
  'card.unlocked': { purpose: 'security', facts: ['card'] },
  'card.frozen': { purpose: 'security', facts: ['card'] },
  'card.frozen-by-answer': { purpose: 'security', facts: ['card'] },
  'card.unfrozen': { purpose: 'security', facts: ['card'] },
  'card.unfrozen-no-passkey': { purpose: 'security', facts: ['card'] },
  'card.unfrozen-card-ended': { purpose: 'security', facts: ['card'] },
  'card.unfreeze-declined': { purpose: 'security', facts: [] },
  'card.stopped': { purpose: 'security', facts: ['card'] },
  'pin.shown': { purpose: 'security', facts: ['card'] },
  'pin.set': { purpose: 'security', facts: ['card'] },
  'pin.set-pending-chip': { purpose: 'security', facts: ['card'] },
  'pin.locked': { purpose: 'security', facts: ['card'] },
  'pin.unlocked': { purpose: 'security', facts: ['card'] },
  'pin.mailer-ordered': { purpose: 'security', facts: ['card', 'earliest', 'latest'] },
  'pin.mailer-cancelled': { purpose: 'security', facts: ['card'] },
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateName = keyof typeof templates;

/** Whether a code that a message of this kind carries is typed or said; nothing where it carries none. */
export function codeKindOf(name: string): 'typed' | 'spoken' | undefined {
  const { code }: Partial<Template> = isTemplate(name) ? templates[name] : {};
  return code === undefined ? undefined : code === 'spoken' ? 'spoken' : 'typed';
}

/** Templates whose e-mails are answered by e-mail. */
export const answeredByMail: readonly string[] = Object.entries<Template>(templates)
  .filter(([, { takesReply }]) => takesReply === true)
  .map(([name]) => name);

/** Whoever gets it has asked for it at this moment. */
export const isAskedFor = (template: Template): boolean =>
  template.code !== undefined || template.isAnswer === true;

export function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}

/**
 * The words of one template. `subject` and `letter` for e-mail, `text` for a text message: no link, no phone number but
 * the printed one, purpose before code. Placeholders: `{brand}`, `{code}`, `{undo}`, `{number}` (the printed one) and facts.
 */
export interface TemplateWords {
  readonly subject: string;
  readonly letter: string;
  readonly text: string;
  /** E-mails that can be answered say how. */
  readonly reply?: string;
}

export type Catalogue = Readonly<Record<TemplateName, TemplateWords>>;

/** Lines that every message of a language ends with. */
export interface Frame {
  readonly greeting: string;
  /** Ends an e-mail: reference, what we never ask, where to call. */
  readonly close: string;
  /** Ends a text. */
  readonly textClose: string;
}
