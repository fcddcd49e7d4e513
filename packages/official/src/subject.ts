import { domainToUnicode } from 'node:url';

/** What somebody wants to look up. */
export type Subject =
  | { readonly kind: 'phone'; readonly shown: string; readonly numbers: readonly string[] }
  | { readonly kind: 'email'; readonly shown: string; readonly host: string }
  | { readonly kind: 'link'; readonly shown: string; readonly host: string }
  | { readonly kind: 'sender'; readonly shown: string; readonly name: string };

const SUBJECT_CHARS_MAX = 400;
const PHONE = /^\+?[0-9(][0-9\s().-]{5,24}$/;
const PHONE_DIGITS_MIN = 7;
const PHONE_DIGITS_MAX = 15;
const EMAIL = /^[^\s@<>]{1,64}@([A-Za-z0-9.\u0080-\uffff-]{3,190})$/;
const SENDER = /^[A-Za-z][A-Za-z0-9]{2,10}$/;
const US_DIGITS = 10;

/** One number, address, link or sender as people paste it; `undefined` for anything else. Nothing is fetched or resolved. */
export function parseSubject(text: string): Subject | undefined {
  const shown = text.trim().slice(0, SUBJECT_CHARS_MAX);
  if (PHONE.test(shown)) return phoneOf(shown);
  const address = EMAIL.exec(shown)?.[1];
  if (address !== undefined) return withHost('email', shown, address);
  if (/\s/.test(shown) || !shown.includes('.'))
    return SENDER.test(shown) ? { kind: 'sender', shown, name: shown.toUpperCase() } : undefined;
  return withHost('link', shown, shown);
}

function phoneOf(shown: string): Subject | undefined {
  const digits = shown.replaceAll(/\D/g, '');
  if (digits.length < PHONE_DIGITS_MIN || digits.length > PHONE_DIGITS_MAX) return undefined;
  // Without its country a number may be one of any that we have: written as at home, or with its prefix.
  const numbers = [
    `+${digits}`,
    ...(digits.length === US_DIGITS ? [`+1${digits}`] : []),
    ...(digits.startsWith('0') ? [`+44${digits.slice(1)}`] : []),
    ...(digits.startsWith('00') ? [`+${digits.slice(2)}`] : []),
  ];
  return { kind: 'phone', shown, numbers };
}

function withHost(kind: 'email' | 'link', shown: string, text: string): Subject | undefined {
  const parsed = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || !parsed.hostname.includes('.'))
    return undefined;
  return { kind, shown, host: domainToUnicode(parsed.hostname).toLowerCase() };
}

const LINKS = /\b(?:https?:\/\/|www\.)[^\s<>"')]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^\s<>"')]*/gi;
const EMAILS = /[^\s@<>"'(),;:]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/g;
const PHONES = /\+?\(?[0-9][0-9\s().-]{6,20}[0-9]/g;
const PIECE = /\S{1,400}/g;
const FOUND_MAX = 20;

/** Every link, address and number that stands in a message, each once, in that order. */
export function subjectsIn(text: string): readonly Subject[] {
  // The patterns try each character as a beginning: what they read in one piece must be short.
  const pieces = (text.match(PIECE) ?? []).join(' ');
  const links = pieces.match(LINKS) ?? [];
  const emails = pieces.match(EMAILS) ?? [];
  const rest = pieces.replaceAll(LINKS, ' ').replaceAll(EMAILS, ' ');
  const found = [...links, ...emails, ...(rest.match(PHONES) ?? [])].map((one) =>
    parseSubject(one.replace(/[.,;:!?]+$/, '')),
  );
  const unique = new Map(found.flatMap((one) => (one === undefined ? [] : [[one.shown, one]])));
  return [...unique.values()].slice(0, FOUND_MAX);
}
