import type { ContactReceipt } from '@countersign/contract';
import type { Clock, Instant, Outcome } from '@countersign/kernel';
import {
  chooseLanguage,
  copyFor,
  formatsFor,
  parseLanguage,
  refusalWords,
  type Language,
  type PageAssets,
  type Theme,
} from '@countersign/ui';
import type { Cards, Member } from '../../cards/index.ts';
import type { Pin } from '../../pin/index.ts';
import type { Caller, Database, RequestFacts } from '../../platform/index.ts';
import type { ProgrammeRoom } from '../../programme/index.ts';
import type { MemberAsk, Signin, StaffAsk, Visitor } from '../../signin/index.ts';
import type { FormState, Frame, PhoneNumber } from './frame.ts';
import type { LiveView } from './live.ts';
import type { Contact } from '../../contact/index.ts';
import type { CallsPort, LinePort, OperationsPort } from './call-ports.ts';
import type { ScamModel } from '../../scam-model/index.ts';
import type { EvidencePort } from './evidence-port.ts';
import type { ReachPort } from './reach-port.ts';
import type { ReportsPort } from './report-ports.ts';
import type { ScamPort } from './scam-port.ts';
import type { ExportedContact } from './contacts-csv.ts';
import type { KeptPlacePort } from './kept-place-port.ts';
import type { DecisionsPort, MemberTasksPort } from './task-ports.ts';
import type { AlertView } from './pages/alert.tsx';
import type { ChoicesProps } from './pages/choices.tsx';
import type { ContactDetail } from './pages/contact.tsx';
import type { ContactView } from './pages/contacts.tsx';
import type { MessageAnswerView } from './pages/message-check.tsx';

/** One page of what we sent a member, newest first. */
export interface ContactsSlice {
  readonly contacts: readonly ContactView[];
  /** Ask with it for the following ones. */
  readonly next: string | undefined;
}

/** What we sent a member or dialled; of anybody else's contact there is nothing. */
export interface ContactsPort {
  readonly of: (
    memberId: string,
    ask: { readonly language: Language; readonly limit: number; readonly cursor?: string },
  ) => Promise<ContactsSlice>;
  readonly find: (
    memberId: string,
    id: string,
    language: Language,
  ) => Promise<ContactDetail | undefined>;
  readonly receipt: (
    memberId: string,
    id: string,
  ) => Promise<ContactReceipt | 'waiting' | undefined>;
  readonly all: (memberId: string, language: Language) => Promise<readonly ExportedContact[]>;
  /** Name and key of the transparency log. */
  readonly logKey: () => Promise<string>;
}

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | undefined;
  readonly revokedAt: Instant | undefined;
}

/** Keys of the API, as an operator hands them out; `main` wires it to the room that keeps them. */
export interface ApiKeyPort {
  readonly scopes: readonly string[];
  list(): Promise<readonly ApiKeyRow[]>;
  make(
    ask: StaffAsk,
    key: { readonly name: string; readonly scopes: readonly string[] },
  ): Promise<string>;
  revoke(ask: StaffAsk, id: string): Promise<void>;
}

type Refused = { readonly code: string };

/** Browsers that see the live answer before sign-in. */
export interface WatchersPort {
  readonly add: (
    ask: MemberAsk,
    made: { readonly key: string; readonly userAgent: string },
  ) => Promise<Outcome<string, { readonly code: 'contact.watcher-key' | 'contact.watchers-full' }>>;
  readonly challenge: Contact['watchers']['challenge'];
  readonly open: Contact['watchers']['open'];
  readonly of: Contact['watchers']['of'];
  readonly end: Contact['watchers']['end'];
}

/** A member locks their cards at once, and unlocks one after a step-up. */
export interface CardLockPort {
  /** `false` where nothing was to lock. */
  readonly lock: (ask: MemberAsk, which: 'all' | { readonly cardId: string }) => Promise<boolean>;
  readonly unlock: (
    ask: MemberAsk & { readonly cardId: string },
  ) => Promise<Outcome<void, Refused>>;
}

/** Payments that a cardmember is asked about. */
export interface AlertsPort {
  readonly find: (
    memberId: string,
    id: string,
    language: Language,
  ) => Promise<AlertView | undefined>;
  /** What waits for an answer, newest first. */
  readonly waiting: (memberId: string, language: Language) => Promise<readonly AlertView[]>;
  /** `false` where it is none of theirs. */
  readonly answer: (ask: MemberAsk, id: string, says: 'yes' | 'no') => Promise<boolean>;
}

/** Codes that whoever called us says aloud. */
export interface SpokenCodesPort {
  readonly send: (
    ask: StaffAsk,
    callId: string,
  ) => Promise<Outcome<{ readonly to: string }, Refused>>;
  readonly check: (ask: StaffAsk, callId: string, said: string) => Promise<Outcome<void, Refused>>;
}

/** Browsers that show our messages. */
export interface PushesPort {
  readonly publicKey: string;
  readonly subscribe: (
    ask: MemberAsk,
    made: Omit<Parameters<Contact['pushes']['subscribe']>[1], 'device'> & {
      readonly userAgent: string;
    },
  ) => ReturnType<Contact['pushes']['subscribe']>;
  readonly of: Contact['pushes']['of'];
  readonly end: Contact['pushes']['end'];
  readonly seen: Contact['pushes']['seen'];
}

/** What members let us send. */
export interface ChoicesPort {
  readonly of: (
    memberId: string,
    language: Language,
  ) => Promise<Pick<ChoicesProps, 'choices' | 'stopped' | 'always'>>;
  /** @param wanted the field of each yes; every other choice is a no */
  readonly choose: (ask: MemberAsk, wanted: ReadonlySet<string>) => Promise<void>;
  readonly startTexts: (ask: MemberAsk, contactPointId: string) => Promise<boolean>;
  /** “Unsubscribe” in a mail program; says nothing of whether the token was one. */
  readonly oneClick: (ask: {
    readonly token: string;
    readonly source: string;
    readonly correlation: string;
  }) => Promise<Outcome<void, Refused & { readonly retryAfterSeconds: number }>>;
}

/** Was this from us? `main` wires it to the room that compares. */
export type CheckMessage = (
  ask: {
    readonly what: { readonly text: string } | { readonly mail: Buffer };
    readonly memberId: string | undefined;
    readonly source: string;
    readonly correlation: string;
  },
  language: Language,
) => Promise<Outcome<MessageAnswerView, Refused>>;

/** Everything that the web desk is handed; it has no rules of its own. */
export interface WebDeskParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly programme: ProgrammeRoom;
  readonly cards: Cards;
  readonly signin: Signin;
  readonly pin: Pin;
  readonly contacts: ContactsPort;
  readonly choices: ChoicesPort;
  readonly cardLock: CardLockPort;
  readonly alerts: AlertsPort;
  readonly spokenCodes: SpokenCodesPort;
  readonly pushes: PushesPort;
  /** The live answer for a member, in their language. */
  readonly liveOf: (memberId: string, language: Language) => Promise<LiveView>;
  /** The same for as long as a screen listens. @returns ends it */
  readonly follow: (memberId: string, tell: (live: LiveView, asOf: Instant) => void) => () => void;
  readonly calls: CallsPort;
  readonly line: LinePort;
  readonly operations: OperationsPort;
  readonly reports: ReportsPort;
  readonly evidence: EvidencePort;
  readonly scam: ScamPort;
  readonly scamModel: ScamModel;
  readonly reach: ReachPort;
  readonly tasks: MemberTasksPort;
  readonly keptPlace: KeptPlacePort;
  readonly decisions: DecisionsPort;
  readonly watchers: WatchersPort;
  readonly checkMessage: CheckMessage;
  readonly apiKeys: ApiKeyPort;
  readonly appOrigin: string;
  readonly windowOrigin: string;
  readonly assets: PageAssets;
}

/** Who takes and places calls; analysts read reports, and nobody's calls. */
export const CALL_STAFF = ['operator:operator', 'operator:representative'] as const;
export const REPORT_STAFF = ['operator:operator', 'operator:analyst'] as const;

/** Names of our preference cookies, without the platform's prefix. */
export const PREFERENCES = { language: 'language', theme: 'theme' } as const;
const PREFERENCE_SECONDS = 365 * 86_400;

export function preferenceCookie(name: 'language' | 'theme', value: string) {
  return {
    name: PREFERENCES[name],
    value,
    sameSite: 'Lax',
    maxAgeSeconds: PREFERENCE_SECONDS,
  } as const;
}

type PageFactsOf = RequestFacts & { readonly caller: Caller };

/** What was chosen on this device, then the profile, then what the browser asks for. */
export function languageOf(ask: RequestFacts, member?: Member): Language {
  return (
    parseLanguage(ask.cookie(PREFERENCES.language)) ??
    parseLanguage(member?.language.slice(0, 2)) ??
    chooseLanguage(ask.acceptLanguage)
  );
}

function themeOf(ask: RequestFacts): Theme {
  const wanted = ask.cookie(PREFERENCES.theme);
  return wanted === 'light' || wanted === 'dark' ? wanted : 'system';
}

/** The frame of one answer. A member's pages carry the live answer with its time; public ones ask. */
export async function frameOf(
  desk: WebDeskParts,
  ask: PageFactsOf,
  area: 'app' | 'staff' = 'app',
): Promise<Frame> {
  const member =
    ask.caller.kind === 'cardmember'
      ? await desk.cards.findMember(desk.db.reader, { id: ask.caller.memberId })
      : undefined;
  const frame = plainFrame(desk, ask, member);
  if (area === 'staff') {
    const { caller } = ask;
    const signedIn = caller.kind === 'operator';
    const roles = signedIn ? caller.roles : [];
    const operator = roles.includes('operator');
    const takesCalls = operator || roles.includes('representative');
    const readsReports = operator || roles.includes('analyst');
    const staffLockMs = desk.signin.staffLockMs();
    const may = { operator, takesCalls, readsReports };
    return { ...frame, signedIn, ...may, ...(signedIn ? { staffLockMs } : {}) };
  }
  const { caller } = ask;
  const memberId = caller.kind === 'watcher' ? caller.memberId : member?.id;
  if (memberId === undefined) return frame;
  const live = await liveViewOf(desk, memberId, frame.language);
  const signedIn = member !== undefined;
  return { ...frame, signedIn, live: { kind: live.kind, asOf: desk.clock() } };
}

/** Without a ledger to ask the answer is that we cannot confirm. */
export function liveViewOf(
  desk: WebDeskParts,
  memberId: string,
  language: Language,
): Promise<LiveView> {
  return desk.liveOf(memberId, language).catch((): LiveView => ({ kind: 'cannot-confirm' }));
}

/** A frame without any question to the database: for pages of problems, too. */
export function plainFrame(desk: WebDeskParts, ask: RequestFacts, member?: Member): Frame {
  const { programme } = desk.programme.current();
  const language = languageOf(ask, member);
  const region = regionOf(desk, member);
  const [first = '', ...rest] = programme.brand.name.split(' ');
  return {
    language,
    theme: themeOf(ask),
    copy: copyFor(language),
    formats: formatsFor(language, region.timeZone),
    brand: [first, rest.join(' ')],
    assets: desk.assets,
    path: safePath(ask.path, '/'),
    host: new URL(desk.appOrigin).host,
    windowHost: new URL(desk.windowOrigin).host,
    live: { kind: 'public' },
    signedIn: false,
    ...{ operator: false, takesCalls: false, readsReports: false },
    neverAsk: programme.neverAsk.map((one) => wordsIn(one.words, language)),
    official: phoneNumber(desk.programme.printedNumber(region.id).number),
  };
}

/** A text of the programme in the reader's language; English where it has no other. */
export function wordsIn(words: Readonly<Record<string, string>>, language: Language): string {
  return words[language] ?? words['en'] ?? '';
}

/** The member's region; for strangers the first one of the programme. */
export function regionOf(desk: WebDeskParts, member: Member | undefined) {
  const found = member === undefined ? undefined : desk.programme.findRegion(member.region);
  const region = found ?? desk.programme.current().programme.regions[0];
  if (region === undefined) throw new Error('the programme has no region');
  return region;
}

/** `+12125550142` as people read it: `212 555-0142`; other countries keep their code. */
export function phoneNumber(dial: string): PhoneNumber {
  const us = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(dial);
  if (us) return { dial, shown: `${us[1]} ${us[2]}-${us[3]}` };
  const uk = /^\+44(\d{2})(\d{4})(\d{4})$/.exec(dial);
  if (uk) return { dial, shown: `0${uk[1]} ${uk[2]} ${uk[3]}` };
  return { dial, shown: dial };
}

const PATH = /^\/(?!\/)[A-Za-z0-9/_.?=&%-]{0,199}$/;

/** A path of ours, for going back to; anything else becomes `otherwise`. */
export function safePath(text: string | undefined, otherwise: string): string {
  return text !== undefined && PATH.test(text) ? text : otherwise;
}

export function visitorOf(ask: RequestFacts, language: Language): Visitor {
  return {
    source: ask.source,
    userAgent: ask.userAgent,
    language,
    device: ask.cookie('device'),
    session: ask.cookie('session'),
    correlation: ask.reference,
  };
}

export function memberAskOf(ask: {
  readonly caller: { readonly memberId: string; readonly sessionId: string };
  readonly reference: string;
}): MemberAsk {
  const { memberId, sessionId } = ask.caller;
  return { memberId, sessionId, correlation: ask.reference };
}

export function staffAskOf(ask: {
  readonly caller: {
    readonly staffId: string;
    readonly sessionId: string;
    readonly roles: readonly string[];
  };
  readonly reference: string;
}): StaffAsk {
  const { staffId, sessionId, roles } = ask.caller;
  return { staffId, sessionId, roles, correlation: ask.reference };
}

/** A form that comes back with a refusal; `values` never holds a secret. */
export function refusedForm(
  frame: Frame,
  code: string,
  values: Readonly<Record<string, string>> = {},
): FormState {
  return { values, problems: [], refusal: refusalWords(frame.copy, code) };
}

/** A form that comes back because of one field. */
export function wrongField(
  field: string,
  text: string,
  values: Readonly<Record<string, string>> = {},
): FormState {
  return { values, problems: [{ field, text }] };
}

/** Digits as people type them: spaces and dashes do not count. */
export function digitsOf(text: string | undefined): string {
  return (text ?? '').replaceAll(/[\s-]/g, '');
}
