import type {
  CallDocument,
  Dial,
  Enqueue,
  Gather,
  Pause,
  Play,
  Record_,
  Say,
  Step,
} from '../flow.ts';
import type { Role, Run } from './activity.ts';
import { dial } from './dial.ts';
import { enqueue } from './enqueue.ts';
import { gather } from './gather.ts';
import { type Fields, type Line, speak } from './line.ts';
import { record } from './record.ts';

/** A run with what it stands in. */
interface Place {
  readonly line: Line;
  readonly run: Run;
  readonly role: Role;
}

/** Does the steps of a document from one of them on. */
export function perform(place: Place, document: CallDocument, at: number): void {
  const { line, run, role } = place;
  if (run.isStopped) return;
  const step = document.steps[at];
  if (step === undefined) return role.over();
  if (role.without.has(step.do)) return line.fault(`a ${step.do} where there can be none`);
  if (step.do !== 'reject') line.pickUp();
  begin(place, step, () => perform(place, document, at + 1));
}

function begin(place: Place, step: Step, next: () => void): void {
  const { line, run, role } = place;
  switch (step.do) {
    case 'say':
    case 'play':
    case 'pause':
      return speakStep(place, step, next);
    case 'gather':
      return gatherStep(place, step, next);
    case 'go-to':
      return run.load(step.next);
    case 'dial':
    case 'enqueue':
    case 'record':
      return elsewhere(place, step);
    case 'leave':
      return role.leave === undefined ? next() : role.leave();
    case 'hang-up':
      return line.end('completed');
    case 'reject':
      return line.end(step.reason === 'busy' ? 'busy' : 'no-answer');
  }
}

const DOING = { say: 'saying', play: 'playing', pause: 'pausing' } as const;

function speakStep({ line, run }: Place, step: Say | Play | Pause, next: () => void): void {
  const stop = speak(line, step, () => {
    run.moved();
    next();
  });
  run.become({ doing: DOING[step.do], stop });
}

function gatherStep({ line, run }: Place, step: Gather, next: () => void): void {
  gather(line, run, step, (digits) => {
    run.moved();
    if (digits !== '') run.load(step.next, { Digits: digits });
    else if (line.dialect.asksAfterSilence) run.load(step.next, { Digits: '' });
    else next();
  });
}

/** What goes on in another document when it is over. */
function elsewhere({ line, run }: Place, step: Dial | Enqueue | Record_): void {
  const go = (fields: Fields) => run.load(step.next, fields);
  if (step.do === 'dial') dial(line, run, step, go);
  else if (step.do === 'enqueue') enqueue(line, run, step, go);
  else record(line, run, step, go);
}
