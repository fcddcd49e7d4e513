import type { Outcome } from '@countersign/kernel';
import type { Language } from '@countersign/ui';
import type { FreezeDeed } from '../../casework/index.ts';
import type { ClaimWord, Contact } from '../../contact/index.ts';
import type { MemberAsk, StaffAsk } from '../../signin/index.ts';
import type { CallAnswerView } from './pages/check.tsx';
import type { ContactView } from './pages/contacts.tsx';
import type { AgentCallView } from './pages/desk/views.ts';
import type { FloorView } from './pages/staff-floor.tsx';
import type { KeptView, UnnamedView, WaitingView } from './pages/staff-line.tsx';
import type { RecordLine } from './pages/staff-record.tsx';
import type { RecordSearch } from './record-search.ts';
import type { DeskTasksPort } from './task-ports.ts';
import type { WaitingAlertView } from './pages/staff-waiting-alerts.tsx';

type Refused = { readonly code: string };

/** Calls, as representatives place them and as people check them; `main` wires it to the ledger. */
export interface CallsPort {
  readonly purposes: (
    language: Language,
  ) => readonly { readonly id: string; readonly title: string }[];
  readonly mine: (staffId: string, language: Language) => Promise<readonly AgentCallView[]>;
  readonly find: (
    staffId: string,
    id: string,
    language: Language,
  ) => Promise<AgentCallView | undefined>;
  readonly open: (
    ask: StaffAsk,
    call: { readonly member: string; readonly purpose: string; readonly case: string },
  ) => Promise<Outcome<string, Refused>>;
  /** Payments that nobody has answered about yet, for calling about them. */
  readonly waitingAlerts: () => Promise<readonly WaitingAlertView[]>;
  /** What came of a call; the note is masked before it is kept. */
  readonly wrapUp: (
    ask: StaffAsk,
    id: string,
    said: { readonly outcome: string; readonly note: string },
  ) => Promise<Outcome<unknown, Refused>>;
  /** Somebody calls us and says that they are this member. */
  readonly claim: (ask: StaffAsk, member: string) => Promise<Outcome<string, Refused>>;
  readonly answerClaim: (
    ask: Pick<MemberAsk, 'memberId' | 'correlation'>,
    word: ClaimWord,
  ) => Promise<Outcome<void, Refused>>;
  /** Right or wrong for all that a caller says; `left`: how often may still be tried. */
  readonly compare: (
    ask: StaffAsk,
    id: string,
    said: { readonly lastFour: string; readonly postal: string },
  ) => Promise<Outcome<void, Refused>>;
  /** @returns how many cards were locked */
  readonly lock: (ask: StaffAsk, id: string) => Promise<Outcome<number, Refused>>;
  /** The fraud team freezes a card, or all of them. */
  readonly freeze: (
    ask: StaffAsk,
    id: string,
    deed: FreezeDeed,
  ) => Promise<Outcome<number, Refused>>;
  /** Something is wrong with whoever they talk to. */
  readonly raise: (ask: StaffAsk, id: string) => Promise<Outcome<void, Refused>>;
  /** Whether that is still open: an address alone does not say so. */
  readonly isRaised: (id: string) => Promise<boolean>;
  /** What is done in the member's own app. */
  readonly tasks: DeskTasksPort;
  /** What we sent the member lately, from L2 on; each look is recorded. */
  readonly history: (
    ask: StaffAsk,
    id: string,
    language: Language,
  ) => Promise<readonly ContactView[] | undefined>;
  /** The member types what the representative says to whoever calls as them. */
  readonly match: (
    ask: Pick<MemberAsk, 'memberId' | 'correlation'>,
    typed: { readonly claim: string; readonly digits: string },
  ) => Promise<Outcome<'right' | 'wrong', Refused>>;
  readonly giveCode: (ask: StaffAsk, id: string) => Promise<Outcome<void, Refused>>;
  /** What was asked is noted; what may not be asked is refused. */
  readonly noteAsked: (ask: StaffAsk, id: string, item: string) => ReturnType<Contact['noteAsked']>;
  readonly hangUp: (ask: StaffAsk, id: string) => Promise<void>;
  readonly checkSpoken: (
    ask: MemberAsk,
    digits: string,
  ) => Promise<Outcome<'right' | 'wrong', Refused>>;
  readonly checkPublic: (
    ask: {
      readonly code: string;
      readonly ending: string;
      readonly source: string;
      readonly correlation: string;
    },
    language: Language,
  ) => Promise<Outcome<CallAnswerView, Refused>>;
}

/** Who waits on numbers of ours. */
export interface LinePort {
  readonly waiting: (language: Language) => Promise<readonly WaitingView[]>;
  /** Who hung up to be called back, and may be called now. */
  readonly kept: () => Promise<readonly KeptView[]>;
  /** Callers on a representative's telephone who named no card. */
  readonly unnamed: (staffId: string) => Promise<readonly UnnamedView[]>;
  /** One of them says who they are. @returns the call at the desk */
  readonly name: (
    ask: StaffAsk,
    id: string,
    memberReference: string,
  ) => Promise<Outcome<string, Refused>>;
  readonly end: (ask: StaffAsk, id: string) => Promise<void>;
  /** @returns the call of ours at the desk */
  readonly call: (ask: StaffAsk, id: string) => Promise<Outcome<string, Refused>>;
  /** How many callers said in the last day that something in our name was not ours. */
  readonly reported: () => Promise<number>;
  /** @returns the call at the desk; nothing where the caller named no card */
  readonly take: (ask: StaffAsk, id: string) => Promise<Outcome<string | undefined, Refused>>;
}

/** How the desk is run, for operators. */
export interface OperationsPort {
  readonly floor: () => Promise<FloorView>;
  /** Somebody else than who raised an alarm looked into it. */
  readonly closeAlarm: (
    ask: Pick<StaffAsk, 'staffId' | 'correlation'>,
    id: string,
  ) => Promise<Outcome<void, Refused>>;
  /** Newest first. That somebody looked is recorded. */
  readonly search: (
    ask: Pick<StaffAsk, 'staffId' | 'correlation'>,
    search: RecordSearch & { readonly limit: number },
  ) => Promise<readonly RecordLine[]>;
}
