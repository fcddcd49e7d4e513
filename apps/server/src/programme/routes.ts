import { ProgrammeSchema } from '@countersign/contract';
import type { Clock } from '@countersign/kernel';
import type { App } from '../platform/index.ts';
import type { ProgrammeRoom } from './programme.ts';
import { securityText } from './security-txt.ts';

const SCHEMA_TEXT = `${JSON.stringify(ProgrammeSchema, null, 2)}\n`;

/** The form of programme files for editors; the same bytes as docs/programme.schema.json. */
export function addProgrammeRoutes(
  app: App,
  parts: {
    readonly clock: Clock;
    readonly programme: Pick<ProgrammeRoom, 'current'>;
    readonly origin: string;
  },
): void {
  app.fastify.route({
    method: 'GET',
    url: '/programme.schema.json',
    config: { audience: ['public'], policy: 'data' },
    schema: { hide: true },
    handler: async (_request, reply) => reply.type('application/schema+json').send(SCHEMA_TEXT),
  });
  app.fastify.route({
    method: 'GET',
    url: '/.well-known/security.txt',
    config: { audience: ['public'], policy: 'data' },
    schema: { hide: true },
    handler: async (_request, reply) => {
      const { programme } = parts.programme.current();
      const text = securityText(programme, { now: parts.clock(), origin: parts.origin });
      if (text === undefined) return reply.callNotFound();
      return reply.type('text/plain; charset=utf-8').send(text);
    },
  });
}

/** What docs/programme.schema.json holds. */
export const programmeSchemaText = SCHEMA_TEXT;
