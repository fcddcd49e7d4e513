import { randomInt } from 'node:crypto';
import { fromHex, type Outcome } from '@countersign/kernel';
import {
  deriveCardValue,
  SERVICE_CODE_PRINTED,
  takeSecretKey,
  textFromDigits,
} from '@countersign/pincrypto';
import type { GivenCard, GivenPerson, GivenProduct } from '../given.ts';
import type { Processor, ProcessorRefusal } from './processor.ts';

const YEARS_GOOD = 5;

/** A number of the product's range with its check digit (ISO/IEC 7812-1 annex B), and the code printed with it. */
export function makeCard(ask: {
  readonly member: GivenPerson;
  readonly product: GivenProduct;
  readonly reference: string;
  /** YYYY-MM of today. */
  readonly month: string;
  /** A digit, 0 to 9. */
  readonly drawDigit?: () => number;
}): GivenCard {
  const { product } = ask;
  const draw = ask.drawDigit ?? (() => randomInt(10));
  const free = product.panLength - product.panPrefix.length - 1;
  const body = product.panPrefix + Array.from({ length: free }, draw).join('');
  const pan = `${body}${checkDigit(body)}`;
  const expiry = `${Number(ask.month.slice(0, 4)) + YEARS_GOOD}${ask.month.slice(4)}`;
  const securityCode = deriveCardValue({
    key: takeSecretKey(fromHex(product.verificationKey)),
    account: pan,
    expiry: `${expiry.slice(5)}${expiry.slice(2, 4)}`,
    serviceCode: SERVICE_CODE_PRINTED,
    digits: product.securityCodeLength,
  });
  return {
    reference: ask.reference,
    member: ask.member.reference,
    product: product.id,
    pan,
    expiry,
    securityCode: textFromDigits(securityCode),
  };
}

function checkDigit(body: string): number {
  const sum = body
    .split('')
    .toReversed()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Sends a new card through the front doors: its facts to the API, its number to the intake, with a PIN drawn for it. */
export async function issueCard(
  processor: Processor,
  card: GivenCard,
  member: GivenPerson,
  today: string,
): Promise<Outcome<void, ProcessorRefusal>> {
  const sent = await processor.sendCard({
    reference: card.reference,
    cardmember: card.member,
    product: card.product,
    expiry: card.expiry,
    status: 'active',
  });
  if (!sent.ok) return sent;
  const numbers = await processor.sendNumbers(`street-${card.reference}`, [
    {
      cardReference: card.reference,
      memberReference: card.member,
      productId: card.product,
      pan: card.pan,
      expiry: card.expiry,
      idEnding: member.idEnding,
      birthDate: member.birthDate,
      phoneEnding: member.phone.slice(-4),
      address: { lines: [...member.address], since: member.addressSince ?? today },
      pin: 'assign',
    },
  ]);
  if (!numbers.ok) return numbers;
  const [line] = numbers.value.refused;
  return line === undefined
    ? { ok: true, value: undefined }
    : { ok: false, refusal: { status: 409, code: line.refusal } };
}
