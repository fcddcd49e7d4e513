import { ProgrammeSchema } from '@countersign/contract';
import type { App } from '../platform/index.ts';

const SCHEMA_TEXT = `${JSON.stringify(ProgrammeSchema, null, 2)}\n`;

/** The form of programme files for editors; the same bytes as docs/programme.schema.json. */
export function addProgrammeRoutes(app: App): void {
  app.fastify.route({
    method: 'GET',
    url: '/programme.schema.json',
    config: { audience: ['public'], policy: 'data' },
    schema: { hide: true },
    handler: async (_request, reply) => reply.type('application/schema+json').send(SCHEMA_TEXT),
  });
}

/** What docs/programme.schema.json holds. */
export const programmeSchemaText = SCHEMA_TEXT;
