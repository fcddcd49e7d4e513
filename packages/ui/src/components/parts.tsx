import type { ComponentChildren, VNode } from 'preact';
import { Sign, type SignName } from './sprite.tsx';
import type { Tone } from './tone.ts';

/** Sign and word; never colour alone. */
export function Status(props: {
  readonly tone: Tone;
  readonly sign: SignName;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <span class="status" data-tone={props.tone}>
      <Sign name={props.sign} /> {props.children}
    </span>
  );
}

/** An aside that must be read. */
export function Note(props: {
  readonly tone?: Tone;
  readonly class?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <p
      class={`note ${props.class ?? ''}`.trim()}
      {...(props.tone ? { 'data-tone': props.tone } : {})}
    >
      {props.children}
    </p>
  );
}

export interface Fact {
  readonly label: ComponentChildren;
  readonly value: ComponentChildren;
  readonly num?: boolean;
}

/** Label and value, nothing around them. */
export function Facts(props: { readonly facts: readonly Fact[] }): VNode {
  return (
    <dl class="facts">
      {props.facts.map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd {...(fact.num ? { class: 'num' } : {})}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One field of colour with one sentence. At most one on a page. */
export function Plane(props: {
  readonly tone?: Tone;
  readonly sign?: SignName;
  readonly kicker?: { readonly sign: SignName; readonly text: string };
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly asOf?: ComponentChildren;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <div class="plane" {...(props.tone ? { 'data-tone': props.tone } : {})}>
      <Sign class="big" name={props.sign ?? 'half'} />
      <div class="wrap inner">
        {props.kicker === undefined ? null : (
          <p class="kicker">
            <Sign name={props.kicker.sign} /> {props.kicker.text}
          </p>
        )}
        <h1>{props.title}</h1>
        {props.lead === undefined ? null : <p class="lead">{props.lead}</p>}
        {props.asOf === undefined ? null : <small class="asof">{props.asOf}</small>}
        {props.children}
      </div>
    </div>
  );
}

export interface Choice {
  readonly href: string;
  readonly title: string;
  readonly hint?: string | undefined;
}

/** Places to go on to, each with what it is. */
export function Choices(props: { readonly choices: readonly Choice[] }): VNode {
  return (
    <ul class="choices">
      {props.choices.map((choice) => (
        <li>
          <a href={choice.href}>
            <span class="t">
              <b>{choice.title}</b>
              {choice.hint === undefined ? null : <span>{choice.hint}</span>}
            </span>
            <Sign class="chev" name="chev" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Something that wants a look, on the home page. */
export function Needs(props: {
  readonly tone: Tone;
  readonly sign: SignName;
  readonly word: string;
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
  readonly action?: { readonly href: string; readonly label: string };
  /** A form with one button, where it is done at once. */
  readonly control?: ComponentChildren;
}): VNode {
  return (
    <div class="needs" data-tone={props.tone}>
      <p>
        <Status tone={props.tone} sign={props.sign}>
          {props.word}
        </Status>
      </p>
      <h3>{props.title}</h3>
      <p class="quiet">{props.children}</p>
      {props.action === undefined ? null : (
        <div class="actions">
          <a class="btn" href={props.action.href}>
            {props.action.label}
          </a>
        </div>
      )}
      {props.control === undefined ? null : <div class="actions">{props.control}</div>}
    </div>
  );
}

export interface LogRow {
  readonly tone: Tone;
  readonly sign: SignName;
  readonly title: ComponentChildren;
  readonly text: ComponentChildren;
}

/** What happened, newest first. */
export function Log(props: { readonly rows: readonly LogRow[] }): VNode {
  return (
    <ul class="log">
      {props.rows.map((row) => (
        <li data-tone={row.tone}>
          <Sign name={row.sign} />
          <div>
            <b>{row.title}</b>
            <p>{row.text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

export interface LineStep {
  readonly stage: 'done' | 'now' | 'to-come';
  readonly title: string;
  readonly note?: ComponentChildren;
}

/** A timeline: done, now, to come. The heading above it holds the answer. */
export function Line(props: { readonly steps: readonly LineStep[] }): VNode {
  return (
    <ol class="line">
      {props.steps.map((step) => (
        <li
          class={step.stage}
          {...(step.stage === 'now' ? { 'aria-current': 'step' as const } : {})}
        >
          <span class="dot" aria-hidden="true" />
          <div>
            <b>{step.title}</b>
            {step.note === undefined ? null : <p>{step.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A row with a heading, a sentence and one act. */
export function LockRow(props: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section aria-labelledby={props.id} class="lockrow">
      <div>
        <h2 id={props.id}>{props.title}</h2>
        <p class="quiet">{props.text}</p>
      </div>
      {props.children}
    </section>
  );
}
