import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageAssets } from '@countersign/ui';

/** Where `build.ts` puts the browser's files. */
export const webFolder: string = fileURLToPath(new URL('../../../dist/web', import.meta.url));
export const MANIFEST_FILE = 'build.json';

export interface WebManifest {
  /** Hash of everything that went into the build. */
  readonly input: string;
  readonly style: string;
  /** Of staff during a call, on top of it. */
  readonly desk: string;
  readonly icon: string;
  readonly script: string;
  /** What reads the code of a letter. */
  readonly scanner: string;
  /** What reads a message in the browser, and an e-mail that was saved. */
  readonly scam: string;
  readonly mail: string;
  /** Of the model that it reads with. */
  readonly weights: string;
  /** What reads a picture: the page's part, the scripts beside it, and what those load. */
  readonly pictures: {
    readonly script: string;
    readonly codes: string;
    /** Empty where the house was installed without a reader of words. */
    readonly words: string;
    readonly codeReader: string;
    readonly wordsFiles: readonly string[];
  };
  readonly font: string;
}

/** The addresses that pages name. @throws when nothing was built: the start-up runs `build.ts` first */
export function readAssets(folder: string = webFolder): PageAssets {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as WebManifest;
  return {
    styles: [manifest.style],
    desk: manifest.desk,
    scripts: [manifest.script],
    icon: manifest.icon,
    font: manifest.font,
    manifest: '/manifest.webmanifest',
  };
}
