import { createHmac } from 'node:crypto';
import {
  formatBundle,
  formatVerifier,
  parseTilePath,
  proveInclusion,
  TILE_WIDTH,
  widthOfLevel,
  type Tile,
} from '@countersign/merkle-log';
import type { Clock, NewId, Random } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import { defineJob, type Jobs } from '../jobs/index.ts';
import type { Database, Tx } from '../platform/index.ts';
import { createLogKey } from './key.ts';
import { ENTRY_BYTES, publishBatch } from './publish.ts';
import {
  findCommitment,
  insertCommitment,
  newestCheckpoint,
  readEntries,
  readRun,
  subtreesIn,
  witnessedCheckpoint,
} from './store.ts';
import { askWitnesses, type Witness } from './witnesses.ts';

export { addTransparencyRoutes } from './routes.ts';
export { openWitness } from './witness-http.ts';
export type { Witness, WitnessAnswer } from './witnesses.ts';

export interface TransparencyParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: Random;
  readonly audit: Pick<Audit, 'append'>;
  readonly jobs: Pick<Jobs, 'repeat'>;
  /** 32 bytes */
  readonly sealKey: Uint8Array;
  /** Names the log; what it was when the log began stays. */
  readonly origin: string;
  readonly everySeconds: number;
  readonly witnesses: readonly Witness[];
}

/** That one contact is in the log: everything that a receipt needs, and nothing that must be believed. */
export interface Inclusion {
  /** 32 bytes; whoever has them can tell the leaf */
  readonly salt: Buffer;
  readonly index: number;
  readonly proof: readonly Buffer[];
  /** Signed by the log, and by the witnesses that saw it */
  readonly checkpoint: string;
}

export interface Transparency {
  /** Promises a leaf to a contact, in the transaction that registers it. @param bytes what is committed to */
  readonly commit: (tx: Tx, contactId: string, bytes: Uint8Array) => Promise<void>;
  /** `waiting` until the next batch; `undefined` for a contact that never was promised a leaf, or was forgotten. */
  readonly inclusionOf: (contactId: string) => Promise<Inclusion | 'waiting' | undefined>;
  readonly publish: () => Promise<number>;
  /** Has the newest checkpoint signed by who has not signed it. @throws AggregateError where one does not */
  readonly askWitnesses: () => Promise<void>;
  /** Name and key, as a verifier wants them (C2SP signed-note). */
  readonly verifierKey: () => Promise<string>;
  readonly checkpoint: () => Promise<string | undefined>;
  /** @param path `tile/...` (C2SP tlog-tiles) */
  readonly tile: (path: string) => Promise<Buffer | undefined>;
}

const publishJob = defineJob<Record<never, never>>('transparency.publish');
const witnessJob = defineJob<Record<never, never>>('transparency.witness');

export function createTransparency(parts: TransparencyParts): Transparency {
  const logKey = createLogKey(parts);
  const { reader } = parts.db;
  const publish = async () => publishBatch(parts, await logKey());
  parts.jobs.repeat(publishJob, parts.everySeconds, async () => {
    await publish();
  });
  parts.jobs.repeat(witnessJob, parts.everySeconds, () => askWitnesses(parts));
  return {
    commit: async (tx, contactId, bytes) => {
      const salt = Buffer.from(parts.random(ENTRY_BYTES));
      const entry = createHmac('sha256', salt).update(bytes).digest();
      await insertCommitment(tx, { contact_id: contactId, salt, entry });
    },
    inclusionOf: async (contactId) => {
      const commitment = await findCommitment(reader, contactId);
      if (commitment === undefined) return undefined;
      const { place: index, salt } = commitment;
      const checkpoint = index === null ? undefined : await witnessedCheckpoint(reader, index);
      if (index === null || checkpoint === undefined) return 'waiting';
      const proof = await proveInclusion({ index, size: checkpoint.size }, subtreesIn(reader));
      return { salt, index, proof, checkpoint: checkpoint.note };
    },
    publish,
    askWitnesses: () => askWitnesses(parts),
    verifierKey: async () => formatVerifier((await logKey()).verifier),
    checkpoint: async () => (await witnessedCheckpoint(reader, 0))?.note,
    tile: async (path) => {
      const tile = parseTilePath(path);
      const size = (await newestCheckpoint(reader))?.size ?? 0;
      if (tile === undefined || !isServed(tile, size)) return undefined;
      const from = tile.index * TILE_WIDTH;
      if (tile.level === 'entries')
        return formatBundle(await readEntries(reader, from, tile.width));
      return Buffer.concat(await readRun(reader, { level: tile.level, from, count: tile.width }));
    },
  };
}

/** What a signed checkpoint covers is served, and nothing that comes after it. */
function isServed({ level, index, width }: Tile, size: number): boolean {
  return index * TILE_WIDTH + width <= widthOfLevel(size, level === 'entries' ? 0 : level);
}
