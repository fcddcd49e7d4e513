import { say } from '@countersign/ui';
import type { Frame } from './frame.ts';

/**
 * `…42` as people say it: "phone ending 42"; a letter's `I. M. …00` as "I. M., address ending 00"; an e-mail stays as it was
 * masked.
 */
export function maskedWords(frame: Frame, masked: string): string {
  const { addressEnding, phoneEnding } = frame.copy.common;
  const digits = /^…(\d{1,4})$/.exec(masked)?.[1];
  if (digits !== undefined) return say(phoneEnding, { digits });
  const [, initials, ending] = /^(\p{L}\.(?: \p{L}\.)*) …(\S{2})$/u.exec(masked) ?? [];
  return initials === undefined || ending === undefined
    ? masked
    : say(addressEnding, { initials, ending });
}
