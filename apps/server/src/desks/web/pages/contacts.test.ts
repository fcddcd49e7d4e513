import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '@countersign/ui';
import { gallery } from '../gallery.ts';
import { renderPage } from '../render.ts';

const assets = {
  ...{ styles: ['/assets/app.css'], scripts: ['/assets/app.js'] },
  ...{ icon: '/assets/icon.svg', manifest: '/manifest.webmanifest' },
};
/** The words of a page, as a reader gets them. */
function read(name: string, language: Language): string {
  const found = gallery.find((one) => one.name === name);
  assert.ok(found);
  const html = renderPage(found.draw({ language, theme: 'system', assets }));
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('a list of contacts says what happened to each call, and of none that it was sent', () => {
  const en = read('contacts', 'en');
  assert.match(en, /A call to us .{1,40}, who called: you, as you told us *\. It is over\./);
  assert.match(
    en,
    /Call: A check on a payment .{1,40}, to phone ending 23 *\. Answered, and over\./,
  );
  assert.match(en, /to phone ending 23 *\. It rang, and nobody answered\./);
  assert.match(en, /every call to us in your name/);
  const es = read('contacts', 'es');
  assert.match(
    es,
    /Una llamada a nosotros .{1,40}, quién llamó: tú, como nos dijiste *\. Ha terminado\./,
  );
  assert.match(es, /Llamada: Una comprobación de un pago .{1,60}Contestada; ha terminado\./);
  assert.match(es, /Sonó y nadie contestó\./);
  for (const words of [en, es])
    assert.doesNotMatch(words, /(?:Call|Llamada): .{1,80}(?:Sent|Enviado)\./);
});

test('a call of ours says who called; one to us says who called us and who answered', () => {
  const ours = read('contact-call', 'en');
  assert.match(ours, /Who called Olive, of our fraud team/);
  assert.match(ours, /Answered, and over\./);
  assert.doesNotMatch(ours, /Who answered/);
  const toUs = read('contact-call-in', 'en');
  assert.match(toUs, /Who called you, as you told us/);
  assert.match(toUs, /Who answered Olive, of our fraud team/);
  assert.match(toUs, /Could ask the caller/);
  assert.match(toUs, /Proves that we noted this call/);
  const es = read('contact-call-in', 'es');
  assert.match(es, /Quién llamó tú, como nos dijiste/);
  assert.match(es, /Quién contestó Olive, de nuestro equipo contra el fraude/);
});

test('a call to us that its member said no to is theirs in no word', () => {
  const en = read('contact-call-in-stopped', 'en');
  assert.match(en, /Stopped after the answer “that is not me”/);
  assert.match(en, /Who called somebody who said that they are you; you told us no/);
  assert.match(en, /Who answered our automated phone line/);
  const es = read('contact-call-in-stopped', 'es');
  assert.match(es, /Detenida tras la respuesta «no soy yo»/);
  assert.match(es, /Quién contestó nuestra línea automática/);
});

test('a card that is locked says so, and not that its member did it', () => {
  const en = read('card-closed', 'en');
  assert.match(en, /This card is locked\. *Your calls and messages say who locked it\./);
  const es = read('card-closed', 'es');
  assert.match(
    es,
    /Esta tarjeta está bloqueada\. *Tus llamadas y mensajes dicen quién la bloqueó\./,
  );
  for (const words of [en, es])
    assert.doesNotMatch(words, /[Yy]ou locked|by you|[Bb]loqueaste|por ti/);
});
