import { ok, toBase64Url, type Outcome } from '@countersign/kernel';
import {
  bureauMacContext,
  type AskBureauKey,
  type BureauKey,
  type Refusal,
} from '@countersign/keeper-contract';
import { BoxKeyError, sealBox } from '@countersign/sealing';
import { no, parseBytes, type House } from '../house.ts';
import { sharedInformation } from '../imports/index.ts';

/**
 * What the press needs for one format: the mailer key, as a block under a key agreed with the press's one-time key, and
 * the key of the row MACs, boxed to a second one.
 */
export async function bureauKey(
  house: House,
  ask: AskBureauKey,
): Promise<Outcome<BureauKey, Refusal>> {
  const point = parseBytes(ask.publicKey);
  const boxPoint = parseBytes(ask.boxKey);
  const certificatePem =
    point === undefined
      ? undefined
      : house.keys.authority.certify({
          point,
          subject: 'Countersign press',
          ttlSeconds: house.settings.certificateTtlSeconds,
        });
  const macBox = boxPoint === undefined ? undefined : await boxMacKey(house, ask.boxKey, boxPoint);
  if (certificatePem === undefined || macBox === undefined) {
    await append(house, 'press.key', ask);
    return no('press.key');
  }
  const information = sharedInformation(house.random);
  const { keyBlock, keyCheckValue, keyArn } = await house.backend.exportBureauKey({
    format: ask.format,
    bureau: { certificatePem, sharedInformation: information },
  });
  const backend = await house.backend.ecdhPublicKey('exchange');
  await append(house, 'done', ask, { keyArn, keyCheckValue });
  return ok({
    keyBlock,
    checkValue: keyCheckValue,
    backendKey: toBase64Url(backend.point),
    sharedInformation: toBase64Url(information),
    macBox: toBase64Url(macBox),
  });
}

async function boxMacKey(
  house: House,
  boxKey: string,
  recipient: Uint8Array,
): Promise<Uint8Array | undefined> {
  const key = house.keys.exportMacKey('mailer-row');
  try {
    const context = bureauMacContext(boxKey);
    return await sealBox({ recipient, kind: 'bureau-mac', context, fields: { key } });
  } catch (fault) {
    if (fault instanceof BoxKeyError) return undefined;
    throw fault;
  } finally {
    key.fill(0);
  }
}

async function append(
  house: House,
  result: string,
  ask: AskBureauKey,
  used?: { readonly keyArn: string; readonly keyCheckValue: string },
): Promise<void> {
  await house.db.transaction((tx) =>
    house.ledger.append(tx, {
      actor: 'press',
      channel: 'press',
      operation: 'mailer.bureau-key',
      keyArn: used?.keyArn,
      keyCheckValue: used?.keyCheckValue,
      result,
      correlation: ask.format,
    }),
  );
}
