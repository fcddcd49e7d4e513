import type { Enqueue } from '../flow.ts';
import type { Activity, Run } from './activity.ts';
import type { Fields, Line } from './line.ts';
import type { Place, Queues } from './queues.ts';

type Result = 'bridged' | 'leave' | 'hangup' | 'redirected' | 'redirected-from-bridged';

/** Waits in a queue to the document of `waiting`, again and again, until somebody takes the call or it leaves. */
export function enqueue(line: Line, run: Run, step: Enqueue, go: (fields: Fields) => void): void {
  const { queue } = step;
  const { queues, timers } = line;
  if (queues === undefined) return go({ QueueResult: 'system-error' });
  const begun = timers.now();
  let takenAt: number | undefined;
  let place: Place | undefined;
  let isOver = false;

  const fieldsOf = (result: Result): Fields => {
    const seconds = Math.floor(((takenAt ?? timers.now()) - begun) / 1_000);
    return { QueueResult: result, QueueSid: queue, QueueTime: String(seconds) };
  };
  const waiting = run.inside({
    fields: () => waitingFields(line, queues, queue),
    over: () => waiting.load(step.waiting),
    leave: () => finish('leave'),
    without: line.dialect.notWhileWaiting,
  });

  /** Once, whoever says it first. */
  function close(): boolean {
    if (isOver) return false;
    isOver = true;
    waiting.stop('ended');
    place?.leave();
    return true;
  }

  function finish(result: Result): void {
    if (!close()) return;
    run.moved();
    if (result === 'bridged') line.hear({ kind: 'disconnected' });
    go(fieldsOf(result));
  }

  const stop: Activity['stop'] = (why) => {
    if (!close()) return;
    const isTaken = takenAt !== undefined;
    const ended: Result = isTaken ? 'bridged' : 'hangup';
    const updated: Result = isTaken ? 'redirected-from-bridged' : 'redirected';
    if (why === 'ended') line.tell(step.next, fieldsOf(ended));
    else if (line.dialect.tellsOfUpdates) line.tell(step.next, fieldsOf(updated));
  };

  function connected(): void {
    if (isOver) return;
    takenAt = timers.now();
    waiting.stop('ended');
    run.moved();
    line.hear({ kind: 'connected', to: queue });
    run.become({ doing: 'connected', stop });
  }

  const party = { callId: line.callId, connected, ended: () => finish('bridged') };
  place = queues.enqueue(queue, party, begun);
  if (place === undefined) return go({ QueueResult: 'queue-full' });
  if (takenAt !== undefined || isOver) return;
  run.become(activityOf(waiting, stop));
  line.hear({ kind: 'queued', queue, position: queues.position(queue, line.callId) ?? 1 });
  waiting.load(step.waiting);
}

/** @source Twilio, `Enqueue`, request parameters of `waitUrl`; all times in seconds */
function waitingFields({ callId, timers }: Line, queues: Queues, queue: string): Fields {
  const now = queues.waiting(queue, callId, timers.now());
  if (now === undefined) return { QueueSid: queue };
  return {
    ...{ QueueSid: queue, QueueTime: String(now.seconds), QueuePosition: String(now.position) },
    ...{ AvgQueueTime: String(now.averageSeconds), CurrentQueueSize: String(now.size) },
  };
}

/** What is heard while waiting is what its document does; only silence is waiting itself. */
function activityOf(waiting: Run, stop: Activity['stop']): Activity {
  return {
    get doing() {
      const { doing } = waiting.activity;
      return doing === 'nothing' || doing === 'fetching' ? 'waiting' : doing;
    },
    get gather() {
      return waiting.activity.gather;
    },
    press: (key) => waiting.activity.press?.(key),
    stop,
  };
}
