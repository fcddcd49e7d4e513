import type { Instant } from '@countersign/kernel';
import { crockfordOf, parseCrockford } from '../platform/index.ts';
import type { ContactReference, ContactState, LiveAnswer } from './types.ts';

const REFERENCE_CHARS = 8;
export const REFERENCE_BYTES = REFERENCE_CHARS;

/** So many digits in a row are taken for a telephone number, by people, by phones, and by what keeps numbers out of our letters. */
const LIKE_A_NUMBER = /\d{7}/;
/** Where both of the two places of such a row cross. */
const MIDDLE = 3;
/** Ten values on from a digit stands a letter. */
const LETTER = 10;

/** A reference from as many random bytes as it has characters; each gives five bits. Never seven digits in a row. */
export function makeReference(bytes: Uint8Array): ContactReference {
  if (bytes.length !== REFERENCE_BYTES)
    throw new RangeError('a reference takes eight random bytes');
  const drawn = crockfordOf(bytes);
  if (!LIKE_A_NUMBER.test(drawn)) return drawn as ContactReference;
  return crockfordOf(
    bytes.map((byte, at) => (at === MIDDLE ? (byte & 31) + LETTER : byte)),
  ) as ContactReference;
}

/** In two groups, as people read it. */
export function groupReference(reference: string): string {
  return `${reference.slice(0, 4)} ${reference.slice(4)}`;
}

/** What somebody typed or read aloud: case, spaces and hyphens do not matter, and O, I, L are what they look like. */
export function parseReference(typed: string): ContactReference | undefined {
  return parseCrockford(typed, REFERENCE_CHARS) as ContactReference | undefined;
}

const INITIALS_MAX = 4;

/**
 * Whom a letter is for, as far as anybody may read it who holds the letter or one that only looks like it: first letters of
 * the name and the end of the address. Nothing for an address that has neither.
 *
 *     maskAddress('Ines Marlowe\n18 Alder Row\nBrookfield 00000')    'I. M. …00'
 */
export function maskAddress(address: string): string {
  const [name = '', ...lines] = address.split('\n');
  const initials = (name.match(/(?<![\p{L}\p{M}\p{N}])\p{L}/gu) ?? []).slice(0, INITIALS_MAX);
  const ending = /[\p{L}\p{N}]{2}$/u.exec((lines.at(-1) ?? '').trim())?.[0] ?? '';
  if (initials.length === 0 || ending === '') return '';
  return `${initials.map((one) => `${one.toUpperCase()}.`).join(' ')} …${ending}`;
}

const REFERENCE = /(?<![0-9A-Za-z])[0-9A-Za-z]{4}[ \u00a0-]?[0-9A-Za-z]{4}(?![0-9A-Za-z])/g;
const REFERENCES_MAX = 8;

/** Every reference that may stand in a text, the last ones first to count. */
export function referencesIn(text: string): readonly ContactReference[] {
  const typed = [...text.matchAll(REFERENCE)].map(([one]) => parseReference(one));
  return [...new Set(typed.flatMap((one) => one ?? []))].slice(-REFERENCES_MAX);
}

export type QuietVerdict = 'outside' | 'exempt' | 'deferred';

/** When a message may go: at once outside quiet hours or where its purpose is exempt, else when they end. */
export function decideQuiet(facts: {
  readonly quiet: boolean;
  readonly exempt: boolean;
}): QuietVerdict {
  if (!facts.quiet) return 'outside';
  return facts.exempt ? 'exempt' : 'deferred';
}

/** What the sending job does with a contact in a state. */
export function decideSending(facts: {
  readonly state: ContactState;
  readonly expiresAt: Instant | undefined;
  readonly now: Instant;
}): 'send' | 'expire' | 'leave' {
  if (facts.state !== 'registered' && facts.state !== 'dialing') return 'leave';
  if (facts.expiresAt !== undefined && facts.now >= facts.expiresAt) return 'expire';
  return 'send';
}

/** One call, as the live answer needs it. */
export interface CallFacts {
  /** The contact's id. */
  readonly id: string;
  readonly state: ContactState;
  readonly stateAt: Instant;
  readonly sendAt: Instant;
  readonly purpose: string;
  readonly to: string;
  readonly from: string;
  readonly agent: string;
  readonly team?: string | undefined;
  readonly case?: string | undefined;
  readonly mayAsk: readonly string[];
  /** Of a call that came in: whether the member says that it is them. */
  readonly spoken: 'open' | 'right' | 'wrong';
  readonly direction: 'outbound' | 'inbound';
  /** Of a call that came in: who heard the caller first. */
  readonly entry: 'desk' | 'line';
  /** Of the same: whether the digits of the representative were typed; `none` before somebody has taken the caller. */
  readonly match: 'none' | 'open' | 'right' | 'wrong';
}

const ENDED_SHOWN_MS = 30 * 60_000;
/** A phone rings no longer than this, and nobody talks to us for longer: the news of the end must have been lost. */
const RINGING_MS_MAX = 3 * 60_000;
const TALKING_MS_MAX = 2 * 3_600_000;
const DAY_MS = 86_400_000;

/**
 * Contact 8 and 9 (docs/rules.md). Only a call of ours to the member's own number makes it green; a call that came in is
 * asked about, whoever it is. Late or broken news of the ledger says neither yes nor no.
 */
export function answerLive(
  all: readonly CallFacts[],
  ledger: 'sound' | 'late',
  now: Instant,
): LiveAnswer {
  if (ledger === 'late') return { answer: 'cannot-confirm', asOf: now };
  const calls = all.filter(({ direction }) => direction === 'outbound');
  const talking = calls.find((call) => call.state === 'answered');
  if (talking !== undefined) {
    if (now - talking.stateAt > TALKING_MS_MAX) return { answer: 'cannot-confirm', asOf: now };
    const { to, from, purpose, agent, mayAsk, spoken, stateAt: since } = talking;
    const { team, case: about } = talking;
    return {
      ...{ answer: 'talking', asOf: now, to, from, purpose, agent, since, mayAsk, spoken },
      ...{ team, case: about },
    };
  }
  const ringing = calls.find((call) => call.state === 'dialing' || call.state === 'ringing');
  if (ringing !== undefined) {
    if (now - ringing.stateAt > RINGING_MS_MAX) return { answer: 'cannot-confirm', asOf: now };
    return { answer: 'ringing', asOf: now, to: ringing.to, from: ringing.from };
  }
  const claims = all.filter((call) => isClaimShown(call, now));
  // One that nothing was said of yet comes first: with two callers at once each is asked about.
  const claim = claims.find(({ spoken }) => spoken === 'open') ?? claims[0];
  if (claim !== undefined) {
    const { entry, id, match, spoken, stateAt: since } = claim;
    return { answer: 'claimed', asOf: now, id, since, said: SAID[spoken], at: entry, match };
  }
  const ended = calls.find((call) => call.state === 'ended' && now - call.stateAt < ENDED_SHOWN_MS);
  if (ended !== undefined)
    return { answer: 'ended', asOf: now, purpose: ended.purpose, at: ended.stateAt };
  const planned = calls.find(
    (call) =>
      (call.state === 'planned' || call.state === 'registered') && call.sendAt - now < DAY_MS,
  );
  return planned === undefined
    ? { answer: 'nothing', asOf: now }
    : { answer: 'planned-today', asOf: now, purpose: planned.purpose };
}

const SAID = { open: 'nothing', right: 'me', wrong: 'not-me' } as const;

/** While they talk; and for some time after the member said no, so that nobody wonders what became of it. */
function isClaimShown({ direction, spoken, state, stateAt }: CallFacts, now: Instant): boolean {
  if (direction !== 'inbound') return false;
  if (state === 'answered') return now - stateAt < TALKING_MS_MAX;
  return state === 'ended' && spoken === 'wrong' && now - stateAt < ENDED_SHOWN_MS;
}
