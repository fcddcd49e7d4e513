import type { ARCChainEntry } from 'mailauth';
import { PRESSED, SIGNATURES_MAX, soleDomain, type Signing } from './signed.ts';

export interface Sealing extends Signing {
  /** Whether the programme trusts what this domain records of the e-mails that it passes on. */
  readonly isSealer: (domain: string) => boolean;
}

/** Passed on more often than this, nobody's record is read; each of them costs a key. */
const SETS_MAX = 10;

/**
 * Who passed an e-mail on, whole, and saw our signature while it held (ARC, RFC 8617): for one whose signature broke on the way.
 *
 * Each seal of the chain has to verify and to be of a sealer that the programme lists, the newest one over this very body; and each
 * of them has to have recorded that the signature of the sender's own domain, one of ours, passed. A signature breaks once and
 * never mends: a chain that says both is not believed. What programs make a button of is covered by our own signature alone.
 */
export async function findSealer(
  bytes: Buffer,
  { findKey, headers, isOurs, isSealer }: Sealing,
): Promise<string | undefined> {
  const sets = headers('arc-seal').length;
  if (sets === 0 || sets > SETS_MAX || headers('dkim-signature').length > SIGNATURES_MAX)
    return undefined;
  if (PRESSED.some((name) => headers(name).length > 0)) return undefined;
  const { dkimVerify } = await import('mailauth/lib/dkim/verify.js');
  const reading = { resolver: findKey, strict: true };
  const { arc: read, fromFields, headerFrom } = await dkimVerify(bytes, reading);
  const chain = read?.chain;
  if (read === undefined || chain === undefined || chain === false) return undefined;
  const domain = soleDomain({ fromFields, headerFrom });
  if (domain === undefined || !isOurs(domain)) return undefined;
  // Read before the library judges the chain, because it takes its newest record apart.
  const sealers = chain.map((set) => domainOf(set, 'arc-seal'));
  const isRecorded = chain.every((set) => hasSeenPass(set, domain));
  const newest = sealers.at(-1);
  if (newest === undefined || !isRecorded || !sealers.every((one) => isTrusted(one, isSealer)))
    return undefined;
  if (domainOf(chain.at(-1), 'arc-message-signature') !== newest) return undefined;
  const { arc } = await import('mailauth/lib/arc/index.js');
  const judged = await arc({ ...read, chain }, reading);
  const over = judged.signature;
  const isWhole = typeof over === 'object' && over.canonBodyLengthLimited !== true;
  return judged.status.result === 'pass' && isWhole ? newest : undefined;
}

const isTrusted = (one: string | undefined, isSealer: Sealing['isSealer']): boolean =>
  one !== undefined && isSealer(one);

/** Who signed one of the headers of a set. */
function domainOf(
  set: ARCChainEntry | undefined,
  header: 'arc-seal' | 'arc-message-signature',
): string | undefined {
  const value: unknown = set?.[header]?.parsed?.['d']?.value;
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

interface Recorded {
  readonly value?: unknown;
  readonly header?: { readonly d?: unknown; readonly i?: unknown };
}

/** One line of what a sealer recorded says that a signature of this domain, and of no other, passed (RFC 8601 clause 2.7.1). */
function hasSeenPass(set: ARCChainEntry, domain: string): boolean {
  const recorded: unknown = set['arc-authentication-results']?.parsed?.['dkim'];
  if (!Array.isArray(recorded)) return false;
  return recorded.some(({ header, value }: Recorded) => {
    const named = [header?.d, header?.i].filter((one) => one !== undefined);
    return (
      value === 'pass' &&
      named.length > 0 &&
      named.every((one) => typeof one === 'string' && signerIn(one) === domain)
    );
  });
}

/** `bank.example` as it stands, or of `@bank.example` and `desk@bank.example`. */
const signerIn = (named: string): string => named.slice(named.lastIndexOf('@') + 1).toLowerCase();
