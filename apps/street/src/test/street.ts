import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instant } from '@countersign/kernel';
import type { Call, CallAsk, LineAnswer, LineRequest } from '@countersign/lines';
import { answerStreet } from '../answer.tsx';
import { loadAssets } from '../assets.ts';
import { readConfig } from '../config.ts';
import { writeGiven, type Given } from '../given.ts';
import { createExchange, type ProgressNews } from '../calls/exchange.ts';
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
  readonly news: ProgressNews[];
  /** What the provider told the bank of texts. */
  readonly texts: object[];
  readonly ask: (asked: Asked) => Promise<LineAnswer & { readonly text: string }>;
}

export interface Asked {
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A street of its own, with one person in it, for as long as `run` takes. */
export async function inStreet(
  host: unknown,
  run: (street: Street) => Promise<void> | void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cs-street-'));
  const letterbox = join(folder, 'letterbox');
  mkdirSync(letterbox);
  writeGiven(folder, given);
  const calls: CallAsk[] = [];
  const news: ProgressNews[] = [];
  const texts: object[] = [];
  const hostline: Call = async (ask) => {
    calls.push(ask);
    return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(host)) };
  };
  let id = 0;
  const newId = () => `00000000-0000-4000-8000-${String((id += 1)).padStart(12, '0')}`;
  const clock = () => Date.UTC(2026, 10, 22, 14, 2) as Instant;
  const room: StreetRoom = {
    config: readConfig({ STREET_STATE_DIR: folder, LETTERBOX_DIR: letterbox }),
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
    exchange: createExchange({
      clock,
      newId,
      secret: 'a secret',
      tell: (one) => void news.push(one),
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
    await run({ room, folder, letterbox, calls, news, texts, ask });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
