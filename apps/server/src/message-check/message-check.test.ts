import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, refused, type Instant } from '@countersign/kernel';
import type { AuditEntry } from '../audit/index.ts';
import type { SentMessage } from '../contact/index.ts';
import type { Directory } from '../directory/index.ts';
import { createMessageCheck, type MessageAnswer } from './index.ts';

const SENT: SentMessage = {
  memberId: 'member-1',
  channel: 'sms',
  purpose: 'security',
  to: '…23',
  at: 1_900_000_000_000 as Instant,
  text: 'Larkspur: a new device signed in. Ref K7H2 9QXM',
  subject: '',
};

const LETTER = { ...SENT, channel: 'post', purpose: 'pin-mailer', to: '' } as const;

const subject = { kind: 'sender', shown: 'Larkspur', name: 'LARKSPUR' } as const;
const directory: Directory = {
  lookUp: (text) => (text === 'Larkspur' ? { subject, verdict: 'ours' } : undefined),
  lookThrough: (text) => (text.includes('larkspur') ? [{ subject, verdict: 'look-alike' }] : []),
};

const entries: AuditEntry[] = [];
let budget = 1_000;
const room = createMessageCheck({
  db: { transaction: (work) => work({} as never) },
  limits: {
    take: async () => {
      budget -= 1;
      return budget < 0
        ? refused({ code: 'platform.too-many', retryAfterSeconds: 60 })
        : ok(undefined);
    },
  },
  audit: { append: async (_tx, entry) => void entries.push(entry) },
  contact: {
    messageOf: async (reference) => (reference === 'K7H29QXM' ? SENT : undefined),
    knownUnder: async (reference) =>
      reference === 'K7H29QXM' ? SENT : reference === 'ABCD2345' ? LETTER : undefined,
  },
  directory,
  dkim: undefined,
  trustedSealers: () => [],
});

async function asked(text: string, memberId?: string): Promise<MessageAnswer> {
  const askedBy = memberId === undefined ? [] : [memberId];
  const checked = await room.check({ text, askedBy, source: 'x', correlation: 'c' });
  assert.ok(checked.ok);
  return checked.value;
}

test('what we sent is genuine to its member, and somebody else’s to another one', async () => {
  const own = await asked(SENT.text, 'member-1');
  assert.ok(own.answer === 'genuine');
  assert.equal(own.isOwn, true);
  assert.equal((await asked(SENT.text, 'member-2')).answer, 'not-yours');
  const stranger = await asked(SENT.text);
  assert.ok(stranger.answer === 'genuine');
  assert.equal(stranger.isOwn, false);
});

test('our reference under other words is altered, and what stands in it is judged', async () => {
  const altered = await asked(`${SENT.text} Log in: https://larkspur-x.test`, 'member-1');
  assert.ok(altered.answer === 'altered');
  assert.deepEqual(
    altered.parts.map(({ verdict }) => verdict),
    ['look-alike'],
  );
});

test('no reference, or one that nobody has, is not ours', async () => {
  assert.equal((await asked('Your parcel waits')).answer, 'not-ours');
  assert.equal((await asked('Larkspur: a new device signed in. Ref K7H2 9QXX')).answer, 'not-ours');
});

test('a reference alone names what it is of, a letter too; under other words it makes nothing ours', async () => {
  for (const text of ['abcd 2345', 'Ref ABCD2345', 'Reference: ABCD-2345.']) {
    const answer = await asked(text, 'member-1');
    assert.ok(answer.answer === 'reference', text);
    assert.deepEqual([answer.message.channel, answer.isOwn], ['post', true]);
    assert.equal((await asked(text, 'member-2')).answer, 'not-yours');
  }
  assert.equal((await asked('K7H2 9QXM')).answer, 'reference');
  assert.equal((await asked('Pay at once. Ref ABCD 2345', 'member-1')).answer, 'not-ours');
});

test('spaces around a reference keep nobody busy', async () => {
  const begun = performance.now();
  const long = `${' '.repeat(6_600)}K7H29QXM${' '.repeat(13_300)}x`;
  await asked(long);
  await asked(`${' '.repeat(19_999)}x`);
  assert.ok(performance.now() - begun < 1_000);
});

test('a reference is read as people type it', async () => {
  assert.equal((await asked(SENT.text.replace('K7H2 9QXM', 'k7h2-9qxm'))).answer, 'altered');
});

test('one thing is looked up in the directory', async () => {
  assert.equal((await asked('Larkspur')).answer, 'subject');
});

test('the record holds the answer and never the text; too many are refused before they are looked at', async () => {
  entries.length = 0;
  await asked('a text of somebody');
  assert.deepEqual(
    entries.map(({ operation, refusal }) => [operation, refusal]),
    [['contact.message-check', 'contact.message-not-ours']],
  );
  assert.ok(!JSON.stringify(entries).includes('somebody'));
  budget = 0;
  const over = await room.check({
    text: SENT.text,
    askedBy: [],
    source: 'x',
    correlation: 'c',
  });
  assert.deepEqual(over, {
    ok: false,
    refusal: { code: 'platform.too-many', retryAfterSeconds: 60 },
  });
  assert.equal(entries.length, 1);
});
