import type { App, PageFallbacks } from '../../platform/index.ts';
import { webFolder } from './assets.ts';
import { plainFrame, safePath, type WebDeskParts } from './desk.ts';
import { ProblemPage } from './pages/problem.tsx';
import { StaffForbiddenPage } from './pages/staff-entry.tsx';
import { renderPage } from './render.ts';
import { addApiKeyPages } from './routes-api-keys.ts';
import { addCardPages } from './routes-card.ts';
import { addChoicePages } from './routes-choices.ts';
import { addPushes } from './routes-pushes.ts';
import { addAlertPages } from './routes-alerts.ts';
import { addContactPages } from './routes-contacts.ts';
import { addDetailsPages } from './routes-details.ts';
import { addKeptPlace } from './routes-kept-place.ts';
import { addHomePages } from './routes-home.ts';
import { addCheckPages } from './routes-check.ts';
import { addPublicPages } from './routes-public.ts';
import { addRecoverPages } from './routes-recover.ts';
import { addRegisterPages } from './routes-register.ts';
import { addWatchers } from './routes-watchers.ts';
import { addScamPages } from './routes-scam.ts';
import { addSecurityPages } from './routes-security.ts';
import { addShell } from './routes-shell.ts';
import { addSignInPages } from './routes-sign-in.ts';
import { addStaffPages } from './routes-staff.ts';
import { addStaffDecisions } from './routes-staff-decisions.ts';
import { addStaffLine } from './routes-staff-line.ts';
import { addStaffLock, lockedAt } from './routes-staff-lock.ts';
import { addStaffOperations } from './routes-staff-operations.ts';
import { addStaffEvidence } from './routes-staff-evidence.ts';
import { addStaffModel } from './routes-staff-model.ts';
import { addStaffReports } from './routes-staff-reports.ts';
import { addTaskPages } from './routes-tasks.ts';
import { addStepUpPages } from './routes-step-up.ts';
import { addUndoPages } from './routes-undo.ts';
import { addUnsubscribePage } from './routes-unsubscribe.ts';

/** Registers every page of the web desk. */
export async function addWebDesk(
  app: App,
  desk: WebDeskParts,
  folder: string = webFolder,
): Promise<void> {
  await addShell(app, desk, folder);
  addPages(app, desk);
}

/** Every page with its forms, and what their scripts ask. */
export function addPages(app: App, desk: WebDeskParts): void {
  addPublicPages(app, desk);
  addCheckPages(app, desk);
  addScamPages(app, desk);
  addWatchers(app, desk);
  addSignInPages(app, desk);
  addRegisterPages(app, desk);
  addRecoverPages(app, desk);
  addHomePages(app, desk);
  addContactPages(app, desk);
  addAlertPages(app, desk);
  addPushes(app, desk);
  addChoicePages(app, desk);
  addUnsubscribePage(app, desk);
  addUndoPages(app, desk);
  addCardPages(app, desk);
  addTaskPages(app, desk);
  addKeptPlace(app, desk);
  addStepUpPages(app, desk);
  addSecurityPages(app, desk);
  addDetailsPages(app, desk);
  addStaffPages(app, desk);
  addStaffLine(app, desk);
  addStaffLock(app, desk);
  addStaffDecisions(app, desk);
  addStaffOperations(app, desk);
  addStaffReports(app, desk);
  addStaffEvidence(app, desk);
  addStaffModel(app, desk);
  addApiKeyPages(app, desk, desk.apiKeys);
}

/**
 * Pages that the platform cannot draw itself. The desk is handed in late: `createHttp` comes before the rooms that the
 * desk is made of.
 */
export function webFallbacks(desk: () => WebDeskParts): PageFallbacks {
  return {
    refused: (why, ask) => {
      if (why === 'locked') return { kind: 'redirect', to: lockedAt(ask.path) };
      const staff = ask.path.startsWith('/staff');
      if (why === 'sign-in-needed') {
        const back = encodeURIComponent(safePath(ask.path, staff ? '/staff' : '/home'));
        return { kind: 'redirect', to: `${staff ? '/staff' : ''}/sign-in?back=${back}` };
      }
      if (staff) {
        const frame = { ...plainFrame(desk(), ask), signedIn: true };
        return { kind: 'html', html: renderPage(StaffForbiddenPage({ frame })), status: 403 };
      }
      const html = renderPage(
        ProblemPage({
          frame: plainFrame(desk(), ask),
          status: 403,
          code: 'platform.forbidden',
          reference: ask.reference,
        }),
      );
      return { kind: 'html', html, status: 403 };
    },
    problem: (facts, ask) => renderPage(ProblemPage({ frame: plainFrame(desk(), ask), ...facts })),
  };
}
