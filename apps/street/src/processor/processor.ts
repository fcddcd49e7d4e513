import { createHash } from 'node:crypto';
import type {
  CardActivityView,
  CardView,
  CardmemberView,
  FraudAlertView,
  MessageView,
  NewCard,
  NewCardmember,
  NewFraudAlert,
  NewMessage,
} from '@countersign/contract';
import { fromBase64Url, ok, refused, toBase64Url, utf8, type Outcome } from '@countersign/kernel';
import { sealSignedBox, type BoxKeyPair } from '@countersign/sealing';
import {
  boxContext,
  INTAKE_PATH,
  isIntakeReport,
  isKeeperKey,
  KEEPER_KEY_PATH,
  type IntakeRecord,
  type IntakeReport,
} from './intake.ts';

/** Records in one box: about half a kilobyte each, and a box for the intake holds 48 KiB. */
export const RECORDS_PER_BOX = 40;
const ANSWER_MS_MAX = 20_000;

/** What the other side said no with: a problem's code (RFC 9457) and status, or the keeper's refusal. */
export interface ProcessorRefusal {
  readonly code: string;
  readonly status: number;
}

export type Sent<T> = Promise<Outcome<T, ProcessorRefusal>>;

/**
 * The issuer's processor, as the bank knows it: people and cards go to the server's API, numbers go sealed and signed to
 * the window's intake, and the two meet by the card reference. It is an outsider: it has an API key and a key pair, and
 * nothing else of the house.
 */
export interface Processor {
  /** Same reference and same facts again: the same answer. */
  readonly sendMember: (member: NewCardmember) => Sent<CardmemberView>;
  readonly sendCard: (card: NewCard) => Sent<CardView>;
  /** Any number of records; boxes are filled and sent one after the other, and the reports put together. */
  readonly sendNumbers: (batch: string, records: readonly IntakeRecord[]) => Sent<IntakeReport>;
  /** The chip took its new PIN. */
  readonly acknowledgeChip: (cardReference: string) => Sent<unknown>;
  readonly findCard: (cardReference: string) => Sent<CardView>;
  /** A payment looks odd: its cardmember is asked. */
  readonly askAboutPayment: (alert: NewFraudAlert) => Sent<FraudAlertView>;
  /** A payment like any other: the line tells it to whoever is known. */
  readonly tellPayment: (payment: NewFraudAlert) => Sent<CardActivityView>;
  readonly findAlert: (reference: string) => Sent<FraudAlertView>;
  /** The bank writes to a cardmember, for a purpose and in its own words. */
  readonly writeMessage: (message: NewMessage) => Sent<MessageView>;
  readonly findMessage: (reference: string) => Sent<MessageView>;
  readonly pinState: (cardReference: string) => Sent<PinFacts>;
}

export interface PinFacts {
  readonly state: 'not-set' | 'active' | 'locked' | 'pending-chip';
  readonly triesLeft: number;
}

export interface ProcessorOptions {
  readonly apiOrigin: string;
  readonly apiKey: string;
  readonly windowOrigin: string;
  /** The pair whose public half the keeper knows under `issuerKeyId`. */
  readonly issuerKeyId: string;
  readonly issuerKeyPair: BoxKeyPair;
  /** What reaches the two origins; the global `fetch` unless told. */
  readonly fetch?: typeof fetch;
}

export function createProcessor(options: ProcessorOptions): Processor {
  const api = <T>(ask: ApiAsk) => askApi<T>(options, ask);
  const cardPath = (reference: string) => `/v1/cards/${encodeURIComponent(reference)}`;
  return {
    sendMember: (member) =>
      api({
        method: 'POST',
        path: '/v1/cardmembers',
        body: member,
        once: `member ${member.reference}`,
      }),
    sendCard: (card) =>
      api({ method: 'POST', path: '/v1/cards', body: card, once: `card ${card.reference}` }),
    sendNumbers: (batch, records) => sendNumbers(options, batch, records),
    acknowledgeChip: (reference) =>
      api({ method: 'POST', path: `${cardPath(reference)}/chip-acknowledgements`, body: {} }),
    findCard: (reference) => api({ method: 'GET', path: cardPath(reference) }),
    askAboutPayment: (alert) =>
      api({
        ...{ method: 'POST', path: '/v1/fraud-alerts', body: alert },
        once: `alert ${alert.reference}`,
      }),
    tellPayment: (payment) =>
      api({
        ...{ method: 'POST', path: '/v1/card-activity', body: payment },
        once: `payment ${payment.reference}`,
      }),
    findAlert: (reference) =>
      api({ method: 'GET', path: `/v1/fraud-alerts/${encodeURIComponent(reference)}` }),
    writeMessage: (message) =>
      api({
        ...{ method: 'POST', path: '/v1/messages', body: message },
        once: `message ${message.reference}`,
      }),
    findMessage: (reference) =>
      api({ method: 'GET', path: `/v1/messages/${encodeURIComponent(reference)}` }),
    pinState: (reference) => api({ method: 'GET', path: `${cardPath(reference)}/pin` }),
  };
}

interface ApiAsk {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** Names what must happen once; becomes the Idempotency-Key. */
  readonly once?: string;
}

async function askApi<T>(options: ProcessorOptions, ask: ApiAsk): Sent<T> {
  const body = ask.body === undefined ? null : JSON.stringify(ask.body);
  const headers = {
    authorization: `Bearer ${options.apiKey}`,
    accept: 'application/json',
    ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(ask.once === undefined ? {} : { 'idempotency-key': onceKey(ask.once, body ?? '') }),
  };
  const answered = await send(options, new URL(ask.path, options.apiOrigin), {
    method: ask.method,
    headers,
    body,
  });
  return answered.status < 300 ? ok(answered.json as T) : refused(refusalOf(answered));
}

/** Once for what is said, not only for whom: other facts under the same reference are another question. */
function onceKey(once: string, body: string): string {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return `street-${once.replaceAll(' ', '-')}-${digest}`;
}

async function sendNumbers(
  options: ProcessorOptions,
  batch: string,
  records: readonly IntakeRecord[],
): Sent<IntakeReport> {
  const keyUrl = new URL(KEEPER_KEY_PATH, options.windowOrigin);
  const key = await send(options, keyUrl, { method: 'GET' });
  if (!isKeeperKey(key.json)) return refused(refusalOf(key));
  const recipient = fromBase64Url(key.json.publicKey);
  const accepted: IntakeReport['accepted'] = [];
  const refusedLines: IntakeReport['refused'] = [];
  for (let from = 0; from < records.length; from += RECORDS_PER_BOX) {
    const part = records.slice(from, from + RECORDS_PER_BOX);
    // In order, so that a refused box leaves nothing behind it half sent.
    // oxlint-disable-next-line no-await-in-loop
    const report = await sendBox(options, recipient, {
      batch: `${batch}-${from / RECORDS_PER_BOX}`,
      part,
    });
    if (!report.ok) return report;
    accepted.push(...report.value.accepted);
    refusedLines.push(...report.value.refused.map((one) => ({ ...one, line: one.line + from })));
  }
  return ok({ accepted, refused: refusedLines });
}

async function sendBox(
  options: ProcessorOptions,
  recipient: Uint8Array,
  { batch, part }: { readonly batch: string; readonly part: readonly IntakeRecord[] },
): Sent<IntakeReport> {
  const named = { issuerKeyId: options.issuerKeyId, batch };
  const record = utf8(JSON.stringify(part));
  const box = await sealSignedBox({
    recipient,
    sender: options.issuerKeyPair,
    kind: 'intake',
    context: boxContext(named),
    fields: { record },
  });
  record.fill(0);
  const answered = await send(options, new URL(INTAKE_PATH, options.windowOrigin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...named, box: toBase64Url(box) }),
  });
  return isIntakeReport(answered.json) ? ok(answered.json) : refused(refusalOf(answered));
}

interface Answered {
  readonly status: number;
  readonly json: unknown;
}

/** @throws what `fetch` throws when the origin cannot be reached: a fault, not a refusal */
async function send(options: ProcessorOptions, url: URL, init: RequestInit): Promise<Answered> {
  const answered = await (options.fetch ?? fetch)(url, {
    ...init,
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MS_MAX),
  });
  const text = await answered.text();
  try {
    return { status: answered.status, json: JSON.parse(text) as unknown };
  } catch {
    return { status: answered.status, json: {} };
  }
}

function refusalOf({ status, json }: Answered): ProcessorRefusal {
  const said = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const code = said['code'] ?? said['refusal'];
  return { status, code: typeof code === 'string' ? code : 'processor.no-answer' };
}
