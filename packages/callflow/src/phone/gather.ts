import type { Gather } from '../flow.ts';
import type { Key } from './heard.ts';
import { type Line, speak } from './line.ts';
import type { Run } from './activity.ts';

/** Keys of one gather that names no number of them; Telnyx takes no more either. */
export const GATHERED_KEYS_MAX = 128;

/** Takes keys until there are enough, `#` or silence; `over` gets them, an empty text for none. */
export function gather(line: Line, run: Run, step: Gather, over: (digits: string) => void): void {
  const id = { gather: line.nextGather(), isEntry: step.digitsMax !== 1 };
  const isSecret = line.isSecret(step.next);
  const most = step.digitsMax ?? GATHERED_KEYS_MAX;
  let digits = '';
  let stop = () => {};
  const finish = () => over(digits);

  const prompt = (at: number): void => {
    const one = step.prompts[at];
    stop = one === undefined ? wait() : speak(line, one, () => prompt(at + 1));
  };
  // The time begins behind the prompts, and anew with every key.
  const wait = () => line.timers.after(step.timeoutSeconds * 1_000, finish);

  const press = (key: Key): void => {
    stop();
    if (key === step.finishOnKey) return finish();
    digits += key;
    if (digits.length >= most) return finish();
    stop = wait();
  };

  const { digitsMax } = step;
  line.hear({ kind: 'gathering', ...id, ...(digitsMax === undefined ? {} : { digitsMax }) });
  prompt(0);
  run.become({ doing: 'gathering', gather: { ...id, isSecret }, press, stop: () => stop() });
}
