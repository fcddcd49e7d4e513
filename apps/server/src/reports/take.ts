import { ok, type Outcome } from '@countersign/kernel';
import type { Message } from '@countersign/scamflags';
import { maskFreeText, type Limit, type TooMany, type Tx } from '../platform/index.ts';
import { campaignFor, refreshCampaign, signatureBytes } from './campaigns.ts';
import { keptIndicators } from './indicators.ts';
import { bandsOf, signatureOf } from './minhash.ts';
import type { ReportsParts } from './room.ts';
import { REFERENCE_BYTES } from '../contact/index.ts';
import { makeReportReference, urgencyOf } from './rules.ts';
import { insertFindings, insertReport, type ReportRow } from './store.ts';
import type { ReadMessage, ReportAsk, ReportTaken } from './types.ts';

const PER_SOURCE: Limit = { kind: 'window', name: 'reports.source', max: 20, seconds: 3_600 };
/** A flood of reports is an attack on whoever reads them. */
const OVERALL: Limit = { kind: 'bucket', name: 'reports.overall', max: 2_000, seconds: 3_600 };
const TEXT_MAX = 8_000;
const INDICATORS_MAX = 50;
const REFERENCE_DRAWS_MAX = 5;
const THOUSANDTHS = 1_000;
const TEN_THOUSANDTHS = 10_000;

/** What a report becomes once it is kept. */
export interface KeptReport extends ReportTaken {
  readonly id: string;
}

/** Takes a report: read, masked, put beside those that it is like, and answered at once, in a transaction of its own. */
export async function takeReport(
  parts: ReportsParts,
  ask: ReportAsk,
): Promise<Outcome<ReportTaken, TooMany>> {
  const prepared = await prepareReport(parts, ask);
  if (!prepared.ok) return prepared;
  const { id: _, ...taken } = await parts.db.transaction((tx) => prepared.value(tx));
  return ok(taken);
}

/** Budgets and verdict, before a transaction is open. @returns what keeps the report in one */
export async function prepareReport(
  parts: ReportsParts,
  ask: ReportAsk,
): Promise<Outcome<(tx: Tx) => Promise<KeptReport>, TooMany>> {
  const taken = await parts.limits.take([
    { limit: PER_SOURCE, subject: ask.source },
    { limit: OVERALL, subject: '' },
  ]);
  if (!taken.ok) {
    await recordNo(parts, ask, taken.refusal.code);
    return taken;
  }
  const whole = { ...ask, message: storable(ask.message) };
  const read = await parts.read(whole.message);
  const { happened, ledger } = ask;
  return ok(async (tx) => {
    const kept = await keep(parts, tx, { ask: whole, read });
    return { ...kept, verdict: read.verdict, ledger, happened };
  });
}

async function keep(
  parts: ReportsParts,
  tx: Tx,
  { ask, read }: { readonly ask: ReportAsk; readonly read: ReadMessage },
): Promise<Pick<KeptReport, 'id' | 'reference'>> {
  const at = parts.clock();
  const signature = signatureOf(read.words);
  const bands = bandsOf(signature);
  const indicators = keptIndicators(read.indicators, INDICATORS_MAX, parts.looksLikeOurs);
  const words = read.words.split(/\s+/).filter(Boolean).length;
  const campaign = await campaignFor(parts, tx, { signature, bands, words, indicators, at });
  const { level, probability, language, reasons } = read.verdict;
  const happened = [...new Set(ask.happened)];
  const row = await insertFresh(parts, tx, {
    ...{ id: parts.newId(), way: ask.way, channel: ask.message.channel, language, at, level },
    member_id: ask.memberId ?? null,
    text: maskedText(ask),
    probability: Math.round(probability * TEN_THOUSANDTHS),
    ...{ ledger: ask.ledger, happened },
    urgency: urgencyOf({
      level,
      ledger: ask.ledger,
      happened,
      isKnown: ask.memberId !== undefined,
    }),
    ...{ state: 'received', state_at: at, campaign_id: campaign.id, model: read.model },
  });
  await insertFindings(tx, row.id, {
    reasons: reasons.map(({ code, weight }) => ({
      ...{ code, weight: Math.round(weight * THOUSANDTHS) },
    })),
    indicators,
    ...{ bands, signature: signatureBytes(signature) },
  });
  await refreshCampaign(tx, campaign.id);
  await parts.audit.append(tx, {
    ...{ ...whoOf(ask), operation: 'reports.taken', subject: row.id, result: 'done' },
    correlation: ask.correlation,
  });
  return { id: row.id, reference: row.reference };
}

/** No database keeps a null or half a character: whoever writes one is read all the same. */
function storable(message: Message): Message {
  const clean = (text: string) => text.replaceAll('\0', '\uFFFD').toWellFormed();
  const { from, links, subject, text } = message;
  return {
    ...{ ...message, text: clean(text) },
    ...(subject === undefined ? {} : { subject: clean(subject) }),
    ...(from === undefined ? {} : { from: clean(from) }),
    ...(links === undefined
      ? {}
      : {
          links: links.map((one) => ({ ...one, href: clean(one.href), text: clean(one.text) })),
        }),
  };
}

/** What is kept has no card number, code or PIN, whoever's it is: neither the reporter's nor ours. */
function maskedText({ message }: ReportAsk): string {
  const parts = [message.subject, message.text].filter((part) => part !== undefined && part !== '');
  return maskFreeText(parts.join('\n\n').slice(0, TEXT_MAX)).text;
}

async function insertFresh(
  parts: ReportsParts,
  tx: Tx,
  row: Omit<ReportRow, 'reference'>,
): Promise<ReportRow> {
  for (let draws = 0; draws < REFERENCE_DRAWS_MAX; draws += 1) {
    const whole = { ...row, reference: makeReportReference(parts.random(REFERENCE_BYTES)) };
    // oxlint-disable-next-line no-await-in-loop
    if (await insertReport(tx, whole)) return whole;
  }
  throw new Error('no reference is free for a report');
}

const CHANNELS = {
  page: 'web',
  mail: 'email',
  text: 'api',
  line: 'voice',
  desk: 'desk',
  api: 'api',
} as const;

function whoOf({ memberId, staffId, way }: ReportAsk) {
  if (staffId !== undefined)
    return { actor: { kind: 'operator', id: staffId } as const, channel: CHANNELS[way] };
  const actor =
    memberId === undefined
      ? ({ kind: 'anonymous', id: 'reports' } as const)
      : ({ kind: 'cardmember', id: memberId } as const);
  return { actor, channel: CHANNELS[way] };
}

async function recordNo(parts: ReportsParts, ask: ReportAsk, refusal: string): Promise<void> {
  await parts.db.transaction((tx) =>
    parts.audit.append(tx, {
      ...{ ...whoOf(ask), operation: 'reports.taken', result: 'refused', refusal },
      correlation: ask.correlation,
    }),
  );
}
