// Everything that a database can say, as text: compressed values, and values in files of their own, come out whole.
import pg from 'pg';

import { type Finding, scanBytes } from './scan.ts';
import type { Search } from './search.ts';

const ROWS_AT_ONCE = 500;

/**
 * Searches every row of every table, each as the text of the whole row (bytes come out in hexadecimal).
 * @param url as a role that may read everything
 */
export async function scanRows(
  search: Search,
  url: string,
): Promise<{ readonly findings: readonly Finding[]; readonly rows: number }> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const findings: Finding[] = [];
    let rows = 0;
    for (const table of await tablesOf(client)) {
      // One connection, so one table after the other.
      // oxlint-disable-next-line no-await-in-loop
      rows += await scanTable(search, client, { table, findings });
    }
    return { findings, rows };
  } finally {
    await client.end();
  }
}

async function tablesOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function scanTable(
  search: Search,
  client: pg.Client,
  { table, findings }: { readonly table: string; readonly findings: Finding[] },
): Promise<number> {
  let seen = 0;
  await client.query('begin read only');
  await client.query(`declare every cursor for select t::text as said from only ${table} as t`);
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const { rows } = await client.query<{ said: string }>(`fetch ${ROWS_AT_ONCE} from every`);
    if (rows.length === 0) break;
    seen += rows.length;
    const text = Buffer.from(rows.map(({ said }) => said).join('\n'));
    findings.push(...scanBytes(search, text, `rows of ${table}`));
  }
  await client.query('commit');
  return seen;
}
