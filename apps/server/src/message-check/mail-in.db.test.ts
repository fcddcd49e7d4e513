import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { systemClock } from '@countersign/kernel';
import { serverDatabase } from '../../test/database.ts';
import { createAudit } from '../audit/index.ts';
import { createLimits, createNewId, silentLog, systemRandom } from '../platform/index.ts';
import { createMessageCheck, openMailIn } from './index.ts';
import { MAIL_BYTES_MAX } from './mail-in.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
const clock = systemClock;
const newId = createNewId({ clock, random: systemRandom });
const audit = createAudit({ db, clock, programmeVersion: () => 'test' });
const TEXT = 'Your postal address was changed. Reference K7H2 9QXM.';

const bounced: [string, string][] = [];
let isBroken = false;
let address: string | undefined = 'check@bank.example';
const told: { readonly memberId: string; readonly template: string; readonly to: unknown }[] = [];
const messageCheck = createMessageCheck({
  ...{ db, audit, limits: createLimits({ db, clock }), dkim: undefined },
  contact: {
    knownUnder: async () => undefined,
    messageOf: async (reference) =>
      reference === 'K7H29QXM'
        ? {
            ...{ memberId: 'ines', channel: 'email', purpose: 'security', to: 'i…', at: clock() },
            text: TEXT,
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
    cards: {
      membersAt: async (_db, { value }) =>
        value === 'ines@post.example' ? [{ memberId: 'ines', contactPointId: 'point' }] : [],
    },
    contact: {
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
