import type { Entity, Extracted, Link, NamedBrand, Normalised } from '../inside.ts';
import { languageOf } from '../language.ts';
import { LIMITS } from '../limits.ts';
import { normalise } from '../normalise/normalise.ts';
import type { Issuer, Message, Part, ShownLink, Span } from '../types.ts';
import { findBrands } from './brand-names.ts';
import { unwrapped } from './mail-guards.ts';
import { domainOf } from './domains.ts';
import { scanLinks } from './links.ts';
import { findNumbers } from './numbers.ts';
import { type Place, Taken } from './taken.ts';
import { parseWebAddress } from './web-address.ts';

/** What is named in a message, and where in the folded text it is; the places are for `maskEntities`. */
export interface Found extends Extracted {
  /** Places of the folded text, not overlapping, in no order. */
  readonly places: readonly Place[];
}

/** A shown text is looked for where the message is no longer than this. */
const SHOWN_TEXT_MAX = 16_384;

function linkOf(shown: ShownLink, message: Message): Link | undefined {
  const href = unwrapped(shown.href);
  const address = parseWebAddress(href);
  if (address === undefined) return undefined;
  const { host } = address;
  const link = {
    href,
    shown: shown.text,
    host,
    domain: domainOf(host),
    isFromQr: shown.isFromQr === true,
  };
  const span = placeOf(shown.text.trim(), message.text);
  return span === undefined ? link : { ...link, span };
}

function placeOf(shown: string, text: string): Span | undefined {
  if (shown.length < 2 || text.length > SHOWN_TEXT_MAX) return undefined;
  const start = text.indexOf(shown);
  return start < 0 ? undefined : { part: 'text', start, end: start + shown.length };
}

interface PartFound {
  readonly links: readonly Link[];
  readonly entities: readonly Entity[];
  readonly brands: readonly NamedBrand[];
  readonly places: readonly Place[];
}

function inPart(normalised: Normalised, part: Part, context: Context): PartFound {
  const taken = new Taken(normalised.folded.length);
  const { links, addresses } = scanLinks(normalised, part, taken);
  const numbers = findNumbers(normalised, { part, taken, language: context.language });
  const issuer = context.issuer === undefined ? {} : { issuer: context.issuer };
  const brands = findBrands(normalised, { part, taken, ...issuer });
  return { links, entities: [...addresses, ...numbers], brands, places: taken.places };
}

interface Context {
  readonly language: ReturnType<typeof languageOf>;
  readonly issuer: Issuer | undefined;
}

/**
 * What a message names: links with their domains, addresses, numbers, sums, codes, wallets, days and brands; of the text,
 * the subject, and the name of the sender.
 * @param normalised of the message's text
 */
export function extract(normalised: Normalised, message: Message, issuer?: Issuer): Found {
  const context = { language: message.language ?? languageOf(normalised.folded), issuer };
  const text = inPart(normalised, 'text', context);
  const parts = [text];
  if (message.subject !== undefined && message.subject !== '') {
    const subject = message.subject.slice(0, LIMITS.subjectMax);
    parts.push(inPart(normalise(subject, 'subject').normalised, 'subject', context));
  }
  if (message.from !== undefined && message.from !== '') {
    const from = message.from.slice(0, LIMITS.fromMax);
    parts.push(inPart(normalise(from, 'from').normalised, 'from', context));
  }
  const handed = (message.links ?? [])
    .slice(0, LIMITS.linksMax)
    .map((one) => linkOf(one, message))
    .filter((one) => one !== undefined);
  return {
    links: [...handed, ...parts.flatMap((one) => one.links)].slice(0, LIMITS.linksMax),
    entities: parts.flatMap((one) => one.entities),
    brands: parts.flatMap((one) => one.brands),
    places: text.places,
  };
}
