/** Put in by the build: the scripts that run beside a page, for pictures. */
declare const PICTURE_WORKER: string;
declare const WORDS_WORKER: string;

/** Where the service worker lives. */
export const SERVICE_WORKER = '/sw.js';
export type BesideWorker = 'codes' | 'words';

const BESIDE: Readonly<Record<BesideWorker, string>> = {
  codes: PICTURE_WORKER,
  words: WORDS_WORKER,
};
const ALLOWED: ReadonlySet<string> = new Set([SERVICE_WORKER, ...Object.values(BESIDE)]);

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The policy's name stands in the Content-Security-Policy of every page; it lets these addresses through, and no other. */
const policy = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy(
  'countersign',
  {
    createScriptURL: (url) => {
      if (ALLOWED.has(url)) return url;
      throw new TypeError('not a script of ours');
    },
  },
);

export const trusted = (url: string): string => policy?.createScriptURL(url) ?? url;

/** Starts a script beside the page, so that the page never waits for it. */
export const openBeside = (which: BesideWorker): Worker =>
  new Worker(trusted(BESIDE[which]), { type: 'module' });
