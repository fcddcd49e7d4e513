import type { Visit } from '@countersign/keeper-contract';
import { ok } from '@countersign/kernel';
import { chooseLanguage, parseLanguage, windowCopy, type WindowCopy } from '@countersign/ui/copy';
import { meaningOf, type Ending } from '../pages/refusals.ts';
import { paths } from '../pages/paths.ts';
import { ask, hearKeeper, serverNow, type Answered, type Refused } from './ask.ts';
import { h, rich, show, sign } from './dom.ts';

/** One stay on a page of the window, from ticket to outcome. */
export interface Stay {
  readonly ticket: string;
  readonly visit: () => Visit;
  readonly words: WindowCopy;
  readonly main: HTMLElement;
  /** Asks the keeper for a fresh nonce, control number and SharedInformation: before every proof after the first. */
  readonly reopen: () => Promise<Answered<void>>;
  /** The page's last word. Secrets are wiped first. */
  readonly end: (ending: Ending) => void;
  /** What holds secrets registers here how to lose them. */
  readonly onLeave: (wipe: () => void) => void;
  /** The visit's time is over only while something is still to be done. */
  readonly finish: () => void;
}

const TICKET = /^tk_[A-Za-z0-9_-]{43}$/;

/** Takes the ticket out of the address bar at once: it stays in no history and no screenshot. */
function takeTicket(): string | undefined {
  const ticket = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  return TICKET.test(ticket) ? ticket : undefined;
}

/** Opens the visit and hands it to the page that `acts` belong to. Everything else ends in plain words. */
export async function begin(
  acts: readonly Visit['act'][],
  draw: (stay: Stay) => void | Promise<void>,
): Promise<void> {
  const main = document.querySelector('main') ?? document.body;
  const ticket = takeTicket();
  const before = { main, words: useLanguage(navigator.languages.join(',')), returnTo: '/home' };
  // A page that comes back out of the browser's memory has no ticket and no secrets any more.
  addEventListener('pageshow', (event) => event.persisted && location.reload());
  if (ticket === undefined) return drawEnd(before, 'used');
  if (!('subtle' in (crypto as Partial<Crypto>))) return drawEnd(before, 'unsupported');
  const opened = await ask<Visit>(paths.openVisit, { ticket });
  if (!opened.ok) return drawEnd(before, meaningOf(opened.refusal.code).ending);
  const visit = opened.value;
  hearKeeper(visit.now);
  const words = useLanguage(visit.language, visit.brand);
  const stay = stayOf({ ticket, main, words, visit });
  if (!acts.includes(visit.act)) return stay.end('used');
  await draw(stay);
}

function stayOf(from: {
  readonly ticket: string;
  readonly main: HTMLElement;
  readonly words: WindowCopy;
  readonly visit: Visit;
}): Stay {
  const { ticket, main, words } = from;
  let visit = from.visit;
  const returnTo = safeReturn(visit.returnTo);
  document.getElementById('leave')?.setAttribute('href', returnTo);
  const wipes: (() => void)[] = [];
  const wipeAll = () => wipes.splice(0).forEach((wipe) => wipe());
  addEventListener('pagehide', wipeAll);
  const end = (ending: Ending) => {
    clearTimeout(expiry);
    wipeAll();
    drawEnd({ main, words, returnTo }, ending);
  };
  const expiry = setTimeout(() => end('expired'), Math.max(0, visit.expiresAt - serverNow()));
  return {
    ticket,
    main,
    words,
    visit: () => visit,
    end,
    onLeave: (wipe) => wipes.push(wipe),
    finish: () => clearTimeout(expiry),
    reopen: async () => {
      const opened = await ask<Visit>(paths.openVisit, { ticket });
      if (!opened.ok) return opened;
      visit = opened.value;
      hearKeeper(visit.now);
      return ok(undefined);
    },
  };
}

/** The keeper sends an absolute address on the app's origin; nothing but a web address is ever followed. */
export function safeReturn(returnTo: string): string {
  return /^https?:\/\//.test(returnTo) ? returnTo : '/home';
}

function useLanguage(wanted: string, brand?: string): WindowCopy {
  const language = parseLanguage(wanted) ?? chooseLanguage(wanted);
  const words = windowCopy[language];
  document.documentElement.lang = language;
  document.title = brand === undefined ? words.title : `${words.title} · ${brand}`;
  for (const [id, text] of [
    ['host', location.host],
    ['leave', words.leave],
    ['skip', words.skip],
  ] as const) {
    const element = document.getElementById(id);
    if (element !== null) element.textContent = text;
  }
  return words;
}

function drawEnd(
  at: { readonly main: HTMLElement; readonly words: WindowCopy; readonly returnTo: string },
  ending: Ending,
): void {
  const { title, hint } = at.words.ended[ending];
  show(
    at.main,
    h(
      'section',
      { class: 'stack narrow' },
      h('h1', {}, title),
      h('p', { class: 'lead' }, hint),
      h('p', { class: 't-5' }, h('a', { class: 'btn', href: at.returnTo }, at.words.goBack)),
    ),
  );
}

/** A refusal beside what was asked, when the member may try again; says whether they may. */
export function refuseHere(stay: Stay, place: HTMLElement, refusal: Refused): boolean {
  const { ending, again } = meaningOf(refusal.code);
  if (!again) {
    stay.end(ending);
    return false;
  }
  tellProblem(place, stay.words.ended[ending].title, stay.words.ended[ending].hint);
  return true;
}

/** Says what went wrong, in `place`, and takes the reader there. */
export function tellProblem(place: HTMLElement, title: string, hint: string): void {
  const heading = h('h2', { tabindex: '-1' }, sign('bang'), title);
  place.replaceChildren(
    h('div', { class: 'problems', role: 'alert' }, heading, h('p', {}, ...rich(hint))),
  );
  heading.focus();
}
