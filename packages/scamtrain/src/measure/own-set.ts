// The independent set: written by people who know neither the rules nor the grammar. It is read for figures and for nothing else.
import type {
  Answers,
  Authentication,
  Channel,
  FlagCode,
  Passed,
  ShownLink,
} from '@countersign/scamflags';

import type { TrainRow } from '../data/rows.ts';

/** Where the package is absent, so are its figures. */
const PACKAGE = '@countersign/scamcheck-own-set';
export const OWN_SOURCE = 'own set';

/** A row as the package hands it out; it knows nothing of training. Results of servers stand in a field of their own, or beside one another. */
export interface OwnRow {
  readonly id: string;
  readonly channel: Channel;
  readonly lang: string;
  readonly label: 'scam' | 'legit';
  readonly pair?: string | null;
  readonly kind: string;
  readonly text: string;
  readonly subject?: string | null;
  readonly from?: string | null;
  readonly links?: readonly ShownLink[] | null;
  readonly headers?:
    | (Results & { readonly auth?: Results; readonly replyTo?: string | null })
    | null;
  readonly answers?: Told | string | null;
  readonly flags: readonly { readonly code: FlagCode }[];
}

interface Told {
  readonly direction?: string;
  readonly askedFor?: Answers['askedFor'];
}

type Results = Readonly<Partial<Record<'spf' | 'dkim' | 'dmarc', string | null>>>;

interface OwnSet {
  readonly readOwnSet: () => Iterable<OwnRow> | Promise<Iterable<OwnRow>>;
}

export async function readOwnRows(): Promise<readonly TrainRow[]> {
  let loaded: OwnSet;
  try {
    loaded = (await import(PACKAGE)) as OwnSet;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return [];
    throw fault;
  }
  return [...(await loaded.readOwnSet())].map(rowOf);
}

/** @returns the row with nothing that is `null`: what is not there is left out */
export function rowOf({ id, channel, lang, label, kind, text, ...more }: OwnRow): TrainRow {
  const { pair, subject, from, links, headers, flags } = more;
  const authentication = authenticationOf(headers?.auth ?? headers ?? {});
  const answers = answersOf(more.answers);
  const replyTo = headers?.replyTo;
  return {
    ...{ id, channel, lang, label, kind, text, source: OWN_SOURCE },
    flags: [...new Set(flags.map(({ code }) => code))],
    ...(isThere(pair) ? { pair } : {}),
    ...(isThere(subject) ? { subject } : {}),
    ...(isThere(from) ? { from } : {}),
    ...(isThere(links) ? { links } : {}),
    ...(isThere(authentication) ? { authentication } : {}),
    ...(isThere(replyTo) ? { replyTo } : {}),
    ...(isThere(answers) ? { answers } : {}),
  };
}

const isThere = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;

/** "softfail" and the like are no pass. */
function authenticationOf({ spf, dkim, dmarc }: Results): Authentication | undefined {
  const passed = (result: string | null | undefined): Passed =>
    result === 'pass' ? 'pass' : isThere(result) && result.includes('fail') ? 'fail' : 'none';
  if (![spf, dkim, dmarc].some((one) => isThere(one))) return undefined;
  return { spf: passed(spf), dkim: passed(dkim), dmarc: passed(dmarc) };
}

/** Who called whom, in the words of whoever wrote the row; its readme knows two cases: they called, or the person called the card's number. */
function directionOf(said: string): Answers['direction'] {
  if (/^i[-_ ]called[-_ ]another/i.test(said)) return 'i-called-another-number';
  if (/^(?:they|them|caller|incoming|inbound|contacted|was)/i.test(said))
    return 'they-contacted-me';
  return /^(?:i|me|outgoing|outbound|person|member)[-_ ]?|card/i.test(said)
    ? 'i-called-the-number-on-my-card'
    : undefined;
}

function answersOf(answers: OwnRow['answers']): Answers | undefined {
  if (!isThere(answers)) return undefined;
  const { askedFor, direction: said = '' } =
    typeof answers === 'string' ? { direction: answers } : answers;
  const direction = directionOf(said);
  if (direction === undefined && askedFor === undefined) return undefined;
  return {
    ...(direction === undefined ? {} : { direction }),
    ...(askedFor === undefined ? {} : { askedFor }),
  };
}
