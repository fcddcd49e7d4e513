// What may be dialled, and what may be asked for the next document. Each answers with what is wrong, or with nothing.

const URL_CHARACTERS_MAX = 500;
// Printable ASCII without what a URL has to encode; so it is also safe in XML and in a log.
const PLAIN_URL = /^https?:\/\/[A-Za-z0-9[][!#-;=?-[\]_a-z~]*$/;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** A card number has 12 to 19 digits (ISO/IEC 7812-1), however they are set apart. */
const CARD_DIGITS = /\d(?:[-._~]?\d){11,}/;
const LONG_WORD = /[A-Za-z0-9_-]{33,}/g;

/**
 * URLs lie in logs of platforms and proxies: they carry no user, no query, no digits of a card, and nothing that looks
 * like a token. State is kept by the id of the call.
 */
export function urlBreach(url: string): string | undefined {
  if (url.length > URL_CHARACTERS_MAX) return `a URL of more than ${URL_CHARACTERS_MAX} characters`;
  if (!PLAIN_URL.test(url) || !URL.canParse(url)) return 'a URL that is not absolute http or https';
  const { username, password, pathname } = new URL(url);
  if (username !== '' || password !== '' || url.includes('@')) return 'a URL with a user';
  if (url.includes('?')) return 'a URL with a query';
  if (url.includes('#')) return 'a URL with a fragment';
  const rest = pathname.replaceAll(UUID, '/');
  if (CARD_DIGITS.test(rest)) return 'a URL with digits like those of a card';
  return (rest.match(LONG_WORD) ?? []).some(looksDrawn)
    ? 'a URL with what looks like a secret'
    : undefined;
}

/** Words that people write have no digits between their letters; what was drawn at random has. */
const looksDrawn = (word: string): boolean => /\d/.test(word) && /[A-Za-z]/.test(word);

const E164 = /^\+[1-9][0-9]{6,14}$/;
const QUEUE = /^[a-z-]{1,32}$/;
const SIP_URI =
  /^sips?:[A-Za-z0-9._~+-]{1,64}@[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?(;transport=(udp|tcp|tls))?$/;

/** ITU-T E.164, clause 6.2.1: at most fifteen digits. */
export const numberBreach = (number: string): string | undefined =>
  E164.test(number) ? undefined : 'a number that is not E.164';

export const queueBreach = (queue: string): string | undefined =>
  QUEUE.test(queue) ? undefined : 'a queue whose name is not 1 to 32 of a-z and -';

/** RFC 3261, clause 19.1, without a password and with `transport` as the one parameter. */
export const sipBreach = (uri: string): string | undefined =>
  SIP_URI.test(uri) ? undefined : 'a SIP address that is none';
