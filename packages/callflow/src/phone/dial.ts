import type { Dial } from '../flow.ts';
import type { Fields, Leg, LegOutcome, Line } from './line.ts';
import type { Place } from './queues.ts';
import type { Run } from './activity.ts';

/** Calls somebody, or takes whoever waits longest in a queue; `go` hears how it ended. */
export function dial(line: Line, run: Run, step: Dial, go: (fields: Fields) => void): void {
  const other = createOther(line, run, step, go);
  const { target, from = line.from, timeoutSeconds } = step;
  if (target.kind === 'queue') {
    if (line.queues === undefined) return other.ended('failed');
    const party = {
      callId: line.callId,
      connected: () => other.answered(),
      ended: () => other.ended(),
    };
    other.holds(line.queues.dequeue(target.queue, party));
  } else {
    if (line.onDial === undefined) return other.ended('failed');
    other.holds(line.onDial({ target, from, timeoutSeconds }, other));
  }
}

/** The other side as this one knows it: rings, talks, is gone. What it says after it was let go is not heard. */
function createOther(line: Line, run: Run, step: Dial, go: (fields: Fields) => void) {
  let state: 'rings' | 'talks' | 'gone' = 'rings';
  let since = 0;
  let held: Leg | Place | undefined;
  const letGo = () => {
    if (held !== undefined) leave(held);
    held = undefined;
  };
  const stopRinging = line.timers.after(step.timeoutSeconds * 1_000, () => {
    run.moved();
    ended('no-answer');
  });
  const stop = () => {
    state = 'gone';
    stopRinging();
    letGo();
  };
  line.hear({ kind: 'dialling', to: nameOf(step) });
  run.become({ doing: 'dialling', stop });

  function ended(outcome: LegOutcome = 'completed'): void {
    if (state === 'gone') return;
    const wasTalking = state === 'talks';
    stop();
    if (wasTalking) line.hear({ kind: 'disconnected' });
    const seconds = Math.round((line.timers.now() - since) / 1_000);
    const lasted = wasTalking ? { DialCallDuration: String(seconds) } : {};
    go({ DialCallStatus: wasTalking ? 'completed' : outcome, ...lasted });
  }

  return {
    ended,
    answered(): void {
      if (state !== 'rings') return;
      state = 'talks';
      since = line.timers.now();
      stopRinging();
      run.moved();
      line.hear({ kind: 'connected', to: nameOf(step) });
      const press = (key: Parameters<NonNullable<Leg['press']>>[0]) => {
        if (held !== undefined && 'press' in held) held.press?.(key);
      };
      run.become({ doing: 'connected', stop, press });
    },
    /** What was dialled comes back after it may have spoken already. */
    holds(other: Leg | Place): void {
      if (state === 'gone') leave(other);
      else held = other;
    },
  };
}

const leave = (other: Leg | Place): void => ('leave' in other ? other.leave() : other.hangUp());

function nameOf({ target }: Dial): string {
  switch (target.kind) {
    case 'number':
      return target.number;
    case 'sip':
      return target.uri;
    case 'queue':
      return target.queue;
  }
}
