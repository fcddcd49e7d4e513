import { plural, type WindowCopy } from '@countersign/ui/copy';
import { h, rich } from './dom.ts';

/** Digits of more than this stand in two rows. */
export const ROW_DIGITS_MAX = 6;
const TICKS = 10;

export interface LookView {
  readonly element: HTMLElement;
  readonly panel: HTMLElement;
  readonly hold: HTMLButtonElement;
  readonly toggle: HTMLButtonElement;
  readonly speak: HTMLButtonElement;
  /** `seen`: digits in the cells; `heard`: digits in the live region; `hidden`: nowhere. */
  readonly draw: (state: 'hidden' | 'seen' | 'heard', digits: Uint8Array) => void;
  /** Lights so many of the ten ticks. */
  readonly tick: (left: number) => void;
}

/** The panel of a shown PIN: cells, ten ticks, what they say, and the three ways to look. Hidden and held have one size. */
export function makeLookView(words: WindowCopy, length: number, brand: string): LookView {
  const cells = Array.from({ length }, () => h('span', { class: 'dot' }));
  const row = h('div', { class: 'pin-cells', 'aria-hidden': 'true' }, ...cells);
  if (length > ROW_DIGITS_MAX) row.classList.add('many');
  const ticks = Array.from({ length: TICKS }, () => h('i'));
  const status = h('p', { class: 'small quiet t-3', role: 'status' }, words.show.hidden);
  const seconds = h('p', { class: 'small t-3' });
  const hold = h('button', { class: 'hold', type: 'button', 'aria-describedby': 'look-hint' });
  const hint = h('p', { class: 'small quiet t-4', id: 'look-hint' });
  const lights = h('div', { class: 'ticks', 'aria-hidden': 'true' }, ...ticks);
  const panel = h('div', { class: 'pin' }, row, lights, status, seconds, hold, hint);
  const ear = h('p', { class: 'unseen', 'aria-live': 'assertive' });
  const speak = h('button', { class: 'btn second wide', type: 'button' }, words.show.aloud);
  const toggle = h('button', { class: 'linkish', type: 'button' });
  const element = h(
    'div',
    { class: 'stack' },
    panel,
    h('p', {}, toggle),
    speak,
    h('p', { class: 'small quiet' }, words.show.aloudWarn),
    h('p', { class: 'note' }, ...rich(words.nobody, { brand })),
    ear,
  );
  const draw: LookView['draw'] = (state, digits) => {
    const seen = state === 'seen';
    const on = state !== 'hidden';
    cells.forEach((cell, at) => {
      cell.textContent = seen ? String(digits[at]) : '';
      cell.className = seen ? '' : 'dot';
    });
    ear.textContent = state === 'heard' ? Array.from(digits).join(', ') : '';
    panel.classList.toggle('shown', seen);
    hold.classList.toggle('held', on);
    const holdHint = h('small', {}, words.show.holdHint);
    hold.replaceChildren(...(on ? [words.show.held] : [words.show.hold, holdHint]));
    hint.textContent = on ? words.show.uses : words.show.hidesWhen;
    status.hidden = on;
    seconds.hidden = !on;
    toggle.textContent = on ? words.show.toggleHide : words.show.toggle;
    toggle.setAttribute('aria-pressed', String(on));
  };
  const tick = (left: number) => {
    ticks.forEach((one, at) => one.classList.toggle('gone', at >= left));
    const text = plural(document.documentElement.lang, words.show.hides, left);
    seconds.replaceChildren(...rich(text));
  };
  return { element, panel, hold, toggle, speak, draw, tick };
}
