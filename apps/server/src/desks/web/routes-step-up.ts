import { Type } from 'typebox';
import type { ProblemRows } from '@countersign/contract';
import { ok } from '@countersign/kernel';
import { changeParams } from '../../reach/index.ts';
import { confirmParams } from '../../casework/index.ts';
import type { Card } from '../../cards/index.ts';
import type { PinPanel } from '../../pin/index.ts';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import type { MemberStepUpRefusal, StepUpAsk } from '../../signin/index.ts';
import type { OpenRisk, StepUpOptions } from '../../verification/index.ts';
import {
  digitsOf,
  frameOf,
  memberAskOf,
  refusedForm,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { maskedWords } from './masked.ts';
import { StepUpPage, type StepUpFor, type StepUpNone, type StepUpWay } from './pages/step-up.tsx';
import { renderPage } from './render.ts';
import { startAct, waysOf, type CardAct } from './routes-card.ts';
import { doChange, isAccountAct, type AccountAct } from './routes-security.ts';
import { confirmOwnChange } from './routes-details.ts';
import { confirmTask } from './routes-tasks.ts';
import { parseJson, PasskeyOptionsAnswer } from './routes-sign-in.ts';
import { cardView, findCardOf } from './views.ts';
import { lowerFirst } from './pages/home.tsx';

const cardActs = {
  'pin.show': 'show',
  'pin.set': 'set',
  'pin.mail': 'mail',
  'pin.unlock': 'unlock',
  'mailer.cancel': 'mail',
  'card.unlock': 'unlock-card',
} as const satisfies Record<CardAct, string>;

interface Asked {
  readonly caller: { readonly memberId: string; readonly sessionId: string };
  readonly reference: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/** One thing that wants a step-up: what is asked of `signin`, what the page says, and what follows. */
interface Target {
  readonly ask: StepUpAsk;
  readonly purpose: StepUpFor;
  /** Path of its page; forms post below it. */
  readonly path: string;
  readonly back: string;
  readonly goOn: (frame: Frame) => Promise<PageAnswer>;
}

/** The step-up page for an act on a card or on the account. When it is done, the act happens. */
export function addStepUpPages(app: App, desk: WebDeskParts): void {
  addPages(app, desk, { base: '/cards/:cardId/step-up/:act', target: cardTarget });
  addPages(app, desk, { base: '/security/step-up/:act/:subject', target: accountTarget });
  addPages(app, desk, { base: '/tasks/:task/step-up/:act', target: taskTarget });
  addPages(app, desk, {
    base: '/details/changes/:change/step-up/contact.change',
    target: ownTarget,
  });
}

/** What is asked for, or where to go instead. */
type Found = Target | Extract<PageAnswer, { readonly kind: 'redirect' | 'not-found' }>;

type FindTarget = (desk: WebDeskParts, frame: Frame, ask: Asked) => Promise<Found> | Found;

const NOWHERE = { kind: 'not-found' } as const;

async function cardTarget(desk: WebDeskParts, frame: Frame, ask: Asked): Promise<Found> {
  const { cardId = '', act = '' } = ask.params;
  if (!Object.hasOwn(cardActs, act)) return NOWHERE; // `constructor` is in every object
  const wanted = act as CardAct;
  const { memberId } = ask.caller;
  const [card, found] = await Promise.all([
    findCardOf(desk, { cardId, memberId }),
    desk.pin.panel({ ...memberAskOf(ask), cardId }),
  ]);
  if (card === undefined || found === undefined) return NOWHERE;
  // What no proof would open is said on the card page, with its reason; nobody confirms for nothing.
  if (!mayStart(found.panel, wanted, card.status))
    return { kind: 'redirect', to: `/cards/${cardId}` };
  const view = await cardView(desk, frame, { card, readerId: memberId, mailerLive: false });
  const ways = waysOf(found.panel, wanted);
  return {
    ask: {
      ...memberAskOf(ask),
      act: wanted,
      subject: cardId,
      ...(ways === undefined ? {} : { ways }),
    },
    purpose: { act: cardActs[wanted], card: lowerFirst(view.product) },
    path: `/cards/${cardId}/step-up/${wanted}`,
    back: `/cards/${cardId}`,
    goOn: (shown) => startAct(desk, shown, { ask, act: wanted }),
  };
}

function mayStart(panel: PinPanel, act: CardAct, status: Card['status']): boolean {
  switch (act) {
    case 'pin.show':
      return panel.show.ready;
    case 'pin.set':
      return panel.set.ready;
    case 'pin.mail':
      return panel.mail.ready;
    case 'pin.unlock':
      return panel.unlock.ready;
    case 'card.unlock':
      return status !== 'frozen-for-fraud';
    case 'mailer.cancel':
      return true;
  }
}

function accountTarget(desk: WebDeskParts, _frame: Frame, ask: Asked): Found {
  const { act = '', subject = '' } = ask.params;
  if (!isAccountAct(act)) return NOWHERE;
  const params = paramsOf(act, subject);
  return {
    ask: {
      ...memberAskOf(ask),
      act,
      subject: 'account',
      ...(params === undefined ? {} : { params }),
    },
    purpose: { act: 'security' },
    path: `/security/step-up/${act}/${encodeURIComponent(subject)}`,
    back: '/security',
    goOn: (frame) => doChange(desk, frame, { ask: memberAskOf(ask), act, subject }),
  };
}

/** A change of how we reach somebody, or a card that is to be unfrozen, bound to what it says. */
async function taskTarget(desk: WebDeskParts, frame: Frame, ask: Asked): Promise<Found> {
  const { act: wanted, task: id = '' } = ask.params;
  const task = await desk.tasks.find(ask.caller.memberId, id, frame.language);
  if (task === undefined || task.deed.act !== wanted) return NOWHERE;
  const { deed } = task;
  if (deed.act !== 'contact.change' && deed.act !== 'card.unfreeze') return NOWHERE;
  const path = `/tasks/${id}`;
  if (task.stage !== 'open') return { kind: 'redirect', to: path };
  const { act } = deed;
  return {
    ask: { ...memberAskOf(ask), act, subject: id, params: confirmParams(deed) },
    purpose:
      act === 'card.unfreeze' ? { act: 'unfreeze', card: task.card ?? '' } : { act: 'contact' },
    ...{ path: `${path}/step-up/${act}`, back: path },
    goOn: (shown) => confirmTask(desk, shown, ask, act),
  };
}

/** The same where its member typed it themselves. */
async function ownTarget(desk: WebDeskParts, _frame: Frame, ask: Asked): Promise<Found> {
  const { change: id = '' } = ask.params;
  const change = await desk.reach.find(ask.caller.memberId, id);
  if (change === undefined) return NOWHERE;
  const path = `/details/changes/${id}`;
  if (change.stage !== 'open') return { kind: 'redirect', to: path };
  const params = changeParams(change.value);
  return {
    ask: { ...memberAskOf(ask), act: 'contact.change', subject: id, params },
    purpose: { act: 'contact' },
    ...{ path: `${path}/step-up/contact.change`, back: path },
    goOn: (shown) => confirmOwnChange(desk, shown, ask),
  };
}

function paramsOf(act: AccountAct, subject: string): Readonly<Record<string, string>> | undefined {
  return act === 'passkey.remove' ? { passkey: subject } : undefined;
}

function addPages(
  app: App,
  desk: WebDeskParts,
  at: { readonly base: string; readonly target: FindTarget },
): void {
  page(app, {
    method: 'GET',
    url: at.base,
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const target = await at.target(desk, frame, ask);
      if ('kind' in target) return target;
      return draw(desk, frame, { target, form: emptyForm, query: ask.query });
    },
  });
  page(app, {
    method: 'POST',
    url: at.base,
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const target = await at.target(desk, frame, ask);
      if ('kind' in target) return target;
      return finish(desk, frame, { target, form: ask.form });
    },
  });
  page(app, {
    method: 'POST',
    url: `${at.base}/code`,
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const target = await at.target(desk, frame, ask);
      if ('kind' in target) return target;
      const begun = await desk.signin.beginStepUp(target.ask, 'text-code');
      if (begun.ok) return { kind: 'redirect', to: `${target.path}?sent=yes` };
      return draw(desk, frame, {
        target,
        form: refusedForm(frame, begun.refusal.code),
        query: { sent: 'yes' },
      });
    },
  });
  addOptions(app, desk, at);
}

const problems = {
  'desk.no-such-act': { status: 404, title: 'There is no such act' },
  'desk.passkey-not-now': { status: 409, title: 'No passkey can be asked for now' },
} as const satisfies ProblemRows;

/** The passkey's options, for the island. */
function addOptions(
  app: App,
  desk: WebDeskParts,
  at: { readonly base: string; readonly target: FindTarget },
): void {
  route(app, {
    method: 'POST',
    url: `${at.base}/passkey`,
    audience: 'cardmember',
    summary: 'What the browser needs to confirm an act with a passkey',
    tag: 'Pages',
    params: Type.Record(Type.String(), Type.String({ maxLength: 1400 })),
    body: Type.Object({}, { additionalProperties: false }),
    response: PasskeyOptionsAnswer,
    problems,
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const target = await at.target(desk, frame, { ...ask, query: {} });
      if ('kind' in target) return { ok: false, refusal: { code: 'desk.no-such-act' as const } };
      const begun = await desk.signin.beginStepUp(target.ask, 'passkey');
      if (!begun.ok || begun.value.kind !== 'passkey')
        return { ok: false, refusal: { code: 'desk.passkey-not-now' as const } };
      const { challengeId, options } = begun.value;
      return ok(done({ challengeId, options: { ...options } }));
    },
  });
}

async function draw(
  desk: WebDeskParts,
  frame: Frame,
  more: {
    readonly target: Target;
    readonly form: FormState;
    readonly query: Readonly<Record<string, string>>;
  },
): Promise<PageAnswer> {
  const { target, form, query } = more;
  const options = await desk.signin.stepUpOptions(target.ask);
  if (options.ok && options.value === 'granted') {
    // Everything is there already: the act itself wants a press, never a visit to an address.
    return { kind: 'redirect', to: target.back };
  }
  const offered = options.ok && options.value !== 'granted' ? options.value : undefined;
  const ways = offered === undefined ? [] : waysLeft(frame, offered, query);
  const none = options.ok ? offered && noneOf(offered) : noneAtAll(options.refusal);
  // A refusal that the page has no words of its own for is said as that of the form.
  const silent = options.ok || none !== undefined || form !== emptyForm;
  const shown = silent ? form : refusedForm(frame, options.refusal.code);
  const html = renderPage(
    StepUpPage({
      frame: { ...frame, path: target.path },
      form: shown,
      for: target.purpose,
      action: target.path,
      passkeyOptions: `${target.path}/passkey`,
      ways,
      none,
      back: target.back,
      told: query['more'] === 'yes' ? { title: frame.copy.card.step.oneMore } : undefined,
    }),
  );
  return { kind: 'html', html, status: shown === emptyForm ? 200 : 422 };
}

/** What is still to be given; what was given, or rests after three misses, is not asked for. */
function waysLeft(
  frame: Frame,
  options: StepUpOptions,
  query: Readonly<Record<string, string>>,
): readonly StepUpWay[] {
  return options.factors
    .filter((one) => !one.done && one.suspendedUntil === undefined)
    .map((one): StepUpWay => {
      switch (one.factor) {
        case 'text-code':
          return {
            way: 'text-code',
            masked: maskedWords(frame, one.to ?? ''),
            sent: query['sent'] === 'yes',
          };
        case 'passkey':
        case 'authenticator':
        case 'password':
          return { way: one.factor };
      }
    });
}

/** Why nothing is left to be given. */
function noneOf(options: StepUpOptions): StepUpNone {
  if (options.raisedBy !== undefined) return noneByRisk(options.raisedBy);
  if (options.factors.some((one) => !one.done && one.suspendedUntil !== undefined))
    return { kind: 'rests' };
  return { kind: options.addPasskey ? 'add-passkey' : 'call' };
}

function noneAtAll(refusal: MemberStepUpRefusal): StepUpNone | undefined {
  return refusal.code === 'verify.risk' ? noneByRisk(refusal) : undefined;
}

function noneByRisk({ risk, until }: OpenRisk): StepUpNone {
  return { kind: 'risk', why: { risk, from: until } };
}

async function finish(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly target: Target; readonly form: Readonly<Record<string, string>> },
): Promise<PageAnswer> {
  const { target, form } = more;
  const answer = answerOf(form);
  const finished = await desk.signin.finishStepUp(target.ask, answer.step);
  if (!finished.ok) {
    const wrong =
      finished.refusal.code === 'verify.code-wrong' ||
      finished.refusal.code === 'verify.not-proven';
    const words = frame.copy.problems.field;
    const shown =
      wrong && answer.field !== undefined
        ? wrongField(
            answer.field,
            answer.field === 'appCode' ? words.appCodeWrong : words.codeWrong,
          )
        : refusedForm(frame, finished.refusal.code);
    const sent = answer.field === 'textCode' ? { sent: 'yes' } : {};
    return draw(desk, frame, { target, form: shown, query: sent });
  }
  const { cookies } = finished.value;
  const options = await desk.signin.stepUpOptions(target.ask);
  const next: PageAnswer =
    options.ok && options.value === 'granted'
      ? await target.goOn(frame)
      : { kind: 'redirect', to: `${target.path}?more=yes` };
  return next.kind === 'not-found' || next.kind === 'file'
    ? next
    : { ...next, cookies: [...(next.cookies ?? []), ...cookies] };
}

function answerOf(form: Readonly<Record<string, string>>): {
  readonly step: Parameters<WebDeskParts['signin']['finishStepUp']>[1];
  /** The field that a wrong answer stands beside; a password says only that it did not match. */
  readonly field?: 'textCode' | 'appCode';
} {
  const { factor } = form;
  if (factor === 'passkey') {
    const { challengeId = '', credential } = form;
    return { step: { factor, challengeId, response: parseJson(credential) } };
  }
  if (factor === 'authenticator')
    return { step: { factor, typed: digitsOf(form['appCode']) }, field: 'appCode' };
  if (factor === 'password') return { step: { factor, typed: form['password'] ?? '' } };
  return {
    step: { factor: 'text-code', typed: digitsOf(form['textCode']) },
    field: 'textCode',
  };
}
