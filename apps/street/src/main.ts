import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { systemClock } from '@countersign/kernel';
import { closeServer, createCall, createLineServer, listenTcp } from '@countersign/lines';
import { answerStreet } from './answer.tsx';
import type { CarrierAccount } from './calls/carrier.ts';
import { createFetchPassport, createFindCaller } from './calls/caller.ts';
import { createExchange } from './calls/exchange.ts';
import { createTeller } from './calls/tell-bank.ts';
import { loadAssets } from './assets.ts';
import { readConfig } from './config.ts';
import { readGiven } from './given.ts';
import { createMailSink } from './messages/mail.ts';
import { createOneClick } from './messages/one-click.ts';
import { createSmsNews } from './messages/sms-news.ts';
import { openStore } from './messages/store.ts';
import { createPracticePhones } from './phone/phones.ts';
import { realTimers } from './phone/timers.ts';
import { speakByEspeak } from './sip/espeak.ts';
import { openSipLab } from './sip/lab.ts';
import { createKeptSpeak } from './sip/speak.ts';
import { createSignedPost } from './signed-post.ts';
import { makeCarried, type StreetRoom } from './room.ts';

const config = readConfig(process.env); // tidy-allow: hands the environment to its one reader
mkdirSync(config.stateDir, { recursive: true, mode: 0o700 });
const store = openStore(config.stateDir, systemClock);
const hostline = createCall({ origin: config.hostlineOrigin });
const bank = createCall({ origin: config.appOrigin });
const carrierAccount = readAccount(config.carrierAuthFile);
const smsAccount = readAccount(config.smsAuthFile);
const window = { origin: config.windowOrigin, call: createCall({ origin: config.windowOrigin }) };
const postAs = (account: CarrierAccount | undefined) =>
  createSignedPost({ bank, bankOrigin: config.appOrigin, window, secret: account?.secret });
const tellBank = createTeller({
  post: postAs(carrierAccount),
  account: carrierAccount?.account ?? '',
});
const phones = createPracticePhones({
  ...{ post: postAs(carrierAccount), account: carrierAccount?.account ?? '' },
  ...{ bankOrigin: config.appOrigin, newId: randomUUID, timers: realTimers },
});
const lab = config.sipPort === undefined ? undefined : await openLab(config.sipPort);
const room: StreetRoom = {
  config,
  store,
  clock: systemClock,
  newId: randomUUID,
  hostline,
  slips: makeCarried(randomUUID),
  carrierAccount,
  smsAccount,
  smsNews: createSmsNews({ post: postAs(smsAccount), bankOrigin: config.appOrigin }),
  oneClick: createOneClick({ bank, bankOrigin: config.appOrigin }),
  exchange: createExchange({
    clock: systemClock,
    newId: randomUUID,
    findCaller: createFindCaller({ bank, bankOrigin: config.appOrigin, clock: systemClock }),
    tell: (call) => {
      tellBank(call);
      // Whoever puts the phone down hears nothing more.
      if (call.state === 'over') phones.update(call.id, 'end');
    },
    onMoved: (call) => lab?.moved(call),
    onAnswered: (call) => {
      const { from, id, orders, to } = call;
      const over = () => room.exchange.end(id, 'caller');
      if (orders.answeredUrl !== undefined)
        phones.pickUp({ id, from, to, url: orders.answeredUrl }, over, lab?.deviceOf(call));
    },
    onRedirect: ({ id }, url) => void phones.update(id, { url }),
  }),
  phones,
};
const assets = loadAssets();

const server = createLineServer({
  newReference: randomUUID,
  onFault: (fault, reference) =>
    log('error', { reference, fault: fault instanceof Error ? fault.message : 'unknown' }),
  handle: (request) => answerStreet(room, assets, request),
});
const mail = createMailSink({ store, newId: randomUUID });
mail.on('error', (fault) => log('error', { fault: fault.message }));

await listenTcp(server, config);
await new Promise<void>((resolve) => mail.listen(config.mailPort, config.host, resolve));
log('info', {
  ...{ event: 'listening', port: config.port, mailPort: config.mailPort },
  ...{ sipPort: config.sipPort },
});

process.once('SIGTERM', () => {
  lab?.close();
  mail.close(() => undefined);
  void closeServer(server).then(() => {
    hostline.close();
    bank.close();
  });
});

/** Where real telephones of this computer register. A port that somebody else has is no reason to close the street. */
async function openLab(port: number) {
  const opened = openSipLab({
    ...{ port, phones, timers: realTimers, random: randomBytes },
    given: () => readGiven(config.stateDir),
    speak: createKeptSpeak(speakByEspeak),
    exchange: {
      answer: (id) => room.exchange.answer(id),
      decline: (id) => room.exchange.end(id, 'callee'),
    },
    fetchPassport: createFetchPassport({ bank, bankOrigin: config.appOrigin }),
    keySetUrl: `${config.appOrigin}/.well-known/jwks.json`,
    onRefused: (why) => log('error', { event: 'sip refused', why }),
    onFault: (fault) =>
      log('error', { event: 'sip', fault: fault instanceof Error ? fault.message : 'unknown' }),
  });
  return await opened.catch((fault: unknown) => {
    log('error', { event: 'sip port', fault: fault instanceof Error ? fault.message : 'unknown' });
    return undefined;
  });
}

/** Account and secret of the bank at a provider of the street; written by whoever opened the house. */
function readAccount(file: string | undefined): CarrierAccount | undefined {
  return file === undefined
    ? undefined
    : (JSON.parse(readFileSync(file, 'utf8')) as CarrierAccount);
}

function log(level: 'info' | 'error', fields: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ level, process: 'street', ...fields })}\n`);
}
