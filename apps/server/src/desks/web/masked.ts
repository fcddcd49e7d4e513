import { say } from '@countersign/ui';
import type { Frame } from './frame.ts';

/** `…42` as people say it: "phone ending 42"; an e-mail stays as it was masked. */
export function maskedWords(frame: Frame, masked: string): string {
  const digits = /^…(\d{1,4})$/.exec(masked)?.[1];
  return digits === undefined ? masked : say(frame.copy.common.phoneEnding, { digits });
}
