import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Back, Input, Note, PostLink, Say, say } from '@countersign/ui';
import { isoText, type FormState, type Frame, type ToldOnce } from '../frame.ts';
import { maskedWords } from '../masked.ts';
import type { OwnChangeView, PointView, WaitsView } from '../reach-port.ts';
import { FormTrouble, Page, ToldBox, wrongOf } from '../shell.tsx';

const ADDRESS_CHARS_MAX = 500;
const POINT_CHARS_MAX = 254;

interface TypeProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly what: OwnChangeView['what'];
  /** Of a phone or e-mail: what the new one takes the place of. */
  readonly former: PointView | undefined;
  readonly waits: WaitsView;
}

/** Where the new phone, e-mail or address is typed. */
export function TypeChangePage(props: TypeProps): VNode {
  const { form, former, frame, what } = props;
  const words = frame.copy.reach.form;
  const title = words.titles[what];
  return (
    <Column frame={frame} title={title}>
      {former === undefined ? null : (
        <p class="lead quiet">{say(words.former, { point: maskedWords(frame, former.masked) })}</p>
      )}
      <FormTrouble frame={frame} form={form} />
      <form
        class="sheet"
        method="post"
        action={`/details/change/${what}${former === undefined ? '' : `/${former.id}`}`}
        autocomplete="off"
      >
        {what === 'address' ? (
          <Lines {...props} />
        ) : (
          <Input
            name="value"
            label={words[what]}
            hint={what === 'phone' ? words.phoneHint : words.emailHint}
            autocomplete="off"
            maxLength={POINT_CHARS_MAX}
            value={form.values['value']}
            wrong={wrongOf(form, 'value')}
          />
        )}
        <button class="btn wide" type="submit">
          {words.button}
        </button>
      </form>
      <p class="small quiet">{words.next}</p>
      <Then {...props} />
    </Column>
  );
}

function Lines({ form, frame }: TypeProps): VNode {
  const words = frame.copy.reach.form;
  const wrong = wrongOf(form, 'value');
  return (
    <div class="input">
      <label for="f-value">{words.address}</label>
      <span class="hint" id="f-value-h">
        {words.addressHint}
      </span>
      <textarea
        id="f-value"
        name="value"
        rows={3}
        maxLength={ADDRESS_CHARS_MAX}
        required
        autocomplete="off"
        aria-describedby={wrong === undefined ? 'f-value-h' : 'f-value-h f-value-w'}
        aria-invalid={wrong === undefined ? undefined : 'true'}
      >
        {form.values['value'] ?? ''}
      </textarea>
      {wrong === undefined ? null : (
        <p class="wrong" id="f-value-w">
          {wrong}
        </p>
      )}
    </div>
  );
}

export interface OwnChangeProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly change: OwnChangeView;
  readonly former: PointView | undefined;
  readonly waits: WaitsView;
  /** Of one that is made: what follows, and until when. */
  readonly after?: AfterView | undefined;
  readonly told?: ToldOnce | undefined;
}

export interface AfterView {
  /** Until when whoever has the old one can take it back; `nobody` where they cannot. */
  readonly undo: Instant | 'nobody' | undefined;
  readonly codesFrom: Instant | undefined;
  readonly riskUntil: Instant | undefined;
  readonly mailFrom: Instant | undefined;
}

/** One change on its way: read and confirmed, proven by a code, made or over. */
export function OwnChangePage(props: OwnChangeProps): VNode {
  switch (props.change.stage) {
    case 'open':
      return <Confirm {...props} />;
    case 'confirmed':
      return <Prove {...props} />;
    case 'done':
      return <Done {...props} />;
    case 'dropped':
    case 'expired':
      return <Gone {...props} />;
  }
}

function Confirm(props: OwnChangeProps): VNode {
  const { change, form, frame } = props;
  const words = frame.copy.reach.confirm;
  return (
    <Column frame={frame} title={words.titles[change.what]}>
      <FormTrouble frame={frame} form={form} />
      <form class="sheet" method="post" action={`/details/changes/${change.id}/confirm`}>
        <blockquote class="said">
          {change.value.map((line) => (
            <div>{line}</div>
          ))}
        </blockquote>
        <p>{words.read}</p>
        <button class="btn wide" type="submit">
          {words.button}
        </button>
        <p class="small quiet">{say(words.until, { until: frame.formats.time(change.until) })}</p>
      </form>
      <p>
        <a href="/details">{words.back}</a>
      </p>
      <Then {...props} what={change.what} />
    </Column>
  );
}

/** What follows from a change, before it is made. */
function Then(props: Omit<TypeProps, 'form'>): VNode {
  const { former, frame, waits, what } = props;
  const words = frame.copy.reach.confirm;
  const lines =
    what === 'address'
      ? [words.address.told, say(words.address.mail, { days: waits.mailDays }), words.address.rest]
      : [
          words[what].code,
          words.told,
          former?.canUndo === true ? say(words.undo, { hours: waits.undoHours }) : words.noUndo,
          say(words[what].codes, { hours: waits.codesHours }),
          say(words.pin, { hours: waits.riskHours }),
        ];
  return (
    <section class="stack gap-3" aria-labelledby="then">
      <h2 id="then">{words.follows}</h2>
      <ul class="plain">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Prove({ change, form, frame, told }: OwnChangeProps): VNode {
  const words = frame.copy.reach.prove;
  const [point = ''] = change.value;
  const sent = change.what === 'email' ? words.email : words.phone;
  return (
    <Column frame={frame} title={words.title}>
      <ToldBox told={told} />
      <p class="lead quiet">{say(sent, { point })}</p>
      <FormTrouble frame={frame} form={form} />
      <form class="sheet" method="post" action={`/details/changes/${change.id}/code`}>
        <Input
          name="code"
          label={words.code}
          hint={words.codeHint}
          code={6}
          autocomplete="one-time-code"
          maxLength={8}
          wrong={wrongOf(form, 'code')}
        />
        <button class="btn wide" type="submit">
          {words.button}
        </button>
      </form>
      <Note>{words.never}</Note>
      <section class="stack gap-3" aria-labelledby="nothing">
        <h2 class="as-h3" id="nothing">
          {words.nothing}
        </h2>
        <PostLink action={`/details/changes/${change.id}/code/again`} label={words.again} />
        <p class="quiet">{words.typo}</p>
      </section>
    </Column>
  );
}

function Done({ after, change, frame }: OwnChangeProps): VNode {
  const words = frame.copy.reach.done;
  const at = (moment: Instant) => (
    <time dateTime={isoText(moment)}>{frame.formats.dayTime(moment)}</time>
  );
  const rows: readonly (readonly [Instant | undefined, string, 'from' | 'until'])[] = [
    [after?.undo === 'nobody' ? undefined : after?.undo, words.undo, 'until'],
    [after?.codesFrom, words.codes, 'from'],
    [after?.riskUntil, words.pin, 'from'],
    [after?.mailFrom, words.mail, 'from'],
  ];
  return (
    <Column frame={frame} title={words[change.what]}>
      <div class="stack gap-3" role="status">
        <p>{change.what === 'address' ? words.tellAddress : words.tellPoint}</p>
        <ul class="plain">
          {after?.undo === 'nobody' ? <li>{frame.copy.reach.confirm.noUndo}</li> : null}
          {rows.map(([moment, text, slot]) =>
            moment === undefined ? null : (
              <li>
                <Say text={text} slots={{ [slot]: at(moment) }} />
              </li>
            ),
          )}
        </ul>
      </div>
      <p>
        <a class="btn" href="/details">
          {words.back}
        </a>
      </p>
    </Column>
  );
}

function Gone({ form, frame }: OwnChangeProps): VNode {
  const words = frame.copy.reach;
  return (
    <Column frame={frame} title={words.gone.title}>
      <FormTrouble frame={frame} form={form} />
      <p>{words.gone.next}</p>
      <p>
        <a class="btn" href="/details">
          {words.done.back}
        </a>
      </p>
    </Column>
  );
}

/** Every page of a change: way back, heading, one column. */
function Column(props: {
  readonly frame: Frame;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  const { children, frame, title } = props;
  return (
    <Page frame={frame} title={title} place="security">
      <div class="stack gap-3 b-6">
        <Back href="/details" label={frame.copy.reach.title} />
        <h1>{title}</h1>
      </div>
      <div class="column">{children}</div>
    </Page>
  );
}
