import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerTo, isReportText, senderIn } from './text-rules.ts';
import type { Indicator } from './types.ts';

const page: Indicator = { kind: 'url', value: 'https://pay.example/x' };
const phone: Indicator = { kind: 'phone', value: '+12125550177' };

test('four words or a link are a report; less is none', () => {
  assert.ok(isReportText('Your card is locked', [], 'likely'));
  assert.ok(isReportText('pay here', [page], 'no-flags'));
  assert.equal(isReportText('is this really you then', [], 'no-flags'), false);
  assert.equal(isReportText('who is this', [], 'likely'), false);
  assert.equal(isReportText('+1 212 555', [phone], 'likely'), false);
});

for (const [text, named, sender] of [
  ['212 555 0177', [phone], '+12125550177'],
  ['It came from (212) 555-0177', [phone], '+12125550177'],
  ['72345', [], '72345'],
  // Our own number, forged: it is no trace, and an answer all the same.
  ['(212) 555-0142', [], '(212) 555-0142'],
  ['LARKSPR', [], 'LARKSPR'],
  ['Bank-Info', [], 'Bank-Info'],
  ['thank you', [], undefined],
  ['No sé', [], undefined],
  ['Gracias!', [], undefined],
  ['see pay.example/x from 212 555 0177', [page, phone], undefined],
  ['I do not know who that was but it said 212 555 0177', [phone], undefined],
  ['what is this', [], 'what is this'],
] as const)
  test(`“${text}” tells ${sender ?? 'no sender'}`, () =>
    assert.equal(senderIn(text, named), sender));

test('what our own ledger knows goes before what the words look like', () => {
  assert.equal(answerTo('likely', 'genuine'), 'report.text-genuine');
  assert.equal(answerTo('no-flags', 'altered'), 'report.text-altered');
  assert.equal(answerTo('likely', 'not-ours'), 'report.text-likely');
});
