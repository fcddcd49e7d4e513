import { render } from 'preact';
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
import { channelOf } from '../scam/channel.ts';
import { VerdictPlane, VerdictView, type VerdictWords } from '../scam/verdict.tsx';

// Everything here happens in the browser: nothing of the message leaves it, and nothing that it names is opened.

/** Put in by the build: what takes an e-mail apart, loaded for a file alone. */
declare const SCAM_MAIL: string;
/** Put in by the build: the weights that came with the software. Those in use are named by the page. */
declare const SCAM_WEIGHTS: string;

interface MailFile {
  readonly readMailHere: (bytes: Uint8Array) => Promise<Message | undefined>;
}

/** @returns false where the file cannot be read here */
export async function checkHere(form: HTMLFormElement): Promise<boolean> {
  const message = await messageIn(form);
  const mount = form.querySelector<HTMLElement>('[data-part="verdict"]');
  if (message === undefined || mount === null) return false;
  const issuer = JSON.parse(form.dataset['issuer'] ?? '{}') as Issuer;
  const words = JSON.parse(form.dataset['words'] ?? '{}') as VerdictWords;
  const language: TextLanguage = document.documentElement.lang.startsWith('es') ? 'es' : 'en';
  const weights = await loadedModel(form.dataset['weights'] ?? SCAM_WEIGHTS);
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
  showAfter(form, message);
  mount.focus();
  return true;
}

let model: Promise<LoadedModel> | undefined;

/** Once for a page. Weights that are not there any more are those of a page that was open for long: then those of the build are. */
function loadedModel(address: string): Promise<LoadedModel> {
  model ??= weightsAt(address).catch(() => weightsAt(SCAM_WEIGHTS));
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
  if (field !== null) {
    field.value = channel;
    // Before that it goes along with nothing.
    field.disabled = false;
  }
  if (after !== null) after.hidden = false;
}

async function messageIn(form: HTMLFormElement): Promise<Message | undefined> {
  const file = form.querySelector<HTMLInputElement>('input[name="mail"]')?.files?.[0];
  if (file !== undefined) {
    const { readMailHere } = (await import(/* @vite-ignore */ SCAM_MAIL)) as MailFile;
    return readMailHere(new Uint8Array(await file.arrayBuffer()));
  }
  const text = form.querySelector<HTMLTextAreaElement>('textarea[name="text"]')?.value ?? '';
  return { channel: channelOf(text), text };
}
