import type { ApiKeyView, CardmemberView, CardView, ContactPointView } from '@countersign/contract';
import type { Static } from 'typebox';
import type { Caller, Reader } from '../platform/index.ts';
import type { ApiKeyRow } from './api-keys.ts';
import { findCard } from './card-store.ts';
import type { Doer } from './room.ts';
import { addressOf, contactPointRows, type ContactPointRow } from './store.ts';
import type { Card, Member } from './types.ts';

export const text = (at: number): string => new Date(at).toISOString();
const textOrNull = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : text(at);

export function pointView(row: ContactPointRow): ContactPointView {
  return {
    id: row.id,
    kind: row.kind,
    value: row.value,
    takesText: row.takes_text,
    since: text(row.since),
    replaces: row.replaces,
    endedAt: textOrNull(row.ended_at),
  };
}

/** A person with their contact points; the history of those on request. */
export async function memberView(
  db: Reader,
  member: Member,
  ended = false,
): Promise<CardmemberView> {
  const [points, address] = [
    await contactPointRows(db, { memberId: member.id, ended }),
    await addressOf(db, member.id),
  ];
  if (address === undefined) throw new Error('a cardmember without an address');
  return {
    id: member.id,
    reference: member.reference,
    region: member.region,
    language: member.language,
    givenName: member.givenName,
    familyName: member.familyName,
    status: member.status,
    contactPoints: points.map(pointView),
    address: { lines: [...address.lines], since: text(address.since) },
  };
}

export async function cardView(db: Reader, card: Card): Promise<CardView> {
  const primary =
    card.primary === undefined ? undefined : await findCard(db, { id: card.primary.cardId });
  return {
    id: card.id,
    reference: card.reference,
    cardmember: card.memberReference,
    product: card.productId,
    status: card.status,
    expiry: card.expiry,
    primaryCard: primary?.reference ?? null,
    dispatchedAt: textOrNull(card.dispatchedAt),
    number: card.numberState,
    lastFour: card.number?.lastFour ?? null,
  };
}

export function keyView(row: ApiKeyRow): Static<typeof ApiKeyView> {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: text(row.created_at),
    expiresAt: textOrNull(row.expires_at),
    revokedAt: textOrNull(row.revoked_at),
    lastUsedAt: textOrNull(row.last_used_at),
  };
}

/** Who did it, for the record. */
export function doerOf(caller: Caller, reference: string): Doer {
  switch (caller.kind) {
    case 'api':
      return {
        actor: { kind: 'api', id: caller.clientId },
        channel: 'api',
        correlation: reference,
      };
    case 'operator':
      return {
        actor: { kind: 'operator', id: caller.staffId },
        channel: 'api',
        correlation: reference,
      };
    case 'cardmember':
      return {
        actor: { kind: 'cardmember', id: caller.memberId },
        channel: 'web',
        correlation: reference,
      };
    // A watcher does nothing: whoever acts beside it is nobody that we know.
    case 'watcher':
    case 'anonymous':
      return { actor: { kind: 'anonymous', id: '' }, channel: 'web', correlation: reference };
  }
}
