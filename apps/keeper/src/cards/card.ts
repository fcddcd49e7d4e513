import { sensitive, type Sensitive } from '@countersign/kernel';
import type { Pan } from '../backend-port.ts';
import { listOf, type Columns, type Sql } from '../database/index.ts';
import type { Keys } from '../keys/index.ts';

/** A card as the keeper knows it. The number itself stays sealed until `openPan`. */
export interface Card {
  readonly token: string;
  readonly cardReference: string;
  readonly memberReference: string;
  readonly productId: string;
  readonly panSealed: Buffer;
  readonly lastFour: string;
  /** YYYY-MM */
  readonly expiry: string;
  readonly idEndingMac: Buffer;
  readonly factsSealed: Buffer;
  readonly addressMac: Buffer;
  /** YYYY-MM-DD */
  readonly addressSince: string;
  readonly dispatchedOn: string | null;
}

/** What the weak-PIN check knows of a member. */
export interface CardFacts {
  readonly birthDate?: string;
  readonly phoneEnding?: string;
}

export const CARD_COLUMNS: Columns<Card> = {
  token: 'token',
  cardReference: 'card_reference',
  memberReference: 'member_reference',
  productId: 'product_id',
  panSealed: 'pan_sealed',
  lastFour: 'last_four',
  expiry: 'expiry',
  idEndingMac: 'id_ending_mac',
  factsSealed: 'facts_sealed',
  addressMac: 'address_mac',
  addressSince: 'address_since',
  dispatchedOn: 'dispatched_on',
};
const COLUMNS = listOf(CARD_COLUMNS);

export async function findByToken(sql: Sql, token: string): Promise<Card | undefined> {
  return (await sql.query<Card>(`select ${COLUMNS} from cards_card where token = $1`, [token]))[0];
}

export async function findByReference(sql: Sql, reference: string): Promise<Card | undefined> {
  const rows = await sql.query<Card>(
    `select ${COLUMNS} from cards_card where card_reference = $1`,
    [reference],
  );
  return rows[0];
}

export async function findByPanHash(sql: Sql, panHash: Uint8Array): Promise<Card | undefined> {
  const rows = await sql.query<Card>(`select ${COLUMNS} from cards_card where pan_hash = $1`, [
    panHash,
  ]);
  return rows[0];
}

const PAN = /^[0-9]{13,19}$/;

/** 13 to 19 digits with a right check digit (ISO/IEC 7812-1 annex B). */
export function parsePan(text: string): Pan | undefined {
  return PAN.test(text) && hasCheckDigit(text) ? (text as Pan) : undefined;
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The name under which equal numbers meet, whether we know them or not. */
export function panHash(keys: Keys, pan: string): Buffer {
  return keys.mac('pan-lookup', pan);
}

export function sealPan(keys: Keys, token: string, pan: Pan): Buffer {
  return keys.seal('card', placeOf(token, 'pan_sealed'), Buffer.from(pan, 'latin1'));
}

export function openPan(keys: Keys, card: Pick<Card, 'token' | 'panSealed'>): Sensitive<Pan> {
  const clear = keys.open('card', placeOf(card.token, 'pan_sealed'), card.panSealed);
  const pan = sensitive(clear.toString('latin1') as Pan);
  clear.fill(0);
  return pan;
}

export function sealFacts(keys: Keys, token: string, facts: CardFacts): Buffer {
  return keys.seal('card', placeOf(token, 'facts_sealed'), Buffer.from(JSON.stringify(facts)));
}

export function openFacts(keys: Keys, card: Pick<Card, 'token' | 'factsSealed'>): CardFacts {
  const clear = keys.open('card', placeOf(card.token, 'facts_sealed'), card.factsSealed);
  return JSON.parse(clear.toString('utf8')) as CardFacts;
}

function placeOf(token: string, column: string) {
  return { table: 'cards_card', row: token, column };
}

/** Bound to the token, so that equal endings of two members look different. */
export function idEndingMac(keys: Keys, token: string, idEnding: string): Buffer {
  return keys.mac('id-ending', token, idEnding.toUpperCase());
}

/**
 * Spelling does not count: case, spaces and punctuation are dropped, except between two figures: "12 1 High Street" is not
 * "1 21 High Street". The name is not part of it.
 */
export function addressMac(
  keys: Pick<Keys, 'mac'>,
  token: string,
  lines: readonly string[],
): Buffer {
  const plain = lines.map((line) =>
    line
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, ' ')
      .replaceAll(/[^\p{L}\p{N} ]+|(?<!\p{N}) +| +(?!\p{N})/gu, ''),
  );
  return keys.mac('address', token, plain.filter((line) => line !== '').join('\n'));
}
