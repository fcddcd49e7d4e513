import type { EvidenceFacts } from '@countersign/contract';
import { copyFor, formatsFor, say, type Copy, type Formats, type Language } from '@countersign/ui';
import type { Instant } from '@countersign/kernel';
import type { IssuerWords } from '../room.ts';

/** Everything that turns facts into words of one language. */
export interface Wording {
  readonly language: Language;
  readonly copy: Copy;
  readonly words: Copy['evidence']['paper'];
  readonly formats: Formats;
  readonly issuer: IssuerWords;
  /** `Fri 20 Nov 2026, 2:05:09 pm` */
  readonly moment: (at: number) => string;
  readonly day: (at: number) => string;
}

export function wordingOf(ask: {
  readonly language: Language;
  readonly timeZone: string;
  readonly words: IssuerWords;
}): Wording {
  const copy = copyFor(ask.language);
  const formats = formatsFor(ask.language, ask.timeZone);
  const day = (at: number) => formats.dayOfYear(at as Instant);
  return {
    ...{
      language: ask.language,
      copy,
      words: copy.evidence.paper,
      formats,
      issuer: ask.words,
      day,
    },
    moment: (at) => `${day(at)}, ${formats.seconds(at as Instant)}`,
  };
}

/** A word of a table by a code that came from elsewhere; the code itself where the table has none. */
export function wordIn(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}

type Contact = EvidenceFacts['contacts'][number];

/** `Text: a code to sign in` */
export function contactTitle({ copy, issuer, language }: Wording, contact: Contact): string {
  const about: Readonly<Record<string, string>> = copy.about;
  const what = about[contact.template] ?? issuer.purpose(contact.purpose, language);
  if (contact.direction === 'inbound') return what;
  return `${wordIn(copy.security.contacts.channel, contact.channel)}: ${what}`;
}

/** A code without what a phone shows of it: what it was for. */
export function codeTitle({ copy }: Wording, purpose: string): string {
  const about: Readonly<Record<string, string>> = copy.about;
  const words = about[purpose] ?? purpose;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Somebody of the staff by their name, everybody else by what they are. */
export function actorWords({ words }: Wording, by: string): string {
  return wordIn(words.actors, by);
}

export function checkAnswer({ words }: Wording, line: EvidenceFacts['checks'][number]): string {
  if (line.answer === 'done') return wordIn(words.checksDone, line.what);
  const known: Readonly<Record<string, string>> = words.checkAnswers;
  return known[line.answer] ?? say(words.checkAnswers.other, { code: line.answer });
}

/** A contact by its reference, a card by its ending. */
export function aboutWords({ words }: Wording, about: string | null): string {
  if (about === null) return '';
  return /^[0-9]{4}$/.test(about) ? say(words.ending, { ending: about }) : about;
}
