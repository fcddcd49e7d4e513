import type { ComponentChildren, VNode } from 'preact';
import { Num } from './say.tsx';
import { Sign } from './sprite.tsx';

/** Colour of the drawn card; decoration, the facts stand beside it as text. */
export type PassColour = 'larkspur' | 'slate';

const colourClass: Readonly<Record<PassColour, string>> = { larkspur: '', slate: 'slate' };

export function Pass(props: {
  readonly brand: string;
  readonly last4: string;
  readonly colour: PassColour;
}): VNode {
  return (
    <div class={`pass ${colourClass[props.colour]}`.trim()} aria-hidden="true">
      <b>{props.brand}</b>
      <Sign name="half" />
      <span class="num">{props.last4}</span>
    </div>
  );
}

export interface WalletCard {
  readonly href: string;
  readonly title: string;
  readonly text: ComponentChildren;
  readonly colour: PassColour;
}

/** The member's cards as a list of places to go. */
export function Wallet(props: { readonly cards: readonly WalletCard[] }): VNode {
  return (
    <ul class="wallet">
      {props.cards.map((card) => (
        <li>
          <a href={card.href}>
            <span class={`pass mini ${colourClass[card.colour]}`.trim()} aria-hidden="true">
              <Sign name="half" />
            </span>
            <span>
              <b>{card.title}</b>
              <span>{card.text}</span>
            </span>
            <Sign class="chev" name="chev" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** An act keeps its place when it is not available, with the reason and no dead button. */
export interface ActRow {
  readonly title: string;
  readonly what: ComponentChildren;
  readonly ready: boolean;
  /** "Ready:" or "Not yet:" */
  readonly word: string;
  readonly why: ComponentChildren;
  readonly control?: ComponentChildren;
}

/** Title, what happens, Ready or Not yet with the reason, control. */
export function Acts(props: { readonly rows: readonly ActRow[] }): VNode {
  return (
    <ul class="acts tight">
      {props.rows.map((row) => (
        <li>
          <div>
            <h3>{row.title}</h3>
            <p>{row.what}</p>
            <p class="why" {...(row.ready ? {} : { 'data-tone': 'attend' })}>
              <b>{row.word}</b> {row.why}
            </p>
          </div>
          {row.control === undefined ? null : <div class="cell">{row.control}</div>}
        </li>
      ))}
    </ul>
  );
}

/** "ending 1009" with the digits kept together. */
export function Ending(props: { readonly text: string; readonly last4: string }): VNode {
  const [before, after] = props.text.split('{last4}');
  return (
    <>
      {before}
      <Num>{props.last4}</Num>
      {after}
    </>
  );
}
