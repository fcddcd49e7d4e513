import { SERVICE_WORKER, trusted } from './trusted-url.ts';

export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  // Without it the app works as before, only not offline.
  navigator.serviceWorker.register(trusted(SERVICE_WORKER), { scope: '/' }).catch(() => undefined);
}
