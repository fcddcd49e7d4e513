import {
  freshLook,
  leftMs,
  startLook,
  stopLook,
  ticksLeft,
  TICK_MS,
} from '../pages/look-budget.ts';
import { makeLookView, type LookView } from './look-view.ts';
import type { Stay } from './stay.ts';

/** A PIN that nobody looks at is wiped after this time. */
const UNSEEN_MS_MAX = 120_000;
const REDRAW_MS = 100;

interface Looking {
  readonly see: (state: 'seen' | 'heard') => void;
  readonly hide: () => void;
  readonly isOn: () => boolean;
  /** Wipes and says that it is over. */
  readonly finish: () => void;
}

/**
 * The PIN, hidden until an explicit act and seen for ten seconds in all. The digits are in the page only while they are
 * looked at; the bytes are wiped when the time is over, when the page is left or hidden, or when nobody looks.
 */
export function drawLook(stay: Stay, digits: Uint8Array, over: () => void): HTMLElement {
  const view = makeLookView(stay.words, digits.length, stay.visit().brand);
  const stop = new AbortController();
  let look = freshLook;
  const now = () => performance.now();
  const isOn = () => look.since !== undefined;
  const wipe = () => {
    // First the page, then the bytes.
    view.draw('hidden', digits);
    digits.fill(0);
    stop.abort();
  };
  const finish = () => {
    if (stop.signal.aborted) return;
    wipe();
    over();
  };
  const tick = () => {
    view.tick(ticksLeft(look, now()));
    if (isOn() && leftMs(look, now()) === 0) finish();
  };
  const looking: Looking = {
    isOn,
    finish,
    see: (state) => {
      look = startLook(look, now());
      view.draw(state, digits);
      tick();
    },
    hide: () => {
      if (!isOn()) return;
      look = stopLook(look, now());
      view.draw('hidden', digits);
      tick();
      if (leftMs(look, now()) < TICK_MS / 2) finish();
    },
  };
  const timer = setInterval(tick, REDRAW_MS);
  const unseen = setTimeout(() => look === freshLook && finish(), UNSEEN_MS_MAX);
  stop.signal.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(unseen);
  });
  bindLook(view, looking, stop.signal);
  stay.onLeave(wipe);
  view.draw('hidden', digits);
  tick();
  return view.element;
}

function bindLook(view: LookView, looking: Looking, signal: AbortSignal): void {
  const { see, hide, isOn, finish } = looking;
  bindHold(view.hold, looking);
  view.toggle.addEventListener('click', () => (isOn() ? hide() : see('seen')));
  view.speak.addEventListener('click', () => (isOn() ? hide() : see('heard')));
  addEventListener('blur', hide, { signal });
  addEventListener('beforeprint', hide, { signal });
  addEventListener('keydown', (event) => event.key === 'Escape' && hide(), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && finish(), { signal });
  for (const kind of ['copy', 'cut', 'contextmenu', 'dragstart'])
    view.panel.addEventListener(kind, (event) => event.preventDefault());
}

/**
 * Press and hold, with a finger, a mouse, the space bar or Enter. A click that none of them made comes from assistive
 * technology, which cannot hold: it shows and hides in turn.
 */
function bindHold(button: HTMLElement, { see, hide, isOn }: Looking): void {
  let own = false;
  const isHoldKey = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter';
  button.addEventListener('pointerdown', (event) => {
    own = true;
    button.setPointerCapture(event.pointerId);
    see('seen');
  });
  for (const kind of ['pointerup', 'pointercancel', 'lostpointercapture'])
    button.addEventListener(kind, hide);
  button.addEventListener('keydown', (event) => {
    if (!isHoldKey(event)) return;
    event.preventDefault();
    own = true;
    if (!event.repeat) see('seen');
  });
  button.addEventListener('keyup', (event) => {
    if (!isHoldKey(event)) return;
    event.preventDefault();
    hide();
  });
  button.addEventListener('click', () => {
    if (!own) (isOn() ? hide : () => see('seen'))();
    own = false;
  });
}
