export type { Benchmark, Measured } from './benchmark.ts';
export {
  type TestDatabase,
  type TestDatabaseOptions,
  type TestRole,
  withTestDatabase,
} from './database.ts';
export { pictureBombs, squaresPng } from './pictures.ts';
