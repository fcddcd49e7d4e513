import { page, type App, type PageAnswer } from '../../platform/index.ts';
import { parseReportReference, type ReportStatus } from '../../reports/index.ts';
import { frameOf, refusedForm, wrongField, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { CallCheckPage, CallVerdictPage } from './pages/scam-call.tsx';
import { MyReportsPage } from './pages/my-reports.tsx';
import { ReportedPage, ReportStatusPage } from './pages/scam-report.tsx';
import { renderPage } from './render.ts';
import { MAIL_BYTES_MAX } from './routes-message.ts';
import { askedIn, callIn, deedsIn, didIn, directionIn, reportedIn } from './scam-form.ts';

/** What a call meant, a report as a step of its own, and what came of it. */
export function addScamPages(app: App, desk: WebDeskParts): void {
  addCallCheck(app, desk);
  addReport(app, desk);
  addStatus(app, desk);
  page(app, {
    method: 'GET',
    url: '/reports',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const reports = await desk.scam.mine(ask.caller.memberId);
      return { kind: 'html', html: renderPage(MyReportsPage({ frame, reports })) };
    },
  });
}

function addCallCheck(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/check/what-they-said',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      return { kind: 'html', html: renderPage(CallCheckPage({ frame, form: emptyForm })) };
    },
  });
  page(app, {
    method: 'POST',
    url: '/check/what-they-said',
    audience: 'public',
    // A long story is longer than a field of other forms.
    file: { field: 'none', bytesMax: MAIL_BYTES_MAX },
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const wrong = wrongIn(frame, ask.form);
      if (wrong.length > 0) {
        const form: FormState = { values: ask.form, problems: wrong };
        return { kind: 'html', html: renderPage(CallCheckPage({ frame, form })), status: 422 };
      }
      const message = callIn(ask.form);
      const read = desk.scam.read(message);
      const explain = explainIn(desk, frame);
      const html = renderPage(CallVerdictPage({ frame, message, ...read, explain }));
      return { kind: 'html', html };
    },
  });
}

export const explainIn =
  ({ scam }: WebDeskParts, { language }: Frame) =>
  (code: Parameters<typeof scam.explain>[0]) =>
    scam.explain(code, language);

function wrongIn(frame: Frame, form: Readonly<Record<string, string>>): FormState['problems'] {
  const { badAsked, badDirection } = frame.copy.scam.call;
  return [
    ...(directionIn(form['direction']) === undefined
      ? [{ field: 'direction', text: badDirection }]
      : []),
    ...(askedIn(form).length === 0 ? [{ field: 'asked', text: badAsked }] : []),
  ];
}

function addReport(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/report',
    audience: 'public',
    file: { field: 'mail', bytesMax: MAIL_BYTES_MAX },
    handler: async (ask): Promise<PageAnswer> => {
      const mail =
        ask.file === undefined ? undefined : await desk.scam.readMail(ask.file, ask.source);
      const message = reportedIn(ask.form, mail);
      // Whoever comes here without a message begins where one is asked for.
      if (message === undefined) return { kind: 'redirect', to: '/check/message' };
      const memberId = ask.caller.kind === 'cardmember' ? ask.caller.memberId : undefined;
      const asked = { message, happened: deedsIn(ask.form), memberId };
      const by = { source: ask.source, correlation: ask.reference };
      const taken = await desk.scam.report({ ...asked, ...by });
      if (taken.ok) {
        const did = [message.channel, ...asked.happened].join('.');
        return { kind: 'redirect', to: `/reported/${taken.value.reference}?did=${did}` };
      }
      const frame = await frameOf(desk, ask);
      const form = refusedForm(frame, taken.refusal.code);
      return { kind: 'html', html: drawStatus(frame, form, undefined), status: 429 };
    },
  });
  page(app, {
    method: 'GET',
    url: '/reported/:reference',
    audience: 'public',
    handler: async (ask) => {
      const status = await statusOf(desk, ask.params['reference'] ?? '');
      if (status === undefined) return { kind: 'not-found' };
      const frame = await frameOf(desk, ask);
      const { reference } = status;
      const steps = desk.scam.steps(didIn(ask.query['did']), frame.language);
      return { kind: 'html', html: renderPage(ReportedPage({ frame, reference, steps })) };
    },
  });
}

async function statusOf({ scam }: WebDeskParts, typed: string): Promise<ReportStatus | undefined> {
  const reference = parseReportReference(typed);
  return reference === undefined ? undefined : scam.statusOf(reference);
}

const drawStatus = (frame: Frame, form: FormState, status: ReportStatus | undefined): string =>
  renderPage(ReportStatusPage({ frame, form, status }));

function addStatus(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/report/status',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      return { kind: 'html', html: drawStatus(frame, emptyForm, undefined) };
    },
  });
  page(app, {
    method: 'POST',
    url: '/report/status',
    audience: 'public',
    handler: async (ask) => {
      const reference = parseReportReference(ask.form['reference'] ?? '');
      if (reference !== undefined) return { kind: 'redirect', to: `/report/${reference}` };
      const frame = await frameOf(desk, ask);
      const form = wrongField('reference', frame.copy.scam.status.bad, ask.form);
      return { kind: 'html', html: drawStatus(frame, form, undefined), status: 422 };
    },
  });
  page(app, {
    method: 'GET',
    url: '/report/:reference',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const typed = ask.params['reference'] ?? '';
      const status = await statusOf(desk, typed);
      const form =
        status === undefined
          ? wrongField('reference', frame.copy.scam.status.none, { reference: typed })
          : emptyForm;
      const html = drawStatus(frame, form, status);
      return { kind: 'html', html, status: status === undefined ? 404 : 200 };
    },
  });
}
