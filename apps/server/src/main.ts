import { readConfig } from './config.ts';
import { layFoundation } from './foundation.ts';
import { buildHouse } from './house.ts';
import { bouncesOf } from './mail-bounces.ts';
import { openMailIn } from './message-check/index.ts';
import { reportMailOf } from './reports-wiring.ts';
import { followReleases } from './scam-model-wiring.ts';
import { openWebServer } from './web-server.ts';

/** Starts the server: settings, rooms in floor order, HTTP, jobs, the keeper's feed. Ends in the opposite order. */
const config = readConfig(process.env); // tidy-allow: hands the environment to its one reader
const foundation = await layFoundation(config, process.stderr);
const house = await buildHouse(foundation);
const app = await openWebServer(house);

await app.fastify.listen({ host: config.listenHost, port: config.port });
const mailIn =
  config.mailInPort === undefined
    ? undefined
    : await openMailIn(
        {
          ...house,
          address: () => house.programme.current().programme.checkAddress,
          bounces: bouncesOf(house),
          answer: house.alerts.answerByMail,
          reports: reportMailOf(house),
        },
        { host: config.listenHost, port: config.mailInPort },
      );
await house.jobs.start();
const stopWeights = followReleases(house);
const stopFeed = new AbortController();
const feeding = house.feed.run(stopFeed.signal);
house.log.info(
  { origin: config.appOrigin, programme: house.programme.version(), profile: config.profile },
  'listening',
);

if (house.dkim !== undefined)
  house.log.info(
    { name: `${house.dkim.selector}._domainkey`, txt: house.dkim.record },
    'e-mails are signed: this record belongs under each mail domain',
  );

const invite = await house.signin.ensureFirstInvite();
// `say:` goes to whoever opened the house, and into no log: the link makes the first operator.
if (invite !== undefined)
  process.stdout.write(`say: The first operator signs up here, once: ${invite}\n`);

let stopping = false;
const stop = async (signal: string): Promise<void> => {
  if (stopping) return;
  stopping = true;
  house.log.info({ signal }, 'stopping');
  stopFeed.abort();
  stopWeights();
  house.programme.close();
  await mailIn?.close();
  await house.mailReader.close();
  await app.fastify.close();
  await house.jobs.stop();
  await house.contact.stopFollowing();
  house.providers.close();
  house.keeper.close();
  await feeding;
  await house.db.close();
};
const end = (signal: string) => {
  stop(signal).then(
    () => process.exit(0),
    (err: unknown) => {
      house.log.error({ err }, 'did not stop cleanly');
      process.exit(1);
    },
  );
};
process.once('SIGTERM', () => end('SIGTERM'));
process.once('SIGINT', () => end('SIGINT'));
process.on('unhandledRejection', (err) => {
  house.log.error({ err }, 'a promise was left alone');
});
