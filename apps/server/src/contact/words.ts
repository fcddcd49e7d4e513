import type { Member } from '../cards/index.ts';
import type { ContactParts } from './room.ts';
import { groupReference } from './rules.ts';
import type { Template } from './templates/table.ts';

/** Words that come from programme and member. */
export function wordsFor(parts: ContactParts, member: Member, reference: string) {
  return {
    brand: parts.programme.current().programme.brand.short,
    name: member.givenName,
    number: parts.programme.printedNumber(member.region).number,
    reference: groupReference(reference),
  };
}

/** The host that a code is bound to; none where the message has no code. */
export function codeHost(parts: ContactParts, template: Template): string | undefined {
  return template.code === undefined ? undefined : parts.hosts[template.code];
}
