import type { Unsubscribe } from './types.ts';

const URL_FORM = /^https?:\/\/[^\s<>,"]{1,300}$/;
const MAILTO_FORM = /^mailto:[\w.+-]{1,64}@[A-Za-z0-9.-]{3,190}\?subject=[A-Za-z0-9%._-]{1,120}$/;

/** What may stand in a header: one address to press, and one to write to. */
export const isUnsubscribe = ({ mailto, url }: Unsubscribe): boolean =>
  URL_FORM.test(url) && (mailto === undefined || MAILTO_FORM.test(mailto));

/** The two header fields that mail programs make a button of (RFC 2369 clause 3.2, RFC 8058 clause 3.1). */
export function unsubscribeHeaders(
  unsubscribe: Unsubscribe | undefined,
): Readonly<Record<string, string>> {
  if (unsubscribe === undefined) return {};
  const { mailto, url } = unsubscribe;
  const ways = mailto === undefined ? [url] : [url, mailto];
  return {
    'List-Unsubscribe': ways.map((one) => `<${one}>`).join(', '),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
