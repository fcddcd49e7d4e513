/** What somebody wrote themselves in an e-mail: whose first word is an answer. */
export interface WrittenReply {
  readonly says: 'yes' | 'no';
  /** Nothing else stands in the line. */
  readonly isAlone: boolean;
}

const SAYS = new Map([
  ...['NO', 'N'].map((word) => [word, 'no'] as const),
  ...['YES', 'Y', 'SI'].map((word) => [word, 'yes'] as const),
]);
const LINE_CHARS_MAX = 200;

/** By its first word, whatever its case, accents and marks. @param own without what is quoted */
export function readReply(own: string): WrittenReply | undefined {
  const line = own.trimStart().slice(0, LINE_CHARS_MAX).split(/\r?\n/)[0] ?? '';
  const plain = line
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toUpperCase();
  const [word = '', ...more] = plain.split(/[^\p{Letter}\p{Number}]+/u).filter((one) => one !== '');
  const says = SAYS.get(word);
  return says && { says, isAlone: more.length === 0 };
}

export interface ReplyFacts extends WrittenReply {
  /** It answers a question of ours: by its id, or by a reference that it quotes. */
  readonly isNamed: boolean;
  /** It was passed on: by its subject, or as a file. */
  readonly isPassedOn: boolean;
  /** Whoever it says it is from was asked in these days. */
  readonly wasAsked: boolean;
  /** Something stands in it that can be checked: what others wrote, a link, an address. */
  readonly hasMore: boolean;
}

export interface ReplyDecision {
  /** The answer counts as one. */
  readonly isTaken: boolean;
  /** It is looked at as a message that somebody doubts, too. */
  readonly isChecked: boolean;
}

/**
 * Which e-mails are answers. An answer to a question of ours is one. What was passed on is checked, and begins with “no” in many
 * languages (“No sé si es vuestro”): there the word has to stand alone, over a question of ours. From somebody whom we
 * asked, a no counts without a question under it; what else stands there is checked as well, so that neither hides the other.
 */
export function decideReply(facts: ReplyFacts): ReplyDecision {
  const { hasMore, isAlone, isNamed, isPassedOn, says, wasAsked } = facts;
  if (isPassedOn) return { isTaken: isNamed && isAlone, isChecked: true };
  if (isNamed) return { isTaken: true, isChecked: false };
  const isTaken = wasAsked && (says === 'no' || isAlone);
  return { isTaken, isChecked: !isTaken || (hasMore && !isAlone) };
}
