import type { App } from '../platform/index.ts';
import { addBatchRoutes } from './batch-routes.ts';
import { addCardRoutes } from './card-routes.ts';
import { addContactRoutes } from './contact-routes.ts';
import { addMemberRoutes } from './member-routes.ts';
import type { CardsParts } from './room.ts';

/** How people and cards come in from the issuer's systems. */
export function addCardsRoutes(app: App, parts: CardsParts): void {
  addMemberRoutes(app, parts);
  addContactRoutes(app, parts);
  addCardRoutes(app, parts);
  addBatchRoutes(app, parts);
}
