// Companies that no table knows: the name that a message goes by, against the address that it leads to.
import { domainOf } from '../extract/domains.ts';
import { shownHost } from '../extract/punycode.ts';
import { isVocabulary } from '../normalise/vocabulary.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../types.ts';
import {
  COMPANY_WORDS,
  DESKS,
  FILLERS,
  isAdded,
  isLure,
  isTrade,
  luresIn,
  undressed,
} from './name-words.ts';
import { distance, skeletonOf } from './skeleton.ts';

/** A name in words, lower case and without accents. */
export interface ClaimedName {
  readonly words: readonly string[];
  /** The message says that it is from there; else the name only stands in its text. */
  readonly isSender: boolean;
}

/**
 * How an address stands to the names: `own` is one of them, `imitates` one, has one `inSubdomain`, is `near` one (which says nothing for it
 * and nothing against it), or has to do with `none` of them.
 */
export type Fit = 'own' | 'imitates' | 'inSubdomain' | 'near' | 'none';

const LEAD_MOST = 42;
const NAME_WORDS_MOST = 6;
const TEXT_NAMES_MOST = 24;
const TEXT_READ = 2_000;
const CORE_LEAST = 4;
/** No sender's id is longer, so a longer name is cut short by whoever bears it. */
export const SENDER_ID_MOST = 11;

const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
export const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, NAME_WORDS_MOST);

/** The name in a sender's line: what stands before the address, or an id of letters. */
export function displayName(from: string): string {
  const angle = from.indexOf('<');
  if (angle >= 0) return from.slice(0, angle).replaceAll('"', ' ').trim();
  return from.includes('@') || !/\p{L}{2}/u.test(from) ? '' : from.trim();
}

/** Words before a colon or a dash at the start of a text are the sender's name, where they are few. */
export function leadOf(text: string): string {
  const [, lead = ''] =
    /^[\s[(*"]{0,4}([^:\n]{2,42}?)(?:[\])"*]{0,2}:\s| [-–—|] )/u.exec(
      text.slice(0, LEAD_MOST + 8),
    ) ?? [];
  return wordsOf(lead).length <= 5 ? lead : '';
}

/** Names with a capital within a sentence; what is an ordinary word is none. */
export function namesInText(text: string): readonly ClaimedName[] {
  const found = new Map<string, ClaimedName>();
  for (const [name] of text
    .slice(0, TEXT_READ)
    .matchAll(
      /\p{Lu}[\p{L}\p{N}&'’-]{2,24}(?: (?:de |del |of |and |y |& )?\p{Lu}[\p{L}\p{N}&'’-]{1,24}){0,3}/gu,
    )) {
    if (found.size >= TEXT_NAMES_MOST) break;
    const words = wordsOf(name);
    if (
      contentOf(words).some(
        (word) => word.length >= CORE_LEAST && !isVocabulary(word) && !isTrade(skeletonOf(word)),
      )
    )
      found.set(words.join(' '), { words, isSender: false });
  }
  return [...found.values()];
}

/** What is left of a name without small words and desks; all of it where nothing is. */
export function contentOf(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !FILLERS.has(word) && !DESKS.has(word));
  return left.length > 0 ? left : words.filter((word) => !FILLERS.has(word));
}

/** True for a sender whose address begins with a part of the name: "Ana Ruiz <ana.ruiz@...>". */
function isPerson(words: readonly string[], from: string): boolean {
  const sign = from.lastIndexOf('@');
  if (sign < 0) return false;
  const local = plain(from.slice(from.lastIndexOf('<') + 1, sign));
  return (
    !words.some((word) => COMPANY_WORDS.has(word)) &&
    words.some((word) => local === word || (word.length > 2 && local.includes(word)))
  );
}

/**
 * The names that a message goes by, the sender's first.
 * @param hasLinks  without them nothing is compared with what the text names
 */
export function namesOf(message: Message, hasLinks = true): readonly ClaimedName[] {
  const from = message.from?.slice(0, LIMITS.fromMax) ?? '';
  const names: ClaimedName[] = [];
  const line = displayName(from);
  const shown = wordsOf((message.channel === 'sms' ? undressed(line) : undefined) ?? line);
  if (shown.length > 0 && !isPerson(shown, from)) names.push({ words: shown, isSender: true });
  if (message.channel === 'sms') {
    const lead = wordsOf(leadOf(message.text));
    if (contentOf(lead).some((word) => word.length > 2 && !DESKS.has(word) && !isVocabulary(word)))
      names.push({ words: lead, isSender: true });
  }
  return hasLinks ? [...names, ...namesInText(message.text)] : names;
}

/** A company's name is known by its words: a shop that is called like a person cannot be told from one. */
export const isCompany = ({ words }: ClaimedName): boolean =>
  words.some((word) => COMPANY_WORDS.has(word)) &&
  words.some(
    (word) =>
      word.length >= CORE_LEAST && !FILLERS.has(word) && !DESKS.has(word) && !isOffice(word),
  );

/** Of an authority the address is seldom its name: "Tax Office". */
const isOffice = (word: string): boolean =>
  isVocabulary(word) || COMPANY_WORDS.has(word) || isTrade(skeletonOf(word));

/** How the address of a link or a sender stands to the names. */
export function fitOf(host: string, names: readonly ClaimedName[]): Fit {
  const domain = domainOf(host);
  const [label = ''] = shownHost(domain).split('.');
  // Of a name that only stands in the text, an address that fits it proves nothing.
  const fits = names.map((name) => {
    const fit = fitOfLabel(label, name);
    return fit === 'own' && !name.isSender ? 'near' : fit;
  });
  if (fits.includes('own')) return 'own';
  if (fits.includes('imitates')) return 'imitates';
  const before =
    host.length > domain.length
      ? shownHost(host).split('.').slice(0, -domain.split('.').length)
      : [];
  const isBefore = names.some(
    ({ words, isSender }) =>
      isSender &&
      [coreOf(contentOf(words)), words.join('')].some(
        (name) =>
          name.length >= CORE_LEAST &&
          before.some((part) => part.replaceAll('-', '').includes(name)),
      ),
  );
  if (isBefore) return 'inSubdomain';
  return fits.includes('near') ? 'near' : 'none';
}

/** A name that only stands in the text says less: it is told of where the address adds what nobody needs, or writes it with digits. */
const RUN_LEAST = 6;

/** How a sender's address stands to the names that its text tells. */
export function fitOfTold(host: string, names: readonly ClaimedName[]): Fit {
  const [label = ''] = shownHost(domainOf(host)).split('.');
  const flat = label.replaceAll('-', '');
  const parts = label.split('-');
  const told = names.filter(({ isSender }) => !isSender);
  if (told.some(({ words }) => runsOf(words).includes(flat))) return 'own';
  const [first = '', ...added] = parts;
  const isLonger = added.length > 0 && added.every(isAdded);
  const isDisguised = /\d/.test(flat);
  for (const { words } of told)
    for (const run of runsOf(words)) {
      if (run.length < RUN_LEAST) continue;
      if (isLonger && run === first) return 'imitates';
      if (isDisguised && skeletonOf(run) === skeletonOf(flat)) return 'imitates';
    }
  return 'none';
}

/** A name of the text before a domain that wants to be trusted: "northbank.mail-upgrade.example". */
export function isToldBefore(host: string, names: readonly ClaimedName[]): boolean {
  const domain = domainOf(host);
  if (host.length <= domain.length || !domain.includes('-') || luresIn(host) === 0) return false;
  const before = host.slice(0, -domain.length - 1).replaceAll('-', '');
  return names.some(({ words }) =>
    words.some((word) => word.length >= RUN_LEAST && !isVocabulary(word) && before.includes(word)),
  );
}

/** Every row of words of a name, written as one. */
export function runsOf(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !FILLERS.has(word));
  return left.flatMap((_, from) =>
    left.slice(from).map((_word, at) => left.slice(from, from + at + 1).join('')),
  );
}

const coreOf = (words: readonly string[]): string =>
  words.filter((word) => !isTrade(skeletonOf(word))).join('') || words.join('');

function fitOfLabel(label: string, { words, isSender }: ClaimedName): Fit {
  const content = contentOf(words);
  const core = coreOf(content);
  const whole = content.join('');
  const full = words.join('');
  const flat = label.replaceAll('-', '');
  if (core.length < 2) return 'none';
  if (flat === whole || flat === core || flat === full) return 'own';
  if (isSender && (isInitials(flat, words) || isCutShort(label, full))) return 'own';
  const rest =
    full.length > CORE_LEAST && label.startsWith(`${full}-`)
      ? label.slice(full.length + 1).split('-')
      : restOf(label, content, isSender);
  if (rest !== undefined) {
    const added = rest.filter((part) => !words.includes(part));
    if (added.some((part) => isLure(skeletonOf(part)) || /^\d{1,8}$/.test(part))) return 'imitates';
    if (added.every((part) => isTrade(skeletonOf(part)))) return 'own';
    // A company has its name alone; a name and one word more is what can still be had.
    return label.includes('-') && isSender ? 'imitates' : 'near';
  }
  return isTwin(flat, [whole, core, full]) ? 'imitates' : 'none';
}

/** "Banco del Norte" and "bdn"; one letter or two are anybody's. */
function isInitials(flat: string, words: readonly string[]): boolean {
  if (flat.length < 3) return false;
  const letters = (all: readonly string[]) => all.map((word) => word[0]).join('');
  return flat === letters(words) || flat === letters(words.filter((word) => !FILLERS.has(word)));
}

/** An id has no room for a long name: "CanyonToll" and "canyontollway". */
function isCutShort(flat: string, full: string): boolean {
  const isFull = full.length >= SENDER_ID_MOST - 1 && full.length <= SENDER_ID_MOST;
  return (
    isFull &&
    !flat.includes('-') &&
    flat.startsWith(full) &&
    !isLure(skeletonOf(flat.slice(full.length)))
  );
}

/** What an address adds to a name; undefined where the name is not in it. Of a sender's name one word is enough. */
function restOf(
  label: string,
  content: readonly string[],
  isSender: boolean,
): readonly string[] | undefined {
  const parts = label.split('-');
  const cores = content.filter((word) => !isTrade(skeletonOf(word)) && word.length > 2);
  const [first] = cores;
  if (first === undefined) return undefined;
  const rest: string[] = [];
  const met = new Set<string>();
  for (const part of parts) {
    let left = part;
    for (const word of cores) {
      const at = word.length >= CORE_LEAST ? left.indexOf(word) : left === word ? 0 : -1;
      if (at < 0) continue;
      met.add(word);
      left = `${left.slice(0, at)} ${left.slice(at + word.length)}`;
    }
    rest.push(...left.split(' ').filter((one) => one !== ''));
  }
  return met.size >= (isSender ? 1 : cores.length) ? rest : undefined;
}

/** One letter is another, is missing or is too much. */
function isTwin(flat: string, names: readonly string[]): boolean {
  const skeleton = skeletonOf(flat);
  return names.some((name) => {
    if (name.length < 5) return false;
    const other = skeletonOf(name);
    return (
      skeleton === other ||
      distance(skeleton, other, name.length < 9 ? 1 : 2) <= (name.length < 9 ? 1 : 2)
    );
  });
}
