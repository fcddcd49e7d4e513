import { hkdfSync } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import type { Random } from '@countersign/kernel';

const SECRET_BYTES = 32;

/** Keys of the server's own, each for one purpose, out of one file that only its account can read. */
export interface ServerSecrets {
  readonly keyFor: (
    purpose:
      | 'bounces'
      | 'codes'
      | 'recovery'
      | 'contact'
      | 'line'
      | 'call-back'
      | 'push'
      | 'push-proof'
      | 'signing'
      | 'transparency',
  ) => Uint8Array;
}

/** Reads the server's secret, or makes it at the first start. @throws Error when others can read the file */
export async function openSecrets({
  file,
  random,
}: {
  readonly file: string;
  readonly random: Random;
}): Promise<ServerSecrets> {
  const secret = (await readSecret(file)) ?? (await makeSecret(file, random));
  return {
    keyFor: (purpose) =>
      new Uint8Array(
        hkdfSync(
          'sha256',
          secret,
          new Uint8Array(0),
          `countersign/server/${purpose}/v1`,
          SECRET_BYTES,
        ),
      ),
  };
}

async function readSecret(file: string): Promise<Uint8Array | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
  if (bytes.length !== SECRET_BYTES)
    throw new Error(`SERVER_SECRET_FILE does not hold ${SECRET_BYTES} bytes.`);
  if (((await stat(file)).mode & 0o077) !== 0)
    throw new Error('SERVER_SECRET_FILE can be read by other accounts: chmod 600 it.');
  return bytes;
}

/** Two servers that start at once agree on the one that was there first. */
async function makeSecret(file: string, random: Random): Promise<Uint8Array> {
  try {
    await writeFile(file, random(SECRET_BYTES), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
  const made = await readSecret(file);
  if (made === undefined) throw new Error('SERVER_SECRET_FILE was made and is gone.');
  return made;
}
