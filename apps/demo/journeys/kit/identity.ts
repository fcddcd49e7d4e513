// What a call says of itself in its Identity header (RFC 8224), looked at by a program that had no part in it.
import assert from 'node:assert/strict';
import type { JsonWebKey } from 'node:crypto';

import { parseIdentity, parsePassport } from '@countersign/sip';

import type { AttachedHouse } from './house.ts';
import { checkIdentity } from './secsipidx.ts';

export const identityIn = (invite: string): string | undefined =>
  /^Identity: ([^\r\n]+)/m.exec(invite)?.[1];

/** Signed by the bank for this number, and not signed any more when one word of it is another. */
export async function isTheBanks(
  house: AttachedHouse,
  identity: string | undefined,
  to: string,
): Promise<void> {
  assert.ok(identity !== undefined, 'a call of the bank says of itself who it is');
  const { info, passport, ppt } = parseIdentity(identity);
  const { claims, header } = parsePassport(passport);
  assert.deepEqual([ppt, header['ppt']], ['rcd', 'rcd']);
  assert.deepEqual(claims['dest'], { tn: [to.slice(1)] });
  const key = await keyAt(house, info, header['kid']);
  assert.equal(checkIdentity(identity, key), 'signed');
  const [head = '', , signature = ''] = passport.split('.');
  const other = Buffer.from(JSON.stringify({ ...claims, crn: 'A prize' })).toString('base64url');
  const forged = identity.replace(passport, [head, other, signature].join('.'));
  assert.equal(checkIdentity(forged, key), 'not signed');
}

/** The key that a PASSporT names, from where its header says that everybody finds it. */
async function keyAt(house: AttachedHouse, info: string, kid: unknown): Promise<JsonWebKey> {
  assert.equal(new URL(info).origin, house.origins.app);
  const { keys } = (await (await fetch(info)).json()) as {
    readonly keys: readonly (JsonWebKey & { readonly kid: string })[];
  };
  const key = keys.find((one) => one.kid === kid);
  assert.ok(key !== undefined, String(kid));
  return key;
}
