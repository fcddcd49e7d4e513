import { sensitive } from '@countersign/kernel';
import { page, type App, type PageAnswer } from '../../platform/index.ts';
import type { Change } from '../../reach/index.ts';
import {
  digitsOf,
  frameOf,
  memberAskOf,
  refusedForm,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { DetailsPage } from './pages/details.tsx';
import { OwnChangePage, TypeChangePage, type AfterView } from './pages/details-change.tsx';
import type { DetailsView, OwnChangeView } from './reach-port.ts';
import { renderPage } from './render.ts';
import { typedAgain } from './typed-again.ts';

interface DetailsAsk {
  readonly caller: { readonly memberId: string; readonly sessionId: string };
  readonly reference: string;
  readonly params: Readonly<Record<string, string>>;
}

/** How a member is reached, and how they change it themselves. */
export function addDetailsPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/details',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const details = await desk.reach.of(memberAskOf(ask));
      return { kind: 'html', html: renderPage(DetailsPage({ frame, details })) };
    },
  });
  for (const url of ['/details/change/:what', '/details/change/:what/:point']) {
    page(app, {
      method: 'GET',
      url,
      audience: 'cardmember',
      handler: async (ask) => drawTyping(desk, await frameOf(desk, ask), ask, emptyForm),
    });
    page(app, {
      method: 'POST',
      url,
      audience: 'cardmember',
      handler: async (ask) => begin(desk, await frameOf(desk, ask), ask, ask.form['value'] ?? ''),
    });
  }
  addChange(app, desk);
}

async function drawTyping(
  desk: WebDeskParts,
  frame: Frame,
  ask: DetailsAsk,
  form: FormState,
): Promise<PageAnswer> {
  const { point: id, what = '' } = ask.params;
  const details = await desk.reach.of(memberAskOf(ask));
  // What no proof would open is said on the page of details, with its reason; nobody types for nothing.
  if (details.change.may !== 'yes') return { kind: 'redirect', to: '/details' };
  const former = details.points.find((point) => point.id === id && point.kind === what);
  if (what !== 'address' && former === undefined) return { kind: 'not-found' };
  if (what === 'address' && id !== undefined) return { kind: 'not-found' };
  const path = `/details/change/${what}${former === undefined ? '' : `/${former.id}`}`;
  const kind = former === undefined ? 'address' : former.kind;
  const { waits } = details;
  const shown = { ...frame, path };
  const html = renderPage(TypeChangePage({ frame: shown, form, what: kind, former, waits }));
  return { kind: 'html', html, status: form === emptyForm ? 200 : 422 };
}

async function begin(
  desk: WebDeskParts,
  frame: Frame,
  ask: DetailsAsk,
  value: string,
): Promise<PageAnswer> {
  const { point: formerId = '', what = '' } = ask.params;
  const change = changeOf(what, formerId, value);
  if (change === undefined) return { kind: 'not-found' };
  const begun = await desk.reach.begin(memberAskOf(ask), change);
  if (begun.ok) return { kind: 'redirect', to: `/details/changes/${begun.value}` };
  const form = typedWrong(frame, change.what, { code: begun.refusal.code, value });
  return drawTyping(desk, frame, ask, form);
}

function changeOf(what: string, formerId: string, value: string): Change | undefined {
  if (what === 'address') return { what, lines: value.split('\n') };
  return what === 'phone' || what === 'email' ? { what, formerId, value } : undefined;
}

/** What is wrong stands beside the field that it was typed in. */
function typedWrong(
  frame: Frame,
  what: Change['what'],
  { code, value }: { readonly code: string; readonly value: string },
): FormState {
  const { wrong } = frame.copy.reach.form;
  const values = typedAgain({ value });
  switch (code) {
    case 'reach.change-form':
      return wrongField('value', wrong[what], values);
    case 'reach.same-as-before':
      return wrongField('value', wrong.same, values);
    case 'reach.phone-abroad':
      return wrongField('value', wrong.abroad, values);
    case 'cards.number-in-text':
      return wrongField('value', wrong.number);
    default:
      return refusedForm(frame, code, values);
  }
}

function addChange(app: App, desk: WebDeskParts): void {
  const base = '/details/changes/:change';
  page(app, {
    method: 'GET',
    url: base,
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const told = ask.query['sent'] === 'yes' ? { title: frame.copy.reach.prove.sent } : undefined;
      return drawChange(desk, frame, ask, { form: emptyForm, told });
    },
  });
  page(app, {
    method: 'POST',
    url: `${base}/confirm`,
    audience: 'cardmember',
    handler: async (ask) => confirmOwnChange(desk, await frameOf(desk, ask), ask),
  });
  page(app, {
    method: 'POST',
    url: `${base}/code`,
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const id = ask.params['change'] ?? '';
      const proven = await desk.reach.prove(
        memberAskOf(ask),
        id,
        sensitive(digitsOf(ask.form['code'])),
      );
      if (proven.ok) return { kind: 'redirect', to: `/details/changes/${id}` };
      const { code } = proven.refusal;
      const form =
        code === 'verify.code-wrong'
          ? wrongField('code', frame.copy.problems.field.codeWrong)
          : refusedForm(frame, code);
      return drawChange(desk, frame, ask, { form });
    },
  });
  page(app, {
    method: 'POST',
    url: `${base}/code/again`,
    audience: 'cardmember',
    handler: async (ask) => {
      const id = ask.params['change'] ?? '';
      const sent = await desk.reach.resend(memberAskOf(ask), id);
      if (sent.ok) return { kind: 'redirect', to: `/details/changes/${id}?sent=yes` };
      const frame = await frameOf(desk, ask);
      return drawChange(desk, frame, ask, { form: refusedForm(frame, sent.refusal.code) });
    },
  });
}

/** Confirms a change; what it needs first is asked for on the step-up page. Used again when that page is done. */
export async function confirmOwnChange(
  desk: WebDeskParts,
  frame: Frame,
  ask: DetailsAsk,
): Promise<PageAnswer> {
  const id = ask.params['change'] ?? '';
  const confirmed = await desk.reach.confirm(memberAskOf(ask), id);
  if (confirmed.ok) return { kind: 'redirect', to: `/details/changes/${id}` };
  const { code } = confirmed.refusal;
  if (code === 'verify.step-up')
    return { kind: 'redirect', to: `/details/changes/${id}/step-up/contact.change` };
  return drawChange(desk, frame, ask, { form: refusedForm(frame, code) });
}

async function drawChange(
  desk: WebDeskParts,
  frame: Frame,
  ask: DetailsAsk,
  more: Pick<Parameters<typeof OwnChangePage>[0], 'form' | 'told'>,
): Promise<PageAnswer> {
  const id = ask.params['change'] ?? '';
  const change = await desk.reach.find(ask.caller.memberId, id);
  if (change === undefined) return { kind: 'not-found' };
  const details = await desk.reach.of(memberAskOf(ask));
  const { points, waits } = details;
  const former = points.find((point) => point.id === change.formerId);
  const after = change.stage === 'done' ? await afterOf(desk, ask, change, details) : undefined;
  const shown = { ...frame, path: `/details/changes/${id}` };
  const html = renderPage(OwnChangePage({ frame: shown, change, former, waits, after, ...more }));
  const isWrong = more.form !== emptyForm;
  return { kind: 'html', html, status: isWrong ? 422 : 200 };
}

/** What follows from a change that was made, by what is on file since. */
async function afterOf(
  desk: WebDeskParts,
  ask: DetailsAsk,
  { what }: OwnChangeView,
  { address, change, points }: DetailsView,
): Promise<AfterView> {
  const none = { undo: undefined, codesFrom: undefined, riskUntil: undefined };
  if (what === 'address') return { ...none, mailFrom: address?.mailFrom };
  const made = points
    .filter(({ codesFrom, kind }) => kind === what && codesFrom !== undefined)
    .toSorted((one, other) => other.since - one.since)[0];
  if (made === undefined) return { ...none, mailFrom: undefined };
  const undo = (await desk.reach.undoUntil(ask.caller.memberId, made.id)) ?? 'nobody';
  const riskUntil = change.may === 'later' ? change.why.from : undefined;
  return { undo, codesFrom: made.codesFrom, riskUntil, mailFrom: undefined };
}
