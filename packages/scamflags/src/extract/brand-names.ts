// Finds the names of the table in a folded text: one look-up for each word, whatever the table's length.
import type { Issuer } from '../types.ts';
import { isLower, isWordCode } from '../normalise/kinds.ts';
import type { NamedBrand, Normalised } from '../inside.ts';
import { spanOf } from '../normalise/span.ts';
import type { Part } from '../types.ts';
import { BRANDS } from './brands.ts';
import type { Taken } from './taken.ts';

interface Name {
  readonly brand: string;
  readonly name: string;
  readonly isWord: boolean;
}

/** Names by the hash of their first word. */
type NameIndex = Map<number, Name[]>;

const SEED = 0x811c9dc5;
const STEP = 0x01000193;
const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, STEP);

function hashOfFirstWord(name: string): number {
  let hash = SEED;
  for (let at = 0; at < name.length && isWordCode(name.charCodeAt(at)); at += 1)
    hash = hashStep(hash, name.charCodeAt(at));
  return hash;
}

function put(index: NameIndex, name: Name): void {
  const hash = hashOfFirstWord(name.name);
  const names = index.get(hash) ?? [];
  names.push(name);
  // The longest is tried first: "american express" before "american".
  names.sort((one, other) => other.name.length - one.name.length);
  index.set(hash, names);
}

const TABLE: NameIndex = new Map();
for (const { key, names } of BRANDS)
  for (const { name, isWord } of names) put(TABLE, { brand: key, name, isWord });

const simple = (name: string): string =>
  name.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim();

const issuers = new WeakMap<Issuer, NameIndex>();
function indexOf(issuer: Issuer): NameIndex {
  const known = issuers.get(issuer);
  if (known !== undefined) return known;
  const index: NameIndex = new Map();
  for (const name of issuer.names.map(simple))
    if (name.length > 1) put(index, { brand: 'issuer', name, isWord: false });
  issuers.set(issuer, index);
  return index;
}

// Beside one of these a name that is a word too is a name: "chase bank", "orange account", "your apple id".
const TRADE_AFTER =
  /(?: \w{1,12})? (?:bank|account|card|support|security|team|id|pay|alert|alerts|customer|delivery|parcel|package|order|prime|billing|invoice|fraud|online|mobile|app|credit|debit|helpdesk|service|services|cuenta|tarjeta|paquete|seguridad|cliente|clientes|factura)(?![a-z])/y;
const TRADE_BEFORE =
  /(?:bank|banco|cuenta|tarjeta|paquete|factura|app|from|with|at|de|del|en|su|tu|la|el|agencia)(?: de| en)? $/;

class BrandFinder {
  readonly found: NamedBrand[] = [];
  private readonly text: string;
  private readonly normalised: Normalised;
  private readonly part: Part;
  private readonly taken: Taken | undefined;
  private readonly own: NameIndex | undefined;

  constructor(normalised: Normalised, options: FindOptions) {
    this.normalised = normalised;
    this.text = normalised.folded;
    this.part = options.part;
    this.taken = options.taken;
    this.own = options.issuer === undefined ? undefined : indexOf(options.issuer);
  }

  run(): void {
    const { text } = this;
    for (let at = 0; at < text.length; at += 1) {
      let code = text.charCodeAt(at);
      if (!isWordCode(code)) continue;
      const start = at;
      let hash = SEED;
      while (isWordCode(code)) {
        hash = hashStep(hash, code);
        at += 1;
        code = at < text.length ? text.charCodeAt(at) : 0;
      }
      const names = this.own?.get(hash);
      const end =
        (names === undefined ? undefined : this.match(names, start)) ??
        this.match(TABLE.get(hash), start);
      if (end !== undefined) at = end - 1;
    }
  }

  private match(names: readonly Name[] | undefined, start: number): number | undefined {
    if (names === undefined || this.taken?.has(start) === true) return undefined;
    for (const { brand, name, isWord } of names) {
      const end = start + name.length;
      if (!this.text.startsWith(name, start) || isWordCode(this.text.charCodeAt(end))) continue;
      if (isWord && !this.isName(start, end)) continue;
      this.found.push({ brand, span: spanOf(this.normalised, { start, end }, this.part) });
      this.taken?.take(start, end, brand === 'issuer' ? 'issuer' : 'brand');
      return end;
    }
    return undefined;
  }

  private isName(start: number, end: number): boolean {
    const { text } = this;
    TRADE_AFTER.lastIndex = end;
    const hasTrade = TRADE_AFTER.test(text);
    const { original, places } = this.normalised;
    const raw = original.slice(places[start], places[end]).trim();
    const isCapital = raw !== raw.toLowerCase();
    if (hasTrade) return isCapital || !isSentenceWord(text, end);
    const lead = text.slice(Math.max(0, start - 16), start);
    const isAfterTrade = TRADE_BEFORE.test(lead);
    if (!isCapital) return isAfterTrade && /(?:bank|banco|cuenta|tarjeta|app) $/.test(lead);
    // A text in capitals says nothing by them.
    const around = original
      .slice(Math.max(0, (places[start] ?? 0) - 30), (places[end] ?? 0) + 30)
      .replaceAll(/[^\p{L}]/gu, '');
    const isShouted = around.length > raw.length + 8 && around === around.toUpperCase();
    if (isShouted) return isAfterTrade;
    const isAllCapitals = raw.length > 1 && raw === raw.toUpperCase();
    if (isAllCapitals) return true;
    return !isSentenceStart(text, start) || text.charCodeAt(end) === 58;
  }
}

// "chase the account": a small word between is no name's company.
const isSentenceWord = (text: string, end: number): boolean =>
  / (?:the|a|an|my|your|this|that|on|for|up|down|pie|juice|el|mi|tu)(?![a-z])/y.test(
    text.slice(end, end + 8),
  );

function isSentenceStart(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 34)) at -= 1;
  if (at < 0) return true;
  const code = text.charCodeAt(at);
  return !isLower(code) && code !== 44 && code !== 40 && code !== 39 && !isWordCode(code);
}

export interface FindOptions {
  readonly part: Part;
  /** Where something else is already; what is found is added. */
  readonly taken?: Taken;
  readonly issuer?: Issuer;
}

export function findBrands(normalised: Normalised, options: FindOptions): readonly NamedBrand[] {
  const finder = new BrandFinder(normalised, options);
  finder.run();
  return finder.found;
}
