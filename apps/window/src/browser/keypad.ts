import { plural, type WindowCopy } from '@countersign/ui/copy';
import { makeDigits, type Digits } from '../pages/digits.ts';
import { h } from './dom.ts';
import { ROW_DIGITS_MAX } from './look-view.ts';

/** How long the digit typed last can be seen. */
const SEEN_MS = 900;

export interface Keypad {
  readonly element: HTMLElement;
  /** What was typed so far: a view, good until the next key. */
  readonly digits: () => Uint8Array;
  /** Wipes and takes no more keys. */
  readonly stop: () => void;
}

export interface KeypadAsk {
  readonly words: WindowCopy;
  readonly label: string;
  readonly lengthMin: number;
  readonly lengthMax: number;
  /** Stands below the keys. */
  readonly below: HTMLElement;
  readonly onChange: () => void;
  readonly onEnter: () => void;
}

/** Cells, a grid of keys, and the keyboard: whichever the member likes. */
export function makeKeypad(ask: KeypadAsk): Keypad {
  const { words } = ask;
  const digits = makeDigits(ask.lengthMax);
  const cells = makeCells(ask, digits);
  const said = h('p', { class: 'unseen', role: 'status' });
  const stop = new AbortController();
  const changed = (seen: boolean) => {
    cells.draw(seen);
    const { length } = digits.typed();
    said.textContent = plural(document.documentElement.lang, words.choose.typed, length);
    ask.onChange();
  };
  const add = (digit: number) => {
    if (digits.add(digit)) changed(true);
  };
  const remove = () => {
    digits.remove();
    changed(false);
  };
  const clear = () => {
    digits.wipe();
    changed(false);
  };
  bindKeys({ add, remove, enter: ask.onEnter }, stop.signal);
  addEventListener('blur', () => cells.draw(false), { signal: stop.signal });
  const element = h(
    'div',
    { class: 'pin', role: 'group', 'aria-label': ask.label },
    cells.element,
    said,
    h('p', { class: 'small quiet t-3 b-4' }, words.choose.seen),
    keys(words, { add, remove, clear }),
    ask.below,
  );
  return {
    element,
    digits: digits.typed,
    stop: () => {
      stop.abort();
      digits.wipe();
      cells.draw(false);
    },
  };
}

interface Cells {
  readonly element: HTMLElement;
  /** @param seen whether the digit typed last shows itself for a moment */
  readonly draw: (seen: boolean) => void;
}

function makeCells(
  { lengthMin, lengthMax }: Pick<KeypadAsk, 'lengthMin' | 'lengthMax'>,
  digits: Digits,
): Cells {
  const element = h('div', { class: 'pin-cells', 'aria-hidden': 'true' });
  if (lengthMax > ROW_DIGITS_MAX) element.classList.add('many');
  let masking: ReturnType<typeof setTimeout> | undefined;
  const draw = (seen: boolean) => {
    clearTimeout(masking);
    const typed = digits.typed();
    const room = Math.max(lengthMin, Math.min(typed.length + 1, lengthMax));
    const cells = Array.from({ length: room }, (_, at) => {
      if (at >= typed.length) return h('span', { class: at === typed.length ? 'next' : '' });
      if (!seen || at < typed.length - 1) return h('span', { class: 'dot' });
      return h('span', { class: 'next' }, String(typed[at]));
    });
    element.replaceChildren(...cells);
    if (seen) masking = setTimeout(() => draw(false), SEEN_MS);
  };
  draw(false);
  return { element, draw };
}

interface KeyActs {
  readonly add: (digit: number) => void;
  readonly remove: () => void;
}

function bindKeys(acts: KeyActs & { readonly enter: () => void }, signal: AbortSignal): void {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const onButton = event.target instanceof HTMLButtonElement;
    if (/^[0-9]$/.test(event.key)) acts.add(Number(event.key));
    else if (event.key === 'Backspace') acts.remove();
    else if (event.key === 'Enter' && !onButton) acts.enter();
    else return;
    event.preventDefault();
  };
  addEventListener('keydown', press, { signal });
}

function keys(words: WindowCopy, acts: KeyActs & { readonly clear: () => void }): HTMLElement {
  const key = (label: string, press: () => void, kind = '') =>
    h('button', { type: 'button', class: kind, click: press }, label);
  const digit = (value: number) => key(String(value), () => acts.add(value));
  return h(
    'div',
    { class: 'pad t-3', role: 'group', 'aria-label': words.choose.keypad },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(digit),
    key(words.choose.clear, acts.clear, 'word'),
    digit(0),
    key(words.choose.delete, acts.remove, 'word'),
  );
}
