// The automated line behind one telephone platform: people call, key and are called back by the platform's interpreter, which asks the
// routes with the platform's own posts. One clock for all of it, and it only moves when somebody listens.
import assert from 'node:assert/strict';
import {
  createManualTimers,
  createPhoneCall,
  createQueues,
  type CallPlatform,
  type Key,
  type PhoneCall,
  renderJambonz,
  renderTwiml,
  verifyWebhook,
  webhookOf,
  wordsOf,
} from '@countersign/callflow';
import { ok } from '@countersign/kernel';
import {
  makePlatformKeys,
  platformPost,
  type PlatformPost,
} from '@countersign/testkit/phone-platform';
import {
  createNoCarrier,
  readVoiceAsk,
  type CallProgress,
  type OutboundCall,
} from '../src/channels/index.ts';
import { callAddress } from '../src/desks/voice/document.ts';
import { addVoiceDesk } from '../src/desks/voice/routes.ts';
import { callKept } from '../src/kept-place-wiring.ts';
import { openVoiceHouse } from './voice-house.ts';

const APP = 'https://larkspur.example';
export const WINDOW = 'https://window.larkspur.example';
const STEP_MS = 500;
const KEY_MS = 200;
const LISTENS_MS_MAX = 90_000;
const RINGS_MS_MAX = 5_000;
const LOOK_MS = 5;
/** A representative's telephone picks up after a ring. */
const PICKS_UP_MS = 400;

/** Somebody at a telephone of the platform. */
export interface Caller {
  readonly call: PhoneCall;
  /** Listens until it is said, behind the last key and what was listened to since. @returns all that was said with it */
  readonly hears: (words: RegExp) => Promise<string>;
  readonly keys: (keys: string) => Promise<void>;
  /** Until the bank, or the platform, ends the call. */
  readonly isOver: () => Promise<void>;
}

interface Asked {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Opens it, and closes it after the tests. */
export async function openCalledHouse(platform: CallPlatform) {
  const keys = makePlatformKeys(platform);
  const rings: OutboundCall[] = [];
  const calls = new Map<string, PhoneCall>();
  const answers: string[] = [];
  const house = await openVoiceHouse({
    ...createNoCarrier(),
    dial: async (order) => {
      rings.push(order);
      return ok({ providerId: `CAout${rings.length}` });
    },
    redirect: async (id, url) => calls.get(id)?.update(url) ?? false,
  });
  const { app, contact, lineWorld, time, voice, windows } = house;
  windows.origin = WINDOW;
  const timers = createManualTimers();
  const queues = createQueues();

  addVoiceDesk(app, {
    ...voice,
    windowOrigin: WINDOW,
    readAsk: (provider, { address: url, bodyText: rawBody, ...request }) => {
      const webhook = { ...request, url, rawBody, now: time.now() };
      if (!verifyWebhook(platform, webhook, keys.secrets)) return undefined;
      const heard = readVoiceAsk(platform, webhook);
      return (
        heard && {
          ...{ platform, provider, providerId: heard.providerId, from: heard.from },
          ...{ to: heard.to ?? '', digits: heard.digits ?? '', queueResult: heard.queueResult },
          isOver: heard.status === 'completed',
        }
      );
    },
  });

  /** The window's half, by its contract: it believes the signature alone, and sends the platform back with nothing. */
  const answerWindow = (path: string, posted: PlatformPost): string => {
    const header = (name: string) => posted.headers[name];
    const told = { path, header, rawBody: posted.body };
    const webhook = webhookOf(told, { origin: WINDOW, now: time.now() });
    assert.ok(verifyWebhook(platform, webhook, keys.secrets), 'the window believes nobody else');
    const digits = wordsOf(platform, webhook)('digits');
    if (digits !== '') lineWorld.codes.push(digits === SECURITY_CODE ? 'right' : 'wrong');
    const [, provider, call, step] = /^\/line\/([^/]+)\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
    const next = `${APP}/v1/providers/${provider}/voice/${call}/${step}`;
    const document = { steps: [{ do: 'go-to' as const, next }] };
    return platform === 'jambonz'
      ? JSON.stringify(renderJambonz(document))
      : renderTwiml(document, platform);
  };

  const post = async ({ fields, url }: Asked): Promise<string> => {
    const posted = platformPost(platform, { url, fields, now: time.now() }, keys);
    const { origin, pathname } = new URL(url);
    if (origin === WINDOW) return answerWindow(pathname, posted);
    const { payload, statusCode } = await app.fastify.inject({
      ...{ method: 'POST', url: pathname, payload: posted.body },
      headers: { host: 'localhost:8080', ...posted.headers },
    });
    if (statusCode !== 200) throw new Error(`${statusCode} ${payload}`);
    answers.push(payload);
    return payload;
  };

  const advance = async (ms: number) => {
    time.advance(ms);
    await timers.advance(ms);
  };

  async function begin(
    call: Pick<Parameters<typeof createPhoneCall>[0], 'callId' | 'from' | 'to'> & {
      direction: 'inbound' | 'outbound-api';
      begin: string;
    },
  ): Promise<Caller> {
    const phone = createPhoneCall({
      ...{ ...call, account: 'AC1', platform, timers, queues, fetchDocument: post },
      onDial: ({ target }, events) => ({
        hangUp: timers.after(PICKS_UP_MS, () =>
          target.kind === 'sip' ? events.answered() : events.ended('failed'),
        ),
      }),
      onEnded: ({ fields }) =>
        timers.during(post({ url: `${APP}/v1/providers/carrier/voice/over`, fields })),
    });
    calls.set(call.callId, phone);
    phone.start();
    await timers.settle();
    return callerOf(phone, advance);
  }

  let dialled = 0;
  let rung = 0;
  const nextRing = async () => {
    const order = await untilRings(rings, rung);
    rung += 1;
    const callId = `CAout${rung}`;
    const told = (progress: CallProgress) =>
      contact.takeProgress(order.contactId, {
        ...{ providerId: callId, sequence: 3, progress, at: time.clock() },
      });
    return { ...order, callId, told };
  };
  return {
    /** Every document that the platform was given. */
    answers,
    ...{ ...house, advance },
    /** Somebody dials one of our numbers. */
    calls: (from: string, to = '+12125550142'): Promise<Caller> => {
      dialled += 1;
      const callId = `CAin${dialled}`;
      return begin({
        ...{ callId, from, to },
        direction: 'inbound',
        begin: `${APP}/v1/providers/carrier/voice`,
      });
    },
    /** The telephone rings that is on file, and somebody picks it up. */
    picksUp: async (): Promise<Caller> => {
      const { answeredUrl, callId, from, told, to } = await nextRing();
      await told('answered');
      const begins = { direction: 'outbound-api', begin: answeredUrl } as const;
      return begin({ ...{ callId, from, to }, ...begins });
    },
    /** Whether a telephone rings that nobody has picked up. */
    rings: () => rings.length > rung,
    /** It rings, and nobody picks it up. */
    ringsInVain: async () => (await nextRing()).told('no_answer'),
    /** A representative takes whoever waits longest. */
    takes: async (staffId: string) => {
      const [waits] = await house.line.waiting();
      assert.ok(waits !== undefined, 'somebody waits');
      const ask = { id: waits.id, staffId, correlation: 'c' };
      const taken = await house.db.transaction((tx) => house.line.take(tx, ask));
      assert.ok(taken !== undefined);
      assert.ok(calls.get(taken.providerId)?.update(`${callAddress(voice, taken)}/taken`));
      await timers.settle();
      return taken;
    },
    /** A representative calls whoever keeps a place longest. */
    callsKept: async (staffId: string) => {
      const [kept] = await house.line.kept.waiting();
      assert.ok(kept !== undefined, 'somebody keeps a place');
      const ask = { staffId, correlation: 'c', sessionId: 's', roles: [] };
      const signin = { staffOf: async () => undefined } as never;
      const rooms = { ...house, ...house.parts, phoneLine: house.line, signin };
      const called = await callKept(rooms, ask, kept.id);
      assert.ok(called.ok, JSON.stringify(called));
    },
  };
}

/** What is keyed past the server, where it is right. */
export const SECURITY_CODE = '7193';

/** The carrier is asked by a job, after what was written is committed. */
async function untilRings(rings: readonly OutboundCall[], at: number): Promise<OutboundCall> {
  for (let waited = 0; waited < RINGS_MS_MAX; waited += LOOK_MS) {
    const order = rings[at];
    if (order !== undefined) return order;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_MS);
    });
  }
  throw new Error('nothing rings');
}

function callerOf(call: PhoneCall, advance: (ms: number) => Promise<void>): Caller {
  let at = 0;
  const said = () => call.transcript.map((one) => (one.kind === 'said' ? one.text : ''));
  return {
    call,
    hears: async (words) => {
      for (let listened = 0; listened < LISTENS_MS_MAX; listened += STEP_MS) {
        const all = said();
        const found = all.findIndex((text, place) => place >= at && words.test(text));
        if (found >= 0) {
          at = found;
          return all[found] ?? '';
        }
        // oxlint-disable-next-line no-await-in-loop
        await advance(STEP_MS);
      }
      const { transcript } = call;
      throw new Error(`${words} is not said: ${JSON.stringify(transcript.slice(-6))}`);
    },
    keys: async (keyed) => {
      at = call.transcript.length;
      for (const key of keyed) {
        call.press(key as Key);
        // oxlint-disable-next-line no-await-in-loop
        await advance(KEY_MS);
      }
    },
    isOver: async () => {
      for (let waited = 0; waited < LISTENS_MS_MAX && call.state !== 'completed'; waited += STEP_MS)
        // oxlint-disable-next-line no-await-in-loop
        await advance(STEP_MS);
      assert.equal(call.state, 'completed');
    },
  };
}
