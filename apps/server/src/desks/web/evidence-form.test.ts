import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageAssets } from '@countersign/ui';
import { evidenceAgain, readCardmember } from './evidence-form.ts';
import { gallery } from './gallery.ts';
import { renderPage } from './render.ts';

test('a pack is opened for whoever the issuer’s systems name: a UUID too, and never the number of a card', () => {
  for (const name of ['M-1002', '12345678-1234-4123-8123-123456789012'])
    assert.equal(readCardmember(` ${name} `), name);
  for (const name of ['4111111111111111', '4111-1111-1111-1111', 'two words', '', undefined])
    assert.equal(readCardmember(name), undefined);
});

test('what was typed stands in the form that comes back; what could be the number of a card does not', () => {
  // A name of an issuer's, whose digits pass for those of a card by chance.
  const named = '40000000-0000-4002-8fff-ffffffffffff';
  const typed = { cardmember: 'Ines Marlowe', reason: '', case: named, from: '20 Nov', until: '' };
  const problems = ['cardmember', 'reason', 'from', 'until'].map((field) => ({ field, text: '' }));
  assert.deepEqual(evidenceAgain(typed, problems), typed);
  const number = { ...typed, cardmember: 'of 4000 0000 0000 0002', from: '4000000000000002' };
  assert.deepEqual(evidenceAgain(number, problems), { ...typed, cardmember: '', from: '' });
});

test('what a pack has no room for is said on its page, before anybody takes it along', () => {
  const assets: PageAssets = { styles: [], scripts: [], icon: '', manifest: '' };
  const page = (name: string, language: 'en' | 'es') => {
    const found = gallery.find((one) => one.name === name);
    assert.ok(found);
    return renderPage(found.draw({ language, theme: 'system', assets }));
  };
  assert.match(
    page('staff-evidence-cut', 'en'),
    /the oldest are left out: Calls and messages, What they reported\./,
  );
  assert.match(page('staff-evidence-cut', 'es'), /falta lo más antiguo: Llamadas y mensajes/);
  assert.doesNotMatch(page('staff-evidence', 'en'), /left out/);
});
