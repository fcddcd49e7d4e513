import { utf8, type Bytes } from '@countersign/kernel';
import type { MailerRow } from './for-others.ts';

/** The context (AAD) of the box that brings the row MAC key to the bureau's box key (base64url). */
export function bureauMacContext(boxKey: string): string {
  return `bureau-mac|${boxKey}`;
}

/**
 * What the MAC of a mailer row covers, version 1: every field but the MAC, in this order, lists as their count and then
 * their items, each value prefixed with its length in four bytes, big endian. HMAC-SHA256.
 */
export function mailerRowBytes(row: Omit<MailerRow, 'mac'>): Bytes {
  const { letterhead } = row;
  const values = [
    'countersign-mailer-row-v1',
    row.order,
    row.controlNumber,
    row.name,
    ...counted(row.lines),
    row.language,
    row.region,
    letterhead.brand,
    ...counted(letterhead.from),
    letterhead.reference,
    letterhead.checkAt,
    row.block,
    row.format,
    row.newPin ? 'new' : 'same',
    String(row.expiresAt),
  ].map(utf8);
  const bytes = new Uint8Array(values.reduce((total, value) => total + 4 + value.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const value of values) {
    view.setUint32(at, value.length);
    bytes.set(value, at + 4);
    at += 4 + value.length;
  }
  return bytes;
}

function counted(items: readonly string[]): readonly string[] {
  return [String(items.length), ...items];
}
