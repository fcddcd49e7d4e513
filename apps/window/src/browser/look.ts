import { plural } from '@countersign/ui/copy';
import {
  freshLook,
  leftMs,
  startLook,
  stopLook,
  ticksLeft,
  TICK_MS,
} from '../pages/look-budget.ts';
import { h, rich } from './dom.ts';
import type { Stay } from './stay.ts';

/** A PIN that nobody looks at is wiped after this time. */
const UNSEEN_MS_MAX = 120_000;
const REDRAW_MS = 100;

/** Digits of more than this stand in two rows. */
export const ROW_DIGITS_MAX = 6;

/**
 * The PIN, hidden until an explicit act and seen for ten seconds in all. The digits are in the page only while they are
 * looked at; the bytes are wiped when the time is over, when the page is left or hidden, or when nobody looks.
 */
export function drawLook(stay: Stay, digits: Uint8Array, over: () => void): HTMLElement {
  const { words } = stay;
  const now = () => performance.now();
  let look = freshLook;
  let aloud = false;
  const cells = Array.from(digits, () => h('span', { class: 'dot' }));
  const row = h('div', { class: 'pin-cells', 'aria-hidden': 'true' }, ...cells);
  if (digits.length > ROW_DIGITS_MAX) row.classList.add('many');
  const ticks = Array.from({ length: 10 }, () => h('i'));
  const status = h('p', { class: 'small quiet t-3', role: 'status' }, words.show.hidden);
  const seconds = h('p', { class: 'small t-3', hidden: true });
  const hold = h('button', { class: 'hold', type: 'button', 'aria-describedby': 'look-hint' });
  const hint = h('p', { class: 'small quiet t-4', id: 'look-hint' }, words.show.hidesWhen);
  const panel = h(
    'div',
    { class: 'pin' },
    row,
    h('div', { class: 'ticks', 'aria-hidden': 'true' }, ...ticks),
    status,
    seconds,
    hold,
    hint,
  );
  const ear = h('p', { class: 'unseen', 'aria-live': 'assertive' });
  const speak = h('button', { class: 'btn second wide', type: 'button' }, words.show.aloud);
  const toggle = h(
    'button',
    { class: 'linkish', type: 'button', 'aria-pressed': 'false' },
    words.show.toggle,
  );

  const draw = () => {
    const seen = look.since !== undefined;
    cells.forEach((cell, at) => {
      cell.textContent = seen && !aloud ? String(digits[at]) : '';
      cell.className = seen && !aloud ? '' : 'dot';
    });
    panel.classList.toggle('shown', seen && !aloud);
    hold.classList.toggle('held', seen);
    hold.replaceChildren(
      ...(seen ? [words.show.held] : [words.show.hold, h('small', {}, words.show.holdHint)]),
    );
    hint.textContent = seen ? words.show.uses : words.show.hidesWhen;
    status.hidden = seen;
    seconds.hidden = !seen;
    toggle.textContent = seen ? words.show.toggleHide : words.show.toggle;
    toggle.setAttribute('aria-pressed', String(seen));
    if (!seen) ear.textContent = '';
    tick();
  };
  const tick = () => {
    const left = ticksLeft(look, now());
    ticks.forEach((one, at) => one.classList.toggle('gone', at >= left));
    if (look.since === undefined) return;
    const text = plural(document.documentElement.lang, words.show.hides, left);
    seconds.replaceChildren(...rich(text));
    if (leftMs(look, now()) === 0) finish();
  };
  const see = () => {
    look = startLook(look, now());
    draw();
  };
  const hide = () => {
    if (look.since === undefined) return;
    look = stopLook(look, now());
    aloud = false;
    draw();
    if (leftMs(look, now()) < TICK_MS / 2) finish();
  };
  const timer = setInterval(tick, REDRAW_MS);
  const unseen = setTimeout(
    () => look.usedMs === 0 && look.since === undefined && finish(),
    UNSEEN_MS_MAX,
  );
  const wipe = () => {
    clearInterval(timer);
    clearTimeout(unseen);
    // First the page, then the bytes.
    look = { usedMs: look.usedMs };
    cells.forEach((cell) => cell.replaceChildren());
    ear.replaceChildren();
    digits.fill(0);
    stop.abort();
  };
  const stop = new AbortController();
  const finish = () => {
    if (stop.signal.aborted) return;
    wipe();
    over();
  };

  bindHold(hold, see, hide, () => look.since !== undefined);
  toggle.addEventListener('click', () => (look.since === undefined ? see() : hide()));
  speak.addEventListener('click', () => {
    if (look.since !== undefined) return hide();
    aloud = true;
    see();
    ear.textContent = Array.from(digits).join(', ');
  });
  const { signal } = stop;
  addEventListener('blur', hide, { signal });
  addEventListener('keydown', (event) => event.key === 'Escape' && hide(), { signal });
  addEventListener('beforeprint', hide, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && finish(), { signal });
  for (const kind of ['copy', 'cut', 'contextmenu', 'dragstart'])
    panel.addEventListener(kind, (event) => event.preventDefault());
  stay.onLeave(wipe);
  draw();
  return h(
    'div',
    { class: 'stack' },
    panel,
    h('p', {}, toggle),
    speak,
    h('p', { class: 'small quiet' }, words.show.aloudWarn),
    h('p', { class: 'note' }, ...rich(words.nobody, { brand: stay.visit().brand })),
    ear,
  );
}

/**
 * Press and hold, with a finger, a mouse, the space bar or Enter. A click that none of them made comes from assistive
 * technology, which cannot hold: it shows and hides in turn.
 */
function bindHold(
  button: HTMLElement,
  see: () => void,
  hide: () => void,
  seen: () => boolean,
): void {
  let own = false;
  const isHoldKey = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter';
  button.addEventListener('pointerdown', (event) => {
    own = true;
    button.setPointerCapture(event.pointerId);
    see();
  });
  for (const kind of ['pointerup', 'pointercancel', 'lostpointercapture'])
    button.addEventListener(kind, hide);
  button.addEventListener('keydown', (event) => {
    if (!isHoldKey(event)) return;
    event.preventDefault();
    own = true;
    if (!event.repeat) see();
  });
  button.addEventListener('keyup', (event) => {
    if (!isHoldKey(event)) return;
    event.preventDefault();
    hide();
  });
  button.addEventListener('click', () => {
    if (!own) (seen() ? hide : see)();
    own = false;
  });
}
