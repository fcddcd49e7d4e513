import type { VNode } from 'preact';
import { Note, plural, say } from '@countersign/ui';
import { atLeast } from '../../../../verification/index.ts';
import type { Frame } from '../../frame.ts';
import type { AgentCallView } from './views.ts';

/** What can be done for a caller, by what was proven. What no representative may do, or what is done, has no control. */
export function Acts(props: {
  readonly frame: Frame;
  readonly call: AgentCallView;
  readonly here: string;
}): VNode {
  const { call, frame, here } = props;
  const words = frame.copy.casework;
  const lock = call.deeds?.lock;
  return (
    <section aria-labelledby="acts">
      <h2 class="b-3" id="acts">
        {words.acts.title}
      </h2>
      {lock === undefined ? (
        <Lock frame={frame} here={here} mayLock={atLeast(call.standing?.level ?? 'L0', 'L1')} />
      ) : (
        <div role="status">
          <Note>
            {say(words.acts.lockedAt, {
              at: frame.formats.time(lock.at),
              what:
                lock.cards === 0
                  ? words.acts.none
                  : plural(frame.language, words.acts.locked, lock.cards),
            })}
          </Note>
        </div>
      )}
    </section>
  );
}

function Lock(props: {
  readonly frame: Frame;
  readonly here: string;
  readonly mayLock: boolean;
}): VNode {
  const { acts, names } = props.frame.copy.casework;
  return (
    <form class="keys" method="post" action={`${props.here}/lock`}>
      <button type="submit" data-key="l" disabled={!props.mayLock}>
        <kbd>L</kbd>
        <span>
          {acts.lock}
          <small>{props.mayLock ? acts.lockHint : say(acts.needs, { level: names.L1 })}</small>
        </span>
      </button>
    </form>
  );
}
