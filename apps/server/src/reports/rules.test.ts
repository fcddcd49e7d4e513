import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  campaignState,
  decideLabel,
  defang,
  makeReportReference,
  parseReportReference,
  urgencyOf,
} from './rules.ts';

test('the reference of a report has a letter before it, and is read however it is typed', () => {
  const made = makeReportReference(Uint8Array.of(0, 31, 32, 33, 10, 20, 255, 7));
  assert.equal(made, 'R0Z01AMZ7');
  assert.equal(parseReportReference(' r0z0-1amz7 '), made);
  assert.equal(parseReportReference('RoZOIAMZ7'), made);
  for (const wrong of ['', 'R0Z01AMZ', '00Z01AMZ7', 'R0Z01AMZ77', 'R0Z01AMU7'])
    assert.equal(parseReportReference(wrong), undefined, wrong);
  assert.throws(() => makeReportReference(new Uint8Array(3)), RangeError);
});

test('whoever lost something comes before whoever only asks', () => {
  const asks = { level: 'scam', ledger: 'not-ours', happened: [] } as const;
  const pressed = { ...asks, happened: ['clicked'] } as const;
  const gave = { level: 'no-flags', ledger: 'unknown', happened: ['gave-code'] } as const;
  const order = [asks, pressed, gave].map(urgencyOf);
  assert.deepEqual(
    [...order].sort((a, b) => a - b),
    order,
  );
});

test('a deed that is told twice counts once, and a genuine message alone waits', () => {
  const once = { level: 'likely', ledger: 'not-ours', happened: ['paid'] } as const;
  assert.equal(urgencyOf(once), urgencyOf({ ...once, happened: ['paid', 'paid'] }));
  assert.equal(urgencyOf({ level: 'scam', ledger: 'genuine', happened: [] }), 0);
});

test('the same label again is no news', () => {
  assert.equal(decideLabel('scam', 'scam'), 'reports.labelled-so');
  assert.equal(decideLabel('received', 'scam'), undefined);
  assert.equal(decideLabel('genuine', 'scam'), undefined);
});

test('a campaign is what its reports are', () => {
  assert.equal(campaignState([]), 'open');
  assert.equal(campaignState(['scam', 'received']), 'open');
  assert.equal(campaignState(['scam', 'scam']), 'scam');
  assert.equal(campaignState(['scam', 'genuine']), 'unclear');
});

test('nothing that is written defanged can be pressed', () => {
  assert.equal(defang('https://larkspur-card.example/a'), 'hxxps[://]larkspur-card[.]example/a');
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.emailAddress()), (value) =>
      assert.doesNotMatch(defang(value), /^https?:|[^[]:\/\/|[^[]@|[^[]\./),
    ),
  );
});
