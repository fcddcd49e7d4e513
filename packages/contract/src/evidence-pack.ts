import { Type, type Static } from 'typebox';
import { ContactReceipt } from './receipt.ts';

/** Why somebody opens what the house knows of one cardmember. */
export const EVIDENCE_REASONS = ['refund', 'complaint', 'member-asked', 'authority'] as const;
const Reason = Type.Enum([...EVIDENCE_REASONS]);

const closed = { additionalProperties: false } as const;
const Moment = Type.Integer({ minimum: 0, description: 'Milliseconds since 1970, UTC' });
const Word = Type.String({ maxLength: 200 });
const Said = Type.String({ maxLength: 20_000 });
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(one: T) =>
  Type.Union([one, Type.Null()]);

const Subject = Type.Object(
  {
    reference: Type.String({ description: 'The issuer’s own name for the cardmember' }),
    name: Word,
    cards: Type.Array(
      Type.Object(
        {
          ending: nullable(Type.String({ pattern: '^[0-9]{4}$' })),
          product: Word,
          status: Word,
        },
        closed,
      ),
    ),
  },
  closed,
);

const Contact = Type.Object(
  {
    reference: Word,
    at: Moment,
    channel: Word,
    direction: Word,
    purpose: Word,
    template: Word,
    stage: Type.String({ description: 'What became of it, as its member is told' }),
    from: Word,
    to: Type.String({ maxLength: 200, description: 'Masked' }),
    agent: nullable(Word),
    team: nullable(Word),
    case: nullable(Word),
    outcome: nullable(Word),
    mayAsk: Type.Array(Word),
    asked: Type.Array(Word),
    said: Type.String({ maxLength: 20_000, description: 'The words, without a code' }),
    events: Type.Array(Type.Object({ at: Moment, state: Word }, closed)),
    receipt: Type.Union([Type.Literal('here'), Type.Literal('waiting'), Type.Literal('none')], {
      description: 'Whether `receipts` has one; the log takes new contacts in batches',
    }),
  },
  closed,
);

const Code = Type.Object(
  {
    at: Moment,
    purpose: Word,
    kind: Type.Union([Type.Literal('typed'), Type.Literal('spoken')]),
    channel: Word,
    to: Word,
    reference: Type.String({ description: 'The contact that carried it' }),
  },
  closed,
);

/** One line of the house's own record, as far as it is about a check or a lock. */
const Line = Type.Object(
  {
    at: Moment,
    what: Type.String({ description: 'The operation of the record' }),
    by: Word,
    way: Word,
    answer: Type.String({ description: '`done`, or the code of the refusal' }),
    about: nullable(Type.String({ description: 'A contact’s reference, or a card by its ending' })),
    position: Type.Integer({ minimum: 1, description: 'In the record' }),
  },
  closed,
);

const Alert = Type.Object(
  {
    reference: Word,
    askedAt: Moment,
    paidAt: Moment,
    amountMinor: Type.Integer({ minimum: 0 }),
    currency: Word,
    merchant: Word,
    card: nullable(Word),
    state: Word,
    answeredAt: nullable(Moment),
    answeredBy: nullable(Word),
  },
  closed,
);

const Report = Type.Object(
  {
    reference: Word,
    at: Moment,
    way: Word,
    channel: Word,
    language: Word,
    level: Word,
    probability: Type.Number({ minimum: 0, maximum: 1 }),
    model: Type.String({ description: 'Hash of the weights that judged it' }),
    ledger: Word,
    did: Type.Array(Word),
    reasons: Type.Array(Type.Object({ code: Word, weight: Type.Number() }, closed)),
    words: nullable(Said),
    names: Type.Array(Type.Object({ kind: Word, value: Said }, closed), {
      description: 'Defanged: nothing in it can be followed',
    }),
    campaign: Type.Object({ name: Word, reports: Type.Integer({ minimum: 1 }) }, closed),
    state: Word,
    decisions: Type.Array(Type.Object({ at: Moment, label: Word, by: Word }, closed)),
  },
  closed,
);

/** Everything that the pack says; its hash and signature are over this. */
export const EvidenceFacts = Type.Object(
  {
    issuer: Word,
    id: Type.String({
      description: 'Of the opening: the issuer finds by it who opened the pack, when and why',
    }),
    madeAt: Moment,
    madeBy: Word,
    reason: Reason,
    case: nullable(Word),
    period: Type.Object({ from: Moment, until: Moment }, closed),
    cardmember: Subject,
    contacts: Type.Array(Contact),
    checks: Type.Array(Line),
    codes: Type.Array(Code),
    alerts: Type.Array(Alert),
    locks: Type.Array(Line),
    reports: Type.Array(Report),
    cut: Type.Array(Type.String(), {
      description: 'Parts of which there was more than a pack holds: ask for a shorter period',
    }),
  },
  closed,
);
export type EvidenceFacts = Static<typeof EvidenceFacts>;

const base64url = Type.String({ pattern: '^[A-Za-z0-9_-]+$' });

/** What a refund decision is made on, to be checked without us. */
export const EvidencePack = Type.Object(
  {
    format: Type.Literal('countersign-evidence-v1'),
    facts: EvidenceFacts,
    sha256: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'Of the facts: JSON, names in order, no blanks (RFC 8785)',
    }),
    signature: Type.Object(
      { protected: base64url, payload: base64url, signature: base64url },
      {
        ...closed,
        description: 'ES256 over the hash (RFC 7515), by a key of /.well-known/jwks.json',
      },
    ),
    receipts: Type.Array(ContactReceipt),
  },
  closed,
);
export type EvidencePack = Static<typeof EvidencePack>;

/**
 * JSON with the names of every object in order and no blanks: the same facts are the same bytes, whoever wrote them out
 * (RFC 8785; all numbers of a pack are written by it as JavaScript does).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
