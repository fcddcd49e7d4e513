import { createHash } from 'node:crypto';
import { ok, toBase64Url, type Outcome } from '@countersign/kernel';
import type { BegunKeyImport, ImportBackendKey, Refusal } from '@countersign/keeper-contract';
import type { Used } from '../backend-port.ts';
import { no, parseBytes, type House } from '../house.ts';
import { sharedInformation } from './shared-information.ts';

/** How long a sender may take between the two halves of an import. */
const IMPORT_MS = 24 * 3_600_000;

/** First half: what the sender needs to agree a key with the backend and wrap its own under it. */
export async function beginKeyImport(
  house: House,
  ask: { readonly publicKey: string },
): Promise<Outcome<BegunKeyImport, Refusal>> {
  const point = parseBytes(ask.publicKey);
  if (point === undefined || certify(house, point) === undefined) return no('import.public-key');
  const information = sharedInformation(house.random);
  await house.db.transaction(async (tx) => {
    await tx.query(
      'insert into imports_begun (shared_information_hash, public_key, begun_at) values ($1, $2, $3)',
      [hashOf(information), point, house.clock()],
    );
    await house.ledger.append(tx, deedOf('key.begin-import', 'done', 'begin-import'));
  });
  const backend = await house.backend.ecdhPublicKey('exchange');
  return ok({
    backendKey: toBase64Url(backend.point),
    certificate: backend.certificatePem,
    sharedInformation: toBase64Url(information),
  });
}

/** Second half: the wrapped key. What the first half gave out is good for one import by the same sender. */
export async function importKey(
  house: House,
  ask: ImportBackendKey,
): Promise<Outcome<{ keyArn: string; checkValue: string }, Refusal>> {
  const point = parseBytes(ask.publicKey);
  const information = parseBytes(ask.sharedInformation);
  const certificatePem = point === undefined ? undefined : certify(house, point);
  const begun =
    point !== undefined &&
    information !== undefined &&
    (await useBegun(house, hashOf(information), point));
  if (!begun || information === undefined || certificatePem === undefined)
    return refuse(house, ask, 'import.not-begun');
  const imported = await house.backend.importKey({
    sender: { certificatePem, sharedInformation: information },
    keyBlock: ask.keyBlock,
    alias: ask.alias,
    tags: ask.tags,
  });
  if (imported.verdict === 'refused') return refuse(house, ask, 'import.refused');
  await house.db.transaction((tx) =>
    house.ledger.append(tx, deedOf('key.import', 'done', ask.alias, imported)),
  );
  return ok({ keyArn: imported.keyArn, checkValue: imported.keyCheckValue });
}

function certify(house: House, point: Uint8Array): string | undefined {
  return house.keys.authority.certify({
    point,
    subject: 'Countersign key sender',
    ttlSeconds: house.settings.certificateTtlSeconds,
  });
}

async function useBegun(house: House, hash: Buffer, point: Uint8Array): Promise<boolean> {
  const now = house.clock();
  const rows = await house.db.query(
    `update imports_begun set used_at = $3
      where shared_information_hash = $1 and public_key = $2 and used_at is null and begun_at > $4
      returning 1`,
    [hash, point, now, now - IMPORT_MS],
  );
  return rows.length > 0;
}

async function refuse(
  house: House,
  ask: ImportBackendKey,
  refusal: string,
): Promise<Outcome<never, Refusal>> {
  await house.db.transaction((tx) =>
    house.ledger.append(tx, deedOf('key.import', refusal, ask.alias)),
  );
  return no(refusal);
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function deedOf(operation: string, result: string, correlation: string, used?: Used) {
  return {
    actor: 'operator:machine',
    channel: 'operator',
    operation,
    keyArn: used?.keyArn,
    keyCheckValue: used?.keyCheckValue,
    result,
    correlation,
  } as const;
}
