import { Type, type Static } from 'typebox';

/**
 * What of a contact is committed to, in this order, as canonical bytes of `@countersign/hashchain` under the name of the
 * list. A change of names or order is a new list; old receipts keep theirs.
 */
export const CONTACT_LIST = 'contact-v1';
export const contactFieldNames = [
  'reference',
  'registeredAt',
  'purpose',
  'channel',
  'direction',
  'sender',
  'to',
  'agent',
  'mayAsk',
  'template',
  'language',
  'bodyHash',
  'programme',
] as const;

const base64 = (bytes: string) =>
  Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', description: `Base64 of ${bytes}` });

export const CommittedContact = Type.Object(
  {
    reference: Type.String(),
    registeredAt: Type.Integer({ description: 'Milliseconds since 1970, UTC' }),
    purpose: Type.String(),
    channel: Type.String(),
    direction: Type.String(),
    sender: Type.String({ description: 'Our number, sender or address' }),
    to: Type.String({ description: 'The phone, mailbox or address, masked' }),
    agent: Type.Union([Type.String(), Type.Null()]),
    mayAsk: Type.String({ description: 'What could be asked, with commas between' }),
    template: Type.String(),
    language: Type.String(),
    bodyHash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the words' }),
    programme: Type.String({ description: 'Version of the programme in force' }),
  },
  { additionalProperties: false },
);
export type CommittedContact = Static<typeof CommittedContact>;

/** Hashes from a leaf to the root: a tree of 2^53 leaves has no more. */
const PROOF_MAX = 64;

/** What a member keeps of a contact, and can check without us. */
export const ContactReceipt = Type.Object(
  {
    format: Type.Literal('countersign-receipt-v1'),
    contact: CommittedContact,
    text: Type.Union([Type.String(), Type.Null()], {
      description: 'The words, without a code that was among them',
    }),
    salt: base64('32 bytes'),
    log: Type.Object(
      {
        index: Type.Integer({ minimum: 0 }),
        proof: Type.Array(base64('32 bytes'), { maxItems: PROOF_MAX }),
        checkpoint: Type.String({ description: 'Signed (C2SP tlog-checkpoint)' }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type ContactReceipt = Static<typeof ContactReceipt>;
