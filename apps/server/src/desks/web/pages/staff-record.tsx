import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Input, Picks, say } from '@countersign/ui';
import { isoText, type FormState, type Frame } from '../frame.ts';
import { FormTrouble, PageHead, wrongOf } from '../shell.tsx';
import { StaffPage } from './staff-shell.tsx';

/** One line of the record, with a colleague by their user id. */
export interface RecordLine {
  readonly position: number;
  readonly at: Instant;
  readonly actor: string;
  readonly operation: string;
  readonly subject: string | undefined;
  readonly refusal: string | undefined;
  readonly channel: string;
  readonly programme: string;
}

export interface RecordProps {
  readonly frame: Frame;
  readonly form: FormState;
  /** Nothing before somebody searched. */
  readonly lines: readonly RecordLine[] | undefined;
  /** Path of the older ones, where there are some. */
  readonly older: string | undefined;
}

const TERM_CHARS_MAX = 60;
const DAY_CHARS = 10;

/** Every act and every refusal, for operators. */
export function RecordPage({ form, frame, lines, older }: RecordProps): VNode {
  const words = frame.copy.operations.record;
  return (
    <StaffPage frame={frame} title={words.title} place="record">
      <PageHead title={words.title} lead={words.lead} />
      <FormTrouble frame={frame} form={form} />
      <form method="get" action="/staff/record" class="sheet stack gap-5">
        <div class="pair">
          <Term frame={frame} form={form} name="who" />
          <Term frame={frame} form={form} name="about" />
          <Term frame={frame} form={form} name="what" />
          <Term frame={frame} form={form} name="day" chars={DAY_CHARS} />
        </div>
        <Picks
          name="result"
          legend={words.result}
          kind="radio"
          picks={(['all', 'done', 'refused'] as const).map((value) => ({
            ...{ value, title: words.results[value] },
            checked: (form.values['result'] || 'all') === value,
          }))}
        />
        <div>
          <button class="btn" type="submit">
            {words.find}
          </button>
        </div>
      </form>
      {lines === undefined ? null : <Lines frame={frame} lines={lines} />}
      {older === undefined ? null : (
        <p class="t-5">
          <a href={older}>{words.older}</a>
        </p>
      )}
    </StaffPage>
  );
}

function Term(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly name: 'who' | 'about' | 'what' | 'day';
  readonly chars?: number;
}): VNode {
  const { form, frame, name } = props;
  const words = frame.copy.operations.record;
  return (
    <Input
      name={name}
      label={words[name]}
      hint={words[`${name}Hint`]}
      value={form.values[name]}
      wrong={wrongOf(form, name)}
      autocomplete="off"
      maxLength={props.chars ?? TERM_CHARS_MAX}
      required={false}
    />
  );
}

function Lines({
  frame,
  lines,
}: {
  readonly frame: Frame;
  readonly lines: readonly RecordLine[];
}): VNode {
  const words = frame.copy.operations.record;
  if (lines.length === 0) return <p class="quiet t-5">{words.none}</p>;
  return (
    <div class="tablewrap t-5" role="region" aria-label={words.title} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line frame={frame} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ frame, line }: { readonly frame: Frame; readonly line: RecordLine }): VNode {
  const words = frame.copy.operations.record;
  return (
    <tr>
      <td>
        <time dateTime={isoText(line.at)}>{frame.formats.dayTime(line.at)}</time>
        <br />
        <small class="quiet num">{line.position}</small>
      </td>
      <td>
        {line.actor}
        <br />
        <small class="quiet">{line.channel}</small>
      </td>
      <td>
        {line.operation}
        <br />
        <small class="quiet">{say(words.programme, { version: line.programme })}</small>
      </td>
      <td>{line.subject}</td>
      <td>
        {line.refusal === undefined ? words.results.done : words.results.refused}
        {line.refusal === undefined ? null : (
          <>
            <br />
            <small class="quiet">{line.refusal}</small>
          </>
        )}
      </td>
    </tr>
  );
}
