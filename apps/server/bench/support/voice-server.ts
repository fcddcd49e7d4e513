// Forked by the benchmark of the phone line: signed posts of a platform in, call documents out, with everything behind them.
import type { AddressInfo } from 'node:net';
import { openVoiceHouse } from '../../test/voice-house.ts';
import { readVoiceAsk, verifyWebhook } from '../../src/channels/index.ts';
import { addVoiceDesk } from '../../src/desks/index.ts';
import { createHttp, createMetrics, silentLog, systemRandom } from '../../src/platform/index.ts';
import { hear, say, usage } from './say.ts';

const CALLERS_MAX = 2_000;
const { BENCH_VOICE_SECRET: secret = '' } = process.env; // tidy-allow: handed over by the benchmark
const house = await openVoiceHouse();
const app = createHttp({
  settings: {
    origins: [house.voice.appOrigin],
    formTargets: [],
    trustedHops: [],
    connectionsPerSourceMax: CALLERS_MAX,
  },
  ...{ log: silentLog, newId: house.parts.newId, random: systemRandom, metrics: createMetrics() },
  identify: async () => ({ kind: 'anonymous' }),
  idempotency: {} as never,
});
addVoiceDesk(app, {
  ...house.voice,
  readAsk: (provider, { address: url, bodyText: rawBody, ...request }) => {
    const webhook = { ...request, url, rawBody, now: house.time.clock() };
    const isOurs = verifyWebhook('twilio', webhook, { webhookKey: secret });
    const heard = isOurs ? readVoiceAsk('twilio', webhook) : undefined;
    return (
      heard && {
        ...{ platform: 'twilio', provider, providerId: heard.providerId, from: heard.from },
        ...{ to: heard.to ?? '', digits: heard.digits ?? '', queueResult: heard.queueResult },
        isOver: heard.status === 'completed',
      }
    );
  },
});
await app.fastify.listen({ host: '127.0.0.1', port: 0, backlog: 4_096 });
hear(({ what }) => {
  if (what === 'memory') say(usage());
});
say({ port: (app.fastify.server.address() as AddressInfo).port });
