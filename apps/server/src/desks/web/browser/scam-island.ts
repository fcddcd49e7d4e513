import type { MailPicturesParts } from './mail-pictures.ts';
import { startPicture } from './picture-island.ts';
import { openBeside } from './trusted-url.ts';

/** Put in by the build: what reads a message. It is large, and loaded when somebody first asks. */
declare const SCAM_CHECK: string;

interface ScamCheckFile {
  /** @returns false where this browser cannot read what was chosen: the server is asked then */
  readonly checkHere: (form: HTMLFormElement, parts: MailPicturesParts) => Promise<boolean>;
  /** Makes ready what the first message would wait for. */
  readonly warm: (form: HTMLFormElement) => Promise<void>;
}

/** Fewer words are a number, a link, a sender or a reference: those are looked up at ours. */
const WORDS_MIN = 4;

/**
 * Reads what was pasted in the browser itself. Without a script, or when that fails, the form is sent as any other. A picture is read
 * here or not at all.
 */
export function startScam(form: HTMLFormElement): void {
  const check = form.querySelector('[data-part="check"]');
  let loading: Promise<ScamCheckFile> | undefined;
  const load = (): Promise<ScamCheckFile> => {
    loading ??= import(/* @vite-ignore */ SCAM_CHECK) as Promise<ScamCheckFile>;
    return loading;
  };
  const openCodes = () => openBeside('codes');
  let now = new AbortController();
  const forget = () => {
    now.abort();
    for (const part of ['verdict', 'after']) {
      const below = form.querySelector<HTMLElement>(`[data-part="${part}"]`);
      if (below !== null) below.hidden = true;
    }
  };
  const checkHere = (): Promise<boolean> => {
    // Whoever asks again wants to hear of what is in the form now, however long the one before takes.
    now.abort();
    now = new AbortController();
    const { signal } = now;
    return load()
      .then((file) => file.checkHere(form, { openCodes, signal }))
      .catch(() => {
        loading = undefined;
        return signal.aborted;
      });
  };
  form.querySelector('input[name="mail"]')?.addEventListener('change', forget);
  // Whoever goes to the field is about to bring a message: on a slow network it is loaded while they do.
  form.querySelector('textarea[name="text"]')?.addEventListener(
    'focus',
    () => {
      load()
        .then((file) => file.warm(form))
        .catch(() => (loading = undefined));
    },
    { once: true },
  );
  form.addEventListener('submit', (event) => {
    if (event.submitter !== check || !isForHere(form)) return;
    event.preventDefault();
    void checkHere().then((isDone) => {
      if (!isDone) HTMLFormElement.prototype.submit.call(form);
    });
  });
  startPicture(form, { check: checkHere, forget });
}

function isForHere(form: HTMLFormElement): boolean {
  const text = form.querySelector<HTMLTextAreaElement>('textarea[name="text"]')?.value ?? '';
  const file = form.querySelector<HTMLInputElement>('input[name="mail"]')?.files?.[0];
  const found = form.querySelectorAll<HTMLInputElement>(
    'input[name="codes"],input[name="pdfLinks"]',
  );
  const isFound = [...found].some(({ value }) => value !== '');
  return file !== undefined || isFound || text.trim().split(/\s+/).length >= WORDS_MIN;
}
