import { startCopy } from './copy-island.ts';
import { startKeys } from './keys-island.ts';
import { startLock } from './lock-island.ts';
import { startPasskey } from './passkey-island.ts';
import { startWatcher, watchUnsigned } from './watcher-key.ts';
import { startBar, startWatch } from './watch-island.ts';
import { startPush } from './push-island.ts';
import { startScam } from './scam-island.ts';
import { startScan } from './scan-island.ts';
import { registerServiceWorker } from './service-worker.ts';

// Pages work without this file; it adds passkeys, copying and the offline page.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="passkey"]')) {
  void startPasskey(form);
}
for (const root of document.querySelectorAll<HTMLElement>('[data-island="copy"]')) startCopy(root);

for (const root of document.querySelectorAll<HTMLElement>('[data-island="watch"]'))
  startWatch(root);
for (const bar of document.querySelectorAll<HTMLElement>('[data-faces]')) startBar(bar);

for (const root of document.querySelectorAll<HTMLElement>('[data-island="watcher"]'))
  startWatcher(root).catch(() => (root.hidden = true));
for (const root of document.querySelectorAll<HTMLElement>('[data-island="push"]'))
  startPush(root).catch(() => (root.hidden = true));
for (const root of document.querySelectorAll<HTMLElement>('[data-island="scan"]')) startScan(root);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="scam"]'))
  startScam(form);
const watching = document.querySelector<HTMLElement>('[data-watches]');
if (watching !== null) void watchUnsigned(watching);
for (const form of document.querySelectorAll<HTMLFormElement>('[data-island="desk-lock"]'))
  startLock(form);
if (document.querySelector('[data-key]') !== null) startKeys();

// A page that came back with something wrong starts there.
document.getElementById('problems')?.focus();

registerServiceWorker();
