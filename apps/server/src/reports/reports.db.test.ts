import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { ok } from '@countersign/kernel';
import type { Message, Verdict } from '@countersign/scamflags';
import { openContactHouse } from '../../test/contact-house.ts';
import type { OutboundMessage } from '../channels/index.ts';
import { systemRandom } from '../platform/index.ts';
import { createReports, EXPORT_FORMATS, type Indicator, type ReportAsk } from './index.ts';

const sent: OutboundMessage[] = [];
const house = await openContactHouse(async (message) => {
  sent.push(message);
  return ok({ providerId: `p-${sent.length}` });
});
const { contact, settled, time } = house;
/** What the reader finds, as it stands in the texts of these tests: words and [indicators]. */
const named = /\[(\w+) ([^\]]+)\]/g;
const reports = createReports({
  ...{ db: house.db, clock: time.clock, newId: house.parts.newId, random: systemRandom },
  ...{ audit: house.audit, limits: house.parts.limits, tell: contact.tellMember },
  looksLikeOurs: (host) => host.includes('larkspur'),
  sender: () => ({
    org: 'Larkspur',
    contact: 'abuse@larkspur.example',
    domain: 'larkspur.example',
  }),
  read: async ({ text }) => ({
    verdict,
    words: text.replaceAll(named, ''),
    model: 'test',
    indicators: [...text.matchAll(named)].map(([, kind, value]) => ({ kind, value }) as Indicator),
  }),
});
const verdict: Verdict = {
  ...{ level: 'likely', probability: 0.91, score: 2.5, language: 'en', questions: [] },
  reasons: [
    { code: 'base', weight: -1 },
    { code: 'urgency', weight: 3.5, span: { part: 'text', start: 0, end: 4 } },
  ],
  isCut: false,
};

const look = (id: string) => ({ id, staffId: 'ana', correlation: 'look' });

let turn = 0;
function report(text: string, more: Partial<ReportAsk> = {}) {
  turn += 1;
  const message: Message = { channel: 'sms', text };
  return reports.take({
    ...{ message, way: 'page', happened: [], ledger: 'not-ours' },
    ...{ source: `s${turn}`, correlation: `c${turn}`, ...more },
  });
}

async function referenceOf(text: string, more: Partial<ReportAsk> = {}): Promise<string> {
  const taken = await report(text, more);
  assert.ok(taken.ok);
  return taken.value.reference;
}

/** The report as the desk sees it. */
async function taken(text: string, more: Partial<ReportAsk> = {}) {
  const reference = await referenceOf(text, more);
  const found = (await reports.queue()).find((one) => one.reference === reference);
  assert.ok(found);
  return found;
}

const parcel =
  'your parcel could not be delivered because a small fee is open please pay the fee on our page today or it goes back';
const account =
  'we have locked your account after a strange sign in from another country confirm who you are with the link below';

test('a report is answered at once, kept without its secrets, and found by its reference', async () => {
  const one = await taken('The code is 482913, the card 4000 0012 3456 7899. Now!', {
    happened: ['gave-code', 'gave-code', 'clicked'],
  });
  assert.doesNotMatch(one.text ?? '', /482913|7899/);
  assert.deepEqual(one.happened, ['gave-code', 'clicked']);
  assert.equal(one.probability, 0.91);
  const view = await reports.find(look(one.id));
  assert.deepEqual(view?.reasons, [
    { code: 'base', weight: -1000 },
    { code: 'urgency', weight: 3500 },
  ]);
  const status = await reports.statusOf(one.reference);
  assert.deepEqual(
    { ...status },
    { reference: one.reference, at: one.at, state: 'received', stateAt: one.at },
  );
  assert.equal(await reports.statusOf('R00000000'), undefined);
});

test('texts that are nearly the same are one campaign, others are not', async () => {
  const one = await taken(parcel);
  const alike = await taken(parcel.replace('small', 'customs'));
  const other = await taken(account);
  assert.equal(alike.campaignId, one.campaignId);
  assert.notEqual(other.campaignId, one.campaignId);
  const campaign = await reports.campaign(look(one.campaignId));
  assert.equal(campaign?.reports, 2);
  assert.match(campaign?.name ?? '', /^C\d+$/);
});

test('other words with the same number, wallet or page are one campaign; the same domain alone is not', async () => {
  const one = await taken('call me back today about your late invoice [phone +12125550155]');
  const again = await taken('win a large prize this week by writing to us [phone +12125550155]');
  assert.equal(again.campaignId, one.campaignId);
  const shared = await taken(
    'a first page on a house that many share, with words about tax [domain pages.example]',
  );
  const stranger = await taken(
    'quite another page there, of a club that sells old bicycles [domain pages.example]',
  );
  assert.notEqual(stranger.campaignId, shared.campaignId);
});

test('one report that names what many campaigns name draws none of them to another', async () => {
  const one = await taken(
    'pay the toll on our page or lose your licence before long [url https://t1.example/a]',
  );
  await taken(
    'the toll of last week is still open and will cost you more soon [url https://t1.example/a]',
  );
  const other = await taken(
    'your parcel is at the border and a duty has to be paid for it [url https://p1.example/b]',
  );
  await taken(
    'the duty of your parcel was not paid and it goes back very soon [url https://p1.example/b]',
  );
  const poison = await taken(
    'a garden club meets on thursday with many pages to read [url https://t1.example/a] [url https://p1.example/b]',
  );
  assert.equal(poison.campaignId, one.campaignId);
  const later = await taken(
    'once more about that parcel of yours which nobody has paid for [url https://p1.example/b]',
  );
  assert.equal(later.campaignId, other.campaignId);
});

test('two reports at the same moment are one campaign', async () => {
  const text =
    'grandma it is me i have a new number my phone fell into water please send money for the rent';
  await Promise.all([report(text), report(text), report(text)]);
  const queue = await reports.queue();
  const ids = queue.filter((one) => one.text === text).map(({ campaignId }) => campaignId);
  assert.equal(ids.length, 3);
  assert.equal(new Set(ids).size, 1);
});

test('whoever lost something stands first in the queue', async () => {
  const memberId = await house.member('R-0', 'en', [{ kind: 'email', value: 'r0@mail.example' }]);
  const lost = await taken(
    'he had me read the number of the card and the code to him on the phone',
    {
      memberId,
      happened: ['gave-pin', 'gave-code', 'gave-card'],
    },
  );
  const [first] = await reports.queue();
  assert.equal(first?.reference, lost.reference);
});

test('a label is kept with who said it, moves the campaign, leaves the queue, and is told to the reporter', async () => {
  const memberId = await house.member('R-1', 'en', [{ kind: 'email', value: 'r1@mail.example' }]);
  const one = await taken(
    'please pay the toll of your last trip on this page before friday [url https://toll.example/a]',
    {
      memberId,
    },
  );
  const ask = { staffId: 'ana', reportId: one.id, label: 'scam', correlation: 'l1' } as const;
  assert.ok((await reports.label(ask)).ok);
  assert.equal((await reports.statusOf(one.reference))?.state, 'scam');
  assert.equal((await reports.campaign(look(one.campaignId)))?.state, 'scam');
  assert.ok(!(await reports.queue()).some(({ id }) => id === one.id));
  await settled();
  assert.match(JSON.stringify(sent.at(-1)), /It was a scam/);
  const again = await reports.label(ask);
  assert.deepEqual(again.ok ? undefined : again.refusal, { code: 'reports.labelled-so' });
  const unknown = await reports.label({ ...ask, reportId: 'none' });
  assert.deepEqual(unknown.ok ? undefined : unknown.refusal, { code: 'reports.unknown' });
});

test('whoever gave a way back hears what came of it, however it came, and hears it when it was wrong; nobody else is written to', async () => {
  const memberId = await house.member('R-OUTCOME', 'en', [
    { kind: 'email', value: 'r2@mail.example' },
    { kind: 'phone', value: '+12125550166', takesText: true },
  ]);
  const label = async (reportId: string, said: 'scam' | 'genuine') => {
    const done = await reports.label({ staffId: 'ana', reportId, label: said, correlation: 'w' });
    assert.ok(done.ok);
    const before = sent.length;
    await settled();
    return JSON.stringify(sent.slice(before));
  };
  for (const [turn, way] of (['page', 'mail', 'text', 'desk', 'api'] as const).entries()) {
    const words = `a story of its own number ${turn} about something that came by ${way}`;
    // oxlint-disable-next-line no-await-in-loop
    const one = await taken(words, { way, memberId });
    // oxlint-disable-next-line no-await-in-loop
    assert.match(await label(one.id, 'genuine'), /genuine/i, way);
    // oxlint-disable-next-line no-await-in-loop
    assert.match(await label(one.id, 'scam'), /were wrong/, way);
    // Nobody is told of this one event by the event of another: time goes on.
    time.advance(4 * 86_400_000);
  }
  const stranger = await taken('a story that nobody whom we know tells of at all', { way: 'text' });
  assert.equal(await label(stranger.id, 'scam'), '[]');
  assert.equal((await reports.statusOf(stranger.reference))?.state, 'scam');
});

test('two campaigns become one under the older name, and what comes later finds it', async () => {
  const one = await taken(
    'your streaming plan could not be renewed update how you pay within a day [url https://s1.example/a]',
  );
  time.advance(1_000);
  const other = await taken(
    'last call for the film club your payment bounced twice sort it out here [url https://s2.example/b]',
  );
  const merged = await reports.merge({
    ...{ campaigns: [other.campaignId, one.campaignId], staffId: 'ana', correlation: 'm1' },
  });
  assert.deepEqual(merged, ok(one.campaignId));
  const later = await taken(
    'something else again but on that page which we know too well by now [url https://s2.example/b]',
  );
  assert.equal(later.campaignId, one.campaignId);
  assert.equal((await reports.campaign(look(other.campaignId)))?.mergedInto, one.campaignId);
  const twice = await reports.merge({
    ...{ campaigns: [other.campaignId, one.campaignId], staffId: 'ana', correlation: 'm2' },
  });
  assert.equal(twice.ok, false);
});

test('reports that do not belong to a campaign get one of their own, never all of them', async () => {
  const one = await taken(
    'a lottery that nobody plays has drawn your name write back for the cheque [phone +12125550177]',
  );
  const stray = await taken(
    'the dentist moved your appointment to monday at nine please call us [phone +12125550177]',
  );
  assert.equal(stray.campaignId, one.campaignId);
  const ask = { campaign: one.campaignId, staffId: 'ana', correlation: 'x1' };
  const all = await reports.split({ ...ask, reports: [one.id, stray.id] });
  assert.deepEqual(all.ok ? undefined : all.refusal, { code: 'reports.nothing-moved' });
  const split = await reports.split({ ...ask, reports: [stray.id] });
  assert.ok(split.ok);
  assert.equal((await reports.campaign(look(split.value)))?.timeline[0]?.id, stray.id);
  assert.equal((await reports.campaign(look(one.campaignId)))?.reports, 1);
});

test('what leaves the house names no reporter, and its words only where somebody chose them', async () => {
  const memberId = await house.member('R-2', 'en', [{ kind: 'email', value: 'r2@mail.example' }]);
  const words = 'dear mrs marsh we keep a parcel of yours until the duty is paid on our page';
  const one = await taken(`${words} [url https://duty.example/x]`, {
    memberId,
    source: '192.0.2.7',
  });
  const ask = { campaignId: one.campaignId, staffId: 'ana', correlation: 'e1' };
  for (const format of EXPORT_FORMATS) {
    // oxlint-disable-next-line no-await-in-loop
    const file = await reports.export({ ...ask, format });
    assert.ok(file.ok);
    assert.match(file.value.body, /duty/);
    for (const secret of [memberId, one.reference, one.id, 'r2@mail.example', '192.0.2.7', 'marsh'])
      assert.ok(!file.value.body.includes(secret), `${format}: ${secret}`);
  }
  const chosen = await reports.export({ ...ask, format: 'xarf', sampleOf: one.id });
  assert.ok(chosen.ok);
  assert.ok(chosen.value.body.includes(Buffer.from(one.text ?? '').toString('base64')));
  const unknown = await reports.export({ ...ask, campaignId: 'none', format: 'csv' });
  assert.deepEqual(unknown.ok ? undefined : unknown.refusal, { code: 'reports.campaign-unknown' });
});

test('what is blocked stands in the feed once, until somebody lifts it', async () => {
  const indicator: Indicator = { kind: 'domain', value: 'bad.example' };
  const ask = { indicator, staffId: 'ana', correlation: 'b1' };
  assert.ok((await reports.block(ask)).ok);
  assert.equal((await reports.block(ask)).ok, false);
  assert.deepEqual(
    (await reports.blocked()).map(({ kind, value }) => ({ kind, value })),
    [indicator],
  );
  assert.ok((await reports.lift(ask)).ok);
  assert.equal((await reports.lift(ask)).ok, false);
  assert.deepEqual(await reports.blocked(), []);
  assert.ok((await reports.block(ask)).ok);
});

test('more reports than one person makes are refused, and the refusal is recorded', async () => {
  const asks = Array.from({ length: 21 }, () => report('hello again', { source: 'one' }));
  const answers = await Promise.all(asks);
  assert.equal(answers.filter(({ ok: isTaken }) => !isTaken).length, 1);
});

test('labels and groupings cannot be changed or removed, not by our own database account', async () => {
  for (const table of [
    'reports_label',
    'reports_regrouping',
    'reports_reason',
    'reports_indicator',
  ])
    // oxlint-disable-next-line no-await-in-loop
    await assert.rejects(
      sql.raw(`DELETE FROM ${table}`).execute(house.db.reader),
      /permission denied/,
      table,
    );
});

test('a null and half a character are no reason to lose a report', async () => {
  const one = await taken('A null \0 and a half \uD800 of [url http://a.test/\0]', {
    message: {
      ...{ channel: 'email', text: 'A null \0 and a half \uD800', subject: '\0', from: '\0' },
      links: [{ text: '\0', href: 'http://a.test/\uDC00' }],
    },
  });
  assert.equal(one.text, '\uFFFD\n\nA null \uFFFD and a half \uFFFD');
});

test('a place that uses our name raises a line at its first report, until it is blocked', async () => {
  const one = await taken(
    'sign in at the new page of your card account before it closes [domain larkspur-help.example] [url https://larkspur-help.example/in]',
  );
  await report('a page of nobody we know [domain garden-club.example]');
  const [alarm, ...others] = await reports.lookAlikes();
  assert.deepEqual(
    [alarm?.kind, alarm?.value, alarm?.reportId, others],
    ['domain', 'larkspur-help.example', one.id, []],
  );
  const indicator = { kind: 'domain', value: 'larkspur-help.example' } as const;
  const by = { staffId: 'ana', correlation: 'c' };
  assert.ok((await reports.block({ ...by, indicator })).ok);
  assert.deepEqual(await reports.lookAlikes(), []);
});

test('what two campaigns share is shown on both', async () => {
  const one = await taken(
    'the first of two stories that share no words about a parcel at the border [domain both.example]',
  );
  const other = await taken(
    'quite something else: tickets for a match are sold out unless you hurry [domain both.example]',
  );
  assert.notEqual(one.campaignId, other.campaignId);
  const [first, second] = await Promise.all([
    reports.campaign(look(one.campaignId)),
    reports.campaign(look(other.campaignId)),
  ]);
  const alsoIn = (view: typeof first) => view?.indicators[0]?.alsoIn.map(({ name }) => name);
  assert.deepEqual(alsoIn(first), [second?.name]);
  assert.deepEqual(alsoIn(second), [first?.name]);
});
