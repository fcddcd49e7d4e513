import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageAssets } from '@countersign/ui';
import { readCardmember } from './evidence-form.ts';
import { gallery } from './gallery.ts';
import { renderPage } from './render.ts';

test('a pack is opened for whoever the issuer’s systems name: a UUID too, and never the number of a card', () => {
  for (const name of ['M-1002', '12345678-1234-4123-8123-123456789012'])
    assert.equal(readCardmember(` ${name} `), name);
  for (const name of ['4111111111111111', '4111-1111-1111-1111', 'two words', '', undefined])
    assert.equal(readCardmember(name), undefined);
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
