import { timingSafeEqual } from 'node:crypto';
import { toBase64Url } from '@countersign/kernel';
import { fits, IntakeRecord, type IntakeReport } from '@countersign/keeper-contract';
import type { Pan } from '../backend-port.ts';
import { violates, type Tx } from '../database/index.ts';
import type { House } from '../house.ts';
import { addressMac, idEndingMac, panHash, sealFacts, sealPan } from './card.ts';
import { decideKnown, decideRecord, type IntakeRefusal } from './rules.ts';

const TOKEN_BYTES = 16;

/** Who brings the numbers: an issuer's signed box, or an operator on the machine. */
export interface IntakeSource {
  readonly actor: string;
  readonly channel: 'issuer' | 'operator';
  readonly batch: string;
}

/** Draws the first PIN of a card that has none; `pins` supplies it. */
export type AssignFirstPin = (card: string, source: IntakeSource) => Promise<void>;

type Taken =
  | { readonly ok: true; readonly card: string }
  | { readonly ok: false; readonly refusal: IntakeRefusal | 'intake.shape' };

/** Takes records one by one: each is a transaction, each may come again. */
export async function takeRecords(
  house: House,
  records: readonly unknown[],
  source: IntakeSource,
  assignFirstPin: AssignFirstPin,
): Promise<IntakeReport> {
  const report: {
    accepted: IntakeReport['accepted'];
    refused: IntakeReport['refused'];
  } = { accepted: [], refused: [] };
  for (const [index, record] of records.entries()) {
    const cardReference = referenceOf(record);
    const taken = await takeRecord(house, record, source, assignFirstPin);
    if (taken.ok) report.accepted.push({ cardReference, card: taken.card });
    else report.refused.push({ line: index + 1, cardReference, refusal: taken.refusal });
  }
  return report;
}

function referenceOf(record: unknown): string {
  const named =
    typeof record === 'object' && record !== null && 'cardReference' in record
      ? record.cardReference
      : '';
  return typeof named === 'string' ? named.slice(0, 64) : '';
}

async function takeRecord(
  house: House,
  record: unknown,
  source: IntakeSource,
  assignFirstPin: AssignFirstPin,
): Promise<Taken> {
  if (!fits(IntakeRecord, record)) return refuse(house, source, 'intake.shape');
  const decided = decideRecord(record, house.policy.product(record.productId));
  if (!decided.ok) return refuse(house, source, decided.refusal);
  const taken = await keepRecord(house, record, decided.pan, source);
  if (taken.ok && record.pin === 'assign') await assignFirstPin(taken.card, source);
  return taken;
}

async function refuse(
  house: House,
  source: IntakeSource,
  refusal: IntakeRefusal | 'intake.shape',
): Promise<Taken> {
  await house.db.transaction((tx) => append(house, tx, source, { result: refusal }));
  return { ok: false, refusal };
}

interface Known {
  readonly token: string;
  readonly memberReference: string;
  readonly productId: string;
  readonly panHash: Buffer;
}

async function keepRecord(
  house: House,
  record: IntakeRecord,
  pan: Pan,
  source: IntakeSource,
): Promise<Taken> {
  const hash = panHash(house.keys, pan);
  try {
    return await house.db.transaction(async (tx) => {
      const known = await findKnown(tx, record.cardReference);
      if (known === undefined) {
        const token = `ct_${toBase64Url(house.random(TOKEN_BYTES))}`;
        await insertCard(house, tx, { token, hash, pan, record });
        await append(house, tx, source, { card: token, result: 'taken' });
        return { ok: true, card: token };
      }
      const samePan = timingSafeEqual(known.panHash, hash);
      const refusal = decideKnown({ ...known, samePan }, record);
      if (refusal === undefined) await updateFacts(house, tx, known.token, record);
      await append(house, tx, source, { card: known.token, result: refusal ?? 'kept' });
      return refusal === undefined ? { ok: true, card: known.token } : { ok: false, refusal };
    });
  } catch (fault) {
    if (violates(fault, 'cards_card_pan')) return refuse(house, source, 'card.number-taken');
    // Two intakes of one new reference at once: the second finds the first one's card now.
    if (violates(fault, 'cards_card_reference')) return keepRecord(house, record, pan, source);
    throw fault;
  }
}

async function findKnown(tx: Tx, cardReference: string): Promise<Known | undefined> {
  const rows = await tx.query<Known>(
    `select token, member_reference as "memberReference", product_id as "productId",
            pan_hash as "panHash"
       from cards_card where card_reference = $1 for update`,
    [cardReference],
  );
  return rows[0];
}

interface NewCard {
  readonly token: string;
  readonly hash: Buffer;
  readonly pan: Pan;
  readonly record: IntakeRecord;
}

async function insertCard(house: House, tx: Tx, made: NewCard): Promise<void> {
  const { token, hash, pan, record } = made;
  const now = house.clock();
  await tx.query(
    `insert into cards_card (token, card_reference, member_reference, product_id, pan_hash, pan_sealed,
       last_four, expiry, id_ending_mac, facts_sealed, address_mac, address_since, dispatched_on,
       taken_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
    [
      token,
      record.cardReference,
      record.memberReference,
      record.productId,
      hash,
      sealPan(house.keys, token, pan),
      pan.slice(-4),
      ...factValues(house, token, record),
      now,
    ],
  );
}

async function updateFacts(
  house: House,
  tx: Tx,
  token: string,
  record: IntakeRecord,
): Promise<void> {
  await tx.query(
    `update cards_card set expiry = $2, id_ending_mac = $3, facts_sealed = $4, address_mac = $5,
       address_since = $6, dispatched_on = $7, changed_at = $8 where token = $1`,
    [token, ...factValues(house, token, record), house.clock()],
  );
}

/** expiry, id ending, facts, address, since, dispatched on: what an issuer may send anew. */
function factValues(house: House, token: string, record: IntakeRecord): readonly unknown[] {
  const facts = {
    ...(record.birthDate === undefined ? {} : { birthDate: record.birthDate }),
    ...(record.phoneEnding === undefined ? {} : { phoneEnding: record.phoneEnding }),
  };
  return [
    record.expiry,
    idEndingMac(house.keys, token, record.idEnding),
    sealFacts(house.keys, token, facts),
    addressMac(house.keys, token, record.address.lines),
    record.address.since,
    record.cardDispatchedOn ?? null,
  ];
}

async function append(
  house: House,
  tx: Tx,
  source: IntakeSource,
  what: { readonly card?: string; readonly result: string },
): Promise<void> {
  await house.ledger.append(tx, {
    actor: source.actor,
    channel: source.channel,
    operation: 'card.intake',
    correlation: source.batch,
    ...what,
  });
}
