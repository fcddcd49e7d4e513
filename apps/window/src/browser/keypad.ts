import type { WindowCopy } from '@countersign/ui/copy';
import { h } from './dom.ts';
import { ROW_DIGITS_MAX } from './look.ts';
import { plural } from '@countersign/ui/copy';

/** How long the digit typed last can be seen. */
const SEEN_MS = 900;

/** Digits as they are typed: in bytes that can be wiped, never in an input or a string of their own. */
export interface Keypad {
  readonly element: HTMLElement;
  /** What was typed so far: a view, good until the next key. */
  readonly digits: () => Uint8Array;
  readonly clear: () => void;
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
  const { words, lengthMin, lengthMax } = ask;
  const buffer = new Uint8Array(lengthMax);
  let typed = 0;
  let seenUntil: ReturnType<typeof setTimeout> | undefined;
  const cells = h('div', { class: 'pin-cells', 'aria-hidden': 'true' });
  if (lengthMax > ROW_DIGITS_MAX) cells.classList.add('many');
  const said = h('p', { class: 'unseen', role: 'status' });

  const draw = (seen: boolean) => {
    const shown = Math.max(lengthMin, Math.min(typed + 1, lengthMax));
    const all = Array.from({ length: shown }, (_, at) => {
      if (at >= typed) return h('span', { class: at === typed ? 'next' : '' });
      const last = seen && at === typed - 1;
      return last ? h('span', { class: 'next' }, String(buffer[at])) : h('span', { class: 'dot' });
    });
    cells.replaceChildren(...all);
  };
  const mask = () => {
    clearTimeout(seenUntil);
    draw(false);
  };
  const changed = (seen: boolean) => {
    mask();
    if (seen) {
      draw(true);
      seenUntil = setTimeout(mask, SEEN_MS);
    }
    said.textContent = plural(document.documentElement.lang, words.choose.typed, typed);
    ask.onChange();
  };
  const add = (digit: number) => {
    if (typed === lengthMax) return;
    buffer[typed] = digit;
    typed += 1;
    changed(true);
  };
  const remove = () => {
    if (typed === 0) return;
    typed -= 1;
    buffer[typed] = 0;
    changed(false);
  };
  const clear = () => {
    buffer.fill(0);
    typed = 0;
    changed(false);
  };

  const keys = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => key(String(digit), () => add(digit)));
  const pad = h(
    'div',
    { class: 'pad t-3', role: 'group', 'aria-label': words.choose.keypad },
    ...keys,
    key(words.choose.clear, clear, 'word'),
    key('0', () => add(0)),
    key(words.choose.delete, remove, 'word'),
  );
  const stop = new AbortController();
  addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const onButton = event.target instanceof HTMLButtonElement;
      if (/^[0-9]$/.test(event.key)) add(Number(event.key));
      else if (event.key === 'Backspace') remove();
      else if (event.key === 'Enter' && !onButton) ask.onEnter();
      else return;
      event.preventDefault();
    },
    { signal: stop.signal },
  );
  addEventListener('blur', mask, { signal: stop.signal });
  draw(false);
  const element = h(
    'div',
    { class: 'pin', role: 'group', 'aria-label': ask.label },
    cells,
    said,
    h('p', { class: 'small quiet t-3 b-4' }, words.choose.seen),
    pad,
    ask.below,
  );
  return {
    element,
    digits: () => buffer.subarray(0, typed),
    clear,
    stop: () => {
      stop.abort();
      clearTimeout(seenUntil);
      buffer.fill(0);
      typed = 0;
      cells.replaceChildren();
    },
  };
}

function key(label: string, press: () => void, kind = ''): HTMLButtonElement {
  return h('button', { type: 'button', class: kind, click: press }, label);
}
