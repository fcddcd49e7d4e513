import type { ComponentChildren, VNode } from 'preact';
import { Sign } from './sprite.tsx';

/** What is wrong with one field, in words that say how to put it right. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

/** What a password manager or the phone may fill in (HTML, autofill detail tokens). */
export type Autocomplete =
  | 'off'
  | 'name'
  | 'username'
  | 'username webauthn'
  | 'current-password'
  | 'new-password'
  | 'one-time-code';

/** One field: label, hint before the field, field, what is wrong with it. */
export function Input(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly type?: 'text' | 'password';
  /** Large grouped digits for codes: how many. */
  readonly code?: 3 | 4 | 6 | 8 | undefined;
  readonly value?: string | undefined;
  readonly autocomplete: Autocomplete;
  readonly maxLength: number;
  readonly required?: boolean;
  readonly wrong?: string | undefined;
  readonly letters?: boolean;
}): VNode {
  const id = `f-${props.name}`;
  const described = [
    ...(props.hint === undefined ? [] : [`${id}-h`]),
    ...(props.wrong === undefined ? [] : [`${id}-w`]),
  ].join(' ');
  const digits = props.code !== undefined && props.letters !== true;
  const shared = {
    id,
    name: props.name,
    autocomplete: props.autocomplete,
    autocapitalize: 'none',
    spellcheck: false,
    maxLength: props.maxLength,
    required: props.required ?? true,
    ...(props.code === undefined ? {} : { class: `code c${props.code}` }),
    ...(digits ? { inputMode: 'numeric' } : {}),
    ...(props.value === undefined ? {} : { value: props.value }),
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(props.wrong === undefined ? {} : { 'aria-invalid': 'true' as const }),
  } as const;
  return (
    <div class="input">
      <label for={id}>{props.label}</label>
      {props.hint === undefined ? null : (
        <span class="hint" id={`${id}-h`}>
          {props.hint}
        </span>
      )}
      {props.type === 'password' ? (
        <input type="password" {...shared} />
      ) : (
        <input type="text" {...shared} />
      )}
      {props.wrong === undefined ? null : (
        <p class="wrong" id={`${id}-w`}>
          <Sign name="bang" /> <span>{props.wrong}</span>
        </p>
      )}
    </div>
  );
}

/** What went wrong, above the form; takes the focus when the page comes back with it. */
export function Problems(props: {
  readonly title: string;
  readonly next?: string | undefined;
  readonly fields?: readonly FieldProblem[];
}): VNode {
  const fields = props.fields ?? [];
  return (
    <div class="problems" id="problems" role="alert" tabIndex={-1} autofocus>
      <h2>
        <Sign name="bang" /> <span>{props.title}</span>
      </h2>
      {props.next === undefined ? null : <p>{props.next}</p>}
      {fields.length === 0 ? null : (
        <ul>
          {fields.map((one) => (
            <li>
              <a href={`#f-${one.field}`}>{one.text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What was done, said once after the redirect. */
export function Told(props: { readonly title: string; readonly hint?: ComponentChildren }): VNode {
  return (
    <div class="told" role="status">
      <b>{props.title}</b>
      {props.hint === undefined ? null : <p>{props.hint}</p>}
    </div>
  );
}

export interface Pick {
  /** Where each of several has a name of its own. */
  readonly name?: string;
  readonly value: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly checked?: boolean | undefined;
}

/** One choice among several, or several of several; the whole row can be pressed. */
export function Picks(props: {
  readonly name: string;
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly kind: 'radio' | 'checkbox';
  readonly picks: readonly Pick[];
  readonly wrong?: string | undefined;
}): VNode {
  const id = `f-${props.name}`;
  return (
    <fieldset class="input" {...(props.wrong ? { 'aria-describedby': `${id}-w` } : {})}>
      <legend class={props.hideLegend ? 'unseen' : 'label b-3'}>{props.legend}</legend>
      <div class="picks">
        {props.picks.map((pick, place) => (
          <label>
            <input
              type={props.kind}
              name={pick.name ?? props.name}
              value={pick.value}
              checked={pick.checked ?? false}
              {...(place === 0 ? { id } : {})}
            />
            <span>
              <b>{pick.title}</b>
              {pick.hint === undefined ? null : <small>{pick.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {props.wrong === undefined ? null : (
        <p class="wrong" id={`${id}-w`}>
          <Sign name="bang" /> <span>{props.wrong}</span>
        </p>
      )}
    </fieldset>
  );
}
