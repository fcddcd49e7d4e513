/** How often a page asks whether it would say something else now; one second is the longest that a call may hide. */
const POLL_MS = 1_000;

/** Loads the page anew when its version changes, unless somebody is typing on it. */
export function startWatch(root: HTMLElement): void {
  const { version, watch } = root.dataset;
  if (version === undefined || watch === undefined) return;
  setInterval(() => {
    if (document.hidden || isTyping()) return;
    void ask<{ readonly version: string }>(watch).then(
      (now) => now.version !== version && location.reload(),
      () => undefined, // the bar says that the line is lost
    );
  }, POLL_MS);
}

function isTyping(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && activeElement.value !== '';
}

interface Live {
  readonly kind: string;
  /** Milliseconds UTC */
  readonly asOf: number;
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
  const { faces } = root.dataset;
  if (strong === null || time === null || faces === undefined) return;
  const known = JSON.parse(faces) as Readonly<Record<string, Face>>;
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'medium' });
  const wear = (kind: string) => {
    const face = known[kind] ?? known['cannot-confirm'];
    if (face === undefined) return;
    // Said aloud when it changes, and only then.
    if (strong.textContent !== face.words) strong.textContent = face.words;
    root.dataset['tone'] = face.tone ?? '';
    use?.setAttribute('href', `#${face.sign}`);
  };
  setInterval(() => {
    if (document.hidden) return;
    ask<Live>('/v1/live').then(
      ({ kind, asOf }) => {
        wear(kind);
        time.textContent = clock.format(asOf);
      },
      () => wear('cannot-confirm'),
    );
  }, POLL_MS);
}

const PATIENCE_MS = 5_000;

async function ask<T>(address: string): Promise<T> {
  const answered = await fetch(address, {
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answered.ok) throw new Error(`answered ${answered.status}`);
  return (await answered.json()) as T;
}
