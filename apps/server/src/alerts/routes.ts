import {
  CardActivityView,
  FraudAlertView,
  NewCardActivity,
  NewFraudAlert,
  alertsProblems,
} from '@countersign/contract';
import { ok, refused, type Instant } from '@countersign/kernel';
import { Type } from 'typebox';
import { created, done, route, type App } from '../platform/index.ts';
import type { Alert, Alerts } from './index.ts';

const Reference = Type.Object({ reference: Type.String({ minLength: 1, maxLength: 64 }) });

/** How the issuer's systems have a cardmember asked about a payment, and hear the answer. */
export function addAlertRoutes(app: App, alerts: Alerts): void {
  addActivityRoute(app, alerts);
  route(app, {
    method: 'POST',
    url: '/v1/fraud-alerts',
    audience: 'api:alerts.write',
    tag: 'Alerts',
    summary: 'Ask a card’s holder whether a payment is theirs',
    body: NewFraudAlert,
    response: FraudAlertView,
    problems: alertsProblems,
    idempotent: true,
    handler: async ({ body, caller, reference, tx }) => {
      const { amount, at, card, merchant } = body;
      const opened = await alerts.open(tx, {
        ...{ reference: body.reference, cardReference: card, merchant },
        ...{ amountMinor: amount.minor, currency: amount.currency },
        ...{ at: Date.parse(at) as Instant, actor: caller.clientId, correlation: reference },
      });
      if (!opened.ok) return opened;
      return ok(created(viewOf(opened.value), `/v1/fraud-alerts/${opened.value.reference}`));
    },
  });
  route(app, {
    method: 'POST',
    url: '/v1/fraud-alerts/:reference/reminders',
    audience: 'api:alerts.write',
    tag: 'Alerts',
    summary: 'Ask once more; nobody is asked more than three times about one event',
    params: Reference,
    response: FraudAlertView,
    problems: alertsProblems,
    idempotent: true,
    handler: async ({ caller, params, reference, tx }) => {
      const reminded = await alerts.remind(tx, {
        ...{ reference: params.reference, actor: caller.clientId, correlation: reference },
      });
      return reminded.ok ? ok(done(viewOf(reminded.value))) : reminded;
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/fraud-alerts/:reference',
    audience: 'api:alerts.read',
    tag: 'Alerts',
    summary: 'What the cardmember said',
    params: Reference,
    response: FraudAlertView,
    problems: alertsProblems,
    handler: async ({ params }) => {
      const alert = await alerts.find(params.reference);
      return alert === undefined
        ? refused({ code: 'alerts.unknown' as const })
        : ok(done(viewOf(alert)));
    },
  });
}

/** The issuer's systems tell of payments, so that whoever is known may hear the last of them. */
export function addActivityRoute(app: App, alerts: Pick<Alerts, 'notePayment'>): void {
  route(app, {
    method: 'POST',
    url: '/v1/card-activity',
    audience: 'api:alerts.write',
    tag: 'Alerts',
    summary: 'Tell of a payment with a card; of each card the last five are kept',
    body: NewCardActivity,
    response: CardActivityView,
    problems: alertsProblems,
    idempotent: true,
    handler: async ({ body, caller, reference, tx }) => {
      const { amount, at, card, merchant } = body;
      const noted = await alerts.notePayment(tx, {
        ...{ reference: body.reference, cardReference: card, merchant },
        ...{ amountMinor: amount.minor, currency: amount.currency },
        ...{ at: Date.parse(at) as Instant, actor: caller.clientId, correlation: reference },
      });
      return noted.ok ? ok(done({ reference: body.reference })) : noted;
    },
  });
}

function viewOf({ answered, reference, state }: Alert): FraudAlertView {
  return {
    ...{ reference, state },
    answeredAt: answered === undefined ? null : new Date(answered.at).toISOString(),
    answeredBy: answered?.by ?? null,
  };
}
