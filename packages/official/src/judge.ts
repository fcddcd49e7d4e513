import { skeletonOf, distance } from './look-alike.ts';
import type { Subject } from './subject.ts';

export type Verdict = 'ours' | 'ours-never-calls' | 'look-alike' | 'not-ours';

/** What is ours, from the programme and from where we stand. */
export interface DirectoryFacts {
  readonly numbers: readonly {
    readonly number: string;
    readonly direction: 'inbound' | 'outbound' | 'both';
  }[];
  /** Names and numbers that our texts come from. */
  readonly senders: readonly string[];
  /** Domains of ours; everything below them is ours, too. */
  readonly domains: readonly string[];
  /** Hosts that our pages stand on. */
  readonly hosts: readonly string[];
}

/** A word of ours this long is still that word with one letter changed. */
const FUZZY_CHARS_MIN = 6;

/** Whether something is ours. What is not in the directory is not ours: there is no "unknown". */
export function judge(facts: DirectoryFacts, subject: Subject): Verdict {
  if (subject.kind === 'phone') return judgePhone(facts, subject.numbers);
  if (subject.kind === 'sender') return judgeSender(facts, subject.name);
  return judgeHost(facts, subject.host);
}

function judgePhone(facts: DirectoryFacts, numbers: readonly string[]): Verdict {
  const own = facts.numbers.find(({ number }) => numbers.includes(number));
  if (own !== undefined) return own.direction === 'inbound' ? 'ours-never-calls' : 'ours';
  return facts.senders.some((sender) => numbers.includes(sender)) ? 'ours' : 'not-ours';
}

function judgeSender(facts: DirectoryFacts, name: string): Verdict {
  if (facts.senders.some((sender) => sender.toUpperCase() === name)) return 'ours';
  const own = facts.senders.map(skeletonOf);
  return own.includes(skeletonOf(name)) ? 'look-alike' : 'not-ours';
}

function judgeHost(facts: DirectoryFacts, host: string): Verdict {
  const isOurs =
    facts.hosts.includes(host) ||
    facts.domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  if (isOurs) return 'ours';
  const words = facts.domains.flatMap((domain) => domain.split('.').slice(0, -1));
  const own = new Set(words.filter((word) => word.length > 2).map(skeletonOf));
  const labels = host.split('.').map(skeletonOf);
  return [...own].some((word) => labels.some((label) => isLike(label, word)))
    ? 'look-alike'
    : 'not-ours';
}

/** The word itself in other letters, inside another word, or one letter off. */
function isLike(label: string, word: string): boolean {
  if (word.length < FUZZY_CHARS_MIN) return label === word;
  if (label.replaceAll('-', '').includes(word)) return true;
  return distance(label, word) <= 1;
}
