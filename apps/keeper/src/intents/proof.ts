import { createHash } from 'node:crypto';
import { ok, sensitive, type Outcome } from '@countersign/kernel';
import {
  intentBytes,
  visitBoxContext,
  type PinnedProduct,
  type Proof,
  type Refusal,
  type Way,
} from '@countersign/keeper-contract';
import { openBox } from '@countersign/sealing';
import { openPan, type Card } from '../cards/index.ts';
import { no, parseBytes, type House } from '../house.ts';
import {
  checkAssertion,
  decideCodeFrom,
  readyOf,
  type Passkey,
  type Signed,
} from '../passkeys/index.ts';
import type { TicketRow } from '../tickets/index.ts';
import { isRightCode, type LiveCode } from './codes.ts';
import { decideWays, isIntentInTime } from './rules.ts';

export interface ProofAsk {
  /** As the page sent it; the box is bound to it. */
  readonly ticketText: string;
  readonly ticket: Pick<
    TicketRow,
    'ticketHash' | 'act' | 'card' | 'nonce' | 'controlNumber' | 'passwordAt' | 'codeTo'
  >;
  readonly card: Pick<Card, 'token' | 'panSealed' | 'expiry'>;
  /** Of the card's member, whatever their standing. */
  readonly passkeys: readonly Pick<
    Passkey,
    'credentialId' | 'publicKey' | 'backupEligible' | 'usableFrom' | 'flaggedAt' | 'removedAt'
  >[];
  readonly product: PinnedProduct;
  readonly screenKeyHash: Uint8Array;
  readonly proof: Proof;
  /** For the way `code`: the live code, with its try already taken. */
  readonly code: LiveCode | undefined;
}

/** An act is proven; with a passkey its counter is still to be moved, in the act's transaction. */
export interface Proven {
  readonly way: Way;
  readonly signed?: Signed;
}

/** A refused proof; `securityCodeRight` says whose fault it was, for the budgets only. */
export type ProofOutcome =
  | Outcome<Proven, Refusal>
  | { readonly ok: false; readonly refusal: Refusal; readonly securityCodeRight: boolean };

/** @throws BackendFault when the security code could not be checked */
export async function checkProof(house: House, ask: ProofAsk): Promise<ProofOutcome> {
  const now = house.clock();
  const passkeys = readyOf(ask.passkeys, now);
  const ways = decideWays(
    {
      ticket: ask.ticket,
      codeFallback: ask.product.pin.codeFallback,
      readyPasskeys: passkeys.length,
      codeFrom: decideCodeFrom(ask.passkeys, house.settings.recoveryCoolingOffHours),
    },
    house.settings,
    now,
  );
  if (!ways[ask.proof.way]) return no('intent.not-a-way');
  if (ask.proof.way === 'code') return checkCode(house, ask, ask.proof.box);
  const { proof, ticket } = ask;
  if (!isIntentInTime(proof.expiresAt, house.settings, now)) return no('intent.expired');
  if (ticket.nonce === null || ticket.controlNumber === null) return no('visit.reopen');
  const bytes = intentBytes({
    act: ticket.act as 'pin.show' | 'pin.set',
    card: ask.card.token,
    screenKeyHash: ask.screenKeyHash,
    controlNumber: ticket.controlNumber,
    nonce: ticket.nonce,
    expiresAt: proof.expiresAt,
  });
  const signed = await checkAssertion(house, {
    assertion: proof.assertion,
    challenge: createHash('sha256').update(bytes).digest(),
    passkeys,
  });
  return signed === undefined ? no('intent.passkey') : ok({ way: 'passkey', signed });
}

const CODE = /^[0-9]{6}$/;
const SECURITY_CODE = /^[0-9]{3,4}$/;

/** Code and security code are both looked at, whichever is wrong; the answer says no more than that it was no. */
async function checkCode(house: House, ask: ProofAsk, box: string): Promise<ProofOutcome> {
  if (ask.code === undefined) return no('code.none');
  const fields = await openProofBox(house, ask, box);
  const triesLeft = Math.max(house.settings.codeTriesMax - ask.code.tries, 0);
  const wrong = no('intent.code', { triesLeft });
  if (fields === undefined) return { ...wrong, securityCodeRight: false };
  const codeRight = isRightCode(house, ask.code, { ...ask, code: fields.code });
  const { right } = await house.backend.verifyCardCode({
    pan: openPan(house.keys, ask.card),
    expiry: monthYear(ask.card.expiry),
    code: sensitive(fields.securityCode),
    keyAlias: ask.product.securityCode.keyAlias,
  });
  const lengthRight = fields.securityCode.length === ask.product.securityCode.length;
  const securityCodeRight = right && lengthRight;
  if (codeRight && securityCodeRight) return ok({ way: 'code' });
  return { ...wrong, securityCodeRight };
}

async function openProofBox(
  house: House,
  ask: ProofAsk,
  text: string,
): Promise<{ code: string; securityCode: string } | undefined> {
  const box = parseBytes(text);
  if (box === undefined) return undefined;
  const opened = await openBox({
    recipient: house.keys.box.pair,
    kind: 'pin-proof',
    context: visitBoxContext(ask.ticketText, ask.screenKeyHash),
    box,
  });
  if (!opened.ok) return undefined;
  const code = takeText(opened.value.get('code'));
  const securityCode = takeText(opened.value.get('securityCode'));
  return CODE.test(code) && SECURITY_CODE.test(securityCode) ? { code, securityCode } : undefined;
}

/** ASCII digits out of a box; the bytes are wiped. */
export function takeText(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return '';
  const text = Buffer.from(bytes).toString('latin1');
  bytes.fill(0);
  return text;
}

/** YYYY-MM as the backend's card checks have it: MMYY. */
export function monthYear(expiry: string): string {
  return `${expiry.slice(5, 7)}${expiry.slice(2, 4)}`;
}
