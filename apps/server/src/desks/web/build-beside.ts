import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { PackedFile } from './browser/packed-file.ts';

// What reads pictures comes with packages and is copied by the build: nothing of it lies in the repository, and no page loads it by
// itself.

export type Put = (name: string, extension: string, content: string | Uint8Array) => string;

/** A file of a package, and the SHA-256 of the one that we looked at: with another version of the package it changes here, too. */
export interface PinnedFile {
  readonly name: string;
  readonly sha256: string;
}

export const CODE_READER: PinnedFile = {
  name: 'zxing-wasm/reader/zxing_reader.wasm',
  sha256: '5003fb4b88c4fbd1fd518a2fd8c8ad365c519e183a08c03a322dddfea3cea84e',
};
const WORDS_READER: PinnedFile = {
  name: 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  sha256: '34e8d50cac216427d86bf397d610fdd9f49492539bbcdfbfccc4eda20c810bea',
};
const LANGUAGES = {
  eng: {
    name: '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
    sha256: '45b4cb346724ac1774f1c36f42f182b887bcdb28ebe63e6fff90ac41f3fcff91',
  },
  spa: {
    name: '@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz',
    sha256: '40be52f97b5d4eb7460073dc1f94cd546b27150333c0bf854ed7e7132db6bceb',
  },
} as const satisfies Readonly<Record<string, PinnedFile>>;

const fileOf = (name: string): string => fileURLToPath(import.meta.resolve(name));

function findFile(name: string): Uint8Array | undefined {
  try {
    return readFileSync(fileOf(name));
  } catch {
    return undefined;
  }
}

/** @throws for other bytes than those that were looked at: nobody gets them with an integrity hash of ours */
export function checkPinned({ name, sha256 }: PinnedFile, content: Uint8Array): Uint8Array {
  const found = createHash('sha256').update(content).digest('hex');
  if (found !== sha256) throw new Error(`${name} has the SHA-256 ${found}, and not ${sha256}`);
  return content;
}

/** @returns nothing where the package is not there @throws as `checkPinned` does */
function findPinned(file: PinnedFile): Uint8Array | undefined {
  const content = findFile(file.name);
  return content === undefined ? undefined : checkPinned(file, content);
}

function packed(put: Put, name: string, content: Uint8Array): PackedFile {
  const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  return { path: put(name, 'gz', content), integrity, bytes: content.length };
}

export const packCodeReader = (put: Put): PackedFile =>
  packed(
    put,
    'code-reader',
    gzipSync(checkPinned(CODE_READER, readFileSync(fileOf(CODE_READER.name))), { level: 9 }),
  );

export interface WordsReader {
  readonly reader: PackedFile;
  readonly languages: Readonly<Record<string, PackedFile>>;
}

/** @returns nothing in a house that was installed without it: no page offers to read words then */
export function packWordsReader(put: Put): WordsReader | undefined {
  const reader = findPinned(WORDS_READER);
  const eng = findPinned(LANGUAGES.eng);
  const spa = findPinned(LANGUAGES.spa);
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
