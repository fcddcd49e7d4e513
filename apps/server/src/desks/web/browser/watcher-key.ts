/** The key that this browser signs with, and the name that the server has for it. It never leaves the browser. */
interface WatcherKey {
  readonly id: string;
  readonly key: CryptoKey;
}

const DATABASE = 'countersign';
const STORE = 'watcher';
const ONLY = 'only';
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    opening.addEventListener('error', () => reject(new Error('no store')));
    opening.addEventListener('success', () =>
      resolve(opening.result.transaction(STORE, mode).objectStore(STORE)),
    );
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('the store does not answer')));
  });
}

async function findKey(): Promise<WatcherKey | undefined> {
  const store = await openStore('readonly');
  return settled<WatcherKey | undefined>(store.get(ONLY));
}

async function forgetKey(): Promise<void> {
  await settled((await openStore('readwrite')).delete(ONLY));
}

async function post(url: string, body?: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'error',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const toBase64 = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)));

async function makeKey(): Promise<boolean> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ALGORITHM, false, ['sign']);
  const spki = await crypto.subtle.exportKey('spki', publicKey);
  const answered = await post('/v1/watchers', { key: toBase64(spki) });
  if (!answered.ok) return false;
  const { id } = (await answered.json()) as { readonly id: string };
  await settled((await openStore('readwrite')).put({ id, key: privateKey }, ONLY));
  return true;
}

/** Offers the key where there is none yet; without a store or a script nothing is offered. */
export async function startWatcher(root: HTMLElement): Promise<void> {
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-part="${name}"]`);
  const show = (name: string) => {
    for (const one of ['offer', 'done', 'failed'])
      part(one)?.toggleAttribute('hidden', one !== name);
  };
  root.hidden = false;
  show((await findKey()) === undefined ? 'offer' : 'done');
  part('make')?.addEventListener('click', () => {
    makeKey().then(
      (made) => show(made ? 'done' : 'failed'),
      () => show('failed'),
    );
  });
}

/** Signed again before the server's ten minutes are over. */
const AGAIN_MS = 8 * 60_000;
const PLACE = '/check';

/** Nobody is signed in. With a key the browser signs, and the page that tells whether we are calling tells it. */
export async function watchUnsigned(bar: HTMLElement): Promise<void> {
  const isOpen = await open().catch(() => false);
  if (!isOpen) return;
  setInterval(() => void open().catch(() => false), AGAIN_MS);
  if (bar.dataset['watches'] === 'public' && location.pathname === PLACE) location.reload();
}

async function open(): Promise<boolean> {
  const found = await findKey();
  if (found === undefined) return false;
  const here = `/v1/watchers/${encodeURIComponent(found.id)}`;
  const asked = await post(`${here}/challenge`);
  if (!asked.ok) return false;
  const { challenge } = (await asked.json()) as { readonly challenge: string };
  const signed = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    found.key,
    new TextEncoder().encode(`${location.origin}\n${challenge}`),
  );
  const opened = await post(`${here}/open`, { challenge, signature: toBase64(signed) });
  // To its end: the page may load anew in a moment.
  await opened.arrayBuffer();
  // Its owner ended it: it is of no use to anybody.
  if (opened.status === 403) await forgetKey();
  return opened.ok;
}
