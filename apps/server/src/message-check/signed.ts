import type { FindHeaders } from '../mail-reader/index.ts';
import type { FindKey } from './dkim-keys.ts';

export interface Signing {
  readonly findKey: FindKey;
  readonly isOurs: (domain: string) => boolean;
  readonly headers: FindHeaders;
}

/** Programs make a button of these: what stands in them has to be ours, too. */
export const PRESSED = ['list-unsubscribe', 'list-unsubscribe-post'];
/** With more signatures than this an e-mail is not looked at for any. */
export const SIGNATURES_MAX = 8;

/** By a domain of ours, whole, and for the one address that it says it is from (RFC 7489 clause 3.1.1). */
export async function isSigned(
  bytes: Buffer,
  { findKey, headers, isOurs }: Signing,
): Promise<boolean> {
  if (headers('dkim-signature').length > SIGNATURES_MAX) return false;
  const { dkimVerify } = await import('mailauth/lib/dkim/verify.js');
  const verified = await dkimVerify(bytes, { resolver: findKey });
  const domain = soleDomain(verified);
  if (domain === undefined) return false;
  const pressed = PRESSED.filter((name) => headers(name).length > 0);
  if (pressed.some((name) => headers(name).length > 1)) return false;
  return verified.results.some(
    ({ canonBodyLengthLimited, signingDomain, signingHeaders, status }) => {
      const covered = (signingHeaders?.keys ?? '').toLowerCase().split(': ');
      return (
        status.result === 'pass' &&
        canonBodyLengthLimited !== true &&
        signingDomain?.toLowerCase() === domain &&
        isOurs(domain) &&
        pressed.every((name) => covered.includes(name))
      );
    },
  );
}

/** The domain of the one address that an e-mail says it is from; nothing where it names none or several. */
export function soleDomain(mail: {
  readonly fromFields: number;
  readonly headerFrom: readonly string[];
}): string | undefined {
  const [from = '', another] = mail.headerFrom;
  if (mail.fromFields !== 1 || another !== undefined) return undefined;
  return from.slice(from.lastIndexOf('@') + 1).toLowerCase();
}
