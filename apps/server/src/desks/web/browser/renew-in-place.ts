const PATIENCE_MS = 5_000;
/** What a keyboard can be at. */
const REACHED = 'a[href], button, input, textarea, select, summary';

/**
 * Puts what the page says now where it stood, without loading it: whoever types, or is somewhere on it by keyboard, stays there.
 * @param isFree whether the page may change; asked again when the new one is here
 * @returns `false` where the page has to be loaded: it leads elsewhere now, or holds parts that start with a page
 */
export async function renewInPlace(
  root: HTMLElement,
  page: string,
  isFree: () => boolean,
): Promise<boolean> {
  const loaded = await load(page);
  const fresh = loaded?.querySelector<HTMLElement>('[data-in-place]');
  if (loaded === undefined || fresh === null || fresh === undefined) return false;
  if (fresh.querySelector('[data-island]') !== null) return false;
  if (!isFree()) return true;
  const place = placeIn(root);
  const opened = new Set([...root.querySelectorAll('details[open] > summary')].map(wordsOf));
  root.replaceChildren(...fresh.childNodes);
  root.dataset['version'] = fresh.dataset['version'] ?? '';
  document.title = loaded.title;
  if (location.pathname !== page) history.replaceState(null, '', page);
  for (const summary of root.querySelectorAll('details > summary')) {
    if (opened.has(wordsOf(summary))) summary.parentElement?.setAttribute('open', '');
  }
  place?.()?.focus({ preventScroll: true });
  say(wordsOf(root.querySelector('h1')));
  return true;
}

/** A document and never a script: nothing of it runs, so it needs no trust of its own. */
async function load(page: string): Promise<Document | undefined> {
  return await new Promise((resolve) => {
    const asked = new XMLHttpRequest();
    asked.open('GET', page);
    asked.responseType = 'document';
    asked.timeout = PATIENCE_MS;
    asked.addEventListener('loadend', () => {
      const isIt = asked.status === 200 && new URL(asked.responseURL).pathname === page;
      resolve(isIt ? (asked.responseXML ?? undefined) : undefined);
    });
    asked.send();
  });
}

/** Where the keyboard is; and how the same place is found again. */
function placeIn(root: HTMLElement): (() => HTMLElement | undefined) | undefined {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || !root.contains(at)) return undefined;
  const like = nameOf(at);
  const before = [...root.querySelectorAll<HTMLElement>(REACHED)].filter(
    (one) => nameOf(one) === like,
  );
  const nth = before.indexOf(at);
  return () =>
    [...root.querySelectorAll<HTMLElement>(REACHED)].filter((one) => nameOf(one) === like)[nth];
}

/** Two elements of the same name do the same. */
function nameOf(element: Element): string {
  const told = ['id', 'name', 'value', 'href', 'data-key'].map((one) => element.getAttribute(one));
  const form = element.closest('form')?.getAttribute('action');
  return [element.tagName, form, ...told, element.id === '' ? wordsOf(element) : ''].join('\n');
}

const wordsOf = (element: Element | null): string => element?.textContent.trim() ?? '';

/** Whoever listens to the page hears what it says at its top now, as when it is loaded. */
function say(words: string): void {
  const region = standReady();
  if (region.textContent !== words) region.textContent = words;
}

/** What is said aloud is put into a place that was there before, and empty: one that comes with its words is passed over. */
export function standReady(): HTMLElement {
  const known = document.getElementById('renewed');
  if (known !== null) return known;
  const region = document.createElement('p');
  region.id = 'renewed';
  region.className = 'unseen';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return region;
}
