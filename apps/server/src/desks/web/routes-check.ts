import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import { done, eventStream, page, route, type App } from '../../platform/index.ts';
import {
  digitsOf,
  frameOf,
  languageOf,
  liveViewOf,
  memberAskOf,
  refusedForm,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { liveVersion, type LiveView } from './live.ts';
import { CallAnswerPage, CheckPage } from './pages/check.tsx';
import { renderPage } from './render.ts';
import { addMessageCheck } from './routes-message.ts';

const CODE = /^[0-9]{6}$/;
const ENDING = /^[0-9]{4}$/;
const ID_CHARS_MAX = 64;
const DIGITS = /^[0-9]{3}$/;

/** Is it really us: the live answer, the digits that they say, and the check for whoever has no app. */
export function addCheckPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/check',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      return { kind: 'html', html: await draw(desk, ask.caller, frame, emptyForm) };
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/live',
    audience: ['cardmember', 'watcher'],
    tag: 'Calls',
    summary: 'Whether we are calling you now',
    response: Type.Object({
      kind: Type.String({ description: 'One of the answers' }),
      version: Type.String({ description: 'Changes whenever the page would say something else' }),
      asOf: Type.Integer({ description: 'Milliseconds UTC' }),
    }),
    problems: {},
    handler: async ({ caller }) => {
      const live = await liveViewOf(desk, caller.memberId, 'en');
      return ok(done({ kind: live.kind, version: liveVersion(live), asOf: desk.clock() }));
    },
  });
  eventStream(app, {
    url: '/v1/live/stream',
    audience: ['cardmember', 'watcher'],
    open: ({ memberId }, stream) =>
      desk.follow(memberId, (live, asOf) => {
        const { kind } = live;
        stream.send(JSON.stringify({ kind, version: liveVersion(live), asOf }));
      }),
  });
  addDigits(app, desk);
  addClaim(app, desk);
  addCallCheck(app, desk);
  addMessageCheck(app, desk);
}

function addDigits(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/check/digits',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const digits = digitsOf(ask.form['digits']);
      if (!DIGITS.test(digits)) {
        const form = wrongField('digits', frame.copy.live.spoken.bad);
        return { kind: 'html', html: await draw(desk, ask.caller, frame, form), status: 422 };
      }
      const { claim } = ask.form;
      const checked =
        claim === undefined
          ? await desk.calls.checkSpoken(memberAskOf(ask), digits)
          : await desk.calls.match(memberAskOf(ask), {
              claim: claim.slice(0, ID_CHARS_MAX),
              digits,
            });
      if (checked.ok) return { kind: 'redirect', to: '/check' };
      const form = refusedForm(frame, checked.refusal.code);
      return { kind: 'html', html: await draw(desk, ask.caller, frame, form), status: 409 };
    },
  });
}

/** The member says whether it is them who calls us now. */
function addClaim(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/check/claim',
    audience: ['cardmember', 'watcher'],
    handler: async (ask) => {
      const { caller, reference } = ask;
      const { me: claim } = ask.form;
      // Whatever is not a clear yes of somebody who is signed in is a no.
      const isYes = caller.kind === 'cardmember' && claim !== undefined;
      const answered = await desk.calls.answerClaim(
        { memberId: caller.memberId, correlation: reference },
        isYes ? { says: 'me', claim } : { says: 'not-me', claim: ask.form['shown'] ?? '' },
      );
      if (answered.ok) return { kind: 'redirect', to: '/check' };
      const frame = await frameOf(desk, ask);
      const form = refusedForm(frame, answered.refusal.code);
      return { kind: 'html', html: await draw(desk, ask.caller, frame, form), status: 409 };
    },
  });
}

/** A wrong pair, an unknown code and a late one get the same page, with the same status. */
function addCallCheck(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/check/call',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const code = digitsOf(ask.form['code']);
      const ending = digitsOf(ask.form['own']);
      const words = frame.copy.live.call;
      const problems = [
        ...(CODE.test(code) ? [] : [{ field: 'code', text: words.badCode }]),
        ...(ENDING.test(ending) ? [] : [{ field: 'own', text: words.badOwn }]),
      ];
      if (problems.length > 0) {
        const form = { values: { code, own: ending }, problems };
        return { kind: 'html', html: drawPublic(frame, form), status: 422 };
      }
      const asked = { code, ending, source: ask.source, correlation: ask.reference };
      const checked = await desk.calls.checkPublic(asked, languageOf(ask));
      if (!checked.ok && checked.refusal.code === 'platform.too-many') {
        const form = refusedForm(frame, checked.refusal.code);
        return { kind: 'html', html: drawPublic(frame, form), status: 429 };
      }
      const answer = checked.ok ? checked.value : undefined;
      return { kind: 'html', html: renderPage(CallAnswerPage({ frame, answer })) };
    },
  });
}

type Caller = Parameters<typeof frameOf>[1]['caller'];

async function draw(
  desk: WebDeskParts,
  caller: Caller,
  frame: Frame,
  form: FormState,
): Promise<string> {
  const live: LiveView =
    caller.kind === 'cardmember' || caller.kind === 'watcher'
      ? await liveViewOf(desk, caller.memberId, frame.language)
      : { kind: 'public' };
  return renderPage(CheckPage({ frame, live, form }));
}

/** The form for everybody, also where somebody is signed in: they asked about a code. */
function drawPublic(frame: Frame, form: FormState): string {
  return renderPage(CheckPage({ frame, live: { kind: 'public' }, form }));
}
