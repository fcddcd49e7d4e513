import { createHash, timingSafeEqual } from 'node:crypto';
import type { Instant } from '@countersign/kernel';
import type { ContactParts } from '../room.ts';
import { isLive } from './rules.ts';
import { findCall } from './store.ts';

/** What a call of ours says of itself to the phone that it rings. */
export interface AssertedCall {
  /** E.164 */
  readonly from: string;
  /** E.164 */
  readonly to: string;
  /** As the member's language has it */
  readonly reason: string;
  readonly brand: string;
}

const MAC_BYTES = 16;
const TOKEN = /^([A-Za-z0-9-]{1,64})\.([A-Za-z0-9_-]{22})$/;

/** The address under which the phone that is rung finds the assertion; nobody else can guess it. */
export function assertionUrl(parts: ContactParts, contactId: string): string {
  return `${parts.appOrigin}/v1/assertions/${contactId}.${macOf(parts, contactId)}`;
}

/** The call that a token names, while it rings or talks; nothing before, after, and for any other token. */
export async function assertedCall(
  parts: ContactParts,
  token: string,
): Promise<AssertedCall | undefined> {
  const [, id = '', mac = ''] = TOKEN.exec(token) ?? [];
  // The same work for a token that is none.
  const isOurs = sameText(mac, macOf(parts, id));
  const call = await findCall(parts.db.reader, id);
  if (!isOurs || call === undefined || !isLive(call.state) || call.contact_point_id === null)
    return undefined;
  const [endpoint, member] = await Promise.all([
    parts.cards.findEndpoint(parts.db.reader, call.contact_point_id),
    parts.cards.findMember(parts.db.reader, { id: call.member_id }),
  ]);
  if (endpoint === undefined || member === undefined) return undefined;
  const { category } = parts.programme.purpose(call.purpose);
  return {
    from: call.sender,
    to: endpoint.value,
    reason: category[member.language] ?? category['en'] ?? call.purpose,
    brand: parts.programme.current().programme.brand.name,
  };
}

/** Good for less time than a phone rings. */
const LIFE_SECONDS = 60;
const MS = 1_000;

/** The claims, each where a rich call data PASSporT has it (RFC 8225 clause 5, RFC 9795 clause 4); names in their order. */
export function passportClaims(call: AssertedCall, now: Instant) {
  const iat = Math.floor(now / MS);
  return {
    crn: call.reason,
    dest: { tn: [telephoneNumber(call.to)] },
    exp: iat + LIFE_SECONDS,
    iat,
    orig: { tn: telephoneNumber(call.from) },
    rcd: { nam: call.brand },
  };
}

/** Canonical form of a number (RFC 8224 clause 8.3): digits alone. */
const telephoneNumber = (e164: string) => e164.replaceAll(/\D/g, '');

function macOf({ secrets }: ContactParts, contactId: string): string {
  return secrets
    .hashEndpoint(`assertion ${contactId}`)
    .subarray(0, MAC_BYTES)
    .toString('base64url');
}

function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
