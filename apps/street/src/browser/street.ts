/** How often the page looks whether something came. */
const POLL_MS = 2_000;

/** A page with `data-version` is loaded anew when its version changes, unless somebody is typing on it. */
function watch(page: HTMLElement): void {
  const { version, watch: address } = page.dataset;
  if (version === undefined || address === undefined) return;
  setInterval(() => {
    if (document.hidden || document.activeElement instanceof HTMLInputElement) return;
    void fetch(address, { cache: 'no-store' })
      .then((answered) => answered.json() as Promise<{ readonly version: string }>)
      .then((now) => now.version !== version && location.reload())
      // The street may be restarting: the next look tells.
      .catch(() => undefined);
  }, POLL_MS);
}

/** The machine's keys type into its field. */
function bindKeypad(form: HTMLFormElement): void {
  const field = form.querySelector('input[name=pin]');
  if (!(field instanceof HTMLInputElement)) return;
  const max = Number(field.maxLength);
  for (const key of form.querySelectorAll<HTMLButtonElement>('button[data-key]')) {
    key.addEventListener('click', () => {
      const pressed = key.dataset['key'] ?? '';
      field.value = pressed === 'clear' ? '' : (field.value + pressed).slice(0, max);
    });
  }
}

/** Times are written in UTC and read where the reader is. */
function localTimes(): void {
  const shape = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  for (const time of document.querySelectorAll('time'))
    time.textContent = shape.format(new Date(time.dateTime));
}

const main = document.querySelector('main');
if (main !== null) watch(main);
localTimes();
for (const form of document.querySelectorAll<HTMLFormElement>('form.machine')) bindKeypad(form);
