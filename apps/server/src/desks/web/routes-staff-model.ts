import type { Outcome } from '@countersign/kernel';
import { page, type App, type PageAnswer } from '../../platform/index.ts';
import { CANDIDATE_BYTES_MAX, type ModelRefusal } from '../../scam-model/index.ts';
import type { StaffAsk } from '../../signin/index.ts';
import {
  frameOf,
  refusedForm,
  REPORT_STAFF,
  staffAskOf,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { anchorOf } from './pages/staff-model-card.tsx';
import { ModelPage } from './pages/staff-model.tsx';
import { renderPage } from './render.ts';

const HERE = '/staff/model';
const HASH = /^[0-9a-f]{64}$/;

/** Which weights judge, which could, and how one takes the place of the other. */
export function addStaffModel(app: App, desk: WebDeskParts): void {
  const { scamModel } = desk;
  page(app, {
    method: 'GET',
    url: HERE,
    audience: REPORT_STAFF,
    handler: async (ask) => draw(desk, await frameOf(desk, ask, 'staff'), emptyForm),
  });
  page(app, {
    method: 'POST',
    url: '/staff/model/candidates',
    audience: REPORT_STAFF,
    file: { field: 'candidate', bytesMax: CANDIDATE_BYTES_MAX },
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      if (ask.file === undefined)
        return draw(desk, frame, wrongField('candidate', frame.copy.scamModel.noFile));
      const taken = await scamModel.take({ ...doerOf(staffAskOf(ask)), file: ask.file });
      return taken.ok ? BACK : draw(desk, frame, refusedForm(frame, taken.refusal.code));
    },
  });
  addPress(app, desk, { name: 'compare', audience: REPORT_STAFF }, (ask) => scamModel.compare(ask));
  addPress(app, desk, { name: 'propose', audience: REPORT_STAFF }, (ask) => scamModel.propose(ask));
  addPress(app, desk, { name: 'release', audience: 'operator:operator' }, (ask) =>
    scamModel.release(ask),
  );
  page(app, {
    method: 'POST',
    url: '/staff/model/back',
    audience: 'operator:operator',
    handler: async (ask) => {
      // The newest change that stood on the page; without it nobody knows what is meant.
      const seen = Number(ask.form['seen'] ?? Number.NaN);
      const done = await scamModel.back({ ...doerOf(staffAskOf(ask)), seen });
      if (done.ok) return BACK;
      const frame = await frameOf(desk, ask, 'staff');
      return draw(desk, frame, refusedForm(frame, done.refusal.code));
    },
  });
}

const BACK: PageAnswer = { kind: 'redirect', to: HERE };
const doerOf = ({ correlation, staffId }: StaffAsk) => ({ correlation, staffId });

async function draw(desk: WebDeskParts, frame: Frame, form: FormState): Promise<PageAnswer> {
  const model = await desk.scamModel.overview();
  const isWrong = form.refusal !== undefined || form.problems.length > 0;
  const html = renderPage(ModelPage({ frame, form, model }));
  return { kind: 'html', html, status: isWrong ? 409 : 200 };
}

type Press = ReturnType<typeof doerOf> & { readonly sha256: string };

function addPress(
  app: App,
  desk: WebDeskParts,
  {
    audience,
    name,
  }: {
    readonly name: 'compare' | 'propose' | 'release';
    readonly audience: typeof REPORT_STAFF | 'operator:operator';
  },
  work: (ask: Press) => Promise<Outcome<void, ModelRefusal>>,
): void {
  page(app, {
    method: 'POST',
    url: `/staff/model/candidates/:hash/${name}`,
    audience,
    handler: async (ask) => {
      const sha256 = ask.params['hash'] ?? '';
      if (!HASH.test(sha256)) return { kind: 'not-found' };
      const done = await work({ ...doerOf(staffAskOf(ask)), sha256 });
      if (done.ok) return { kind: 'redirect', to: `${HERE}#${anchorOf(sha256)}` };
      const frame = await frameOf(desk, ask, 'staff');
      return draw(desk, frame, refusedForm(frame, done.refusal.code));
    },
  });
}
