export { openDb, sqlState, violates, type Db, type Sql, type Tx } from './database.ts';
export { migrate } from './migrate.ts';
