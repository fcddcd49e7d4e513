import type { VNode } from 'preact';
import { Input, Log, say, type SignName, type Tone } from '@countersign/ui';
import { atLeast } from '../../../../verification/index.ts';
import type { FormState, Frame } from '../../frame.ts';
import { maskedWords } from '../../masked.ts';
import { wrongOf } from '../../shell.tsx';
import type { SentTaskView, TaskDeedView } from '../../task-ports.ts';
import type { AgentCallView } from './views.ts';

interface FinishProps {
  readonly frame: Frame;
  readonly call: AgentCallView;
  readonly here: string;
  readonly form: FormState;
}

/** What needs more than a call can give: sent into the member's app, and heard of here. */
export function FinishInApp({ call, frame, here }: FinishProps): VNode | null {
  const words = frame.copy.tasks.desk;
  const { sendable = [] } = call;
  if (sendable.length === 0 || call.spoken === 'wrong') return null;
  return (
    <section aria-labelledby="finish">
      <h2 id="finish">{words.title}</h2>
      <p class="quiet small t-1 b-3">{words.lead}</p>
      <form class="blind" method="post" action={`${here}/task`}>
        <div class="input">
          <label for="f-task">{words.which}</label>
          <select id="f-task" name="task">
            {sendable.map(({ act, cardId, ending }) => (
              <option value={`${act}:${cardId}`}>
                {say(words.option, { task: frame.copy.tasks.acts[act], ending })}
              </option>
            ))}
          </select>
        </div>
        <button class="btn" type="submit" data-key="a">
          {words.send} <kbd>A</kbd>
        </button>
      </form>
      <p class="tiny quiet t-2">{words.sendHint}</p>
    </section>
  );
}

/** How a known caller is reached from now on: typed here, confirmed in the app, decided on by somebody else. */
export function ChangeReach(props: FinishProps): VNode | null {
  const { call, frame } = props;
  const words = frame.copy.tasks.desk.change;
  if (call.standing === undefined) return null;
  const isKnown = atLeast(call.standing.level, 'L2');
  return (
    <section aria-labelledby="change">
      <h2 id="change">{words.title}</h2>
      {isKnown && call.reach !== undefined ? (
        <>
          <p class="quiet small t-1 b-3">{words.lead}</p>
          <NewAddress {...props} />
          <NewPoint {...props} />
        </>
      ) : (
        <p class="quiet small t-1">{say(words.needs, { level: frame.copy.casework.names.L2 })}</p>
      )}
    </section>
  );
}

function NewAddress({ form, frame, here }: FinishProps): VNode {
  const words = frame.copy.tasks.desk.change;
  return (
    <form class="stack gap-3" method="post" action={`${here}/change`} autocomplete="off">
      <input type="hidden" name="what" value="address" />
      <div class="input">
        <label for="f-lines">{words.address}</label>
        <span class="hint" id="f-lines-h">
          {words.addressHint}
        </span>
        <textarea
          id="f-lines"
          name="lines"
          rows={3}
          maxLength={500}
          required
          autocomplete="off"
          aria-describedby="f-lines-h"
        >
          {form.values['lines'] ?? ''}
        </textarea>
      </div>
      <button class="btn second" type="submit">
        {words.propose}
      </button>
    </form>
  );
}

function NewPoint({ call, form, frame, here }: FinishProps): VNode | null {
  const words = frame.copy.tasks.desk.change;
  const { reach = [] } = call;
  if (reach.length === 0) return null;
  return (
    <form class="stack gap-3 t-4" method="post" action={`${here}/change`} autocomplete="off">
      <div class="input">
        <label for="f-what">{words.point}</label>
        <select id="f-what" name="what">
          {reach.map(({ id, kind, masked }) => (
            <option value={`${kind}:${id}`}>{maskedWords(frame, masked)}</option>
          ))}
        </select>
      </div>
      <Input
        name="value"
        label={words.value}
        hint={words.valueHint}
        autocomplete="off"
        maxLength={254}
        value={form.values['value']}
        wrong={wrongOf(form, 'value')}
      />
      <button class="btn second" type="submit">
        {words.proposePoint}
      </button>
    </form>
  );
}

const SIGNS: Readonly<
  Record<SentTaskView['stage'], { readonly tone: Tone; readonly sign: SignName }>
> = {
  open: { tone: 'rest', sign: 'half' },
  confirmed: { tone: 'attend', sign: 'half' },
  done: { tone: 'genuine', sign: 'whole' },
  refused: { tone: 'notus', sign: 'no' },
  declined: { tone: 'notus', sign: 'no' },
  dropped: { tone: 'notus', sign: 'no' },
  replaced: { tone: 'rest', sign: 'half' },
  expired: { tone: 'rest', sign: 'half' },
};

/** What was sent from this call, and what became of it. */
export function SentTasks({ call, frame }: Pick<FinishProps, 'call' | 'frame'>): VNode | null {
  const words = frame.copy.tasks.desk;
  const { tasks = [] } = call;
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="sent">
      <h2 class="b-3" id="sent">
        {words.sent}
      </h2>
      <div role="status">
        <Log
          rows={tasks.map((task) => ({
            ...SIGNS[task.stage],
            title: taskTitle(frame, task.deed),
            text: stageWords(frame, task),
          }))}
        />
      </div>
    </section>
  );
}

export function taskTitle(frame: Frame, deed: TaskDeedView): string {
  const { acts, changes, desk } = frame.copy.tasks;
  return deed.act === 'contact.change'
    ? changes[deed.what]
    : say(desk.option, { task: acts[deed.act], ending: deed.ending });
}

function stageWords(frame: Frame, task: SentTaskView): string {
  const { stages } = frame.copy.tasks.desk;
  const { confirmedAt, deed, endedAt, stage, until } = task;
  const moment =
    { confirmed: confirmedAt, open: until, expired: until }[stage as 'open'] ?? endedAt;
  if (deed.act === 'card.unfreeze' && deed.byTwo) {
    const { made, waits } = frame.copy.freeze.desk.undo;
    if (stage === 'confirmed') return waits;
    if (stage === 'done') return say(made, { at: frame.formats.time(endedAt ?? until) });
  }
  const isDecided = deed.act === 'contact.change' || deed.act === 'card.unfreeze';
  const made = stage === 'done' && isDecided;
  const at = moment === undefined ? '' : frame.formats.time(moment);
  return say(made ? stages.made : stages[stage], { at });
}

/** Changes whenever the desk would say something else of them. */
export const tasksVersion = ({ tasks = [] }: Pick<AgentCallView, 'tasks'>): string =>
  tasks.map(({ id, stage }) => `${id}${stage}`).join('.');
