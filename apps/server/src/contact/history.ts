import type { ContactReceipt } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import { receiptOf } from './receipts.ts';
import type { ContactParts } from './room.ts';
import { contactsOf, eventsOf, findContact } from './store.ts';
import type { ContactId, ContactState, ContactView } from './types.ts';
import { viewsOf } from './written.ts';

/** What a member had from us, and what proves it. */
export interface History {
  /** What we sent a member, newest first; `before` is the id of the last one seen. */
  readonly contactsOf: (ask: {
    readonly memberId: string;
    readonly before?: string;
    readonly limit: number;
  }) => Promise<readonly ContactView[]>;
  /** One contact of this member; nothing for anybody else's. */
  readonly contactOf: (memberId: string, id: string) => Promise<ContactView | undefined>;
  /** What happened to each of some contacts, in order. */
  readonly eventsOf: (
    ids: readonly ContactId[],
  ) => Promise<
    readonly { readonly id: string; readonly at: Instant; readonly state: ContactState }[]
  >;
  /** What a member keeps of one contact, and checks without us; `waiting` until the log's next batch. */
  readonly receiptOf: (ask: {
    readonly memberId: string;
    readonly id: string;
  }) => Promise<ContactReceipt | 'waiting' | undefined>;
}

export function historyOf(parts: ContactParts): History {
  return {
    contactsOf: async ({ memberId, before, limit }) => {
      const rows = await contactsOf(parts.db.reader, { memberId, before, limit });
      return viewsOf(parts, memberId, rows);
    },
    contactOf: async (memberId, id) => {
      const row = await findContact(parts.db.reader, id);
      return row?.member_id === memberId ? (await viewsOf(parts, memberId, [row]))[0] : undefined;
    },
    eventsOf: async (ids) =>
      (await eventsOf(parts.db.reader, ids)).map(({ at, contact_id: id, state }) => ({
        ...{ id, at: at as Instant, state: state as ContactState },
      })),
    receiptOf: (ask) => receiptOf(parts, ask),
  };
}
