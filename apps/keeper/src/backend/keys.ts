import { Buffer } from 'node:buffer';
import { X509Certificate } from 'node:crypto';
import { publicPoint } from '@countersign/pincrypto';
import { BackendFault, type Backend, type EcdhKey, type Used } from '../backend-port.ts';
import { ALIASES, type PlannedKey, planKeys } from './key-plan.ts';
import { agreementOf } from './requests.ts';
import { type JsonObject, type Wire, must, objectOf, refusedMember, textOf } from './wire.ts';

const FINGERPRINT_TAG = 'countersign:certificate-sha256';

/** The key that an alias points at; undefined when there is none. */
async function findByAlias(wire: Wire, alias: string): Promise<string | undefined> {
  const found = await wire.control('GetAlias', { AliasName: alias });
  if (!found.ok && found.exception === 'ResourceNotFoundException') return undefined;
  const arn = objectOf(must(found, 'GetAlias'), 'Alias')['KeyArn'];
  return typeof arn === 'string' ? arn : undefined;
}

/** Points an alias at a key, whether it is there or not. */
async function putAlias(wire: Wire, alias: string, arn: string): Promise<void> {
  const named = { AliasName: alias, KeyArn: arn };
  const made = await wire.control('CreateAlias', named);
  if (!made.ok && made.exception === 'ConflictException')
    must(await wire.control('UpdateAlias', named), 'UpdateAlias');
  else must(made, 'CreateAlias');
}

async function ensureKey(wire: Wire, plan: PlannedKey): Promise<void> {
  const arn = await findByAlias(wire, plan.alias);
  if (arn === undefined) {
    const made = objectOf(must(await wire.control('CreateKey', plan.create), 'CreateKey'), 'Key');
    await putAlias(wire, plan.alias, textOf(made, 'KeyArn'));
    return;
  }
  const key = objectOf(must(await wire.control('GetKey', { KeyIdentifier: arn }), 'GetKey'), 'Key');
  const usage = textOf(objectOf(key, 'KeyAttributes'), 'KeyUsage');
  if (usage !== plan.usage)
    throw new BackendFault(`${plan.alias} is a key of another usage: ${usage}`);
}

function usedOf(key: JsonObject): Used {
  return { keyArn: textOf(key, 'KeyArn'), keyCheckValue: textOf(key, 'KeyCheckValue') };
}

async function importRootCa(wire: Wire, pem: string): Promise<void> {
  const fingerprint = new X509Certificate(pem).fingerprint256.replaceAll(':', '');
  const arn = await findByAlias(wire, ALIASES.screenCa);
  if (arn !== undefined) {
    const listed = must(
      await wire.control('ListTagsForResource', { ResourceArn: arn }),
      'ListTagsForResource',
    );
    const tags = listed['Tags'];
    const same = (tag: JsonObject) =>
      tag['Key'] === FINGERPRINT_TAG && tag['Value'] === fingerprint;
    if (Array.isArray(tags) && (tags as readonly JsonObject[]).some(same)) return;
  }
  const imported = await wire.control('ImportKey', {
    KeyMaterial: {
      RootCertificatePublicKey: {
        KeyAttributes: {
          KeyUsage: 'TR31_S0_ASYMMETRIC_KEY_FOR_DIGITAL_SIGNATURE',
          KeyClass: 'PUBLIC_KEY',
          KeyAlgorithm: 'ECC_NIST_P256',
          KeyModesOfUse: { Verify: true },
        },
        PublicKeyCertificate: Buffer.from(pem).toString('base64'),
      },
    },
    Tags: [{ Key: FINGERPRINT_TAG, Value: fingerprint }],
  });
  const key = objectOf(must(imported, 'ImportKey'), 'Key');
  await putAlias(wire, ALIASES.screenCa, textOf(key, 'KeyArn'));
}

async function readEcdhKey(wire: Wire, alias: string): Promise<EcdhKey> {
  const keyArn = await findByAlias(wire, alias);
  if (keyArn === undefined) throw new BackendFault(`${alias} is not there: ensureKeys comes first`);
  const got = must(
    await wire.control('GetPublicKeyCertificate', { KeyIdentifier: keyArn }),
    'GetPublicKeyCertificate',
  );
  const certificatePem = Buffer.from(textOf(got, 'KeyCertificate'), 'base64').toString('latin1');
  const point = publicPoint(new X509Certificate(certificatePem).publicKey);
  return { keyArn, point, certificatePem };
}

type KeyCalls = Pick<
  Backend,
  'ensureKeys' | 'importRootCa' | 'ecdhPublicKey' | 'exportBureauKey' | 'importKey'
>;

/** The calls of the control plane. */
export function makeKeyCalls(wire: Wire): KeyCalls {
  const exchangeKeys = new Map<string, Promise<EcdhKey>>();
  return {
    async ensureKeys(ask) {
      exchangeKeys.clear();
      // One after the other: two that make the same key at once would leave one without an alias.
      for (const plan of planKeys(ask)) await ensureKey(wire, plan);
    },
    importRootCa: ({ certificatePem }) => importRootCa(wire, certificatePem),
    ecdhPublicKey(use = 'screens') {
      const alias = use === 'screens' ? ALIASES.ecdhScreens : ALIASES.ecdhExchange;
      const known = exchangeKeys.get(alias);
      if (known !== undefined) return known;
      const asked = readEcdhKey(wire, alias);
      exchangeKeys.set(alias, asked);
      // A key that could not be read is asked for again.
      asked.catch(() => exchangeKeys.delete(alias));
      return asked;
    },
    async exportBureauKey({ format, bureau }) {
      const alias = format === 'ISO_FORMAT_4' ? ALIASES.mailerPek4 : ALIASES.mailerPek1;
      const exported = await wire.control('ExportKey', {
        ExportKeyIdentifier: alias,
        KeyMaterial: { DiffieHellmanTr31KeyBlock: agreementOf(bureau) },
      });
      const wrapped = objectOf(must(exported, 'ExportKey'), 'WrappedKey');
      const keyArn = (await findByAlias(wire, alias)) ?? '';
      return {
        keyBlock: textOf(wrapped, 'KeyMaterial'),
        keyArn,
        keyCheckValue: textOf(wrapped, 'KeyCheckValue'),
      };
    },
    async importKey({ sender, keyBlock, alias, tags }) {
      const imported = await wire.control('ImportKey', {
        KeyMaterial: {
          DiffieHellmanTr31KeyBlock: { ...agreementOf(sender), WrappedKeyBlock: keyBlock },
        },
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      });
      if (!imported.ok) {
        const member = refusedMember(imported);
        if (
          imported.exception === 'ValidationException' &&
          /^(?:WrappedKeyBlock|Tags|$)/.test(member)
        )
          return { verdict: 'refused' };
        throw new BackendFault(
          `ImportKey: the crypto backend answered ${imported.exception} ${member}`,
        );
      }
      const key = objectOf(imported.body, 'Key');
      await putAlias(wire, alias, textOf(key, 'KeyArn'));
      return { verdict: 'imported', ...usedOf(key) };
    },
  };
}
