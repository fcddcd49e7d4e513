import { openBeside, type BesideWorker } from './trusted-url.ts';

/** Put in by the build: what reads pictures. It is loaded when somebody first brings one. */
declare const PICTURES: string;

export interface PictureParts {
  /** Starts a script beside the page. */
  readonly openBeside: (which: BesideWorker) => Worker;
  /** Judges what stands in the form, here. @returns whether that could be done */
  readonly check: () => Promise<boolean>;
  /** What is being judged or was judged is of another message: nobody wants to hear of it any more. */
  readonly forget: () => void;
}

interface Pictures {
  readonly use: (file: File) => Promise<void>;
}

interface PicturesFile {
  readonly openPictures: (root: HTMLElement, parts: PictureParts) => Pictures;
}

const isPicture = ({ name, type }: File): boolean =>
  type.startsWith('image/') || type === 'application/pdf' || /\.(?:heic|pdf)$/i.test(name);

/** Takes a picture that is chosen, dropped on the form or pasted; without a script nothing is offered. */
export function startPicture(form: HTMLFormElement, parts: Omit<PictureParts, 'openBeside'>): void {
  const root = form.querySelector<HTMLElement>('[data-island="picture"]');
  const field = form.querySelector<HTMLInputElement>(
    '[data-island="picture"] [data-part="picture"]',
  );
  if (root === null || field === null || !('OffscreenCanvas' in globalThis)) return;
  root.hidden = false;
  let loading: Promise<Pictures> | undefined;
  const use = (files: FileList | undefined): boolean => {
    const file = [...(files ?? [])].find(isPicture);
    if (file === undefined) return false;
    loading ??= (import(/* @vite-ignore */ PICTURES) as Promise<PicturesFile>).then((loaded) =>
      loaded.openPictures(root, { ...parts, openBeside }),
    );
    loading
      .then((pictures) => pictures.use(file))
      .catch(() => {
        loading = undefined;
        sayBroken(root);
      });
    return true;
  };
  field.addEventListener('change', () => use(field.files ?? undefined));
  document.addEventListener('paste', (event) => {
    if (use(event.clipboardData?.files)) event.preventDefault();
  });
  startDrop(form, use);
}

function startDrop(form: HTMLFormElement, use: (files: FileList | undefined) => boolean): void {
  const over = (isOver: boolean) => form.toggleAttribute('data-over', isOver);
  form.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    over(true);
  });
  form.addEventListener('dragleave', () => over(false));
  form.addEventListener('drop', (event) => {
    over(false);
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    // Otherwise the browser would leave the page and open the file.
    event.preventDefault();
    const mail = form.querySelector<HTMLInputElement>('input[name="mail"]');
    if (use(files) || mail === null) return;
    mail.files = files;
    // A browser tells nobody of what a script has chosen; whoever hears of it finds the file there.
    mail.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function sayBroken(root: HTMLElement): void {
  const said = root.querySelector<HTMLElement>('[data-part="said"]');
  const { broken } = JSON.parse(root.dataset['words'] ?? '{}') as { readonly broken?: string };
  if (said === null || broken === undefined) return;
  said.textContent = broken;
  said.hidden = false;
}
