import type { Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { tellMember } from '../tell.ts';
import { stopNumber, takeBackOn } from './consents.ts';
import { insertTextIn } from './store.ts';
import type { TemplateName } from '../templates/table.ts';
import { readWord } from './words.ts';

/** A text that somebody wrote to a number of ours. */
export interface TextIn {
  /** Who brought it. */
  readonly provider: string;
  /** The provider's name of it: the same one counts once. */
  readonly providerId: string;
  /** E.164, as the network shows it; proves nothing about who wrote. */
  readonly from: string;
  readonly text: string;
  readonly correlation: string;
}

const PHONE = /^\+[1-9][0-9]{6,14}$/;
/** Whoever writes more than a person does is not answered. */
const TEXTS_PER_NUMBER = {
  kind: 'bucket',
  name: 'contact.text-in',
  max: 20,
  seconds: 3600,
} as const;
/** Whoever writes something that we do not read is told once a day where to turn. */
const HELP_PER_NUMBER = {
  kind: 'bucket',
  name: 'contact.text-help',
  max: 1,
  seconds: 86_400,
} as const;

/**
 * Takes what was written back. STOP ends all texts to that number but codes, and takes back what its people agreed to by text;
 * START begins them again, and gives no consent; an answer goes to whoever asked; anything else is answered with where to turn. The
 * word of the network for who wrote is enough to send less, and never to send more than before somebody stopped it.
 */
export async function takeText(parts: ContactParts, text: TextIn): Promise<void> {
  if (!PHONE.test(text.from)) return refuse(parts, text, 'contact.text-from-nobody');
  // Whoever writes too often is read all the same, because a stop and a no always count, and answered no more.
  const taken = await parts.limits.take([{ limit: TEXTS_PER_NUMBER, subject: text.from }]);
  const people = await parts.cards.membersAt(parts.db.reader, {
    kind: 'phone',
    value: text.from,
  });
  if (people.length === 0) return refuse(parts, text, 'contact.text-from-nobody');
  await parts.db.transaction(async (tx) => {
    const { provider, providerId } = text;
    if (!(await insertTextIn(tx, { provider, providerId, at: parts.clock() }))) return;
    const template = await actOn(parts, tx, text, people);
    const [owner] = people;
    if (template === undefined || owner === undefined || !taken.ok) return;
    await tellMember(parts, tx, {
      ...{ memberId: owner.memberId, template, to: { contactPointId: owner.contactPointId } },
      ...{ facts: {}, correlation: text.correlation },
    });
  });
  if (!taken.ok) await refuse(parts, text, 'platform.too-many');
}

type Person = Awaited<ReturnType<ContactParts['cards']['membersAt']>>[number];

/** What the words do, to everybody who shares the phone. @returns how the phone is answered, once */
async function actOn(
  parts: ContactParts,
  tx: Tx,
  text: TextIn,
  people: readonly Person[],
): Promise<TemplateName | undefined> {
  const word = readWord(text.text);
  const { correlation, from: number } = text;
  const source = 'text';
  if (word === 'stop' || word === 'start') {
    const isStopped = word === 'stop';
    for (const { memberId } of isStopped ? people : [])
      await takeBackOn(parts, tx, { memberId, correlation, source, channel: 'sms' });
    const [owner] = people;
    const memberId = owner?.memberId ?? '';
    const said = { memberId, correlation, source, number, isStopped } as const;
    const isNews = await stopNumber(parts, tx, said);
    return isNews ? (isStopped ? 'texts.stopped' : 'texts.started') : undefined;
  }
  const answers: (TemplateName | undefined)[] = [];
  for (const person of word === undefined ? people : [])
    answers.push(await parts.answerText?.(tx, { ...person, text: text.text, correlation }));
  const answer = answers.find((one) => one !== undefined);
  if (answer !== undefined) return answer;
  const help = await parts.limits.take([{ limit: HELP_PER_NUMBER, subject: number }]);
  return help.ok ? 'texts.help' : undefined;
}

function refuse(parts: ContactParts, text: TextIn, refusal: string): Promise<void> {
  return parts.db.transaction((tx) =>
    parts.audit.append(tx, {
      actor: { kind: 'system', id: text.provider },
      channel: 'system',
      operation: 'contact.text-in',
      result: 'refused',
      refusal,
      correlation: text.correlation,
    }),
  );
}
