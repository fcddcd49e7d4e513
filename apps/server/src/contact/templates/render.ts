import { en, frameEn } from './en.ts';
import { es, frameEs } from './es.ts';
import { templates, type Catalogue, type Frame, type TemplateName } from './table.ts';

const languages: Readonly<Record<string, { readonly words: Catalogue; readonly frame: Frame }>> = {
  en: { words: en, frame: frameEn },
  es: { words: es, frame: frameEs },
};
/** What a language that has no words yet falls back to. */
const DEFAULT = 'en';
/** What stands in a kept message where its code was. */
export const HIDDEN_CODE = '••••••';
/** And where what takes a change back was. */
export const HIDDEN_UNDO = '•••• •••• ••••';
const FACT_CHARS_MAX = 80;
/** A fact is a line of words: no control characters, no braces, no link, nothing that looks like a number to call. */
const FACT = /^(?!.*(?:https?:|www\.|[0-9](?:[ ().-]?[0-9]){6}))(?:(?![{}<>])\P{Cc})*$/iu;

export interface RenderFacts {
  readonly brand: string;
  readonly name: string;
  /** The number printed on the card. */
  readonly number: string;
  readonly reference: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly code: string | undefined;
  /** Host of the page that a code is typed on, for the line that binds it. */
  readonly codeHost: string | undefined;
  /** Where an answer by e-mail goes; nothing where none is taken. */
  readonly replyTo?: string | undefined;
}

export interface Rendered {
  readonly subject: string;
  readonly text: string;
}

/** Writes the message of a template for a channel. Without a code its place shows dots: what is kept and shown later. */
export function render(
  template: TemplateName,
  channel: 'sms' | 'email' | 'push',
  language: string,
  facts: RenderFacts,
): Rendered {
  const { words, frame } = languages[language] ??
    languages[DEFAULT] ?? { words: en, frame: frameEn };
  const own = words[template];
  const needed: readonly string[] = templates[template].facts;
  const values: Record<string, string> = {
    brand: facts.brand,
    name: facts.name,
    number: facts.number,
    reference: facts.reference,
    code: facts.code ?? HIDDEN_CODE,
    undo: facts.code ?? HIDDEN_UNDO,
  };
  for (const name of needed) {
    const value = facts.facts[name];
    if (value === undefined || value.length > FACT_CHARS_MAX || !FACT.test(value)) {
      throw new Error(`template ${template} has no fit value for ${name}`);
    }
    values[name] = value;
  }
  const fill = (text: string) =>
    text.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole);
  if (channel === 'email') {
    const reply = own.reply === undefined || facts.replyTo === undefined ? [] : [own.reply];
    return {
      subject: fill(own.subject),
      text: [frame.greeting, own.letter, ...reply, frame.close].map(fill).join('\n\n'),
    };
  }
  // An ellipsis is outside GSM-7 and would halve what fits into one text.
  // "@host #code" on a line of its own lets a phone offer the code on that host only (origin-bound one-time codes).
  const bound =
    'code' in templates[template] && facts.codeHost !== undefined
      ? `\n@${facts.codeHost} #${values['code']}`
      : '';
  return {
    subject: channel === 'push' ? fill(own.subject) : '',
    text: `${fill(own.text)} ${fill(frame.textClose)}`.replaceAll('…', '..') + bound,
  };
}

/** Languages that have words. */
export const writtenLanguages: readonly string[] = Object.keys(languages);
