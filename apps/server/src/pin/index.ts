import type { KeeperEvent, LinePinOutcome } from '@countersign/keeper-contract';
import type { Outcome } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { askStatus, gatherFacts, waysOf, type MailerView } from './facts.ts';
import {
  acknowledgeChip,
  statusByReference,
  type IssuerRefusal,
  type PinStatusFacts,
} from './issuer.ts';
import { takeKeeperNews } from './keeper-news.ts';
import {
  expectLineCode,
  lineCodeOutcome,
  type LineCodeAsk,
  type LineCodeExpected,
} from './line-code.ts';
import {
  beginLinePin,
  linePinOutcome,
  offersKeypad,
  type LinePinAsk,
  type LinePinExpected,
} from './line-pin.ts';
import { cancelMailer, orderMailer, sendCancel, sendOrder, viewMailer } from './mail.ts';
import type { MemberAsk, PinCard, PinJob, PinParts } from './ports.ts';
import {
  gatherBatch,
  listBatches,
  releaseBatch,
  sendRelease,
  type OperatorAsk,
  type ReleaseRefusal,
  type ReleaseAnswer,
} from './release.ts';
import type { PinRefusal } from './refusals.ts';
import { decidePanel } from './rules.ts';
import { findVisit, type BatchView, type VisitRow } from './store.ts';
import type { BatchId, PanelAct, PinPanel } from './types.ts';
import { unlockPin } from './unlock.ts';
import { beginVisit, type Visit, type VisitAsk } from './visit.ts';

export type { MailerView } from './facts.ts';
export type {
  AssuredAct,
  MemberAsk,
  PinCard,
  PinJob,
  PinNews,
  PinParts,
  PinProgramme,
} from './ports.ts';
export type { LineCodeAsk, LineCodeExpected } from './line-code.ts';
export type { LinePinAsk, LinePinExpected } from './line-pin.ts';
export type { LinePinOutcome } from '@countersign/keeper-contract';
export type { OperatorAsk, ReleaseAnswer } from './release.ts';
export type { PinRefusal } from './refusals.ts';
export { postedFrom } from './rules.ts';
export type { BatchView } from './store.ts';
export type {
  Availability,
  LiveMailer,
  MailerState,
  NotYet,
  PinPanel,
  PinPolicy,
  Way,
} from './types.ts';
export type { Visit, VisitAsk } from './visit.ts';

/** What happened in a visit, for the page that the member comes back to. */
export type VisitEnd = Pick<VisitRow, 'act' | 'state' | 'outcome'>;

export interface Pin {
  /** What the card page says: every act with its reason. `undefined` for a card that is not the member's. */
  readonly panel: (
    ask: MemberAsk,
  ) => Promise<{ readonly card: PinCard; readonly panel: PinPanel } | undefined>;
  /** The part of it that a list of cards wants; less is asked for. */
  readonly glance: (ask: {
    readonly cardId: string;
    readonly memberId: string;
  }) => Promise<Pick<PinPanel, 'state' | 'mailer'> | undefined>;
  readonly beginVisit: (ask: VisitAsk) => Promise<Outcome<Visit, PinRefusal>>;
  readonly visitEnd: (ask: {
    readonly visitId: string;
    readonly memberId: string;
  }) => Promise<VisitEnd | undefined>;
  readonly unlock: (ask: MemberAsk) => Promise<Outcome<{ readonly unlocked: true }, PinRefusal>>;
  readonly orderMailer: (ask: MemberAsk) => Promise<Outcome<MailerView, PinRefusal>>;
  readonly cancelMailer: (ask: MemberAsk) => Promise<Outcome<MailerView, PinRefusal>>;
  readonly mailer: (ask: {
    readonly cardId: string;
    readonly memberId: string;
  }) => Promise<MailerView | undefined>;
  /** The security code of a card, keyed on a telephone past this server. */
  readonly expectLineCode: (ask: LineCodeAsk) => Promise<Outcome<LineCodeExpected, PinRefusal>>;
  readonly lineCodeOutcome: (
    ask: Omit<LineCodeAsk, 'correlation'>,
  ) => Promise<'right' | 'wrong' | 'none'>;
  /** A PIN that is chosen with the keys of a telephone, past this server. */
  readonly offersKeypad: (
    ask: Pick<LineCodeAsk, 'cardId' | 'memberId'>,
    reader?: Reader,
  ) => Promise<boolean>;
  readonly beginLinePin: (ask: LinePinAsk) => Promise<Outcome<LinePinExpected, PinRefusal>>;
  readonly linePinOutcome: (ask: LineCodeAsk) => Promise<LinePinOutcome | undefined>;
  readonly batches: () => Promise<readonly BatchView[]>;
  readonly gatherBatch: (
    ask: OperatorAsk,
  ) => Promise<Outcome<{ readonly batch: BatchId; readonly letters: number }, ReleaseRefusal>>;
  readonly releaseBatch: (
    ask: OperatorAsk & { readonly batch: string },
  ) => Promise<Outcome<ReleaseAnswer, ReleaseRefusal>>;
  readonly statusByReference: (
    cardReference: string,
  ) => Promise<Outcome<PinStatusFacts, IssuerRefusal>>;
  readonly acknowledgeChip: (ask: {
    readonly cardReference: string;
    readonly actor: string;
    readonly correlation: string;
  }) => Promise<Outcome<true, IssuerRefusal>>;
  readonly takeKeeperNews: (tx: Tx, event: KeeperEvent) => Promise<void>;
  readonly jobs: Readonly<
    Record<
      'pin.order-mailer' | 'pin.cancel-mailer' | 'pin.release-batch',
      (data: PinJob) => Promise<void>
    >
  >;
}

const PANEL_ACTS: readonly PanelAct[] = ['pin.show', 'pin.set', 'pin.mail', 'pin.unlock'];

/** Policy of PINs on the server: what may start. Digits never come here. */
export function createPin(parts: PinParts): Pin {
  return {
    panel: async (ask) => {
      const card = await parts.findCard(parts.db.reader, ask);
      if (card === undefined) return undefined;
      const keeper = await askStatus(parts, card);
      const [facts, outOfReach] = await Promise.all([
        gatherFacts(parts, parts.db.reader, { card, keeper }),
        parts.outOfReach({ ...ask, ...waysOf(keeper) }, PANEL_ACTS),
      ]);
      return { card, panel: decidePanel({ ...facts, outOfReach }, parts.clock()) };
    },
    glance: async (ask) => {
      const card = await parts.findCard(parts.db.reader, ask);
      if (card === undefined) return undefined;
      const keeper = await askStatus(parts, card);
      const facts = await gatherFacts(parts, parts.db.reader, { card, keeper });
      const { state, mailer } = decidePanel(facts, parts.clock());
      return { state, ...(mailer === undefined ? {} : { mailer }) };
    },
    beginVisit: (ask) => beginVisit(parts, ask),
    visitEnd: async ({ visitId, memberId }) => {
      const row = await findVisit(parts.db.reader, visitId);
      return row?.member_id === memberId ? row : undefined;
    },
    unlock: (ask) => unlockPin(parts, ask),
    orderMailer: (ask) => orderMailer(parts, ask),
    cancelMailer: (ask) => cancelMailer(parts, ask),
    mailer: (ask) => viewMailer(parts, ask),
    expectLineCode: (ask) => expectLineCode(parts, ask),
    lineCodeOutcome: (ask) => lineCodeOutcome(parts, ask),
    offersKeypad: (ask, reader) => offersKeypad(parts, ask, reader),
    beginLinePin: (ask) => beginLinePin(parts, ask),
    linePinOutcome: (ask) => linePinOutcome(parts, ask),
    batches: () => listBatches(parts),
    gatherBatch: (ask) => gatherBatch(parts, ask),
    releaseBatch: (ask) => releaseBatch(parts, ask),
    statusByReference: (cardReference) => statusByReference(parts, cardReference),
    acknowledgeChip: (ask) => acknowledgeChip(parts, ask),
    takeKeeperNews: (tx, event) => takeKeeperNews(parts, tx, event),
    jobs: {
      'pin.order-mailer': (data) => sendOrder(parts, data),
      'pin.cancel-mailer': (data) => sendCancel(parts, data),
      'pin.release-batch': (data) => sendRelease(parts, data),
    },
  };
}
export { addPinRoutes } from './routes.ts';
