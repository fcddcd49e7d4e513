import { createPublicKey, randomBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { decideWeakPin, forbiddenPins, ALL_RULES } from '@countersign/pin-policy';
import {
  deriveCardValue,
  deriveExchangedKey,
  deriveOffset,
  derivePinFromOffset,
  derivePvv,
  digitsFromText,
  encipherPinBlock,
  makeEcdhKeyPair,
  makePin,
  openPinBlock,
  parseDecimalisationTable,
  parsePinDigits,
  publicPoint,
  SERVICE_CODE_PRINTED,
  takeSecretKey,
  textFromDigits,
  verifyCardValue,
  verifyIbm3624,
  verifyPvv,
  wrapKey,
  type Pin,
} from '@countersign/pincrypto';
import { fromHex, sensitive, toHex, type Clock } from '@countersign/kernel';
import { checkCertificate, readAuthority, type Authority } from '@countersign/x509';
import {
  BackendFault,
  type Agreement,
  type Backend,
  type ChosenPin,
  type PinMethod,
  type ReferenceValue,
} from '../backend-port.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const secret = (bytes: number) => takeSecretKey(random(bytes));
const USED = { keyArn: 'arn:fake:key/test', keyCheckValue: 'A1B2C3' };
const TABLE = parseDecimalisationTable('0123456789012345');

/** A backend in memory that does the real cryptography; for tests only. */
export interface FakeBackend {
  readonly backend: Backend;
  /** Calls so far, by name. */
  readonly calls: Map<string, number>;
  /** While set, every call but those that set the house up is a fault. */
  down: boolean;
  /** Called before each verification; a test can wait in it. */
  beforeVerify: () => Promise<void>;
  readonly securityCode: (pan: string, monthYear: string, digits: number) => string;
  /** A PIN block as an acquirer would send it. */
  readonly acquirerBlock: (pan: string, pin: string) => string;
  readonly acquirerKey: string;
  readonly mailerKey: (format: 'ISO_FORMAT_4' | 'ISO_FORMAT_1') => KeyObject;
}

export function createFakeBackend(clock: Clock): FakeBackend {
  const pair = makeEcdhKeyPair('ECC_NIST_P256');
  const keys = { offset: secret(16), pvv: secret(16), code: secret(16), acquirer: secret(16) };
  const mailers = { ISO_FORMAT_4: secret(16), ISO_FORMAT_1: secret(16) };
  const calls = new Map<string, number>();
  const used = new Set<string>();
  let authority: Authority | undefined;

  const offsetTerms = (pan: string) => ({
    key: keys.offset,
    table: TABLE,
    validationData: pan.slice(-13, -1),
    padCharacter: 'F',
  });
  const pvvTerms = (pan: string) => ({ key: keys.pvv, keyIndex: 1, account: pan });
  const codeTerms = (pan: string, monthYear: string, digits: number) => ({
    key: keys.code,
    account: pan,
    expiry: monthYear,
    serviceCode: SERVICE_CODE_PRINTED,
    digits,
  });

  const agree = (screen: Agreement, act: string, shape: { algorithm: 'AES' | 'TDES' }) => {
    if (authority === undefined) throw new BackendFault('no authority');
    const checked = checkCertificate(screen.certificatePem, authority, clock());
    if (!checked.ok) throw new BackendFault(`certificate ${checked.refusal.code}`);
    const once = `${act} ${toHex(screen.sharedInformation)}`;
    if (used.has(once)) throw new BackendFault('shared information was used before');
    used.add(once);
    return deriveExchangedKey({
      privateKey: pair.privateKey,
      publicKey: checked.value.publicKey,
      kdf: 'NIST_SP800',
      hash: 'SHA_256',
      info: screen.sharedInformation,
      shape: { algorithm: shape.algorithm, bytes: 16 },
    });
  };

  const openChosen = (chosen: ChosenPin, method: PinMethod, act: string) => {
    const isOffset = method === 'ibm3624-offset';
    const key = agree(chosen.screen, act, { algorithm: isOffset ? 'AES' : 'TDES' });
    const block = fromHex(chosen.block);
    return isOffset
      ? openPinBlock({ format: 4, account: chosen.controlNumber, block, key })
      : openPinBlock({ format: 1, block, key });
  };

  const pinOf = (method: PinMethod, pan: string, value: ReferenceValue): Pin | undefined =>
    method === 'ibm3624-offset'
      ? derivePinFromOffset(offsetTerms(pan), digits(value.expose()))
      : undefined;

  const fake: FakeBackend = {
    calls,
    down: false,
    beforeVerify: async () => {},
    acquirerKey: 'alias/acquirer',
    securityCode: (pan, monthYear, count) =>
      textFromDigits(deriveCardValue(codeTerms(pan, monthYear, count))),
    acquirerBlock: (pan, pin) =>
      toHex(
        encipherPinBlock({
          format: 0,
          account: pan,
          pin: parsePinDigits(digits(pin)),
          key: keys.acquirer,
          random,
        }),
      ),
    mailerKey: (format) => mailers[format],
    backend: counted(calls, () => fake.down, {
      importRootCa: async ({ certificatePem }) => {
        const read = readAuthority(certificatePem, clock());
        if (!read.ok) throw new BackendFault(read.refusal.code);
        authority = read.value;
      },
      ensureKeys: async () => {},
      selfTest: async () => {},
      ecdhPublicKey: async () => ({
        keyArn: USED.keyArn,
        point: publicPoint(pair.publicKey),
        certificatePem: '',
      }),
      assignPin: async ({ pan, method, length }) => {
        const pin = makePin(length, random);
        const value =
          method === 'ibm3624-offset'
            ? deriveOffset(offsetTerms(pan.expose()), pin)
            : derivePvv(pvvTerms(pan.expose()), pin);
        return { value: sensitive(textFromDigits(value)), ...USED };
      },
      showFromOffset: async ({ pan, offset, controlNumber, screen }) => {
        const key = agree(screen, 'show', { algorithm: 'AES' });
        const pin = derivePinFromOffset(offsetTerms(pan.expose()), digits(offset.expose()));
        const block = encipherPinBlock({ format: 4, account: controlNumber, pin, key, random });
        return { block: toHex(block), ...USED };
      },
      setOffset: async (chosen) => {
        const opened = openChosen(chosen, 'ibm3624-offset', 'set');
        if (!opened.wellFormed) return { verdict: 'unreadable', ...USED };
        const offset = deriveOffset(offsetTerms(chosen.pan.expose()), opened.pin);
        return { verdict: 'made', value: sensitive(textFromDigits(offset)), ...USED };
      },
      setPvv: async (chosen) => {
        const opened = openChosen(chosen, 'visa-pvv', 'set');
        if (!opened.wellFormed) return { verdict: 'unreadable', ...USED };
        const pvv = derivePvv(pvvTerms(chosen.pan.expose()), opened.pin);
        return { verdict: 'made', value: sensitive(textFromDigits(pvv)), ...USED };
      },
      checkPin: async (ask) => {
        const { method, lengthMin, lengthMax, facts, current } = ask;
        const pan = ask.pan.expose();
        const opened = openChosen(ask, method, 'check');
        if (!opened.wellFormed) return { verdict: 'unreadable', ...USED };
        const { birthDate, phoneEnding } = facts;
        const owner = {
          cardNumber: pan,
          expiry: facts.expiry,
          ...(birthDate === undefined ? {} : { birthDate: birthDate.expose() }),
          ...(phoneEnding === undefined ? {} : { phoneEnding: phoneEnding.expose() }),
        };
        const forbidden = forbiddenPins(owner, { min: lengthMin, max: lengthMax });
        const policy = { lengthMin, lengthMax, rules: ALL_RULES };
        const reasons: string[] = [...decideWeakPin(opened.pin, policy, forbidden)];
        const isSame =
          current !== undefined &&
          (method === 'ibm3624-offset'
            ? textFromDigits(opened.pin) ===
              textFromDigits(pinOf(method, pan, current) ?? new Uint8Array())
            : verifyPvv(pvvTerms(pan), { pin: opened.pin, pvv: digits(current.expose()) }));
        if (isSame) reasons.push('current');
        return reasons.length === 0
          ? { verdict: 'fine', ...USED }
          : { verdict: 'weak', reasons, ...USED };
      },
      verifyPin: async (ask) => {
        await fake.beforeVerify();
        if (ask.acquirerKey !== fake.acquirerKey) return { verdict: 'no-such-key' };
        const pan = ask.pan.expose();
        const opened = openPinBlock({
          format: 0,
          account: pan,
          block: fromHex(ask.block),
          key: keys.acquirer,
        });
        const value = digits(ask.value.expose());
        const right =
          ask.method === 'ibm3624-offset'
            ? verifyIbm3624(offsetTerms(pan), { pin: opened.pin, offset: value })
            : opened.pin.length === 4 && verifyPvv(pvvTerms(pan), { pin: opened.pin, pvv: value });
        return { verdict: right && opened.wellFormed ? 'right' : 'wrong', ...USED };
      },
      verifyCardCode: async ({ pan, expiry, code }) => {
        const text = code.expose();
        const right = verifyCardValue(codeTerms(pan.expose(), expiry, text.length), text);
        return { right, ...USED };
      },
      mailerBlock: async ({ pan, controlNumber, method, offset, length }) => {
        if (method === 'ibm3624-offset') {
          if (offset === undefined) throw new BackendFault('no offset');
          const pin = derivePinFromOffset(offsetTerms(pan.expose()), digits(offset.expose()));
          const key = mailers.ISO_FORMAT_4;
          const block = encipherPinBlock({ format: 4, account: controlNumber, pin, key, random });
          return { block: toHex(block), format: 'ISO_FORMAT_4', ...USED };
        }
        const pin = makePin(length, random);
        const newValue = sensitive(textFromDigits(derivePvv(pvvTerms(pan.expose()), pin)));
        const block = encipherPinBlock({ format: 1, pin, key: mailers.ISO_FORMAT_1, random });
        return { block: toHex(block), format: 'ISO_FORMAT_1', newValue, ...USED };
      },
      exportBureauKey: async ({ format, bureau }) => {
        const peer = createPublicKey(
          new X509Certificate(bureau.certificatePem).publicKey.export({
            format: 'pem',
            type: 'spki',
          }),
        );
        const protectionKey = deriveExchangedKey({
          privateKey: pair.privateKey,
          publicKey: peer,
          kdf: 'NIST_SP800',
          hash: 'SHA_256',
          info: bureau.sharedInformation,
          shape: { algorithm: 'AES', bytes: 32 },
        });
        const keyBlock = wrapBureauKey(protectionKey, mailers[format], format);
        return { keyBlock, ...USED };
      },
      importKey: async ({ keyBlock }) =>
        keyBlock.startsWith('D') ? { verdict: 'imported', ...USED } : { verdict: 'refused' },
    }),
  };
  return fake;
}

function wrapBureauKey(
  protectionKey: KeyObject,
  key: KeyObject,
  format: 'ISO_FORMAT_4' | 'ISO_FORMAT_1',
): string {
  return wrapKey({
    protectionKey,
    key,
    random,
    header: {
      version: 'D',
      usage: 'P0',
      algorithm: format === 'ISO_FORMAT_4' ? 'A' : 'T',
      modeOfUse: 'D',
      keyVersion: '00',
      exportability: 'N',
      optionalBlocks: [],
    },
  });
}

function digits(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(digitsFromText('test', text, { min: 4, max: 12 }));
}

const SET_UP = new Set(['importRootCa', 'ensureKeys', 'selfTest', 'ecdhPublicKey']);

function counted(calls: Map<string, number>, isDown: () => boolean, backend: Backend): Backend {
  const wrap = (name: string, call: (ask: never) => Promise<unknown>) => async (ask: never) => {
    calls.set(name, (calls.get(name) ?? 0) + 1);
    if (isDown() && !SET_UP.has(name)) throw new BackendFault('down');
    return call(ask);
  };
  const wrapped = Object.entries(backend).map(([name, call]) => [name, wrap(name, call as never)]);
  return Object.fromEntries(wrapped) as Backend;
}
