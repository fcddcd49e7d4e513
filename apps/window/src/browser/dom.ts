import { pieces } from '@countersign/ui/copy';

type Child = Node | string | undefined | false;
type Attribute = string | boolean | undefined | ((event: never) => void);

/** An element with its attributes, listeners (functions, named as their event) and children. Text only, never markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...kept(children));
  return element;
}

export function kept(children: readonly Child[]): (Node | string)[] {
  return children.filter((child) => child !== undefined && child !== false);
}

const SVG = 'http://www.w3.org/2000/svg';

/** A sign of the sprite that stands in every page. */
export function sign(id: 'bang' | 'can' | 'no' | 'half'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${id}`);
  svg.append(use);
  return svg;
}

/** Text with `{slots}` and **bold**, as nodes. */
export function rich(
  text: string,
  slots: Readonly<Record<string, string | number>> = {},
): (Node | string)[] {
  return pieces(text).map((piece) => {
    const words = piece.kind === 'text' ? piece.text : String(slots[piece.name] ?? '');
    return piece.bold ? h('b', { class: 'num' }, words) : words;
  });
}

/** Shows `view` alone in the page and moves focus to its first heading, so that every reader knows what changed. */
export function show(main: HTMLElement, ...view: readonly Child[]): void {
  main.replaceChildren(...kept(view));
  main.removeAttribute('aria-busy');
  const heading = main.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
