import type { Message } from '@countersign/scamflags';

/** What a form carries on: only what codes led to. */
export const codesOf = ({ links = [] }: Message): readonly string[] =>
  links.filter(({ isFromQr }) => isFromQr === true).map(({ href }) => href);
