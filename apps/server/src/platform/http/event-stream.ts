import type { FastifyReply, FastifyRequest } from 'fastify';
import { admit, notAdmitted } from './admission.ts';
import type { Audience, CallerOf } from './caller.ts';
import { answerProblem } from './faults.ts';
import type { App } from './server.ts';

/** One screen that listens (server-sent events, HTML standard clause 9.2). */
export interface EventStream {
  /** Sends one message; a screen that does not read is let go. */
  readonly send: (message: string) => void;
  readonly close: () => void;
}

export interface EventStreamSpec<A extends Audience> {
  readonly url: string;
  readonly audience: A | readonly A[];
  /** @returns what is done when the screen is gone */
  readonly open: (caller: CallerOf<A>, stream: EventStream) => () => void;
  /** Screens of this server; one more is told to come back later. */
  readonly streamsMax?: number;
}

/** Whoever listened for so long comes again, and is asked again who they are. */
const STREAM_MS_MAX = 5 * 60_000;
const STREAMS_MAX = 20_000;
/** A screen that lies behind by more than this does not read. */
const BEHIND_BYTES_MAX = 16_384;
const RETRY_MS = 1_000;

/** Registers one stream. What is sent is for the one who listens: it is never kept by anybody on the way. */
export function eventStream<const A extends Audience>(app: App, spec: EventStreamSpec<A>): void {
  const audience: readonly Audience[] =
    typeof spec.audience === 'string' ? [spec.audience] : spec.audience;
  const open = new Set<EventStream>();
  const sweeping = setInterval(() => closeOld(open), STREAM_MS_MAX / 100);
  sweeping.unref();
  app.fastify.addHook('preClose', async () => {
    clearInterval(sweeping);
    for (const stream of open) stream.close();
  });
  app.fastify.route({
    method: 'GET',
    url: spec.url,
    config: { audience, policy: 'data' },
    schema: { hide: true },
    onRequest: async (request, reply) => {
      const admission = await admit(app, request, audience);
      if (admission === 'admitted') return;
      return answerProblem(app, request, reply, { code: notAdmitted[admission] });
    },
    handler: async (request, reply) => {
      if (open.size >= (spec.streamsMax ?? STREAMS_MAX))
        return reply.status(503).header('retry-after', '5').send();
      // Whoever went away while we asked who they are has closed already, and closes no second time.
      if (reply.raw.destroyed) return reply.hijack();
      const stream = begin(request, reply);
      open.add(stream);
      const ended = spec.open(request.caller as CallerOf<A>, stream);
      reply.raw.once('close', () => {
        open.delete(stream);
        ended();
      });
      return undefined;
    },
  });
}

const openedAt = new WeakMap<EventStream, number>();

function closeOld(open: Iterable<EventStream>): void {
  const now = performance.now();
  for (const stream of open) {
    if (now - (openedAt.get(stream) ?? now) > STREAM_MS_MAX) stream.close();
  }
}

function begin(request: FastifyRequest, reply: FastifyReply): EventStream {
  const { raw } = reply;
  reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    // No proxy gathers what is for now.
    .header('x-accel-buffering', 'no');
  const headers = reply.getHeaders();
  reply.hijack();
  request.raw.socket.setNoDelay(true);
  raw.writeHead(200, headers as Record<string, string>);
  raw.write(`retry: ${RETRY_MS}\n\n`);
  const stream: EventStream = {
    send: (message) => {
      if (raw.writableEnded || raw.destroyed) return;
      if (raw.writableLength > BEHIND_BYTES_MAX) raw.destroy();
      else raw.write(`data: ${message}\n\n`);
    },
    close: () => void raw.end(),
  };
  openedAt.set(stream, performance.now());
  return stream;
}
