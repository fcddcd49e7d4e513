// A browser whose maker's push service is ours: it subscribes there, and what comes is handed to its service worker.
import { openPushService, type PushService } from '@countersign/testkit/push-service';

import type { Person } from './browser.ts';
import type { AttachedHouse } from './house.ts';
import { until } from './until.ts';

export interface PushBrowser {
  readonly service: PushService;
  /** Hands the last message that came to the page's service worker, as the browser itself would, until it is shown. */
  readonly show: () => Promise<void>;
  /** What the device shows now. */
  readonly shown: () => Promise<readonly { readonly title: string; readonly body: string }[]>;
}

/** @param vapidKey what the page tells a browser of the sender */
export async function openPushBrowser(
  person: Person,
  house: AttachedHouse,
  vapidKey: string,
): Promise<PushBrowser> {
  const { context, page } = person;
  const service = await openPushService({
    vapidKey,
    now: Date.now,
    port: Number(new URL(house.origins.push).port),
  });
  await context.grantPermissions(['notifications'], { origin: house.origins.app });
  const { auth, endpoint, p256dh } = service.subscription;
  const given = {
    endpoint,
    p256dh: p256dh.toString('base64url'),
    auth: auth.toString('base64url'),
  };
  await page.addInitScript(({ endpoint: where, ...keys }) => {
    const made = {
      endpoint: where,
      toJSON: () => ({ endpoint: where, keys }),
      unsubscribe: async () => true,
    };
    const own = 'countersign-push';
    PushManager.prototype.subscribe = async () => {
      localStorage.setItem(own, 'yes');
      return made as unknown as PushSubscription;
    };
    PushManager.prototype.getSubscription = async () =>
      (localStorage.getItem(own) === null ? null : made) as unknown as PushSubscription;
  }, given);
  const session = await context.newCDPSession(page);
  let registrationId = '';
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    registrationId = registrations.find((one) => !one.isDeleted)?.registrationId ?? registrationId;
  });
  await session.send('ServiceWorker.enable');
  const shown = () =>
    page.evaluate(async () => {
      const ready = await navigator.serviceWorker.ready;
      return (await ready.getNotifications()).map(({ body, title }) => ({ body, title }));
    });
  return {
    service,
    shown,
    show: async () => {
      await until('the service worker is there', () => registrationId !== '');
      const message = {
        ...{ origin: house.origins.app, registrationId },
        data: JSON.stringify(service.shown.at(-1)),
      };
      // A worker that is just starting may miss one; the same message again is the same one on the device.
      await until(
        'the device shows it',
        async () => {
          await session.send('ServiceWorker.deliverPushMessage', message);
          return (await shown()).length > 0;
        },
        { everyMs: 500 },
      );
    },
  };
}
