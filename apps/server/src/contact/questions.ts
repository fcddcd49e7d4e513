import type { Reader } from '../platform/index.ts';
import { referencesIn } from './rules.ts';
import { questionsAmong } from './store.ts';
import { answeredByMail } from './templates/table.ts';

/** What an e-mail says of the one that it answers. */
export interface AnsweredMail {
  /** Message ids, with their angle brackets */
  readonly answersTo: readonly string[];
  /** With what it quotes */
  readonly text: string;
}

/** A question of ours that went out by e-mail. */
export interface Question {
  /** What was asked about */
  readonly about: string;
  readonly memberId: string;
  /** Where it went. */
  readonly contactPointId: string;
}

/** The Message-ID of an e-mail of ours is its contact's id: programs name it in every answer. */
const OUR_ID = /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/;
const TEXT_CHARS_MAX = 40_000;

export async function questionsIn(
  db: Reader,
  { answersTo, text }: AnsweredMail,
): Promise<readonly Question[]> {
  const ids = answersTo.flatMap((one) => OUR_ID.exec(one)?.[1] ?? []);
  const references = referencesIn(text.slice(0, TEXT_CHARS_MAX));
  if (ids.length === 0 && references.length === 0) return [];
  const rows = await questionsAmong(db, { ids, references, templates: answeredByMail });
  return rows.flatMap(({ about, contact_point_id: contactPointId, member_id: memberId }) =>
    about === null || contactPointId === null ? [] : [{ about, memberId, contactPointId }],
  );
}
