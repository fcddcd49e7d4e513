import type { Programme } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';

const EXPIRES_MS = 30 * 86_400_000;

/**
 * Where faults of ours are reported (RFC 9116). It expires in thirty days: a copy that nobody renews says nothing.
 * @returns nothing where the programme names no contact
 */
export function securityText(
  { regions, security }: Pick<Programme, 'regions' | 'security'>,
  { now, origin }: { readonly now: Instant; readonly origin: string },
): string | undefined {
  if (security === undefined) return undefined;
  const languages = [...new Set(regions.flatMap((region) => region.languages))];
  const lines = [
    ...security.contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${new Date(now + EXPIRES_MS).toISOString()}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    ...(security.policy === undefined ? [] : [`Policy: ${security.policy}`]),
  ];
  return `${lines.join('\n')}\n`;
}
