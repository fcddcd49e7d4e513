import { setTimeout as pause } from 'node:timers/promises';
import type { SignedPost } from '../signed-post.ts';
import type { CallStatus, StreetCall } from './exchange.ts';

const TRIES_MAX = 12;
const FIRST_PAUSE_MS = 100;
const PAUSE_MS_MAX = 5_000;
const FAULT_FROM = 500;
const MS = 1_000;

/** What each is called by whoever asks to hear of it. */
const EVENTS: Readonly<Record<CallStatus, string>> = {
  initiated: 'initiated',
  ringing: 'ringing',
  'in-progress': 'answered',
  completed: 'completed',
  busy: 'completed',
  'no-answer': 'completed',
  canceled: 'completed',
};
/** Where nobody said of what they want to hear. */
const DEFAULT_EVENTS: readonly string[] = ['completed'];

/** News of each call in their order, one after the other, each until the bank has answered or for about half a minute. */
export function createTeller(parts: {
  readonly post: SignedPost;
  readonly account: string;
}): (call: StreetCall) => void {
  const lasts = new Map<string, Promise<void>>();
  return (call) => {
    const { events = DEFAULT_EVENTS, statusUrl } = call.orders;
    if (statusUrl === undefined || !events.includes(EVENTS[call.status])) return;
    const fields = callFields(call, parts.account);
    const last = (lasts.get(call.id) ?? Promise.resolve()).then(() =>
      tell(parts.post, statusUrl, fields),
    );
    lasts.set(call.id, last);
    void last.then(() => {
      if (lasts.get(call.id) === last) lasts.delete(call.id);
    });
  };
}

/** A call as its carrier tells of it (Twilio, call status callbacks). */
export function callFields(call: StreetCall, account: string): Readonly<Record<string, string>> {
  const { from, id, movedAt, sequence, status, to } = call;
  return {
    ...{ CallSid: id, AccountSid: account, From: from, To: to, CallStatus: status },
    ...{ ApiVersion: '2010-04-01', Direction: 'outbound-api' },
    ...{ CallbackSource: 'call-progress-events', SequenceNumber: String(sequence) },
    Timestamp: dateOf(movedAt),
    ...(status === 'completed'
      ? { CallDuration: String(Math.round((movedAt - call.madeAt) / MS)) }
      : {}),
  };
}

/** RFC 2822, as Twilio writes it. */
export const dateOf = (at: number) => new Date(at).toUTCString().replace('GMT', '+0000');

async function tell(
  post: SignedPost,
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  let waitMs = FIRST_PAUSE_MS;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const { status } = await post(address, fields);
    if (status > 0 && status < FAULT_FROM) return;
    // oxlint-disable-next-line no-await-in-loop
    await pause(waitMs);
    waitMs = Math.min(PAUSE_MS_MAX, waitMs * 2);
  }
}
