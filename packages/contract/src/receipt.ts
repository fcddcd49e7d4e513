import { Type, type Static, type TProperties } from 'typebox';

const v1Names = [
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

/**
 * What of a contact is committed to, in this order, as canonical bytes of `@countersign/hashchain` under the name of the
 * list. A change of names or order is a new list; old receipts keep theirs. Golden: golden/receipt-v1.json, -v2.json.
 */
export const contactLists = {
  'contact-v1': v1Names,
  'contact-v2': [...v1Names, 'team', 'case'],
} as const;
export type ContactList = keyof typeof contactLists;
/** What a contact of today is written under. */
export const CONTACT_LIST: ContactList = 'contact-v2';

const base64 = (bytes: string) =>
  Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', description: `Base64 of ${bytes}` });
const nullable = Type.Union([Type.String(), Type.Null()]);
const closed = { additionalProperties: false } as const;

const v1Facts = {
  reference: Type.String(),
  registeredAt: Type.Integer({ description: 'Milliseconds since 1970, UTC' }),
  purpose: Type.String(),
  channel: Type.String(),
  direction: Type.String(),
  sender: Type.String({ description: 'Our number, sender or address' }),
  to: Type.String({ description: 'The phone, mailbox or address, masked' }),
  agent: nullable,
  mayAsk: Type.String({ description: 'What could be asked, with commas between' }),
  template: Type.String(),
  language: Type.String(),
  bodyHash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the words' }),
  programme: Type.String({ description: 'Version of the programme in force' }),
};
const v2Facts = { ...v1Facts, team: nullable, case: nullable };

/** Hashes from a leaf to the root: a tree of 2^53 leaves has no more. */
const PROOF_MAX = 64;

const receiptOf = <Format extends string, Facts extends TProperties>(
  format: Format,
  facts: Facts,
) =>
  Type.Object(
    {
      format: Type.Literal(format),
      contact: Type.Object(facts, closed),
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
        closed,
      ),
    },
    closed,
  );

/** What a member keeps of a contact, and can check without us. */
export const ContactReceipt = Type.Union([
  receiptOf('countersign-receipt-v1', v1Facts),
  receiptOf('countersign-receipt-v2', v2Facts),
]);
export type ContactReceipt = Static<typeof ContactReceipt>;

/** The list whose facts a receipt holds. */
export const receiptLists = {
  'countersign-receipt-v1': 'contact-v1',
  'countersign-receipt-v2': 'contact-v2',
} as const satisfies Readonly<Record<ContactReceipt['format'], ContactList>>;

export type CommittedContact = ContactReceipt['contact'];

/** The facts of a list, in its order. */
export function committedFields(
  list: ContactList,
  contact: Readonly<Record<string, string | number | null>>,
): readonly (readonly [string, string | number | null])[] {
  return contactLists[list].map((name) => {
    const value = contact[name];
    if (value === undefined) throw new Error(`a contact without ${name}`);
    return [name, value] as const;
  });
}
