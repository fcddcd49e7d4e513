// Texts that people forward to a number of ours: the room of contacts hands on what means nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { evaluate, namedIn } from '@countersign/scamflags';
import { openContactHouse } from '../../test/contact-house.ts';
import { createNoCarrier, type OutboundMessage } from '../channels/index.ts';
import { systemRandom } from '../platform/index.ts';
import { createReports, type LedgerAnswer, type Reports } from './index.ts';

const sent: OutboundMessage[] = [];
let reports: Reports | undefined;
let ledger: LedgerAnswer = 'not-ours';
/** What the room of payments makes of a no that quotes one. */
const NO = 'NO it was not me at all';
const house = await openContactHouse(
  async (message) => {
    sent.push(message);
    return ok({ providerId: `p-${sent.length}` });
  },
  createNoCarrier(),
  {
    budget: async () => true,
    take: async (_tx, { text }) => (text === NO ? 'alert.denied' : undefined),
  },
  {
    prepare: async (text) => reports?.prepareText({ ...text, ledger: async () => ledger }),
  },
);
const { audit, contact, member, server, settled, time } = house;
const issuer = {
  ...{ names: ['Larkspur'], domains: ['larkspur.example'], senderIds: ['LARKSPUR'] },
  numbers: ['+12125550142'],
};
reports = createReports({
  ...{ db: house.db, clock: time.clock, newId: house.parts.newId, random: systemRandom },
  ...{ audit, limits: house.parts.limits, tell: contact.tellMember },
  looksLikeOurs: (host) => host.includes('larkspur'),
  sender: () => ({ org: 'L', contact: 'abuse@larkspur.example', domain: 'larkspur.example' }),
  read: async (message) => {
    const { things, words } = namedIn(message, issuer);
    const verdict = evaluate(message, { issuer });
    return { verdict, indicators: things, words, model: 'test' };
  },
});
const room = reports;

let people = 0;
async function somebody(language = 'en') {
  people += 1;
  const number = `+1212555${String(4_100 + people)}`;
  const points = [{ kind: 'phone', value: number, takesText: true }];
  const id = await member(`T-${people}`, language, points);
  sent.length = 0;
  return { id, number };
}
let texts = 0;
async function writes(from: string, text: string, providerId = `t-${(texts += 1)}`) {
  sent.length = 0;
  await contact.takeText({ provider: 'sms', providerId, from, text, correlation: `c-${texts}` });
  await settled();
  return sent.map((one) => one.text).join('\n');
}
const lastOf = async (memberId: string) => (await room.ofMember(memberId))[0];
const view = async (id: string) => room.find({ id, staffId: 'ana', correlation: 'look' });

const SCAM =
  'LARKSPUR: your card will be closed today. Confirm your card number and PIN at https://larkspur-card.help-desk.example/unlock';

test('a text that somebody got is a report, and is answered in one text: verdict, reference, and from whom', async () => {
  const ada = await somebody();
  const answer = await writes(ada.number, SCAM);
  const report = await lastOf(ada.id);
  assert.ok(report);
  assert.deepEqual([report.way, report.channel, report.state], ['text', 'sms', 'received']);
  assert.match(answer, /scam, do nothing it says/);
  assert.match(answer, /From which number did it come\? Answer with it\./);
  assert.ok(answer.includes(`${report.reference.slice(0, 5)} ${report.reference.slice(5)}`));
  assert.ok(answer.length <= 160, `${answer.length}`);
  assert.doesNotMatch(report.text ?? '', /5554101/);
});

test('and in the language of whoever wrote', async () => {
  const luz = await somebody('es');
  assert.match(await writes(luz.number, SCAM), /¿De qué número llegó\?/);
});

test('the second text tells the sender, once; the report stays as it came', async () => {
  const ada = await somebody();
  await writes(ada.number, SCAM);
  const before = await lastOf(ada.id);
  assert.match(await writes(ada.number, '(212) 555-0177'), /Who sent it stands with your report/);
  const after = await view(before?.id ?? '');
  assert.equal((await room.ofMember(ada.id)).length, 1);
  assert.equal(after?.text, before?.text);
  assert.ok(after?.indicators.some(({ value }) => value === '+12125550177'));
  assert.ok(!after?.indicators.some(({ value }) => value === ada.number));
  assert.match(await writes(ada.number, '212 555 0178'), /nobody reads texts here/);
  assert.equal((await view(before?.id ?? ''))?.indicators.length, after?.indicators.length);
});

test('a name of a sender counts as well, our own is no trace, and after a day nobody waits for it', async () => {
  const ada = await somebody();
  await writes(ada.number, SCAM);
  await writes(ada.number, 'LARKSPR');
  const first = await lastOf(ada.id);
  const named = (await view(first?.id ?? ''))?.indicators ?? [];
  assert.ok(named.some(({ kind, value }) => kind === 'sender' && value === 'LARKSPR'));
  await writes(ada.number, `${SCAM} now`);
  assert.match(await writes(ada.number, 'LARKSPUR'), /stands with your report/);
  await writes(ada.number, `${SCAM} again`);
  time.advance(25 * 3_600_000);
  assert.doesNotMatch(await writes(ada.number, '72345'), /stands with your report/);
});

test('STOP, START, HELP and answers keep their meaning, whatever waits', async () => {
  const ada = await somebody();
  await writes(ada.number, SCAM);
  assert.match(await writes(ada.number, NO), /it was not you/);
  assert.match(await writes(ada.number, 'STOP'), /no more texts/);
  assert.match(await writes(ada.number, 'START'), /gets our texts again/);
  assert.match(await writes(ada.number, 'HELP'), /nobody reads texts here/);
  assert.equal((await room.ofMember(ada.id)).length, 1);
});

test('of what we sent ourselves it is said that it is ours, and no sender is asked for', async () => {
  const ada = await somebody();
  ledger = 'genuine';
  const answer = await writes(ada.number, 'Larkspur: your PIN letter is on its way to you.');
  ledger = 'not-ours';
  assert.match(answer, /yes, that is from us/);
  assert.doesNotMatch(answer, /From which number/);
});

test('a stranger’s report is taken, and nothing is sent; the same text counts once', async () => {
  const before = (await room.queue()).length;
  const text = 'Dear client, your larkspur account is on hold, call (212) 555-0188 at once';
  assert.equal(await writes('+12125559901', text, 'same'), '');
  assert.equal(await writes('+12125559901', text, 'same'), '');
  assert.equal(await writes('+12125559901', 'STOP'), '');
  const queue = await room.queue();
  assert.equal(queue.length, before + 1);
  const report = queue.find((one) => one.text?.includes('on hold'));
  assert.deepEqual([report?.memberId, report?.way], [undefined, 'text']);
  assert.equal(await writes('+12125559901', 'BANKINFO'), '');
  const named = (await view(report?.id ?? ''))?.indicators ?? [];
  assert.ok(named.some(({ value }) => value === 'BANKINFO'));
});

test('too many from one phone are refused, recorded, and answered no more', async () => {
  const text = 'please look at this strange message about your card';
  for (let n = 0; n < 21; n += 1)
    // oxlint-disable-next-line no-await-in-loop
    await writes('+12125559902', `${text} ${n}`);
  const rows = await server.asOwner(
    `SELECT refusal FROM audit_entry WHERE operation = 'contact.text-in' AND refusal = 'platform.too-many'`,
  );
  assert.ok(rows.length > 0);
});

test('of a phone that two people share, the report is nobody’s', async () => {
  const ada = await somebody();
  const points = [{ kind: 'phone', value: ada.number, takesText: true }];
  const other = await member('T-shared', 'en', points);
  await writes(ada.number, SCAM);
  assert.deepEqual([await lastOf(ada.id), await lastOf(other)], [undefined, undefined]);
});
