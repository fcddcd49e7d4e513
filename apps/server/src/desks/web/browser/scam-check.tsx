import { render } from 'preact';
import { parseCodes, parseUnread, withSeen } from '@countersign/pictures';
import {
  evaluate,
  type LoadedModel,
  loadModel,
  TEXTS,
  type Issuer,
  type Message,
  type Reason,
  type TextLanguage,
} from '@countersign/scamflags';
import { lookAtPictures, type MailPicturesParts } from './mail-pictures.ts';
import type { MailHere } from './scam-mail.ts';
import { channelOf } from '../scam/channel.ts';
import { VerdictPlane, VerdictView, type VerdictWords } from '../scam/verdict.tsx';

// Everything here happens in the browser: nothing of the message leaves it, and nothing that it names is opened.

/** Put in by the build: what takes an e-mail apart, loaded for a file alone. */
declare const SCAM_MAIL: string;
/** Put in by the build: the weights that came with the software. Those in use are named by the page. */
declare const SCAM_WEIGHTS: string;

interface MailFile {
  readonly readMailHere: (bytes: Uint8Array<ArrayBuffer>) => Promise<MailHere | undefined>;
}

/** @returns false where the file cannot be read here; nothing is shown of what nobody wants to hear of any more */
export async function checkHere(form: HTMLFormElement, parts: MailPicturesParts): Promise<boolean> {
  const { signal } = parts;
  const message = await messageIn(form, parts);
  if (signal.aborted) return true;
  const mount = form.querySelector<HTMLElement>('[data-part="verdict"]');
  if (message === undefined || mount === null) return false;
  const issuer = issuerIn(form);
  const words = JSON.parse(form.dataset['words'] ?? '{}') as VerdictWords;
  const language: TextLanguage = document.documentElement.lang.startsWith('es') ? 'es' : 'en';
  const weights = await modelOf(form);
  if (signal.aborted) return true;
  const verdict = evaluate(message, { issuer, model: weights });
  const explain = (code: Reason['code']) => TEXTS[language].codes[code];
  render(
    <>
      <VerdictPlane words={words} level={verdict.level} isLocal />
      <div class="t-5">
        <VerdictView
          words={words}
          message={message}
          verdict={verdict}
          explain={explain}
          judgedBy={weights.sha256}
        />
      </div>
    </>,
    mount,
  );
  mount.hidden = false;
  showAfter(form, message);
  mount.focus();
  return true;
}

/** The words of a language are put in order when a message first needs them; a short one of each does that before somebody waits. */
const OPENERS = [
  'Your card is locked. Confirm your PIN at https://a.example/',
  'Su tarjeta está bloqueada. Confirme su PIN en https://a.example/',
];

/** Makes ready what the first message would wait for, a step at a time, so that nobody who types waits. */
export async function warm(form: HTMLFormElement): Promise<void> {
  const given = { issuer: issuerIn(form), model: await modelOf(form) };
  for (const text of document.documentElement.lang.startsWith('es')
    ? OPENERS.toReversed()
    : OPENERS) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, each when the page has nothing else to do
    await idle();
    evaluate({ channel: 'sms', text }, given);
  }
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 50);
  });

const issuerIn = (form: HTMLFormElement): Issuer =>
  JSON.parse(form.dataset['issuer'] ?? '{}') as Issuer;

let model: Promise<LoadedModel> | undefined;

const modelOf = (form: HTMLFormElement): Promise<LoadedModel> =>
  loadedModel(form.dataset['weights'] ?? SCAM_WEIGHTS);

/** Once for a page. Weights that are not there any more are those of a page that was open for long: then those of the build are. */
function loadedModel(address: string): Promise<LoadedModel> {
  model ??= weightsAt(address)
    .catch(() => weightsAt(SCAM_WEIGHTS))
    .catch((fault: unknown) => {
      model = undefined;
      throw fault;
    });
  return model;
}

async function weightsAt(address: string): Promise<LoadedModel> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('the weights are not there');
  return loadModel(new Uint8Array(await answer.arrayBuffer()));
}

/** What can be done with it now: both send it, and say so. */
function showAfter(form: HTMLFormElement, { channel }: Message): void {
  const after = form.querySelector<HTMLElement>('[data-part="after"]');
  const field = form.querySelector<HTMLInputElement>('[data-part="channel"]');
  if (field !== null) field.value = channel;
  // Before that they go along with nothing.
  const found = ['codes', 'pdfLinks', 'picturesUnread'].map((name) => fieldOf(form, name));
  for (const one of [field, ...found]) if (one !== null) one.disabled = false;
  if (after !== null) after.hidden = false;
}

const fieldOf = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]`);

async function messageIn(
  form: HTMLFormElement,
  parts: MailPicturesParts,
): Promise<Message | undefined> {
  const file = fieldOf(form, 'mail')?.files?.[0];
  if (file !== undefined) {
    const { readMailHere } = (await import(/* @vite-ignore */ SCAM_MAIL)) as MailFile;
    const mail = await readMailHere(new Uint8Array(await file.arrayBuffer()));
    if (mail === undefined) return undefined;
    return withSeen(mail.message, await lookAtPictures(mail.pictures, parts));
  }
  const text = form.querySelector<HTMLTextAreaElement>('textarea[name="text"]')?.value ?? '';
  const codes = parseCodes(fieldOf(form, 'codes')?.value);
  const links = parseCodes(fieldOf(form, 'pdfLinks')?.value);
  const unread = parseUnread(fieldOf(form, 'picturesUnread')?.value);
  return withSeen({ channel: channelOf(text), text }, { codes, links, unread });
}
