import { CallDocumentError } from '../law.ts';
import { TwimlError } from '../xml-reader.ts';
import { type Activity, NOTHING, type Role, type Run } from './activity.ts';
import type { Fields, Line } from './line.ts';
import { perform } from './steps.ts';

/** Documents in a row that nobody hears anything of, keys anything into or waits for: a circle. */
export const DOCUMENTS_IN_A_ROW_MAX = 20;

/** Runs documents on a line, as a platform does. */
export function createRun(line: Line, role: Role): Run {
  let activity: Activity = NOTHING;
  let isStopped = false;
  let inARow = 0;

  const run: Run = {
    get activity() {
      return activity;
    },
    get isStopped() {
      return isStopped;
    },
    play: (answer) => perform({ line, run, role }, line.dialect.read(answer), 0),
    stop(why) {
      if (isStopped) return;
      isStopped = true;
      activity.stop(why);
      activity = NOTHING;
    },
    become(next) {
      // Whoever listens may have ended the call just now; then nobody else ends what began.
      if (isStopped) next.stop('ended');
      else activity = next;
    },
    moved() {
      inARow = 0;
    },
    inside: (other) => createRun(line, other),
    load(url, fields = {}) {
      inARow += 1;
      if (inARow <= DOCUMENTS_IN_A_ROW_MAX)
        fetchNext(line, run, url, { ...role.fields(), ...fields });
      else line.fault('documents that go round in a circle');
    },
  };
  return run;
}

function fetchNext(line: Line, run: Run, url: string, fields: Fields): void {
  if (run.isStopped) return;
  const stop = line.ask(url, fields, {
    answered(twiml) {
      try {
        run.play(twiml);
      } catch (error) {
        if (!isUnreadable(error)) throw error;
        line.fault(error.message);
      }
    },
    failed: () => line.fault('a document that did not come'),
  });
  run.become({ doing: 'fetching', stop });
}

/** What was answered is not in the platform's form, or breaks the law of call documents. */
export const isUnreadable = (error: unknown): error is Error =>
  error instanceof TwimlError || error instanceof CallDocumentError;
