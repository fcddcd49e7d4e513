// Every place of a house where the bank could have kept a secret, each with a way to plant a mark in it: a place that
// shows no planted mark has proven nothing.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';

import { housePaths } from '@countersign/supervisor';
import pg from 'pg';

import { everyMessage } from '../inbox.ts';
import type { AttachedHouse } from '../house.ts';
import { trafficFiles } from '../notes.ts';
import { processOf } from '../processes.ts';
import { scanRows } from './rows.ts';
import { type Finding, scanBytes, scanFiles, scanMemory } from './scan.ts';
import type { Search } from './search.ts';

/** What was found, and how much was read: bytes, or rows of a database. */
export interface Searched {
  readonly findings: readonly Finding[];
  readonly amount: number;
}

export interface Place {
  readonly name: string;
  readonly search: (search: Search) => Searched | Promise<Searched>;
  /** Brings digits to the place in the way a leak would. @returns what takes them away again, as far as it goes */
  readonly plant: (digits: string) => Promise<() => Promise<void>>;
}

/** Each with the origin that reaches it. */
const PROCESSES = [
  ['server', 'app'],
  ['window', 'window'],
  ['hostline', 'hostline'],
] as const;
const DATABASES = ['countersign', 'countersign_keeper'] as const;
const SUPERUSER = 'postgres';

/**
 * The memory of every process that carries what members send but must not open it, the logs, the databases as rows
 * and as files (with the write-ahead log), the spool of the press, what browsers and the bank said to each other, and
 * the messages that went out. Not: keeper and vault while they work, the street and the letter box, which are
 * outside the bank.
 */
export function placesOf(house: AttachedHouse): readonly Place[] {
  const paths = housePaths(house.stateDir);
  return [
    ...PROCESSES.map(([app, origin]) => memoryOf(house, app, house.origins[origin])),
    folderOf('log', paths.log),
    folderOf('press', paths.own.press),
    folderOf('what the server keeps', paths.own.server),
    ...DATABASES.map((database) => rowsOf(house, database)),
    clusterOf(house),
    trafficOf(house),
    messagesOf(house),
  ];
}

function memoryOf(house: AttachedHouse, app: string, origin: string): Place {
  return {
    name: `memory of ${app}`,
    search: (search) => {
      const found = processOf(house.pid, app);
      if (found === undefined) throw new Error(`${app} does not run`);
      const { findings, bytes } = scanMemory(search, found.pid, app);
      return { findings, amount: bytes };
    },
    // A request whose headers never end is held until the server loses patience.
    plant: async (digits) => {
      const address = new URL(origin);
      const socket: Socket = connect(Number(address.port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write(`GET /healthz HTTP/1.1\r\nHost: ${address.host}\r\nX-Planted: ${digits}\r\nX-`);
      return async () => {
        socket.destroy();
        await once(socket, 'close');
      };
    },
  };
}

function folderOf(name: string, folder: string): Place {
  return {
    name: `files of ${name}`,
    search: (search) => {
      const { findings, bytes } = scanFiles(search, folder);
      return { findings, amount: bytes };
    },
    plant: (digits) => {
      mkdirSync(join(folder, 'planted'), { recursive: true });
      writeFileSync(join(folder, 'planted/file.txt'), `something ${digits}\n`);
      return Promise.resolve(() => {
        writeFileSync(join(folder, 'planted/file.txt'), '');
        return Promise.resolve();
      });
    },
  };
}

function rowsOf(house: AttachedHouse, database: string): Place {
  return {
    name: `rows of ${database}`,
    search: async (search) => {
      const { findings, rows } = await scanRows(search, adminUrl(house, database));
      return { findings, amount: rows };
    },
    plant: async (digits) => {
      await runSql(house, database, [
        'create table planted (said text)',
        `insert into planted values ('something ${digits}')`,
      ]);
      return () => runSql(house, database, ['drop table planted']);
    },
  };
}

/** Raw files: what a stolen disk shows, rows that were removed and the write-ahead log included. */
function clusterOf(house: AttachedHouse): Place {
  const { postgresData } = housePaths(house.stateDir);
  return {
    name: 'files of the cluster',
    search: async (search) => {
      await runSql(house, DATABASES[0], ['checkpoint']);
      const { findings, bytes } = scanFiles(search, postgresData);
      return { findings, amount: bytes };
    },
    plant: async (digits) => {
      // Removed at once: it stays where a disk remembers it.
      await runSql(house, DATABASES[1], [
        'create table planted_and_gone (said text)',
        `insert into planted_and_gone values ('something ${digits}')`,
        'drop table planted_and_gone',
      ]);
      return () => Promise.resolve();
    },
  };
}

function trafficOf(house: AttachedHouse): Place {
  return {
    name: 'what browsers and the bank said to each other',
    search: (search) => {
      const all = trafficFiles(house).map((file) => scanFiles(search, file));
      return {
        findings: all.flatMap(({ findings }) => findings),
        amount: all.reduce((sum, { bytes }) => sum + bytes, 0),
      };
    },
    plant: (digits) => {
      appendFileSync(join(house.notesDir, 'traffic-planted.log'), `> POST /x\n${digits}\n`);
      return Promise.resolve(() => {
        writeFileSync(join(house.notesDir, 'traffic-planted.log'), '');
        return Promise.resolve();
      });
    },
  };
}

/** As the providers have them: the marked one is sent through the same door as the bank's own. */
function messagesOf(house: AttachedHouse): Place {
  return {
    name: 'texts and e-mails',
    search: (search) => {
      const bytes = Buffer.from(JSON.stringify(everyMessage(house)));
      return { findings: scanBytes(search, bytes, 'texts and e-mails'), amount: bytes.length };
    },
    plant: async (digits) => {
      const file = join(house.stateDir, 'street/sms-auth.json');
      const { account, secret } = JSON.parse(readFileSync(file, 'utf8')) as {
        readonly account: string;
        readonly secret: string;
      };
      const path = `/2010-04-01/Accounts/${account}/Messages.json`;
      const shown = Buffer.from(`${account}:${secret}`).toString('base64');
      const answer = await fetch(new URL(path, house.origins.street), {
        method: 'POST',
        headers: { authorization: `Basic ${shown}` },
        body: new URLSearchParams({ To: '+16465550100', From: 'planted', Body: digits }),
      });
      if (answer.status !== 201) throw new Error(`the provider took no text: ${answer.status}`);
      return () => Promise.resolve();
    },
  };
}

function adminUrl(house: AttachedHouse, database: string): string {
  const host = encodeURIComponent(housePaths(house.stateDir).postgresSocket.admin);
  return `postgresql://${SUPERUSER}@/${database}?host=${host}`;
}

async function runSql(
  house: AttachedHouse,
  database: string,
  statements: readonly string[],
): Promise<void> {
  const client = new pg.Client(adminUrl(house, database));
  await client.connect();
  try {
    for (const statement of statements) {
      // oxlint-disable-next-line no-await-in-loop
      await client.query(statement);
    }
  } finally {
    await client.end();
  }
}
