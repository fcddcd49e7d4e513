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
  // Every budget is taken before a transaction is open: what waits for a second connection must hold none.
  // Whoever writes too often is read all the same, because a stop and a no always count, and answered no more.
  const taken = await parts.limits.take([{ limit: TEXTS_PER_NUMBER, subject: text.from }]);
  const mayCompare = (await parts.answers?.budget(text)) ?? true;
  const people = await parts.cards.membersAt(parts.db.reader, {
    kind: 'phone',
    value: text.from,
  });
  const [owner] = people;
  if (owner === undefined) return refuse(parts, text, 'contact.text-from-nobody');
  const did = await parts.db.transaction(async (tx) => {
    const { provider, providerId } = text;
    if (!(await insertTextIn(tx, { provider, providerId, at: parts.clock() }))) return 'nothing';
    const done = await actOn(parts, tx, { text, people, mayCompare });
    if (done !== 'nothing' && done !== 'unread' && taken.ok)
      await reply(parts, tx, { text, owner, template: done });
    return done;
  });
  if (!taken.ok) return refuse(parts, text, 'platform.too-many');
  if (did !== 'unread') return;
  const help = await parts.limits.take([{ limit: HELP_PER_NUMBER, subject: text.from }]);
  if (!help.ok) return;
  await parts.db.transaction((tx) => reply(parts, tx, { text, owner, template: 'texts.help' }));
}

type Person = Awaited<ReturnType<ContactParts['cards']['membersAt']>>[number];

interface Reply {
  readonly text: TextIn;
  readonly owner: Person;
  readonly template: TemplateName;
}

/** The phone is answered once, whoever else shares it. */
async function reply(parts: ContactParts, tx: Tx, { owner, template, text }: Reply): Promise<void> {
  const { contactPointId, memberId } = owner;
  const { correlation } = text;
  const to = { contactPointId };
  await tellMember(parts, tx, { memberId, template, to, facts: {}, correlation });
}

interface Acting {
  readonly text: TextIn;
  readonly people: readonly Person[];
  /** Whether an answer may be compared with what it quotes. */
  readonly mayCompare: boolean;
}

/** What the words do, to everybody who shares the phone. @returns how the phone is answered */
async function actOn(
  parts: ContactParts,
  tx: Tx,
  { mayCompare, people, text }: Acting,
): Promise<TemplateName | 'nothing' | 'unread'> {
  const word = readWord(text.text);
  const { correlation, from: number } = text;
  const source = 'text';
  if (word === 'stop' || word === 'start') {
    const isStopped = word === 'stop';
    for (const { memberId } of isStopped ? people : [])
      await takeBackOn(parts, tx, { memberId, correlation, source, channel: 'sms' });
    const memberId = people[0]?.memberId ?? '';
    const said = { memberId, correlation, source, number, isStopped } as const;
    const isNews = await stopNumber(parts, tx, said);
    if (!isNews) return 'nothing';
    return isStopped ? 'texts.stopped' : 'texts.started';
  }
  const answers: (TemplateName | undefined)[] = [];
  for (const person of word === undefined ? people : [])
    answers.push(
      await parts.answers?.take(tx, { ...person, text: text.text, mayCompare, correlation }),
    );
  return answers.find((one) => one !== undefined) ?? 'unread';
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
