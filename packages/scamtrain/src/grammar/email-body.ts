// The text of a mail: the frame around the body, and its links as a reader sees them.
import type { ShownLink } from '@countersign/scamflags';

import type { Chance } from '../random.ts';
import { framesOf } from './email-frame.ts';
import type { MailTemplate } from './email-sheet.ts';
import { pick } from './slots.ts';

interface Pen {
  readonly write: (text: string) => string;
  readonly chance: Chance;
}

/** How likely each paragraph is that a company adds to everything. */
const EXTRA = { legit: 0.36, scam: 0.18, pair: 0.12 } as const;

/** Greeting, body, paragraphs that the company adds to everything, sign-off, footer. */
export function framed(template: MailTemplate, isTrap: boolean, { write, chance }: Pen): Framed {
  const { lang, frame, text, side } = template;
  if (frame === 'none') return { text: write(text), isNameless: false };
  const { frames, nameless } = framesOf(lang);
  const { greeting, trapGreeting, closing, footer, trapFooter } = frames[frame];
  const share = EXTRA[side];
  const parts = [
    isTrap ? trapGreeting : greeting,
    text,
    ...extrasOf(template, share, chance),
    closing,
    // A pair is kept short, so that what decides is not lost among other links and numbers.
    side === 'legit' ? footer : trapFooter,
    ...legalOf(template, share, chance),
  ];
  const whole = write(parts.join('¶¶')).replace(/\n{3,}/g, '\n\n');
  const [opening = ''] = whole.split('\n');
  return { text: whole, isNameless: opening.length < GREETING_MAX && nameless.test(opening) };
}

interface Framed {
  readonly text: string;
  readonly isNameless: boolean;
}

const GREETING_MAX = 40;

function extrasOf(
  { lang, frame, trade }: MailTemplate,
  share: number,
  chance: Chance,
): readonly string[] {
  if (frame !== 'company' && frame !== 'notice') return [];
  const { extras } = framesOf(lang);
  return [...(extras[trade] ?? []), ...(extras['any'] ?? [])].filter(() => chance.next() < share);
}

function legalOf({ lang, frame }: MailTemplate, share: number, chance: Chance): readonly string[] {
  const { legal } = framesOf(lang);
  const isFormal = frame === 'company' || frame === 'notice' || frame === 'business';
  return isFormal && legal.length > 0 && chance.next() < share ? [pick(legal, chance)] : [];
}

export interface Style {
  /** Only the words were pasted: no sender, no addresses behind words. */
  readonly isPasted: boolean;
  /** The addresses of links stand in the text. */
  readonly isPlain: boolean;
  readonly hasLinks: boolean;
}

/** What decides in a pair must be there to be seen. */
export function styleOf(chance: Chance, isPair: boolean): Style {
  const isPasted = chance.next() < 0.14 && !isPair;
  const isPlain = chance.next() < (isPasted ? 0.6 : 0.4);
  return { isPasted, isPlain, hasLinks: !isPasted && (!isPlain || chance.next() < 0.5) };
}

interface LinkMakers {
  readonly own: () => string;
  readonly lure: () => string;
}

export function setLinks(
  text: string,
  { isPlain, hasLinks }: Style,
  { own, lure }: LinkMakers,
): { text: string; links: readonly ShownLink[] } {
  const links: ShownLink[] = [];
  const set = text.replace(
    /<(!?)([^<>\n]+)>(?=(\s*\n|\s*$)?)/g,
    (_, trap: string, shown: string, end: string | undefined) => {
      const href = (trap === '' ? own : lure)();
      const isAddress = /^\S+\.\S+$/.test(shown);
      if (hasLinks) links.push({ text: isPlain ? href : shown, href });
      if (!isPlain) return shown;
      if (isAddress) return href;
      return end === undefined ? `${shown} (${href})` : `${shown}: ${href}`;
    },
  );
  return { text: set, links };
}
