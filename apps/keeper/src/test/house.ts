import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@countersign/kernel';
import type {
  IntakeRecord,
  LogEntry,
  PinnedProduct,
  PinPolicy,
} from '@countersign/keeper-contract';
import { withTestDatabase } from '@countersign/testkit';
import { migrate, openDb, type Db } from '../database/index.ts';
import { createKeeper, type Keeper, type LineName } from '../keeper.ts';
import { loadKeys, type Keys } from '../keys/index.ts';
import { readSettings, type Settings } from '../settings.ts';
import { createFakeBackend, type FakeBackend } from './fake-backend.ts';

const MIGRATIONS = new URL('../../migrations/', import.meta.url).pathname;
export const START = Date.UTC(2026, 2, 2, 12) as Instant;

export type AskLine = <T = Readonly<Record<string, unknown>>>(
  line: LineName,
  path: string,
  body: unknown,
) => Promise<T>;

/** A keeper on a database of its own with a fake backend and a clock that tests turn. */
export interface TestHouse {
  readonly keeper: Keeper;
  readonly db: Db;
  readonly keys: Keys;
  readonly fake: FakeBackend;
  readonly faults: unknown[];
  readonly sites: typeof SITES;
  now: number;
  /** Asks a line: the answer of a 200 or a 409, anything else throws. */
  readonly ask: AskLine;
  readonly boxKey: Uint8Array;
  readonly securityCode: FakeBackend['securityCode'];
  /** The same keeper after a stop, on the same data. */
  readonly restart: () => Promise<Keeper>;
  readonly close: () => Promise<void>;
}

export const SITES = {
  appOrigin: 'http://localhost:8080',
  windowOrigin: 'http://localhost:8081',
  rpId: 'localhost',
};

export async function openTestHouse(
  options: { readonly settings?: Partial<Settings>; readonly policy?: PinPolicy | null } = {},
): Promise<TestHouse> {
  const database = await withTestDatabase({
    template: 'keeper',
    owner: 'countersign_keeper',
    migrate: async (url) => {
      const db = openDb({ url, connectionsMax: 1, onFault: () => {} });
      await migrate(db, MIGRATIONS);
      await db.close();
    },
  });
  const db = openDb({
    url: database.url('countersign_keeper'),
    connectionsMax: 12,
    onFault: () => {},
  });
  const stateDir = mkdtempSync(join(tmpdir(), 'keeper-'));
  const time = { now: START as number };
  const clock = () => time.now as Instant;
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const keys = await loadKeys({ db, stateDir, random, clock });
  const fake = createFakeBackend(clock);
  const faults: unknown[] = [];
  const parts = {
    db,
    clock,
    random,
    keys,
    backend: fake.backend,
    settings: { ...readSettings({}), ...options.settings },
    sites: SITES,
    onFault: (fault: unknown) => faults.push(fault),
  };
  const keeper = await createKeeper(parts);
  const house: TestHouse = {
    keeper,
    db,
    keys,
    fake,
    faults,
    sites: SITES,
    boxKey: keys.box.publicKey,
    securityCode: fake.securityCode,
    get now() {
      return time.now;
    },
    set now(value) {
      time.now = value;
    },
    ask: async <T>(line: LineName, path: string, body: unknown) => {
      const answered = await keeper.lines[line](path, body);
      if (answered.status !== 200 && answered.status !== 409)
        throw new Error(`${path}: ${answered.status} ${JSON.stringify(answered.body)}`);
      return answered.body as T;
    },
    restart: () => createKeeper(parts),
    close: async () => {
      await db.close();
      await database.drop();
      rmSync(stateDir, { recursive: true });
    },
  };
  const policy = options.policy === undefined ? aPolicy() : options.policy;
  if (policy !== null) await house.ask('operator', '/policy/pin', policy);
  return house;
}

export function aProduct(changes: Partial<PinnedProduct> = {}): PinnedProduct {
  return {
    productId: 'charge',
    name: { en: 'Larkspur Charge', es: 'Larkspur Charge' },
    region: 'US',
    panPrefixes: ['999901'],
    panLength: 15,
    securityCode: { length: 4, place: 'front', keyAlias: 'alias/card-code' },
    pin: {
      method: 'ibm3624-offset',
      lengthMin: 4,
      lengthMax: 6,
      assignedLength: 4,
      reveal: true,
      custom: true,
      mail: true,
      offline: false,
      codeFallback: true,
      triesMax: 3,
      showsPerDayMax: 3,
      setsPerDayMax: 3,
      unlocksPerDayMax: 2,
      addressAgeDaysMin: 30,
    },
    ...changes,
  };
}

export function aPolicy(): PinPolicy {
  const charge = aProduct();
  const debit = aProduct({
    productId: 'pvv',
    panPrefixes: ['999902'],
    panLength: 16,
    securityCode: { length: 3, place: 'back', keyAlias: 'alias/card-code' },
    pin: { ...charge.pin, method: 'visa-pvv', lengthMax: 4, reveal: false, offline: true },
  });
  return { brand: 'Larkspur Card', products: [charge, debit] };
}

/** Digits with their check digit (ISO/IEC 7812-1 annex B). */
export function withCheckDigit(digits: string): string {
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, at) => {
      const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

let counter = 0;

export function aRecord(changes: Partial<IntakeRecord> = {}): IntakeRecord {
  counter += 1;
  const serial = String(counter).padStart(8, '0');
  const isPvv = changes.productId === 'pvv';
  return {
    cardReference: `CARD-${serial}`,
    memberReference: `MEMBER-${serial}`,
    productId: 'charge',
    pan: withCheckDigit(isPvv ? `9999020${serial}` : `999901${serial}`),
    expiry: '2029-05',
    idEnding: '4f2A',
    birthDate: '1984-07-19',
    phoneEnding: '0142',
    address: { lines: ['1 Test Street', 'Springfield'], since: '2020-01-01' },
    pin: 'assign',
    ...changes,
  };
}

/** Brings a card in by the operator's line and answers its token. */
export async function takeCard(
  house: Pick<TestHouse, 'ask'>,
  changes: Partial<IntakeRecord> = {},
): Promise<{ readonly token: string; readonly record: IntakeRecord }> {
  const record = aRecord(changes);
  const report = await house.ask<{ accepted: readonly { card: string }[] }>(
    'operator',
    '/numbers/import',
    { batch: 'batch-0001', records: [record] },
  );
  const token = report.accepted[0]?.card;
  if (token === undefined) throw new Error(`not taken: ${JSON.stringify(report)}`);
  return { token, record };
}

export type LogLine = LogEntry;

export async function logOf(house: Pick<TestHouse, 'ask'>): Promise<readonly LogLine[]> {
  const all: LogLine[] = [];
  for (;;) {
    const after = all.at(-1)?.sequence ?? 0;
    const ask = { after, limit: 1000 };
    const page = await house.ask<{ entries: LogLine[] }>('operator', '/log/export', ask);
    if (page.entries.length === 0) return all;
    all.push(...page.entries);
  }
}

export interface SaidEvent {
  readonly id: number;
  readonly kind: string;
  readonly [more: string]: unknown;
}

/** All events after a cursor, page by page as the server reads them. */
export async function eventsOf(
  house: Pick<TestHouse, 'ask'>,
  after = 0,
): Promise<readonly SaidEvent[]> {
  const all: SaidEvent[] = [];
  for (;;) {
    const page = await house.ask<{ events: SaidEvent[] }>('server', '/v1/events', {
      after: all.at(-1)?.id ?? after,
      waitSeconds: 0,
      limit: 200,
    });
    if (page.events.length === 0) return all;
    all.push(...page.events);
  }
}
