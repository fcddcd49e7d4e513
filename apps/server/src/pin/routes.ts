import {
  BatchParams,
  BatchRelease,
  CardReferenceParams,
  ChipAcknowledged,
  Empty,
  GatheredBatch,
  MailerBatches,
  pinProblems,
  PinStatusView,
  type MailerBatch,
} from '@countersign/contract';
import { refused, type Instant } from '@countersign/kernel';
import { created, done, route, type App } from '../platform/index.ts';
import type { BatchView, Pin } from './index.ts';

const text = (at: Instant) => new Date(at).toISOString();

/** The machine's side of the room: the issuer's systems ask for a status, operators release letters. */
export function addPinRoutes(app: App, pin: Pin): void {
  route(app, {
    method: 'GET',
    url: '/v1/cards/:cardReference/pin',
    audience: 'api:cards.read',
    summary: 'The state of a card’s PIN',
    tag: 'PIN',
    params: CardReferenceParams,
    response: PinStatusView,
    problems: pinProblems,
    handler: async ({ params }) => {
      const status = await pin.statusByReference(params.cardReference);
      if (!status.ok) return status;
      const { state, triesLeft, lastShownAt, lastSetAt } = status.value;
      return {
        ok: true,
        value: done({
          state,
          triesLeft,
          ...(lastShownAt === undefined ? {} : { lastShownAt: text(lastShownAt) }),
          ...(lastSetAt === undefined ? {} : { lastSetAt: text(lastSetAt) }),
        }),
      };
    },
  });
  route(app, {
    method: 'POST',
    url: '/v1/cards/:cardReference/chip-acknowledgements',
    audience: 'api:cards.write',
    summary: 'Say that the chip took its new PIN: pending-chip becomes active',
    tag: 'PIN',
    params: CardReferenceParams,
    body: Empty,
    response: ChipAcknowledged,
    problems: pinProblems,
    handler: async ({ params, caller, reference }) => {
      const taken = await pin.acknowledgeChip({
        cardReference: params.cardReference,
        actor: caller.clientId,
        correlation: reference,
      });
      return taken.ok ? { ok: true, value: done({ state: 'active' as const }) } : taken;
    },
  });
  addBatchRoutes(app, pin);
}

function addBatchRoutes(app: App, pin: Pin): void {
  route(app, {
    method: 'GET',
    url: '/v1/mailer-batches',
    audience: 'operator:operator',
    summary: 'Batches of sealed letters, newest first',
    tag: 'Mailers',
    response: MailerBatches,
    problems: pinProblems,
    handler: async () => ({
      ok: true,
      value: done({ batches: (await pin.batches()).map(batchOut) }),
    }),
  });
  route(app, {
    method: 'POST',
    url: '/v1/mailer-batches',
    audience: 'operator:operator',
    summary: 'Put every letter that waits into a batch',
    tag: 'Mailers',
    body: Empty,
    response: GatheredBatch,
    problems: pinProblems,
    handler: async ({ caller, reference }) => {
      const gathered = await pin.gatherBatch({ operator: caller.staffId, correlation: reference });
      if (!gathered.ok) return refused({ code: 'pin.nothing-to-release' as const });
      return {
        ok: true,
        value: created(gathered.value, `/v1/mailer-batches/${gathered.value.batch}`),
      };
    },
  });
  route(app, {
    method: 'POST',
    url: '/v1/mailer-batches/:batch/releases',
    audience: 'operator:operator',
    summary: 'Release a batch to print; it takes two operators',
    tag: 'Mailers',
    params: BatchParams,
    body: Empty,
    response: BatchRelease,
    problems: pinProblems,
    handler: async ({ params, caller, reference }) => {
      const released = await pin.releaseBatch({
        batch: params.batch,
        operator: caller.staffId,
        correlation: reference,
      });
      if (!released.ok) return refused({ code: released.refusal.code });
      return {
        ok: true,
        value: done({ ...released.value, releasedBy: [...released.value.releasedBy] }),
      };
    },
  });
}

function batchOut(view: BatchView): MailerBatch {
  const { id: batch, state, letters } = view;
  const releasedBy = view.releasedBy.map(({ operator, at }) => ({ operator, at: text(at) }));
  return { batch, state, madeAt: text(view.madeAt), letters, releasedBy };
}
