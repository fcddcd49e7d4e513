// Loaded into every process of the house: libraries that `scripts/gather-libraries.mjs` put into one file each are read
// from there. Where nothing was gathered, they are read from node_modules as ever.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const FOLDER = new URL('../../../../node_modules/.cache/libraries/', import.meta.url);
const LIST = new URL('gathered.json', FOLDER);

if (existsSync(LIST)) {
  const gathered = new Map(Object.entries(JSON.parse(readFileSync(LIST, 'utf8'))));
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const file = gathered.get(specifier);
      if (file === undefined || context.conditions.includes('require'))
        return nextResolve(specifier, context);
      return { url: new URL(file, FOLDER).href, format: 'module', shortCircuit: true };
    },
  });
}
