import type { OfficialContacts } from '@countersign/official';

import { CommandRefused } from './command.ts';
import { fieldOf, openSigned, readJson } from './signed-json.ts';

const MS = 1_000;

/**
 * The directory, when one of the keys has signed it (RFC 7515, ES256) and it is of this time.
 * @throws CommandRefused that says what is wrong
 */
export function openDirectory(
  path: string,
  { keys, nowSeconds }: { readonly keys: string; readonly nowSeconds: number },
): OfficialContacts {
  const jws = readJson(path);
  const signed = {
    protected: fieldOf(jws, 'protected'),
    payload: fieldOf(jws, 'payload'),
    signature: fieldOf(jws, 'signature'),
  };
  const opened = openSigned(signed, 'official-contacts', readJson(keys));
  if (!opened.ok)
    throw new CommandRefused(
      {
        'other-kind': `${path} is no signed directory.`,
        'other-key': `${path} is signed with a key that ${keys} does not have.`,
        wrong: `The signature of ${path} is wrong: believe nothing in it.`,
      }[opened.why],
    );
  // What our key signed has the form that we write.
  const claims = opened.claims as OfficialContacts;
  if (nowSeconds >= claims.exp)
    throw new CommandRefused(
      `${path} ended at ${new Date(claims.exp * MS).toISOString()}: fetch it again.`,
    );
  return claims;
}
