import { parseCodes, saidByCodes } from '@countersign/pictures';
import type { Message } from '@countersign/scamflags';

/**
 * A message with what the codes of its picture say: links are judged as links of a code, other words as words below the message's own.
 * @param field  as the form carries it
 */
export function withCodes(message: Message, field: string | undefined): Message {
  const codes = parseCodes(field);
  if (codes.length === 0) return message;
  const { links, words } = saidByCodes(codes);
  return {
    ...message,
    text: [message.text, ...words].filter((one) => one.trim() !== '').join('\n'),
    links: [...(message.links ?? []), ...links],
  };
}

/** What a form carries on: only what codes led to. */
export const codesOf = ({ links = [] }: Message): readonly string[] =>
  links.filter(({ isFromQr }) => isFromQr === true).map(({ href }) => href);
