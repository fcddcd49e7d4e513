import { agentView } from './calls/agent-view.ts';
import type { MessageView, NewMessage } from '@countersign/contract';
import type { Instant, Outcome } from '@countersign/kernel';
import type { CallEvent, Delivery, MessageChannel } from '../channels/index.ts';
import type { Reader, TooMany, Tx } from '../platform/index.ts';
import { dialJob, hangUpJob, PURGE_SECONDS, purgeJob, sendJob, type ContactParts } from './room.ts';
import { answerLive } from './rules.ts';
import { sendContact } from './send.ts';
import { checkPublic, checkSpoken, giveCode, type PublicCheck } from './calls/checks.ts';
import { dialContact } from './calls/dial.ts';
import { hangUp, takeProgress } from './calls/progress.ts';
import { assertedCall, type AssertedCall } from './calls/assertion.ts';
import { claimsOf, type Claims } from './calls/claims.ts';
import { endPushWhere } from './push/store.ts';
import { endWatchersOf } from './watchers/store.ts';
import { createPushes, type Pushes } from './push/push.ts';
import { createWatchers, type Watchers } from './watchers/watchers.ts';
import { openCall } from './calls/open.ts';
import { createContactLine, type ContactLine } from './calls/line.ts';
import { noteAsked, type AskRefusal } from './calls/asked.ts';
import { wrapUpsOf, type WrapUps } from './wrap-ups/wrap-up.ts';
import { askedOn, callsByAgent, callsOf, findCall, purgeCodes } from './calls/store.ts';
import type {
  AgentCall,
  CallingAgent,
  CallRefusal,
  OpenCall,
  PublicAnswer,
  PublicRefusal,
  SpokenRefusal,
} from './calls/types.ts';
import { findAbout, isRegistered, lockContact, moveContact, purgeSecrets } from './store.ts';
import { createLiveFeed, type LiveFeed } from './live/feed.ts';
import { purgeChanges } from './live/store.ts';
import { contactNamed, takeDelivery } from './deliveries.ts';
import {
  choicesOf,
  choose,
  startAgain,
  stoppedPhones,
  type ConsentChoice,
  type Saying,
  type StoppedPhone,
} from './consents/consents.ts';
import { takeBackByToken, type OneClick } from './consents/one-click.ts';
import { purgeTextsIn } from './consents/store.ts';
import { takeText, type TextIn } from './consents/texts.ts';
import { takeMessageBudget, type TooManyMessages } from './messages/budget.ts';
import { messageOutcome, writeMessage, type MessageDoer } from './messages/messages.ts';
import { purgeMessages } from './messages/store.ts';
import type { MessageRefusal } from './messages/rules.ts';
import { registerLetter, tellMember } from './tell.ts';
import { questionsIn, type AnsweredMail, type Question } from './questions.ts';
import { historyOf, type History } from './history.ts';
import { writtenOf } from './written.ts';
import type {
  ContactId,
  ContactReference,
  KnownContact,
  LiveAnswer,
  MemberMessage,
  SentMessage,
} from './types.ts';

export type {
  AgentCall,
  CallingAgent,
  CallRefusal,
  OpenCall,
  PublicAnswer,
  PublicRefusal,
  SpokenRefusal,
} from './calls/types.ts';
export { WATCH_COOKIE, WATCH_SECONDS, type WatcherView } from './watchers/watchers.ts';
export type { ClaimWord } from './calls/claim.ts';
export { maskAddress } from './rules.ts';
export type { CallOutcome, WrapUpRefusal } from './wrap-ups/rules.ts';
export type { WrapUp } from './wrap-ups/wrap-up.ts';
export { OF_THE_LINE } from './calls/rules.ts';
export type { CalledBack } from './calls/called-back.ts';
export type { AnsweredCall } from './calls/answered.ts';
export type { ContactLine } from './calls/line.ts';
export { spokenReference } from './reference-keys.ts';
export { passportClaims, type AssertedCall } from './calls/assertion.ts';
export { createTryLog } from './deliveries.ts';
export { addAssertionRoute, addCallRoutes } from './routes.ts';
export { addMessageRoutes } from './messages/routes.ts';
export { addProviderRoutes } from './provider-routes.ts';
export type { PushView } from './push/push.ts';
export type { ConsentChoice, StoppedPhone } from './consents/consents.ts';
export { tokenInSubject } from './consents/one-click.ts';
export type { TextIn } from './consents/texts.ts';
export { groupReference, makeReference, REFERENCE_BYTES } from './rules.ts';
export { parseReference, referencesIn } from './rules.ts';
export type { AnsweredMail, Question } from './questions.ts';
export type { ContactParts } from './room.ts';
export { createContactSecrets, type ContactSecrets } from './secrets.ts';
export { amountWords, namedByOthers } from './templates/facts.ts';
export { HIDDEN_CODE, HIDDEN_UNDO } from './templates/render.ts';
export { codeKindOf, type TemplateName } from './templates/table.ts';
export type {
  CallCourse,
  ContactChannel,
  ContactId,
  ContactReference,
  ContactState,
  ContactView,
  KnownContact,
  LiveAnswer,
  MemberMessage,
  SentMessage,
} from './types.ts';

export interface Contact extends WrapUps, Claims, History {
  /** One ledger row and one job per endpoint, in the caller's transaction. */
  readonly tellMember: (tx: Tx, message: MemberMessage) => Promise<readonly ContactId[]>;
  /** What the issuer has to say to a member, in words of ours; who asks is recorded with what came of it. */
  readonly writeMessage: (
    tx: Tx,
    ask: NewMessage & MessageDoer,
  ) => Promise<Outcome<MessageView, MessageRefusal>>;
  /** Taken before a message of the issuer is looked at. */
  readonly takeMessageBudget: (
    ask: MessageDoer & { readonly cardmember: string },
  ) => Promise<Outcome<void, TooManyMessages>>;
  /** Removes messages of the issuer of before a moment, as many as one turn takes. @returns how many */
  readonly purgeMessages: (tx: Tx, before: Instant, most: number) => Promise<number>;
  /** What became of it, by the issuer's name of it. */
  readonly messageOutcome: (reference: string) => Promise<MessageView | undefined>;
  /** The ledger row of a letter that others carry. */
  readonly registerLetter: (
    tx: Tx,
    letter: {
      readonly memberId: string;
      readonly about: string;
      readonly template: string;
      readonly address: string;
      readonly correlation: string;
    },
  ) => Promise<{ readonly id: ContactId; readonly reference: string }>;
  /** A letter went on its way, or was taken back. */
  readonly concludeLetter: (
    tx: Tx,
    letter: { readonly about: string; readonly end: 'posted' | 'cancelled' | 'failed' },
  ) => Promise<void>;
  /** A text or e-mail that went out, by its reference. */
  readonly messageOf: (reference: ContactReference) => Promise<SentMessage | undefined>;
  /** Questions of ours that an e-mail answers: by the ids that it says it answers, or by a reference that it quotes. */
  readonly questionsIn: (mail: AnsweredMail) => Promise<readonly Question[]>;
  /** What a reference names, a letter too. */
  readonly knownUnder: (reference: ContactReference) => Promise<KnownContact | undefined>;
  /** Is it really you? Of outbound calls to this member's own number only. */
  readonly liveAnswer: (memberId: string) => Promise<LiveAnswer>;
  /** Whether a call of ours to this member rings or talks now. */
  readonly isCalling: (memberId: string) => Promise<boolean>;
  /** The live answer, told soon, whenever it changes and every few seconds. @returns ends it */
  readonly follow: LiveFeed['follow'];
  readonly stopFollowing: () => Promise<void>;
  /** Registers a call and has it dialled. */
  readonly openCall: (
    agent: CallingAgent,
    ask: OpenCall,
  ) => Promise<Outcome<ContactId, CallRefusal>>;
  /** What the automated line asks and writes. */
  readonly line: ContactLine;
  /** News of the carrier of the call of a contact; `false` where none of ours was dialled for it. */
  readonly takeProgress: (contactId: string, event: CallEvent) => Promise<boolean>;
  /** What a call says of itself, by the token that its phone was given; nothing when it is over. */
  readonly assertedCall: (token: string) => Promise<AssertedCall | undefined>;
  /** Ends every browser that shows something of this member without a sign-in: after a recovery nobody is trusted as before. */
  readonly endDevices: (tx: Tx, memberId: string) => Promise<void>;
  /** Browsers that get our messages. */
  readonly pushes: Pushes;
  /** Browsers that see the live answer before anybody signs in. */
  readonly watchers: Watchers;
  /** What the representative asks, noted for the member; a thing that the purpose does not allow is refused. */
  readonly noteAsked: (
    agent: { readonly agentId: string; readonly correlation: string },
    ask: { readonly id: string; readonly item: string },
  ) => Promise<Outcome<void, AskRefusal>>;
  /** What was asked on a call. */
  readonly askedOn: (id: string) => Promise<readonly string[]>;
  /** Ends a call of this representative; `false` when it is none of theirs. */
  readonly hangUp: (agentId: string, id: string) => Promise<boolean>;
  readonly giveCode: (
    agent: { readonly agentId: string; readonly correlation: string },
    id: string,
  ) => Promise<Outcome<void, CallRefusal>>;
  /** A call of this representative, with what is said on it. */
  readonly callOf: (agentId: string, id: string) => Promise<AgentCall | undefined>;
  readonly callsOf: (agentId: string) => Promise<readonly AgentCall[]>;
  readonly checkSpoken: (
    member: { readonly memberId: string; readonly correlation: string },
    typed: string,
  ) => Promise<Outcome<'right' | 'wrong', SpokenRefusal>>;
  /** What a provider says of a message that it took; `false` where none of ours went out under this id. */
  readonly takeDelivery: (
    contact: { readonly id: string; readonly channel: MessageChannel },
    delivery: Delivery,
  ) => Promise<boolean>;
  /** The contact that a provider means by its own name of what it took. */
  readonly contactNamed: (provider: string, providerId: string) => Promise<string | undefined>;
  /** What somebody wrote back to a number of ours. */
  readonly takeText: (text: TextIn) => Promise<void>;
  /** What a member agreed to, and which of their phones get no texts. */
  readonly choicesOf: (memberId: string) => Promise<readonly ConsentChoice[]>;
  readonly stoppedPhones: (memberId: string) => Promise<readonly StoppedPhone[]>;
  /** @param wanted `purpose channel` of each yes; every other choice is a no */
  readonly choose: (member: Saying, wanted: ReadonlySet<string>) => Promise<void>;
  /** A yes is taken back by “unsubscribe” in a mail program; nobody is told whether the token was one. */
  readonly unsubscribe: (ask: OneClick) => Promise<Outcome<void, TooMany>>;
  readonly startTexts: (member: Saying, contactPointId: string) => Promise<boolean>;
  readonly checkPublic: (ask: PublicCheck) => Promise<Outcome<PublicAnswer, PublicRefusal>>;
}

/** What `channels` asks before anything leaves; reads only what is committed. */
export function createLedgerCheck(reader: Reader): (contactId: string) => Promise<boolean> {
  return (contactId) => isRegistered(reader, contactId);
}

const LIVE_LOOK_BACK_MS = 86_400_000;
const CODES_KEPT_MS = 10 * 60_000;
const CALLS_SHOWN = 20;
/** Names of texts that came in: their signature has no moment, so a text is known again for more than a year. */
const TEXTS_KEPT_MS = 400 * 86_400_000;

export function createContact(parts: ContactParts): Contact {
  parts.jobs.work(sendJob, (run) => sendContact(parts, run));
  const live = createLiveFeed(parts);
  /** What has changed a call is over and committed: the screens look. */
  const told = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    live.hint();
    return done;
  };
  parts.jobs.work(dialJob, (run) => told(dialContact(parts, run)));
  parts.jobs.work(hangUpJob, (run) => parts.channels.hangUp(run.data.providerId));
  parts.jobs.repeat(purgeJob, PURGE_SECONDS, async () => {
    const now = parts.clock();
    await purgeSecrets(parts.db.reader, now);
    await purgeCodes(parts.db.reader, (now - CODES_KEPT_MS) as Instant);
    await purgeChanges(parts.db.reader);
    await purgeTextsIn(parts.db.reader, now - TEXTS_KEPT_MS);
  });
  const liveAnswer = async (memberId: string): Promise<LiveAnswer> => {
    const now = parts.clock();
    const since = (now - LIVE_LOOK_BACK_MS) as Instant;
    return answerLive(await callsOf(parts.db.reader, { memberId, since }), 'sound', now);
  };
  return {
    ...writingOf(parts),
    ...historyOf(parts),
    ...writtenOf(parts),
    questionsIn: (mail) => questionsIn(parts.db.reader, mail),
    liveAnswer,
    isCalling: async (memberId) => {
      const { answer } = await liveAnswer(memberId);
      return answer === 'ringing' || answer === 'talking';
    },
    follow: live.follow,
    stopFollowing: live.stop,
    openCall: (agent, ask) => told(openCall(parts, agent, ask)),
    ...claimsOf(parts, told),
    ...devicesOf(parts),
    line: createContactLine(parts, live.hint),
    takeProgress: (id, event) => told(takeProgress(parts, id, event)),
    assertedCall: (token) => assertedCall(parts, token),
    noteAsked: (agent, ask) => noteAsked(parts, agent, ask),
    askedOn: (id) => askedOn(parts.db.reader, id),
    ...wrapUpsOf(parts),
    hangUp: (agentId, id) => told(hangUp(parts, agentId, id)),
    ...agentsCalls(parts),
    checkSpoken: (member, typed) => told(checkSpoken(parts, member, typed)),
    checkPublic: (ask) => checkPublic(parts, ask),
    ...answersTo(parts),
  };
}

/** What a representative sees of their calls, and gives on them. */
function agentsCalls(parts: ContactParts): Pick<Contact, 'giveCode' | 'callOf' | 'callsOf'> {
  return {
    giveCode: (agent, id) => giveCode(parts, agent, id),
    callOf: async (agentId, id) => {
      const call = await findCall(parts.db.reader, id);
      return call?.agent_id === agentId ? agentView(parts, call) : undefined;
    },
    callsOf: async (agentId) => {
      const calls = await callsByAgent(parts.db.reader, agentId, CALLS_SHOWN);
      return calls.map((call) => agentView(parts, call));
    },
  };
}

/** What goes out in writing. */
function writingOf(
  parts: ContactParts,
): Pick<
  Contact,
  | 'tellMember'
  | 'writeMessage'
  | 'takeMessageBudget'
  | 'purgeMessages'
  | 'messageOutcome'
  | 'registerLetter'
  | 'concludeLetter'
> {
  return {
    tellMember: (tx, message) => tellMember(parts, tx, message),
    writeMessage: (tx, ask) => writeMessage(parts, tx, ask),
    takeMessageBudget: (ask) => takeMessageBudget(parts, ask),
    purgeMessages,
    messageOutcome: (reference) => messageOutcome(parts.db.reader, reference),
    registerLetter: (tx, letter) => registerLetter(parts, tx, letter),
    concludeLetter: (tx, letter) => concludeLetter(parts, tx, letter),
  };
}

/** Browsers that show something of a member without a sign-in. */
function devicesOf(parts: ContactParts): Pick<Contact, 'watchers' | 'pushes' | 'endDevices'> {
  return {
    watchers: createWatchers(parts),
    pushes: createPushes(parts),
    endDevices: async (tx, memberId) => {
      await endPushWhere(tx, parts.clock(), { memberId });
      await endWatchersOf(tx, memberId, parts.clock());
    },
  };
}

/** What providers tell us, and what members say of being written to. */
function answersTo(
  parts: ContactParts,
): Pick<
  Contact,
  | 'takeDelivery'
  | 'contactNamed'
  | 'takeText'
  | 'choicesOf'
  | 'stoppedPhones'
  | 'choose'
  | 'unsubscribe'
  | 'startTexts'
> {
  return {
    takeDelivery: (contact, delivery) => takeDelivery(parts, contact, delivery),
    contactNamed: (provider, providerId) => contactNamed(parts.db.reader, provider, providerId),
    takeText: (text) => takeText(parts, text),
    choicesOf: (memberId) => choicesOf(parts, memberId),
    stoppedPhones: (memberId) => stoppedPhones(parts, memberId),
    choose: (member, wanted) => choose(parts, member, wanted),
    unsubscribe: (ask) => takeBackByToken(parts, ask),
    startTexts: (member, contactPointId) => startAgain(parts, member, contactPointId),
  };
}

async function concludeLetter(
  parts: ContactParts,
  tx: Tx,
  letter: { readonly about: string; readonly end: 'posted' | 'cancelled' | 'failed' },
): Promise<void> {
  const found = await findAbout(tx, letter.about);
  const row = found === undefined ? undefined : await lockContact(tx, found.id);
  if (row === undefined || row.state !== 'registered') return;
  const at = parts.clock();
  if (letter.end === 'posted') {
    await moveContact(tx, { id: row.id, state: 'dialing', at });
    await moveContact(tx, { id: row.id, state: 'ended', at });
  } else await moveContact(tx, { id: row.id, state: letter.end, at });
}
export { COMPARES_MAX } from './calls/rules.ts';
export type { CompareRefusal } from './calls/match.ts';
