import { join } from 'node:path';
import { systemClock } from '@countersign/kernel';
import { runHouse } from '@countersign/supervisor';
import { moveIn } from './move-in.ts';

/** What `npm start` runs: the house; in the demo profile with Larkspur Card's people, keys and the street in it. */
await runHouse({
  root: join(import.meta.dirname, '../../..'),
  env: process.env, // tidy-allow: handed whole to the supervisor's one reader
  moveIn: async (house, settings, said) => {
    if (settings.profile !== 'demo') return [];
    await moveIn({ house, settings, clock: systemClock, said });
    return [`  people, cards and codes to try: docs/demo.md`];
  },
});
