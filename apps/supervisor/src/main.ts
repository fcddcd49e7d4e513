import { join } from 'node:path';

import { runHouse } from './run-house.ts';

await runHouse({
  root: join(import.meta.dirname, '../../..'),
  env: process.env, // tidy-allow: handed whole to config.ts, which reads it
});
