import type { ComponentChildren, VNode } from 'preact';

/** Only what leads to the bank's own pages can be pressed: here, too, nobody should follow a stranger's link. */
export function MessageText(props: {
  readonly text: string;
  readonly origins: readonly string[];
}): VNode {
  return (
    <>
      {props.text
        .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
        .map((part) => piece(part, props.origins))}
    </>
  );
}

function piece(part: string, origins: readonly string[]): ComponentChildren {
  if (URL.canParse(part) && origins.includes(new URL(part).origin))
    return <a href={part}>{part}</a>;
  return part
    .split(/(\b\d{3} ?\d{3}\b)/)
    .map((one) => (/^\d{3} ?\d{3}$/.test(one) ? <b class="num">{one}</b> : one));
}

/** The script writes it in the reader's own time. */
export function When(props: { readonly at: number }): VNode {
  const iso = new Date(props.at).toISOString();
  return <time dateTime={iso}>{`${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`}</time>;
}
