import type { VNode } from 'preact';
import { Sign } from './sprite.tsx';

/**
 * The window's shapes, empty: digits enter the page only in the browser, while they are held. Hidden and held have
 * the same size; ticks go out one by one without motion.
 */
export function PinCells(props: { readonly digits: number; readonly id?: string }): VNode {
  return (
    <div class="pin-cells" aria-hidden="true" {...(props.id ? { id: props.id } : {})}>
      {Array.from({ length: props.digits }, () => (
        <span class="dot" />
      ))}
    </div>
  );
}

/** Ten ticks, one a second: a PIN is shown for ten seconds at most. */
export function Ticks(props: { readonly id?: string }): VNode {
  return (
    <div class="ticks" aria-hidden="true" {...(props.id ? { id: props.id } : {})}>
      {Array.from({ length: 10 }, () => (
        <i />
      ))}
    </div>
  );
}

/** The button that shows while it is held. */
export function Hold(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly describedBy: string;
}): VNode {
  return (
    <button class="hold" id={props.id} type="button" aria-describedby={props.describedBy}>
      {props.label}
      <small>{props.hint}</small>
    </button>
  );
}

/** Keypad: the digits stay in their places in every language. */
export function Pad(props: {
  readonly label: string;
  readonly clear: string;
  readonly remove: string;
}): VNode {
  const digit = (one: number) => (
    <button type="button" data-digit={one}>
      {one}
    </button>
  );
  return (
    <div class="pad" role="group" aria-label={props.label}>
      {[1, 2, 3, 4, 5, 6, 7, 8, 9].map(digit)}
      <button type="button" class="word" data-pad="clear">
        {props.clear}
      </button>
      {digit(0)}
      <button type="button" class="word" data-pad="delete">
        {props.remove}
      </button>
    </div>
  );
}

/** Why a chosen PIN is easy to guess: the reason names what was recognised. */
export function Weak(props: { readonly title: string; readonly why: string }): VNode {
  return (
    <div class="weak" data-tone="attend" role="status">
      <b>
        <Sign name="bang" /> {props.title}
      </b>
      <p>{props.why}</p>
    </div>
  );
}
