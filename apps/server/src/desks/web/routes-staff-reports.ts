import { ok, type Outcome } from '@countersign/kernel';
import { page, type App, type PageAnswer } from '../../platform/index.ts';
import { EXPORT_FORMATS, INDICATOR_KINDS, LABELS, type Indicator } from '../../reports/index.ts';
import { addDeed, type DrawnDeed, type Posted } from './staff-deed.ts';
import { frameOf, REPORT_STAFF, staffAskOf, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState } from './frame.ts';
import { CampaignPage } from './pages/staff-campaign.tsx';
import { ReportPage } from './pages/staff-report.tsx';
import { ReportsPage } from './pages/staff-reports.tsx';
import { renderPage } from './render.ts';

/** Analysts read what people report, say what it was, and hand it on. */
export function addStaffReports(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/reports',
    audience: REPORT_STAFF,
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const [queue, campaigns] = [await desk.reports.queue(), await desk.reports.campaigns()];
      const alarms = await desk.reports.lookAlikes();
      const html = renderPage(ReportsPage({ frame, alarms, queue, campaigns }));
      return { kind: 'html', html };
    },
  });
  addView(app, desk, 'reports', drawReport);
  addView(app, desk, 'campaigns', drawCampaign);
  addDeeds(app, desk);
  page(app, {
    method: 'POST',
    url: '/staff/campaigns/:id/export',
    audience: REPORT_STAFF,
    handler: async (ask) => {
      const format = parseFormat(ask.form['format']);
      const campaignId = ask.params['id'] ?? '';
      if (format === undefined) return { kind: 'not-found' };
      const file = await desk.reports.export({ ...staffAskOf(ask), campaignId, format });
      return file.ok ? { kind: 'file', ...file.value } : { kind: 'not-found' };
    },
  });
}

type Draw = (desk: WebDeskParts, drawn: DrawnDeed) => Promise<PageAnswer>;
type Of = 'reports' | 'campaigns';

function addView(app: App, desk: WebDeskParts, of: Of, draw: Draw): void {
  page(app, {
    method: 'GET',
    url: `/staff/${of}/:id`,
    audience: REPORT_STAFF,
    handler: async (asked) => {
      const frame = await frameOf(desk, asked, 'staff');
      const [ask, id] = [staffAskOf(asked), asked.params['id'] ?? ''];
      return draw(desk, { frame, ask, id, form: emptyForm });
    },
  });
}

const drawReport: Draw = async (desk, { ask, form, frame, id }) => {
  const report = await desk.reports.find({ ...ask, id });
  if (report === undefined) return { kind: 'not-found' };
  const blocked = await blockedNow(desk);
  const html = renderPage(ReportPage({ frame, form, report, blocked }));
  return { kind: 'html', html, status: statusOf(form) };
};

const drawCampaign: Draw = async (desk, { ask, form, frame, id }) => {
  const campaign = await desk.reports.campaign({ ...ask, id });
  if (campaign === undefined) return { kind: 'not-found' };
  const others = (await desk.reports.campaigns()).filter((one) => one.id !== id);
  const blocked = await blockedNow(desk);
  const html = renderPage(CampaignPage({ frame, form, campaign, others, blocked }));
  return { kind: 'html', html, status: statusOf(form) };
};

const statusOf = ({ refusal }: FormState) => (refusal === undefined ? 200 : 409);

async function blockedNow({ reports }: WebDeskParts): Promise<ReadonlySet<string>> {
  return new Set((await reports.blocked()).map(({ kind, value }) => `${kind} ${value}`));
}

const deedOf = (of: Of, name: string, draw: Draw) => ({
  ...{ url: `/staff/${of}/:id/${name}`, audience: REPORT_STAFF, draw },
});

function addDeeds(app: App, desk: WebDeskParts): void {
  const { reports } = desk;
  addDeed(app, desk, deedOf('reports', 'label', drawReport), async (posted) => {
    const label = parseLabel(posted.form['label']);
    if (label === undefined) return undefined;
    const done = await reports.label({ ...posted.ask, reportId: posted.id, label });
    return done.ok ? ok('/staff/reports') : done;
  });
  addDeed(app, desk, deedOf('reports', 'block', drawReport), (posted) =>
    block(desk, posted, `/staff/reports/${posted.id}`),
  );
  addDeed(app, desk, deedOf('campaigns', 'block', drawCampaign), (posted) =>
    block(desk, { ...posted, campaignId: posted.id }, `/staff/campaigns/${posted.id}`),
  );
  addDeed(app, desk, deedOf('campaigns', 'merge', drawCampaign), async (posted) => {
    const campaigns = [posted.id, posted.form['other'] ?? ''] as const;
    return toCampaign(await reports.merge({ ...posted.ask, campaigns }));
  });
  addDeed(app, desk, deedOf('campaigns', 'split', drawCampaign), async (posted) => {
    const marked = Object.keys(posted.form)
      .filter((name) => name.startsWith(MARK))
      .map((name) => name.slice(MARK.length));
    const ask = { ...posted.ask, campaign: posted.id, reports: marked };
    return toCampaign(await reports.split(ask));
  });
}

const MARK = 'report-';

function toCampaign(
  done: Outcome<string, { readonly code: string }>,
): Outcome<string, { readonly code: string }> {
  return done.ok ? ok(`/staff/campaigns/${done.value}`) : done;
}

async function block(
  { reports }: WebDeskParts,
  { ask, campaignId, form }: Posted & { readonly campaignId?: string },
  back: string,
): Promise<Outcome<string, { readonly code: string }> | undefined> {
  const indicator = parseIndicator(form);
  if (indicator === undefined) return undefined;
  const asked = { ...ask, indicator, ...(campaignId === undefined ? {} : { campaignId }) };
  const done = form['deed'] === 'lift' ? await reports.lift(asked) : await reports.block(asked);
  return done.ok ? ok(back) : done;
}

const VALUE_CHARS_MAX = 2_000;

const parseLabel = (typed: string | undefined) => LABELS.find((label) => label === typed);
const parseFormat = (typed: string | undefined) =>
  EXPORT_FORMATS.find((format) => format === typed);

function parseIndicator(form: Readonly<Record<string, string>>): Indicator | undefined {
  const kind = INDICATOR_KINDS.find((one) => one === form['kind']);
  const value = form['value'] ?? '';
  const isOne = value !== '' && value.length <= VALUE_CHARS_MAX;
  return kind !== undefined && isOne ? { kind, value } : undefined;
}
