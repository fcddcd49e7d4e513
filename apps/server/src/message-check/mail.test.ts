import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { ok, type Instant } from '@countersign/kernel';
import type { SentMessage } from '../contact/index.ts';
import type { Directory, Subject } from '../directory/index.ts';
import { createMessageCheck, type MessageAnswer } from './index.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const privatePem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

const TEXT = `Hello Ines,\n\nYour postal address was changed. For some time no PIN is posted to the new one, and whoever sits far away from it reads this long line to its end.\n\nReference K7H2 9QXM. We never ask for your PIN.`;
const SENT: SentMessage = {
  ...{ memberId: 'ines', channel: 'email', purpose: 'security', to: 'i…@post.example' },
  ...{ at: 1_900_000_000_000 as Instant, text: TEXT },
  subject: 'Your address was changed',
};

/** What ends like ours is ours. */
const judge: Directory['lookUp'] = (text) => {
  if (!/^[^\s]+\.[^\s]+$/.test(text)) return undefined;
  const subject = { kind: 'link', shown: text, host: text } satisfies Subject;
  return { subject, verdict: text.endsWith('bank.example') ? 'ours' : 'not-ours' };
};
const room = createMessageCheck({
  db: { transaction: (work) => work({} as never) },
  limits: { take: async () => ok(undefined) },
  audit: { append: async () => {} },
  contact: {
    knownUnder: async () => undefined,
    messageOf: async (reference) => (reference === 'K7H29QXM' ? SENT : undefined),
  },
  directory: {
    lookUp: judge,
    lookThrough: (text) =>
      text.split(/\s+/).flatMap((one) => (one.includes('://') ? [judge(one) ?? []] : []).flat()),
  },
  trustedSealers: () => [],
  dkim: { selector: 'desk', record: `v=DKIM1; k=rsa; p=${spki}` },
});

interface Sending extends SendMailOptions {
  readonly signedFor?: string;
}
/** As it leaves us: the words, signed for the domain that they are from. */
const UNSIGNED: Sending = {
  from: { name: 'Bank', address: 'desk@bank.example' },
  to: 'ines@post.example',
  subject: 'Your address was changed',
  text: TEXT,
};
const OURS: Sending = { ...UNSIGNED, signedFor: 'bank.example' };

async function written({ signedFor, ...mail }: Sending): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const signing = {
    ...{ domainName: signedFor ?? '', keySelector: 'desk', privateKey: privatePem },
    headerFieldNames: 'From:Reply-To:To:Subject:Date:List-Unsubscribe:List-Unsubscribe-Post',
  };
  const { message } = await transport.sendMail({
    ...mail,
    ...(signedFor === undefined ? {} : { dkim: signing }),
  });
  return message as Buffer;
}

async function answered(
  mail: Buffer,
  { isPassedOn = false, by = ['ines'] as readonly string[] } = {},
): Promise<MessageAnswer['answer']> {
  const asked = { mail, isPassedOn, askedBy: by, source: 'x', correlation: 'c' };
  const checked = await room.check(asked);
  assert.ok(checked.ok);
  return checked.value.answer;
}

const edited = async (from: string | RegExp, to: string): Promise<Buffer> => {
  const before = (await written(OURS)).toString('latin1');
  const after = before.replace(from, to);
  assert.notEqual(after, before);
  return Buffer.from(after, 'latin1');
};

test('an e-mail of ours, as it came, is genuine to its member and not somebody else’s', async () => {
  const mail = await written(OURS);
  assert.equal(await answered(mail), 'genuine');
  assert.equal(await answered(mail, { by: [] }), 'genuine');
  assert.equal(await answered(mail, { by: ['ben'] }), 'not-yours');
  assert.equal(await answered(mail, { by: ['ben', 'ines'] }), 'genuine');
});

test('line ends of another system, and lines that relays put on top, change nothing', async () => {
  const mail = (await written(OURS)).toString('latin1');
  const received =
    'Received: from relay.example by mx.example; Mon, 30 Nov 2026 10:00:00 +0000\r\n';
  assert.equal(await answered(Buffer.from(received + mail, 'latin1')), 'genuine');
  assert.equal(await answered(Buffer.from(mail.replaceAll('\r\n', '\n'), 'latin1')), 'genuine');
});

const UNSUBSCRIBE_ELSEWHERE = 'List-Unsubscribe: <https://evil.test/u>\r\n';
/** With what mail programs make a button of, under the signature. */
const LISTED: Sending = {
  ...OURS,
  replyTo: 'check@bank.example',
  headers: {
    'List-Unsubscribe': '<https://bank.example/u/x>, <mailto:check@bank.example>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};

test('an e-mail of ours that is answered to the check address, and can be ended by a button, is genuine', async () => {
  assert.equal(await answered(await written(LISTED)), 'genuine');
});

const FORGED: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['a word changed', () => edited('far away', 'far from')],
  ['the sender changed', () => edited('desk@bank.example', 'desk@bank.example.evil.test')],
  ['a second sender on top', () => edited(/^/, 'From: desk@evil.test\r\n')],
  ['an answer that goes elsewhere', () => edited(/^/, 'Reply-To: desk@evil.test\r\n')],
  ['no signature', () => written(UNSIGNED)],
  ['signed by a stranger', () => written({ ...OURS, signedFor: 'evil.test' })],
  [
    'a stranger who signs for their own address',
    () => written({ ...OURS, from: 'desk@evil.test', signedFor: 'evil.test' }),
  ],
  [
    'the same words with a link under them',
    () => written({ ...OURS, html: `<a href="https://evil.test/x">${TEXT}</a>` }),
  ],
  ['a way to unsubscribe that leads elsewhere', () => edited(/^/, UNSUBSCRIBE_ELSEWHERE)],
  [
    'a second way to unsubscribe beside ours',
    async () => {
      const mail = (await written(LISTED)).toString('latin1');
      return Buffer.from(UNSUBSCRIBE_ELSEWHERE + mail, 'latin1');
    },
  ],
  ['a file', () => written({ ...OURS, attachments: [{ filename: 'a.txt', content: 'a' }] })],
];
for (const [what, make] of FORGED)
  test(`not like this: ${what}`, async () => assert.equal(await answered(await make()), 'altered'));

test('what a forged e-mail leads to is told', async () => {
  const html = `<p>${TEXT}</p><a href='https://evil.test/x'>ours</a>`;
  const mail = await written({ ...OURS, html });
  const checked = await room.check({
    ...{ mail, isPassedOn: false, askedBy: [], source: 'x', correlation: 'c' },
  });
  assert.ok(checked.ok && checked.value.answer === 'altered');
  assert.deepEqual(
    checked.value.parts.map(({ subject }) => subject.shown),
    ['https://evil.test/x'],
  );
});

const member: Sending = { from: 'ines@post.example', to: 'check@bank.example', subject: 'Fwd' };
const head = [
  '---------- Forwarded message ---------',
  'From: Bank <desk@bank.example>',
  'Date: Mon, 30 Nov 2026 10:00:00 +0000',
  'Subject: Your address was changed, and a subject that is longer than one',
  '  line of the program that wrote it',
  'To: ines@post.example',
  '',
  '',
].join('\n');
const quoted = (text: string) => text.replaceAll(/^/gm, '> ');

const PASSED_ON: readonly (readonly [string, string | undefined, Partial<Sending>])[] = [
  ['its words under a head', 'genuine', { text: `Is this you?\n\n${head}${TEXT}\n` }],
  ['its words, quoted', 'genuine', { text: `Hm.\n\n${quoted(head + TEXT)}` }],
  ['its words under two heads', 'genuine', { text: head + head + TEXT }],
  ['words between two heads', 'altered', { text: `${head}Pay at once.\n\n${head}${TEXT}` }],
  ['its words alone', 'genuine', { text: TEXT }],
  ['other words under a head', 'altered', { text: head + TEXT.replace('far', 'near') }],
  ['words with a link added', 'altered', { text: `${head}${TEXT} https://evil.test/` }],
  [
    'its words over a link that nobody sees',
    'altered',
    { text: head + TEXT, html: `<a href="http://evil.test">x</a>` },
  ],
  [
    'its words over more than anybody reads',
    'altered',
    { text: head + TEXT, html: `<p>${'x'.repeat(100_000)}</p><a href="http://evil.test">x</a>` },
  ],
  ['words without a reference', 'not-ours', { text: `${head}Your parcel waits.` }],
  [
    'a head of somebody’s own after quoted words',
    'altered',
    { text: `> Pay at once.\n>\n${quoted(head + TEXT)}` },
  ],
];
for (const [what, answer, change] of PASSED_ON)
  test(`passed on: ${what}`, async () => {
    const mail = await written({ ...member, ...change });
    assert.equal(await answered(mail, { isPassedOn: true }), answer);
  });

test('passed on as a file, the original is judged and not what is around it', async () => {
  const inside = async (content: Buffer): Promise<Buffer> =>
    written({
      ...member,
      text: 'Is this you? https://evil.test',
      attachments: [{ filename: 'm.eml', contentType: 'message/rfc822', content }],
    });
  const genuine = await inside(await written(OURS));
  assert.equal(await answered(genuine, { isPassedOn: true }), 'genuine');
  assert.equal(await answered(genuine), 'genuine');
  assert.equal(await answered(genuine, { isPassedOn: true, by: ['ben'] }), 'not-yours');
  const forged = await inside(await written({ ...OURS, signedFor: 'evil.test' }));
  assert.equal(await answered(forged, { isPassedOn: true }), 'altered');
});

test('bytes that are no e-mail, or one in more boxes than anybody packs, are said to be unreadable', async () => {
  let nested = 'Content-Type: text/plain\r\n\r\nx';
  for (let depth = 0; depth < 40; depth += 1)
    nested = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested}\r\n--b${depth}--\r\n`;
  const asked = { isPassedOn: false, askedBy: [], source: 'x', correlation: 'c' };
  assert.deepEqual(await room.check({ ...asked, mail: Buffer.from(nested) }), {
    ok: false,
    refusal: { code: 'contact.mail-unreadable' },
  });
  for (const mail of [Buffer.alloc(0), Buffer.from([0, 255, 254, 13, 10])]) {
    const checked = await room.check({ ...asked, mail });
    assert.ok(checked.ok && checked.value.answer === 'not-ours');
  }
});

/** Each would take minutes to hours if a pattern began anew at every character. */
const SLOW: readonly (readonly [string, (filler: string) => Sending])[] = [
  ['openings without an end', (filler) => ({ ...member, html: filler.replaceAll('x', '<') })],
  ['styles without an end', () => ({ ...member, html: '<style>'.repeat(60_000) })],
  ['quotes without an end', () => ({ ...member, html: 'href="'.repeat(70_000) })],
  ['rules that are drawn for ever', (filler) => ({ ...member, text: filler.replaceAll('x', '-') })],
  ['quoted for ever', (filler) => ({ ...member, text: filler.replaceAll('x', '>') })],
  ['passed on for ever', () => ({ ...member, text: 'From: a\nTo: b\n\n'.repeat(30_000) })],
  ['blanks for ever', (filler) => ({ ...member, text: `From:${filler.replaceAll('x', ' ')}` })],
];
for (const [what, make] of SLOW)
  test(`a letter that was made to keep us busy: ${what}`, async () => {
    const mail = await written(make('x'.repeat(400_000)));
    for (const isPassedOn of [true, false])
      // oxlint-disable-next-line no-await-in-loop
      assert.equal(await answered(mail, { isPassedOn }), 'not-ours');
  });

test('a letter that was made to keep us busy: a sender for ever', async () => {
  const head = `From: ${'x'.repeat(60_000)}\r\nReply-To: ${'y'.repeat(3_000)}\r\n`;
  const mail = Buffer.from(`${head}\r\n${TEXT}`);
  assert.equal(await answered(mail), 'altered');
});
