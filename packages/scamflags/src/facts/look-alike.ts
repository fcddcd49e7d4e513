// Whose a domain wants to be taken for.
import { BRANDS } from '../extract/brands.ts';
import { domainOf, isUnder } from '../extract/domains.ts';
import { isVocabulary } from '../normalise/vocabulary.ts';
import type { Issuer } from '../types.ts';
import { KEYWORDS } from './hosts.ts';
import { shownHost } from '../extract/punycode.ts';
import { bitCount, distance, lettersOf, skeletonOf } from './skeleton.ts';

/** A name that is imitated: the first label of a domain, or a company's name without blanks. */
interface Target {
  readonly brand: string;
  readonly label: string;
  readonly skeleton: string;
  readonly letters: number;
  /** An ordinary word as well: alone it says nothing. */
  readonly isWord: boolean;
}

interface Targets {
  readonly all: readonly Target[];
  readonly bySkeleton: ReadonlyMap<string, Target>;
  readonly reach: Reach;
}

const LABEL_MIN = 3;
const AFFIXED_MIN = 4;
/** One letter may differ from this length on, two from that: the issuer's own name is watched more closely than a table's. */
interface Reach {
  readonly one: number;
  readonly two: number;
}
const ISSUERS_REACH: Reach = { one: 5, two: 8 };
const BRANDS_REACH: Reach = { one: 6, two: 11 };
const WORD_MIN = 9;

function targetsOf(rows: readonly Omit<Target, 'skeleton' | 'letters'>[], reach: Reach): Targets {
  const bySkeleton = new Map<string, Target>();
  for (const row of rows) {
    if (row.label.length < LABEL_MIN) continue;
    const skeleton = skeletonOf(row.label);
    if (!bySkeleton.has(skeleton))
      bySkeleton.set(skeleton, { ...row, skeleton, letters: lettersOf(skeleton) });
  }
  return { all: [...bySkeleton.values()], bySkeleton, reach };
}

const squeezed = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]/g, '');
// A name of the table is a word where it is marked so, or where it is so short that it is in many.
const BRAND_TARGETS = targetsOf(
  BRANDS.flatMap(({ key, names }) =>
    names
      .filter(({ name }) => !name.includes(' ') || name.length < 16)
      .map(({ name, isWord }) => ({
        brand: key,
        label: squeezed(name),
        isWord: isWord || isShortAlias(key, name),
      })),
  ),
  BRANDS_REACH,
);
function isShortAlias(key: string, name: string): boolean {
  return key !== name && name.length < 4;
}

const issuers = new WeakMap<Issuer, Targets>();
function issuerTargets(issuer: Issuer): Targets {
  const known = issuers.get(issuer);
  if (known !== undefined) return known;
  const labels = [
    ...issuer.domains.map((one) => one.split('.')[0] ?? ''),
    ...issuer.names.map(squeezed),
  ];
  const made = targetsOf(
    labels.map((label) => ({ brand: 'issuer', label: label.replaceAll('-', ''), isWord: false })),
    ISSUERS_REACH,
  );
  issuers.set(issuer, made);
  return made;
}

const DOMAINS_OF = new Map(BRANDS.map((one) => [one.key, one.domains]));

/** True where a host is of a brand of the table, by its key, or of the issuer. */
export function isOf(host: string, brand: string, issuer: Issuer | undefined): boolean {
  const domains = brand === 'issuer' ? issuer?.domains : DOMAINS_OF.get(brand);
  return domains?.some((one) => isUnder(host, one)) === true;
}

/** First labels of the domains that are somebody's, each with whose they are; so that few are compared in full. */
const OWNERS = new Map<string, readonly string[]>();
for (const { domains } of BRANDS)
  for (const domain of domains) {
    const name = domain.endsWith('.*')
      ? domain.slice(0, -2)
      : (domainOf(domain).split('.')[0] ?? '');
    OWNERS.set(name, [...(OWNERS.get(name) ?? []), domain]);
  }

/** True where a host is of any brand of the table. */
export function isKnownHost(host: string): boolean {
  const name = domainOf(host).split('.')[0] ?? '';
  return OWNERS.get(name)?.some((one) => isUnder(host, one)) === true;
}

const KEYWORD_SKELETONS: ReadonlySet<string> = new Set([...KEYWORDS].map(skeletonOf));
const isKeyword = (skeleton: string): boolean => skeleton === '' || KEYWORD_SKELETONS.has(skeleton);

/** True where what is left of a name are words that make it look official; all in skeletons. */
function areKeywords(rest: string): boolean {
  if (isKeyword(rest)) return true;
  if (rest.length > 24) return false;
  for (let at = 2; at < rest.length - 1; at += 1)
    if (isKeyword(rest.slice(0, at)) && isKeyword(rest.slice(at))) return true;
  return false;
}

/** The brand whose name begins or ends one, where the rest makes it look official: "paypalsecure", "mybbva". */
function affixed(skeleton: string, { bySkeleton }: Targets): Target | undefined {
  for (let length = Math.min(skeleton.length - 1, 24); length >= AFFIXED_MIN; length -= 1) {
    const first = bySkeleton.get(skeleton.slice(0, length));
    if (first !== undefined && areKeywords(skeleton.slice(length))) return first;
    const last = bySkeleton.get(skeleton.slice(-length));
    if (last !== undefined && areKeywords(skeleton.slice(0, -length))) return last;
  }
  return undefined;
}

function near(skeleton: string, { all, reach }: Targets): Target | undefined {
  if (skeleton.length < reach.one - 1) return undefined;
  const letters = lettersOf(skeleton);
  for (const target of all) {
    const { length } = target.skeleton;
    if (length < (target.isWord ? WORD_MIN : reach.one)) continue;
    const most = length < reach.two || target.isWord ? 1 : 2;
    if (Math.abs(length - skeleton.length) > most || bitCount(letters ^ target.letters) > 2 * most)
      continue;
    if (distance(skeleton, target.skeleton, most) <= most) return target;
  }
  return undefined;
}

/** The label of a domain against one set of names. */
function inLabel(label: string, targets: Targets): string | undefined {
  const plain = label.replaceAll('-', '');
  const skeleton = skeletonOf(plain);
  const same = targets.bySkeleton.get(skeleton);
  // The name itself under another ending. What is a word, too, may be anybody's.
  if (same !== undefined) return same.isWord && same.label === label ? undefined : same.brand;
  const words = label.split('-');
  if (words.length > 1)
    for (const [index, word] of words.entries()) {
      const target = targets.bySkeleton.get(skeletonOf(word.replace(/\d{1,6}$/, '')));
      if (target === undefined) continue;
      const others = words.filter((_, at) => at !== index);
      if (
        (!target.isWord && target.label.length > 3) ||
        others.some((one) => /^\d{1,6}$/.test(one) || areKeywords(skeletonOf(one)))
      )
        return target.brand;
    }
  // "paypal24": a number behind a name is no part of it.
  const bare = skeletonOf(plain.replace(/^\d{1,6}/, '').replace(/\d{1,6}$/, ''));
  const parts = targets.bySkeleton.get(bare) ?? affixed(bare, targets);
  if (parts !== undefined && (bare === skeleton || !parts.isWord || parts.skeleton !== bare))
    return parts.brand;
  return isVocabulary(plain) ? undefined : near(skeleton, targets)?.brand;
}

/**
 * The brand, or `issuer`, that a domain resembles without being theirs.
 * @param host lower case, as written or in the letters of DNS
 */
export function lookAlikeOf(host: string, issuer?: Issuer): string | undefined {
  if (isKnownHost(host) || isOf(host, 'issuer', issuer)) return undefined;
  const [label = ''] = shownHost(domainOf(host)).split('.');
  const country = /\.(?:com?\.)?(?!(?:tk|ml|ga|cf|gq|cc|ws|pw|su)$)[a-z]{2}$/.test(host);
  const own = issuer === undefined ? undefined : inLabel(label, issuerTargets(issuer));
  if (own !== undefined) return own;
  // A company's own name under the ending of a country is mostly its branch there.
  if (country && BRAND_TARGETS.bySkeleton.get(skeletonOf(label))?.label === label) return undefined;
  return inLabel(label, BRAND_TARGETS);
}

/** The brand whose name stands before the registrable domain: "paypal.com.evil.example". */
export function brandInSubdomain(host: string, issuer?: Issuer): string | undefined {
  const domain = domainOf(host);
  if (host.length <= domain.length || isKnownHost(host) || isOf(host, 'issuer', issuer))
    return undefined;
  const shown = shownHost(host).split('.');
  const before = host.slice(0, host.length - domain.length - 1).split('.').length;
  // "apple.com-login.example": what stands behind a name may be in the domain itself.
  const labels = shown.slice(0, before + 1).flatMap((one) => one.split('-'));
  const count = labels.length - (shown[before]?.split('-').length ?? 0);
  for (const [index, label] of labels.slice(0, count).entries()) {
    const skeleton = skeletonOf(label);
    const own = issuer === undefined ? undefined : issuerTargets(issuer).bySkeleton.get(skeleton);
    if (own !== undefined) return own.brand;
    const target = BRAND_TARGETS.bySkeleton.get(skeleton);
    if (target === undefined) continue;
    const next = labels[index + 1] ?? '';
    const hasEnding = /^(?:com|net|org|gov|co|es|mx|uk|de|fr|it)$/.test(next);
    if (
      (!target.isWord && target.label.length > 3) ||
      hasEnding ||
      labels.some((one) => one !== label && KEYWORDS.has(one) && one.length > 3)
    )
      return target.brand;
  }
  return undefined;
}
