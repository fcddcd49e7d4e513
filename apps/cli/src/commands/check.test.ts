import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { runCli } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'cs-check-'));
after(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const SCAM =
  'Larkspur: your account is closed today. Buy gift cards and read us the codes, and tell us your PIN at http://larkspur-secure.test/in';
const scam = put('scam.txt', SCAM);
const fine = put(
  'fine.txt',
  'See you at the lake on Sunday, I will bring the bread and the cheese.',
);
const mail = put(
  'scam.eml',
  `From: Larkspur <desk@larkspur-secure.test>\r\nSubject: Your account is closed\r\n\r\n${SCAM}`,
);
const none = put('none.msg', 'no mail');

async function check(args: readonly string[], language?: 'en' | 'es') {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runCli(['check', ...args], { ...io, ask: async () => '' }, () => ({
    ...{ appOrigin: '', operatorSocket: '', apiKeyFile: undefined },
    ...(language === undefined ? {} : { language }),
  }));
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('a scam: exit code 1, and each reason in words, in the language of the terminal', async () => {
  const english = await check([scam]);
  assert.equal(english.code, 1);
  assert.match(english.out, /scam\.txt: .+ \(\d+ %\)\n {2}- [A-Z].+: .+\./);
  const reasons = english.out.split('\n').filter((line) => line.startsWith('  - '));
  assert.equal(new Set(reasons).size, reasons.length, 'each reason is said once');
  const spanish = await check([scam], 'es');
  assert.notEqual(spanish.out, english.out);
  assert.equal((await check([scam, '--language', 'es'])).out, spanish.out);
});

test('nothing found is 0 and never called safe; what cannot be read is 2 and named', async () => {
  const nothing = await check([fine]);
  assert.equal(nothing.code, 0);
  assert.doesNotMatch(nothing.out, /safe/i);
  assert.doesNotMatch(nothing.out, /- How it is worded/);
  for (const path of [none, join(folder, 'not-there.eml')]) {
    // oxlint-disable-next-line no-await-in-loop
    const unread = await check([path, fine]);
    assert.equal(unread.code, 2);
    assert.ok(unread.err.includes(path));
  }
  assert.equal((await check([none, scam])).code, 1, 'what was found comes first');
});

test('a folder: every message in it, no link out of it, how far it is, and a summary', async () => {
  const many = join(folder, 'many');
  mkdirSync(join(many, 'deep'), { recursive: true });
  for (let at = 0; at < 100; at += 1) writeFileSync(join(many, 'deep', `${at}.txt`), 'Hello there');
  writeFileSync(join(many, 'one.eml'), `From: a@b.example\r\n\r\n${SCAM}`);
  writeFileSync(join(many, 'picture.png'), 'no message');
  symlinkSync(folder, join(many, 'circle'));
  const { code, err, out } = await check([many]);
  assert.equal(code, 1);
  assert.match(err, /100 of 101 read/);
  assert.match(out, /101 read:\n/);
  const mixed = await check([scam, none]);
  assert.match(mixed.out, /1 read, 1 could not be read:\n/);
});

const LINK = 'https://bit.ly/3xYzAbC';
const PDF = `%PDF-1.7\n1 0 obj << /A << /S /URI /URI (${LINK}) >> >> endobj\n`;
const CALM = 'See you at the lake on Sunday, I will bring the bread and the cheese.';
const withFile = (type: string, content: string): string =>
  [
    ...['From: a@b.example', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=e', ''],
    ...['--e', '', CALM, '--e', `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ''],
    ...[Buffer.from(content, 'latin1').toString('base64'), '--e--', ''],
  ].join('\r\n');

test('links of a PDF are judged, alone and in an e-mail; what is not read in it, or is a picture, is never nothing found', async () => {
  const levelOf = async (path: string) => {
    const { level, reasons } = JSON.parse((await check([path, '--json'])).out) as {
      readonly level: string;
      readonly reasons: readonly { readonly code: string }[];
    };
    return { level, codes: reasons.map(({ code }) => code) };
  };
  const alone = await levelOf(put('alone.pdf', PDF));
  const inMail = await levelOf(put('pdf.eml', withFile('application/pdf', PDF)));
  for (const { codes, level } of [alone, inMail]) {
    assert.notEqual(level, 'no-flags');
    assert.ok(
      codes.some((code) => code.startsWith('link-')),
      codes.join(),
    );
  }
  const picture = put('picture.eml', withFile('image/png', '\x89PNG\r\n'));
  assert.equal((await levelOf(picture)).level, 'not-enough');
  assert.equal((await check([put('none.pdf', 'no PDF')])).code, 2);
});

test('a folder without a message in it says so, and is 2', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const { code, err } = await check([empty]);
  assert.equal(code, 2);
  assert.match(err, /no message here/);
});

test('as JSON: one line a file, with what it was taken for', async () => {
  const { out } = await check([scam, mail, '--json']);
  const lines = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    lines.map(({ channel, file }) => [file, channel]),
    [
      [scam, 'sms'],
      [mail, 'email'],
    ],
  );
  assert.equal(typeof lines[0]?.['level'], 'string');
  const told = await check([scam, '--json', '--channel', 'call']);
  assert.match(told.out, /"channel":"call"/);
});

for (const [args, says] of [
  [['--channel', 'fax'], /--channel is sms, email or call/],
  [['--language', 'fr'], /--language is en or es/],
  [['--directory', scam], /--keys is missing/],
  [['--directory', scam, '--keys', scam], /is no signed directory/],
] as const)
  test(`refused: check ${args[0]} ${args.length > 2 ? 'that is none' : ''}`, async () => {
    const { code, err } = await check([fine, ...args]);
    assert.equal(code, 2);
    assert.match(err, says);
  });
