import type { Tx } from '../../platform/index.ts';
import type { ContactParts, KeepReported, TextReply } from '../room.ts';
import { tellMember } from '../tell.ts';
import { stopNumber, takeBackOn } from './consents.ts';
import { insertTextIn, isTextIn } from './store.ts';
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
/** A number is soon forged: whoever writes in somebody’s name costs them no more than these. What is beyond is taken, and not answered. */
const REPORT_ANSWERS_PER_NUMBER = {
  kind: 'window',
  name: 'contact.text-report-answers',
  max: 5,
  seconds: 86_400,
} as const;
const HELP_PER_NUMBER = {
  kind: 'bucket',
  name: 'contact.text-help',
  max: 1,
  seconds: 86_400,
} as const;

/**
 * Takes what was written back. STOP ends all texts to that number but codes, and takes back what its people agreed to by text;
 * START begins them again, and gives no consent; UNDO from a phone that somebody was changed away from takes that back; an answer goes to whoever asked; what else is long enough is a report; anything else is
 * answered with where to turn. The word of the network for who wrote is enough to send less, and never to send more than before somebody
 * stopped it.
 */
export async function takeText(parts: ContactParts, text: TextIn): Promise<void> {
  if (!PHONE.test(text.from)) return refuse(parts, text, 'contact.text-from-nobody');
  // What a provider brings again takes nothing of any budget.
  if (await isTextIn(parts.db.reader, text)) return;
  // Every budget is taken before a transaction is open: what waits for a second connection must hold none.
  // Whoever writes too often is read all the same, because a stop and a no always count, and answered no more.
  const taken = await parts.limits.take([{ limit: TEXTS_PER_NUMBER, subject: text.from }]);
  const undo = await parts.undo?.prepare(text);
  if (undo !== undefined) return takeUndo(parts, text, undo);
  const mayCompare = (await parts.answers?.budget(text)) ?? true;
  const people = await parts.cards.membersAt(parts.db.reader, {
    kind: 'phone',
    value: text.from,
  });
  const keep = taken.ok ? await readReport(parts, text, people) : undefined;
  const [owner] = people;
  if (owner === undefined) return takeStrangers(parts, text, taken.ok ? keep : 'platform.too-many');
  const mayTell = keep === undefined || (await mayAnswerReport(parts, text));
  const did = await parts.db.transaction(async (tx) => {
    if (!(await isFresh(parts, tx, text))) return 'nothing';
    const done = await actOn(parts, tx, { text, people, mayCompare, keep });
    const mayAnswer = mayTell || typeof done === 'string' || !done.template.startsWith('report.');
    if (done !== 'nothing' && done !== 'unread' && taken.ok && mayAnswer)
      await reply(parts, tx, { text, owner, with: done });
    return done;
  });
  if (!taken.ok) return refuse(parts, text, 'platform.too-many');
  if (did !== 'unread') return;
  const help = await parts.limits.take([{ limit: HELP_PER_NUMBER, subject: text.from }]);
  if (!help.ok) return;
  await parts.db.transaction((tx) => reply(parts, tx, { text, owner, with: bare('texts.help') }));
}

/** The old phone is on file for nobody any more: what it takes back is told to whom it belongs to by the room above. */
function takeUndo(
  parts: ContactParts,
  text: TextIn,
  undo: (tx: Tx) => Promise<void>,
): Promise<void> {
  return parts.db.transaction(async (tx) => {
    if (await isFresh(parts, tx, text)) await undo(tx);
  });
}

type Person = Awaited<ReturnType<ContactParts['cards']['membersAt']>>[number];

async function mayAnswerReport({ limits }: ContactParts, { from }: TextIn): Promise<boolean> {
  return (await limits.take([{ limit: REPORT_ANSWERS_PER_NUMBER, subject: from }])).ok;
}

/** What may be a report is read now; a word of the network is none. */
async function readReport(
  parts: ContactParts,
  { correlation, from, text }: TextIn,
  people: readonly Person[],
): Promise<KeepReported | undefined> {
  if (parts.reported === undefined || readWord(text) !== undefined) return undefined;
  // Of a phone that several share nobody knows who wrote.
  const memberId = people.length === 1 ? people[0]?.memberId : undefined;
  const phone = parts.secrets.hashEndpoint(from).toString('base64url');
  return parts.reported.prepare({ text, phone, memberId, correlation });
}

/** A stranger's report counts like any other, and nothing is ever sent to them: a number is soon forged, and each text costs. */
async function takeStrangers(
  parts: ContactParts,
  text: TextIn,
  keep: KeepReported | 'platform.too-many' | undefined,
): Promise<void> {
  if (keep === undefined) return refuse(parts, text, 'contact.text-from-nobody');
  if (keep === 'platform.too-many') return refuse(parts, text, keep);
  await parts.db.transaction(async (tx) => {
    if (await isFresh(parts, tx, text)) await keep(tx);
  });
}

function isFresh(parts: ContactParts, tx: Tx, text: TextIn): Promise<boolean> {
  const { provider, providerId } = text;
  return insertTextIn(tx, { provider, providerId, at: parts.clock() });
}

const bare = (template: TemplateName): TextReply => ({ template, facts: {} });

interface Reply {
  readonly text: TextIn;
  readonly owner: Person;
  readonly with: TextReply;
}

/** The phone is answered once, whoever else shares it. */
async function reply(parts: ContactParts, tx: Tx, { owner, text, ...said }: Reply): Promise<void> {
  const { contactPointId, memberId } = owner;
  const { correlation } = text;
  await tellMember(parts, tx, { memberId, ...said.with, to: { contactPointId }, correlation });
}

interface Acting {
  readonly text: TextIn;
  readonly people: readonly Person[];
  /** Whether an answer may be compared with what it quotes. */
  readonly mayCompare: boolean;
  /** Keeps it, where it may be a report. */
  readonly keep: KeepReported | undefined;
}

/** What the words do, to everybody who shares the phone. @returns how the phone is answered */
async function actOn(
  parts: ContactParts,
  tx: Tx,
  { keep, mayCompare, people, text }: Acting,
): Promise<TextReply | 'nothing' | 'unread'> {
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
    return bare(isStopped ? 'texts.stopped' : 'texts.started');
  }
  const answers: (TemplateName | undefined)[] = [];
  for (const person of word === undefined ? people : [])
    answers.push(
      await parts.answers?.take(tx, { ...person, text: text.text, mayCompare, correlation }),
    );
  const answered = answers.find((one) => one !== undefined);
  if (answered !== undefined) return bare(answered);
  return (await keep?.(tx)) ?? 'unread';
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
