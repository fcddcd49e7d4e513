/** Whether the server knows this browser's subscription already: by a hash, so that no page holds where it is reached. */
async function markOf(endpoint: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return base64Url(new Uint8Array(hash));
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** Offers our messages to a browser that can show them; without a script, or where it cannot, nothing is offered. */
export async function startPush(root: HTMLElement): Promise<void> {
  const { key, known = '' } = root.dataset;
  if (key === undefined || !('PushManager' in globalThis) || !('serviceWorker' in navigator))
    return;
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-part="${name}"]`);
  const show = (name: string) => {
    for (const one of ['offer', 'done', 'blocked', 'failed'])
      part(one)?.toggleAttribute('hidden', one !== name);
  };
  const { pushManager } = await navigator.serviceWorker.ready;
  const own = await pushManager.getSubscription();
  const isKnown = own !== null && known.split(' ').includes(await markOf(own.endpoint));
  root.hidden = false;
  show(isKnown ? 'done' : 'offer');
  part('make')?.addEventListener('click', () => {
    subscribe(pushManager, key).then(show, () => show('failed'));
  });
}

async function subscribe(pushManager: PushManager, key: string): Promise<string> {
  if ((await Notification.requestPermission()) !== 'granted') return 'blocked';
  const made = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: fromBase64Url(key),
  });
  const { endpoint, keys } = made.toJSON();
  const answered = await fetch('/v1/pushes', {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'error',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, p256dh: keys?.['p256dh'], auth: keys?.['auth'] }),
  });
  await answered.arrayBuffer();
  if (answered.ok) return 'done';
  await made.unsubscribe();
  return 'failed';
}
