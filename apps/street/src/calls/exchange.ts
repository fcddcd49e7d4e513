import type { Clock } from '@countersign/kernel';
import type { FindCaller, ShownCaller } from './caller.ts';

/** Who placed a call: the bank, through its carrier, or a stranger, who may show any number. */
export type CallKind = 'bank' | 'stranger';

/** What a carrier says of a call, in Twilio's words. */
export type CallStatus =
  | 'initiated'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'no-answer'
  | 'canceled';

export interface StreetCall {
  readonly id: string;
  readonly kind: CallKind;
  readonly to: string;
  /** What the phone shows: proves nothing. */
  readonly from: string;
  readonly state: 'ringing' | 'talking' | 'over';
  readonly status: CallStatus;
  /** Counts what happened to it, from 0. */
  readonly sequence: number;
  readonly madeAt: number;
  readonly movedAt: number;
  /** Of a call of the bank's: where it tells what is said when somebody answers, and hears how the call goes. */
  readonly orders: CallOrders;
  /** Where the call says of itself who it is. */
  readonly assertion: string | undefined;
  /** Who it is, as far as the phone could check it. */
  readonly caller: ShownCaller | undefined;
}

export interface CallOrders {
  readonly answeredUrl?: string | undefined;
  readonly statusUrl?: string | undefined;
  /** Of what it hears: `initiated`, `ringing`, `answered`, `completed`. */
  readonly events?: readonly string[] | undefined;
}

export interface Dial {
  readonly kind: CallKind;
  readonly to: string;
  readonly from: string;
  /** Where the call says of itself who it is. */
  readonly assertion?: string | undefined;
  readonly orders?: CallOrders;
  /** How long the phone rings. */
  readonly ringMs?: number | undefined;
}

/** The telephone exchange of the street: it rings phones and tells the bank how its own calls go. */
export interface Exchange {
  readonly dial: (call: Dial) => StreetCall;
  readonly answer: (id: string) => void;
  /** Refused, hung up or left, by either side. */
  readonly end: (id: string, by: 'callee' | 'caller') => void;
  /** Another document for a call that is on. @returns false where it is over */
  readonly redirect: (id: string, url: string) => boolean;
  /** What a phone is doing, oldest first. */
  readonly callsTo: (phone: string) => readonly StreetCall[];
  readonly find: (id: string) => StreetCall | undefined;
  /** The bank's calls, newest first, also those that are over. */
  readonly banksCalls: () => readonly StreetCall[];
  /** How many calls ended or moved so far: pages look at it. */
  readonly turns: () => number;
}

export interface ExchangeParts {
  readonly clock: Clock;
  /** 32 hexadecimal digits and four dashes, different each time. */
  readonly newId: () => string;
  /** Brings news of the bank's calls to whoever wants them. */
  readonly tell: (call: StreetCall) => void;
  /** Any call moved: telephones beside the pages ring and stop. */
  readonly onMoved?: (call: StreetCall) => void;
  /** A call of the bank's was answered: whoever runs its document begins. */
  readonly onAnswered?: (call: StreetCall) => void;
  /** A call of the bank's is to run another document. */
  readonly onRedirect?: (call: StreetCall, url: string) => void;
  /** What phones do with a call that says of itself who it is. */
  readonly findCaller?: FindCaller;
  readonly ringMs?: number;
}

const RING_MS = 45_000;
const CALLS_MAX = 500;

export function createExchange(parts: ExchangeParts): Exchange {
  const calls = new Map<string, StreetCall>();
  let turns = 0;

  const move = (call: StreetCall, state: StreetCall['state'], status: CallStatus): StreetCall => {
    const next = {
      ...{ ...call, state, status, movedAt: parts.clock() },
      sequence: call.sequence + 1,
    };
    calls.set(call.id, next);
    turns += 1;
    if (call.kind === 'bank') parts.tell(next);
    parts.onMoved?.(next);
    return next;
  };
  const look = async (id: string, ringing: Parameters<FindCaller>[0]): Promise<void> => {
    const caller = await parts.findCaller?.(ringing).catch(() => undefined);
    const call = calls.get(id);
    if (caller === undefined || call === undefined || call.state === 'over') return;
    calls.set(id, { ...call, caller });
    turns += 1;
  };
  return {
    dial: ({ assertion, from, kind, orders = {}, ringMs, to }) => {
      const id = `CA${parts.newId().replaceAll('-', '')}`;
      const at = parts.clock();
      const made = { id, kind, to, from, orders, assertion, caller: undefined };
      const begun = move({ ...made, ...NEW, madeAt: at, movedAt: at }, 'ringing', 'initiated');
      const call = move(begun, 'ringing', 'ringing');
      if (assertion !== undefined) void look(id, { to, from, assertion });
      if (calls.size > CALLS_MAX) calls.delete(calls.keys().next().value ?? '');
      setTimeout(
        () => {
          const now = calls.get(id);
          if (now?.state === 'ringing') move(now, 'over', 'no-answer');
        },
        parts.ringMs ?? ringMs ?? RING_MS,
      ).unref();
      return call;
    },
    answer: (id) => {
      const call = calls.get(id);
      if (call?.state !== 'ringing') return;
      const answered = move(call, 'talking', 'in-progress');
      if (call.orders.answeredUrl !== undefined) parts.onAnswered?.(answered);
    },
    end: (id, by) => {
      const call = calls.get(id);
      if (call === undefined || call.state === 'over') return;
      const unanswered = by === 'callee' ? 'busy' : 'canceled';
      move(call, 'over', call.state === 'ringing' ? unanswered : 'completed');
    },
    redirect: (id, url) => {
      const call = calls.get(id);
      if (call === undefined || call.state === 'over') return false;
      parts.onRedirect?.(call, url);
      return true;
    },
    callsTo: (phone) =>
      [...calls.values()].filter((call) => call.to === phone && call.state !== 'over'),
    find: (id) => calls.get(id),
    banksCalls: () => [...calls.values()].filter(({ kind }) => kind === 'bank').toReversed(),
    turns: () => turns,
  };
}

const NEW = { state: 'ringing', status: 'initiated', sequence: -1 } as const;
