export { openDb, sqlState, violates, type Db, type Sql, type Tx } from './database.ts';
export { joinedListOf, listOf, partOf, someOf, type Columns } from './parts.ts';
export { migrate } from './migrate.ts';
