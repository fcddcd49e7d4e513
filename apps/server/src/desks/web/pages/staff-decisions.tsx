import type { VNode } from 'preact';
import { Facts, Note, say } from '@countersign/ui';
import { DECLINE_REASONS } from '../../../casework/index.ts';
import { isoText, type FormState, type Frame, type ToldOnce } from '../frame.ts';
import { maskedWords } from '../masked.ts';
import { FormTrouble, PageHead, ToldBox } from '../shell.tsx';
import type { DecisionsView, FrozenCaseView, WaitingChangeView } from '../task-ports.ts';
import { StaffPage } from './staff-shell.tsx';

export interface DecisionsProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly view: DecisionsView;
  readonly version: string;
  readonly told?: ToldOnce | undefined;
}

/** Everything that two people decide on: changes here, the rest by a link to its own page. */
export function DecisionsPage({ form, frame, told, version, view }: DecisionsProps): VNode {
  const words = frame.copy.tasks.decisions;
  return (
    <StaffPage frame={frame} title={words.title} place="decisions" here="/staff/decisions">
      <div
        data-island="watch"
        data-in-place=""
        data-watch="/v1/staff/decisions/version"
        data-page="/staff/decisions"
        data-version={version}
      >
        <ToldBox told={told} />
        <PageHead title={words.title} lead={words.lead} />
        <FormTrouble frame={frame} form={form} />
        {view.changes.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          view.changes.map((change, place) => (
            <WaitingChange frame={frame} change={change} place={place} />
          ))
        )}
        <section class="t-6 narrow" aria-labelledby="others">
          <h2 class="b-4" id="others">
            {words.others}
          </h2>
          <Facts
            facts={[
              { label: <a href="/staff/floor">{words.alarms}</a>, value: view.alarms, num: true },
              {
                label: <a href="/staff/mailers">{words.batches}</a>,
                value: view.batches,
                num: true,
              },
              { label: <a href="/staff/team">{words.invites}</a>, value: view.invites, num: true },
            ]}
          />
        </section>
      </div>
    </StaffPage>
  );
}

interface ChangeProps {
  readonly frame: Frame;
  readonly change: WaitingChangeView;
  readonly place: number;
}

function WaitingChange({ change, frame, place }: ChangeProps): VNode {
  const words = frame.copy.tasks.decisions;
  const id = `change-${place}`;
  return (
    <section class="sheet narrow b-6" aria-labelledby={id}>
      <h2 class="b-4" id={id}>
        {titleOf(frame, change)}
        {/* Two of one kind are two places for whoever jumps from one to the next by ear. */}
        <span class="unseen"> {place + 1}</span>
      </h2>
      <Facts facts={factsOf(frame, change)} />
      {change.byReader ? (
        <Note class="t-4">{words.yours}</Note>
      ) : (
        <Decision frame={frame} change={change} place={place} />
      )}
    </section>
  );
}

const titleOf = (frame: Frame, { what }: WaitingChangeView): string =>
  what === 'unfreeze' ? frame.copy.freeze.decision.title : frame.copy.tasks.decisions.what[what];

function factsOf(frame: Frame, change: WaitingChangeView) {
  const words = frame.copy.tasks.decisions;
  const { items, names } = frame.copy.casework;
  const titles: Readonly<Record<string, string>> = items;
  const day = (at: WaitingChangeView['until']) => frame.formats.dayTime(at);
  const { askedAt, askedBy, confirmedAt, former, level, name, proven, reference, until } = change;
  return [
    { label: words.who, value: say(words.member, { name, reference }) },
    ...(former === undefined ? [] : [{ label: words.former, value: maskedWords(frame, former) }]),
    ...(change.frozen === undefined
      ? [{ label: words.to, value: change.value.map((line) => <div>{line}</div>) }]
      : frozenFacts(frame, change.frozen)),
    { label: words.asked, value: say(words.askedBy, { name: askedBy, at: day(askedAt) }) },
    {
      label: words.proven,
      value: [names[level], ...proven.map((item) => titles[item] ?? item)].join('; '),
    },
    {
      label: words.confirmed,
      value:
        confirmedAt === undefined
          ? frame.copy.freeze.decision.without
          : say(words.confirmedBy, { at: day(confirmedAt) }),
    },
    { label: words.until, value: <time dateTime={isoText(until)}>{day(until)}</time> },
  ];
}

/** Which card it is, why it was frozen, and why that is to end. */
function frozenFacts(frame: Frame, { card, freeze, why }: FrozenCaseView) {
  const { decision: words, desk } = frame.copy.freeze;
  const slots = freeze && {
    ...{ reason: desk.reasons[freeze.reason], name: freeze.by ?? '' },
    at: frame.formats.dayTime(freeze.at),
  };
  const text = freeze?.by === undefined ? words.frozenByAnswer : words.frozenBy;
  return [
    { label: words.card, value: card },
    ...(slots === undefined ? [] : [{ label: words.frozen, value: say(text, slots) }]),
    { label: words.why, value: desk.undo.whys[why] },
  ];
}

/** A yes is one press; a no says why. */
function Decision({ change, frame, place }: ChangeProps): VNode {
  const words = frame.copy.tasks.decisions;
  const path = `/staff/decisions/${change.id}`;
  return (
    <div class="stack gap-5 t-4">
      <form method="post" action={`${path}/approve`}>
        <button class="btn" type="submit">
          {words.approve}
          <span class="unseen">
            : {titleOf(frame, change)}, {change.reference}
          </span>
        </button>
      </form>
      <form class="stack gap-3" method="post" action={`${path}/decline`}>
        <div class="input">
          <label for={`reason-${place}`}>{words.reason}</label>
          <select id={`reason-${place}`} name="reason">
            {DECLINE_REASONS.map((value) => (
              <option value={value}>{words.reasons[value]}</option>
            ))}
          </select>
        </div>
        <button class="btn second" type="submit">
          {words.decline}
          <span class="unseen">
            : {titleOf(frame, change)}, {change.reference}
          </span>
        </button>
      </form>
    </div>
  );
}
