import type { Instant, Outcome, Sensitive } from '@countersign/kernel';
import type { Change, ChangeStage } from '../../reach/index.ts';
import type { MemberAsk } from '../../signin/index.ts';
import type { RiskView } from './pages/risk-why.tsx';

/** A phone or e-mail on file. */
export interface PointView {
  readonly id: string;
  readonly kind: 'phone' | 'email';
  readonly masked: string;
  readonly takesText: boolean;
  readonly since: Instant;
  /** Of one that has just taken the place of another one. */
  readonly codesFrom: Instant | undefined;
  /** Whoever has it can take a change away from it back. */
  readonly canUndo: boolean;
}

/** How long everything waits after a change, by the programme and the table of cooling-off. */
export interface WaitsView {
  readonly undoHours: number;
  readonly codesHours: number;
  readonly riskHours: number;
  readonly mailDays: number;
}

/** What was changed of how a member is reached. */
export interface ReachChangeView {
  readonly at: Instant;
  readonly what: Change['what'];
  readonly how: 'changed' | 'restored';
  readonly to: string | undefined;
}

/** Whether a change can be begun, said beforehand. */
export type MayChange =
  | { readonly may: 'yes' }
  | { readonly may: 'add-passkey' }
  | { readonly may: 'call' }
  | { readonly may: 'later'; readonly why: RiskView };

export interface DetailsView {
  readonly points: readonly PointView[];
  readonly address:
    | {
        readonly name: string;
        readonly lines: readonly string[];
        readonly since: Instant;
        /** Of a new one. */
        readonly mailFrom: Instant | undefined;
      }
    | undefined;
  readonly change: MayChange;
  readonly waits: WaitsView;
  readonly history: readonly ReachChangeView[];
}

/** A change that a member makes, as its page shows it. */
export interface OwnChangeView {
  readonly id: string;
  readonly what: Change['what'];
  /** Of a phone or e-mail: what the new one takes the place of. */
  readonly formerId: string | undefined;
  readonly value: readonly string[];
  readonly until: Instant;
  readonly stage: ChangeStage;
}

type Refused = { readonly code: string };

/** How a member is reached: read, changed, and taken back by whoever has the old one. */
export interface ReachPort {
  readonly of: (ask: MemberAsk) => Promise<DetailsView>;
  readonly history: (memberId: string) => Promise<readonly ReachChangeView[]>;
  /** Until when whoever has the old one can take a change to this one back; nothing where they cannot. */
  readonly undoUntil: (memberId: string, pointId: string) => Promise<Instant | undefined>;
  readonly begin: (ask: MemberAsk, change: Change) => Promise<Outcome<string, Refused>>;
  readonly find: (memberId: string, id: string) => Promise<OwnChangeView | undefined>;
  readonly confirm: (ask: MemberAsk, id: string) => Promise<Outcome<void, Refused>>;
  readonly resend: (ask: MemberAsk, id: string) => Promise<Outcome<void, Refused>>;
  readonly prove: (
    ask: MemberAsk,
    id: string,
    typed: Sensitive<string>,
  ) => Promise<Outcome<void, Refused>>;
  /** The same answer for every reference. */
  readonly undo: (ask: {
    readonly typed: Sensitive<string>;
    readonly source: string;
    readonly correlation: string;
  }) => Promise<Outcome<void, Refused & { readonly retryAfterSeconds?: number }>>;
}
