import { sql } from 'kysely';
import {
  foldComplete,
  hashLeaf,
  runOf,
  type Hash,
  type HashRun,
  type ReadSubtrees,
} from '@countersign/merkle-log';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';

export interface StoredLogKey {
  readonly origin: string;
  readonly public_key: Buffer;
  readonly private_sealed: Buffer;
}

export interface Commitment {
  readonly contact_id: string;
  readonly salt: Buffer;
  readonly entry: Buffer;
  readonly place: number | null;
}

type LogTables = {
  transparency_key: StoredLogKey & { made_at: number };
  transparency_commitment: Commitment;
  transparency_checkpoint: StoredCheckpoint & { at: number };
  transparency_cosignature: StoredCosignature & { at: number };
};

const of = (db: Reader) => db.withTables<LogTables>();

/** Until the end of the transaction nobody else makes the key or appends. */
export async function lockLog(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('transparency', 0))`.execute(tx);
}

export async function findKey(db: Reader): Promise<StoredLogKey | undefined> {
  return of(db)
    .selectFrom('transparency_key')
    .select(['origin', 'public_key', 'private_sealed'])
    .executeTakeFirst();
}

export async function insertKey(tx: Tx, key: StoredLogKey, at: Instant): Promise<void> {
  await of(tx)
    .insertInto('transparency_key')
    .values({ ...key, made_at: at })
    .execute();
}

/* ---- commitments ----------------------------------------------------------------------------------------------- */

export async function insertCommitment(
  tx: Tx,
  commitment: Omit<Commitment, 'place'>,
): Promise<void> {
  await of(tx)
    .insertInto('transparency_commitment')
    .values({ ...commitment, place: null })
    .execute();
}

export async function findCommitment(
  db: Reader,
  contactId: string,
): Promise<Commitment | undefined> {
  return of(db)
    .selectFrom('transparency_commitment')
    .selectAll()
    .where('contact_id', '=', contactId)
    .executeTakeFirst();
}

export async function takeWaiting(tx: Tx, limit: number): Promise<readonly Commitment[]> {
  return of(tx)
    .selectFrom('transparency_commitment')
    .selectAll()
    .where('place', 'is', null)
    .orderBy('contact_id')
    .limit(limit)
    .forUpdate()
    .execute();
}

export async function placeCommitments(
  tx: Tx,
  placed: readonly { readonly contactId: string; readonly place: number }[],
): Promise<void> {
  const ids = placed.map(({ contactId }) => contactId);
  const places = placed.map(({ place }) => place);
  await sql`
    UPDATE transparency_commitment SET place = placed.place
    FROM unnest(${ids}::text[], ${places}::bigint[]) AS placed (contact_id, place)
    WHERE transparency_commitment.contact_id = placed.contact_id`.execute(tx);
}

/* ---- leaves and whole tiles ------------------------------------------------------------------------------------ */

export async function insertEntries(
  tx: Tx,
  from: number,
  entries: readonly Buffer[],
): Promise<void> {
  await sql`
    INSERT INTO transparency_entry (place, entry)
    SELECT ${from}::bigint + row - 1, entry FROM unnest(${entries}::bytea[]) WITH ORDINALITY AS leaf (entry, row)`.execute(
    tx,
  );
}

export async function insertNodes(
  tx: Tx,
  level: number,
  from: number,
  hashes: readonly Hash[],
): Promise<void> {
  await sql`
    INSERT INTO transparency_node (level, place, hash)
    SELECT ${level}::smallint, ${from}::bigint + row - 1, hash
    FROM unnest(${hashes}::bytea[]) WITH ORDINALITY AS node (hash, row)`.execute(tx);
}

export async function readEntries(
  db: Reader,
  from: number,
  count: number,
): Promise<readonly Buffer[]> {
  const { rows } = await sql<{ entry: Buffer }>`
    SELECT entry FROM transparency_entry
    WHERE place >= ${from} AND place < ${from + count} ORDER BY place`.execute(db);
  return rows.map(({ entry }) => entry);
}

/** Hashes that stand beside each other: of leaves from their entries, of whole tiles as they are stored. */
export async function readRun(db: Reader, run: HashRun): Promise<readonly Hash[]> {
  return (await readRuns(db, [run]))[0] ?? [];
}

/** Each run of hashes, in two questions however many there are. */
async function readRuns(
  db: Reader,
  runs: readonly HashRun[],
): Promise<readonly (readonly Hash[])[]> {
  const found: Hash[][] = runs.map(() => []);
  const ask = runs.map((run, at) => ({ ...run, at }));
  const leaves = ask.filter(({ level }) => level === 0);
  const nodes = ask.filter(({ level }) => level > 0);
  const columns = (asked: typeof ask) => sql`
    unnest(${asked.map(({ at }) => at)}::integer[], ${asked.map(({ level }) => level)}::smallint[],
      ${asked.map(({ from }) => from)}::bigint[], ${asked.map(({ count }) => count)}::integer[])
    AS run (at, level, first, count)`;
  if (leaves.length > 0) {
    const { rows } = await sql<{ at: number; entry: Buffer }>`
      SELECT run.at, leaf.entry FROM ${columns(leaves)}
      JOIN transparency_entry leaf ON leaf.place >= run.first AND leaf.place < run.first + run.count
      ORDER BY run.at, leaf.place`.execute(db);
    for (const { at, entry } of rows) found[at]?.push(hashLeaf(entry));
  }
  if (nodes.length > 0) {
    const { rows } = await sql<{ at: number; hash: Buffer }>`
      SELECT run.at, node.hash FROM ${columns(nodes)}
      JOIN transparency_node node ON node.level = run.level
        AND node.place >= run.first AND node.place < run.first + run.count
      ORDER BY run.at, node.place`.execute(db);
    for (const { at, hash } of rows) found[at]?.push(hash);
  }
  return found;
}

/** @throws Error where the database lacks what a checkpoint has signed */
export function subtreesIn(db: Reader): ReadSubtrees {
  return async (wanted) => {
    const runs = wanted.map(runOf);
    const found = await readRuns(db, runs);
    return found.map((hashes, at) => {
      if (hashes.length !== runs[at]?.count) throw new Error('the transparency log has a gap');
      return foldComplete(hashes);
    });
  };
}

/* ---- checkpoints ----------------------------------------------------------------------------------------------- */

export interface StoredCheckpoint {
  readonly size: number;
  readonly note: string;
}

export async function newestCheckpoint(db: Reader): Promise<StoredCheckpoint | undefined> {
  return of(db)
    .selectFrom('transparency_checkpoint')
    .select(['size', 'note'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertCheckpoint(
  tx: Tx,
  checkpoint: StoredCheckpoint,
  at: Instant,
): Promise<void> {
  await of(tx)
    .insertInto('transparency_checkpoint')
    .values({ ...checkpoint, at })
    .execute();
}

/* ---- witnesses ------------------------------------------------------------------------------------------------- */

export interface StoredCosignature {
  readonly size: number;
  readonly witness: string;
  readonly line: string;
}

/** Of that many checkpoints the one that most witnesses signed is shown. */
const CHECKPOINTS_CONSIDERED = 20;

/** Leaves of the largest checkpoint that a witness signed; 0 for none. */
export async function sizeSignedBy(db: Reader, witness: string): Promise<number> {
  const row = await of(db)
    .selectFrom('transparency_cosignature')
    .select('size')
    .where('witness', '=', witness)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.size ?? 0;
}

/** Of servers that asked a witness at once, the first one's answer stays. */
export async function insertCosignature(
  tx: Tx,
  cosignature: StoredCosignature,
  at: Instant,
): Promise<void> {
  await of(tx)
    .insertInto('transparency_cosignature')
    .values({ ...cosignature, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Of the newest checkpoints over a leaf the one that most witnesses signed, their lines under it. */
export async function witnessedCheckpoint(
  db: Reader,
  index: number,
): Promise<StoredCheckpoint | undefined> {
  const { rows } = await sql<StoredCheckpoint>`
    SELECT newest.size, newest.note || coalesce(string_agg(signed.line, '' ORDER BY signed.witness), '') AS note
    FROM (SELECT size, note FROM transparency_checkpoint WHERE size > ${index}
      ORDER BY size DESC LIMIT ${CHECKPOINTS_CONSIDERED}) AS newest
    LEFT JOIN transparency_cosignature signed ON signed.size = newest.size
    GROUP BY newest.size, newest.note
    ORDER BY count(signed.line) DESC, newest.size DESC LIMIT 1`.execute(db);
  return rows[0];
}
