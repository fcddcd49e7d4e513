// The people of the street, with what they carry; and newcomers, who arrive through the issuer's front doors as all did.
import { randomInt } from 'node:crypto';
import { chownSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { fromBase64Url, fromHex } from '@countersign/kernel';
import { ALL_RULES, decideWeakPin } from '@countersign/pin-policy';
import {
  SERVICE_CODE_PRINTED,
  deriveCardValue,
  takeSecretKey,
  textFromDigits,
} from '@countersign/pincrypto';
import { importBoxKey } from '@countersign/sealing';
import {
  type Given,
  type GivenCard,
  type GivenPerson,
  type GivenProduct,
  type Processor,
  createProcessor,
  readGiven,
  writeGiven,
} from '@countersign/street';

import type { AttachedHouse } from './house.ts';

export interface Resident {
  readonly person: GivenPerson;
  readonly cards: readonly GivenCard[];
}

export interface NewcomerAsk {
  readonly product: 'larkspur-charge' | 'larkspur-credit' | 'larkspur-uk';
  readonly language?: 'en' | 'es';
  /** How long they have lived at their address. */
  readonly addressDays?: number;
  /** The card of somebody else that theirs belongs to. */
  readonly primaryCard?: string;
}

const ENDING = { lengthMin: 4, lengthMax: 4, rules: ALL_RULES };
const DAY_MS = 86_400_000;
const SETTLED_DAYS = 400;
const YEARS_GOOD = 4;

/** Somebody of the demo world, by reference (`M-1001`). */
export function resident(house: AttachedHouse, reference: string): Resident {
  const given = givenOf(house);
  const person = given.people.find((one) => one.reference === reference);
  if (person === undefined) throw new Error(`nobody in the street is ${reference}`);
  return { person, cards: given.cards.filter((card) => card.member === reference) };
}

/** The card of a product that a resident carries. */
export function cardOf({ cards, person }: Resident, product: NewcomerAsk['product']): GivenCard {
  const card = cards.find((one) => one.product === product);
  if (card === undefined) throw new Error(`${person.reference} carries no ${product}`);
  return card;
}

/** What stands in the street's file: keys of the outside world and everybody's cards. */
export function givenOf(house: AttachedHouse): Given {
  return readGiven(streetFolder(house));
}

/** The issuer's processor, with its own key and key pair. */
export async function processorOf(house: AttachedHouse): Promise<Processor> {
  const { processor } = givenOf(house);
  if (processor === undefined) throw new Error('the street was given no processor');
  return createProcessor({
    apiOrigin: house.origins.app,
    windowOrigin: house.origins.window,
    apiKey: processor.apiKey,
    issuerKeyId: processor.issuerKeyId,
    issuerKeyPair: await importBoxKey(fromBase64Url(processor.issuerKeyPair)),
  });
}

/** A person and a card that nobody has heard of before: sent by the processor, then told to the street. */
export async function aNewcomer(house: AttachedHouse, ask: NewcomerAsk): Promise<Resident> {
  const given = givenOf(house);
  const product = given.products.find((one) => one.id === ask.product);
  if (product === undefined) throw new Error(`the street knows no product ${ask.product}`);
  const person = makePerson(given, product, ask.language ?? 'en');
  const card = makeCard(product, person);
  await send(house, { person, card, ask });
  tellStreet(house, { ...given, people: [...given.people, person], cards: [...given.cards, card] });
  return { person, cards: [card] };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LETTERS_DRAWN = 10;

/** Never seen before, and without a digit: a user id made of it could look like a card number, and be refused. */
function drawLetters(): string {
  return Array.from({ length: LETTERS_DRAWN }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

function makePerson(given: Given, product: GivenProduct, language: 'en' | 'es'): GivenPerson {
  const reference = `M-${drawLetters()}`;
  // Numbers of fiction only: 555-0100 to 0199, and 020 7946 0000 to 0999.
  const phones = Array.from({ length: 100 }, (_, at) => String(at).padStart(2, '0')).map((end) =>
    product.region === 'UK' ? `+4420794606${end}` : `+1646555${`01${end}`}`,
  );
  const taken = new Set(given.people.map((one) => one.phone));
  const phone = phones.find((one) => !taken.has(one));
  if (phone === undefined) throw new Error('all numbers of fiction are taken');
  return {
    reference,
    givenName: 'Nova',
    familyName: `Arden ${reference.slice(2, 6)}`,
    region: product.region,
    language,
    phone,
    takesText: true,
    email: `${reference.toLowerCase()}@post.example`,
    address: [
      '9 New Lane',
      product.region === 'UK' ? 'London EC0A 0AC' : `Brookfield, NY ${randomInt(10_001, 10_100)}`,
    ],
    idEnding: String(randomInt(1000, 10_000)),
    birthDate: '1982-10-29',
    story: 'Came while a journey was told.',
  };
}

function makeCard(product: GivenProduct, person: GivenPerson): GivenCard {
  const free = product.panLength - product.panPrefix.length - 1;
  const pan = drawUntil(
    () => {
      const body = product.panPrefix + Array.from({ length: free }, () => randomInt(10)).join('');
      return `${body}${checkDigit(body)}`;
    },
    // An ending that looks weak by itself would hide what only the keeper knows of it.
    (drawn) => decideWeakPin(Uint8Array.from(drawn.slice(-4), Number), ENDING, []).length === 0,
  );
  const year = new Date(Date.now()).getUTCFullYear() + YEARS_GOOD;
  const securityCode = deriveCardValue({
    key: takeSecretKey(fromHex(product.verificationKey)),
    account: pan,
    expiry: `09${String(year).slice(2)}`,
    serviceCode: SERVICE_CODE_PRINTED,
    digits: product.securityCodeLength,
  });
  return {
    reference: `C-${drawLetters()}`,
    member: person.reference,
    product: product.id,
    pan,
    expiry: `${year}-09`,
    securityCode: textFromDigits(securityCode),
  };
}

function drawUntil<T>(draw: () => T, isFit: (drawn: T) => boolean): T {
  for (;;) {
    const drawn = draw();
    if (isFit(drawn)) return drawn;
  }
}

/** ISO/IEC 7812-1 annex B. */
function checkDigit(body: string): number {
  const sum = Array.from(body, Number)
    .toReversed()
    .map((digit, at) => (at % 2 === 0 ? digit * 2 : digit))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return (10 - (sum % 10)) % 10;
}

async function send(
  house: AttachedHouse,
  { person, card, ask }: { person: GivenPerson; card: GivenCard; ask: NewcomerAsk },
): Promise<void> {
  const processor = await processorOf(house);
  const since = new Date(Date.now() - (ask.addressDays ?? SETTLED_DAYS) * DAY_MS).toISOString();
  const known = new Date(Date.now() - SETTLED_DAYS * DAY_MS).toISOString();
  const { address } = person;
  must(
    await processor.sendMember({
      reference: person.reference,
      region: person.region,
      language: person.language,
      givenName: person.givenName,
      familyName: person.familyName,
      birthDate: person.birthDate,
      contactPoints: [
        { kind: 'phone', value: person.phone, takesText: true, since: known },
        { kind: 'email', value: person.email, since: known },
      ],
      address: { lines: [...address], since },
    }),
  );
  const numbers = must(
    await processor.sendNumbers(`journey-${card.reference}`, [
      {
        cardReference: card.reference,
        memberReference: person.reference,
        productId: card.product,
        pan: card.pan,
        expiry: card.expiry,
        idEnding: person.idEnding,
        birthDate: person.birthDate,
        phoneEnding: person.phone.slice(-4),
        address: { lines: [...address], since: since.slice(0, 10) },
        cardDispatchedOn: known.slice(0, 10),
        pin: 'assign',
      },
    ]),
  );
  const [line] = numbers.refused;
  if (line !== undefined) throw new Error(`the keeper refused a newcomer's card: ${line.refusal}`);
  must(
    await processor.sendCard({
      reference: card.reference,
      cardmember: person.reference,
      product: card.product,
      expiry: card.expiry,
      status: 'active',
      dispatchedAt: known,
      ...(ask.primaryCard === undefined ? {} : { primaryCard: ask.primaryCard }),
    }),
  );
}

function must<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`a newcomer was refused: ${outcome.refusal.code}`);
}

function tellStreet(house: AttachedHouse, given: Given): void {
  const folder = streetFolder(house);
  const file = writeGiven(folder, given);
  const { uid, gid } = statSync(folder);
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
}

function streetFolder(house: AttachedHouse): string {
  return join(house.stateDir, 'street');
}

/** The ZIP code that a US resident's letters go to, from the last line of their address. */
export function zipOf({ person }: Resident): string {
  const zip = /(\d{5})$/.exec(person.address.at(-1) ?? '')?.[1];
  if (zip === undefined) throw new Error(`${person.reference} has no ZIP code`);
  return zip;
}
