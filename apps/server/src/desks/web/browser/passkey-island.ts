import { autofillWorks, passkeysWork, runCeremony, type Ceremony } from './webauthn.ts';

/** What `data-options` answers to a POST. */
interface OptionsAnswer {
  readonly options: Ceremony['options'];
  readonly challengeId?: string;
}

const part = (form: HTMLElement, name: string): HTMLElement | null =>
  form.querySelector(`[data-part="${name}"]`);

function show(form: HTMLElement, name: string, visible: boolean): void {
  const element = part(form, name);
  if (element !== null) element.hidden = !visible;
}

async function askOptions(form: HTMLFormElement): Promise<OptionsAnswer | undefined> {
  const answer = await fetch(form.dataset['options'] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: form.dataset['ask'] ?? '{}',
    credentials: 'same-origin',
  });
  return answer.ok ? ((await answer.json()) as OptionsAnswer) : undefined;
}

function put(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** One passkey form: the button asks for options, runs the ceremony and posts the form with its outcome. */
export async function startPasskey(form: HTMLFormElement): Promise<void> {
  if (!passkeysWork()) return;
  show(form, 'off', false);
  show(form, 'button', true);
  show(form, 'hint', true);
  const kind = form.dataset['kind'] === 'create' ? 'create' : 'get';
  let running = new AbortController();

  const run = async (conditional: boolean): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const answer = await askOptions(form);
    if (answer === undefined || signal.aborted) {
      if (!conditional) show(form, 'stopped', true);
      return;
    }
    const credential = await runCeremony({ kind, options: answer.options, conditional, signal });
    if (credential === undefined) {
      if (!conditional && !signal.aborted) show(form, 'stopped', true);
      return;
    }
    put(form, 'credential', credential);
    put(form, 'challengeId', answer.challengeId ?? '');
    form.submit(); // past the listener below: the ceremony is over
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(form, 'stopped', false);
    run(false).catch(() => show(form, 'stopped', true));
  });
  if (kind === 'get' && form.dataset['autofill'] === 'yes' && (await autofillWorks())) {
    // The password manager offers the passkey in the user id field; saying nothing is no failure.
    await run(true).catch(() => undefined);
  }
}
