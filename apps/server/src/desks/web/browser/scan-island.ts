import type { Scanner } from './letter-scanner.ts';

/** Put in by the build: where the scanner is. It is large, and loaded when somebody begins to scan. */
declare const LETTER_SCANNER: string;

/** Offers to scan the code of a letter; without a script nothing is offered, and the reference is typed. */
export function startScan(root: HTMLElement): void {
  const start = root.querySelector<HTMLElement>('[data-part="start"]');
  const picture = root.querySelector<HTMLInputElement>('[data-part="picture"]');
  if (start === null || picture === null || !('createImageBitmap' in globalThis)) return;
  start.hidden = navigator.mediaDevices === undefined;
  root.hidden = false;
  let loading: Promise<Scanner> | undefined;
  const withScanner = (use: (scanner: Scanner) => Promise<void>) => {
    loading ??= load(root);
    loading.then(use).catch(() => {
      loading = undefined;
      sayBroken(root);
    });
  };
  start.addEventListener('click', () => withScanner((scanner) => scanner.useCamera()));
  picture.addEventListener('change', () => {
    const [file] = picture.files ?? [];
    if (file !== undefined) withScanner((scanner) => scanner.usePicture(file));
  });
}

interface ScannerFile {
  readonly openScanner: (root: HTMLElement) => Scanner;
}

async function load(root: HTMLElement): Promise<Scanner> {
  const loaded = (await import(/* @vite-ignore */ LETTER_SCANNER)) as ScannerFile;
  return loaded.openScanner(root);
}

function sayBroken(root: HTMLElement): void {
  const said = root.querySelector<HTMLElement>('[data-part="said"]');
  const { broken } = JSON.parse(root.dataset['words'] ?? '{}') as { readonly broken?: string };
  if (said === null || broken === undefined) return;
  said.textContent = broken;
  said.hidden = false;
}
