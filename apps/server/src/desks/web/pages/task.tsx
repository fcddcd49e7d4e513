import type { VNode } from 'preact';
import { Back, Note, say } from '@countersign/ui';
import type { FormState, Frame } from '../frame.ts';
import { FormTrouble, Page } from '../shell.tsx';
import type { MemberTaskView } from '../task-ports.ts';

export interface TaskProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly task: MemberTaskView;
}

/** What a representative sent from a call: done here, by whoever this app belongs to, or not at all. */
export function TaskPage({ form, frame, task }: TaskProps): VNode {
  const { acts, changes, page: words } = frame.copy.tasks;
  const { deed, stage } = task;
  const title = deed.act === 'contact.change' ? changes[deed.what] : acts[deed.act];
  return (
    <Page frame={frame} title={title} place="home">
      <div class="stack gap-3 b-6">
        <Back href="/home" label={frame.copy.common.back} />
        <h1>{title}</h1>
        {stage === 'open' ? <p class="lead quiet narrow">{from(frame, task)}</p> : null}
      </div>
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        {stage === 'open' ? <Open frame={frame} task={task} /> : <Over frame={frame} task={task} />}
        {stage === 'open' || stage === 'confirmed' ? (
          <form class="stack gap-3" method="post" action={`/tasks/${task.id}/refuse`}>
            <button class="btn second wide" type="submit">
              {words.notMe}
            </button>
            <p class="small quiet">{words.notMeHint}</p>
          </form>
        ) : null}
      </div>
    </Page>
  );
}

function from(frame: Frame, { agent, at, team, until }: MemberTaskView): string {
  const words = frame.copy.tasks.page;
  const slots = { agent, at: frame.formats.time(at), until: frame.formats.time(until) };
  return team === undefined ? say(words.from, slots) : say(words.fromOf, { ...slots, team });
}

function Open({ frame, task }: Pick<TaskProps, 'frame' | 'task'>): VNode {
  const words = frame.copy.tasks.page;
  const unfreeze = frame.copy.freeze.task;
  const { card, deed, id } = task;
  return (
    <form class="sheet" method="post" action={`/tasks/${id}/start`}>
      {deed.act === 'contact.change' ? (
        <>
          <p>{words.change}</p>
          <blockquote class="said">
            {(deed.value ?? []).map((line) => (
              <div>{line}</div>
            ))}
          </blockquote>
          <p class="small quiet">{words.check}</p>
        </>
      ) : deed.act === 'card.unfreeze' ? (
        <>
          <p>{say(unfreeze.what, { card: card ?? '' })}</p>
          <p class="small quiet">{unfreeze.check}</p>
        </>
      ) : (
        <p>{say(words.card, { card: card ?? '' })}</p>
      )}
      <button class="btn wide" type="submit">
        {deed.act === 'contact.change'
          ? words.confirm
          : deed.act === 'card.unfreeze'
            ? unfreeze.confirm
            : words.start}
      </button>
      {deed.act === 'contact.change' ? <Note>{words.rest}</Note> : null}
      {deed.act === 'card.unfreeze' ? <Note>{unfreeze.rest}</Note> : null}
    </form>
  );
}

function Over({ frame, task }: Pick<TaskProps, 'frame' | 'task'>): VNode {
  const { stages } = frame.copy.tasks.page;
  const { declined, declinedNext } =
    task.deed.act === 'card.unfreeze' ? frame.copy.freeze.task : stages;
  const { byTwo, byTwoNext } = frame.copy.freeze.task;
  const isByTwo = task.deed.act === 'card.unfreeze' && task.deed.byTwo;
  const said = {
    open: [stages.gone, stages.goneNext],
    confirmed: isByTwo
      ? [say(byTwo, { card: task.card ?? '' }), byTwoNext]
      : [stages.confirmed, stages.confirmedNext],
    done: [stages.done, stages.doneNext],
    refused: [stages.refused, stages.refusedNext],
    declined: [declined, declinedNext],
    dropped: [declined, declinedNext],
    replaced: [stages.gone, stages.goneNext],
    expired: [stages.gone, stages.goneNext],
  } as const;
  const [what, next] = said[task.stage];
  return (
    <div class="stack gap-3" role="status">
      <p>
        <strong>{what}</strong>
      </p>
      <p class="quiet">{next}</p>
    </div>
  );
}
