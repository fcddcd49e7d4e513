import type { Clock, Outcome, Random } from '@countersign/kernel';
import {
  answerLine,
  hostLine,
  operatorLine,
  pressLine,
  serverLine,
  windowLine,
  type PinPolicy,
  type Refusal,
} from '@countersign/keeper-contract';
import { BackendFault, type Backend } from './backend-port.ts';
import type { Db } from './database/index.ts';
import { operatorHandlers, pressHandlers, serverHandlers, windowHandlers } from './handlers.ts';
import { no, type House } from './house.ts';
import type { Keys } from './keys/index.ts';
import { createLedger, wipeDeadCodes } from './ledger/index.ts';
import { forgetOldTakes, giveBackUnsettled } from './limits/index.ts';
import { createAssign, createVerify } from './pins/index.ts';
import { createPolicy } from './policy/index.ts';
import type { Settings } from './settings.ts';

export interface KeeperParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: Keys;
  readonly backend: Backend;
  readonly settings: Settings;
  readonly sites: House['sites'];
  readonly onFault: House['onFault'];
}

export type LineName = 'server' | 'window' | 'hostline' | 'press' | 'operator';
export type Answer = (
  path: string,
  body: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>;

export interface Keeper {
  /** One answerer a line: a caller reaches the questions of its own line and no others. */
  readonly lines: Readonly<Record<LineName, Answer>>;
  /** Wipes what died: codes, old tries, tickets. Called now and then. */
  readonly tidyUp: () => Promise<void>;
}

const KEEP_TICKETS_MS = 24 * 3_600_000;
const KEEP_ATTEMPTS_MS = 7 * 24 * 3_600_000;

/**
 * Builds the keeper's rooms in floor order and opens its five lines.
 * @throws BackendFault when the backend is not there or fails the self-test: the keeper does not start without it
 */
export async function createKeeper(parts: KeeperParts): Promise<Keeper> {
  const house = await createHouse(parts);
  await prepareBackend(parts, { products: house.policy.current()?.products ?? [] });
  await recoverFromStop(house);
  const assign = createAssign(house);
  return {
    lines: {
      server: answerLine(serverLine, guarded(house, serverHandlers(house))),
      window: answerLine(windowLine, guarded(house, windowHandlers(house, assign))),
      hostline: answerLine(hostLine, { verifyPin: createVerify(house) }),
      press: answerLine(pressLine, guarded(house, pressHandlers(house))),
      operator: answerLine(operatorLine, guarded(house, operatorHandlers(house, assign))),
    },
    tidyUp: () => tidyUp(house),
  };
}

async function createHouse(parts: KeeperParts): Promise<House> {
  const ledger = createLedger(parts.clock);
  const db: Db = {
    ...parts.db,
    transaction: async (work) => {
      const result = await parts.db.transaction(work);
      ledger.hint();
      return result;
    },
  };
  const policy = await createPolicy({
    db,
    clock: parts.clock,
    ledger,
    prepare: (pinned) => prepareBackend(parts, pinned),
  });
  return { ...parts, db, ledger, policy };
}

/** The backend has the keys of these products, knows our authority, and answers in the shapes that screens are built for. */
async function prepareBackend(
  { backend, keys }: Pick<KeeperParts, 'backend' | 'keys'>,
  { products }: Pick<PinPolicy, 'products'>,
): Promise<void> {
  await backend.ensureKeys({
    cardCodeAliases: [...new Set(products.map((one) => one.securityCode.keyAlias))],
    methods: [...new Set(products.map((one) => one.pin.method))],
  });
  await backend.importRootCa({ certificatePem: keys.authority.rootPem });
  await backend.selfTest();
}

/** Nothing runs at the start: acts that a stop cut off are given back, their visits can be opened again. */
async function recoverFromStop(house: House): Promise<void> {
  await house.db.query(`update visits_ticket set state = 'new' where state = 'busy'`);
  await giveBackUnsettled(house.db, ['pin.show', 'pin.set']);
  await house.db.query(`update line_pins_choice set state = 'over' where state = 'busy'`);
}

async function tidyUp(house: House): Promise<void> {
  const now = house.clock();
  await wipeDeadCodes(house.db, now);
  await forgetOldTakes(house.db, now);
  await house.db.query('delete from visits_ticket where expires_at < $1', [now - KEEP_TICKETS_MS]);
  await house.db.query('delete from pins_attempt where taken_at < $1', [now - KEEP_ATTEMPTS_MS]);
}

type Handler = (ask: never) => Promise<Outcome<unknown, Refusal>>;

/** A backend that is down is an expected no for every caller; the fault itself goes to the process log. */
function guarded<H extends Readonly<Record<string, Handler>>>(house: House, handlers: H): H {
  const wrap =
    (name: string, handle: Handler): Handler =>
    async (ask) => {
      try {
        return await handle(ask);
      } catch (fault) {
        if (!(fault instanceof BackendFault)) throw fault;
        house.onFault(fault, name);
        return no('backend.unavailable');
      }
    };
  const wrapped = Object.entries(handlers).map(([name, handle]) => [name, wrap(name, handle)]);
  return Object.fromEntries(wrapped) as H;
}
