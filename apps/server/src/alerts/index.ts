import type { Instant, Outcome } from '@countersign/kernel';
import { amountWords } from '../contact/index.ts';
import type { Reader, Tx } from '../platform/index.ts';
import {
  answerAlert,
  answerByText,
  LOOK_BACK_MS,
  mayCompare,
  openAlert,
  remind,
  type AlertRefusal,
  type Answering,
  type NewAlert,
} from './alerts.ts';
import { answerByMail, type LetterAnswer, type LetterIn } from './by-mail.ts';
import { notePayment, paymentsOf, type Payment, type PaymentRefusal } from './payments.ts';
import type { AlertsParts } from './room.ts';
import {
  merchantWords,
  type AlertState,
  type AnswerChannel,
  type AnswerDecision,
} from './rules.ts';
import { alertsBetween, alertsOf, findAlert, waitingAlerts, type AlertRow } from './store.ts';

export type { AlertsParts } from './room.ts';
export { addAlertRoutes } from './routes.ts';
export type { AlertRefusal, NewAlert } from './alerts.ts';
export type { Payment, PaymentRefusal } from './payments.ts';
export type { AnswerDecision } from './rules.ts';

/** A payment that its cardmember is asked about. */
export interface Alert {
  readonly id: string;
  readonly reference: string;
  readonly memberId: string;
  readonly cardId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly merchant: string;
  readonly at: Instant;
  readonly state: AlertState;
  readonly answered: { readonly at: Instant; readonly by: AnswerChannel } | undefined;
  readonly expiresAt: Instant;
}

type Doer = { readonly actor: string; readonly correlation: string };

export interface Alerts {
  readonly open: (tx: Tx, ask: NewAlert & Doer) => Promise<Outcome<Alert, AlertRefusal>>;
  readonly remind: (
    tx: Tx,
    ask: { readonly reference: string } & Doer,
  ) => Promise<Outcome<Alert, AlertRefusal>>;
  readonly find: (reference: string) => Promise<Alert | undefined>;
  /** One of this member's; nothing for anybody else's. */
  readonly ofMember: (memberId: string, id: string) => Promise<Alert | undefined>;
  /** What waits for this member's answer, newest first. */
  readonly waiting: (memberId: string, db?: Reader) => Promise<readonly Alert[]>;
  /** What a member was asked about within a stretch of time, oldest first, with when they were. */
  readonly between: (
    ask: Parameters<typeof alertsBetween>[1],
  ) => Promise<readonly (Alert & { readonly askedAt: Instant })[]>;
  /** What waits for anybody's answer, newest first: for whoever calls about it. */
  readonly allWaiting: (limit: number) => Promise<readonly Alert[]>;
  readonly answer: (id: string, answering: Answering) => Promise<AnswerDecision | undefined>;
  /** The same in the caller's transaction. */
  readonly answerIn: (
    tx: Tx,
    id: string,
    answering: Answering,
  ) => Promise<AnswerDecision | undefined>;
  /** Whether a text may be compared with quotes; taken before any transaction. */
  readonly mayCompare: (text: { readonly text: string; readonly from: string }) => Promise<boolean>;
  /** @returns the template that the phone is answered with; nothing where the text is no answer of theirs */
  readonly answerByText: (
    tx: Tx,
    text: Parameters<typeof answerByText>[2],
  ) => ReturnType<typeof answerByText>;
  /** An e-mail to us that may be an answer. @returns whether it was taken as one, and whether it is looked at otherwise */
  readonly answerByMail: (letter: LetterIn) => Promise<LetterAnswer>;
  /** A payment with a card, whether odd or not: of each card the last few are kept. */
  readonly notePayment: (tx: Tx, ask: NewAlert & Doer) => Promise<Outcome<void, PaymentRefusal>>;
  /** The last payments with a card, newest first. */
  readonly paymentsOf: (cardId: string, db?: Reader) => Promise<readonly Payment[]>;
  /** In the reader's language; the shop as a message may name it. */
  readonly wordsOf: (
    alert: Alert,
    language: string,
  ) => { readonly amount: string; readonly merchant: string };
}

/** Payments that cardmembers are asked about, and their one answer by whatever channel. */
export function createAlerts(parts: AlertsParts): Alerts {
  const reader: Reader = parts.db.reader;
  return {
    open: async (tx, ask) => seen(await openAlert(parts, tx, ask)),
    remind: async (tx, ask) => seen(await remind(parts, tx, ask)),
    find: async (reference) => {
      const row = await findAlert(reader, { reference });
      return row && alertOf(row);
    },
    ofMember: async (memberId, id) => {
      const row = await findAlert(reader, { id });
      return row?.member_id === memberId ? alertOf(row) : undefined;
    },
    waiting: async (memberId, db = reader) => {
      const now = parts.clock();
      const rows = await alertsOf(db, { memberId, since: now - LOOK_BACK_MS });
      return rows.filter((row) => row.state === 'open' && row.expires_at > now).map(alertOf);
    },
    between: async (ask) =>
      (await alertsBetween(reader, ask)).map((row) => ({
        ...alertOf(row),
        askedAt: row.created_at as Instant,
      })),
    allWaiting: async (limit) =>
      (await waitingAlerts(reader, { now: parts.clock(), limit })).map(alertOf),
    answer: (id, answering) => parts.db.transaction((tx) => answerAlert(parts, tx, id, answering)),
    answerIn: (tx, id, answering) => answerAlert(parts, tx, id, answering),
    mayCompare: (text) => mayCompare(parts, text),
    answerByMail: (letter) => answerByMail(parts, letter),
    answerByText: (tx, text) => answerByText(parts, tx, text),
    notePayment: (tx, ask) => notePayment(parts, tx, ask),
    paymentsOf: (cardId, db = reader) => paymentsOf(db, cardId),
    wordsOf: ({ amountMinor, currency, merchant }, language) => ({
      amount: amountWords({ minor: amountMinor, currency }, language),
      merchant: merchantWords(merchant),
    }),
  };
}

const seen = (outcome: Outcome<AlertRow, AlertRefusal>): Outcome<Alert, AlertRefusal> =>
  outcome.ok ? { ok: true, value: alertOf(outcome.value) } : outcome;

function alertOf(row: AlertRow): Alert {
  const { answered_at: at, answered_by: by } = row;
  return {
    ...{ id: row.id, reference: row.reference, memberId: row.member_id, cardId: row.card_id },
    ...{ amountMinor: row.amount_minor, currency: row.currency, merchant: row.merchant },
    ...{ at: row.happened_at as Instant, state: row.state, expiresAt: row.expires_at as Instant },
    answered: at === null || by === null ? undefined : { at: at as Instant, by },
  };
}
