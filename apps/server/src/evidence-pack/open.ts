import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { Limit } from '../platform/index.ts';
import type { EvidencePackParts } from './room.ts';
import { decidePeriod } from './rules.ts';
import { insertOpening } from './store.ts';
import type { OpenAsk, Opening, OpenNo, OpenRefusal } from './types.ts';

/** Whoever reads everybody is not at work on refunds: in an hour, and in a day. */
const OPENINGS: Limit = { kind: 'window', name: 'evidence-pack.open', max: 30, seconds: 3_600 };
const OF_A_DAY: Limit = { kind: 'window', name: 'evidence-pack.day', max: 60, seconds: 86_400 };

/**
 * Somebody opens what the house knows of one cardmember. The reason stands before anything is read, and the record says whose it was:
 * the entry is about the member, as every look at them is.
 */
export async function openPack(
  parts: EvidencePackParts,
  ask: OpenAsk,
): Promise<Outcome<string, OpenRefusal>> {
  const subject = ask.staffId;
  const taken = await parts.limits.take([
    { limit: OPENINGS, subject },
    { limit: OF_A_DAY, subject },
  ]);
  if (!taken.ok) return no(parts, ask, { code: 'platform.too-many' });
  const memberId = await subjectOf(parts, ask);
  if (memberId === undefined)
    return no(parts, ask, {
      code: 'reportId' in ask.of ? 'evidence-pack.nobody' : 'evidence-pack.member-unknown',
    });
  const at = parts.clock();
  const period = decidePeriod(ask, at);
  if (typeof period === 'string') return no(parts, ask, { code: period, memberId });
  const opening: Opening = {
    ...{ id: parts.newId(), memberId, reason: ask.reason, caseName: ask.caseName },
    reportId: 'reportId' in ask.of ? ask.of.reportId : undefined,
    ...{ from: period.from as Instant, until: period.until as Instant, staffId: ask.staffId, at },
  };
  await parts.db.transaction(async (tx) => {
    await insertOpening(tx, opening);
    await parts.audit.append(tx, {
      actor: { kind: 'operator', id: ask.staffId },
      ...{ channel: 'desk', operation: `evidence-pack.opened-for-${ask.reason}` },
      ...{ subject: memberId, result: 'done', correlation: ask.correlation },
    });
  });
  return ok(opening.id);
}

async function subjectOf(
  { cards, db, reports }: EvidencePackParts,
  { of }: OpenAsk,
): Promise<string | undefined> {
  if ('reportId' in of) return reports.memberOf(of.reportId);
  return (await cards.findMember(db.reader, { reference: of.cardmember }))?.id;
}

async function no(
  parts: EvidencePackParts,
  ask: OpenAsk,
  { code, memberId }: { readonly code: OpenNo; readonly memberId?: string },
): Promise<Outcome<string, OpenRefusal>> {
  await parts.db.transaction((tx) =>
    parts.audit.append(tx, {
      actor: { kind: 'operator', id: ask.staffId },
      ...{ channel: 'desk', operation: `evidence-pack.opened-for-${ask.reason}` },
      ...(memberId === undefined ? {} : { subject: memberId }),
      ...{ result: 'refused', refusal: code, correlation: ask.correlation },
    }),
  );
  return refused({ code });
}
