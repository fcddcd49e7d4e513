import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { ok, systemClock } from '@countersign/kernel';
import { serverDatabase } from '../../test/database.ts';
import { createAudit } from '../audit/index.ts';
import { createLimits, createNewId, silentLog, systemRandom } from '../platform/index.ts';
import { createMessageCheck, openMailIn, type AnswerLetter } from './index.ts';
import { MAIL_BYTES_MAX } from './mail-in.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
const clock = systemClock;
const newId = createNewId({ clock, random: systemRandom });
const audit = createAudit({ db, clock, programmeVersion: () => 'test' });
const TEXT = 'Your postal address was changed. Reference K7H2 9QXM.';

const bounced: [string, string][] = [];
const unsubscribed: string[] = [];
/** Letters that may be answers, and what becomes of the next one. */
const heard: AnswerLetter[] = [];
let answer = { isTaken: false, isChecked: true };
let isBroken = false;
let address: string | undefined = 'check@bank.example';
const told: { readonly memberId: string; readonly template: string; readonly to: unknown }[] = [];
const messageCheck = createMessageCheck({
  ...{ db, audit, limits: createLimits({ db, clock }), dkim: undefined, trustedSealers: () => [] },
  contact: {
    knownUnder: async () => undefined,
    messageOf: async (reference) =>
      reference === 'K7H29QXM'
        ? {
            ...{ memberId: 'ines', channel: 'email', purpose: 'security', to: 'i…', at: clock() },
            text: TEXT,
            subject: '',
          }
        : undefined,
  },
  directory: { lookUp: () => undefined, lookThrough: () => [] },
});
const mailIn = await openMailIn(
  {
    ...{
      db,
      audit,
      newId,
      messageCheck,
      log: silentLog,
      address: () => address,
      bounces: {
        contactOf: (to) => /^bounce\+(c\d)@/.exec(to)?.[1],
        take: async (id, letter) => void bounced.push([id, letter.toString('latin1')]),
      },
    },
    answer: async (letter) => {
      heard.push(letter);
      return answer;
    },
    cards: {
      membersAt: async (_db, { value }) =>
        value === 'ines@post.example' ? [{ memberId: 'ines', contactPointId: 'point' }] : [],
    },
    contact: {
      unsubscribe: async ({ by, source, token }) => {
        unsubscribed.push([by, source, token].join(' '));
        return ok(undefined);
      },
      tellMember: async (_tx, message) => {
        if (isBroken) throw new Error('a secret of the house');
        told.push(message);
        return [];
      },
    },
  },
  { host: '127.0.0.1', port: 0 },
);
after(() => mailIn.close());

/** What the relay hears. */
async function bring(mail: SendMailOptions): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port: mailIn.port, ignoreTLS: true });
  try {
    await transport.sendMail({
      from: 'Ines <Ines@post.example>',
      to: 'check@bank.example',
      ...mail,
    });
    return 250;
  } catch (cause) {
    return cause instanceof Error && 'responseCode' in cause ? Number(cause.responseCode) : 0;
  } finally {
    transport.close();
  }
}
const refusals = async (): Promise<readonly unknown[]> => {
  const rows = await server.asOwner(
    `SELECT refusal FROM audit_entry WHERE operation = 'contact.mail-in' ORDER BY position`,
  );
  return rows.map((row) => row['refusal']);
};

test('a member who passes a message on is answered by a message of ours, at that address', async () => {
  for (const [text, template] of [
    [TEXT, 'message.genuine'],
    [`${TEXT} Call us.`, 'message.altered'],
    ['Your parcel waits.', 'message.not-ours'],
  ] as const) {
    told.length = 0;
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(await bring({ text }), 250);
    assert.deepEqual(
      told.map(({ memberId, template: name, to }) => ({ memberId, name, to })),
      [{ memberId: 'ines', name: template, to: { contactPointId: 'point' } }],
    );
  }
});

test('a fault is a no for now, that says nothing of it', async () => {
  isBroken = true;
  const transport = createTransport({ host: '127.0.0.1', port: mailIn.port, ignoreTLS: true });
  await assert.rejects(
    transport.sendMail({ from: 'ines@post.example', to: 'check@bank.example', text: TEXT }),
    (fault: Error) => /451 not now/.test(fault.message) && !/secret/.test(fault.message),
  );
  transport.close();
  isBroken = false;
});

test('nobody else is answered: not a stranger, not a program, not who asks too often', async () => {
  told.length = 0;
  assert.equal(await bring({ text: TEXT, from: 'eve@post.example' }), 250);
  assert.equal(await bring({ text: TEXT, headers: { 'Auto-Submitted': 'auto-replied' } }), 250);
  assert.equal(await bring({ text: TEXT, headers: { 'List-Id': '<news.example>' } }), 250);
  assert.deepEqual(told, []);
  for (let asked = 4; asked < 31; asked += 1)
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(await bring({ text: TEXT }), 250);
  assert.equal(told.length, 26);
  assert.deepEqual(await refusals(), [
    'contact.mail-unknown-sender',
    'contact.mail-automatic',
    'contact.mail-automatic',
    'contact.mail-too-many',
  ]);
});

test('what a mail server says of a letter of ours is taken, and answered to nobody', async () => {
  told.length = 0;
  assert.equal(await bring({ to: 'bounce+c1@bank.example', text: 'Action: failed' }), 250);
  assert.equal(bounced[0]?.[0], 'c1');
  assert.match(bounced[0]?.[1] ?? '', /Action: failed/);
  assert.equal(await bring({ to: 'bounce+x@bank.example', text: 'no' }), 550);
  assert.deepEqual(told, []);
});

const TOKEN = `${'0'.repeat(32)}.${'A'.repeat(22)}`;

test('what a mail program writes to unsubscribe is heard by its token, whoever wrote, and answered to nobody', async () => {
  told.length = 0;
  heard.length = 0;
  const headers = { 'Auto-Submitted': 'auto-generated' };
  const subject = `unsubscribe ${TOKEN}`;
  assert.equal(await bring({ from: 'eve@post.example', subject, text: '', headers }), 250);
  assert.deepEqual(unsubscribed, [`email mail eve@post.example ${TOKEN}`]);
  assert.deepEqual([told, heard], [[], []]);
});

const HEAD = 'On Mon, Nov 30, 2026, Bank <desk@bank.example> wrote:';
const REPLY: SendMailOptions = {
  ...{ subject: 'Re: Did you pay this?', inReplyTo: '<c1@bank.example>' },
  text: `NO\n\n${HEAD}\n> Did you pay?\n> Reference K7H2 9QXM.`,
};

test('an answer is told in its writer’s own words, with what it answers; it is not checked as well', async () => {
  told.length = 0;
  heard.length = 0;
  answer = { isTaken: true, isChecked: false };
  assert.equal(await bring(REPLY), 250);
  const [letter] = heard;
  const { correlation: _, text, ...rest } = letter ?? ({} as AnswerLetter);
  assert.match(text, /K7H2 9QXM/);
  assert.deepEqual(rest, {
    from: [{ memberId: 'ines', contactPointId: 'point' }],
    ...{ own: 'NO', answersTo: ['<c1@bank.example>'], isPassedOn: false, hasMore: true },
  });
  assert.deepEqual(told, []);
});

test('an answer from an address of nobody is told, too; and what has more in it is checked beside', async () => {
  told.length = 0;
  heard.length = 0;
  const before = (await refusals()).length;
  assert.equal(await bring({ ...REPLY, from: 'eve@post.example' }), 250);
  assert.deepEqual(heard[0]?.from, []);
  answer = { isTaken: true, isChecked: true };
  assert.equal(await bring({ ...REPLY, from: 'eve@post.example' }), 250);
  assert.equal((await refusals()).length, before, 'nobody is refused');
  answer = { isTaken: false, isChecked: true };
});

test('what was passed on is told as such, by its subject or as a file', async () => {
  heard.length = 0;
  for (const subject of ['Fwd: Did you pay this?', 'FW: x', 'RV: x', 'Reenviado: x'])
    // oxlint-disable-next-line no-await-in-loop
    await bring({ from: 'eve@post.example', subject, text: 'No sé' });
  const file = { contentType: 'message/rfc822', content: 'From: a@b.example\r\n\r\nx' };
  await bring({ from: 'eve@post.example', subject: 'Hm', text: 'NO', attachments: [file] });
  await bring({ from: 'eve@post.example', subject: 'Re: Fwd: x', text: 'NO' });
  assert.deepEqual(
    heard.map(({ isPassedOn }) => isPassedOn),
    [true, true, true, true, true, false],
  );
});

for (const [what, mail] of [
  ['an answering machine', { headers: { 'Auto-Submitted': 'auto-replied' } }],
  ['a machine of old', { headers: { Precedence: 'auto_reply' } }],
  ['a machine that says so in its subject', { subject: 'Automatic reply: Did you pay this?' }],
  ['a mail server', { envelope: { from: '', to: 'check@bank.example' } }],
  ['a list', { headers: { 'List-Id': '<news.example>' } }],
] as const satisfies readonly (readonly [string, SendMailOptions])[])
  test(`no answer: ${what} that says no`, async () => {
    heard.length = 0;
    told.length = 0;
    assert.equal(await bring({ ...REPLY, ...mail }), 250);
    assert.deepEqual([heard, told], [[], []]);
    assert.equal((await refusals()).at(-1), 'contact.mail-automatic');
  });

test('only the one address is there, and no letter without an end or a form', async () => {
  told.length = 0;
  assert.equal(await bring({ to: 'desk@bank.example', text: TEXT }), 550);
  assert.equal(await bring({ text: 'x '.repeat(MAIL_BYTES_MAX) }), 552);
  address = undefined;
  assert.equal(await bring({ text: TEXT }), 550);
  address = 'Check@bank.example';
  assert.equal(await bring({ raw: nested(40) }), 554);
  assert.deepEqual(told, []);
});

function nested(depth: number): string {
  let text = 'Content-Type: text/plain\r\n\r\nx';
  for (let at = 0; at < depth; at += 1)
    text = `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n${text}\r\n--b${at}--\r\n`;
  return `From: ines@post.example\r\n${text}`;
}
