import { LIMITS } from '../limits.ts';

/** The host of the address in a sender's line. */
export function senderHost(line: string | undefined): string | undefined {
  if (line === undefined) return undefined;
  const text = line.slice(0, LIMITS.fromMax);
  const sign = text.lastIndexOf('@');
  if (sign < 1) return undefined;
  let end = sign + 1;
  while (end < text.length && !/[\s>,;"')\]]/.test(text[end] ?? '')) end += 1;
  const host = text.slice(sign + 1, end).toLowerCase();
  return host.includes('.') ? host : undefined;
}
