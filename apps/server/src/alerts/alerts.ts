import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { Card } from '../cards/index.ts';
import { amountWords } from '../contact/index.ts';
import type { Tx } from '../platform/index.ts';
import type { AlertsParts } from './room.ts';
import {
  ALERT_LIFE_MS,
  decideAnswer,
  doesFreeze,
  merchantWords,
  readAnswer,
  type AnswerChannel,
  type AnswerDecision,
  type WrittenAnswer,
} from './rules.ts';
import {
  alertsOf,
  changeAlert,
  findAlert,
  insertAlert,
  lockAlert,
  quotesOf,
  type AlertRow,
} from './store.ts';

export interface NewAlert {
  /** The issuer's name of the event: the same one twice is one alert. */
  readonly reference: string;
  readonly cardReference: string;
  /** In the smallest unit of the currency. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly merchant: string;
  readonly at: Instant;
}

export type AlertRefusal =
  | { readonly code: 'cards.card-unknown' }
  | { readonly code: 'alerts.exists' }
  | { readonly code: 'alerts.unknown' }
  | { readonly code: 'alerts.answered' }
  | { readonly code: 'alerts.over' };

const QUOTES = 10_000;
const QUOTE_DRAWS_MAX = 20;

/** Asks a card's holder about a payment, on every way that reaches them. */
export async function openAlert(
  parts: AlertsParts,
  tx: Tx,
  ask: NewAlert & { readonly actor: string; readonly correlation: string },
): Promise<Outcome<AlertRow, AlertRefusal>> {
  const known = await findAlert(tx, { reference: ask.reference });
  if (known !== undefined)
    return (await isSame(parts, tx, known, ask)) ? ok(known) : refused({ code: 'alerts.exists' });
  const card = await parts.cards.findCard(tx, { reference: ask.cardReference });
  if (card === undefined) return refused({ code: 'cards.card-unknown' });
  const now = parts.clock();
  const row: AlertRow = {
    ...{ id: parts.newId(), reference: ask.reference, member_id: card.memberId, card_id: card.id },
    ...{ amount_minor: ask.amountMinor, currency: ask.currency, merchant: ask.merchant },
    ...{ happened_at: ask.at, state: 'open', answered_at: null, answered_by: null },
    quote: await freshQuote(parts, tx, card.memberId),
    ...{ asked_at: now, created_at: now, expires_at: now + ALERT_LIFE_MS },
  };
  if (!(await insertAlert(tx, row))) {
    // Somebody was faster: theirs is the alert.
    const first = await findAlert(tx, { reference: ask.reference });
    const isOne = first !== undefined && (await isSame(parts, tx, first, ask));
    return isOne ? ok(first) : refused({ code: 'alerts.exists' });
  }
  await tellAsked(parts, tx, { row, card, correlation: ask.correlation });
  await record(parts, tx, { row, operation: 'alerts.opened', ...ask });
  return ok(row);
}

async function isSame(parts: AlertsParts, tx: Tx, row: AlertRow, ask: NewAlert): Promise<boolean> {
  const card = await parts.cards.findCard(tx, { id: row.card_id });
  return (
    card?.reference === ask.cardReference &&
    row.amount_minor === ask.amountMinor &&
    row.currency === ask.currency &&
    row.merchant === ask.merchant &&
    row.happened_at === ask.at
  );
}

/** Four digits that no other open alert of this member has. */
async function freshQuote(parts: AlertsParts, tx: Tx, memberId: string): Promise<string> {
  const taken = await quotesOf(tx, memberId);
  for (let draws = 0; draws < QUOTE_DRAWS_MAX; draws += 1) {
    const [high = 0, low = 0] = parts.random(2);
    const quote = String(((high << 8) | low) % QUOTES).padStart(4, '0');
    if (!taken.has(quote)) return quote;
  }
  throw new Error('no four digits are free for an alert');
}

/** Asks once more; whoever was asked three times within three days of this event is left alone. */
export async function remind(
  parts: AlertsParts,
  tx: Tx,
  ask: { readonly reference: string; readonly actor: string; readonly correlation: string },
): Promise<Outcome<AlertRow, AlertRefusal>> {
  const row = await lockAlert(tx, { reference: ask.reference });
  if (row === undefined) return refused({ code: 'alerts.unknown' });
  if (row.state !== 'open') return refused({ code: 'alerts.answered' });
  if (parts.clock() >= row.expires_at) return refused({ code: 'alerts.over' });
  const card = await parts.cards.findCard(tx, { id: row.card_id });
  if (card === undefined) return refused({ code: 'cards.card-unknown' });
  await changeAlert(tx, row.id, { asked_at: parts.clock() });
  await tellAsked(parts, tx, { row, card, correlation: ask.correlation });
  await record(parts, tx, { row, operation: 'alerts.reminded', ...ask });
  return ok(row);
}

async function tellAsked(
  parts: AlertsParts,
  tx: Tx,
  { card, correlation, row }: { readonly row: AlertRow; readonly card: Card; correlation: string },
): Promise<void> {
  const member = await parts.cards.findMember(tx, { id: row.member_id });
  const language = member?.language ?? 'en';
  await parts.tell(tx, {
    ...{ memberId: row.member_id, template: 'alert.payment', to: 'everywhere', about: row.id },
    facts: {
      ...{
        amount: amountWords({ minor: row.amount_minor, currency: row.currency }, language),
        quote: row.quote,
      },
      merchant: merchantWords(row.merchant),
      card:
        card.number === undefined
          ? parts.productName(card.productId, language)
          : `…${card.number.lastFour}`,
    },
    correlation,
  });
}

export interface Answering {
  readonly says: 'yes' | 'no';
  readonly channel: AnswerChannel;
  readonly memberId: string;
  /** By text: the number is the same for long enough. */
  readonly provesNumber?: boolean;
  readonly isQuoted?: boolean;
  readonly correlation: string;
}

const RECORDED = { app: 'web', text: 'system', email: 'email', phone: 'system' } as const;

/** One outcome, however often and wherever it is said. @returns what the word did; nothing where there is no such alert of theirs */
export async function answerAlert(
  parts: AlertsParts,
  tx: Tx,
  id: string,
  answering: Answering,
): Promise<AnswerDecision | undefined> {
  const row = await lockAlert(tx, { id });
  if (row === undefined || row.member_id !== answering.memberId) return undefined;
  const { channel, correlation, isQuoted = false, provesNumber = false, says } = answering;
  const decision = decideAnswer({
    ...{ says, channel, isQuoted, provesNumber, state: row.state, now: parts.clock() },
    isHeld: await parts.isHeld(tx, row.member_id),
    ...{ askedAt: row.asked_at as Instant, expiresAt: row.expires_at as Instant },
  });
  if (decision === 'confirm' || decision === 'deny')
    await changeAlert(tx, row.id, {
      state: decision === 'confirm' ? 'confirmed' : 'denied',
      ...{ answered_at: parts.clock(), answered_by: channel },
    });
  // Also a no that is said again: what was unlocked meanwhile is locked once more. Not by e-mail: whoever has seen one question of ours
  // could send the same letter for ever, and keep a card locked that its member has proven to be theirs.
  if (decision === 'deny' || (decision === 'same' && says === 'no' && channel !== 'email'))
    await parts.lock(tx, {
      ...{ memberId: row.member_id, cardId: row.card_id, answered: channel, correlation },
      freezes: doesFreeze({
        ...{ decision, channel, now: parts.clock(), createdAt: row.created_at as Instant },
        expiresAt: row.expires_at as Instant,
        unfrozenAt: await parts.cards.unfrozenAt(tx, row.card_id),
      }),
    });
  const isTaken = decision === 'confirm' || decision === 'deny' || decision === 'same';
  await parts.audit.append(tx, {
    actor: { kind: 'cardmember', id: row.member_id },
    channel: RECORDED[channel],
    ...{ operation: `alerts.${says}`, subject: row.id, correlation },
    ...(isTaken ? { result: 'done' } : { result: 'refused', refusal: `alerts.${decision}` }),
  });
  return decision;
}

/** A no is about all that somebody was asked in these days, however many. */
const ANSWERED_MAX = 1_000;
/** How often a yes by text is compared; a no is never counted. */
const TEXT_YES = { kind: 'window', name: 'alerts.text-yes', max: 5, seconds: 900 } as const;

/** Whether a text may be compared with quotes: taken before any transaction, by the number that shows. */
export async function mayCompare(
  parts: AlertsParts,
  text: { readonly text: string; readonly from: string },
): Promise<boolean> {
  if (readAnswer(text.text)?.says !== 'yes') return true;
  return (await parts.limits.take([{ limit: TEXT_YES, subject: text.from }])).ok;
}

/** A no without a quote is about what was asked in these days. */
export const LOOK_BACK_MS = 3 * 24 * 3_600_000;

/**
 * An answer that somebody wrote to a number of ours. A no without a quote is about every payment that we asked about; a yes
 * is about the one that it quotes. @returns what the phone is told; nothing where the text is no answer to a question of ours
 */
export async function answerByText(
  parts: AlertsParts,
  tx: Tx,
  text: {
    readonly text: string;
    readonly memberId: string;
    /** Since when the number is this member's. */
    readonly since: Instant;
    /** Whether a yes may be compared with the quotes: four digits are soon guessed. */
    readonly mayCompare: boolean;
    readonly correlation: string;
  },
): Promise<'alert.confirmed' | 'alert.denied' | 'alert.not-by-text' | undefined> {
  const written = readAnswer(text.text);
  if (written === undefined) return undefined;
  const now = parts.clock();
  const since = now - LOOK_BACK_MS;
  const alerts = await alertsOf(tx, { memberId: text.memberId, since, limit: ANSWERED_MAX });
  const meant = meantBy(written, alerts);
  if (meant === undefined) return undefined;
  if (written.says === 'yes' && !text.mayCompare) return 'alert.not-by-text';
  const decisions: (AnswerDecision | undefined)[] = [];
  for (const { id } of meant)
    decisions.push(
      await answerAlert(parts, tx, id, {
        ...{ says: written.says, channel: 'text', memberId: text.memberId },
        ...{ isQuoted: written.quote !== undefined, correlation: text.correlation },
        provesNumber: parts.provesNumber(text.since, now),
      }),
    );
  if (written.says === 'no' && meant.length > 0) return 'alert.denied';
  const isYes = decisions.some((one) => one === 'confirm' || one === 'same');
  return isYes ? 'alert.confirmed' : 'alert.not-by-text';
}

/** A no with a quote that none has is about all of them. Where more is written than the answer, only what waits is meant. */
function meantBy(
  { hasMore, quote, says }: WrittenAnswer,
  alerts: readonly AlertRow[],
): readonly AlertRow[] | undefined {
  const open = hasMore ? alerts.filter(({ state }) => state === 'open') : alerts;
  if (open.length === 0) return undefined;
  const quoted = open.filter((one) => one.quote === quote);
  return says === 'no' && quoted.length === 0 ? open : quoted;
}

interface Recorded {
  readonly row: AlertRow;
  readonly operation: string;
  readonly actor: string;
  readonly correlation: string;
}

function record(parts: AlertsParts, tx: Tx, { actor, correlation, operation, row }: Recorded) {
  return parts.audit.append(tx, {
    actor: { kind: 'api', id: actor },
    ...{ channel: 'api', operation, subject: row.id, result: 'done', correlation },
  });
}
