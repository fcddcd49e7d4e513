import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Delivery } from './types.ts';

const MAC_CHARS = 16;
const ADDRESS = /^bounce\+([0-9a-f]{32})\.([0-9a-f]{16})@/i;

/** Where a mail server says that an e-mail of ours did not arrive: an address for each, that nobody makes up. */
export interface Bounces {
  readonly addressFor: (contactId: string, domain: string) => string;
  /** The contact that such an address names; nothing for any other address. */
  readonly contactOf: (address: string) => string | undefined;
}

/** @param key 32 bytes, for this alone */
export function createBounces(key: Uint8Array): Bounces {
  const macOf = (id: string) =>
    createHmac('sha256', key).update(`bounce-v1 ${id}`).digest('hex').slice(0, MAC_CHARS);
  return {
    addressFor: (contactId, domain) => {
      const id = contactId.replaceAll('-', '').toLowerCase();
      return `bounce+${id}.${macOf(id)}@${domain}`;
    },
    contactOf: (address) => {
      const [, id = '', mac = ''] = ADDRESS.exec(address.toLowerCase()) ?? [];
      if (id === '' || !timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(id)))) return undefined;
      return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}

/** Where what was delivered stands in such a letter, and not what it quotes of ours. */
const LOOKED_AT_CHARS = 64 * 1024;

/** What a delivery status notification says (RFC 3464); nothing where it is none, or says nothing for good. */
export function readBounce(letter: Buffer): Delivery | undefined {
  const text = letter.toString('latin1', 0, LOOKED_AT_CHARS);
  const from = text.search(/^content-type:\s*message\/delivery-status/im);
  if (from < 0) return undefined;
  const report = text.slice(from);
  const action = /^action:[ \t]*([a-z]+)/im.exec(report)?.[1]?.toLowerCase();
  const status = /^status:[ \t]*([245]\.[0-9]{1,3}\.[0-9]{1,3})/im.exec(report)?.[1];
  if (action === 'delivered') return { outcome: 'delivered' };
  if (action !== 'failed') return undefined;
  return { outcome: 'undelivered', reason: `mail ${status ?? 'failed'}` };
}
