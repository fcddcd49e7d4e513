import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBounces, readBounce } from './bounces.ts';

const ID = '019a1234-5678-7123-8456-123456789abc';
const bounces = createBounces(new Uint8Array(32).fill(3));
const address = bounces.addressFor(ID, 'larkspur.example');

test('an address names its e-mail, and nobody makes one up', () => {
  assert.match(address, /^bounce\+[0-9a-f]{32}\.[0-9a-f]{16}@larkspur\.example$/);
  assert.ok(address.indexOf('@') <= 64);
  assert.equal(bounces.contactOf(address), ID);
  assert.equal(bounces.contactOf(address.toUpperCase()), ID);
  for (const bent of [
    address.replace('9abc', '9abd'),
    address.replace('.', ''),
    'bounce+@larkspur.example',
    'check@larkspur.example',
    '',
  ])
    assert.equal(bounces.contactOf(bent), undefined);
  assert.equal(createBounces(new Uint8Array(32).fill(4)).contactOf(address), undefined);
});

const notice = (report: string) =>
  Buffer.from(
    `From: MAILER-DAEMON@post.example\r\nContent-Type: multipart/report; boundary=b; report-type=delivery-status\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nAction: delivered, said nobody.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; post.example\r\n\r\n${report}\r\n--b--\r\n`,
  );

for (const [what, report, told] of [
  [
    'failed',
    'Final-Recipient: rfc822; ada@post.example\r\nAction: failed\r\nStatus: 5.1.1',
    { outcome: 'undelivered', reason: 'mail 5.1.1' },
  ],
  ['failed without a status', 'action:FAILED', { outcome: 'undelivered', reason: 'mail failed' }],
  ['delivered', 'Action: delivered\r\nStatus: 2.0.0', { outcome: 'delivered' }],
  ['late', 'Action: delayed\r\nStatus: 4.4.1', undefined],
] as const)
  test(`a notice that says ${what}`, () => assert.deepEqual(readBounce(notice(report)), told));

test('a letter that is no notice says nothing', () =>
  assert.equal(readBounce(Buffer.from('Subject: hi\r\n\r\nAction: failed\r\n')), undefined));
