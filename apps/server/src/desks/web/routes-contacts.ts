import { page, type App } from '../../platform/index.ts';
import { frameOf, safePath, type WebDeskParts } from './desk.ts';
import { contactsCsv } from './contacts-csv.ts';
import { ContactPage } from './pages/contact.tsx';
import { ContactsPage } from './pages/contacts.tsx';
import { renderPage } from './render.ts';

const CONTACTS_ON_PAGE = 25;
const JSON_TYPE = 'application/json; charset=utf-8';

/** What we sent a member or dialled: the list, each one, its receipt, and all of it to take along. */
export function addContactPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/contacts',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const { cursor } = ask.query;
      const { contacts, next } = await desk.contacts.of(ask.caller.memberId, {
        language: frame.language,
        limit: CONTACTS_ON_PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const more =
        next === undefined ? undefined : safePath(`/contacts?cursor=${next}`, '/contacts');
      return { kind: 'html', html: renderPage(ContactsPage({ frame, contacts, more })) };
    },
  });
  page(app, {
    method: 'GET',
    url: '/contacts/:contactId',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const { memberId } = ask.caller;
      const id = ask.params['contactId'] ?? '';
      const contact = await desk.contacts.find(memberId, id, frame.language);
      if (contact === undefined) return { kind: 'not-found' };
      const logKey = await desk.contacts.logKey();
      return { kind: 'html', html: renderPage(ContactPage({ frame, contact, logKey })) };
    },
  });
  page(app, {
    method: 'GET',
    url: '/contacts/:contactId/receipt.json',
    audience: 'cardmember',
    handler: async (ask) => {
      const { memberId } = ask.caller;
      const receipt = await desk.contacts.receipt(memberId, ask.params['contactId'] ?? '');
      if (receipt === undefined || receipt === 'waiting') return { kind: 'not-found' };
      const name = `countersign-${receipt.contact.reference.replaceAll(/[^0-9A-Z]/g, '')}.json`;
      return { kind: 'file', name, type: JSON_TYPE, body: asJson(receipt) };
    },
  });
  addExports(app, desk);
}

function addExports(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/contacts.json',
    audience: 'cardmember',
    handler: async (ask) => {
      const { language } = await frameOf(desk, ask);
      const contacts = await desk.contacts.all(ask.caller.memberId, language);
      const body = asJson({ format: 'countersign-contacts-v1', contacts });
      return { kind: 'file', name: 'contacts.json', type: JSON_TYPE, body };
    },
  });
  page(app, {
    method: 'GET',
    url: '/contacts.csv',
    audience: 'cardmember',
    handler: async (ask) => {
      const { language } = await frameOf(desk, ask);
      const body = contactsCsv(await desk.contacts.all(ask.caller.memberId, language));
      return { kind: 'file', name: 'contacts.csv', type: 'text/csv; charset=utf-8', body };
    },
  });
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
