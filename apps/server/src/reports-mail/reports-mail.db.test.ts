import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ok } from '@countersign/kernel';
import { evaluate, namedIn } from '@countersign/scamflags';
import { email, openContactHouse } from '../../test/contact-house.ts';
import type { OutboundMessage } from '../channels/index.ts';
import { createMailReader } from '../mail-reader/index.ts';
import { systemRandom } from '../platform/index.ts';
import { createReports, type LedgerAnswer } from '../reports/index.ts';
import { takeReportMail, type ReportMailParts } from './index.ts';

const sent: OutboundMessage[] = [];
const house = await openContactHouse(async (message) => {
  sent.push(message);
  return ok({ providerId: `p-${sent.length}` });
});
const ada = await house.member('M-1', 'en', [email]);
const reader = createMailReader();
after(() => reader.close());
const issuer = { names: ['Larkspur'], domains: ['larkspur.example'], numbers: [], senderIds: [] };
const { audit, contact, db, parts, settled, time } = house;
const common = { db, audit, newId: parts.newId, limits: parts.limits };
const reports = createReports({
  ...{ ...common, clock: time.clock, random: systemRandom, tell: contact.tellMember },
  looksLikeOurs: () => false,
  sender: () => ({ org: 'L', contact: 'a@larkspur.example', domain: 'larkspur.example' }),
  read: async (message) => {
    const { things, words } = namedIn(message, issuer);
    const verdict = evaluate(message, { issuer });
    return { verdict, indicators: things, words, model: 'test' };
  },
});
let ledger: LedgerAnswer = 'not-ours';
/** What the ledger was asked. */
const asked: Parameters<ReportMailParts['ledgerOf']>[0][] = [];
const room: ReportMailParts = {
  ...{ ...common, cards: house.cards, contact, reports, reader, relay: 'relay.test' },
  ownDomains: () => ['larkspur.example'],
  ledgerOf: async (ask) => {
    asked.push(ask);
    return ledger;
  },
};

const PROVEN = 'Authentication-Results: relay.test; dmarc=pass header.from=mail.example';
const SCAM = `From: Larkspur <desk@larkspur-secure.test>
Subject: Your card is blocked
Content-Type: text/html

<p>Your card is blocked. Confirm your PIN within 24 hours or we close your account: <a href="http://larkspur-secure.test/in">larkspur.example</a></p>`;
const around = (file: string, more = PROVEN) => `${more}
From: Ada <${email.value}>
Subject: Fwd: Your card is blocked
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Is this you?
--b
${file}
--b--`;
const inline = (more = PROVEN) => `${more}
From: Ada <${email.value}>
Subject: Fwd: Your card is blocked

Look!

---------- Forwarded message ---------
From: Larkspur <desk@larkspur-secure.test>
Date: Mon, 18 Nov 2030
Subject: Your card is blocked

Confirm your PIN within 24 hours or we close your account: http://larkspur-secure.test/in`;

async function bring(letter: string, isFromNobody = false): Promise<void> {
  const mail = Buffer.from(letter.replaceAll('\n', '\r\n'));
  await takeReportMail(room, { mail, isFromNobody });
  await settled();
}
const newest = async () => (await reports.queue()).toSorted((a, b) => b.at - a.at);
async function refusals(): Promise<readonly unknown[]> {
  const rows = await house.server.asOwner(
    `SELECT refusal FROM audit_entry WHERE operation LIKE 'reports.mail-%' ORDER BY position`,
  );
  return rows.map((row) => row['refusal']);
}

test('what a member attached is read with its head, reported as theirs, and answered at that address', async () => {
  await bring(around(`Content-Type: message/rfc822\n\n${SCAM}`));
  const [answer] = sent;
  assert.equal(sent.length, 1);
  assert.equal(answer?.to, email.value);
  const [report] = await reports.queue();
  assert.deepEqual([report?.way, report?.memberId, report?.channel], ['mail', ada, 'email']);
  const reference = report?.reference ?? '';
  assert.match(answer?.text ?? '', new RegExp(`${reference.slice(0, 5)} ${reference.slice(5)}`));
  assert.match(answer?.subject ?? '', /it looks like a scam/);
  assert.doesNotMatch(answer?.text ?? '', /words alone/);
  const view = await reports.find({ id: report?.id ?? '', staffId: 'ana', correlation: 'c' });
  assert.ok(view?.indicators.some(({ value }) => value.includes('larkspur-secure.test')));
  assert.deepEqual([asked[0]?.isWhole, asked[0]?.memberIds], [true, [ada]]);
});

test('what was passed on inline is read without what stands before it, and the answer says how to send it whole', async () => {
  sent.length = 0;
  time.advance(60_000);
  await bring(inline());
  assert.match(sent[0]?.text ?? '', /You passed on its words alone/);
  const [report] = await newest();
  assert.match(report?.text ?? '', /^Your card is blocked\s+Confirm your PIN/);
});

for (const [what, letter] of [
  ['the relay found nothing', around(`Content-Type: message/rfc822\n\n${SCAM}`, 'X-A: b')],
  [
    'somebody else’s relay says so',
    inline('Authentication-Results: evil.test; dmarc=pass header.from=mail.example'),
  ],
  [
    'the proof is of another domain',
    inline('Authentication-Results: relay.test; dmarc=pass header.from=evil.test'),
  ],
] as const)
  test(`not proven, taken as nobody’s and not answered: ${what}`, async () => {
    sent.length = 0;
    const before = (await reports.queue()).length;
    await bring(letter);
    const queue = await newest();
    assert.equal(queue.length, before + 1);
    assert.equal((await reports.ofMember(ada)).length, 2);
    assert.deepEqual(sent, []);
    assert.equal((await refusals()).at(-1), 'reports.mail-unproven');
  });

for (const [refusal, letter, isFromNobody] of [
  ['automatic', inline(), true],
  ['automatic', inline(`${PROVEN}\nAuto-Submitted: auto-replied`)],
  ['automatic', inline(`${PROVEN}\nList-Id: <a.example>`)],
  ['loop', inline(`${PROVEN}${'\nReceived: from a by b'.repeat(26)}`)],
  ['own', inline().replace(email.value, 'desk@larkspur.example')],
  ['own', inline().replace(email.value, 'desk@uk.larkspur.example')],
  ['unreadable', `${PROVEN}\n${'X-A: b\n'.repeat(1_100)}\nx`],
  ['stranger', inline(PROVEN.replace('mail.example', 'e.test')).replace(email.value, 'eve@e.test')],
] as const)
  test(`nobody is answered, and it is recorded: ${refusal}`, async () => {
    sent.length = 0;
    await bring(letter, isFromNobody);
    assert.deepEqual(sent, []);
    assert.equal((await refusals()).at(-1), `reports.mail-${refusal}`);
  });

test('our ledger comes before what words look like', async () => {
  sent.length = 0;
  for (const answer of ['genuine', 'not-yours', 'altered'] as const) {
    ledger = answer;
    // oxlint-disable-next-line no-await-in-loop
    await bring(inline());
  }
  ledger = 'not-ours';
  assert.deepEqual(
    sent.map(({ subject }) => subject?.replace(/^Your report: /, '')),
    ['that message is from us', 'that message was not sent to you', 'it looks like a scam'],
  );
});

test('a member is answered ten times a day; what they report after that is taken', async () => {
  sent.length = 0;
  for (let turn = 0; turn < 7; turn += 1)
    // oxlint-disable-next-line no-await-in-loop
    await bring(inline());
  assert.equal(sent.length, 5);
  assert.equal((await reports.ofMember(ada)).length, 12);
  assert.equal((await refusals()).at(-1), 'reports.mail-too-many');
});

test('a file that only looks like an e-mail: its words around it count, and nothing breaks', async () => {
  await bring(around('Content-Type: application/vnd.ms-outlook; name=a.msg\n\nnothing', 'X-A: b'));
  assert.equal(asked.at(-1)?.message.text.trim(), 'Is this you?');
});

test('where all readers are busy the relay brings it again', async () => {
  const busy = {
    ...room,
    reader: { readLetter: async () => ({ ok: false, refusal: 'mail.busy' }) },
  };
  await assert.rejects(
    takeReportMail(busy as ReportMailParts, { mail: Buffer.from(inline()), isFromNobody: false }),
    /busy/,
  );
});
