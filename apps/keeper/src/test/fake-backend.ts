import { randomBytes, type KeyObject } from 'node:crypto';
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
  type DerivedKeyShape,
  type OpenedPin,
  type Pin,
} from '@countersign/pincrypto';
import { fromHex, sensitive, toHex, type Clock, type Sensitive } from '@countersign/kernel';
import { checkCertificate, readAuthority, type Authority } from '@countersign/x509';
import {
  BackendFault,
  type Agreement,
  type Backend,
  type CheckPin,
  type ChosenPin,
  type PinMethod,
  type VerifyAnswer,
  type VerifyAsk,
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
  readonly mailerKey: (format: MailerFormat) => KeyObject;
}

type MailerFormat = 'ISO_FORMAT_4' | 'ISO_FORMAT_1';

/** The keys of the fake, and its half of every agreement. */
interface Ring {
  readonly clock: Clock;
  readonly pair: ReturnType<typeof makeEcdhKeyPair>;
  readonly offset: KeyObject;
  readonly pvv: KeyObject;
  readonly code: KeyObject;
  readonly acquirer: KeyObject;
  readonly mailers: Readonly<Record<MailerFormat, KeyObject>>;
  readonly used: Set<string>;
  authority: Authority | undefined;
}

/** The fake is the other side of the border: it computes with what it is handed. */
function plain<T>(secretValue: Sensitive<T>): T {
  // The one place where the fake looks inside.
  return secretValue.expose();
}

const offsetTerms = (ring: Ring, pan: string) => ({
  key: ring.offset,
  table: TABLE,
  validationData: pan.slice(-13, -1),
  padCharacter: 'F',
});
const pvvTerms = (ring: Ring, pan: string) => ({ key: ring.pvv, keyIndex: 1, account: pan });
const codeTerms = (ring: Ring, pan: string, monthYear: string, count: number) => ({
  key: ring.code,
  account: pan,
  expiry: monthYear,
  serviceCode: SERVICE_CODE_PRINTED,
  digits: count,
});

export function createFakeBackend(clock: Clock): FakeBackend {
  const ring: Ring = {
    clock,
    pair: makeEcdhKeyPair('ECC_NIST_P256'),
    offset: secret(16),
    pvv: secret(16),
    code: secret(16),
    acquirer: secret(16),
    mailers: { ISO_FORMAT_4: secret(16), ISO_FORMAT_1: secret(16) },
    used: new Set(),
    authority: undefined,
  };
  const calls = new Map<string, number>();
  const fake: FakeBackend = {
    calls,
    down: false,
    beforeVerify: async () => {},
    acquirerKey: 'alias/acquirer',
    securityCode: (pan, monthYear, count) =>
      textFromDigits(deriveCardValue(codeTerms(ring, pan, monthYear, count))),
    acquirerBlock: (pan, text) => {
      const pin = parsePinDigits(digits(text));
      const key = ring.acquirer;
      return toHex(encipherPinBlock({ format: 0, account: pan, pin, key, random }));
    },
    mailerKey: (format) => ring.mailers[format],
    backend: counted(calls, () => fake.down, {
      ...keyCalls(ring),
      ...screenCalls(ring),
      ...mailerCalls(ring),
      assignPin: assignCall(ring),
      verifyPin: async (ask) => {
        await fake.beforeVerify();
        if (ask.acquirerKey !== fake.acquirerKey) return { verdict: 'no-such-key' };
        return verifyAcquired(ring, ask);
      },
      verifyCardCode: async ({ pan, expiry, code }) => {
        const text = plain(code);
        const right = verifyCardValue(codeTerms(ring, plain(pan), expiry, text.length), text);
        return { right, ...USED };
      },
    }),
  };
  return fake;
}

type KeyCalls = 'importRootCa' | 'ensureKeys' | 'selfTest' | 'ecdhPublicKey' | 'importKey';

function keyCalls(ring: Ring): Pick<Backend, KeyCalls> {
  return {
    importRootCa: async ({ certificatePem }) => {
      const read = readAuthority(certificatePem, ring.clock());
      if (!read.ok) throw new BackendFault(read.refusal.code);
      ring.authority = read.value;
    },
    ensureKeys: async () => {},
    selfTest: async () => {},
    ecdhPublicKey: async () => ({
      keyArn: USED.keyArn,
      point: publicPoint(ring.pair.publicKey),
      certificatePem: '',
    }),
    importKey: async ({ keyBlock }) =>
      keyBlock.startsWith('D') ? { verdict: 'imported', ...USED } : { verdict: 'refused' },
  };
}

function agree(ring: Ring, peer: Agreement, act: string, shape: DerivedKeyShape): KeyObject {
  if (ring.authority === undefined) throw new BackendFault('no authority');
  const checked = checkCertificate(peer.certificatePem, ring.authority, ring.clock());
  if (!checked.ok) throw new BackendFault(`certificate ${checked.refusal.code}`);
  const once = `${act} ${toHex(peer.sharedInformation)}`;
  if (ring.used.has(once)) throw new BackendFault('shared information was used before');
  ring.used.add(once);
  return deriveExchangedKey({
    privateKey: ring.pair.privateKey,
    publicKey: checked.value.publicKey,
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
    info: peer.sharedInformation,
    shape,
  });
}

function openChosen(ring: Ring, chosen: ChosenPin, method: PinMethod, act: string): OpenedPin {
  const algorithm = method === 'ibm3624-offset' ? 'AES' : 'TDES';
  const key = agree(ring, chosen.screen, act, { algorithm, bytes: 16 });
  const block = fromHex(chosen.block);
  return algorithm === 'AES'
    ? openPinBlock({ format: 4, account: chosen.controlNumber, block, key })
    : openPinBlock({ format: 1, block, key });
}

type ScreenCalls = 'showFromOffset' | 'setOffset' | 'setPvv' | 'checkPin';

function screenCalls(ring: Ring): Pick<Backend, ScreenCalls> {
  return {
    showFromOffset: async ({ pan, offset, controlNumber, screen }) => {
      const key = agree(ring, screen, 'show', { algorithm: 'AES', bytes: 16 });
      const pin = derivePinFromOffset(offsetTerms(ring, plain(pan)), digits(plain(offset)));
      const block = encipherPinBlock({ format: 4, account: controlNumber, pin, key, random });
      return { block: toHex(block), ...USED };
    },
    setOffset: async (chosen) => {
      const opened = openChosen(ring, chosen, 'ibm3624-offset', 'set');
      if (!opened.wellFormed) return { verdict: 'unreadable', ...USED };
      const offset = deriveOffset(offsetTerms(ring, plain(chosen.pan)), opened.pin);
      return { verdict: 'made', value: sensitive(textFromDigits(offset)), ...USED };
    },
    setPvv: async (chosen) => {
      const opened = openChosen(ring, chosen, 'visa-pvv', 'set');
      if (!opened.wellFormed) return { verdict: 'unreadable', ...USED };
      const pvv = derivePvv(pvvTerms(ring, plain(chosen.pan)), opened.pin);
      return { verdict: 'made', value: sensitive(textFromDigits(pvv)), ...USED };
    },
    checkPin: async (ask) => {
      const opened = openChosen(ring, ask, ask.method, 'check');
      if (!opened.wellFormed) return { verdict: 'unreadable', ...USED };
      const reasons = reasonsAgainst(ring, ask, opened.pin);
      return reasons.length === 0
        ? { verdict: 'fine', ...USED }
        : { verdict: 'weak', reasons, ...USED };
    },
  };
}

function reasonsAgainst(ring: Ring, ask: CheckPin, pin: Pin): readonly string[] {
  const { method, lengthMin, lengthMax, facts, current } = ask;
  const { birthDate, phoneEnding } = facts;
  const pan = plain(ask.pan);
  const owner = {
    cardNumber: pan,
    expiry: facts.expiry,
    ...(birthDate === undefined ? {} : { birthDate: plain(birthDate) }),
    ...(phoneEnding === undefined ? {} : { phoneEnding: plain(phoneEnding) }),
  };
  const forbidden = forbiddenPins(owner, { min: lengthMin, max: lengthMax });
  const policy = { lengthMin, lengthMax, rules: ALL_RULES };
  const isSame = current !== undefined && isPin(ring, { method, pan, value: plain(current), pin });
  return [...decideWeakPin(pin, policy, forbidden), ...(isSame ? ['current'] : [])];
}

function isPin(
  ring: Ring,
  ask: {
    readonly method: PinMethod;
    readonly pan: string;
    readonly value: string;
    readonly pin: Pin;
  },
): boolean {
  const { method, pan, pin } = ask;
  const value = digits(ask.value);
  if (method === 'ibm3624-offset')
    return verifyIbm3624(offsetTerms(ring, pan), { pin, offset: value });
  return pin.length === 4 && verifyPvv(pvvTerms(ring, pan), { pin, pvv: value });
}

function assignCall(ring: Ring): Backend['assignPin'] {
  return async ({ pan, method, length }) => {
    const pin = makePin(length, random);
    const value =
      method === 'ibm3624-offset'
        ? deriveOffset(offsetTerms(ring, plain(pan)), pin)
        : derivePvv(pvvTerms(ring, plain(pan)), pin);
    return { value: sensitive(textFromDigits(value)), ...USED };
  };
}

function verifyAcquired(ring: Ring, ask: VerifyAsk): VerifyAnswer {
  const pan = plain(ask.pan);
  const block = fromHex(ask.block);
  const opened = openPinBlock({ format: 0, account: pan, block, key: ring.acquirer });
  const { method, value } = ask;
  const right = isPin(ring, { method, pan, value: plain(value), pin: opened.pin });
  return { verdict: right && opened.wellFormed ? 'right' : 'wrong', ...USED };
}

function mailerCalls(ring: Ring): Pick<Backend, 'mailerBlock' | 'exportBureauKey'> {
  return {
    mailerBlock: async ({ pan, controlNumber, method, offset, length }) => {
      if (method === 'ibm3624-offset') {
        if (offset === undefined) throw new BackendFault('no offset');
        const pin = derivePinFromOffset(offsetTerms(ring, plain(pan)), digits(plain(offset)));
        const key = ring.mailers.ISO_FORMAT_4;
        const block = encipherPinBlock({ format: 4, account: controlNumber, pin, key, random });
        return { block: toHex(block), format: 'ISO_FORMAT_4', ...USED };
      }
      const pin = makePin(length, random);
      const newValue = sensitive(textFromDigits(derivePvv(pvvTerms(ring, plain(pan)), pin)));
      const block = encipherPinBlock({ format: 1, pin, key: ring.mailers.ISO_FORMAT_1, random });
      return { block: toHex(block), format: 'ISO_FORMAT_1', newValue, ...USED };
    },
    exportBureauKey: async ({ format, bureau }) => {
      const protectionKey = agree(ring, bureau, 'export', { algorithm: 'AES', bytes: 32 });
      return { keyBlock: wrapBureauKey(protectionKey, ring.mailers[format], format), ...USED };
    },
  };
}

function wrapBureauKey(protectionKey: KeyObject, key: KeyObject, format: MailerFormat): string {
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
