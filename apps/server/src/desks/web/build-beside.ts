import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

// What reads pictures comes with packages and is copied by the build: nothing of it lies in the repository, and no page loads it by
// itself.

/** A file that a script beside a page loads; other bytes than these are refused there. */
export interface PackedFile {
  readonly path: string;
  readonly integrity: string;
  readonly bytes: number;
}

export type Put = (name: string, extension: string, content: string | Uint8Array) => string;

const CODE_READER = 'zxing-wasm/reader/zxing_reader.wasm';
const WORDS_READER = 'tesseract.js-core/tesseract-core-simd-lstm.wasm';
const LANGUAGES = {
  eng: '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  spa: '@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz',
} as const;

const fileOf = (name: string): string => fileURLToPath(import.meta.resolve(name));

function findFile(name: string): Uint8Array | undefined {
  try {
    return readFileSync(fileOf(name));
  } catch {
    return undefined;
  }
}

function packed(put: Put, name: string, content: Uint8Array): PackedFile {
  const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  return { path: put(name, 'gz', content), integrity, bytes: content.length };
}

export const packCodeReader = (put: Put): PackedFile =>
  packed(put, 'code-reader', gzipSync(readFileSync(fileOf(CODE_READER)), { level: 9 }));

export interface WordsReader {
  readonly reader: PackedFile;
  readonly languages: Readonly<Record<string, PackedFile>>;
}

/** @returns nothing in a house that was installed without it: no page offers to read words then */
export function packWordsReader(put: Put): WordsReader | undefined {
  const reader = findFile(WORDS_READER);
  const eng = findFile(LANGUAGES.eng);
  const spa = findFile(LANGUAGES.spa);
  if (reader === undefined || eng === undefined || spa === undefined) return undefined;
  return {
    reader: packed(put, 'words-reader', gzipSync(reader, { level: 9 })),
    languages: { eng: packed(put, 'words-eng', eng), spa: packed(put, 'words-spa', spa) },
  };
}

export const sizeOf = ({ languages, reader }: WordsReader): number =>
  Object.values(languages).reduce((sum, { bytes }) => sum + bytes, reader.bytes);

/** What says which versions went in: the files themselves are too large to be read at every start. */
export function besideVersions(): readonly string[] {
  return [
    'zxing-wasm',
    'tesseract.js-core',
    '@tesseract.js-data/eng',
    '@tesseract.js-data/spa',
  ].map((name) => {
    const entry = findFile(`${name}/package.json`) ?? new Uint8Array();
    return `${name} ${Buffer.from(entry).toString('utf8')}`;
  });
}
