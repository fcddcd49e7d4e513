import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';

/** What signs e-mails on their way out, and what DNS has to say of it. */
export interface DkimKey {
  readonly selector: string;
  /** PKCS #8, PEM */
  readonly privatePem: string;
  /** The TXT record of `<selector>._domainkey.<domain>` (RFC 6376 clause 3.6.1) */
  readonly record: string;
}

const RSA_BITS = 2048;

/**
 * Reads the key, or makes it at the first start.
 * @throws Error when the file is no RSA key, or others can read it
 */
export async function openDkimKey({
  selector,
  file,
}: {
  readonly selector: string;
  readonly file: string;
}): Promise<DkimKey> {
  const privatePem = (await read(file)) ?? (await make(file));
  const privateKey = createPrivateKey(privatePem);
  if (privateKey.asymmetricKeyType !== 'rsa')
    throw new Error('DKIM_KEY_FILE must hold an RSA key: other kinds are not read everywhere yet.');
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { selector, privatePem, record: `v=DKIM1; k=rsa; p=${spki.toString('base64')}` };
}

async function read(file: string): Promise<string | undefined> {
  try {
    const pem = await readFile(file, 'utf8');
    if (((await stat(file)).mode & 0o077) !== 0)
      throw new Error('DKIM_KEY_FILE can be read by other accounts: chmod 600 it.');
    return pem;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Two servers that start at once agree on the one that was there first. */
async function make(file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: RSA_BITS });
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  try {
    await writeFile(file, pem, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
  const made = await read(file);
  if (made === undefined) throw new Error('DKIM_KEY_FILE was made and is gone.');
  return made;
}
