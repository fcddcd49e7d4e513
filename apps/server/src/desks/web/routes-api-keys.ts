import { page, type App, type PageAnswer } from '../../platform/index.ts';
import { frameOf, staffAskOf, wrongField, type ApiKeyPort, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { ApiKeysPage } from './pages/staff-work.tsx';
import { renderPage } from './render.ts';

const NAME_CHARS_MAX = 60;

/** Keys for the issuer's systems: made, shown once, revoked. */
export function addApiKeyPages(app: App, desk: WebDeskParts, keys: ApiKeyPort): void {
  page(app, {
    method: 'GET',
    url: '/staff/api-keys',
    audience: 'operator:operator',
    handler: async (ask) => draw(keys, await frameOf(desk, ask, 'staff'), { form: emptyForm }),
  });
  page(app, {
    method: 'POST',
    url: '/staff/api-keys',
    audience: 'operator:operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const words = frame.copy.problems.field;
      const name = (ask.form['name'] ?? '').trim().slice(0, NAME_CHARS_MAX);
      const scopes = keys.scopes.filter((scope) => ask.form[`scope.${scope}`] === 'yes');
      if (name === '')
        return draw(keys, frame, { form: wrongField('name', words.nameMissing, ask.form) });
      if (scopes.length === 0)
        return draw(keys, frame, { form: wrongField('scopes', words.scopesMissing, ask.form) });
      const made = await keys.make(staffAskOf(ask), { name, scopes });
      // Shown in this answer and nowhere else: only its hash is kept.
      return draw(keys, frame, { form: emptyForm, made });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/api-keys/:keyId/revoke',
    audience: 'operator:operator',
    handler: async (ask) => {
      await keys.revoke(staffAskOf(ask), ask.params['keyId'] ?? '');
      return { kind: 'redirect', to: '/staff/api-keys' };
    },
  });
}

async function draw(
  keys: ApiKeyPort,
  frame: Frame,
  more: { readonly form: FormState; readonly made?: string },
): Promise<PageAnswer> {
  const rows = await keys.list();
  const html = renderPage(
    ApiKeysPage({
      frame: { ...frame, path: '/staff/api-keys' },
      form: more.form,
      keys: rows,
      scopes: keys.scopes,
      made: more.made,
    }),
  );
  return { kind: 'html', html, status: more.form === emptyForm ? 200 : 422 };
}
