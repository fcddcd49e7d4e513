import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { systemClock } from '@countersign/kernel';
import { createMetrics } from '../metrics.ts';
import { createNewId, systemRandom } from '../handed-in.ts';
import { silentLog } from '../log.ts';
import type { Caller } from './caller.ts';
import { eventStream, type EventStream } from './event-stream.ts';
import { createHttp } from './server.ts';

const MEMBER = { kind: 'cardmember', memberId: 'm-1' } as unknown as Caller;

const app = createHttp({
  settings: {
    origins: ['http://localhost:8080'],
    formTargets: [],
    trustedHops: [],
    connectionsPerSourceMax: 100,
  },
  log: silentLog,
  metrics: createMetrics(),
  newId: createNewId({ clock: systemClock, random: systemRandom }),
  random: systemRandom,
  identify: async ({ bearer }) => (bearer === 'member' ? MEMBER : { kind: 'anonymous' }),
  idempotency: { find: async () => undefined } as never,
});
const streams: { readonly memberId: string; readonly stream: EventStream }[] = [];
let gone = 0;
eventStream(app, {
  url: '/v1/stream',
  audience: 'cardmember',
  streamsMax: 2,
  open: ({ memberId }, stream) => {
    streams.push({ memberId, stream });
    stream.send('hello');
    return () => (gone += 1);
  },
});
await app.fastify.listen({ host: '127.0.0.1', port: 0 });
const { port } = app.fastify.server.address() as AddressInfo;
after(() => app.fastify.close());

async function open(bearer = 'member'): Promise<IncomingMessage> {
  const asked = request({
    port,
    path: '/v1/stream',
    headers: { host: 'localhost:8080', authorization: `Bearer ${bearer}` },
  });
  asked.on('error', () => {});
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.on('error', () => {});
  return answer;
}

async function read(answer: IncomingMessage, until: string): Promise<string> {
  let text = '';
  for await (const part of answer) {
    text += String(part);
    if (text.includes(until)) break;
  }
  return text;
}

const until = async (holds: () => boolean) => {
  for (let tries = 0; tries < 200 && !holds(); tries += 1)
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 5));
  assert.ok(holds());
};

test('a stranger does not listen', async () => {
  const answer = await open('nobody');
  assert.equal(answer.statusCode, 401);
  assert.match(String(answer.headers['content-type']), /problem\+json/);
  answer.destroy();
  assert.equal(streams.length, 0);
});

test('whoever listens is told, under the headers of every answer, and what nobody hears any more is ended', async () => {
  const answer = await open();
  assert.equal(answer.statusCode, 200);
  assert.match(String(answer.headers['content-type']), /^text\/event-stream/);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.ok(answer.headers['content-security-policy'] !== undefined);
  assert.equal(streams.at(-1)?.memberId, 'm-1');
  assert.match(await read(answer, 'hello'), /^retry: \d+\n\ndata: hello\n\n$/);
  answer.destroy();
  await until(() => gone === 1);
  streams.at(-1)?.stream.send('to nobody');
});

test('one too many is told to come back, and the end of the server is the end of every stream', async () => {
  const [one, two] = [await open(), await open()];
  const third = await open();
  assert.equal(third.statusCode, 503);
  assert.equal(third.headers['retry-after'], '5');
  third.resume();
  const ended = Promise.all([one, two].map((answer) => read(answer, 'never said')));
  await app.fastify.close();
  await ended;
  assert.equal(gone, 3);
});
