export { maskCardNumbers, holdsCardNumber } from './card-number-mask.ts';
export { maskFreeText, type MaskedKind, type MaskedText } from './free-text/mask.ts';
export { crockfordOf, normaliseCrockford, parseCrockford } from './crockford.ts';
export { pageFrom, parsePageAsk, type PageAsk as ListAsk } from './cursor.ts';
export {
  afterCommit,
  beforeCommit,
  openDatabase,
  sqlState,
  violates,
  type Database,
  type DatabaseSettings,
  type NoTables,
  type Reader,
  type Tx,
} from './database/database.ts';
export { BesideError, createBeside, type BesideLimits } from './beside.ts';
export { createSeal, type Seal } from './seal.ts';
export { createNewId, systemRandom } from './handed-in.ts';
export type {
  AnonymousCaller,
  ApiCaller,
  Audience,
  Caller,
  CallerOf,
  CardmemberCaller,
  Identify,
  OperatorCaller,
  Signals,
} from './http/caller.ts';
export { decideAdmission } from './http/caller.ts';
export { createClientTurns, type ClientBudget, type TakeClientTurn } from './http/client-budget.ts';
export { cookieName, type CookieSetting } from './http/cookies.ts';
export { eventStream, type EventStream } from './http/event-stream.ts';
export { page, type PageAnswer, type PageAsk, type PageSpec } from './http/page.ts';
export type { RequestFacts } from './http/page-ask.ts';
export { addReference, collectSchemas, type ApiFacts } from './http/reference.ts';
export { created, done, route, type Answer, type Ask } from './http/route.ts';
export { webhook, type WebhookAnswer, type WebhookAsk, type WebhookSpec } from './http/webhook.ts';
export { TRUSTED_TYPES_POLICY } from './http/security-headers.ts';
export {
  createHttp,
  type App,
  type HttpParts,
  type HttpSettings,
  type PageFallbacks,
} from './http/server.ts';
export { addStandingRoutes, type ReadyCheck } from './http/standing-routes.ts';
export { staticFiles, type StaticFolder } from './http/static-files.ts';
export { createIdempotency, type Idempotency } from './idempotency.ts';
export {
  createLimits,
  WINDOW_MAX,
  type Limit,
  type BucketAsk,
  type LimitAsk,
  type Limits,
  type TooMany,
} from './limits.ts';
export {
  createLog,
  silentLog,
  type Log,
  type LogFacts,
  type LogLevel,
  type LogSink,
} from './log.ts';
export { createMetrics, type Metrics } from './metrics.ts';
