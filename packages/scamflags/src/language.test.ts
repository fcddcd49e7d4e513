import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './language.ts';
import { normalise } from './normalise/normalise.ts';

test('seven languages are told apart, as they are written and folded', () => {
  const rows = [
    ['en', 'Your account has been locked, please call us now'],
    ['es', 'Su cuenta ha sido bloqueada, llame ahora al banco'],
    ['es', 'Hola mamá, este es mi número nuevo'],
    ['pt', 'Olá, você tem uma encomenda que não foi entregue'],
    ['fr', 'Bonjour, votre colis est en attente, veuillez cliquer ici'],
    ['de', 'Ihr Konto wurde gesperrt, bitte klicken Sie hier'],
    ['it', 'Gentile cliente, il suo conto è stato bloccato'],
    ['nl', 'Beste klant, uw rekening is geblokkeerd, klik hier'],
    ['en', ''],
    ['en', '482913'],
    ['en', 'Привет'],
  ] as const;
  for (const [language, text] of rows) {
    assert.equal(languageOf(text), language, text);
    assert.equal(languageOf(normalise(text).normalised.folded), language, text);
  }
});
