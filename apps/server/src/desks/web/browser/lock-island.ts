/** How often the server and other pages of this browser hear that somebody sits here. */
const TELL_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 1_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
/** A question of the page was refused: its session is locked, or over. */
export const REFUSED = 'staff-refused';

/**
 * A page of the staff that nobody sits at, or whose key was pressed, locks: what stood on it is taken out, not hidden, before the server
 * is told. The server locks by itself as well, whatever a browser does.
 */
export function startLock(form: HTMLFormElement): void {
  const after = Number(form.dataset['after']);
  const back = form.querySelector<HTMLInputElement>('[name=back]')?.value ?? '';
  const others = new BroadcastChannel('staff-desk');
  let lastSign = performance.now();
  let lastTold = -TELL_EVERY_MS;
  let isGone = false;

  /** Nothing of a cardmember is left in the page from here on. */
  const wipe = (): boolean => {
    if (isGone) return false;
    isGone = true;
    document.body.replaceChildren();
    document.title = '';
    return true;
  };
  const lock = () => {
    if (!wipe()) return;
    others.postMessage('locked');
    // One press and one way: where the server is not reached, there is no page at all.
    document.body.append(form);
    form.hidden = true;
    form.submit();
  };
  const leave = () => {
    if (wipe()) location.replace(`/staff/locked?back=${encodeURIComponent(back)}`);
  };
  const tell = () => {
    lastTold = performance.now();
    others.postMessage('active');
    void fetch('/v1/staff/active', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).then(
      ({ status }) => (status === 401 || status === 403) && leave(),
      () => undefined,
    );
  };
  for (const sign of SIGNS)
    addEventListener(
      sign,
      () => {
        if (isGone) return;
        // Whoever comes back late does not see what stood here, whatever the timer missed while the computer slept.
        if (performance.now() - lastSign > after) return lock();
        lastSign = performance.now();
        if (lastSign - lastTold >= TELL_EVERY_MS) tell();
      },
      { passive: true, capture: true },
    );
  addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.altKey && event.code === 'KeyL') lock();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    lock();
  });
  others.addEventListener('message', ({ data }) => {
    if (data === 'active') lastSign = performance.now();
    else leave();
  });
  setInterval(() => performance.now() - lastSign > after && lock(), LOOK_EVERY_MS);
  addEventListener(REFUSED, leave);
  // A page that the browser kept is asked for anew.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}
