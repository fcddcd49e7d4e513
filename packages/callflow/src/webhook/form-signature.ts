import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a provider of Twilio's form puts under its news (`X-Twilio-Signature`): HMAC-SHA1 under the account's secret over
 * the whole address and every field of the form by name, names and values joined without anything between; in base64.
 * It carries no moment: whoever takes news must make the same news twice be the same as once.
 */
export function signForm(
  address: string,
  fields: Readonly<Record<string, string>>,
  secret: string,
): string {
  const text = Object.keys(fields)
    .toSorted(byCode)
    .reduce((all, name) => all + name + (fields[name] ?? ''), address);
  return createHmac('sha1', secret).update(text, 'utf8').digest('base64');
}

export function isSigned(
  address: string,
  fields: Readonly<Record<string, string>>,
  { secret, signature }: { readonly secret: string; readonly signature: string },
): boolean {
  const wanted = Buffer.from(signForm(address, fields, secret));
  const given = Buffer.from(signature);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** By code units, as the provider sorts; never by a language's alphabet. */
const byCode = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
