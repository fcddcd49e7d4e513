/** How often the page looks whether something came. */
const POLL_MS = 2_000;

/** A page with `data-version` is loaded anew when its version changes, unless somebody is typing on it. */
function watch(page: HTMLElement): void {
  const { every, version, watch: address } = page.dataset;
  if (version === undefined || address === undefined) return;
  setInterval(
    () => {
      if (document.hidden || isTyping(document.activeElement)) return;
      void fetch(address, { cache: 'no-store' })
        .then((answered) => answered.json() as Promise<{ readonly version: string }>)
        .then((now) => now.version !== version && location.reload())
        // The street may be restarting: the next look tells.
        .catch(() => undefined);
    },
    Number(every ?? POLL_MS),
  );
}

const isTyping = (element: Element | null): boolean =>
  element instanceof HTMLInputElement && element.type !== 'checkbox';

/** A key is pressed without leaving the page, and the keys of this computer are keys of the telephone. */
function bindTelephone(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    const { submitter } = event;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    void fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams({ key: submitter.value }),
      redirect: 'manual',
      // The page may be drawn anew meanwhile: the key is pressed all the same.
      keepalive: true,
    });
  });
  document.addEventListener('keydown', ({ ctrlKey, key, metaKey, target }) => {
    if (ctrlKey || metaKey || isTyping(target instanceof Element ? target : null)) return;
    for (const button of form.querySelectorAll('button')) if (button.value === key) button.click();
  });
}

const SPEAKS = 'speaks';
const SPOKEN = 'spoken';

/** What the telephone says is spoken in this browser, if somebody wants it; each line once. */
function bindVoice(box: HTMLInputElement): void {
  box.checked = sessionStorage.getItem(SPEAKS) === 'yes';
  box.addEventListener('change', () => {
    sessionStorage.setItem(SPEAKS, box.checked ? 'yes' : 'no');
    speechSynthesis.cancel();
  });
  const lines = [...document.querySelectorAll<HTMLElement>('[data-spoken]')];
  const before = Number(sessionStorage.getItem(SPOKEN) ?? 0);
  const fresh = before > lines.length ? lines : lines.slice(before);
  sessionStorage.setItem(SPOKEN, String(lines.length));
  if (!box.checked) return;
  for (const line of fresh) {
    const said = new SpeechSynthesisUtterance(line.textContent ?? '');
    said.lang = line.lang;
    speechSynthesis.speak(said);
  }
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
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keypad]'))
  bindTelephone(form);
for (const box of document.querySelectorAll<HTMLInputElement>('input[data-speaks]')) bindVoice(box);
// The last words are the ones that are heard.
for (const heard of document.querySelectorAll('.heard')) heard.scrollTop = heard.scrollHeight;
