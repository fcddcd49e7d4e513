/** One side of a conversation: who waits, or who takes the one that waits longest. */
export interface Party {
  readonly callId: string;
  /** The two are talking. */
  connected(): void;
  /** The other one went away. */
  ended(): void;
}

/** A place in a queue and, later, in a conversation. */
export interface Place {
  /** Goes away, from whichever it is; the other side of a conversation hears of it. */
  leave(): void;
}

/** Times in whole seconds; `position` begins at 1. */
export interface Waiting {
  readonly position: number;
  readonly size: number;
  readonly seconds: number;
  /** Of all that are waiting now. */
  readonly averageSeconds: number;
}

export interface Queues {
  /** Nothing where the queue is full. @param now milliseconds */
  enqueue(queue: string, party: Party, now: number): Place | undefined;
  /** Takes whoever waits longest, at once or as soon as somebody comes. */
  dequeue(queue: string, party: Party): Place;
  /** Nothing for a call that does not wait there. */
  waiting(queue: string, callId: string, now: number): Waiting | undefined;
  /** From 1; nothing for a call that does not wait there. */
  position(queue: string, callId: string): number | undefined;
  /** Calls that wait, longest first. */
  calls(queue: string): readonly string[];
}

/** What every platform lets wait in a new queue; Twilio allowed a hundred before it allowed a thousand. */
export const QUEUE_SIZE_MAX = 100;

interface Member {
  readonly party: Party;
  readonly since: number;
  other?: Member | undefined;
  isGone: boolean;
}

interface Queue {
  readonly callers: Member[];
  readonly takers: Member[];
}

/** Queues that calls of one practice exchange share. */
export function createQueues(): Queues {
  const queues = new Map<string, Queue>();

  const open = (name: string): Queue => {
    const queue = queues.get(name) ?? { callers: [], takers: [] };
    queues.set(name, queue);
    return queue;
  };

  const placeOf = (name: string, member: Member): Place => ({
    leave() {
      if (member.isGone) return;
      member.isGone = true;
      const { other } = member;
      if (other === undefined) return remove(name, member);
      other.isGone = true;
      other.party.ended();
    },
  });

  function remove(name: string, member: Member): void {
    const { callers, takers } = open(name);
    for (const list of [callers, takers])
      if (list.includes(member)) list.splice(list.indexOf(member), 1);
    if (callers.length === 0 && takers.length === 0) queues.delete(name);
  }

  function match(name: string): void {
    const { callers, takers } = open(name);
    const [caller, taker] = [callers[0], takers[0]];
    if (caller === undefined || taker === undefined) return;
    caller.other = taker;
    taker.other = caller;
    remove(name, caller);
    remove(name, taker);
    for (const { party, isGone } of [caller, taker]) if (!isGone) party.connected();
  }

  const calls = (name: string) =>
    (queues.get(name)?.callers ?? []).map(({ party }) => party.callId);

  const join = (name: string, list: 'callers' | 'takers', party: Party, now: number): Place => {
    const member: Member = { party, since: now, isGone: false };
    open(name)[list].push(member);
    match(name);
    return placeOf(name, member);
  };

  return {
    calls,
    enqueue: (name, party, now) =>
      calls(name).length >= QUEUE_SIZE_MAX ? undefined : join(name, 'callers', party, now),
    dequeue: (name, party) => join(name, 'takers', party, 0),
    position: (name, callId) => calls(name).indexOf(callId) + 1 || undefined,
    waiting(name, callId, now) {
      const callers = queues.get(name)?.callers ?? [];
      const at = callers.findIndex(({ party }) => party.callId === callId);
      const seconds = callers.map(({ since }) => Math.floor((now - since) / 1_000));
      const own = seconds[at];
      if (own === undefined) return undefined;
      const sum = seconds.reduce((total, one) => total + one, 0);
      const averageSeconds = Math.floor(sum / seconds.length);
      return { position: at + 1, size: callers.length, seconds: own, averageSeconds };
    },
  };
}
