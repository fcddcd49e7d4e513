import type { ComponentChildren, VNode } from 'preact';
import { pieces, type Slots } from '../copy/index.ts';

/** A text of the catalogue with its slots filled by markup and its bold marks set. */
export function Say<const Text extends string>(props: {
  readonly text: Text;
  readonly slots?: Slots<Text, ComponentChildren>;
}): VNode {
  const values: Readonly<Record<string, ComponentChildren>> = props.slots ?? {};
  return (
    <>
      {pieces(props.text).map((piece) => {
        const content = piece.kind === 'text' ? piece.text : values[piece.name];
        return piece.bold ? <strong>{content}</strong> : content;
      })}
    </>
  );
}

/** Digits that stay together: last four, amounts, codes. */
export function Num(props: { readonly children: ComponentChildren }): VNode {
  return <span class="num">{props.children}</span>;
}

/** A telephone number in a sentence: kept together while it fits. */
export function Tel(props: { readonly shown: string }): VNode {
  return <span class="tel">{props.shown}</span>;
}
