import { createHash, randomBytes, type KeyObject } from 'node:crypto';
import { fromBase64Url, fromHex, toBase64Url, toHex, utf8 } from '@countersign/kernel';
import {
  addPasskeyBytes,
  intentBytes,
  visitBoxContext,
  type Act,
  type PinTerms,
  type Visit,
} from '@countersign/keeper-contract';
import {
  decipherPinBlock,
  deriveExchangedKey,
  digitsFromText,
  encipherPinBlock,
  makeEcdhKeyPair,
  parsePinDigits,
  parsePublicPoint,
  publicPoint,
  textFromDigits,
} from '@countersign/pincrypto';
import { sealBox } from '@countersign/sealing';
import type { TestPasskey } from './authenticator.ts';
import { eventsOf, type AskLine } from './house.ts';

/** What pages need of a house: one in this process, or a real one behind its sockets. */
export interface PageHouse {
  readonly ask: AskLine;
  readonly now: number;
  readonly sites: { readonly windowOrigin: string; readonly rpId: string };
  readonly boxKey: Uint8Array;
  readonly securityCode: (pan: string, monthYear: string, digits: number) => string;
}

/** The window's page, as a test drives it: one ticket, one visit, one screen key. */
export interface TestPage {
  readonly ticket: string;
  readonly correlation: string;
  visit: Visit;
  readonly screenKey: string;
  readonly screenKeyHash: Uint8Array;
  readonly key: KeyObject;
}

let visits = 0;

export async function openPage(
  house: PageHouse,
  ask: {
    readonly act: Act;
    readonly card?: string;
    readonly member?: string;
    readonly passwordAt?: number;
    readonly codeTo?: string;
  },
): Promise<TestPage> {
  visits += 1;
  const correlation = `correlation-${visits}`;
  const opened = await house.ask<{ ticket?: string; refusal?: string }>('server', '/v1/tickets', {
    visit: `visit-${String(visits).padStart(4, '0')}`,
    language: 'en',
    returnPath: '/cards',
    correlation,
    ...ask,
  });
  if (opened.ticket === undefined) throw new Error(`no ticket: ${JSON.stringify(opened)}`);
  const pair = makeEcdhKeyPair('ECC_NIST_P256');
  const point = publicPoint(pair.publicKey);
  const page = {
    ticket: opened.ticket,
    correlation,
    screenKey: toBase64Url(point),
    screenKeyHash: createHash('sha256').update(point).digest(),
    key: pair.privateKey,
  };
  return { ...page, visit: await openVisit(house, opened.ticket) };
}

export async function openVisit(house: PageHouse, ticket: string): Promise<Visit> {
  const visit = await house.ask<Visit & { refusal?: string }>('window', '/visits/open', { ticket });
  if (visit.refusal !== undefined) throw new Error(`no visit: ${visit.refusal}`);
  return visit;
}

export interface MatchTyped {
  readonly pan: string;
  readonly securityCode: string;
  readonly expiry: string;
  readonly idEnding: string;
  readonly passkey?: unknown;
}

export async function matchBox(
  house: PageHouse,
  ticket: string,
  typed: MatchTyped,
): Promise<string> {
  const { passkey, ...fields } = typed;
  const bytes = Object.entries(fields).map(([name, text]) => [name, utf8(text)] as const);
  return toBase64Url(
    await sealBox({
      recipient: house.boxKey,
      kind: 'card-match',
      context: visitBoxContext(ticket),
      fields: {
        ...Object.fromEntries(bytes),
        ...(passkey === undefined ? {} : { passkey: utf8(JSON.stringify(passkey)) }),
      },
    }),
  );
}

/** A registration with everything right, and a passkey where one is given. */
export async function register(
  house: PageHouse,
  card: { readonly pan: string; readonly expiry: string; readonly idEnding: string },
  passkey?: TestPasskey,
  act: 'register' | 'recover' = 'register',
): Promise<void> {
  const page = await openPage(house, { act });
  const typed = rightTyped(house, card);
  const registration = passkey?.register({
    ...ceremony(house),
    challenge: fromBase64Url(page.visit.newPasskey?.challenge ?? ''),
  });
  const box = await matchBox(house, page.ticket, { ...typed, passkey: registration });
  await house.ask('window', '/visits/card', { ticket: page.ticket, box });
}

export function rightTyped(
  house: PageHouse,
  card: { readonly pan: string; readonly expiry: string; readonly idEnding: string },
): MatchTyped {
  const expiry = `${card.expiry.slice(5)}${card.expiry.slice(2, 4)}`;
  const digits = card.pan.length === 15 ? 4 : 3;
  const securityCode = house.securityCode(card.pan, expiry, digits);
  return { pan: card.pan, securityCode, expiry, idEnding: card.idEnding };
}

export function ceremony(house: PageHouse) {
  return { origin: house.sites.windowOrigin, rpId: house.sites.rpId };
}

/** A passkey's intent over exactly this act; `changes` tampers with what is signed. */
export function signIntent(
  house: PageHouse,
  page: TestPage,
  passkey: TestPasskey,
  changes: {
    readonly act?: 'pin.show' | 'pin.set';
    readonly card?: string;
    readonly screenKeyHash?: Uint8Array;
    readonly controlNumber?: string;
    readonly nonce?: Uint8Array;
    readonly signedExpiry?: number;
    readonly expiresAt?: number;
    readonly origin?: string;
    readonly clientData?: Readonly<Record<string, unknown>>;
    readonly userVerified?: boolean;
  } = {},
) {
  const expiresAt = changes.expiresAt ?? house.now + 60_000;
  const bytes = intentBytes({
    act: changes.act ?? (page.visit.act as 'pin.show' | 'pin.set'),
    card: changes.card ?? page.visit.card?.token ?? '',
    screenKeyHash: changes.screenKeyHash ?? page.screenKeyHash,
    controlNumber: changes.controlNumber ?? page.visit.pin?.controlNumber ?? '',
    nonce: changes.nonce ?? fromBase64Url(page.visit.nonce),
    expiresAt: changes.signedExpiry ?? expiresAt,
  });
  const assertion = passkey.assert({
    ...ceremony(house),
    ...(changes.origin === undefined ? {} : { origin: changes.origin }),
    ...(changes.clientData === undefined ? {} : { clientData: changes.clientData }),
    ...(changes.userVerified === undefined ? {} : { userVerified: changes.userVerified }),
    challenge: createHash('sha256').update(bytes).digest(),
  });
  return { way: 'passkey', expiresAt, assertion } as const;
}

export function addPasskeyAssertion(
  house: PageHouse,
  page: TestPage,
  by: TestPasskey,
  registration: { readonly response: { readonly attestationObject: string } },
): unknown {
  const attestation = fromBase64Url(registration.response.attestationObject);
  const bytes = addPasskeyBytes({
    nonce: fromBase64Url(page.visit.nonce),
    attestationHash: createHash('sha256').update(attestation).digest(),
  });
  return by.assert({ ...ceremony(house), challenge: createHash('sha256').update(bytes).digest() });
}

/** Asks for a code and reads it where the server would: in the event feed. */
export async function fetchCode(house: PageHouse, page: TestPage): Promise<string> {
  const ask = { ticket: page.ticket, screenKey: page.screenKey };
  const sent = await house.ask<{ refusal?: string }>('window', '/visits/code', ask);
  if (sent.refusal !== undefined) throw new Error(sent.refusal);
  const made = (await eventsOf(house)).filter((event) => event.kind === 'code.made');
  return String(made.at(-1)?.['code']);
}

export async function codeProof(
  house: PageHouse,
  page: TestPage,
  typed: { readonly code: string; readonly securityCode: string },
  context = visitBoxContext(page.ticket, page.screenKeyHash),
) {
  const box = await sealBox({
    recipient: house.boxKey,
    kind: 'pin-proof',
    context,
    fields: { code: utf8(typed.code), securityCode: utf8(typed.securityCode) },
  });
  return { way: 'code', box: toBase64Url(box) } as const;
}

function exchangedKey(page: TestPage): KeyObject {
  const { pin } = page.visit;
  if (pin === undefined) throw new Error('not a visit for a PIN');
  return agreedKey(pin, page.key);
}

function agreedKey(pin: PinTerms, privateKey: KeyObject): KeyObject {
  return deriveExchangedKey({
    privateKey,
    publicKey: parsePublicPoint('ECC_NIST_P256', fromBase64Url(pin.backendKey)),
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
    info: fromBase64Url(pin.sharedInformation),
    shape: { algorithm: pin.keyAlgorithm === 'AES_128' ? 'AES' : 'TDES', bytes: 16 },
  });
}

/** What the screen reads out of the block that only it can open. */
export function readBlock(page: TestPage, block: string): string {
  const account = page.visit.pin?.controlNumber ?? '';
  const key = exchangedKey(page);
  return textFromDigits(decipherPinBlock({ format: 4, account, block: fromHex(block), key }));
}

export function chosenBlock(page: TestPage, digits: string): string {
  const { pin } = page.visit;
  if (pin === undefined) throw new Error('not a visit for a PIN');
  return blockOf(pin, page.key, digits);
}

/** Chosen digits as a screen, or the window for a telephone, hands them to the backend. */
export function blockOf(terms: PinTerms, privateKey: KeyObject, digits: string): string {
  const pin = parsePinDigits(new Uint8Array(digitsFromText('PIN', digits, { min: 4, max: 12 })));
  const key = agreedKey(terms, privateKey);
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const binding =
    terms.block === 'iso-4'
      ? ({ format: 4, account: terms.controlNumber } as const)
      : ({ format: 1 } as const);
  return toHex(encipherPinBlock({ ...binding, pin, key, random }));
}
