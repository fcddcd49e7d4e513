import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readMsg } from './msg.ts';
import { type TestEntry, compoundFileOf } from './testing-compound-file.ts';

const wide = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
const property = (number: string, text: string): TestEntry => ({
  name: `__substg1.0_${number}001F`,
  bytes: wide(text),
});
const html = '<meta charset="utf-8"><p>Hola <a href="https://evil.example/">aquí</a></p>';

const MSG = compoundFileOf([
  property('0037', 'Tu cuenta está bloqueada'),
  property('1000', 'plain words '.repeat(400)),
  { name: '__substg1.0_10130102', bytes: new TextEncoder().encode(html) },
  property('0C1A', 'Acme Bank'),
  property('0C1F', '/O=EXCHANGE/CN=X'),
  property('5D01', 'hello@evil.example'),
  property(
    '007D',
    'Authentication-Results: mx.example;\r\n dmarc=fail\r\nReply-To: other@evil.example\r\n',
  ),
  {
    name: '__attach_version1.0_#00000000',
    children: [property('3707', 'invoice.pdf.exe'), property('370E', 'Application/X')],
  },
]);

test('a mail that Outlook saved is read', async () => {
  const read = await readMsg(MSG);
  assert.ok(read.ok);
  assert.deepEqual(read.value.message, {
    channel: 'email',
    text: 'Hola aquí',
    subject: 'Tu cuenta está bloqueada',
    from: 'Acme Bank <hello@evil.example>',
    replyTo: 'other@evil.example',
    authentication: { dmarc: 'fail' },
    links: [{ text: 'aquí', href: 'https://evil.example/' }],
    attachments: [{ name: 'invoice.pdf.exe', type: 'application/x' }],
  });
});

test('without HTML its plain text is taken, long streams too', async () => {
  const read = await readMsg(
    compoundFileOf([property('1000', 'plain words '.repeat(400)), property('0C1A', 'A')]),
  );
  assert.ok(read.ok);
  assert.equal(read.value.message.text, 'plain words '.repeat(400));
  assert.equal(read.value.message.from, 'A');
});

test('no bytes make it throw, and no chain of sectors makes it turn for ever', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: MSG.length - 1 }), fc.nat({ max: 255 })), { maxLength: 40 }),
      fc.nat({ max: MSG.length }),
      async (changes, cut) => {
        const bytes = MSG.slice(0, MSG.length - (cut % 2 === 0 ? 0 : cut));
        for (const [at, value] of changes) if (at >= 8 && at < bytes.length) bytes[at] = value;
        assert.equal(typeof (await readMsg(bytes)).ok, 'boolean');
      },
    ),
    { seed: 9, numRuns: 1_000 },
  );
});
