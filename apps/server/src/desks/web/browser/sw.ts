/**
 * The service worker: keeps the static shell and one offline page. Nothing that the server answered to a signed-in
 * person ever enters its cache: pages go to the network, always.
 */

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface PushEvent extends ExtendableEvent {
  readonly data: { json(): unknown } | null;
}
interface ShownEvent extends ExtendableEvent {
  readonly notification: Notification;
}
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'push', listener: (event: PushEvent) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: ShownEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void>; openWindow(url: string): Promise<unknown> };
}

/** Put in by the build: the shell's files and the hash over them. */
declare const SHELL_FILES: readonly string[];
declare const SHELL_VERSION: string;

const worker = globalThis as unknown as WorkerScope;
const CACHE = `shell-${SHELL_VERSION}`;
const OFFLINE = '/offline';

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([...SHELL_FILES, OFFLINE]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))),
      )
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(
      fetch(request).catch(async () => (await caches.match(OFFLINE)) ?? Response.error()),
    );
    return;
  }
  if (SHELL_FILES.includes(url.pathname)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

/** What our server sealed for this browser alone. */
interface Words {
  readonly title: string;
  readonly body: string;
  /** The page that it leads to. */
  readonly path: string;
  readonly contact: string;
  readonly proof: string;
}

worker.addEventListener('push', (event) => {
  if (event.data === null) return;
  const words = event.data.json() as Words;
  const { body, contact, path, proof, title } = words;
  event.waitUntil(
    worker.registration
      .showNotification(title, { body, tag: contact, data: path })
      .then(() =>
        fetch('/v1/pushes/seen', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ contact, proof }),
        }),
      )
      .catch(() => undefined),
  );
});

worker.addEventListener('notificationclick', (event) => {
  const path: unknown = event.notification.data;
  event.notification.close();
  // A page of ours, whatever stands in the message.
  if (typeof path === 'string' && /^\/(?!\/)/.test(path))
    event.waitUntil(worker.clients.openWindow(path));
});
