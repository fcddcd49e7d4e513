// Links and addresses in a folded text, in one walk over its dots, colons and at-signs.
import type { Entity, Link, Normalised } from '../inside.ts';
import { LIMITS } from '../limits.ts';
import { isDigit, isLower, isWordCode } from '../normalise/kinds.ts';
import { letterOf } from '../normalise/letters.ts';
import { spanOf } from '../normalise/span.ts';
import type { Part } from '../types.ts';
import { domainOf, hasKnownEnding } from './domains.ts';
import { unwrapped } from './mail-guards.ts';
import type { Taken } from './taken.ts';
import { parseWebAddress } from './web-address.ts';

const HOST_MAX = 253;
const LOCAL_MAX = 64;
const LINK_MAX = 2_048;

const isHostCode = (code: number): boolean =>
  isWordCode(code) || code === 45 || code === 46 || code === 95;
const isLocalCode = (code: number): boolean => isHostCode(code) || code === 43 || code === 37;
/** Blanks, quotes, angles and braces end a link wherever they stand. */
const endsLink = (code: number): boolean =>
  code <= 32 ||
  code === 34 ||
  code === 60 ||
  code === 62 ||
  code === 94 ||
  code === 96 ||
  code === 123 ||
  code === 124 ||
  code === 125;
/** . , ; : ! ? ' ) ] * _ ~ - at the end belong to the sentence. */
const isTrailing = (code: number): boolean =>
  code === 46 ||
  code === 44 ||
  code === 59 ||
  code === 58 ||
  code === 33 ||
  code === 63 ||
  code === 39 ||
  code === 41 ||
  code === 93 ||
  code === 42 ||
  code === 95 ||
  code === 126;

// Endings that are words too, or of files: "today.it is", "invoice.zip".
const WORD_ENDINGS = new Set(
  'it is in so me my to us at be am do no as la se si su un mi ma de il al zip mov sh py md rs pl cc ps ai app so in id'.split(
    ' ',
  ),
);

/** The least of three indexes, of which those below zero are none. */
function leastOf(one: number, two: number, three: number): number {
  let least = one;
  if (two >= 0 && (least < 0 || two < least)) least = two;
  if (three >= 0 && (least < 0 || three < least)) least = three;
  return least;
}

class Scanner {
  readonly links: Link[] = [];
  readonly addresses: Entity[] = [];
  private readonly normalised: Normalised;
  private readonly text: string;
  private readonly part: Part;
  private readonly taken: Taken;
  private floor = 0;

  constructor(normalised: Normalised, part: Part, taken: Taken) {
    this.normalised = normalised;
    this.text = normalised.folded;
    this.part = part;
    this.taken = taken;
  }

  run(): void {
    const { text } = this;
    // The next of each sign is kept, so that a text without them is looked through three times at native speed.
    let dot = text.indexOf('.');
    let colon = text.indexOf('://');
    let sign = text.indexOf('@');
    let from = 0;
    while (this.links.length < LIMITS.linksMax) {
      if (dot >= 0 && dot < from) dot = text.indexOf('.', from);
      if (colon >= 0 && colon < from) colon = text.indexOf('://', from);
      if (sign >= 0 && sign < from) sign = text.indexOf('@', from);
      const at = leastOf(dot, colon, sign);
      if (at < 0) return;
      const next = at === dot ? this.dot(at) : at === colon ? this.colon(at) : this.sign(at);
      from = Math.max(at + 1, next);
    }
  }

  /** @returns the index from which on to look; the same one where nothing was found */
  private colon(at: number): number {
    const { text } = this;
    let start = at;
    while (start > this.floor && at - start < 12 && isLower(text.charCodeAt(start - 1))) start -= 1;
    if (start === at || !(isWordCode(text.charCodeAt(at + 3)) || text.charCodeAt(at + 3) === 91))
      return at;
    return this.takeLink(start, this.linkEnd(at + 3));
  }

  private sign(at: number): number {
    const { text } = this;
    let start = at;
    while (start > this.floor && at - start < LOCAL_MAX && isLocalCode(text.charCodeAt(start - 1)))
      start -= 1;
    const end = this.hostEnd(at + 1);
    if (start === at || end - at < 5) return at;
    const host = text.slice(at + 1, end);
    if (!host.includes('.') || !hasKnownEnding(host)) return at;
    this.taken.take(start, end, 'address');
    const value = written(this.normalised, start, end).toLowerCase();
    this.addresses.push({
      kind: 'address',
      value,
      span: spanOf(this.normalised, { start, end }, this.part),
    });
    this.floor = end;
    return end;
  }

  private dot(at: number): number {
    const { text } = this;
    if (!isWordCode(text.charCodeAt(at - 1)) || !isWordCode(text.charCodeAt(at + 1))) return at;
    let start = at;
    while (start > this.floor && at - start < HOST_MAX && isHostCode(text.charCodeAt(start - 1)))
      start -= 1;
    while (start < at && !isWordCode(text.charCodeAt(start))) start += 1;
    const end = this.hostEnd(at + 1);
    const next = text.charCodeAt(end);
    // The part before the sign of an address; the sign itself is met next.
    if (next === 64) return end;
    const host = text.slice(start, end);
    if (!this.isLink(host, start, end, next)) return end;
    const hasRest =
      next === 47 ||
      next === 63 ||
      next === 35 ||
      (next === 58 && isDigit(text.charCodeAt(end + 1)));
    return this.takeLink(start, hasRest ? this.linkEnd(end) : end);
  }

  private isLink(host: string, start: number, end: number, next: number): boolean {
    const ending = host.slice(host.lastIndexOf('.') + 1);
    if (isDigit(ending.charCodeAt(ending.length - 1)) && !ending.startsWith('xn--'))
      return next === 47 && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
    if (ending.length < 2 || host.includes('_')) return false;
    if (next === 40 && this.text.charCodeAt(end + 1) === 41) return false;
    if (!hasKnownEnding(host)) return false;
    if (next === 47 || host.startsWith('www.')) return true;
    if (!WORD_ENDINGS.has(ending)) return !this.isSentence(start, end, ending);
    return host.includes('-') || /\d/.test(host) || host.split('.').length > 2;
  }

  // "Thanks.Call us": the end of one sentence and the capital letter of the next.
  private isSentence(start: number, end: number, ending: string): boolean {
    const { original, places } = this.normalised;
    const first = original[places[end - ending.length] ?? 0] ?? '';
    const second = original[(places[end - ending.length] ?? 0) + 1] ?? '';
    const name = original[places[end - ending.length - 2] ?? 0] ?? '';
    void start;
    return (
      first !== first.toLowerCase() &&
      second === second.toLowerCase() &&
      name === name.toLowerCase()
    );
  }

  private hostEnd(from: number): number {
    const { text } = this;
    let end = from;
    while (end < text.length && end - from < HOST_MAX && isHostCode(text.charCodeAt(end))) end += 1;
    while (end > from && !isWordCode(text.charCodeAt(end - 1))) end -= 1;
    return end;
  }

  private linkEnd(from: number): number {
    const { text } = this;
    let end = from;
    let opened = 0;
    while (end < text.length && end - from < LINK_MAX && !endsLink(text.charCodeAt(end))) {
      if (text.charCodeAt(end) === 40) opened += 1;
      end += 1;
    }
    while (end > from && isTrailing(text.charCodeAt(end - 1))) {
      if (text.charCodeAt(end - 1) === 41 && opened > 0) break;
      end -= 1;
    }
    return end;
  }

  private takeLink(start: number, end: number): number {
    const href = unwrapped(written(this.normalised, start, end));
    const address = parseWebAddress(href);
    this.floor = end;
    if (address === undefined) return end;
    this.taken.take(start, end, 'link');
    const { host } = address;
    const span = spanOf(this.normalised, { start, end }, this.part);
    this.links.push({ href, shown: href, host, domain: domainOf(host), isFromQr: false, span });
    return end;
  }
}

/** What was really written, letter for letter: a look-alike in a domain stays one. Only what hides or defangs is left out. */
function written(normalised: Normalised, start: number, end: number): string {
  const { original, places, folded } = normalised;
  const plain = folded.slice(start, end);
  const raw = original.slice(places[start], places[end]);
  if (raw.toLowerCase() === plain) return raw;
  let text = '';
  let last = -1;
  for (let at = start; at < end; at += 1) {
    const place = places[at] ?? 0;
    const code = original.codePointAt(place) ?? 0;
    if (code < 128) {
      const isCapital = code >= 65 && code <= 90 && code + 32 === folded.charCodeAt(at);
      text += isCapital ? String.fromCharCode(code) : (folded[at] ?? '');
    } else if (place !== last) {
      const letter = letterOf(code);
      text += letter.isStyled ? (folded[at] ?? '') : String.fromCodePoint(code).normalize('NFKC');
    }
    last = place;
  }
  return text;
}

/** Links and addresses of a text; their places are taken, so that nothing else is found in them. */
export function scanLinks(
  normalised: Normalised,
  part: Part,
  taken: Taken,
): { readonly links: readonly Link[]; readonly addresses: readonly Entity[] } {
  const scanner = new Scanner(normalised, part, taken);
  scanner.run();
  return scanner;
}
