import type { CueCode, FactCode, FlagCode } from '../codes.ts';
import { domainOf } from '../extract/domains.ts';
import type { Entity, Extracted, Link, Normalised } from '../inside.ts';
import type { Issuer, Message, Signal } from '../types.ts';
import { FREE_MAIL, NEUTRAL, PROGRAMS, RISKY_FILES } from './hosts.ts';
import { luresIn } from './name-words.ts';
import { type HostFacts, factsOfHost, factsOfLink } from './link-facts.ts';
import { isKnownHost, isOf } from './look-alike.ts';
import { type ClaimedName, type Fit, fitOf, isToldBefore, namesOf } from './names.ts';
import { factsOfSender, isNumberOf } from './sender-facts.ts';
import { senderHost } from './sender-host.ts';

/** Of one code this many are told at most, each for another domain or place. */
const OF_ONE_MAX = 10;
/** Hosts of one message that are looked at closely. */
const HOSTS_MAX = 30;
/** A brand in the first words is who the message says it is from. */
const CLAIM_WITHIN = 60;
/** A line of preview is hidden in many genuine mails; more than this is not a preview. */
const PREVIEW_MAX = 250;

/** The brands that a message claims to be of, not only talks of. A mail has a sender and a subject to say so. */
function claimsOf({ brands }: Extracted, { channel }: Message): readonly string[] {
  const within = channel === 'email' ? 0 : CLAIM_WITHIN;
  const claims = brands.filter(
    ({ brand, span }) => brand === 'issuer' || span.part !== 'text' || span.start < within,
  );
  return [...new Set(claims.map((one) => one.brand))];
}

class FactFinder {
  readonly signals: Signal[] = [];
  private readonly counts = new Map<string, number>();
  private readonly normalised: Normalised;
  private readonly extracted: Extracted;
  private readonly message: Message;
  private readonly issuer: Issuer | undefined;
  private readonly claims: readonly string[];
  private readonly names: readonly ClaimedName[];
  private readonly fits = new Map<string, Fit>();

  constructor(
    normalised: Normalised,
    extracted: Extracted,
    message: Message,
    issuer: Issuer | undefined,
  ) {
    this.normalised = normalised;
    this.extracted = extracted;
    this.message = message;
    this.issuer = issuer;
    this.claims = claimsOf(extracted, message);
    this.names = namesOf(message, message.channel === 'email' || extracted.links.length > 0);
  }

  run(): void {
    const { links } = this.extracted;
    const hosts = new Map<string, HostFacts>();
    const seen = new Set<string>();
    for (const link of links) {
      const key = `${link.href} ${link.shown}`;
      if (seen.has(key) || (hosts.size >= HOSTS_MAX && !hosts.has(link.host))) continue;
      seen.add(key);
      const ofHost = hosts.get(link.host) ?? factsOfHost(link, this.issuer);
      hosts.set(link.host, ofHost);
      const codes = new Set([...factsOfLink(link, ofHost), ...this.factsOfFit(link, ofHost)]);
      if (this.isElsewhere(link)) codes.add('link-elsewhere');
      for (const code of codes) this.add(code, link);
    }
    this.signals.push(...factsOfSender(this.message, this.extracted, this.issuer, this.names));
    this.numbers();
    this.files();
    if (this.areLinksOwn()) this.signals.push({ code: 'links-own' });
  }

  private add(code: FactCode | FlagCode | CueCode, place: Pick<Link, 'span'>): void {
    const count = this.counts.get(code) ?? 0;
    if (count >= OF_ONE_MAX) return;
    this.counts.set(code, count + 1);
    this.signals.push(place.span === undefined ? { code } : { code, span: place.span });
  }

  private isElsewhere({ host, domain }: Link): boolean {
    if (this.claims.length === 0) return false;
    const { brands } = this.extracted;
    if (
      isOf(host, 'issuer', this.issuer) ||
      brands.some((one) => isOf(host, one.brand, this.issuer))
    )
      return false;
    if (NEUTRAL.has(domain) || NEUTRAL.has(host)) return false;
    // Who writes from a domain of its own may link to it, and talk of others.
    const sender = senderHost(this.message.from);
    const isSenders = sender !== undefined && domainOf(sender) === domain;
    return !(isSenders && !brands.some((one) => one.span.part === 'from'));
  }

  private fitOf(host: string): Fit {
    const known = this.fits.get(host);
    if (known !== undefined) return known;
    const fit = this.names.length === 0 ? 'none' : fitOf(host, this.names);
    this.fits.set(host, fit);
    return fit;
  }

  // What a table knows of a host is not asked again of its name.
  private factsOfFit({ host, domain }: Link, { isKnown, codes }: HostFacts): readonly FactCode[] {
    const isTold = codes.includes('link-lookalike') || codes.includes('brand-in-subdomain');
    if (isKnown || isTold) return [];
    if (NEUTRAL.has(domain) || FREE_MAIL.has(domain)) return [];
    if (this.message.channel === 'email' && isToldBefore(host, this.names))
      return ['brand-in-subdomain'];
    switch (this.fitOf(host)) {
      case 'imitates':
        return ['link-lookalike'];
      case 'inSubdomain':
        return ['brand-in-subdomain'];
      case 'none':
        return this.isStrangers(host, domain) ? ['link-elsewhere'] : [];
      case 'near':
      case 'own':
        return [];
    }
  }

  /** A message with a sender's name leads to an address that has nothing of it. */
  private isStrangers(host: string, domain: string): boolean {
    if (this.message.channel === 'email') {
      const sender = senderHost(this.message.from);
      return sender !== undefined && domainOf(sender) !== domain && luresIn(host) > 0;
    }
    const hasSender = this.names.some(({ isSender }) => isSender);
    return hasSender || luresIn(host) > (this.names.length > 0 ? 0 : 1);
  }

  // Where the sender has a domain, every link is of it; else every link is of who the message says it is from.
  private areLinksOwn(): boolean {
    const { links } = this.extracted;
    if (links.length === 0) return false;
    const sender = senderHost(this.message.from);
    if (sender !== undefined) {
      const own = domainOf(sender);
      const isSenders = !FREE_MAIL.has(own) && links.every(({ domain }) => domain === own);
      return isSenders && this.signals.every(({ code }) => !SENDER_IS_FALSE.has(code));
    }
    return links.every(
      ({ host }) =>
        isOf(host, 'issuer', this.issuer) ||
        (isKnownHost(host)
          ? this.claims.some((one) => isOf(host, one, this.issuer))
          : this.fitOf(host) === 'own'),
    );
  }

  private numbers(): void {
    const { entities } = this.extracted;
    for (const one of entities) {
      if (one.kind === 'wallet') this.add('wallet-address', one);
      if (one.kind !== 'phone' || one.span.part === 'from') continue;
      const isIssuers = isNumberOf(this.issuer, one.value);
      if (isIssuers && this.message.channel === 'call') this.add('number-is-issuers', one);
      if (!isIssuers && this.isCallback(one)) this.add('callback-elsewhere', one);
    }
  }

  // A number to call is told of where the message speaks for the issuer, or for a bank that it does not name.
  private isCallback({ value, span }: Entity): boolean {
    if (value.length < 7 || this.issuer === undefined || this.issuer.numbers.length === 0)
      return false;
    const isIssuer = this.claims.includes('issuer');
    if (!isIssuer && (this.claims.length > 0 || !BANK.test(this.normalised.folded.slice(0, 2_000))))
      return false;
    const before = this.message.text.slice(Math.max(0, span.start - 50), span.start).toLowerCase();
    return span.part !== 'text' || CALL.test(before);
  }

  private files(): void {
    for (const { name, type } of this.message.attachments ?? []) {
      const ending = name
        .slice(name.lastIndexOf('.') + 1)
        .toLowerCase()
        .trim();
      const isProgram =
        PROGRAMS.has(ending) ||
        /x-msdownload|x-msdos|java-archive|x-sh|hta|x-apple-diskimage/.test(type);
      if (isProgram || RISKY_FILES.has(ending)) this.add('attachment-risky', {});
    }
    const hidden = (this.message.hidden ?? '')
      .replaceAll(/[\s\p{Cf}\u034f\u2800]{1,100}/gu, ' ')
      .trim();
    if (hidden.length > PREVIEW_MAX) this.add('hidden-text', {});
  }
}

/** Links of a sender who is somebody else are not the sender's own. */
const SENDER_IS_FALSE: ReadonlySet<string> = new Set<FactCode | FlagCode>([
  'sender-elsewhere',
  'lookalike-sender',
]);

const BANK =
  /(?:your|tu|su|our|nuestro) (?:bank|banco|card|tarjeta|account|cuenta|debit card|credit card|bank account|cuenta bancaria)(?![a-z])|fraud (?:department|team)|bank security|departamento de fraude/;
const CALL =
  /(?:call|dial|phone|ring|contact|text|whatsapp|tel|telephone|number|llam[aeo]\w{0,3}|marque|marca|contact[ae]\w{0,3}|comuni\w{1,10}|numero|telefono|número|teléfono)[^.!?\n]{0,40}$/;

/**
 * What is so of a message whoever reads it; nothing is fetched or asked for.
 * @param extracted by `extract` of the same message
 * @returns facts, the look-alike sender, and the cue that every link is the sender's own
 */
export function findFacts(
  normalised: Normalised,
  extracted: Extracted,
  message: Message,
  issuer?: Issuer,
): readonly Signal[] {
  const finder = new FactFinder(normalised, extracted, message, issuer);
  finder.run();
  return finder.signals;
}
