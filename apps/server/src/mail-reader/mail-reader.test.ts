import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createMailReader } from './index.ts';
import { openPool } from './pool.ts';

const reader = createMailReader();
after(() => reader.close());

const bytes = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
const ORIGINAL = `From: Bank <desk@larkspur-secure.example>
Subject: Last warning
Authentication-Results: mx.example; dmarc=fail

Your account is closed today: https://larkspur-secure.example/in
`;
const around = (file: string) =>
  bytes(`From: "Nova, N." <Nova@post.example>
Subject: Fwd: Last warning
Received: by a
Received: by b
Authentication-Results: relay.example; dmarc=pass header.from=post.example
Authentication-Results: forged.example; dmarc=pass
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

I got this.
--b
${file}
--b--
`);

test('a saved e-mail is read as what it says; what was passed on inside counts', async () => {
  const read = await reader.readFile(bytes(ORIGINAL));
  assert.ok(read.ok);
  assert.equal(read.value.subject, 'Last warning');
  const passedOn = await reader.readFile(around(`Content-Type: message/rfc822\n\n${ORIGINAL}`));
  assert.ok(passedOn.ok);
  assert.equal(passedOn.value.from, 'Bank <desk@larkspur-secure.example>');
});

for (const [what, file] of [
  ['as a part of its own', `Content-Type: message/rfc822\n\n${ORIGINAL}`],
  [
    'as a file by its name',
    `Content-Type: application/octet-stream; name="x.eml"\nContent-Transfer-Encoding: base64\n\n${bytes(ORIGINAL).toString('base64')}`,
  ],
] as const)
  test(`a letter: who wrote it, what the relay found on top, and the original ${what}`, async () => {
    const read = await reader.readLetter(around(file));
    assert.ok(read.ok);
    const { from, hops, isAutomatic, original, results } = read.value;
    assert.deepEqual([from, hops, isAutomatic], ['nova@post.example', 2, false]);
    assert.match(results ?? '', /^relay\.example; dmarc=pass/);
    assert.equal(original?.subject, 'Last warning');
    assert.deepEqual(original?.authentication, { dmarc: 'fail' });
  });

test('a file inside that is no e-mail is named and not opened; one that only looks like one is said so', async () => {
  const zip = await reader.readLetter(around('Content-Type: application/zip; name="a.zip"\n\nPK'));
  assert.ok(zip.ok);
  assert.equal(zip.value.isOriginalUnreadable, false);
  assert.deepEqual(zip.value.message.attachments?.[0], { name: 'a.zip', type: 'application/zip' });
  const garbage = await reader.readLetter(
    around('Content-Type: application/vnd.ms-outlook; name="a.msg"\n\n\xd0\xcf\x11\xe0zzz'),
  );
  assert.ok(garbage.ok);
  assert.equal(garbage.value.isOriginalUnreadable, true);
});

for (const from of ['a@x.example, b@x.example', 'a@x.example\nFrom: b@x.example', 'nobody'])
  test(`no one sender: ${JSON.stringify(from)}`, async () => {
    const read = await reader.readLetter(bytes(`From: ${from}\nSubject: x\n\nx`));
    assert.ok(read.ok);
    assert.equal(read.value.from, undefined);
  });

test('too many parts, too long a head, too large, nothing in it: refused by name', async () => {
  const many = `--b\nContent-Type: text/plain\n\nx\n`.repeat(101);
  const refusals = await Promise.all(
    [
      `Content-Type: multipart/mixed; boundary=b\n\n${many}`,
      `${'X-A: b\n'.repeat(1_001)}\nx`,
      'x'.repeat(1_048_577),
      '\n\n',
    ].map(async (text) => {
      const read = await reader.readFile(bytes(text));
      return read.ok ? 'read' : read.refusal;
    }),
  );
  assert.deepEqual(refusals, [
    'mail.too-many-parts',
    'mail.too-many-parts',
    'mail.too-large',
    'mail.empty',
  ]);
});

test('whoever takes too long is ended, the next is read by another, and one too many is refused for now', async () => {
  const hasty = createMailReader({ workers: 1, timeMs: 0, waitingMax: 1 });
  const all = await Promise.all([1, 2, 3].map(() => hasty.readFile(Buffer.alloc(900_000, 'a\n'))));
  await hasty.close();
  const refusals = all.map((read) => (read.ok ? 'read' : read.refusal));
  assert.deepEqual(refusals, ['mail.too-slow', 'mail.too-slow', 'mail.busy']);
});

test('whoever takes more memory than a thread may have ends that thread alone', async () => {
  const greedy = new URL('./testing-greedy-worker.ts', import.meta.url);
  const pool = openPool({ workers: 1, timeMs: 20_000, memoryMb: 24, waitingMax: 2 }, greedy);
  const both = await Promise.all([pool.read('file', bytes('x')), pool.read('file', bytes('x'))]);
  await pool.close();
  assert.deepEqual(both, [{ refusal: 'mail.too-heavy' }, { refusal: 'mail.too-heavy' }]);
});

test('a reader that is closed reads nothing more', async () => {
  const closed = createMailReader();
  await closed.close();
  assert.deepEqual(await closed.readFile(bytes(ORIGINAL)), { ok: false, refusal: 'mail.busy' });
});
