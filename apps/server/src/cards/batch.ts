import { Compile } from 'typebox/compile';
import type { Static, TSchema } from 'typebox';
import { NewCard, NewCardmember, type BatchReport } from '@countersign/contract';
import type { Outcome } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import { takeCard } from './cards.ts';
import { takeMember } from './members.ts';
import type { CardsParts, Doer } from './room.ts';
import type { CardsRefusal } from './types.ts';

interface BatchAsk {
  readonly records: readonly unknown[];
  readonly doer: Doer;
}

type Taker<S extends TSchema> = (
  tx: Tx,
  record: Static<S>,
) => Promise<Outcome<{ readonly isNew: boolean }, CardsRefusal>>;

const memberRecord = Compile(NewCardmember);
const cardRecord = Compile(NewCard);

/** Takes people in, record by record: a bad one is a refused line of the report, and the others stay. */
export function takeMembers(parts: CardsParts, tx: Tx, ask: BatchAsk): Promise<BatchReport> {
  return takeAll<typeof NewCardmember>(
    tx,
    ask.records,
    (value) => memberRecord.Check(value),
    (own, record) => takeMember(parts, own, { record, doer: ask.doer }),
  );
}

export function takeCards(parts: CardsParts, tx: Tx, ask: BatchAsk): Promise<BatchReport> {
  return takeAll<typeof NewCard>(
    tx,
    ask.records,
    (value) => cardRecord.Check(value),
    (own, record) => takeCard(parts, own, { record, doer: ask.doer }),
  );
}

async function takeAll<S extends TSchema>(
  tx: Tx,
  records: readonly unknown[],
  fits: (value: unknown) => value is Static<S>,
  take: Taker<S>,
): Promise<BatchReport> {
  const lines: BatchReport['lines'] = [];
  for (const [at, value] of records.entries()) {
    const reference = referenceOf(value);
    const taken = fits(value)
      ? await take(tx, value)
      : ({ ok: false, refusal: { code: 'cards.record-invalid' } } as const);
    if (taken.ok)
      lines.push({ at, reference, outcome: taken.value.isNew ? 'created' : 'unchanged' });
    else lines.push({ at, reference, outcome: 'refused', code: taken.refusal.code });
  }
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  return {
    created: count('created'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    lines,
  };
}

/** The reference a record goes by, where it has one that can be repeated. */
function referenceOf(value: unknown): string {
  const reference =
    typeof value === 'object' && value !== null && 'reference' in value ? value.reference : '';
  return typeof reference === 'string' && /^[A-Za-z0-9._:-]{1,64}$/.test(reference)
    ? reference
    : '';
}
