import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';
import { windowCopy } from '@countersign/ui/copy';
import { fileNameOf, loadFiles, type FileEntry, type Manifest } from './src/files.ts';
import { pagePolicy } from './src/headers.ts';
import { HALF, pageNames, shell, sourcesOf, type PageName } from './src/shell.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const dist = join(here, 'dist');
const fontFolder = join(root, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files');

/** Style sheets of `packages/ui` that the pages use, in order; then our own. */
const styleSheets = [
  'tokens',
  'fonts',
  'base',
  'controls',
  'status',
  'window',
  'app',
  'helpers',
].map((name) => join(root, `packages/ui/css/${name}.css`));
const ownStyle = join(here, 'src/pages.css');
const fonts = { latin: 'latin', 'latin-ext': 'latin-ext' } as const;

/** Whatever can change the bytes that are served. */
const inputs = [
  'apps/window/build.ts',
  'apps/window/src',
  'packages/kernel/src',
  'packages/keeper-contract/src',
  'packages/pin-policy/src',
  'packages/pincrypto/src',
  'packages/sealing/src',
  'packages/ui/css',
  'packages/ui/src/copy',
  'package-lock.json',
];

interface BuiltFile {
  readonly path: string;
  readonly body: Buffer;
  readonly entry: FileEntry;
}

interface BuiltManifest extends Manifest {
  /** SHA-256 over everything that the files were made of. */
  readonly inputs: string;
}

/**
 * Builds the pages into `apps/window/dist`, or leaves them when nothing they are made of has changed. The same tree
 * gives the same bytes, anywhere.
 * @returns whether something was built
 */
export async function buildWindow(): Promise<boolean> {
  const made = hashInputs();
  if (isFresh(made)) return false;
  const style = asset('/assets/window', 'css', await bundleStyle(), 'the look of every page');
  const icon = asset('/assets/half', 'svg', Buffer.from(iconText()), 'the icon in the tab');
  const files: BuiltFile[] = [style, icon, ...fontFiles()];
  for (const name of pageNames) {
    // One bundle after the other: two cores are shared with whatever else starts.
    // oxlint-disable-next-line no-await-in-loop
    const script = asset(`/assets/${name}`, 'js', await bundleScript(name), scriptReasons[name]);
    files.push(script, page(name, { script, style, icon }));
  }
  writeAll(files, made);
  return true;
}

const entries: Readonly<Record<PageName, string>> = {
  card: join(here, 'src/browser/card.ts'),
  show: join(here, 'src/browser/show.ts'),
  choose: join(here, 'src/browser/choose.ts'),
};

const scriptReasons: Readonly<Record<PageName, string>> = {
  card: 'seals card number, security code, expiry and id ending; makes a passkey',
  show: 'proves the act, opens the PIN block, shows the digits while they are held',
  choose: 'takes the new PIN twice, proves the act, enciphers the PIN block',
};

function page(
  name: PageName,
  parts: { readonly script: BuiltFile; readonly style: BuiltFile; readonly icon: BuiltFile },
): BuiltFile {
  const named = (file: BuiltFile) => ({ path: file.path, integrity: integrityOf(file.body) });
  const ask = {
    script: named(parts.script),
    style: named(parts.style),
    icon: parts.icon.path,
    noScript: Object.entries(windowCopy).map(([language, words]) => ({
      language,
      text: words.noScript,
    })),
  };
  const body = Buffer.from(shell(ask));
  const entry = entryOf(body, 'html', `the page ${name}`);
  return { path: `/${name}`, body, entry: { ...entry, policy: pagePolicy(sourcesOf(ask)) } };
}

async function bundleScript(name: PageName): Promise<Buffer> {
  const output = await bundle(entries[name], []);
  const scripts = output.filter((one) => one.type === 'chunk');
  const [script] = scripts;
  if (script === undefined || scripts.length !== 1)
    throw new Error(`the page ${name} must be one script, so that its one hash covers it`);
  return Buffer.from(script.code);
}

async function bundleStyle(): Promise<Buffer> {
  let text = [...styleSheets, ownStyle].map((file) => readFileSync(file, 'utf8')).join('\n');
  for (const name of Object.keys(fonts) as (keyof typeof fonts)[])
    text = text.replaceAll(`fonts/${name}.woff2`, fontFile(name).path);
  const entry = 'virtual:window.css';
  const plugin: Plugin = {
    name: 'countersign-window-style',
    resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
    load: (id) => (id === `\0${entry}` ? text : undefined),
  };
  const [style] = (await bundle(entry, [plugin])).filter((one) => one.fileName.endsWith('.css'));
  if (style?.type !== 'asset') throw new Error('the style sheet was not built');
  return Buffer.from(style.source);
}

async function bundle(
  input: string,
  plugins: Plugin[],
): Promise<readonly (Rollup.OutputChunk | Rollup.OutputAsset)[]> {
  const built = await build({
    configFile: false,
    envFile: false,
    root: here,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    plugins,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input,
        output: {
          format: 'es',
          codeSplitting: false,
          entryFileNames: 'entry.js',
          assetFileNames: '[name][extname]',
        },
        // Contracts and copy come through doors that hold more than a page needs; what is not used falls away.
        treeshake: {
          moduleSideEffects: (id) => id.includes('/src/browser/') || id.endsWith('.css'),
        },
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output;
}

function iconText(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#2f2a8f" d="${HALF}"/></svg>\n`;
}

function fontFiles(): readonly BuiltFile[] {
  return (Object.keys(fonts) as (keyof typeof fonts)[]).map(fontFile);
}

function fontFile(name: keyof typeof fonts): BuiltFile {
  const file = `atkinson-hyperlegible-next-${fonts[name]}-wght-normal.woff2`;
  return asset(
    `/assets/${name}`,
    'woff2',
    readFileSync(join(fontFolder, file)),
    'the one typeface',
  );
}

/** A file with its hash in its name. */
function asset(path: string, ending: keyof typeof types, body: Buffer, reason: string): BuiltFile {
  const named = `${path}.${sha256(body).slice(0, 12)}.${ending}`;
  return { path: named, body, entry: entryOf(body, ending, reason) };
}

const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
} as const;

function entryOf(body: Buffer, ending: keyof typeof types, reason: string): FileEntry {
  return { sha256: sha256(body), type: types[ending], bytes: body.length, reason };
}

function writeAll(files: readonly BuiltFile[], made: string): void {
  rmSync(dist, { recursive: true, force: true });
  for (const file of files) {
    const at = join(dist, fileNameOf(file.path));
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, file.body);
  }
  const manifest: BuiltManifest = {
    inputs: made,
    files: Object.fromEntries(files.map((file) => [file.path, file.entry])),
  };
  writeFileSync(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

function isFresh(made: string): boolean {
  if (!existsSync(join(dist, 'manifest.json'))) return false;
  try {
    const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as BuiltManifest;
    if (manifest.inputs !== made) return false;
    // Throws when a file is gone or was altered.
    loadFiles(dist);
    return true;
  } catch {
    return false;
  }
}

function hashInputs(): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(path: string): readonly string[] {
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.includes('.test.'))
    .map((one) => join(one.parentPath, one.name))
    .sort();
}

function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

if (import.meta.main) {
  const built = await buildWindow();
  process.stdout.write(built ? 'window: pages built\n' : 'window: pages are fresh\n');
}
