import type { Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import type { LineParts } from './room.ts';
import { decideExpected, decideStep } from './rules.ts';
import {
  changeCall,
  changeCase,
  findByProvider,
  insertCall,
  insertCase,
  insertReport,
  lockCall,
  positionOf,
  waitsSince,
  type ByProvider,
} from './store.ts';
import type { CaseNews, LineCall, LineCallId, QueuePlace, Turn } from './types.ts';

export interface IncomingCall extends ByProvider {
  /** As the network shows it; withheld by many, made up by some. */
  readonly from: string | undefined;
  /** The number of ours that was dialled, E.164. */
  readonly to: string;
  readonly correlation: string;
}

const WITHHELD = 'withheld';

/**
 * Somebody calls a number of ours: a case is opened, with nobody in it. Told twice it is one call.
 * @param placeFor where the conversation begins, by the languages of the region
 * @returns nothing for a number that is not ours, or that takes no calls
 */
export async function beginCall(
  parts: LineParts,
  call: IncomingCall,
  placeFor: (languages: readonly string[]) => string,
): Promise<LineCall | undefined> {
  const { officialNumbers } = parts.programme.current().programme;
  const ours = officialNumbers.find(({ number }) => number === call.to);
  if (ours === undefined || ours.direction === 'outbound') return undefined;
  const { languages } = parts.programme.region(ours.region);
  const [language = 'en'] = languages;
  const place = placeFor(languages);
  const now = parts.clock();
  const id = parts.newId();
  const caseId = parts.newId();
  await parts.db.transaction(async (tx) => {
    if ((await findByProvider(tx, call)) !== undefined) return;
    await insertCase(tx, caseId, now);
    const made = await insertCall(tx, {
      ...{ id, provider: call.provider, provider_id: call.providerId, case_id: caseId },
      ...{ number: ours.number, region: ours.region, place, started_at: now },
      source: parts.hashSource(call.from ?? WITHHELD),
      language: language === 'es' ? 'es' : 'en',
    });
    if (!made) return;
    await parts.audit.append(tx, {
      actor: { kind: 'anonymous', id: 'caller' },
      ...{ channel: 'voice', operation: 'line.call-began', subject: id, result: 'done' },
      correlation: call.correlation,
    });
  });
  return findByProvider(parts.db.reader, call);
}

/**
 * One answer of a caller: what it leads to is written once, with whatever `hear` writes. An answer to an earlier question
 * changes nothing.
 * @returns the call as it stands now; nothing for one that is over or unknown
 */
export async function stepCall(
  parts: LineParts,
  asked: { readonly id: string; readonly step: number },
  hear: (tx: Tx, call: LineCall) => Promise<Turn>,
): Promise<LineCall | undefined> {
  return parts.db.transaction(async (tx) => {
    const call = await lockCall(tx, asked.id);
    const decision = call === undefined ? 'over' : decideStep(call, asked.step);
    if (call === undefined || decision === 'over') return undefined;
    if (decision === 'again') return call;
    const { ends, language, notes = {}, place, slow, waits } = await hear(tx, call);
    await changeCall(tx, call.id, {
      ...{ place, notes, step: call.step + 1 },
      ...(language === undefined ? {} : { language }),
      ...(slow === undefined ? {} : { slow }),
      // Whoever comes back to the queue on the same call has lost no place in it.
      ...(waits === undefined
        ? {}
        : { state: 'waiting', waiting_since: call.waitingSince ?? parts.clock() }),
      ...(ends === undefined ? {} : { state: 'ended', ended_at: parts.clock() }),
    });
    return lockCall(tx, call.id);
  });
}

export async function noteCase(tx: Tx, call: LineCall, news: CaseNews): Promise<void> {
  const { aboutId, cardId, claimId, memberId, missed } = news;
  await changeCase(tx, call.case.id, {
    ...(memberId === undefined ? {} : { member_id: memberId }),
    ...(cardId === undefined ? {} : { card_id: cardId }),
    ...(claimId === undefined ? {} : { claim_id: claimId }),
    ...(aboutId === undefined ? {} : { about_id: aboutId }),
    ...(missed === undefined ? {} : { misses: call.case.misses + 1 }),
  });
}

/** Somebody says that a call or message in our name was none of ours. */
export async function reportCall(parts: LineParts, tx: Tx, call: LineCall): Promise<void> {
  await insertReport(tx, {
    ...{ id: parts.newId(), call_id: call.id, region: call.region, at: parts.clock() },
    member_id: call.case.memberId ?? null,
  });
}

/** Whoever waits is led back to the machine. @param call locked, and waiting @param to what they hear there */
export async function leaveQueue(
  tx: Tx,
  call: LineCall,
  { notes = {}, place }: Pick<Turn, 'notes' | 'place'>,
): Promise<LineCall> {
  await changeCall(tx, call.id, { state: 'talking', place, step: call.step + 1, notes });
  return (await lockCall(tx, call.id)) ?? call;
}

/** From here on everything is heard slower, while one waits too. */
export async function slowDown(tx: Tx, call: LineCall): Promise<LineCall> {
  await changeCall(tx, call.id, { slow: true });
  return { ...call, slow: true };
}

/** A representative takes who waits. @returns nothing where somebody else was faster, or the caller has hung up */
export async function takeCall(
  parts: LineParts,
  tx: Tx,
  ask: { readonly id: string; readonly staffId: string; readonly correlation: string },
): Promise<LineCall | undefined> {
  const call = await lockCall(tx, ask.id);
  const isFree = call?.state === 'waiting';
  await parts.audit.append(tx, {
    actor: { kind: 'operator', id: ask.staffId },
    ...{ channel: 'desk', operation: 'line.call-taken', subject: ask.id },
    ...(isFree ? { result: 'done' } : { result: 'refused', refusal: 'line.not-waiting' }),
    correlation: ask.correlation,
  });
  if (!isFree) return undefined;
  await changeCall(tx, call.id, {
    ...{ state: 'taken', taken_by: ask.staffId, taken_at: parts.clock() },
  });
  return lockCall(tx, call.id);
}

/** The caller has hung up, or was hung up on. @returns the call, where it was not over before */
export async function endCall(
  parts: LineParts,
  tx: Tx,
  ask: { readonly id: LineCallId; readonly correlation: string },
): Promise<LineCall | undefined> {
  const call = await lockCall(tx, ask.id);
  if (call === undefined || call.state === 'ended') return undefined;
  // What was keyed is needed no more.
  await changeCall(tx, call.id, { state: 'ended', ended_at: parts.clock(), notes: {} });
  await parts.audit.append(tx, {
    actor: { kind: 'anonymous', id: 'caller' },
    ...{ channel: 'voice', operation: 'line.call-ended', subject: call.id, result: 'done' },
    correlation: ask.correlation,
  });
  return call;
}

const HOUR_MS = 3_600_000;

export async function placeInQueue(parts: LineParts, id: string): Promise<QueuePlace | undefined> {
  const { reader } = parts.db;
  const position = await positionOf(reader, id);
  if (position === undefined) return undefined;
  const waits = await waitsSince(reader, (parts.clock() - HOUR_MS) as Instant);
  return { position, expectedSeconds: decideExpected(position, waits) };
}
