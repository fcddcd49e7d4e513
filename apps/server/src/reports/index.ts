import { ok, type Instant, type Outcome } from '@countersign/kernel';
import type { TooMany, Tx } from '../platform/index.ts';
import { lookAlikeAlarms, type LookAlikeAlarm } from './alarms.ts';
import { sharedOfCampaign } from './alarm-store.ts';
import { prepareText, type KeepText, type TextAsk } from './by-text.ts';
import { blockIndicator, liftBlock, type BlockRefusal, type BlockAsk } from './blocks.ts';
import { exportCampaign, type ExportFile } from './exchange/index.ts';
import { exportOf, type ExportAsk, type ExportRefusal } from './export.ts';
import { labelReport, type LabelAsk, type LabelRefusal } from './label.ts';
import { mergeCampaigns, splitCampaign } from './regroup.ts';
import { wholeReports, type WholeReport } from './of-member.ts';
import type { ReportsParts } from './room.ts';
import {
  campaignsSeen,
  findCampaign,
  indicatorsOfCampaign,
  reportsOfCampaign,
} from './campaign-store.ts';
import {
  findReport,
  indicatorsOf,
  queuedReports,
  reasonsOf,
  removeWords,
  reportsWithWords,
  standingBlocks,
  reportsOfMember,
  type CampaignRow,
  type ReportRow,
} from './store.ts';
import { prepareReport, takeReport, type KeptReport } from './take.ts';
import type {
  Campaign,
  Indicator,
  Report,
  ReportAsk,
  ReportReason,
  ReportStatus,
  ReportTaken,
} from './types.ts';

export type { ReportsParts } from './room.ts';
export type { LookAlikeAlarm } from './alarms.ts';
export type { WholeReport } from './of-member.ts';
export type { KeptReport } from './take.ts';
export type { KeepText, TextAsk } from './by-text.ts';
export { addReportRoutes, type ReportRoutesParts } from './routes.ts';
export type { LabelAsk, LabelRefusal } from './label.ts';
export type { RegroupRefusal } from './regroup.ts';
export type { BlockAsk, BlockRefusal } from './blocks.ts';
export type { ExportAsk, ExportRefusal } from './export.ts';
export { EXPORT_FORMATS, type ExportFile, type ExportFormat } from './exchange/index.ts';
export {
  DEEDS,
  defang,
  groupReportReference,
  INDICATOR_KINDS,
  parseReportReference,
} from './rules.ts';
export { LABELS } from './types.ts';
export type {
  Campaign,
  Happened,
  Indicator,
  IndicatorKind,
  Label,
  LedgerAnswer,
  ReadMessage,
  Report,
  ReportAsk,
  ReportReason,
  ReportState,
  ReportStatus,
  ReportTaken,
  Way,
} from './types.ts';

export interface ReportView extends Report {
  readonly reasons: readonly ReportReason[];
  readonly indicators: readonly Indicator[];
}

export interface CampaignView extends Campaign {
  /** Where it leads, once it was made one with another. */
  readonly mergedInto: string | undefined;
  readonly timeline: readonly Report[];
  readonly indicators: readonly (Indicator & {
    readonly reports: number;
    readonly firstSeen: number;
    /** Other campaigns that name it, too. */
    readonly alsoIn: readonly { readonly id: string; readonly name: string }[];
  })[];
}

/** Somebody of the staff looks at one. */
export interface LookAsk {
  readonly staffId: string;
  readonly id: string;
  readonly correlation: string;
}

/** What people report, what it belongs to, and what came of it. */
export interface Reports {
  readonly take: (ask: ReportAsk) => Promise<Outcome<ReportTaken, TooMany>>;
  /** Budgets and verdict, before a transaction is open. @returns what keeps it in one */
  readonly prepare: (ask: ReportAsk) => Promise<Outcome<(tx: Tx) => Promise<KeptReport>, TooMany>>;
  /** A text that somebody wrote to us. @returns what keeps it, and how it is answered; nothing where it is no report */
  readonly prepareText: (ask: TextAsk) => Promise<KeepText | undefined>;
  /** For whoever holds the reference; nothing of what was reported. */
  readonly statusOf: (reference: string) => Promise<ReportStatus | undefined>;
  readonly ofMember: (memberId: string) => Promise<readonly Report[]>;
  /** Words that are kept, to be judged anew: what analysts found to be something first. */
  readonly withWords: (most: number) => Promise<readonly Report[]>;
  /** When a report came and how it is named; recorded by whoever asks for more. */
  readonly headOf: (id: string) => Promise<Pick<Report, 'at' | 'id' | 'reference'> | undefined>;
  /** Whose report it is; nothing where it is nobody's. */
  readonly memberOf: (id: string) => Promise<string | undefined>;
  /** A member's own of some time, with what was found and decided. Whoever asks has recorded why. */
  readonly wholeOf: (ask: Parameters<typeof wholeReports>[1]) => Promise<readonly WholeReport[]>;
  /** What nobody has looked at, the most urgent first. */
  readonly queue: () => Promise<readonly Report[]>;
  /** Each look is recorded. */
  readonly find: (ask: LookAsk) => Promise<ReportView | undefined>;
  /** New pages and domains that use our name. */
  readonly lookAlikes: () => Promise<readonly LookAlikeAlarm[]>;
  readonly campaigns: () => Promise<readonly Campaign[]>;
  readonly campaign: (ask: LookAsk) => Promise<CampaignView | undefined>;
  readonly label: (ask: LabelAsk) => Promise<Outcome<void, LabelRefusal>>;
  readonly merge: (ask: Parameters<typeof mergeCampaigns>[1]) => ReturnType<typeof mergeCampaigns>;
  readonly split: (ask: Parameters<typeof splitCampaign>[1]) => ReturnType<typeof splitCampaign>;
  /** A campaign as others read it. Recorded: somebody took it out of the house. */
  readonly export: (ask: ExportAsk) => Promise<Outcome<ExportFile, ExportRefusal>>;
  readonly block: (ask: BlockAsk) => Promise<Outcome<void, BlockRefusal>>;
  readonly lift: (ask: BlockAsk) => Promise<Outcome<void, BlockRefusal>>;
  /** The words of what was reported before a moment, so many at once. @returns how many lost them */
  readonly removeWords: (tx: Tx, before: Instant, most: number) => Promise<number>;
  /** What nobody should follow any more, oldest first. */
  readonly blocked: () => Promise<readonly (Indicator & { readonly at: Instant })[]>;
}

export function createReports(parts: ReportsParts): Reports {
  const { reader } = parts.db;
  return {
    take: (ask) => takeReport(parts, ask),
    prepare: (ask) => prepareReport(parts, ask),
    prepareText: (ask) => prepareText(parts, ask),
    statusOf: async (reference) => {
      const row = await findReport(reader, { reference });
      return (
        row && {
          reference,
          at: row.at as Instant,
          state: row.state,
          stateAt: row.state_at as Instant,
        }
      );
    },
    ofMember: async (memberId) => (await reportsOfMember(reader, memberId)).map(reportOf),
    withWords: async (most) => (await reportsWithWords(reader, most)).map(reportOf),
    headOf: async (id) => {
      const row = await findReport(reader, { id });
      return row && { id, reference: row.reference, at: row.at as Instant };
    },
    memberOf: async (id) => (await findReport(reader, { id }))?.member_id ?? undefined,
    wholeOf: (ask) => wholeReports(reader, ask, reportOf),
    queue: async () => (await queuedReports(reader)).map(reportOf),
    find: async (ask) => {
      const { id } = ask;
      const row = await findReport(reader, { id });
      if (row === undefined) return undefined;
      await recordLook(parts, 'reports.viewed', ask);
      const [reasons, indicators] = [await reasonsOf(reader, id), await indicatorsOf(reader, id)];
      return { ...reportOf(row), reasons: reasons as readonly ReportReason[], indicators };
    },
    lookAlikes: () => lookAlikeAlarms(parts),
    campaigns: async () => (await campaignsSeen(reader)).map(campaignOf),
    campaign: async (ask) => {
      const { id } = ask;
      const row = await findCampaign(reader, id);
      if (row === undefined) return undefined;
      await recordLook(parts, 'reports.campaign-viewed', ask);
      const timeline = (await reportsOfCampaign(reader, id)).map(reportOf);
      const shared = await sharedOfCampaign(reader, id);
      const indicators = (await indicatorsOfCampaign(reader, id)).map((one) => ({
        ...one,
        alsoIn: shared
          .filter(({ kind, value }) => kind === one.kind && value === one.value)
          .map((other) => ({ id: other.id, name: other.name })),
      }));
      return { ...campaignOf(row), mergedInto: row.merged_into ?? undefined, timeline, indicators };
    },
    label: (ask) => labelReport(parts, ask),
    merge: (ask) => mergeCampaigns(parts, ask),
    split: (ask) => splitCampaign(parts, ask),
    export: async (ask) => {
      const exported = await exportOf(parts, ask);
      return exported.ok ? ok(exportCampaign(ask.format, exported.value)) : exported;
    },
    block: (ask) => blockIndicator(parts, ask),
    lift: (ask) => liftBlock(parts, ask),
    removeWords,
    blocked: async () =>
      (await standingBlocks(reader)).map(({ at, kind, value }) => ({
        ...{ kind, value, at: at as Instant },
      })),
  };
}

function recordLook(
  { audit, db }: ReportsParts,
  operation: string,
  { correlation, id, staffId }: LookAsk,
): Promise<void> {
  return db.transaction((tx) =>
    audit.append(tx, {
      actor: { kind: 'operator', id: staffId },
      ...{ channel: 'desk', operation, subject: id, result: 'done', correlation },
    }),
  );
}

const TEN_THOUSANDTHS = 10_000;

function reportOf(row: ReportRow): Report {
  const { channel, happened, id, language, ledger, level, model, reference, state, way } = row;
  return {
    ...{ id, reference, way, channel, language, level, ledger, happened, state, model },
    ...{ at: row.at as Instant, stateAt: row.state_at as Instant, campaignId: row.campaign_id },
    ...{ memberId: row.member_id ?? undefined, text: row.text ?? undefined },
    probability: row.probability / TEN_THOUSANDTHS,
  };
}

function campaignOf(row: CampaignRow): Campaign {
  const { id, name, reports, state } = row;
  const seen = { firstSeen: row.first_seen as Instant, lastSeen: row.last_seen as Instant };
  return { id, name, reports, state, ...seen };
}
