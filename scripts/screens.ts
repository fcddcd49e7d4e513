// `npm run screens`: every screen anew into docs/screens, at phone and laptop size, light and dark.
// `npm run screens -- card window-show` takes only those whose names begin so.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { takeApp } from './screens/app.ts';
import { SCREENS } from './screens/camera.ts';
import { takeWindow } from './screens/window.ts';

const wanted = process.argv.slice(2);
const isWanted = (name: string) =>
  wanted.length === 0 || wanted.some((start) => name.startsWith(start));

if (wanted.length === 0 && existsSync(SCREENS)) {
  for (const file of readdirSync(SCREENS)) {
    if (file.endsWith('.png')) rmSync(join(SCREENS, file));
  }
}
const taken = [...(await takeApp(isWanted)), ...(await takeWindow(isWanted))];
const bytes = taken.reduce((sum, [, size]) => sum + size, 0);
const [largest] = [...taken].sort(([, one], [, other]) => other - one);
console.log(`${taken.length} pictures, ${Math.round(bytes / 1024)} KiB`);
if (largest !== undefined)
  console.log(`the largest: ${largest[0]}, ${Math.round(largest[1] / 1024)} KiB`);
