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
  readonly secret: string | undefined;
}): SignedPost {
  const { bank, bankOrigin, secret } = parts;
  const isBanks = (address: string) =>
    URL.canParse(address) && new URL(address).origin === bankOrigin;
  return async (address, fields) => {
    if (secret === undefined || !isBanks(address)) return { status: 401, body: '' };
    const answered = await bank({
      method: 'POST',
      path: address.slice(bankOrigin.length),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signatureOf(address, fields, secret),
      },
      body: new URLSearchParams(fields).toString(),
    }).catch(() => undefined);
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
