import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsCsv, type ExportedContact } from './contacts-csv.ts';

const one: ExportedContact = {
  ...{ reference: 'K7H2 9QXM', at: '2026-11-28T10:00:00.000Z', channel: 'sms', about: 'a code' },
  direction: 'outbound',
  ...{ from: 'LARKSPUR', to: '…42', agent: '', mayAsk: '', state: 'sent', text: 'Hello' },
  ...{ team: '', case: '', outcome: '' },
};

test('a table has a line for each contact, behind the names of its columns', () => {
  const text = contactsCsv([one]);
  assert.equal(
    text,
    '\uFEFFreference,at,channel,direction,about,from,to,agent,team,case,mayAsk,state,outcome,text\r\n' +
      'K7H2 9QXM,2026-11-28T10:00:00.000Z,sms,outbound,a code,LARKSPUR,…42,,,,,sent,,Hello\r\n',
  );
});

test('a call has its team, its case and what came of it', () => {
  const call = { ...one, ...{ channel: 'voice', agent: 'Olive', team: 'our fraud team' } };
  assert.ok(
    contactsCsv([{ ...call, case: 'F-17', outcome: 'done', text: '' }]).endsWith(
      ',LARKSPUR,…42,Olive,our fraud team,F-17,,sent,done,\r\n',
    ),
  );
});

test('commas, quotes and lines stay inside their cell; nothing becomes a formula', () => {
  for (const [text, cell] of [
    ['a, b', '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+12125550142', "'+12125550142"],
    ['@cmd', "'@cmd"],
  ] as const)
    assert.ok(contactsCsv([{ ...one, text }]).endsWith(`,${cell}\r\n`), text);
});
