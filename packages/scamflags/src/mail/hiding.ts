// Whether an element is drawn: by its style, by the class of a style sheet, by letters of their ground's colour.
import { type Colour, colourOf, isSame } from './colours.ts';

/** What an element hands on to those within it. */
export interface Look {
  readonly isHidden: boolean;
  readonly ink: Colour;
  /** Undefined where a picture is behind it. */
  readonly ground: Colour | undefined;
}

export const PAGE: Look = { isHidden: false, ink: [0, 0, 0], ground: [255, 255, 255] };

type Declarations = ReadonlyMap<string, string>;

function declarationsOf(style: string): Declarations {
  const found = new Map<string, string>();
  for (const part of style.slice(0, 4_096).toLowerCase().split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      found.set(
        part.slice(0, colon).trim(),
        part
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      );
  }
  return found;
}

const ZERO = /^(?:0|0?\.\d{1,4}|[01](?:\.\d{1,4})?px|0(?:\.\d{1,4})?(?:px|pt|em|rem|%|vw)?)$/;
const NOTHING = /^0(?:\.0{1,4})?(?:px|pt|em|rem|%)?$/;

function isHiding(style: Declarations): boolean {
  const is = (name: string, value: string) => style.get(name)?.startsWith(value) === true;
  if (is('display', 'none') || is('visibility', 'hidden') || is('mso-hide', 'all')) return true;
  const size = style.get('font-size');
  if (size !== undefined && ZERO.test(size)) return true;
  const opacity = style.get('opacity');
  if (opacity !== undefined && /^0(?:\.0\d{0,3})?%?$/.test(opacity)) return true;
  const isClosed = is('overflow', 'hidden');
  const flat = [
    style.get('max-height'),
    style.get('height'),
    style.get('width'),
    style.get('max-width'),
  ];
  if (isClosed && flat.some((one) => one !== undefined && NOTHING.test(one))) return true;
  if (NOTHING.test(style.get('max-height') ?? '')) return true;
  return (
    /^-\d{3,5}/.test(style.get('text-indent') ?? '') ||
    (is('position', 'absolute') && /^-\d{3,5}/.test(style.get('left') ?? style.get('top') ?? ''))
  );
}

/** Classes and ids that a style sheet hides; what it hides on some screens only is not. */
export function hiddenNames(css: string): ReadonlySet<string> {
  const names = new Set<string>();
  let depth = 0;
  let start = 0;
  let selector = '';
  const text = css.slice(0, 65_536).toLowerCase();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 123) {
      depth += 1;
      if (depth === 1) selector = text.slice(start, at).trim();
      start = at + 1;
    } else if (code === 125) {
      if (
        depth === 1 &&
        selector.length < 1_000 &&
        !selector.includes('@') &&
        isHiding(declarationsOf(text.slice(start, at)))
      )
        for (const one of selector.split(',')) {
          const name = /^\s{0,20}[a-z]{0,10}([.#][\w-]{1,60})\s{0,20}$/.exec(one)?.[1];
          if (name !== undefined) names.add(name);
        }
      depth = Math.max(0, depth - 1);
      start = at + 1;
    }
  }
  return names;
}

/** The look of an element within another. */
export function lookOf(
  parent: Look,
  attributes: ReadonlyMap<string, string>,
  hidden: ReadonlySet<string>,
): Look {
  const style = declarationsOf(attributes.get('style') ?? '');
  const background =
    style.get('background-color') ?? style.get('background') ?? attributes.get('bgcolor');
  const hasPicture =
    attributes.has('background') ||
    style.has('background-image') ||
    background?.includes('url') === true;
  const own =
    background === undefined ? undefined : colourOf(background.split(/\s(?![^(]*\))/)[0] ?? '');
  const ground = hasPicture ? undefined : (own ?? parent.ground);
  const written = style.get('color') ?? attributes.get('color');
  const ink = (written === undefined ? undefined : colourOf(written)) ?? parent.ink;
  const names = [
    ...(attributes.get('class') ?? '')
      .toLowerCase()
      .split(/\s{1,20}/)
      .map((one) => `.${one}`),
    `#${(attributes.get('id') ?? '').toLowerCase()}`,
  ];
  const isHidden =
    parent.isHidden ||
    attributes.has('hidden') ||
    isHiding(style) ||
    (hidden.size > 0 && names.some((one) => hidden.has(one)));
  return { isHidden, ink, ground };
}

/** Whether letters are seen: what is within may have another colour, so this is asked of each text anew. */
export const isSeen = ({ isHidden, ink, ground }: Look): boolean =>
  !isHidden && (ground === undefined || !isSame(ink, ground));
