import type { DrawBytes } from '../bytes.ts';

/** A key in the browser's keeping. */
export type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** The browser's generator, as it is handed to what draws. */
export const drawFromBrowser: DrawBytes = (length) =>
  crypto.getRandomValues(new Uint8Array(length));
