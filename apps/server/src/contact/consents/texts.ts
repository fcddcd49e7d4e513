import type { Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { tellMember } from '../tell.ts';
import { stopNumber, takeBackOn } from './consents.ts';
import { insertTextIn } from './store.ts';
import { readWord, type WrittenWord } from './words.ts';

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
 * START begins them again, and gives no consent; anything else is answered with where to turn. The word of the network for
 * who wrote is enough to send less, and never to send more than before somebody stopped it.
 */
export async function takeText(parts: ContactParts, text: TextIn): Promise<void> {
  if (!PHONE.test(text.from)) return refuse(parts, text, 'contact.text-from-nobody');
  const word = readWord(text.text);
  const isAnsweredWithHelp = word === undefined || word === 'help';
  const taken = await parts.limits.take([
    { limit: TEXTS_PER_NUMBER, subject: text.from },
    ...(isAnsweredWithHelp ? [{ limit: HELP_PER_NUMBER, subject: text.from }] : []),
  ]);
  // A stop is never refused for being said too often.
  if (!taken.ok && word !== 'stop') return refuse(parts, text, 'platform.too-many');
  const people = await parts.cards.membersAt(parts.db.reader, {
    kind: 'phone',
    value: text.from,
  });
  if (people.length === 0) return refuse(parts, text, 'contact.text-from-nobody');
  await parts.db.transaction(async (tx) => {
    const { provider, providerId } = text;
    if (!(await insertTextIn(tx, { provider, providerId, at: parts.clock() }))) return;
    for (const [at, person] of people.entries())
      await answer(parts, tx, { text, word, person, isFirst: at === 0 });
  });
}

interface Answering {
  readonly text: TextIn;
  readonly word: WrittenWord | undefined;
  readonly person: { readonly memberId: string; readonly contactPointId: string };
  /** The phone is answered once, whoever else shares it. */
  readonly isFirst: boolean;
}

async function answer(
  parts: ContactParts,
  tx: Tx,
  { isFirst, person, text, word }: Answering,
): Promise<void> {
  const { correlation, from: number } = text;
  const said = { memberId: person.memberId, correlation, source: 'text' } as const;
  const tell = (template: string) =>
    tellMember(parts, tx, {
      ...{ memberId: person.memberId, template, to: { contactPointId: person.contactPointId } },
      ...{ facts: {}, correlation },
    });
  if (word === 'stop') {
    await takeBackOn(parts, tx, { ...said, channel: 'sms' });
    if (isFirst && (await stopNumber(parts, tx, { ...said, number, isStopped: true })))
      await tell('texts.stopped');
  } else if (word === 'start') {
    if (isFirst && (await stopNumber(parts, tx, { ...said, number, isStopped: false })))
      await tell('texts.started');
  } else if (isFirst) await tell('texts.help');
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
