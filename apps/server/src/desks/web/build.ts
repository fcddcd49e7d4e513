import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appSheets, deskSheets, fontFiles, readSheets } from '@countersign/ui';
import { MANIFEST_FILE, webFolder, type WebManifest } from './assets.ts';
import {
  besideVersions,
  packCodeReader,
  packWordsReader,
  type Put,
  sizeOf,
} from './build-beside.ts';

/**
 * Builds what a member's browser loads: the islands (Vite), the style sheet, fonts, icons, the service worker. Names
 * carry a hash of the content. Run at bootstrap; a second run with nothing changed costs a few milliseconds.
 */

const here = fileURLToPath(new URL('.', import.meta.url));
const browserFolder = join(here, 'browser');

const scamflagsFolder = fileURLToPath(new URL('.', import.meta.resolve('@countersign/scamflags')));

const picturesFolder = fileURLToPath(new URL('.', import.meta.resolve('@countersign/pictures')));

const weightsFile = fileURLToPath(
  import.meta.resolve('@countersign/scamflags/weights/scamflags.bin'),
);

function hashFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
  }
}

/** Everything that goes in, as one hash: equal means nothing to do. */
function inputHash(): string {
  const hash = createHash('sha256').update(readSheets([...appSheets, ...deskSheets]));
  for (const name of readdirSync(browserFolder).toSorted())
    hash.update(name).update(readFileSync(join(browserFolder, name)));
  for (const url of Object.values(fontFiles)) hash.update(readFileSync(url));
  for (const library of ['qr/decode.js', '@countersign/letter-code'])
    hash.update(readFileSync(fileURLToPath(import.meta.resolve(library))));
  for (const version of besideVersions()) hash.update(version);
  for (const folder of [join(here, 'scam'), scamflagsFolder, picturesFolder])
    hashFolder(hash, folder);
  hash.update(readFileSync(weightsFile));
  for (const own of ['./build.ts', './build-beside.ts'])
    hash.update(readFileSync(new URL(own, import.meta.url)));
  hash.update(iconSvg);
  return hash.digest('hex');
}

// The half mark on larkspur, with the margin that round masks need.
const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="512" height="512"><path fill="#2f2a8f" d="M0 0h64v64H0z"/><path fill="#fff" transform="translate(16 16)" d="M1.59 11.85A15 15 0 1 0 27.84 6.8L13.28 23.54Z"/></svg>
`;

const shortHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/** @returns the folder of the built files; builds them when they are missing or stale */
export async function buildWeb(folder: string = webFolder): Promise<string> {
  const input = inputHash();
  if (readManifest(folder)?.input === input) return folder;
  const next = `${folder}.${process.pid}`;
  rmSync(next, { recursive: true, force: true });
  for (const where of ['assets', 'beside']) mkdirSync(join(next, where), { recursive: true });
  const putIn =
    (where: 'assets' | 'beside') =>
    (name: string, extension: string, content: string | Uint8Array): string => {
      const path = `/${where}/${name}-${shortHash(content)}.${extension}`;
      writeFileSync(join(next, path), content);
      return path;
    };
  const put = putIn('assets');
  let css = readSheets(appSheets);
  const fonts = Object.entries(fontFiles).map(([name, url]) => {
    const path = put(name.replace('.woff2', ''), 'woff2', readFileSync(url));
    css = css.replaceAll(`fonts/${name}`, path);
    return path;
  });
  const style = put('app', 'css', css);
  const desk = put('desk', 'css', readSheets(deskSheets));
  const icon = put('icon', 'svg', iconSvg);
  // Large, and loaded when somebody begins to scan a letter.
  const scanner = put('letter-scanner', 'js', await bundle('letter-scanner.ts', {}));
  // The same for whoever has a message read.
  const mail = put('scam-mail', 'js', await bundle('scam-mail.ts', {}));
  const weights = put('scam-weights', 'bin', readFileSync(weightsFile));
  const scam = put(
    'scam-check',
    'js',
    await bundle('scam-check.tsx', {
      SCAM_MAIL: JSON.stringify(mail),
      SCAM_WEIGHTS: JSON.stringify(weights),
    }),
  );
  const pictures = await buildPictures(put, putIn('beside'));
  const script = put(
    'app',
    'js',
    await bundle('main.ts', {
      LETTER_SCANNER: JSON.stringify(scanner),
      SCAM_CHECK: JSON.stringify(scam),
      PICTURES: JSON.stringify(pictures.script),
      PICTURE_WORKER: JSON.stringify(pictures.codes),
      WORDS_WORKER: JSON.stringify(pictures.words),
    }),
  );
  const shell = [style, icon, script, ...fonts];
  const worker = await bundle('sw.ts', {
    SHELL_FILES: JSON.stringify(shell),
    SHELL_VERSION: JSON.stringify(shortHash(shell.join())),
  });
  writeFileSync(join(next, 'sw.js'), worker);
  const files = { style, desk, icon, script, scanner, scam, mail, weights, pictures };
  const manifest: WebManifest = { input, ...files, font: fonts[0] ?? '' };
  writeFileSync(join(next, MANIFEST_FILE), JSON.stringify(manifest));
  replaceFolder(next, folder);
  return folder;
}

/** Pictures of a message: what the page loads for them, and what runs beside it. */
async function buildPictures(put: Put, putBeside: Put): Promise<WebManifest['pictures']> {
  const codeReader = packCodeReader(put);
  const wordsReader = packWordsReader(put);
  const codes = await bundle('picture-worker.ts', { CODE_READER: JSON.stringify(codeReader) });
  const words =
    wordsReader === undefined
      ? ''
      : await bundle('words-worker.ts', {
          WORDS_READER: JSON.stringify(wordsReader.reader),
          WORDS_LANGUAGES: JSON.stringify(wordsReader.languages),
        });
  const script = await bundle('pictures.ts', {
    WORDS_BYTES: String(wordsReader === undefined ? 0 : sizeOf(wordsReader)),
  });
  return {
    script: put('pictures', 'js', script),
    codes: putBeside('picture-worker', 'js', codes),
    words: words === '' ? '' : putBeside('words-worker', 'js', words),
    codeReader: codeReader.path,
    wordsFiles:
      wordsReader === undefined
        ? []
        : [wordsReader.reader, ...Object.values(wordsReader.languages)].map(({ path }) => path),
  };
}

async function bundle(file: string, define: Readonly<Record<string, string>>): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: browserFolder,
    define: { ...define },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      lib: { entry: join(browserFolder, file), formats: ['es'] },
      minify: true,
      // One file each: whoever loads it finds everything in it, also what is loaded when it is first used.
      rolldownOptions: { external: [/^\/assets\//], output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs) {
    if (!('output' in one)) continue;
    const chunk = one.output.find((part) => part.type === 'chunk');
    if (chunk?.type === 'chunk') return chunk.code;
  }
  throw new Error(`the build of ${file} gave no code`);
}

function readManifest(folder: string): WebManifest | undefined {
  const path = join(folder, MANIFEST_FILE);
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as WebManifest;
}

// Two starts may build at once: the folder changes hands in one step.
function replaceFolder(next: string, folder: string): void {
  const old = `${folder}.old.${process.pid}`;
  if (existsSync(folder)) renameSync(folder, old);
  try {
    renameSync(next, folder);
  } catch {
    cpSync(next, folder, { recursive: true });
    rmSync(next, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWeb();
