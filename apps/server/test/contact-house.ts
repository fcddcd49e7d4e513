// The room on a database of its own, with cards below it, and members who come in by the API.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@countersign/kernel';
import { ask, callersByBearer, testApp } from './app.ts';
import { serverDatabase, testClock } from './database.ts';
import { testTransparency } from './transparency.ts';
import { createAudit } from '../src/audit/index.ts';
import {
  addCardsRoutes,
  createCards,
  type CardsParts,
  type TellCardNews,
} from '../src/cards/index.ts';
import { createChannels, createNoCarrier, type Carrier, type Send } from '../src/channels/index.ts';
import { createJobs } from '../src/jobs/index.ts';
import {
  createLimits,
  createMetrics,
  createNewId,
  silentLog,
  systemRandom,
} from '../src/platform/index.ts';
import { createProgramme } from '../src/programme/index.ts';
import {
  createContact,
  createContactSecrets,
  createLedgerCheck,
  createTryLog,
  type ContactParts,
} from '../src/contact/index.ts';

export const phone = { kind: 'phone', value: '+12125550123', takesText: true };
const SCOPES = [
  ...['members.write', 'members.read', 'cards.read', 'cards.write', 'alerts.write', 'alerts.read'],
  ...['messages.write', 'messages.read'],
];
export const email = { kind: 'email', value: 'ada@mail.example' };

/** Opens it, and closes it after the tests. @param driver takes every text and e-mail */
export async function openContactHouse(
  driver: Send,
  carrier: Carrier = createNoCarrier(),
  answers?: ContactParts['answers'],
  reported?: ContactParts['reported'],
) {
  const server = await serverDatabase();
  const { db } = server;
  const time = testClock(Date.parse('2030-11-22T15:00:00Z')); // ten in the morning in New York
  const programme = await createProgramme({
    file: fileURLToPath(new URL('../../../programmes/larkspur.yaml', import.meta.url)),
    log: silentLog,
    watched: false,
  });
  const newId = createNewId({ clock: systemClock, random: systemRandom });
  const base = { db, clock: time.clock, newId, random: systemRandom, log: silentLog, programme };
  const audit = createAudit({ db, clock: time.clock, programmeVersion: () => programme.version() });
  const settings = { pollMs: 20 };
  const jobs = createJobs({ ...base, metrics: createMetrics(), jitter: () => 0, settings });
  /** Who tells what changed of contact data: nobody, unless a test says who. */
  const news: { tell: TellCardNews } = { tell: async () => {} };
  const cardParts: CardsParts = {
    ...{ ...base, audit, jobs },
    lookUpNumber: async () => undefined,
    tellNews: (...told) => news.tell(...told),
  };
  const cards = createCards(cardParts);
  /** Ids of contacts that were to go out without a row. */
  const attempts: string[] = [];
  const channels = createChannels({
    clock: time.clock,
    pushServices: ['https://*.push.example'],
    drivers: {
      sms: [{ name: 'sms', send: driver }],
      email: [{ name: 'mail', send: driver }],
      push: [{ name: 'push', send: driver }],
    },
    onTry: createTryLog({ db, clock: time.clock }),
    carrier,
    isRegistered: createLedgerCheck(db.reader),
    onUnregistered: async (contactId) => void attempts.push(contactId),
  });
  const transparency = testTransparency({ ...base, audit, jobs });
  const parts: ContactParts = {
    ...{ ...base, audit, jobs, cards, channels, transparency },
    limits: createLimits({ db, clock: time.clock }),
    secrets: createContactSecrets({ secret: systemRandom(32), random: systemRandom }),
    push: {
      publicKey: 'told to browsers',
      services: ['https://*.push.example'],
      proofKey: systemRandom(32),
    },
    ...(answers === undefined ? {} : { answers }),
    ...(reported === undefined ? {} : { reported }),
    mailAddress: () => 'check@larkspur.example',
    appOrigin: 'https://larkspur.example',
    callAddresses: (id) => ({
      answeredUrl: `https://larkspur.example/v1/providers/carrier/calls/${id}/answered`,
      statusUrl: `https://larkspur.example/v1/providers/carrier/calls/${id}`,
    }),
    hosts: { app: 'larkspur.example', window: 'window.larkspur.example' },
  };
  const contact = createContact(parts);
  const app = await testApp({
    db,
    identify: callersByBearer({
      processor: { kind: 'api', clientId: 'p', scopes: [...SCOPES] },
    }),
  });
  addCardsRoutes(app, cardParts);
  await jobs.start();
  after(async () => {
    await jobs.stop();
    await app.fastify.close();
    await server.close();
  });
  const member = async (reference: string, language: string, points: readonly object[]) => {
    const made = await ask(app, {
      method: 'POST',
      url: '/v1/cardmembers',
      as: 'processor',
      body: {
        ...{ reference, region: 'US', language, givenName: 'Ada', familyName: 'Marsh' },
        contactPoints: points,
        address: { lines: ['12 Elm Street', 'Springfield, NY 10001'] },
      },
    });
    assert.equal(made.status, 201, made.text);
    return String(made.json['id']);
  };
  /** Until every job of sending that is due is done. */
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 500; turn += 1) {
      const rows = await server.asOwner(
        `SELECT count(*) AS left FROM jobs_job WHERE kind = 'contact.send' AND state <> 'dead' AND run_at <= ${time.now()}`,
      );
      if (Number(rows[0]?.['left']) === 0) return;
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
    throw new Error('jobs did not settle');
  }
  const tell = (memberId: string, template: string, more: object = {}) =>
    db.transaction((tx) =>
      contact.tellMember(tx, {
        ...{ memberId, template, to: 'everywhere', facts: {}, correlation: 'c' },
        ...more,
      }),
    );
  return {
    ...{ server, db, time, programme, audit, jobs, cards, attempts, channels, transparency },
    ...{ parts, contact, app, member, news, settled, tell },
  };
}
