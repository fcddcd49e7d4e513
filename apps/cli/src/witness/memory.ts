// What a witness must never forget: its key, and of each log the checkpoint that it signed last.
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import {
  makeVerifier,
  openCheckpoint,
  type Signer,
  type Verifier,
  type Witnessed,
} from '@countersign/merkle-log';

export interface WitnessMemory {
  /** @throws Error where what was kept cannot be read: nothing may be signed then */
  readonly last: (log: Verifier) => Witnessed | undefined;
  /** On disk when it returns. @param note signed by the log */
  readonly keep: (log: Verifier, note: string) => void;
}

/** @param folder the witness's own; one witness at a time works in it */
export function openWitnessMemory(folder: string): WitnessMemory {
  const pathOf = ({ keyId }: Verifier) => join(folder, `${keyId.toString('hex')}.checkpoint`);
  return {
    last: (log) => {
      const path = pathOf(log);
      if (!existsSync(path)) return undefined;
      const checkpoint = openCheckpoint(log, readFileSync(path, 'utf8'));
      if (checkpoint === undefined)
        throw new Error(`${path} is not a checkpoint of ${log.name}: put back the last one signed`);
      return checkpoint;
    },
    keep: (log, note) => writeDurably(folder, pathOf(log), note),
  };
}

/** The key of the witness, made when there is none yet. */
export function openWitnessKey(folder: string, name: string): Signer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'witness.key');
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeDurably(folder, path, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  }
  const privateKey = createPrivateKey(readFileSync(path));
  return { privateKey, verifier: makeVerifier('witness', name, createPublicKey(privateKey)) };
}

/** Whole or not at all, and there after a power cut: the file, then the folder that names it. */
function writeDurably(folder: string, path: string, text: string): void {
  const fresh = `${path}.new`;
  writeFileSync(fresh, text, { mode: 0o600, flush: true });
  renameSync(fresh, path);
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
