// Whose a host is. Nothing is asked of anybody: the public suffix list is in the package.
import { shownHost } from './punycode.ts';
import { SUFFIXES } from './suffixes.ts';

type Owner = 'registry' | 'hoster' | 'nobody' | 'exception';

interface Node {
  readonly owner: Owner;
  /** The children as they are written; read when they are first asked for. */
  readonly inner: string;
  children?: ReadonlyMap<string, Node>;
}

const OWNERS: Readonly<Record<string, Owner>> = { '!': 'hoster', '-': 'nobody', '?': 'exception' };

/** The labels of one level, of which most are never opened. */
function readLevel(list: string): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  const end = list.length;
  let at = 0;
  while (at < end) {
    let stop = at;
    while (stop < end && !isEnd(list.charCodeAt(stop))) stop += 1;
    let close = stop;
    if (list.charCodeAt(stop) === 40) {
      let depth = 1;
      close += 1;
      while (depth > 0) {
        const code = list.charCodeAt(close);
        if (code === 40) depth += 1;
        else if (code === 41) depth -= 1;
        close += 1;
      }
    }
    const marked = OWNERS[list[stop - 1] ?? ''];
    const label = list.slice(at, marked === undefined ? stop : stop - 1);
    const inner = close > stop ? list.slice(stop + 1, close - 1) : '';
    nodes.set(label, { owner: marked ?? 'registry', inner });
    at = close + 1;
  }
  return nodes;
}

/** , ( */
const isEnd = (code: number): boolean => code === 44 || code === 40;

/** Last labels that were asked for. The list is never read as a whole. */
const endings = new Map<string, Node | undefined>();

function endingOf(label: string): Node | undefined {
  if (endings.has(label)) return endings.get(label);
  const found = findEnding(label);
  if (found !== undefined) endings.set(label, found);
  return found;
}

// Named once: a bundler would write the whole list at every place that names it.
const LIST = { text: SUFFIXES };
const BEHIND_LABEL = ' (!-?';

function findEnding(label: string): Node | undefined {
  const { text } = LIST;
  const sought = ` ${label}`;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (!BEHIND_LABEL.includes(text.charAt(at + sought.length))) continue;
    const entry = text.slice(at + 1, text.indexOf(' ', at + 1));
    return readLevel(entry).get(label);
  }
  return undefined;
}

const childOf = (node: Node, label: string): Node | undefined => {
  node.children ??= readLevel(node.inner);
  return node.children.get(label) ?? node.children.get('*');
};

interface Suffix {
  /** How many labels it has. */
  readonly labels: number;
  readonly owner: Owner;
}

const HOSTS_MAX = 512;
const hosts = new Map<string, Suffix>();

function suffixOf(host: string): Suffix {
  const known = hosts.get(host);
  if (known !== undefined) return known;
  const labels = shownHost(host).split('.');
  let found: Suffix = { labels: 1, owner: 'nobody' };
  let node: Node | undefined;
  for (let depth = 1; depth <= labels.length; depth += 1) {
    const label: string = labels[labels.length - depth] ?? '';
    node = node === undefined ? endingOf(label) : childOf(node, label);
    if (node === undefined) break;
    // An exception is not of the list, though its neighbours are.
    if (node.owner === 'exception') found = { labels: depth - 1, owner: 'registry' };
    else if (node.owner !== 'nobody') found = { labels: depth, owner: node.owner };
    if (node.owner === 'exception') break;
  }
  if (hosts.size >= HOSTS_MAX) hosts.clear();
  hosts.set(host, found);
  return found;
}

/** The index where the last so many labels of a host begin; -1 where it has fewer. */
function lastLabels(host: string, count: number): number {
  let at = host.length;
  for (let label = 0; label < count; label += 1) {
    if (at <= 0) return -1;
    at = host.lastIndexOf('.', at - 1);
    if (at < 0) return label === count - 1 ? 0 : -1;
  }
  return at + 1;
}

const isIp = (host: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || host.startsWith('[');

/** The registrable domain; the host itself where it has none. */
export function domainOf(host: string): string {
  if (isIp(host)) return host;
  const start = lastLabels(host, suffixOf(host).labels + 1);
  return start < 0 ? host : host.slice(start);
}

/** RFC 2606: endings of examples and tests, which lead nowhere and are written like any other. */
const RESERVED = /[a-z0-9]\.(?:example|test|invalid)$/i;

/** True where a host ends as hosts of the internet do: what is written without "http" is a link only then. */
export function hasKnownEnding(host: string): boolean {
  if (RESERVED.test(host)) return true;
  const { labels, owner } = suffixOf(host);
  return owner !== 'nobody' && lastLabels(host, labels + 1) >= 0;
}

/** True under the ending of a hoster in the public suffix list, where neighbours are strangers. */
export const isPrivateEnding = (host: string): boolean => suffixOf(host).owner === 'hoster';

// Endings under which a company has its branches; those that are given away are none.
const BRANCH =
  /^(?:com|net|org|(?:(?:com?|net|org|gob|gov)\.)?(?!(?:tk|ml|ga|cf|gq|cc|ws|pw|su)$)[a-z]{2})$/;

/** True where a domain is another, or a part of it. `x.*` stands for x under the ending of a country, too. */
export function isUnder(host: string, domain: string): boolean {
  if (domain.endsWith('.*')) {
    const whole = domainOf(host);
    return whole.startsWith(domain.slice(0, -1)) && BRANCH.test(whole.slice(domain.length - 1));
  }
  if (host === domain) return true;
  return host.endsWith(domain) && host.charCodeAt(host.length - domain.length - 1) === 46;
}
