import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Issuer, type Message, extract, findFacts, maskEntities, normalise } from './index.ts';
import * as door from './index.ts';
import * as mail from './mail/index.ts';

const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the steps of the README run as they are printed there', () => {
  // the example begins
  const issuer: Issuer = {
    names: ['Acme Bank'],
    domains: ['acmebank.example'],
    numbers: ['+18005550142'],
    senderIds: ['ACMEBANK'],
  };
  const message: Message = {
    channel: 'sms',
    text: 'Acme B\u0430nk: your acc0unt is locked. V.E.R.I.F.Y at hxxps://acmebank-secure[.]top/x',
  };
  const { normalised, signals } = normalise(message.text);
  const extracted = extract(normalised, message, issuer);
  const facts = findFacts(normalised, extracted, message, issuer);
  const masked = maskEntities(normalised, extracted);
  // the example ends
  assert.equal(
    normalised.folded,
    'acme bank: your account is locked. verify at https://acmebank-secure.top/x',
  );
  assert.deepEqual(
    signals.map((one) => one.code),
    ['foreign-letters', 'disguised-letters', 'disguised-letters'],
  );
  assert.deepEqual(
    facts.map((one) => one.code),
    ['link-risky-ending', 'link-lookalike', 'link-elsewhere'],
  );
  assert.equal(masked.text, '\ue009: your account is locked. verify at \ue000');
  const own = readFileSync(import.meta.filename, 'utf8');
  const run = own.split('  // the example begins\n')[1]?.split('  // the example ends')[0] ?? '';
  const printed = /```ts\n([^]*?)```/.exec(page)?.[1];
  assert.equal(printed, run.replaceAll(/^ {2}/gm, ''));
});

test('every export is in a table of the README', () => {
  const names = [...Object.keys(door), ...Object.keys(mail)];
  const missing = names.filter((name) => !page.includes(`\`${name}`));
  assert.deepEqual(missing, []);
});
