// Who a message says it is from, against where it came from.
import { domainOf } from '../extract/domains.ts';
import { phoneOf } from '../extract/phones.ts';
import type { Extracted } from '../inside.ts';
import { LIMITS } from '../limits.ts';
import type { Issuer, Message, Signal, Span } from '../types.ts';
import { FREE_MAIL } from './hosts.ts';
import { isKnownHost, isOf, lookAlikeOf } from './look-alike.ts';
import { luresIn } from './name-words.ts';
import { type ClaimedName, fitOf, fitOfTold, isCompany } from './names.ts';
import { senderHost } from './sender-host.ts';
import { isFalseId } from './sender-ids.ts';
import { distance, skeletonOf } from './skeleton.ts';

/** E.164 or a short code, of a sender's line or a setting. */
export function numberOf(line: string): string | undefined {
  const text = line.slice(0, LIMITS.fromMax);
  if (/[a-z@]/i.test(text)) return undefined;
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length < 3 || digits.length > 15) return undefined;
  if (digits.length < 7) return digits;
  return phoneOf({ digits, groups: [digits.length], hasPlus: text.includes('+') }, 'en') ?? digits;
}

/** Numbers are one where their last nine digits are: one is written with the country's code, the other without. */
export function isNumberOf(issuer: Issuer | undefined, number: string): boolean {
  const digits = number.replaceAll(/\D/g, '');
  return (issuer?.numbers ?? []).some((one) => {
    const own = one.replaceAll(/\D/g, '');
    if (own.length < 7 || digits.length < 7) return own === digits;
    // A local number is written without the area's code.
    if (digits.length === 7 && /^1\d{10}$/.test(own)) return own.endsWith(digits);
    return (
      own === digits ||
      (own.length >= 9 && digits.length >= 9 && own.slice(-9) === digits.slice(-9))
    );
  });
}

/** Brands that many companies have in their name, each with a domain of its own. */
const FAMILIES: ReadonlySet<string> = new Set(['caixaruralrural']);

const whole = (line: string): Span => ({ part: 'from', start: 0, end: line.length });

/** A sender's id that is nearly the issuer's. */
function isNearId(id: string, issuer: Issuer): boolean {
  const plain = (text: string) => skeletonOf(text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));
  if (issuer.senderIds.includes(id)) return false;
  const skeleton = plain(id);
  return issuer.senderIds.some((one) => {
    const own = plain(one);
    return (
      own.length > 3 && distance(own, skeleton, own.length < 6 ? 0 : 1) <= (own.length < 6 ? 0 : 1)
    );
  });
}

/** Facts of the sender, the address for answers, and what the mail server found. */
export function factsOfSender(
  message: Message,
  extracted: Extracted,
  issuer: Issuer | undefined,
  names: readonly ClaimedName[] = [],
): readonly Signal[] {
  const from = message.from?.slice(0, LIMITS.fromMax) ?? '';
  const signals: Signal[] = [];
  const host = senderHost(from);
  const named = extracted.brands.filter((one) => one.span.part === 'from');
  if (host !== undefined) {
    const isOwn = (brand: string) => isOf(host, brand, issuer) && !FREE_MAIL.has(domainOf(host));
    const [first] = named;
    const isFamily =
      named.every(({ brand }) => FAMILIES.has(brand)) && fitOf(host, names) === 'own';
    if (first !== undefined && !isFamily && !named.some((one) => isOwn(one.brand)))
      signals.push({ code: 'sender-elsewhere', span: first.span });
    if (lookAlikeOf(host, issuer) !== undefined)
      signals.push({ code: 'lookalike-sender', span: whole(from) });
    else if (first === undefined && !isKnownHost(host) && !isOf(host, 'issuer', issuer))
      signals.push(...factsOfName(from, host, names));
    const reply = senderHost(message.replyTo);
    if (reply !== undefined && domainOf(reply) !== domainOf(host))
      signals.push({ code: 'reply-elsewhere', span: whole(from) });
  } else if (from !== '') {
    const ofNumber = factsOfNumber(from, extracted, issuer);
    signals.push(...ofNumber);
    if (ofNumber.length === 0 && isFalseId(message))
      signals.push({ code: 'lookalike-sender', span: whole(from) });
  }
  const { spf, dkim, dmarc } = message.authentication ?? {};
  if (dmarc === 'fail' || (spf === 'fail' && dkim !== 'pass'))
    signals.push({ code: 'authentication-failed' });
  return signals;
}

/** A company that no table knows, by the name it is shown with. */
function factsOfName(from: string, host: string, names: readonly ClaimedName[]): readonly Signal[] {
  const shown = names.filter(({ isSender }) => isSender);
  const fit = shown.length === 0 ? 'none' : fitOf(host, shown);
  const told = fitOfTold(host, names);
  // "Tamarack Revenue" of the Tamarack State: the text says whose the address is.
  if (told === 'own' && luresIn(host) === 0) return [];
  if (fit === 'imitates' || fit === 'inSubdomain' || (fit !== 'own' && told === 'imitates'))
    return [{ code: 'lookalike-sender', span: whole(from) }];
  // A name with "verify" or "desk" behind a hyphen is nobody's own.
  const isMadeUp = domainOf(host).includes('-') && luresIn(host) > 0;
  return fit === 'none' && (isMadeUp || shown.some(isCompany))
    ? [{ code: 'sender-elsewhere', span: whole(from) }]
    : [];
}

function factsOfNumber(
  from: string,
  extracted: Extracted,
  issuer: Issuer | undefined,
): readonly Signal[] {
  if (issuer === undefined) return [];
  const number = numberOf(from);
  if (number === undefined)
    return isNearId(from.trim(), issuer) ? [{ code: 'lookalike-sender', span: whole(from) }] : [];
  if (isNumberOf(issuer, number)) return [{ code: 'number-is-issuers', span: whole(from) }];
  // The issuer says of itself which numbers it writes from.
  const saysIssuer = extracted.brands.some((one) => one.brand === 'issuer');
  const isTold = issuer.numbers.length + issuer.senderIds.length > 0;
  return saysIssuer && isTold ? [{ code: 'sender-elsewhere', span: whole(from) }] : [];
}
