// `npm run pack [-- FOLDER]`: packs scamflags as a package of its own, for whoever has no Countersign: ES modules with their types, weights and
// language packs. Nothing of the rest of the house goes with it.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'packages/scamflags');
const TSC = join(ROOT, 'node_modules/.bin/tsc');
/** What the package is asked for by: each door, and where it is in the source. */
const DOORS = {
  '.': 'index',
  './codes': 'codes',
  './mail': 'mail/index',
  './weights': 'weights',
} as const;
const WEIGHTS = 'weights/scamflags.bin';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const readManifest = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Manifest;

/** @returns the file that `npm install` takes */
export function packScamflags(into: string): string {
  const staging = mkdtempSync(join(tmpdir(), 'cs-pack-'));
  try {
    compile(staging);
    mkdirSync(join(staging, 'weights'));
    copyFileSync(join(SOURCE, WEIGHTS), join(staging, WEIGHTS));
    copyFileSync(join(ROOT, 'LICENSE'), join(staging, 'LICENSE'));
    writeFileSync(
      join(staging, 'README.md'),
      readmeFor(readFileSync(join(SOURCE, 'README.md'), 'utf8')),
    );
    const manifest = manifestFor(readManifest(join(SOURCE, 'package.json')));
    writeFileSync(join(staging, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
    mkdirSync(into, { recursive: true });
    const made = packFolder(staging, into);
    const named = join(into, `scamflags-${manifest.version}.tgz`);
    renameSync(made, named);
    return named;
  } finally {
    rmSync(staging, { recursive: true });
  }
}

/** Packs any folder with a package.json, as the registry would get it. */
export function packFolder(folder: string, into: string): string {
  const args = ['pack', folder, '--pack-destination', into, '--json', '--ignore-scripts'];
  const [packed] = JSON.parse(npm(args, into)) as readonly { readonly filename: string }[];
  if (packed === undefined) throw new Error('npm packed nothing');
  return join(into, packed.filename.replace(/^@/, '').replace('/', '-'));
}

/** Runs npm, the one that called us where one did. @returns what it printed */
export function npm(args: readonly string[], cwd: string): string {
  const own = process.env['npm_execpath'];
  const [command, ...before] =
    own !== undefined && /\.c?js$/.test(own) ? [process.execPath, own] : ['npm'];
  const ran = spawnSync(command ?? 'npm', [...before, ...args], { cwd, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`npm ${args.join(' ')}\n${ran.stdout}\n${ran.stderr}`);
  return ran.stdout;
}

/** What Node 20 and browsers of today run, and the types beside it. */
function compile(staging: string): void {
  const outDir = join(staging, 'dist');
  const config = join(staging, 'tsconfig.json');
  const compilerOptions = {
    ...{ noEmit: false, outDir, rootDir: join(SOURCE, 'src'), declaration: true },
    ...{
      rewriteRelativeImportExtensions: true,
      target: 'es2022',
      lib: ['es2023'],
      stripInternal: true,
    },
    typeRoots: [join(ROOT, 'node_modules/@types')],
  };
  const files = Object.values(DOORS).map((door) => join(SOURCE, `src/${door}.ts`));
  const house = join(ROOT, 'tsconfig.json');
  const extended = { extends: house, compilerOptions, files, include: [] };
  writeFileSync(config, JSON.stringify(extended));
  const ran = spawnSync(TSC, ['-p', config], { cwd: ROOT, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`the package does not compile\n${ran.stdout}`);
  rmSync(config);
  // The compiler rewrites the endings of what is imported in programs, and leaves them in types.
  for (const name of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const types = readFileSync(join(outDir, name), 'utf8');
    writeFileSync(
      join(outDir, name),
      types.replaceAll(/(['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'),
    );
  }
}

function manifestFor({ description, license, name, version }: Manifest) {
  const { dependencies = {} } = readManifest(join(ROOT, 'package.json'));
  const exported = Object.entries(DOORS).map(([door, file]) => [
    door,
    { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` },
  ]);
  return {
    ...{ name, version, description, license, type: 'module', sideEffects: false },
    engines: { node: '>=20' },
    exports: {
      ...(Object.fromEntries(exported) as Readonly<Record<string, unknown>>),
      [`./${WEIGHTS}`]: `./${WEIGHTS}`,
    },
    files: ['dist', 'weights'],
    // For the door that reads e-mails, and for nothing else.
    dependencies: { 'postal-mime': dependencies['postal-mime'] },
  };
}

/** Outside the house its other pages are not there: their names stay, the ways to them go. */
const readmeFor = (page: string): string =>
  page.replaceAll(/\[([^\]]+)\]\(\.\.\/\.\.\/[^)]+\)/g, '$1');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const into = resolve(process.argv[2] ?? 'dist');
  console.log(`packed: ${packScamflags(into)}`);
}
