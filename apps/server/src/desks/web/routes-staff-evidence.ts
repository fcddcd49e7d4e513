import { page, type App, type PageAnswer } from '../../platform/index.ts';
import {
  DAYS_BEFORE_REPORT,
  PACK_FORMATS,
  type OpenAsk,
  type PackRefusal,
} from '../../evidence-pack/index.ts';
import { frameOf, refusedForm, REPORT_STAFF, staffAskOf, type WebDeskParts } from './desk.ts';
import { daysBefore, evidenceAgain, readCardmember, readEvidenceForm } from './evidence-form.ts';
import type { FormState, Frame } from './frame.ts';
import { EvidenceFormPage } from './pages/staff-evidence-form.tsx';
import { EvidencePage } from './pages/staff-evidence.tsx';
import { renderPage } from './render.ts';

/** The evidence pack for a decision on a refund: why, then what is in it, then the files. */
export function addStaffEvidence(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/evidence',
    audience: REPORT_STAFF,
    handler: async (ask) => drawForm(desk, await frameOf(desk, ask, 'staff'), undefined),
  });
  page(app, {
    method: 'GET',
    url: '/staff/reports/:id/evidence',
    audience: REPORT_STAFF,
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      return drawForm(desk, frame, ask.params['id'] ?? '');
    },
  });
  addOpening(app, desk, '/staff/evidence', (_, form) => {
    const cardmember = readCardmember(form['cardmember']);
    return cardmember === undefined ? undefined : { cardmember };
  });
  addOpening(app, desk, '/staff/reports/:id/evidence', (id) => ({ reportId: id }));
  page(app, {
    method: 'GET',
    url: '/staff/evidence/:id',
    audience: REPORT_STAFF,
    handler: async (ask) => {
      const { caller, params, reference: correlation } = ask;
      const { staffId } = caller;
      const pack = await desk.evidence.look({ id: params['id'] ?? '', staffId, correlation });
      const frame = await frameOf(desk, ask, 'staff');
      if (!pack.ok) return noPack(desk, frame, pack.refusal);
      const logKey = await desk.contacts.logKey();
      return { kind: 'html', html: renderPage(EvidencePage({ frame, pack: pack.value, logKey })) };
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/evidence/:id/file',
    audience: REPORT_STAFF,
    handler: async (ask) => {
      const format = PACK_FORMATS.find((one) => one === ask.form['format']);
      if (format === undefined) return { kind: 'not-found' };
      const { correlation, staffId } = staffAskOf(ask);
      const id = ask.params['id'] ?? '';
      const file = await desk.evidence.take({ id, staffId, correlation, format });
      return file.ok
        ? { kind: 'file', ...file.value }
        : noPack(desk, await frameOf(desk, ask, 'staff'), file.refusal);
    },
  });
}

/** What is not somebody's, or over, is not there for them; whoever looked too often is told so. */
async function noPack(
  desk: WebDeskParts,
  frame: Frame,
  { code }: PackRefusal,
): Promise<PageAnswer> {
  if (code === 'evidence-pack.over') return { kind: 'not-found' };
  return drawForm(desk, frame, undefined, refusedForm(frame, code));
}

/** The form, as it was typed or with the days that fit. @param reportId nothing where a cardmember is named */
async function drawForm(
  desk: WebDeskParts,
  frame: Frame,
  reportId: string | undefined,
  form?: FormState,
): Promise<PageAnswer> {
  const report = reportId === undefined ? undefined : await desk.evidence.reportOf(reportId);
  if (reportId !== undefined && report === undefined) return { kind: 'not-found' };
  const now = desk.clock();
  const { timeZone } = frame.formats;
  const values = daysBefore(report?.at ?? now, now, DAYS_BEFORE_REPORT, timeZone);
  const shown: FormState = form ?? { values, problems: [] };
  const html = renderPage(EvidenceFormPage({ frame, report, form: shown }));
  const isWrong = shown.problems.length > 0 || shown.refusal !== undefined;
  return { kind: 'html', html, status: isWrong ? 422 : 200 };
}

type Of = OpenAsk['of'];

function addOpening(
  app: App,
  desk: WebDeskParts,
  url: string,
  parse: (id: string, form: Readonly<Record<string, string>>) => Of | undefined,
): void {
  page(app, {
    method: 'POST',
    url,
    audience: REPORT_STAFF,
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const values = Object.fromEntries(
        ['cardmember', 'reason', 'case', 'from', 'until'].map((name) => [
          name,
          (ask.form[name] ?? '').slice(0, FIELD_CHARS_MAX),
        ]),
      );
      const of = parse(ask.params['id'] ?? '', ask.form);
      const read = readEvidenceForm(ask.form, frame);
      const again = (form: FormState) => drawForm(desk, frame, ask.params['id'], form);
      if (of === undefined || read.value === undefined) {
        const who = { field: 'cardmember', text: frame.copy.evidence.badMember };
        const problems = [...(of === undefined ? [who] : []), ...read.problems];
        return again({ values: evidenceAgain(values, problems), problems });
      }
      const { correlation, staffId } = staffAskOf(ask);
      const opened = await desk.evidence.open({ ...read.value, of, staffId, correlation });
      return opened.ok
        ? { kind: 'redirect', to: `/staff/evidence/${opened.value}` }
        : again(refusedForm(frame, opened.refusal.code, values));
    },
  });
}

const FIELD_CHARS_MAX = 100;
