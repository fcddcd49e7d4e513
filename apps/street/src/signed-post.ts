import { createHmac } from 'node:crypto';
import type { Call } from '@countersign/lines';

/** Posts a form to an address of the bank's, and signs it. @returns status 0 where nobody answers, 401 unsent to anybody else */
export type SignedPost = (
  address: string,
  fields: Readonly<Record<string, string>>,
) => Promise<{ readonly status: number; readonly body: string }>;

/** As a provider of Twilio's form does it: with a signature over the address and every field. */
export function createSignedPost(parts: {
  readonly bank: Call;
  readonly bankOrigin: string;
  /** The bank's window, where it takes calls: what is keyed there is no business of the server's. */
  readonly window?: { readonly origin: string; readonly call: Call } | undefined;
  readonly secret: string | undefined;
}): SignedPost {
  const { bank, bankOrigin, secret, window } = parts;
  const doorOf = (address: string) => {
    const origin = URL.parse(address)?.origin;
    if (origin === bankOrigin) return { origin, call: bank };
    return origin === window?.origin ? window : undefined;
  };
  return async (address, fields) => {
    const door = doorOf(address);
    if (secret === undefined || door === undefined) return { status: 401, body: '' };
    const answered = await door
      .call({
        method: 'POST',
        path: address.slice(door.origin.length),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': signatureOf(address, fields, secret),
        },
        body: new URLSearchParams(fields).toString(),
      })
      .catch(() => undefined);
    return { status: answered?.status ?? 0, body: answered?.body.toString('utf8') ?? '' };
  };
}

function signatureOf(
  address: string,
  fields: Readonly<Record<string, string>>,
  secret: string,
): string {
  const sorted = Object.keys(fields)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((name) => name + fields[name])
    .join('');
  return createHmac('sha1', secret).update(address).update(sorted).digest('base64');
}
