import type { Instant } from '@countersign/kernel';
import type { EvidenceItem, Level } from '../../../../verification/index.ts';
import type { ContactPoint } from '../../../../cards/index.ts';
import type { CardTask, Deeds, UnfreezeWhy } from '../../../../casework/index.ts';
import type { FreezeView, SentTaskView, TaskDeedView } from '../../task-ports.ts';
import type { WrapUpView } from '../staff-wrap-up.tsx';

/** How sure we are who is on a call, as the desk shows it. */
export interface StandingView {
  readonly level: Level;
  readonly earned: readonly { readonly item: EvidenceItem; readonly at: Instant }[];
}

/** Who it may be. */
export interface PersonView {
  readonly name: string;
  readonly language: 'en' | 'es';
  readonly cards: readonly { readonly product: string; readonly lastFour: string }[];
}

/** A thing to do on a card. */
export type Sendable = Extract<TaskDeedView, { readonly act: CardTask }>;

/** A card that is frozen because of fraud. */
export interface FrozenView extends FreezeView {
  readonly cardId: string;
  readonly ending: string;
  /** For which reasons its freeze may end: without a passkey only those that go without. */
  readonly whys: readonly UnfreezeWhy[];
}

/** A card that can be frozen. Not in use, or frozen for a payment already: what its freeze then stops is the member. */
export interface FreezableView {
  readonly cardId: string;
  readonly ending: string;
  /** `all`: nothing of them is shown, as the caller is somebody else. */
  readonly is: 'used' | 'frozen' | 'ended' | 'all';
}

export type CallState =
  | 'planned'
  | 'registered'
  | 'dialing'
  | 'ringing'
  | 'answered'
  | 'ended'
  | 'no_answer'
  | 'busy'
  | 'failed'
  | 'cancelled'
  | 'expired';

/** A call as the representative who placed it sees it. */
export interface AgentCallView {
  readonly id: string;
  readonly reference: string;
  readonly spokenReference: string;
  readonly direction: 'outbound' | 'inbound';
  readonly purpose: string;
  /** The issuer's own name of the matter. */
  readonly case: string | undefined;
  readonly to: string;
  readonly state: CallState;
  readonly stateAt: Instant;
  readonly isLive: boolean;
  readonly mayAsk: readonly string[];
  /** Of these, what was asked. */
  readonly asked: readonly string[];
  readonly digits: string;
  readonly wrapUp: WrapUpView | undefined;
  /** What may be said of it when it is over. */
  readonly outcomes: readonly string[];
  readonly spoken: 'open' | 'right' | 'wrong';
  readonly code: { readonly digits: string; readonly until: Instant } | undefined;
  readonly checkedAt: Instant | undefined;
  /** Of a call that came in: when the caller said the code, and where it was sent. */
  readonly codeSaid: { readonly at: Instant; readonly to: string } | undefined;
  /** Of a call that came in: whether the digits were typed on the member's screen, and how often may still be compared. */
  readonly match: 'open' | 'right' | 'wrong';
  readonly comparesLeft: number;
  /** Of the same, while it lasts: how sure we are who is on it, and by what. */
  readonly standing?: StandingView | undefined;
  /** Who it may be, from L1 on. */
  readonly person?: PersonView | undefined;
  /** Of a call that we placed: whom we called; a name while it lasts. */
  readonly whom?: { readonly name: string | undefined; readonly reference: string } | undefined;
  /** What was done on the call, as the server knows it. */
  readonly deeds?: Deeds | undefined;
  /** What may be sent into the member's app, and what was. */
  readonly sendable?: readonly Sendable[] | undefined;
  readonly tasks?: readonly SentTaskView[] | undefined;
  /** Cards that the reader may freeze because of fraud: they are of the fraud team. */
  readonly freezable?: readonly FreezableView[] | undefined;
  readonly frozen?: readonly FrozenView[] | undefined;
  /** Of a known caller: what a new phone or e-mail could take the place of. */
  readonly reach?: readonly Pick<ContactPoint, 'id' | 'kind' | 'masked'>[] | undefined;
  /** Of a caller whom the automated line heard first: what they proved there, and what they call back about. */
  readonly line?: { readonly level: Level; readonly about: string | undefined };
}
