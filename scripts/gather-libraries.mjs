// Puts libraries of many small files into one file each: seven processes read them at every start, and a third of a
// start was spent opening typebox. Run once after an installation, by bootstrap.mjs; what is gathered is exactly what
// lies in node_modules, and a process that finds nothing gathered reads it there.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, 'node_modules/.cache/libraries');
const LIBRARIES = [
  ...['typebox', 'typebox/compile', 'typebox/value'],
  ...['kysely', '@hpke/core', '@simplewebauthn/server'],
];

const fileOf = (library) => library.replaceAll(/[@/]+/g, '-').replace(/^-/, '');
const unfinished = `${FOLDER}.unfinished`;
rmSync(unfinished, { recursive: true, force: true });
mkdirSync(unfinished, { recursive: true });
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: unfinished,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(LIBRARIES.map((library) => [fileOf(library), library])),
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      preserveEntrySignatures: 'strict',
    },
  },
});
const named = Object.fromEntries(LIBRARIES.map((library) => [library, `${fileOf(library)}.mjs`]));
writeFileSync(join(unfinished, 'gathered.json'), JSON.stringify(named));
rmSync(FOLDER, { recursive: true, force: true });
renameSync(unfinished, FOLDER);
