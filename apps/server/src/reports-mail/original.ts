import type { Message } from '@countersign/scamflags';
import type { ReadLetter } from '../mail-reader/index.ts';
import { passedOn } from '../message-check/index.ts';

/** What programs write before the subject of what they pass on. */
const PASSED_ON = /^(?:\s{0,5}(?:fwd?|rv|reenv[a-z]{0,6}|wg|tr|enc)\s{0,3}:){1,5}\s{0,5}/i;
const SENDER = /^[\s>*]{0,20}(?:from|de|von)\s{0,3}(?::\*?|\*:)\s{0,20}(\S.{0,318})$/i;
const HEAD_LOOKED_AT = 8_000;

export interface Original {
  readonly message: Message;
  /** Its head is lost: who really sent it cannot be said. */
  readonly isWordsAlone: boolean;
}

/** What somebody passed on: the e-mail that they attached, or else what stands under their own words. */
export function originalOf({ message, original, subject }: ReadLetter): Original {
  if (original !== undefined) return { message: original, isWordsAlone: false };
  const { attachments, hidden, links, picturesUnread, text } = message;
  const from = senderIn(text);
  const bare = subject.replace(PASSED_ON, '');
  return {
    isWordsAlone: true,
    message: {
      ...{ channel: 'email', text: passedOn(text) },
      ...(bare === '' ? {} : { subject: bare }),
      ...(from === undefined ? {} : { from }),
      ...(links === undefined ? {} : { links }),
      ...(hidden === undefined ? {} : { hidden }),
      ...(attachments === undefined ? {} : { attachments }),
      ...(picturesUnread === undefined ? {} : { picturesUnread }),
    },
  };
}

/** Who is said to have sent it, in the head that programs put above its words. */
function senderIn(text: string): string | undefined {
  for (const line of text.slice(0, HEAD_LOOKED_AT).split(/\r?\n/)) {
    const named = SENDER.exec(line.slice(0, 400))?.[1]?.trim();
    if (named !== undefined) return named;
  }
  return undefined;
}
