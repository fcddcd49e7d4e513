import { listen } from './live-line.ts';
import { REFUSED } from './lock-island.ts';
import { renewInPlace, standReady } from './renew-in-place.ts';

/** How often a desk asks whether its page would say something else now. */
const POLL_MS = 1_000;
const PATIENCE_MS = 5_000;
/** A download begins like a leave and leaves nobody: after this time the page follows again. */
const LEAVE_MS = 3_000;

/** Brings the page to what it would say now when its version changes, unless somebody is typing on it. */
export function startWatch(root: HTMLElement): void {
  const { inPlace, page, version: first, watch } = root.dataset;
  if (first === undefined || watch === undefined) return;
  if (inPlace !== undefined) standReady();
  let leavingUntil = 0;
  let isRenewing = false;
  // Whoever pressed a link goes there, and is not called back by a page that has news.
  addEventListener('beforeunload', () => (leavingUntil = performance.now() + LEAVE_MS));
  const isFree = () => !document.hidden && !isTyping() && performance.now() >= leavingUntil;
  // The answer to a form is left for the page of the form: loaded anew it would post once more.
  const load = () => (page === undefined ? location.reload() : location.replace(page));
  const renew = async () => {
    if (inPlace === undefined || page === undefined) return load();
    isRenewing = true;
    const isDone = await renewInPlace(root, page, isFree).finally(() => (isRenewing = false));
    if (!isDone && isFree()) load();
  };
  const see = (now: string) => {
    if (now !== root.dataset['version'] && !isRenewing && isFree()) void renew();
  };
  if (watch === 'live') {
    // The bar says when the line is lost.
    listen({ told: (live) => see(live.version), lost: () => {} });
    return;
  }
  setInterval(() => {
    if (document.hidden) return;
    void versionAt(watch).then(see, () => undefined);
  }, POLL_MS);
}

async function versionAt(address: string): Promise<string> {
  const answered = await fetch(address, {
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answered.status === 401 || answered.status === 403) dispatchEvent(new Event(REFUSED));
  if (!answered.ok) throw new Error(`answered ${answered.status}`);
  return ((await answered.json()) as { readonly version: string }).version;
}

/** Nothing that somebody has typed, chosen or is choosing is lost, wherever they are on the page now. */
function isTyping(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=hidden]), textarea',
  );
  const isTyped = [...fields].some(
    (field) =>
      field.value !== field.defaultValue ||
      (field instanceof HTMLInputElement && field.checked !== field.defaultChecked),
  );
  return isTyped || [...document.querySelectorAll('select')].some(isChoosing);
}

/** A browser that cannot say whether a list stands open says whether the keyboard is at it. */
const OPEN = CSS.supports('selector(:open)') ? ':open' : ':focus';

function isChoosing(list: HTMLSelectElement): boolean {
  const written = [...list.options].findIndex(({ defaultSelected }) => defaultSelected);
  // Where the page names none, the first one is chosen from the start.
  return list.matches(OPEN) || Math.max(0, list.selectedIndex) !== Math.max(0, written);
}

interface Face {
  readonly words: string;
  readonly tone?: string;
  readonly sign: string;
}

/** The live bar of a member follows the ledger; without a line it says that nothing can be confirmed. */
export function startBar(root: HTMLElement): void {
  const strong = root.querySelector('strong');
  const time = root.querySelector('time');
  const use = root.querySelector('use');
  const { clock: written, faces } = root.dataset;
  if (strong === null || time === null || faces === undefined || written === undefined) return;
  const known = JSON.parse(faces) as Readonly<Record<string, Face>>;
  // As the server wrote it first: in the member's region, wherever this browser is.
  const { locale, options } = JSON.parse(written) as {
    readonly locale: string;
    readonly options: Intl.DateTimeFormatOptions;
  };
  const clock = new Intl.DateTimeFormat(locale, options);
  const wear = (kind: string) => {
    const face = known[kind] ?? known['cannot-confirm'];
    if (face === undefined) return;
    // Said aloud when it changes, and only then.
    if (strong.textContent !== face.words) strong.textContent = face.words;
    root.dataset['tone'] = face.tone ?? '';
    use?.setAttribute('href', `#${face.sign}`);
  };
  listen({
    told: ({ kind, asOf }) => {
      wear(kind);
      time.textContent = clock.format(asOf);
    },
    lost: () => wear('cannot-confirm'),
  });
}
