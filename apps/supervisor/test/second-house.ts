// Opens a stand-in house on the state folder of argument one, in a process of its own, and says its pids or why not.
import { createHouse } from '../src/house.ts';
import { ROOT, standInPlans, standInSettings } from './stand-in-house.ts';

const house = createHouse({
  root: ROOT,
  settings: standInSettings(process.argv[2] ?? ''),
  random: (length) => new Uint8Array(length).fill(7),
  say: () => undefined,
  plans: standInPlans,
  isMigrating: false,
  builders: [],
});
const opened = await house.start();
process.stdout.write(`${opened.ok ? JSON.stringify(house.pids()) : opened.refusal.says}\n`);
if (!opened.ok) process.exit(1);
