/** Where the service worker lives; the one address that our Trusted Types policy lets through. */
const SCRIPT = '/sw.js';

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The policy's name stands in the Content-Security-Policy of every page. */
export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  const policy = factory?.createPolicy('countersign', {
    createScriptURL: (url) => {
      if (url === SCRIPT) return url;
      throw new TypeError('not a script of ours');
    },
  });
  const url = policy === undefined ? SCRIPT : policy.createScriptURL(SCRIPT);
  // Without it the app works as before, only not offline.
  navigator.serviceWorker.register(url, { scope: '/' }).catch(() => undefined);
}
