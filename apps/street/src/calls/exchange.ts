import { createHmac } from 'node:crypto';
import type { Clock } from '@countersign/kernel';
import type { FindCaller, ShownCaller } from './caller.ts';

/** Who placed a call: the bank, through its carrier, or a stranger, who may show any number. */
export type CallKind = 'bank' | 'stranger';

export interface StreetCall {
  readonly id: string;
  readonly kind: CallKind;
  readonly to: string;
  /** What the phone shows: proves nothing. */
  readonly from: string;
  readonly state: 'ringing' | 'talking' | 'over';
  readonly sequence: number;
  /** Who it is, as far as the phone could check it. */
  readonly caller: ShownCaller | undefined;
}

export type Progress = 'ringing' | 'answered' | 'ended' | 'busy' | 'no_answer';

export interface ProgressNews {
  readonly providerId: string;
  readonly sequence: number;
  readonly progress: Progress;
  readonly at: number;
  readonly signature: string;
}

/** The telephone exchange of the street: it rings phones and tells the bank how its own calls go. */
export interface Exchange {
  /** Rings. The same key is the same call. */
  readonly dial: (call: {
    readonly kind: CallKind;
    readonly key: string;
    readonly to: string;
    readonly from: string;
    /** Where the call says of itself who it is. */
    readonly assertion?: string | undefined;
  }) => string;
  readonly answer: (id: string) => void;
  /** Refused, hung up or left, by either side. */
  readonly end: (id: string, by: 'callee' | 'caller') => void;
  /** What a phone is doing, oldest first. */
  readonly callsTo: (phone: string) => readonly StreetCall[];
  readonly find: (id: string) => StreetCall | undefined;
  /** How many calls ended or moved so far: pages look at it. */
  readonly turns: () => number;
}

export interface ExchangeParts {
  readonly clock: Clock;
  readonly newId: () => string;
  /** Of the bank's account: signs the news. Without one the bank's calls are not taken. */
  readonly secret: string | undefined;
  /** Brings news to the bank; keeps at it until they are taken. */
  readonly tell: (news: ProgressNews) => void;
  /** What phones do with a call that says of itself who it is. */
  readonly findCaller?: FindCaller;
  readonly ringMs?: number;
}

const RING_MS = 45_000;
const CALLS_MAX = 500;

export function createExchange(parts: ExchangeParts): Exchange {
  const calls = new Map<string, StreetCall>();
  const byKey = new Map<string, string>();
  let turns = 0;

  const move = (call: StreetCall, state: StreetCall['state'], progress: Progress): void => {
    const next = { ...call, state, sequence: call.sequence + 1 };
    calls.set(call.id, next);
    turns += 1;
    if (call.kind === 'bank') parts.tell(signed(next, progress));
  };
  const signed = (call: StreetCall, progress: Progress): ProgressNews => {
    const news = { providerId: call.id, sequence: call.sequence, progress, at: parts.clock() };
    const text = ['call-event-v1', news.providerId, news.sequence, progress, news.at].join('|');
    const signature = createHmac('sha256', parts.secret ?? '')
      .update(text)
      .digest('hex');
    return { ...news, signature };
  };
  const look = async (id: string, ringing: Parameters<FindCaller>[0]): Promise<void> => {
    const caller = await parts.findCaller?.(ringing).catch(() => undefined);
    const call = calls.get(id);
    if (caller === undefined || call === undefined || call.state === 'over') return;
    calls.set(id, { ...call, caller });
    turns += 1;
  };
  return {
    dial: ({ kind, key, to, from, assertion }) => {
      const before = byKey.get(key);
      if (before !== undefined) return before;
      const id = parts.newId();
      byKey.set(key, id);
      const call = { id, kind, to, from, caller: undefined } as const;
      move({ ...call, state: 'ringing', sequence: 0 }, 'ringing', 'ringing');
      if (assertion !== undefined) void look(id, { to, from, assertion });
      if (calls.size > CALLS_MAX) calls.delete(calls.keys().next().value ?? '');
      setTimeout(() => {
        const now = calls.get(id);
        if (now?.state === 'ringing') move(now, 'over', 'no_answer');
      }, parts.ringMs ?? RING_MS).unref();
      return id;
    },
    answer: (id) => {
      const call = calls.get(id);
      if (call?.state === 'ringing') move(call, 'talking', 'answered');
    },
    end: (id, by) => {
      const call = calls.get(id);
      if (call === undefined || call.state === 'over') return;
      const isRefused = call.state === 'ringing' && by === 'callee';
      move(call, 'over', isRefused ? 'busy' : 'ended');
    },
    callsTo: (phone) =>
      [...calls.values()].filter((call) => call.to === phone && call.state !== 'over'),
    find: (id) => calls.get(id),
    turns: () => turns,
  };
}
