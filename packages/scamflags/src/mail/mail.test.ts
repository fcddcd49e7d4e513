import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEml, readMsg } from './index.ts';
import { parseAuthentication } from './read.ts';

const bytesOf = (text: string): Uint8Array =>
  new TextEncoder().encode(text.replaceAll('\n', '\r\n'));

const EML = `Received: from mx.example
Authentication-Results: mx.reader.example; spf=pass smtp.mailfrom=a.example;
 dkim=fail (bad signature); dmarc=fail action=none
Authentication-Results: forged.example; spf=pass; dkim=pass; dmarc=pass
From: "Acme Bank" <hello@evil.example>
Reply-To: answers@other.example
Subject: =?utf-8?B?VHUgY3VlbnRhIGVzdMOh?= bloqueada
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=edge

--edge
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8

plain words
--inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>Hola <a href=3D"https://evil.example/">www.acme.example</a></p><p hidden>ensalada</p>
--inner--
--edge
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="invoice.pdf.exe"

xx
--edge--
`;

test('a mail is read as its reader sees it', async () => {
  const read = await readEml(bytesOf(EML));
  assert.ok(read.ok);
  const { files: _, outer: _outer, ...value } = read.value;
  assert.deepEqual(value, {
    isCut: false,
    message: {
      channel: 'email',
      text: 'Hola www.acme.example',
      subject: 'Tu cuenta está bloqueada',
      from: 'Acme Bank <hello@evil.example>',
      replyTo: 'answers@other.example',
      authentication: { spf: 'pass', dkim: 'fail', dmarc: 'fail' },
      links: [{ text: 'www.acme.example', href: 'https://evil.example/' }],
      hidden: 'ensalada',
      attachments: [{ name: 'invoice.pdf.exe', type: 'application/octet-stream' }],
    },
  });
});

test('a mail that was passed on as a file is read too', async () => {
  const inner = 'From: x@evil.example\nSubject: inner\n\ninner words\n';
  const outer = `From: me@home.example\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=e\n\n--e\n\nlook at this\n--e\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n${inner}\n--e--\n`;
  const read = await readEml(bytesOf(outer));
  assert.ok(read.ok);
  assert.equal(read.value.message.text.trim(), 'look at this');
  assert.equal(read.value.forwarded?.from, 'x@evil.example');
  assert.equal(read.value.forwarded?.text.trim(), 'inner words');
});

test('files are handed out as they came: of the mail that counts, and of the one around it', async () => {
  const part = (name: string, content: string) =>
    `Content-Type: image/png; name="${name}"\nContent-Disposition: attachment\n\n${content}`;
  const mixed = (mark: string, ...parts: readonly string[]) =>
    `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=${mark}\n\n${parts.map((one) => `--${mark}\n${one}\n`).join('')}--${mark}--\n`;
  const inner = `From: x@evil.example\nSubject: inner\n${mixed('i', '\nwords', part('inner.png', 'inner'))}`;
  const own = `From: Nova <me@home.example>\nReceived: by one\nSubject: Fwd\n`;
  const outer = `${own}${mixed('o', part('own.png', 'own'), `Content-Type: message/rfc822\n\n${inner}`)}`;
  const read = await readEml(bytesOf(outer));
  assert.ok(read.ok);
  const { files, outer: around } = read.value;
  assert.deepEqual(
    files.map(({ content, filename }) => [
      filename,
      Buffer.from(content as ArrayBuffer)
        .toString()
        .trim(),
    ]),
    [['inner.png', 'inner']],
  );
  assert.deepEqual(
    around.files.map(({ mimeType }) => mimeType),
    ['image/png', 'message/rfc822'],
  );
  assert.deepEqual([around.sender, around.subject], ['me@home.example', 'Fwd']);
  assert.ok(around.headers.some(({ key, value }) => key === 'received' && value === 'by one'));
});

test('what a mail server found is read of its own header alone', () => {
  assert.deepEqual(
    parseAuthentication('mx.example; spf=softfail; dkim=none; dmarc=pass (p=none)'),
    {
      spf: 'none',
      dkim: 'none',
      dmarc: 'pass',
    },
  );
  assert.equal(parseAuthentication('mx.example; none'), undefined);
  assert.equal(parseAuthentication(undefined), undefined);
});

test('what is no mail is refused', async () => {
  assert.deepEqual(await readEml(new Uint8Array(0)), { ok: false, refusal: 'mail.empty' });
  assert.deepEqual(await readEml(new Uint8Array(21 * 1_048_576)), {
    ok: false,
    refusal: 'mail.too-large',
  });
  assert.deepEqual(await readMsg(new Uint8Array(600)), { ok: false, refusal: 'mail.unreadable' });
  assert.deepEqual(await readMsg(new Uint8Array(21 * 1_048_576)), {
    ok: false,
    refusal: 'mail.too-large',
  });
  const deep = `MIME-Version: 1.0\n${Array.from({ length: 60 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}`;
  assert.deepEqual(await readEml(bytesOf(deep)), { ok: false, refusal: 'mail.unreadable' });
});

test('more parts than are looked at are told of', async () => {
  const part =
    '--e\nContent-Type: image/png\nContent-Disposition: attachment; filename="a.png"\n\nx\n';
  const mail = `From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=e\n\n${part.repeat(30)}--e--\n`;
  const read = await readEml(bytesOf(mail));
  assert.ok(read.ok && read.value.isCut);
  assert.equal(read.value.message.attachments?.length, 20);
});

test('no bytes make it throw', async () => {
  const eml = bytesOf(EML);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: eml.length - 1 }), fc.nat({ max: 255 })), { maxLength: 30 }),
      fc.nat({ max: eml.length }),
      async (changes, length) => {
        const bytes = eml.slice(0, length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        assert.equal(typeof (await readEml(bytes)).ok, 'boolean');
      },
    ),
    { seed: 5, numRuns: 400 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      assert.equal(typeof (await readEml(bytes)).ok, 'boolean');
    }),
    { seed: 6, numRuns: 200 },
  );
});
