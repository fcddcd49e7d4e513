// Rows into a table by PostgreSQL's COPY, as they are made: nothing of them is held but one chunk.
import { once } from 'node:events';
import type pg from 'pg';

export type Cell = string | number | boolean | Uint8Array | null;

/** What `pg` has and its types do not tell. */
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
}

/** PostgreSQL reads it in one go, and writing is worth a system call. */
const CHUNK_CHARS = 64 * 1024;

/**
 * @param into a table with its columns: `people (id, name)`
 * @throws what PostgreSQL says against the rows; none of them is there then
 */
export function copyIn(
  client: pg.Client,
  into: string,
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    client.query({
      submit: (connection: pg.Connection) => connection.query(`COPY ${into} FROM STDIN`),
      handleCopyInResponse: (connection: CopyConnection) => {
        feed(connection, rows, () => isOver).then(
          () => connection.endCopyFrom(),
          (cause: unknown) => connection.sendCopyFail(String(cause)),
        );
      },
      handleCommandComplete: () => {},
      // The last that a query is told when it failed.
      handleError: (cause: Error) => {
        isOver = true;
        reject(new Error(`rows could not be copied into ${into}`, { cause }));
      },
      handleReadyForQuery: () => resolve(),
    });
  });
}

/** Waits for the socket, so that a slow disk holds back whoever makes the rows. */
async function feed(
  connection: CopyConnection,
  rows: Iterable<readonly Cell[]>,
  isOver: () => boolean,
): Promise<void> {
  let chunk = '';
  for (const row of rows) {
    chunk += copyLine(row);
    if (chunk.length < CHUNK_CHARS) continue;
    connection.sendCopyFromChunk(Buffer.from(chunk));
    chunk = '';
    // oxlint-disable-next-line no-await-in-loop
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    if (isOver()) return;
  }
  if (chunk !== '') connection.sendCopyFromChunk(Buffer.from(chunk));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** One row in COPY's text form (PostgreSQL 18 manual, COPY, "Text Format"). */
export function copyLine(row: readonly Cell[]): string {
  return `${row.map(cellText).join('\t')}\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (cell instanceof Uint8Array) return `\\\\x${Buffer.from(cell).toString('hex')}`;
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (typeof cell === 'number') return String(cell);
  return cell.replaceAll(/[\\\t\n\r]/g, (one) => ESCAPES[one] ?? one);
}
