import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import type { ReportsParts } from './room.ts';
import { insertBlock, liftBlockRow } from './store.ts';
import type { Indicator } from './types.ts';

export interface BlockAsk {
  readonly staffId: string;
  readonly indicator: Indicator;
  readonly campaignId?: string;
  readonly correlation: string;
}

export interface BlockRefusal {
  readonly code: 'reports.blocked-already' | 'reports.not-blocked';
}

/** Nobody should follow it any more: it stands in the feed until somebody lifts it. */
export function blockIndicator(
  parts: ReportsParts,
  ask: BlockAsk,
): Promise<Outcome<void, BlockRefusal>> {
  return parts.db.transaction(async (tx) => {
    const isNew = await insertBlock(tx, {
      ...{ id: parts.newId(), ...ask.indicator, campaign_id: ask.campaignId ?? null },
      ...{ by_staff: ask.staffId, at: parts.clock(), lifted_by: null, lifted_at: null },
    });
    return answer(parts, tx, {
      ask,
      operation: 'reports.blocked',
      no: isNew ? undefined : BLOCKED,
    });
  });
}

export function liftBlock(
  parts: ReportsParts,
  ask: BlockAsk,
): Promise<Outcome<void, BlockRefusal>> {
  return parts.db.transaction(async (tx) => {
    const lift = { ...ask.indicator, by: ask.staffId, at: parts.clock() };
    const isLifted = await liftBlockRow(tx, lift);
    return answer(parts, tx, { ask, operation: 'reports.lifted', no: isLifted ? undefined : FREE });
  });
}

const BLOCKED = 'reports.blocked-already';
const FREE = 'reports.not-blocked';

async function answer(
  { audit }: ReportsParts,
  tx: Tx,
  done: {
    readonly ask: BlockAsk;
    readonly operation: string;
    readonly no: BlockRefusal['code'] | undefined;
  },
): Promise<Outcome<void, BlockRefusal>> {
  const { ask, no, operation } = done;
  await audit.append(tx, {
    ...{ actor: { kind: 'operator', id: ask.staffId }, channel: 'desk', operation },
    ...(ask.campaignId === undefined ? {} : { subject: ask.campaignId }),
    ...(no === undefined ? { result: 'done' } : { result: 'refused', refusal: no }),
    correlation: ask.correlation,
  });
  return no === undefined ? ok(undefined) : refused({ code: no });
}
