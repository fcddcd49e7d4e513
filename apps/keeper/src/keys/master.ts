import { hkdfSync, type KeyObject, createSecretKey } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '@countersign/kernel';

const MASTER_BYTES = 32;
const FILE_NAME = 'master.key';
/** Owner may read; nobody may write. */
const MODE = 0o400;
const OTHERS = 0o077;

/**
 * The key that seals all data keys, derived from the master file. The file is made at the first start only.
 * @param isFirstStart whether the database holds nothing sealed yet
 * @throws Error when the file is missing though data exists, is open to others, or has another length
 */
export function loadSealingKey(ask: {
  readonly stateDir: string;
  readonly isFirstStart: boolean;
  readonly random: Random;
}): KeyObject {
  const path = join(ask.stateDir, FILE_NAME);
  if (ask.isFirstStart) makeMaster(path, ask.random);
  const master = readMaster(path);
  try {
    return createSecretKey(
      Buffer.from(hkdfSync('sha256', master, '', 'countersign-keeper/data-keys/v1', 32)),
    );
  } finally {
    master.fill(0);
  }
}

/**
 * A new file only: one that is already there (left by a start that did not come to its end) is kept. It is written
 * through to the disk by O_SYNC; `fsync` is not to be had under `--permission`.
 */
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_SYNC;

function makeMaster(path: string, random: Random): void {
  let file: number;
  try {
    file = openSync(path, NEW_FILE, MODE);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return;
    throw new Error('the master key cannot be written into KEEPER_STATE_DIR', { cause });
  }
  const bytes = random(MASTER_BYTES);
  try {
    writeSync(file, bytes);
  } finally {
    bytes.fill(0);
    closeSync(file);
  }
}

function readMaster(path: string): Buffer {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (cause) {
    throw new Error(
      'the master key is missing: without it nothing in the keeper’s database can be opened',
      { cause },
    );
  }
  try {
    if ((fstatSync(file).mode & OTHERS) !== 0)
      throw new Error('the master key may be read by its owner only: chmod 0400');
    const bytes = Buffer.alloc(MASTER_BYTES + 1);
    if (readSync(file, bytes) !== MASTER_BYTES)
      throw new Error('the master key does not have 32 bytes');
    return bytes.subarray(0, MASTER_BYTES);
  } finally {
    closeSync(file);
  }
}
