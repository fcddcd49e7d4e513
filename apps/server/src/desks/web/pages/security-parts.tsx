// What the lists of the security page are made of.
import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { isoText, type Frame } from '../frame.ts';

export function Thing(props: {
  readonly title: ComponentChildren;
  readonly lines: readonly ComponentChildren[];
  readonly heading?: boolean;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <li>
      <div>
        {props.heading ? <h3>{props.title}</h3> : <b>{props.title}</b>}
        {props.lines.map((line) => (
          <p>{line}</p>
        ))}
      </div>
      {props.children === undefined ? null : <div class="actions">{props.children}</div>}
    </li>
  );
}

export function Day(props: { readonly frame: Frame; readonly at: Instant }): VNode {
  return <time dateTime={isoText(props.at)}>{props.frame.formats.dayOfYear(props.at)}</time>;
}

export function Moment(props: { readonly frame: Frame; readonly at: Instant }): VNode {
  return <time dateTime={isoText(props.at)}>{props.frame.formats.dayTime(props.at)}</time>;
}

/** A short word for eyes; with its object for ears, because ten buttons named "Remove" help nobody. */
export function Named(props: { readonly word: string; readonly what: string }): VNode {
  return (
    <>
      {props.word}
      <span class="unseen">: {props.what}</span>
    </>
  );
}
