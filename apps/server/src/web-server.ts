import { addAuditRoutes } from './audit/index.ts';
import { addApiKeyRoutes, addCardsRoutes } from './cards/index.ts';
import { takeCallNews, voiceDeskParts } from './voice-wiring.ts';
import { addVoiceDesk, addWebDesk, webFallbacks, type WebDeskParts } from './desks/index.ts';
import { webDeskParts } from './desk-wiring.ts';
import { addAlertRoutes } from './alerts/index.ts';
import {
  addAssertionRoute,
  addCallRoutes,
  addMessageRoutes,
  addProviderRoutes,
  WATCH_COOKIE,
} from './contact/index.ts';
import { addDirectoryRoutes } from './directory/index.ts';
import type { House } from './house.ts';
import { addPinRoutes } from './pin/index.ts';
import {
  addReference,
  addStandingRoutes,
  collectSchemas,
  createClientTurns,
  createHttp,
  type App,
} from './platform/index.ts';
import { addProgrammeRoutes } from './programme/index.ts';
import { addSigninRoutes } from './signin/index.ts';
import { addReportRoutes } from './reports/index.ts';
import { reportRoutesParts } from './reports-wiring.ts';
import { addWeightsRoute } from './scam-model/index.ts';
import { addTransparencyRoutes } from './transparency/index.ts';

export const API = { title: 'Countersign', version: '0.1.0' } as const;

/** The HTTP side of the house: every route and page, on one server. */
export async function openWebServer(house: House): Promise<App> {
  const { config } = house;
  const desk: WebDeskParts = webDeskParts(house);
  const app = createHttp({
    settings: {
      origins: [config.appOrigin],
      formTargets: [config.windowOrigin],
      trustedHops: config.trustedHops,
      connectionsPerSourceMax: config.connectionsPerSourceMax,
    },
    log: house.log,
    metrics: house.metrics,
    newId: house.newId,
    random: house.random,
    identify: async (signals) => {
      const caller = await house.signin.identify(signals);
      const watching =
        caller.kind === 'anonymous'
          ? await house.contact.watchers.find(signals.cookie(WATCH_COOKIE))
          : undefined;
      return watching === undefined ? caller : { kind: 'watcher', ...watching };
    },
    idempotency: house.idempotency,
    takeClientTurn: createClientTurns({
      clock: house.clock,
      budget: () => house.programme.current().programme.limits.apiPerClient,
    }),
    pages: webFallbacks(() => desk),
  });
  await collectSchemas(app, API);
  addStandingRoutes(app, {
    metricsFrom: config.metricsFrom,
    checks: [
      { name: 'database', check: async () => house.audit.ready() },
      { name: 'programme', check: async () => house.programme.version() !== '' },
    ],
  });
  addProgrammeRoutes(app, { ...house, origin: config.appOrigin });
  addAuditRoutes(app, house.audit);
  addCardsRoutes(app, house.cardsParts);
  addApiKeyRoutes(app, house.cardsParts);
  addCallRoutes(app, {
    ...{ ...config, ...house.carrier, ...house, ...house.contact },
    takeProgress: (contact, event) => takeCallNews(house, contact, event),
  });
  addMessageRoutes(app, house.contact);
  addProviderRoutes(app, { ...config, ...house.providers, ...house.contact });
  addAssertionRoute(app, { ...house, ...house.contact, passport: house.signing.passport });
  addDirectoryRoutes(app, { ...house, origins: [config.appOrigin, config.windowOrigin] });
  addTransparencyRoutes(app, house);
  addAlertRoutes(app, house.alerts);
  addReportRoutes(app, reportRoutesParts(house));
  addWeightsRoute(app, house.scamWeights);
  addVoiceDesk(app, voiceDeskParts(house));
  addPinRoutes(app, house.pin);
  addSigninRoutes(app, house.signin);
  await addWebDesk(app, desk);
  await addReference(app, API);
  return app;
}
