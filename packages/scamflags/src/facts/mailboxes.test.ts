import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isOfficeElsewhere } from './mailboxes.ts';

const ROWS: readonly (readonly [from: string, replyTo: string, isFalse: boolean])[] = [
  ['Marlowe Backup <marlowe.billing88@inboxly.example>', '', true],
  ['Ruth Ade <ruth.ade.md@postbay.example>', '', true],
  ['Carmen Oliva <gerencia.oliva@correolibre.example>', '', true],
  ['Marlowe <accounts.marlowe@gmail.com>', '', true],
  ['Ruth Ade <ruth.ade@postbay.example>', '', false],
  ['Ruth Ade <ruth.ade@gmail.com>', '', false],
  ['Office <office@marlowe.example>', '', false],
  ['Larkpost <billing.team@larkpost.example>', '', false],
  ['Hobnail <pay.roll@hobnail.example>', '', false],
  // Where the answer is to go.
  ['Colin <colin@marlowe-heating.example>', 'marloweheating.x@postmail.example', true],
  ['R. Boyce <r@boyce-holding.example>', 'ceo.rboyce@postmail.example', true],
  ['Accounts <a@marlowe-print.example>', 'd@marloweprint-accounts.example', true],
  ['Maureen <secretary@hollowayplots.example>', 'maureen.tuck@quickmail.example', false],
  ['Ana via Quillmark <sign@quillmark.example>', 'ana@orchardvane.example', false],
  ['Marlowe <a@marlowe.example>', 'billing.x@marlowe.example', false],
];

test('an office that writes from a mailbox of anybody, or wants the answer elsewhere', () => {
  for (const [from, replyTo, isFalse] of ROWS)
    assert.equal(
      isOfficeElsewhere({ channel: 'email', text: 'Hello', from, replyTo }),
      isFalse,
      `${from} ${replyTo}`,
    );
  assert.ok(!isOfficeElsewhere({ channel: 'email', text: 'Hello' }));
});
