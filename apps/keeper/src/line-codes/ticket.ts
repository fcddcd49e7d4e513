import { toBase64Url, type Random } from '@countersign/kernel';
import type { Keys } from '../keys/index.ts';
import { hashTicket } from '../tickets/index.ts';

const TICKET_BYTES = 16;

/** A ticket is good for one entry on one call; what comes with an older one is late, and is not looked at. */
export function drawTicket(random: Random): { readonly ticket: string; readonly hash: Buffer } {
  const ticket = `ln_${toBase64Url(random(TICKET_BYTES))}`;
  return { ticket, hash: hashTicket(ticket) };
}

/** A platform's name of a call is not kept, and whoever reads the table finds no call by it. */
export function callMac(keys: Pick<Keys, 'mac'>, call: string): Buffer {
  return keys.mac('request', 'line-call', call);
}
