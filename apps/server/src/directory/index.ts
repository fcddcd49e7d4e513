import {
  judge,
  parseSubject,
  subjectsIn,
  type DirectoryFacts,
  type Subject,
  type Verdict,
} from '@countersign/official';
import type { ProgrammeRoom } from '../programme/index.ts';

export { addDirectoryRoutes, type DirectoryRoutesParts } from './routes.ts';
export type { Subject, Verdict } from '@countersign/official';

export interface Judged {
  readonly subject: Subject;
  readonly verdict: Verdict;
}

export interface Directory {
  /** One number, address, link or sender; `undefined` when the text is none of these. */
  readonly lookUp: (text: string) => Judged | undefined;
  /** Every link, address and number in a message. */
  readonly lookThrough: (text: string) => readonly Judged[];
}

/** Everything that is ours stands in the programme; nothing is looked up elsewhere. */
export function createDirectory(parts: {
  readonly programme: ProgrammeRoom;
  readonly hosts: readonly string[];
}): Directory {
  const facts = (): DirectoryFacts => {
    const { domains, officialNumbers, senders } = parts.programme.current().programme;
    return {
      numbers: officialNumbers,
      senders: senders.filter(({ channel }) => channel === 'sms').map(({ value }) => value),
      domains: domains.map(({ name }) => name.toLowerCase()),
      hosts: parts.hosts,
    };
  };
  const judged = (subject: Subject): Judged => ({ subject, verdict: judge(facts(), subject) });
  return {
    lookUp: (text) => {
      const subject = parseSubject(text);
      return subject === undefined ? undefined : judged(subject);
    },
    lookThrough: (text) => subjectsIn(text).map(judged),
  };
}
