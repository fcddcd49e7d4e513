import type { Member } from '../cards/index.ts';
import type { ContactParts } from './room.ts';
import { groupReference } from './rules.ts';
import type { ContactRow } from './store.ts';
import { templates, type Template } from './templates/table.ts';

/** What a message says of programme and member; kept with its row, because both change. */
export interface MessageWords {
  readonly brand: string;
  readonly name: string;
  /** The number printed on the card. */
  readonly number: string;
  /** The host that its code is bound to; none where it has no code. */
  readonly codeHost?: string;
  /** Where an answer by e-mail goes; none where it takes none. */
  readonly replyTo?: string;
}

/** As they are now, for a message that is written now. */
export function wordsFor(parts: ContactParts, member: Member, template: Template): MessageWords {
  const replyTo = template.takesReply === true ? parts.mailAddress() : undefined;
  return {
    brand: parts.programme.current().programme.brand.short,
    name: member.givenName,
    number: parts.programme.printedNumber(member.region).number,
    ...(template.code === undefined || template.code === 'spoken'
      ? {}
      : { codeHost: parts.hosts[template.code] }),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}

/** As they were when the message of a row was written. */
export function wordsOf(parts: ContactParts, member: Member, row: ContactRow) {
  const now = wordsFor(parts, member, templates[row.template as keyof typeof templates]);
  const { brand, codeHost, name, number } = { ...now, ...row.words };
  const reference = groupReference(row.reference);
  // What said nothing of an answer when it was written says nothing of it now.
  return { brand, name, number, codeHost, reference, replyTo: row.words.replyTo };
}
