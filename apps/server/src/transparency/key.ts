import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { makeVerifier, type Signer } from '@countersign/merkle-log';
import { createSeal, type Reader } from '../platform/index.ts';
import type { TransparencyParts } from './index.ts';
import { findKey, insertKey, lockLog, type StoredLogKey } from './store.ts';

const SEALED_AS = 'transparency-log';

/** The one key of the log, made when it is first needed and opened once. */
export function createLogKey(parts: TransparencyParts): () => Promise<Signer> {
  const seal = createSeal({ key: parts.sealKey, random: parts.random });
  const make = (): StoredLogKey => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const plain = privateKey.export({ format: 'der', type: 'pkcs8' });
    const sealed = seal.seal(SEALED_AS, plain);
    plain.fill(0);
    const spki = publicKey.export({ format: 'der', type: 'spki' });
    return { origin: parts.origin, public_key: spki, private_sealed: sealed };
  };
  const open = (key: StoredLogKey): Signer => {
    const plain = seal.open(SEALED_AS, key.private_sealed);
    const privateKey = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
    plain.fill(0);
    const publicKey = createPublicKey({ key: key.public_key, format: 'der', type: 'spki' });
    return { privateKey, verifier: makeVerifier('log', key.origin, publicKey) };
  };
  let opened: Promise<Signer> | undefined;
  const openOnce = async () =>
    open((await findKey(parts.db.reader)) ?? (await makeOnce(parts, make)));
  return async () => {
    opened ??= openOnce();
    try {
      return await opened;
    } catch (cause) {
      // What was not there a moment ago may be there now.
      opened = undefined;
      throw cause;
    }
  };
}

/** Of servers that start at once, one makes it. */
async function makeOnce(
  { audit, clock, db, newId }: TransparencyParts,
  make: () => StoredLogKey,
): Promise<StoredLogKey> {
  return db.transaction(async (tx) => {
    await lockLog(tx);
    const there = await findKey(tx as Reader);
    if (there !== undefined) return there;
    const made = make();
    await insertKey(tx, made, clock());
    await audit.append(tx, {
      actor: { kind: 'system', id: 'transparency' },
      channel: 'system',
      operation: 'transparency.key-made',
      subject: made.origin,
      result: 'done',
      correlation: newId(),
    });
    return made;
  });
}
