import type { Record_ } from '../flow.ts';
import type { Fields, Line } from './line.ts';
import type { Run } from './activity.ts';

/** A voicemail that nobody keeps: a practice phone has no sound. `#` or its length ends it. */
export function record(
  line: Line,
  run: Run,
  { secondsMax }: Record_,
  go: (fields: Fields) => void,
): void {
  const begun = line.timers.now();
  const finish = (digits: string) => {
    run.moved();
    const seconds = Math.round((line.timers.now() - begun) / 1_000);
    go({ RecordingDuration: String(seconds), Digits: digits });
  };
  line.hear({ kind: 'recording', seconds: secondsMax });
  const stop = line.timers.after(secondsMax * 1_000, () => finish(''));
  run.become({
    doing: 'recording',
    stop,
    press(key) {
      if (key !== '#') return;
      stop();
      finish('#');
    },
  });
}
