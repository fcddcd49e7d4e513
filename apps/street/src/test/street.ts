import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instant } from '@countersign/kernel';
import type { Call, CallAsk, LineAnswer, LineRequest } from '@countersign/lines';
import { answerStreet } from '../answer.tsx';
import { loadAssets } from '../assets.ts';
import { readConfig } from '../config.ts';
import { writeGiven, type Given } from '../given.ts';
import { createManualTimers } from '@countersign/callflow';
import { createSignedPost } from '../signed-post.ts';
import { createPracticePhones } from '../phone/phones.ts';
import { createExchange, type ExchangeParts, type StreetCall } from '../calls/exchange.ts';
import { openStore } from '../messages/store.ts';
import { makeCarried, type StreetRoom } from '../room.ts';

export const assets = loadAssets();
export const KEY = '0123456789ABCDEFFEDCBA9876543210';

export const product: Given['products'][number] = {
  id: 'larkspur-charge',
  name: 'Larkspur Charge',
  region: 'US',
  panPrefix: '999937',
  panLength: 15,
  securityCodeLength: 4,
  securityCodePlace: 'front',
  verificationKey: KEY,
  offlinePin: true,
};
export const ines: Given['people'][number] = {
  reference: 'M-1001',
  givenName: 'Ines',
  familyName: 'Marlowe',
  region: 'US',
  language: 'en',
  phone: '+12125550123',
  takesText: true,
  email: 'Ines.Marlowe@post.example',
  address: ['18 Alder Row', 'Brookfield, NY 10001'],
  idEnding: '6021',
  birthDate: '1984-05-17',
  story: 'Forgot both PINs.',
};
export const given: Given = {
  version: 1,
  brand: 'Larkspur Card',
  people: [ines],
  products: [product],
  cards: [
    {
      reference: 'C-1001-charge',
      member: 'M-1001',
      product: product.id,
      pan: '999937204251009',
      expiry: '2031-08',
      securityCode: '1234',
    },
  ],
  acquirer: { alias: 'alias/street/acquirer', key: KEY },
  hostKey: 'hk_0123456789abcdef',
  numbers: ['+12125550142', '+12125550177'],
};

export interface Street {
  readonly room: StreetRoom;
  readonly folder: string;
  readonly letterbox: string;
  readonly calls: CallAsk[];
  /** What the carrier told of the bank's calls. */
  readonly news: StreetCall[];
  /** What the provider told the bank of texts. */
  readonly texts: object[];
  /** What a practice phone asked the bank. */
  readonly heard: CallAsk[];
  /** What a practice phone brought to the bank's window. */
  readonly windowHeard: readonly CallAsk[];
  /** Where a mailbox pressed "unsubscribe". */
  readonly pressed: string[];
  readonly ask: (asked: Asked) => Promise<LineAnswer & { readonly text: string }>;
}

export interface Asked {
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the bank lets every caller hear here. */
const TWIML = `<?xml version="1.0" encoding="UTF-8"?>
<Response><Gather input="dtmf" action="http://localhost:8080/next" method="POST" timeout="10" numDigits="1" finishOnKey=""><Say language="en-US">You have reached us. Press 1.</Say></Gather><Redirect method="POST">http://localhost:8080/next</Redirect></Response>`;

/** What the bank lets somebody hear whose keys are for its window alone. */
export const SECRET_TWIML = TWIML.replaceAll('8080/next', '8081/line/carrier/c/7/ln_A');

/** A street of its own, with one person in it, for as long as `run` takes. */
export async function inStreet(
  host: unknown,
  run: (street: Street) => Promise<void> | void,
  hooks: Partial<ExchangeParts> = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cs-street-'));
  const letterbox = join(folder, 'letterbox');
  mkdirSync(letterbox);
  writeGiven(folder, given);
  const calls: CallAsk[] = [];
  const news: StreetCall[] = [];
  const texts: object[] = [];
  const heard: CallAsk[] = [];
  const pressed: string[] = [];
  const hostline: Call = async (ask) => {
    calls.push(ask);
    return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(host)) };
  };
  const windowHeard: CallAsk[] = [];
  let id = 0;
  const newId = () => `00000000-0000-4000-8000-${String((id += 1)).padStart(12, '0')}`;
  const clock = () => Date.UTC(2026, 10, 22, 14, 2) as Instant;
  const room: StreetRoom = {
    config: readConfig({
      ...{ STREET_STATE_DIR: folder, LETTERBOX_DIR: letterbox, STREET_SIP_PORT: '8092' },
    }),
    store: openStore(folder, clock),
    clock,
    newId,
    hostline,
    slips: makeCarried(newId),
    carrierAccount: { account: 'AC1', secret: 'a secret' },
    smsAccount: undefined,
    smsNews: {
      arrived: (one) => void texts.push(one),
      writeBack: async (one) => {
        texts.push(one);
        return true;
      },
    },
    phones: createPracticePhones({
      post: createSignedPost({
        bank: async (ask) => {
          heard.push(ask);
          const body = ask.path.endsWith('/secret') ? SECRET_TWIML : TWIML;
          return { status: 200, headers: {}, body: Buffer.from(body) };
        },
        window: {
          origin: 'http://localhost:8081',
          call: async (ask) => {
            windowHeard.push(ask);
            return { status: 200, headers: {}, body: Buffer.from(TWIML) };
          },
        },
        ...{ bankOrigin: 'http://localhost:8080', secret: 'a secret' },
      }),
      ...{ bankOrigin: 'http://localhost:8080', newId, timers: createManualTimers() },
      account: 'AC1',
    }),
    oneClick: async (address) => {
      pressed.push(address);
      return true;
    },
    exchange: createExchange({
      clock,
      newId,
      tell: (one) => void news.push(one),
      ...hooks,
    }),
  };
  const ask: Street['ask'] = async ({ path, form, headers }) => {
    const url = new URL(path, 'http://localhost:8090');
    const own = { host: 'localhost:8090', origin: 'http://localhost:8090', ...headers };
    const request: LineRequest = {
      method: form === undefined ? 'GET' : 'POST',
      path: url.pathname,
      query: url.searchParams,
      headers: own,
      rawHeaders: ['Host', own.host],
      source: '',
      body: Buffer.from(new URLSearchParams(form).toString()),
    };
    const answered = await answerStreet(room, assets, request);
    return { ...answered, text: Buffer.isBuffer(answered.body) ? '' : String(answered.body) };
  };
  try {
    await run({ room, folder, letterbox, calls, news, texts, heard, windowHeard, pressed, ask });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
