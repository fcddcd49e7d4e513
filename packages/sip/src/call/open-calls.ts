import { CALLS_MAX } from '../limits.ts';
import type { Envelope } from '../message/values.ts';
import { makeResponse } from '../message/write.ts';
import type { ServerTransaction } from '../transaction/server.ts';
import { type Dialog, isOfDialog } from './dialog.ts';

/** What an open call does with a request of its dialog. */
export interface OpenCall {
  readonly dialog: Dialog;
  /** What it began with, where somebody called us. */
  readonly invite?: ServerTransaction;
  acknowledged(): void;
  /** Taken back before it was answered. */
  cancelCame?(): void;
  /** The other side has hung up. */
  byeCame(): void;
}

/** The calls that are not over, and the requests inside them. */
export function createOpenCalls() {
  const calls = new Set<OpenCall>();
  const find = (envelope: Envelope) =>
    [...calls].find(({ dialog }) => isOfDialog(dialog, envelope));
  return {
    acknowledge: (envelope: Envelope) => find(envelope)?.acknowledged(),
    /** RFC 3261 clause 9.2: a call that is answered already goes on. */
    cancel(invite: ServerTransaction): void {
      [...calls].find((call) => call.invite === invite)?.cancelCame?.();
    },
    isFull: () => calls.size >= CALLS_MAX,
    add: (call: OpenCall) => void calls.add(call),
    remove: (call: OpenCall) => void calls.delete(call),
    /** Requests with a tag of ours: of a call that there is, or of none. */
    answer(transaction: ServerTransaction): void {
      const { envelope, request } = transaction;
      const call = find(envelope);
      if (call === undefined) return transaction.answer(makeResponse(request, 481));
      // What was agreed on stays as it is: neither held nor moved to another port.
      if (request.method === 'INVITE') return transaction.answer(makeResponse(request, 488));
      if (request.method !== 'BYE') return transaction.answer(makeResponse(request, 405));
      transaction.answer(makeResponse(request, 200));
      call.byeCame();
    },
  };
}

export type OpenCalls = ReturnType<typeof createOpenCalls>;
