import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { withTestDatabase } from '@countersign/testkit';
import { createTestPasskey, type TestPasskey } from '../../src/test/authenticator.ts';
import { aPolicy, aRecord } from '../../src/test/house.ts';
import { register } from '../../src/test/page.ts';
import { openRealHouse, type RealHouse } from '../../src/test/real-house.ts';
import { type Bare, openBare } from './bare.ts';
import { secondsOf, secondsOfCluster } from './processor-time.ts';

// Keeper, vault and the embedded PostgreSQL as processes of their own, with cards and members in them.

const CLUSTER = new URL('../../../demo/bench/support/throwaway.ts', import.meta.url).pathname;
const MEMBERS = 24;
const CARDS_PER_MEMBER = 8;

export interface BenchCard {
  readonly token: string;
  readonly pan: string;
  readonly expiry: string;
  readonly cardReference: string;
  readonly member: string;
  /** None: its member proves with code and security code. */
  readonly passkey: TestPasskey | undefined;
  /** The PIN that was chosen last; empty while it is one that nobody knows. */
  chosen: string;
}

/** Processor time of the three, in seconds. */
export interface Spent {
  readonly keeper: number;
  readonly vault: number;
  readonly postgres: number;
}

export interface Stage {
  readonly house: RealHouse;
  readonly hostKey: string;
  readonly signing: readonly BenchCard[];
  readonly coding: readonly BenchCard[];
  readonly spent: () => Spent;
  readonly bare: Bare;
  /** Every card may be shown and set three times again: a benchmark has no days to wait. */
  readonly newDay: () => Promise<void>;
}

let opened: Promise<Stage> | undefined;

/** One stage for all benchmarks of a run; its processes end with this one. */
export function theStage(): Promise<Stage> {
  opened ??= openStage();
  return opened;
}

async function openStage(): Promise<Stage> {
  const socketFolder = await clusterOf(
    fork(CLUSTER, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  );
  process.env['TEST_DATABASE_SOCKET'] = socketFolder; // tidy-allow: the run hands its cluster to the kit this way
  const database = await withTestDatabase({
    template: 'keeper-empty',
    owner: 'countersign_keeper',
    migrate: async () => {},
  });
  const databaseUrl = database.url('countersign_keeper');
  const profile = process.env['BENCH_KEEPER_PROFILE']; // tidy-allow: where a developer wants the keeper's profile
  const house = await openRealHouse({
    databaseUrl,
    socketFolder,
    ...(profile === undefined ? {} : { profileFolder: profile }),
  });
  process.once('exit', house.kill);
  await house.ask('operator', '/policy/pin', aPolicy());
  const { hostKey } = await house.ask<{ hostKey: string }>('operator', '/host-keys/make', {
    name: 'host',
  });
  const bare = await openBare(databaseUrl, socketFolder);
  return {
    house,
    hostKey,
    signing: await takeMembers(house, 'S', createTestPasskey),
    coding: await takeMembers(house, 'C', () => undefined),
    spent: () => {
      const { keeper, vault } = house.pids();
      const postgres = secondsOfCluster(socketFolder);
      return { keeper: secondsOf(keeper), vault: secondsOf(vault), postgres };
    },
    bare,
    newDay: () => bare.query(`delete from limits_take where scope in ('pin.show', 'pin.set')`),
  };
}

async function clusterOf(child: ChildProcess): Promise<string> {
  const [message] = (await once(child, 'message')) as [{ readonly socketFolder: string }];
  return message.socketFolder;
}

async function takeMembers(
  house: RealHouse,
  prefix: string,
  makePasskey: () => TestPasskey | undefined,
): Promise<readonly BenchCard[]> {
  const cards: BenchCard[] = [];
  for (let at = 0; at < MEMBERS; at += 1) {
    const member = `MEMBER-${prefix}${at}`;
    const records = Array.from({ length: CARDS_PER_MEMBER }, () =>
      aRecord({ memberReference: member }),
    );
    const { accepted } = await house.ask<{ accepted: readonly { card: string }[] }>(
      'operator',
      '/numbers/import',
      { batch: `batch-${member}`, records },
    );
    const passkey = makePasskey();
    if (passkey !== undefined && records[0] !== undefined)
      await register(house, records[0], passkey);
    for (const [index, record] of records.entries()) {
      const token = accepted[index]?.card;
      if (token === undefined) throw new Error('a card was not taken');
      const { pan, expiry, cardReference } = record;
      cards.push({ token, pan, expiry, cardReference, member, passkey, chosen: '' });
    }
  }
  return cards;
}
