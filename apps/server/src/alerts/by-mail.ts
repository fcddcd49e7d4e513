import type { Tx } from '../platform/index.ts';
import { answerAlert, LOOK_BACK_MS } from './alerts.ts';
import { decideReply, readReply } from './mail-rules.ts';
import type { AlertsParts } from './room.ts';
import type { AnswerDecision } from './rules.ts';
import { alertsOf, findAlert } from './store.ts';

/** An e-mail to us that may be an answer. */
export interface LetterIn {
  /** Members whose address it says that it is from; proves nothing about who wrote. */
  readonly from: readonly { readonly memberId: string; readonly contactPointId: string }[];
  /** What its writer wrote themselves */
  readonly own: string;
  readonly text: string;
  /** Ids of the e-mails that it says it answers */
  readonly answersTo: readonly string[];
  readonly isPassedOn: boolean;
  readonly hasMore: boolean;
  readonly correlation: string;
}

export interface LetterAnswer {
  readonly isTaken: boolean;
  readonly isChecked: boolean;
}

/** One question that a letter is about. */
interface Meant {
  readonly alertId: string;
  readonly memberId: string;
  /** Where its answer is answered: by an e-mail to the member, and never to whoever wrote. */
  readonly contactPointId: string;
}

const ANSWERED_MAX = 1_000;
/** Whoever writes more than a person does is read all the same, and answered no more. */
const TOLD_PER_ADDRESS = {
  kind: 'bucket',
  name: 'alerts.mail-answer',
  max: 20,
  seconds: 3_600,
} as const;

/**
 * Contact 20: an answer by e-mail. A no always counts, from whatever address: about the question that it answers, or about all that
 * whoever it is from was asked in these days. A yes never does, because nothing proves who wrote (decision 0050).
 */
export async function answerByMail(parts: AlertsParts, letter: LetterIn): Promise<LetterAnswer> {
  const written = readReply(letter.own);
  if (written === undefined) return { isTaken: false, isChecked: true };
  const named = await namedIn(parts, letter);
  const asked = named.length > 0 ? [] : await askedOf(parts, letter, written.isAlone);
  const { hasMore, isPassedOn } = letter;
  const decided = decideReply({
    ...{ ...written, hasMore, isPassedOn },
    ...{ isNamed: named.length > 0, wasAsked: asked.length > 0 },
  });
  if (!decided.isTaken) return decided;
  const meant = named.length > 0 ? named : asked;
  const points = [...new Set(meant.map(({ contactPointId }) => contactPointId))];
  // Taken before a transaction is open: what waits for a second connection must hold none.
  const told = new Set<string>();
  for (const subject of points)
    if ((await parts.limits.take([{ limit: TOLD_PER_ADDRESS, subject }])).ok) told.add(subject);
  await parts.db.transaction(async (tx) => {
    for (const contactPointId of points) {
      const here = meant.filter((one) => one.contactPointId === contactPointId);
      await answerAll(parts, tx, {
        ...{ meant: here, says: written.says, isTold: told.has(contactPointId) },
        correlation: letter.correlation,
      });
    }
  });
  return decided;
}

/** The questions that it answers, or quotes. */
async function namedIn(parts: AlertsParts, letter: LetterIn): Promise<readonly Meant[]> {
  const questions = await parts.questionsIn(letter);
  const found = await Promise.all(
    questions.map(async ({ about, contactPointId, memberId }) => {
      const alert = await findAlert(parts.db.reader, { id: about });
      const isTheirs = alert?.member_id === memberId;
      return isTheirs ? [{ alertId: alert.id, memberId, contactPointId }] : [];
    }),
  );
  // One alert is asked about up to three times: an answer that names two of them is one.
  return [...new Map(found.flat().map((one) => [one.alertId, one])).values()];
}

/** What whoever it is from was asked in these days; beside other words only what waits for an answer. */
async function askedOf(
  parts: AlertsParts,
  letter: LetterIn,
  isAlone: boolean,
): Promise<readonly Meant[]> {
  const since = parts.clock() - LOOK_BACK_MS;
  const all = await Promise.all(
    letter.from.map(async ({ contactPointId, memberId }) => {
      const ask = { memberId, since, limit: ANSWERED_MAX };
      const alerts = await alertsOf(parts.db.reader, ask);
      return alerts
        .filter(({ state }) => isAlone || state === 'open')
        .map(({ id: alertId }) => ({ alertId, memberId, contactPointId }));
    }),
  );
  return all.flat();
}

interface AnsweringAll {
  readonly meant: readonly Meant[];
  readonly says: 'yes' | 'no';
  readonly isTold: boolean;
  readonly correlation: string;
}

/** Everything that one address was asked, and one e-mail to it. */
async function answerAll(
  parts: AlertsParts,
  tx: Tx,
  { correlation, isTold, meant, says }: AnsweringAll,
): Promise<void> {
  const decisions: (AnswerDecision | undefined)[] = [];
  for (const { alertId, memberId } of meant)
    decisions.push(
      await answerAlert(parts, tx, alertId, { says, channel: 'email', memberId, correlation }),
    );
  const [first] = meant;
  if (!isTold || first === undefined) return;
  const isSaidBefore = decisions.every((one) => one === 'same');
  // Said before, told before; and the card may be unlocked since.
  if (says === 'no' && isSaidBefore) return;
  const yes = isSaidBefore ? 'alert.confirmed' : 'alert.not-by-email';
  const { contactPointId, memberId } = first;
  await parts.tell(tx, {
    ...{ memberId, template: says === 'no' ? 'alert.denied' : yes, to: { contactPointId } },
    ...{ facts: {}, correlation },
  });
}
