import { refusalWords } from '@countersign/ui';
import { page, type App, type PageAnswer } from '../../platform/index.ts';
import { ROLES, type Role, type StaffAsk } from '../../signin/index.ts';
import { frameOf, refusedForm, staffAskOf, wordsIn, type WebDeskParts } from './desk.ts';
import { emptyForm, type Frame } from './frame.ts';
import { ApprovePage, StaffHomePage } from './pages/staff-entry.tsx';
import { MailersPage, TeamPage, type TeamProps } from './pages/staff-work.tsx';
import { renderPage } from './render.ts';
import { addStaffCalls } from './routes-staff-calls.ts';
import { addStaffEnrol } from './routes-staff-enrol.ts';
import { addStaffSignIn } from './routes-staff-sign-in.ts';

/** Operators: enrol, sign in, approve a command line, release letters, invite. */
export function addStaffPages(app: App, desk: WebDeskParts): void {
  addStaffEnrol(app, desk);
  addStaffSignIn(app, desk);
  addApprove(app, desk);
  addStaffCalls(app, desk);
  addMailers(app, desk);
  addTeam(app, desk);
  page(app, {
    method: 'GET',
    url: '/staff',
    audience: 'operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const who = await desk.signin.staffOf(ask.caller.staffId);
      return {
        kind: 'html',
        html: renderPage(StaffHomePage({ frame, userId: who?.userId ?? '' })),
      };
    },
  });
}

const CODE_CHARS_MAX = 16;
const TEAM_CHARS_MAX = 40;

/** What the command line shows, as people type it. */
const userCodeOf = (text: string | undefined): string =>
  (text ?? '').trim().toUpperCase().slice(0, CODE_CHARS_MAX);

function addApprove(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/approve',
    audience: 'operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const { code, decided } = ask.query;
      if (decided === 'approved' || decided === 'denied')
        return { kind: 'html', html: renderPage(ApprovePage({ frame, form: emptyForm, decided })) };
      if (code === undefined)
        return { kind: 'html', html: renderPage(ApprovePage({ frame, form: emptyForm })) };
      const userCode = userCodeOf(code);
      const found = await desk.signin.findDeviceGrant(staffAskOf(ask), userCode);
      const drawn = found.ok
        ? ApprovePage({ frame, form: emptyForm, grant: { userCode, ...found.value } })
        : ApprovePage({ frame, form: refusedForm(frame, found.refusal.code, { code: userCode }) });
      return { kind: 'html', html: renderPage(drawn), status: found.ok ? 200 : 422 };
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/approve',
    audience: 'operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const approve = ask.form['answer'] === 'yes';
      const userCode = userCodeOf(ask.form['code']);
      const decided = await desk.signin.decideDeviceGrant(staffAskOf(ask), { userCode, approve });
      if (decided.ok)
        return {
          kind: 'redirect',
          to: `/staff/approve?decided=${approve ? 'approved' : 'denied'}`,
        };
      const form = refusedForm(frame, decided.refusal.code, { code: userCode });
      return { kind: 'html', html: renderPage(ApprovePage({ frame, form })), status: 422 };
    },
  });
}

function addMailers(app: App, desk: WebDeskParts): void {
  const draw = async (
    frame: Frame,
    more: { readonly staffId: string; readonly refusal?: string; readonly told?: string },
  ): Promise<PageAnswer> => {
    const batches = await desk.pin.batches();
    const ids = new Set(batches.flatMap((one) => one.releasedBy.map((by) => by.operator)));
    const named = await Promise.all(
      [...ids].map(async (id) => [id, (await desk.signin.staffOf(id))?.userId ?? id] as const),
    );
    const names = new Map(named);
    const html = renderPage(
      MailersPage({
        frame,
        batches: batches.map((one) => ({
          id: one.id,
          state: one.state,
          ...{ madeAt: one.madeAt, letters: one.letters },
          releases: one.releasedBy.map((by) => ({
            name: names.get(by.operator) ?? by.operator,
            at: by.at,
          })),
          byReader: one.releasedBy.some((by) => by.operator === more.staffId),
        })),
        waiting: await desk.pin.lettersWaiting(),
        refusal: more.refusal === undefined ? undefined : refusalWords(frame.copy, more.refusal),
        told: more.told === 'yes' ? { title: frame.copy.staff.mailers.released } : undefined,
      }),
    );
    return { kind: 'html', html, status: more.refusal === undefined ? 200 : 409 };
  };
  page(app, {
    method: 'GET',
    url: '/staff/mailers',
    audience: 'operator:operator',
    handler: async (ask) => {
      const told = ask.query['released'];
      return draw(await frameOf(desk, ask, 'staff'), {
        staffId: ask.caller.staffId,
        ...(told === undefined ? {} : { told }),
      });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/mailers',
    audience: 'operator:operator',
    handler: async (ask) => {
      const { staffId } = ask.caller;
      const made = await desk.pin.gatherBatch({ operator: staffId, correlation: ask.reference });
      if (made.ok) return { kind: 'redirect', to: '/staff/mailers' };
      return draw(await frameOf(desk, ask, 'staff'), { staffId, refusal: made.refusal.code });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/mailers/:batch/release',
    audience: 'operator:operator',
    handler: async (ask) => {
      const { staffId } = ask.caller;
      const released = await desk.pin.releaseBatch({
        operator: staffId,
        correlation: ask.reference,
        batch: ask.params['batch'] ?? '',
      });
      if (released.ok) return { kind: 'redirect', to: '/staff/mailers?released=yes' };
      return draw(await frameOf(desk, ask, 'staff'), { staffId, refusal: released.refusal.code });
    },
  });
}

function addTeam(app: App, desk: WebDeskParts): void {
  const draw = async (
    frame: Frame,
    staff: StaffAsk,
    more: Pick<TeamProps, 'form' | 'made'>,
  ): Promise<PageAnswer> => {
    const waiting = await desk.signin.waitingInvites(staff);
    const teams = (desk.programme.current().programme.teams ?? []).map(({ id, words }) => ({
      ...{ id, title: wordsIn(words, frame.language) },
    }));
    const html = renderPage(TeamPage({ frame, roles: ROLES, teams, waiting, ...more }));
    return { kind: 'html', html, status: more.form === emptyForm ? 200 : 422 };
  };
  page(app, {
    method: 'GET',
    url: '/staff/team',
    audience: 'operator:operator',
    handler: async (ask) =>
      draw(await frameOf(desk, ask, 'staff'), staffAskOf(ask), { form: emptyForm }),
  });
  page(app, {
    method: 'POST',
    url: '/staff/team',
    audience: 'operator:operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const staff = staffAskOf(ask);
      const role = ROLES.find((one): one is Role => one === ask.form['role']) ?? 'operator';
      const team = (ask.form['team'] ?? '').slice(0, TEAM_CHARS_MAX);
      const invited = await desk.signin.inviteStaff(staff, {
        ...{ roles: [role], team: team === '' ? undefined : team },
      });
      return invited.ok
        ? draw(frame, staff, { form: emptyForm, made: invited.value })
        : draw(frame, staff, { form: refusedForm(frame, invited.refusal.code) });
    },
  });
  const decisions = {
    agree: (staff: StaffAsk, id: string) => desk.signin.agreeToInvite(staff, id),
    end: (staff: StaffAsk, id: string) => desk.signin.endInvite(staff, id),
  } as const;
  for (const [name, decide] of Object.entries(decisions)) {
    page(app, {
      method: 'POST',
      url: `/staff/team/:invite/${name}`,
      audience: 'operator:operator',
      handler: async (ask) => {
        const staff = staffAskOf(ask);
        const decided = await decide(staff, ask.params['invite'] ?? '');
        if (decided.ok) return { kind: 'redirect', to: '/staff/team' };
        const frame = await frameOf(desk, ask, 'staff');
        return draw(frame, staff, { form: refusedForm(frame, decided.refusal.code) });
      },
    });
  }
}
