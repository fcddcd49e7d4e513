import type { VNode } from 'preact';
import { plural, say } from '@countersign/ui';
import { atLeast } from '../../../../verification/index.ts';
import type { Frame } from '../../frame.ts';
import type { AgentCallView } from './views.ts';

/** What can be done for a caller, by what was proven. What no representative may do has no control. */
export function Acts(props: {
  readonly frame: Frame;
  readonly call: AgentCallView;
  readonly here: string;
  /** How many cards were locked just now. */
  readonly locked: number | undefined;
}): VNode {
  const { call, frame, here, locked } = props;
  const words = frame.copy.casework;
  const mayLock = atLeast(call.standing?.level ?? 'L0', 'L1');
  return (
    <section aria-labelledby="acts">
      <h2 class="b-3" id="acts">
        {words.acts.title}
      </h2>
      {locked === undefined ? null : (
        <p role="status" class="b-3">
          {locked === 0 ? words.acts.none : plural(frame.language, words.acts.locked, locked)}
        </p>
      )}
      <form class="keys" method="post" action={`${here}/lock`}>
        <button type="submit" data-key="l" disabled={!mayLock}>
          <kbd>L</kbd>
          <span>
            {words.acts.lock}
            <small>
              {mayLock ? words.acts.lockHint : say(words.acts.needs, { level: words.names.L1 })}
            </small>
          </span>
        </button>
      </form>
    </section>
  );
}
