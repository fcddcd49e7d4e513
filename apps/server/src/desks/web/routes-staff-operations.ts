import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import { frameOf, refusedForm, staffAskOf, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { FloorPage, floorVersion } from './pages/staff-floor.tsx';
import { RecordPage } from './pages/staff-record.tsx';
import { readSearch, searchAddress } from './record-search.ts';
import { renderPage } from './render.ts';

const LINES_ON_PAGE = 50;

/** Operators see how the desk runs, and search the record. */
export function addStaffOperations(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/floor',
    audience: 'operator:operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const floor = await desk.operations.floor();
      return { kind: 'html', html: renderPage(FloorPage({ frame, floor, form: emptyForm })) };
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/floor/alarms/:id/close',
    audience: 'operator:operator',
    handler: async (ask) => {
      const closed = await desk.operations.closeAlarm(staffAskOf(ask), ask.params['id'] ?? '');
      if (closed.ok) return { kind: 'redirect', to: '/staff/floor' };
      const frame = await frameOf(desk, ask, 'staff');
      const form = refusedForm(frame, closed.refusal.code);
      const floor = await desk.operations.floor();
      return { kind: 'html', html: renderPage(FloorPage({ frame, floor, form })), status: 409 };
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/staff/floor/version',
    audience: 'operator:operator',
    tag: 'Calls',
    summary: 'Whether the floor looks different',
    response: Type.Object({ version: Type.String() }),
    problems: {},
    handler: async () => ok(done({ version: floorVersion(await desk.operations.floor()) })),
  });
  page(app, {
    method: 'GET',
    url: '/staff/record',
    audience: 'operator:operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const { caller, query, reference: correlation } = ask;
      return answerSearch(desk, frame, { query, staffId: caller.staffId, correlation });
    },
  });
}

async function answerSearch(
  desk: WebDeskParts,
  frame: Frame,
  asked: {
    readonly query: Readonly<Record<string, string | undefined>>;
    readonly staffId: string;
    readonly correlation: string;
  },
): Promise<PageAnswer> {
  const { correlation, query, staffId } = asked;
  const { problems, search, values } = readSearch(query, frame);
  const form: FormState = { values, problems };
  if (search === undefined)
    return {
      kind: 'html',
      html: renderPage(RecordPage({ frame, form, lines: undefined, older: undefined })),
      status: problems.length === 0 ? 200 : 422,
    };
  const found = await desk.operations.search(
    { staffId, correlation },
    { ...search, limit: LINES_ON_PAGE + 1 },
  );
  const lines = found.slice(0, LINES_ON_PAGE);
  const last = lines.at(-1);
  const older =
    found.length > LINES_ON_PAGE && last !== undefined
      ? searchAddress(values, last.position)
      : undefined;
  return { kind: 'html', html: renderPage(RecordPage({ frame, form, lines, older })) };
}
