import { page, type App } from '../../platform/index.ts';
import {
  frameOf,
  phoneNumber,
  plainFrame,
  preferenceCookie,
  regionOf,
  safePath,
  wordsIn,
  type WebDeskParts,
} from './desk.ts';
import type { Frame } from './frame.ts';
import { HelpPage, NumbersPage, PublicHomePage, type OfficialNumber } from './pages/public.tsx';
import { OfflinePage } from './pages/problem.tsx';
import { renderPage } from './render.ts';

/** Pages that everyone may read, and the switches in the footer. */
export function addPublicPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/',
    audience: 'public',
    handler: async (ask) => {
      if (ask.caller.kind === 'cardmember') return { kind: 'redirect', to: '/home' };
      if (ask.caller.kind === 'operator') return { kind: 'redirect', to: '/staff' };
      const frame = await frameOf(desk, ask);
      return {
        kind: 'html',
        html: renderPage(PublicHomePage({ frame, idItem: idItem(desk, frame) })),
      };
    },
  });
  page(app, {
    method: 'GET',
    url: '/official-numbers',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      return {
        kind: 'html',
        html: renderPage(NumbersPage({ frame, numbers: numbers(desk, frame) })),
      };
    },
  });
  page(app, {
    method: 'GET',
    url: '/help',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      return { kind: 'html', html: renderPage(HelpPage({ frame, facts: helpFacts(desk) })) };
    },
  });
  page(app, {
    method: 'GET',
    url: '/offline',
    audience: 'public',
    handler: async (ask) => ({
      kind: 'html',
      html: renderPage(OfflinePage({ frame: { ...plainFrame(desk, ask), path: '/' } })),
    }),
  });
  page(app, {
    method: 'POST',
    url: '/preferences',
    audience: 'public',
    handler: async (ask) => {
      const { language, theme } = ask.form;
      const cookies = [
        ...(language === 'en' || language === 'es' ? [preferenceCookie('language', language)] : []),
        ...(theme === 'light' || theme === 'dark' || theme === 'system'
          ? [preferenceCookie('theme', theme)]
          : []),
      ];
      return { kind: 'redirect', to: safePath(ask.form['back'], '/'), cookies };
    },
  });
}

/** What the region calls the identity item, in the reader's language. */
export function idItem(desk: WebDeskParts, frame: Frame): string {
  const { words } = regionOf(desk, undefined).idItem;
  return wordsIn(words, frame.language);
}

function numbers(desk: WebDeskParts, frame: Frame): readonly OfficialNumber[] {
  const { officialNumbers } = desk.programme.current().programme;
  return officialNumbers.map((one) => ({
    ...phoneNumber(one.number),
    label: `${wordsIn(one.words, frame.language)} (${one.region})`,
    direction: one.direction === 'inbound' ? 'takes' : 'calls',
    hours: hoursText(frame, one.hours),
    onCard: one.printedOnCard,
  }));
}

type Hours = ReturnType<
  WebDeskParts['programme']['current']
>['programme']['officialNumbers'][number]['hours'];

// 2026-11-23 is a Monday: the days of the week in the reader's language.
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function hoursText(frame: Frame, hours: Hours): string {
  if (hours === 'always') return frame.copy.common.official.always;
  const format = new Intl.DateTimeFormat(frame.language, { weekday: 'long', timeZone: 'UTC' });
  const days = hours.days.map((day) => format.format(Date.UTC(2026, 10, 23 + DAYS.indexOf(day))));
  return `${days.join(', ')}: ${hours.from}–${hours.until}`;
}

function helpFacts(desk: WebDeskParts) {
  const { products, regions } = desk.programme.current().programme;
  return {
    showsPerDay: Math.max(0, ...products.map((one) => one.pin.showsPerDayMax)),
    mailDaysMin: Math.min(...regions.map((one) => one.mailing.businessDaysMin)),
    mailDaysMax: Math.max(...regions.map((one) => one.mailing.businessDaysMax)),
  };
}
