import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language, PageAssets, Theme } from '@countersign/ui';
import { gallery } from './gallery.ts';
import { renderPage } from './render.ts';
import { registeredRoutes } from './testing/registered-routes.ts';

const assets: PageAssets = {
  styles: ['/assets/app.css'],
  scripts: ['/assets/app.js'],
  icon: '/assets/icon.svg',
  manifest: '/manifest.webmanifest',
};

const draw = (name: string, language: Language = 'en', theme: Theme = 'system') => {
  const found = gallery.find((one) => one.name === name);
  assert.ok(found);
  return renderPage(found.draw({ language, theme, assets }));
};

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? '');

for (const { name } of gallery) {
  test(`${name} holds under a strict content policy and stands on one heading`, () => {
    for (const language of ['en', 'es'] as const) {
      const html = draw(name, language);
      assert.equal(all(html, /<(h1)[ >]/g).length, 1, 'one h1');
      assert.doesNotMatch(html, /\sstyle=/);
      assert.doesNotMatch(html, /\son[a-z]+=/);
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=")/);
      assert.match(html, new RegExp(`<html lang="${language}"`));
      assert.match(html, /<a class="skip" href="#main">/);
      assert.match(html, /<main id="main"/);
      // Nothing of the catalogue is left unfilled, nothing is shown as an object.
      // The words that a script fills in stand in an attribute of their own, with their gaps.
      const filled = html.replaceAll(/ data-words="[^"]*"/g, '');
      assert.doesNotMatch(filled, /\{[a-zA-Z0-9]+\}|\[object|undefined|NaN|Invalid/);
      const ids = all(html, /\sid="([^"]+)"/g).filter((id) => id !== '');
      assert.equal(new Set(ids).size, ids.length, 'ids are unique');
      for (const target of [...all(html, /\sfor="([^"]+)"/g), ...labelled(html)])
        assert.ok(ids.includes(target), `${target} exists`);
    }
  });
}

test('what may be asked on a call back is a list, and what is keyed is said once', () => {
  for (const [language, byKeys] of [
    ['en', 'by keys, to our machine:'],
    ['es', 'con las teclas, a nuestra máquina:'],
  ] as const) {
    const html = draw('check-called-back', language);
    const list = /<ul class="dots">.*?<\/ul><\/li><\/ul>/s.exec(html)?.[0] ?? '';
    assert.equal(list.split('<li>').length - 1, 4);
    assert.equal(html.split(byKeys).length - 1, 1);
  }
});

function labelled(html: string): readonly string[] {
  return all(html, /\saria-(?:labelledby|describedby)="([^"]+)"/g).flatMap((one) => one.split(' '));
}

/** What other rooms answer. */
const OTHERS = /^\/(?:assets|\.well-known|transparency)\//;

test('every link and every form of every page leads to a page that exists', async () => {
  const routes = await registeredRoutes();
  const known = (method: string, path: string) =>
    routes.some((route) => route.method === method && route.matches(path));
  for (const { name } of gallery) {
    const html = draw(name);
    const local = (paths: readonly string[]) =>
      paths
        .filter((path) => path.startsWith('/') && !OTHERS.test(path))
        .map((path) => path.replaceAll('&amp;', '&').split(/[?#]/)[0] ?? '');
    for (const path of local(all(html, /<a\s[^>]*href="([^"]+)"/g)))
      assert.ok(known('GET', path), `${name}: link to ${path}`);
    for (const [form = ''] of html.matchAll(/<form[^>]*>/g)) {
      const [action = ''] = local(all(form, /action="([^"]+)"/g));
      const method = /method="get"/.test(form) ? 'GET' : 'POST';
      assert.ok(known(method, action), `${name}: form to ${method} ${action}`);
    }
    for (const path of local(all(html, /(?:formaction|data-options)="([^"]+)"/gi)))
      assert.ok(known('POST', path), `${name}: ${path}`);
  }
});

test('what was typed comes back, a password never does', () => {
  const html = draw('register-way-wrong');
  assert.match(html, /name="userId"[^>]*value="ines marlowe"/);
  assert.doesNotMatch(html, /<input type="password"[^>]*\svalue=/);
});

test('a chosen theme stands on the page; without one the device decides', () => {
  assert.match(draw('home', 'en', 'dark'), /<html[^>]*data-theme="dark"/);
  assert.doesNotMatch(draw('home'), /<html[^>]*data-theme/);
});

test('the three acts keep their order, each with Ready or the reason why not', () => {
  for (const name of ['card', 'card-locked', 'card-pvv', 'card-pending-chip']) {
    const titles = all(draw(name), /<h3>([^<]+)<\/h3><p>/g).filter((one) => !/step/.test(one));
    assert.deepEqual(titles.slice(-3), ['Show my PIN', 'Choose a new PIN', 'Send it by post']);
    const whys = all(draw(name), /<p class="why"[^>]*><b>([^<]+)<\/b>/g);
    assert.equal(whys.length, titles.length);
    for (const why of whys) assert.match(why, /^(Ready|Not yet|Not for this card):$/);
  }
});

test('an act that is not to be had has no button', () => {
  const html = draw('card-locked');
  assert.doesNotMatch(html, /value="pin\.show"/);
  assert.doesNotMatch(html, /disabled/);
  assert.match(html, /value="pin\.unlock"/);
});

test('the desk of a call has a field for nothing that a member could say', () => {
  const fields = (name: string) => [
    ...new Set(all(draw(name), /<(?:input|textarea|select)[^>]*\sname="([^"]+)"/g)),
  ];
  const switches = fields('staff-home');
  const own = (name: string) => fields(name).filter((field) => !switches.includes(field));
  // While somebody is on the line nothing can be typed at all; what goes into their app is chosen from a list.
  assert.deepEqual(own('staff-call-wrong'), []);
  for (const name of ['staff-call', 'staff-call-right'])
    assert.deepEqual(own(name), ['task'], name);
  // But of somebody who called us: what names a card, blind, and letters that are worthless the moment they are said.
  assert.deepEqual(own('staff-case-unknown'), ['ending', 'postal']);
  assert.deepEqual(own('staff-case-claimed'), ['said', 'task']);
  // Of somebody whom we know: how we reach them from then on, which they confirm in their app.
  assert.deepEqual(own('staff-case-known'), ['task', 'what', 'lines', 'value']);
  assert.deepEqual(
    own('staff-claim-wrong'),
    [],
    'nothing at all when the member says that it is not them',
  );
  assert.deepEqual(own('staff-calls'), ['member', 'purpose', 'case', 'caller']);
  // The one free text comes when the line is closed, says what it is not for, and is masked before it is kept.
  for (const name of ['staff-call-over', 'staff-call-unanswered', 'staff-call-unchosen'])
    assert.deepEqual(own(name), ['outcome', 'note'], name);
  assert.equal(all(draw('staff-call-over'), /<(textarea)/g).length, 1);
  assert.match(draw('staff-call-over'), /<label for="f-note">Note\. Never write numbers here\.</);
  assert.match(draw('staff-call-over', 'es'), /<label for="f-note">[^<]*Nunca escribas números/);
  assert.deepEqual(own('staff-call-written'), [], 'it is written once');
});
