import { page, type App } from '../../platform/index.ts';
import { frameOf, memberAskOf, type WebDeskParts } from './desk.ts';
import { choiceField, ChoicesPage } from './pages/choices.tsx';
import { renderPage } from './render.ts';

/** What a member lets us send: every choice is a word of theirs that is kept, and a no takes one press. */
export function addChoicePages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/choices',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const shown = await desk.choices.of(ask.caller.memberId, frame.language);
      const { saved, started } = frame.copy.choices.told;
      const { told } = ask.query;
      const title = told === 'saved' ? saved : told === 'started' ? started : undefined;
      return {
        kind: 'html',
        html: renderPage(
          ChoicesPage({ ...shown, frame, ...(title === undefined ? {} : { told: { title } }) }),
        ),
      };
    },
  });
  page(app, {
    method: 'POST',
    url: '/choices',
    audience: 'cardmember',
    handler: async (ask) => {
      const { choices } = await desk.choices.of(ask.caller.memberId, 'en');
      const fields = choices.flatMap(({ purpose, ways }) =>
        ways.map(({ channel }) => choiceField(purpose, channel)),
      );
      const isNone = ask.form['none'] !== undefined;
      const wanted = isNone ? [] : fields.filter((field) => ask.form[field] === 'yes');
      await desk.choices.choose(memberAskOf(ask), new Set(wanted));
      return { kind: 'redirect', to: '/choices?told=saved' };
    },
  });
  page(app, {
    method: 'POST',
    url: '/choices/texts',
    audience: 'cardmember',
    handler: async (ask) => {
      const started = await desk.choices.startTexts(memberAskOf(ask), ask.form['phone'] ?? '');
      return { kind: 'redirect', to: started ? '/choices?told=started' : '/choices' };
    },
  });
}
