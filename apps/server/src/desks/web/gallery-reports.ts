import type { Instant } from '@countersign/kernel';
import type {
  Campaign,
  CampaignView,
  LookAlikeAlarm,
  Report,
  ReportView,
} from '../../reports/index.ts';
import type { DrawPage } from './gallery.ts';
import { emptyForm } from './frame.ts';
import { ToldPage } from './pages/desk/told.tsx';
import { CampaignPage } from './pages/staff-campaign.tsx';
import { ReportPage } from './pages/staff-report.tsx';
import { ReportsPage } from './pages/staff-reports.tsx';

const at = (text: string) => Date.parse(text) as Instant;

const report: Report = {
  ...{ id: 'one', reference: 'R7K2M9QXW', way: 'page', channel: 'sms', language: 'en' },
  at: at('2026-11-20T18:31:00Z'),
  memberId: 'ines',
  text: 'Larkspur: your card is locked after a payment of $912.40. Confirm who you are within 30 minutes: https://larkspur-unlock.example/c',
  ...{ level: 'scam', probability: 0.984, ledger: 'not-ours', happened: ['clicked', 'gave-code'] },
  ...{ state: 'received', stateAt: at('2026-11-20T18:31:00Z'), campaignId: 'c17' },
  model: '8f1c2d3e4b5a69788f1c2d3e4b5a69788f1c2d3e4b5a69788f1c2d3e4b5a6978',
};
const other: Report = {
  ...{ ...report, id: 'two', reference: 'RM40DCZ8T', way: 'line', channel: 'call' },
  text: 'Somebody from the fraud team said that the money has to go to a safe account while they look into it.',
  ...{ level: 'likely', probability: 0.91, ledger: 'unknown', happened: [], campaignId: 'c18' },
};
const mild: Report = {
  ...{
    ...other,
    id: 'three',
    reference: 'RPJ20V6AA',
    way: 'mail',
    channel: 'email',
    language: 'es',
  },
  text: 'Estimado cliente: su factura de noviembre está lista.',
  ...{ level: 'no-flags', probability: 0.06, ledger: 'not-ours' },
};
const view: ReportView = {
  ...report,
  reasons: [
    { code: 'link-lookalike', weight: 2_900 },
    { code: 'urgency', weight: 1_240 },
    { code: 'words', weight: 830 },
    { code: 'base', weight: -1_100 },
  ],
  indicators: [
    { kind: 'url', value: 'https://larkspur-unlock.example/c' },
    { kind: 'domain', value: 'larkspur-unlock.example' },
  ],
};
const campaign: Campaign = {
  ...{ id: 'c17', name: 'C17', reports: 12, state: 'open' },
  ...{ firstSeen: at('2026-11-18T09:00:00Z'), lastSeen: at('2026-11-20T18:31:00Z') },
};
const campaigns = [
  campaign,
  { ...campaign, id: 'c18', name: 'C18', reports: 1, state: 'scam' },
] as const;
const whole: CampaignView = {
  ...campaign,
  mergedInto: undefined,
  timeline: [{ ...report, id: 'first', reference: 'R0000AAAA', state: 'scam' }, report],
  indicators: view.indicators.map((one) => ({
    ...{ ...one, reports: 9, firstSeen: campaign.firstSeen },
    alsoIn: [{ id: 'c18', name: 'C18' }],
  })),
};
const blocked = new Set(['domain larkspur-unlock.example']);

/** What people reported, as analysts read it. */
const alarms: readonly LookAlikeAlarm[] = [
  {
    ...{ kind: 'domain', value: 'larkspur-unlock.example', reportId: 'one' },
    firstSeen: at('2026-11-20T18:31:00Z'),
  },
];

export const reportPages: readonly DrawPage[] = [
  {
    name: 'staff-told',
    draw: (frame) => ToldPage({ frame, callId: 'one', form: emptyForm, reported: undefined }),
  },
  {
    name: 'staff-told-taken',
    draw: (frame) => ToldPage({ frame, callId: 'one', form: emptyForm, reported: 'R7K2M9QXW' }),
  },
  {
    name: 'staff-reports',
    draw: (frame) => ReportsPage({ frame, alarms, queue: [report, other, mild], campaigns }),
  },
  {
    name: 'staff-reports-empty',
    draw: (frame) => ReportsPage({ frame, alarms, queue: [], campaigns: [] }),
  },
  {
    name: 'staff-report',
    draw: (frame) => ReportPage({ frame, form: emptyForm, report: view, blocked }),
  },
  {
    name: 'staff-report-bare',
    draw: (frame) =>
      ReportPage({
        frame,
        form: emptyForm,
        report: { ...mild, text: undefined, reasons: [], indicators: [] },
        blocked,
      }),
  },
  {
    name: 'staff-campaign',
    draw: (frame) =>
      CampaignPage({
        frame,
        form: emptyForm,
        campaign: whole,
        others: campaigns.slice(1),
        blocked,
      }),
  },
  {
    name: 'staff-campaign-merged',
    draw: (frame) =>
      CampaignPage({
        frame,
        form: emptyForm,
        campaign: { ...whole, mergedInto: 'c3', timeline: [report] },
        others: campaigns.slice(1),
        blocked,
      }),
  },
];
