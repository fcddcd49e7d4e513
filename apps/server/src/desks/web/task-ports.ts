import type { Instant, Outcome } from '@countersign/kernel';
import type { Language } from '@countersign/ui';
import type { CardTask, DeclineReason, TaskStage, UnfreezeWhy } from '../../casework/index.ts';
import type { Change } from '../../reach/index.ts';
import type { MemberAsk, StaffAsk } from '../../signin/index.ts';
import type { FreezeReason } from '../../cards/index.ts';
import type { EvidenceItem, Level } from '../../verification/index.ts';

type Refused = { readonly code: string };

/** What is to be done: on a card, or with how we reach somebody. */
export type TaskDeedView =
  | { readonly act: CardTask; readonly cardId: string; readonly ending: string }
  | {
      readonly act: 'card.unfreeze';
      readonly cardId: string;
      readonly ending: string;
      /** Two people of the desk decide, without the member's passkey. */
      readonly byTwo: boolean;
    }
  | {
      readonly act: 'contact.change';
      readonly what: Change['what'];
      /** Line by line; forgotten when it is over. */
      readonly value: readonly string[] | undefined;
    };

/** Something that was sent from a call into an app, as its representative sees it. */
export interface SentTaskView {
  readonly id: string;
  readonly deed: TaskDeedView;
  readonly stage: TaskStage;
  readonly until: Instant;
  readonly confirmedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
}

/** The same as its member sees it. */
export interface MemberTaskView extends SentTaskView {
  /** Who sent it, as they are named on the phone. */
  readonly agent: string;
  readonly team: string | undefined;
  readonly at: Instant;
  /** `Charge card …1009`; nothing for how we reach them. */
  readonly card: string | undefined;
  /** The call that it was sent from is on right now. */
  readonly isCallOn: boolean;
}

/** What waits for somebody else than who asked. */
export interface WaitingChangeView {
  readonly id: string;
  readonly what: Change['what'] | 'unfreeze';
  readonly value: readonly string[];
  /** Of a card that is to be unfrozen: which, why it was frozen, and why that is to end. */
  readonly frozen?: FrozenCaseView | undefined;
  /** `…23`, where it takes the place of one. */
  readonly former: string | undefined;
  readonly name: string;
  readonly reference: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly byReader: boolean;
  readonly level: Level;
  readonly proven: readonly EvidenceItem[];
  /** Nothing where two people of the desk decide without the member's passkey. */
  readonly confirmedAt: Instant | undefined;
  readonly until: Instant;
}

export interface FrozenCaseView {
  /** `Larkspur Charge …1009` */
  readonly card: string;
  readonly why: UnfreezeWhy;
  /** Nothing where it has ended meanwhile. */
  readonly freeze: FreezeView | undefined;
}

/** Why a card is frozen, as the desk reads it. */
export interface FreezeView {
  readonly reason: FreezeReason;
  readonly at: Instant;
  /** Who of us froze it; nothing where its member's own no did. */
  readonly by: string | undefined;
}

export interface DecisionsView {
  readonly changes: readonly WaitingChangeView[];
  /** What waits for a second person on pages of its own. */
  readonly alarms: number;
  readonly batches: number;
  readonly invites: number;
}

/** What a representative sends from a call into an app. */
export interface DeskTasksPort {
  readonly send: (
    ask: StaffAsk,
    callId: string,
    task: { readonly act: CardTask; readonly cardId: string },
  ) => Promise<Outcome<string, Refused>>;
  readonly propose: (
    ask: StaffAsk,
    callId: string,
    change: Change,
  ) => Promise<Outcome<string, Refused>>;
  /** A frozen card is to be unfrozen. */
  readonly unfreeze: (
    ask: StaffAsk,
    callId: string,
    task: { readonly cardId: string; readonly why: UnfreezeWhy },
  ) => Promise<Outcome<string, Refused>>;
}

/** The same in the member's app. */
export interface MemberTasksPort {
  readonly waitingFor: (memberId: string, language: Language) => Promise<readonly MemberTaskView[]>;
  readonly find: (
    memberId: string,
    id: string,
    language: Language,
  ) => Promise<MemberTaskView | undefined>;
  /** Refused with `verify.step-up` until it is confirmed as this very change. */
  readonly confirm: (ask: MemberAsk, id: string) => Promise<Outcome<void, Refused>>;
  readonly refuse: (ask: MemberAsk, id: string) => Promise<Outcome<void, Refused>>;
}

/** And before a second person. */
export interface DecisionsPort {
  /** That somebody looked is recorded, where there is something to see. */
  readonly look: (ask: StaffAsk, language: Language) => Promise<DecisionsView>;
  readonly version: () => Promise<string>;
  readonly decide: (
    ask: StaffAsk,
    decision: { readonly id: string; readonly reason?: DeclineReason },
  ) => Promise<Outcome<void, Refused>>;
}
