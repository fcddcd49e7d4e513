import { type KeyObject } from 'node:crypto';
import { type Random, sensitive } from '@countersign/kernel';
import {
  type Pin,
  type PinBlockBinding,
  accountNumberField,
  deriveExchangedKey,
  encipherPinBlock,
  makeEcdhKeyPair,
  openPinBlock,
  parsePublicPoint,
  publicPoint,
  wipe,
} from '@countersign/pincrypto';
import {
  type Agreement,
  type Backend,
  BackendFault,
  type ControlNumber,
  type EcdhKey,
  type EnsureKeys,
  type Pan,
} from '../backend-port.ts';

/** Certifies a one-time key as the keeper does for a screen; PEM, or nothing when the bytes are no point. */
export type CertifyKey = (point: Uint8Array) => string | undefined;

type Calls = Omit<Backend, 'selfTest'>;

export interface SelfTest {
  readonly calls: Calls;
  readonly ensured: EnsureKeys;
  readonly certify: CertifyKey;
  readonly random: Random;
}

// Numbers that no issuer has: 9 is for national use, and 999 is no country (ISO/IEC 7812-1 clause 4.1.2).
const CANARY = '9999990000000006' as Pan;
const CONTROL = '100200300401' as ControlNumber;
const OTHER_CONTROL = '100200300402' as ControlNumber;
const CANARY_OFFSET = '0000';
const INFORMATION_BYTES = 32;

/** Thrown where the backend answers in another shape than the screens and the keeper are built for. */
function mismatch(what: string): BackendFault {
  return new BackendFault(`the self-test of the crypto backend failed: ${what}`);
}

interface Peer {
  readonly agreement: Agreement;
  readonly key: KeyObject;
}

/** Plays a screen: a key pair of its own, certified, and the key agreed with the backend. */
function makePeer(test: SelfTest, backendKey: EcdhKey, algorithm: 'AES' | 'TDES'): Peer {
  const pair = makeEcdhKeyPair('ECC_NIST_P256');
  const certificatePem = test.certify(publicPoint(pair.publicKey));
  if (certificatePem === undefined) throw mismatch('the screen authority does not certify');
  const sharedInformation = test.random(INFORMATION_BYTES).map((byte) => (byte === 0 ? 1 : byte));
  const key = deriveExchangedKey({
    privateKey: pair.privateKey,
    publicKey: parsePublicPoint('ECC_NIST_P256', backendKey.point),
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
    info: sharedInformation,
    shape: { algorithm, bytes: 16 },
  });
  return { agreement: { certificatePem, sharedInformation }, key };
}

function blockOf(test: SelfTest, peer: Peer, ask: PinBlockBinding & { readonly pin: Pin }): string {
  const block = encipherPinBlock({ ...ask, key: peer.key, random: test.random });
  return block.toString('hex').toUpperCase();
}

/** Opens what the backend made for the screen: only the full number, at the length it has, is what screens do. */
function openShown(peer: Peer, block: string): Pin {
  const ask = { format: 4 as const, block: Buffer.from(block, 'hex'), key: peer.key };
  const opened = openPinBlock({ ...ask, account: CONTROL });
  if (opened.wellFormed) return opened.pin;
  const rightmost = openPinBlock({ ...ask, account: accountNumberField(`0${CONTROL}`) });
  wipe(opened.pin, rightmost.pin);
  throw mismatch(
    rightmost.wellFormed
      ? 'format 4 is bound to the rightmost digits without check digit'
      : 'the block for a screen cannot be opened',
  );
}

async function testOffset(test: SelfTest, backendKey: EcdhKey): Promise<void> {
  const pan = sensitive(CANARY);
  const shown = makePeer(test, backendKey, 'AES');
  const { block } = await test.calls.showFromOffset({
    pan,
    offset: sensitive(CANARY_OFFSET),
    controlNumber: CONTROL,
    screen: shown.agreement,
  });
  const pin = openShown(shown, block);
  const chosen = makePeer(test, backendKey, 'AES');
  const sent = {
    pan,
    block: blockOf(test, chosen, { format: 4, account: CONTROL, pin }),
    controlNumber: CONTROL,
    screen: chosen.agreement,
  };
  wipe(pin);
  const current = sensitive(CANARY_OFFSET);
  const checked = await test.calls.checkPin({
    ...sent,
    method: 'ibm3624-offset',
    lengthMin: 4,
    lengthMax: 6,
    facts: { expiry: '2030-01' },
    current,
  });
  if (checked.verdict !== 'weak' || !checked.reasons.includes('current'))
    throw mismatch('the PIN in force is not recognised');
  const made = await test.calls.setOffset(sent);
  // Compared with the canary's own offset.
  if (made.verdict !== 'made' || made.value.expose() !== CANARY_OFFSET)
    throw mismatch('a PIN that was shown has another offset when it is set');
  const strange = makePeer(test, backendKey, 'AES');
  const refused = await test.calls.setOffset({
    ...sent,
    controlNumber: OTHER_CONTROL,
    screen: strange.agreement,
  });
  if (refused.verdict !== 'unreadable') throw mismatch('a block of another control number is read');
}

async function testPvv(test: SelfTest, backendKey: EcdhKey): Promise<void> {
  const pan = sensitive(CANARY);
  const pin = Uint8Array.of(6, 0, 2, 8) as Pin;
  const values: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    const peer = makePeer(test, backendKey, 'TDES');
    const block = blockOf(test, peer, { format: 1, pin });
    const made = await test.calls.setPvv({
      pan,
      block,
      controlNumber: CONTROL,
      screen: peer.agreement,
    });
    if (made.verdict !== 'made') throw mismatch('a block of format 1 is not read');
    // Compared with the other round's.
    values.push(made.value.expose());
  }
  if (values[0] !== values[1] || !/^[0-9]{4}$/.test(values[0] ?? ''))
    throw mismatch('one PIN has two verification values');
}

/** Runs a canary card through the call shapes of the methods in use. @throws BackendFault on a mismatch */
export async function runSelfTest(test: SelfTest): Promise<void> {
  const backendKey = await test.calls.ecdhPublicKey();
  for (const method of test.ensured.methods) {
    if (method === 'ibm3624-offset') await testOffset(test, backendKey);
    else await testPvv(test, backendKey);
    await test.calls.assignPin({ pan: sensitive(CANARY), method, length: 4 });
  }
  for (const keyAlias of test.ensured.cardCodeAliases) {
    const answers = await Promise.all(
      ['000', '111'].map((code) =>
        test.calls.verifyCardCode({
          pan: sensitive(CANARY),
          expiry: '0130',
          code: sensitive(code),
          keyAlias,
        }),
      ),
    );
    if (answers.every(({ right }) => right)) throw mismatch('every card security code is right');
  }
}
