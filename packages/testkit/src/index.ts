export {
  type TestDatabase,
  type TestDatabaseOptions,
  type TestRole,
  withTestDatabase,
} from './database.ts';
