import {
  createHttp,
  createMetrics,
  silentLog,
  systemRandom,
  type App,
} from '../../../platform/index.ts';
import type { WebDeskParts } from '../desk.ts';
import { addApiKeyPages } from '../routes-api-keys.ts';
import { addCardPages } from '../routes-card.ts';
import { addCheckPages } from '../routes-check.ts';
import { addChoicePages } from '../routes-choices.ts';
import { addPushes } from '../routes-pushes.ts';
import { addAlertPages } from '../routes-alerts.ts';
import { addContactPages } from '../routes-contacts.ts';
import { addHomePages } from '../routes-home.ts';
import { addPublicPages } from '../routes-public.ts';
import { addRecoverPages } from '../routes-recover.ts';
import { addRegisterPages } from '../routes-register.ts';
import { addSecurityPages } from '../routes-security.ts';
import { addSignInPages } from '../routes-sign-in.ts';
import { addStaffLine } from '../routes-staff-line.ts';
import { addStaffPages } from '../routes-staff.ts';
import { addWatchers } from '../routes-watchers.ts';
import { addStepUpPages } from '../routes-step-up.ts';
import { addUnsubscribePage } from '../routes-unsubscribe.ts';

export interface RegisteredRoute {
  readonly method: string;
  readonly matches: (path: string) => boolean;
}

/** The addresses of the web desk, without anything behind them: no handler runs. */
export async function registeredRoutes(): Promise<readonly RegisteredRoute[]> {
  const app: App = createHttp({
    settings: {
      origins: ['http://localhost:8080'],
      formTargets: [],
      trustedHops: [],
      connectionsPerSourceMax: 1,
    },
    log: silentLog,
    metrics: createMetrics(),
    newId: () => 'id',
    random: systemRandom,
    identify: async () => ({ kind: 'anonymous' }),
    idempotency: {
      run: () => {
        throw new Error('no handler runs here');
      },
      purge: async () => 0,
    },
  });
  const found: RegisteredRoute[] = [];
  app.fastify.addHook('onRoute', ({ method, url }) => {
    const pattern = new RegExp(`^${url.replaceAll(/:[A-Za-z]+/g, '[^/]+')}$`);
    for (const one of [method].flat())
      found.push({ method: String(one), matches: (path) => pattern.test(path) });
  });
  const desk = { signin: { staffTotpAllowed: true } } as unknown as WebDeskParts;
  addPublicPages(app, desk);
  addCheckPages(app, desk);
  addWatchers(app, desk);
  addSignInPages(app, desk);
  addRegisterPages(app, desk);
  addRecoverPages(app, desk);
  addHomePages(app, desk);
  addContactPages(app, desk);
  addAlertPages(app, desk);
  addPushes(app, desk);
  addChoicePages(app, desk);
  addUnsubscribePage(app, desk);
  addCardPages(app, desk);
  addStepUpPages(app, desk);
  addSecurityPages(app, desk);
  addStaffPages(app, desk);
  addStaffLine(app, desk);
  addApiKeyPages(app, desk, {
    scopes: [],
    list: async () => [],
    make: async () => '',
    revoke: async () => undefined,
  });
  return found;
}
