import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { canonicalJson, EvidencePack } from '@countersign/contract';
import { ok, sensitive, type Instant, type Outcome } from '@countersign/kernel';
import { fits } from '@countersign/keeper-contract';
import type { Verdict } from '@countersign/scamflags';
import { ask } from '../../test/app.ts';
import { email, openContactHouse, phone } from '../../test/contact-house.ts';
import { verifyReceipt } from '../../test/verify-receipt.ts';
import { createAlerts } from '../alerts/index.ts';
import { holdsCardNumber, systemRandom } from '../platform/index.ts';
import { createReports } from '../reports/index.ts';
import { createSigning } from '../signing/index.ts';
import { createEvidencePacks, listBusy } from './index.ts';
import { words } from './testing/sample.ts';

const DAY = 86_400_000;
const CODE = '482913';
const house = await openContactHouse(async () => ok({ providerId: 'p' }));
const { app, audit, cards, contact, db, member, settled, tell, time, transparency } = house;
const { limits, newId } = house.parts;
const base = { db, clock: time.clock, newId, random: systemRandom, audit };
const verdict: Verdict = {
  ...{ level: 'likely', probability: 0.91, score: 2.5, language: 'en', questions: [] },
  ...{ reasons: [{ code: 'urgency', weight: 3.5 }], isCut: false },
};
const reports = createReports({
  ...{ ...base, limits, tell: contact.tellMember },
  looksLikeOurs: () => false,
  sender: () => ({ org: 'L', contact: 'a@l.example', domain: 'l.example' }),
  read: async ({ text }) => ({ verdict, words: text, indicators: [], model: 'f'.repeat(64) }),
});
const alerts = createAlerts({
  ...{ ...base, cards, tell: contact.tellMember, limits, questionsIn: contact.questionsIn },
  lock: async (tx, { cardId, correlation, memberId }) => {
    const actor = { kind: 'cardmember', id: memberId } as const;
    const doer = { actor, channel: 'web', correlation } as const;
    await cards.lockByMember(tx, { memberId, cards: { cardId }, doer, by: 'answer' });
  },
  productName: () => 'Larkspur Charge',
  provesNumber: () => true,
  isHeld: async () => false,
});
const packs = createEvidencePacks({
  ...{ ...base, limits, cards, contact, alerts, reports, words },
  signing: createSigning({ ...base, sealKey: systemRandom(32) }),
  staffName: async (id) => `name of ${id}`,
  stageOf: ({ state }) => state,
  issuer: () => 'Larkspur Card',
  timeZoneOf: () => 'America/New_York',
});

const ada = await member('M-1', 'en', [phone, email]);
const other = await member('M-2', 'en', [{ ...phone, value: '+12125550777' }]);
const since = { from: time.now() - DAY, until: time.now() + DAY };
const by = { staffId: 'petra', correlation: 'c' };

const said = async (memberId: string | undefined, text: string) => {
  const taken = await reports.take({
    ...{ message: { channel: 'sms', text }, way: 'page', happened: ['gave-code'] },
    ...{ ledger: 'not-ours', source: `${memberId} ${text}`, correlation: 'r' },
    ...(memberId === undefined ? {} : { memberId }),
  });
  assert.ok(taken.ok);
  const found = (await reports.queue()).find(({ reference: one }) => one === taken.value.reference);
  assert.ok(found);
  return found;
};

/** A day of somebody: a code, a question that they denied, a check, a lock, a report and what came of it. */
async function lived() {
  const card = await ask(app, {
    ...{ method: 'POST', url: '/v1/cards', as: 'processor' },
    body: {
      ...{ reference: 'C-1', cardmember: 'M-1', product: 'larkspur-charge', expiry: '2033-11' },
      status: 'active',
    },
  });
  assert.equal(card.status, 201, card.text);
  await tell(ada, 'code.sign-in', { code: sensitive(CODE) });
  const asked = await db.transaction((tx) =>
    alerts.open(tx, {
      ...{ reference: 'tx-1', cardReference: 'C-1', amountMinor: 91_240, currency: 'USD' },
      ...{ merchant: 'NORTHGATE', at: time.now() as Instant, actor: 'p', correlation: 'a' },
    }),
  );
  assert.ok(asked.ok);
  await alerts.answer(asked.value.id, {
    ...{ says: 'no', channel: 'app', memberId: ada, correlation: 'n' },
  } as unknown as Parameters<typeof alerts.answer>[1]);
  await db.transaction((tx) =>
    audit.append(tx, {
      actor: { kind: 'cardmember', id: ada },
      ...{ channel: 'web', operation: 'contact.message-check', result: 'refused' },
      ...{ refusal: 'contact.message-not-ours', correlation: 'k' },
    }),
  );
  await frozen();
  const mine = await said(ada, `I gave ${CODE} and card 4000 0012 3456 7899 to the caller`);
  await said(other, 'I gave 482913 and the card to the caller, said somebody else');
  await reports.label({ staffId: 'petra', reportId: mine.id, label: 'scam', correlation: 'l' });
  await settled();
  await transparency.publish();
  return mine;
}
/** The fraud team freezes the card and raises why; two people end it, as there is no passkey. */
async function frozen() {
  const card = await cards.findCard(db.reader, { reference: 'C-1' });
  assert.ok(card !== undefined);
  const doer = {
    actor: { kind: 'operator', id: 'freya' },
    channel: 'desk',
    correlation: 'f',
  } as const;
  const ask = { memberId: ada, cardId: card.id, by: { kind: 'desk', id: 'freya' }, doer } as const;
  await db.transaction((tx) => cards.freezeCard(tx, { ...ask, reason: 'payment' }));
  await db.transaction((tx) => cards.raiseFrozen(tx, { ...ask, reason: 'takeover' }));
  const people = { askedBy: 'petra', decidedBy: 'freya' } as const;
  const ended = {
    ...ask,
    ...people,
    without: 'no-passkey',
    askedAt: time.now() as Instant,
  } as const;
  assert.ok((await db.transaction((tx) => cards.unfreezeCard(tx, ended))).ok);
}
const mine = await lived();

/** Two questions, two reports and two checks of somebody else, one after the other. */
async function twice() {
  const memberId = await member('M-3', 'en', [{ ...phone, value: '+12125550888' }]);
  const card = await ask(app, {
    ...{ method: 'POST', url: '/v1/cards', as: 'processor' },
    body: {
      ...{ reference: 'C-3', cardmember: 'M-3', product: 'larkspur-charge', expiry: '2033-11' },
      status: 'active',
    },
  });
  assert.equal(card.status, 201, card.text);
  for (const which of ['older', 'newer']) {
    time.advance(1_000);
    // oxlint-disable-next-line no-await-in-loop
    await db.transaction((tx) =>
      alerts.open(tx, {
        ...{ reference: which, cardReference: 'C-3', amountMinor: 100, currency: 'USD' },
        ...{ merchant: 'NORTHGATE', at: time.now() as Instant, actor: 'p', correlation: 'a' },
      }),
    );
    // oxlint-disable-next-line no-await-in-loop
    await said(memberId, `The ${which} one of two messages that have nothing else in common`);
    // oxlint-disable-next-line no-await-in-loop
    await db.transaction((tx) =>
      audit.append(tx, {
        actor: { kind: 'cardmember', id: memberId },
        ...{ channel: 'web', operation: 'contact.message-check', result: 'done' },
        correlation: which,
      }),
    );
  }
  return memberId;
}

async function packOf(id: string) {
  const file = await packs.take({ id, format: 'json', ...by });
  assert.ok(file.ok);
  const text = file.value.body.toString();
  const value: unknown = JSON.parse(text);
  assert.ok(fits(EvidencePack, value));
  return { text, pack: value as EvidencePack };
}

async function opened(of: Parameters<typeof packs.open>[0]['of'] = { reportId: mine.id }) {
  const done = await packs.open({ ...by, ...since, of, reason: 'refund', caseName: 'F-1' });
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

const codeOf = (outcome: Outcome<unknown, { readonly code: string }>) =>
  outcome.ok ? 'done' : outcome.refusal.code;

test('a pack has everything of one member and one time, and its receipts are proofs', async () => {
  const { pack } = await packOf(await opened());
  const { facts, receipts } = pack;
  assert.equal(facts.cardmember.reference, 'M-1');
  assert.deepEqual([facts.reason, facts.case, facts.madeBy], ['refund', 'F-1', 'name of petra']);
  assert.deepEqual(
    facts.codes.map(({ kind, purpose }) => [kind, purpose]),
    facts.codes.map(() => ['typed', 'code.sign-in']),
  );
  assert.ok(
    facts.codes.length > 0,
    JSON.stringify(
      facts.contacts.map(({ template, at, channel, stage }) => [template, at, channel, stage]),
    ),
  );
  assert.deepEqual(
    facts.alerts.map(({ answeredBy, merchant, state }) => [merchant, state, answeredBy]),
    [['NORTHGATE', 'denied', 'app']],
  );
  assert.deepEqual(
    facts.checks.map(({ answer }) => answer),
    ['contact.message-not-ours'],
  );
  assert.deepEqual(
    facts.locks.map(({ about, by, what }) => [what, by, about]),
    [
      ['cards.locked-by-answer', 'cardmember', null],
      ['cards.frozen-by-desk', 'name of freya', null],
      ['cards.freeze-raised', 'name of freya', null],
      ['cards.unfrozen-no-passkey', 'name of freya', null],
    ],
  );
  assert.deepEqual(
    facts.reports.map(({ decisions, model, state }) => [state, model, decisions[0]?.by]),
    [['scam', 'f'.repeat(64), 'name of petra']],
  );
  assert.ok(facts.contacts.some(({ template }) => template === 'report.scam'));
  assert.equal(receipts.length, facts.contacts.length);
  const key = await transparency.verifierKey();
  for (const one of receipts)
    // oxlint-disable-next-line no-await-in-loop
    assert.ok((await verifyReceipt(one, key)) > 0);
  assert.equal(pack.sha256, createHash('sha256').update(canonicalJson(facts)).digest('hex'));
});

test('a pack has no code, no card number, and nobody else who reported', async () => {
  const { pack, text } = await packOf(await opened());
  assert.doesNotMatch(text, new RegExp(CODE));
  assert.doesNotMatch(text, /7899|somebody else|M-2/);
  const strings: string[] = [];
  JSON.stringify(pack.facts, (_, value: unknown) => {
    if (typeof value === 'string') strings.push(value);
    return value;
  });
  assert.deepEqual(strings.filter(holdsCardNumber), []);
  assert.ok(!text.includes(other));
  assert.ok(!text.includes(ada), 'ids of ours are of use to nobody outside');
});

test('the PDF in either language is of the same content as the data', async () => {
  const id = await opened();
  const { pack } = await packOf(id);
  const look = await packs.look({ id, ...by });
  assert.ok(look.ok);
  assert.equal(look.value.sha256, pack.sha256);
  for (const format of ['pdf-en', 'pdf-es'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const file = await packs.take({ id, format, ...by });
    assert.ok(file.ok);
    assert.match(file.value.name, /^evidence-M-1-[0-9a-f]{6}\.(?:en|es)\.pdf$/);
    assert.match(Buffer.from(file.value.body).toString('latin1'), /^%PDF/);
  }
});

test('opening, looking and taking are looks at the member in the record; so is a no', async () => {
  const id = await opened({ cardmember: 'M-1' });
  await packs.look({ id, ...by });
  await packs.take({ id, format: 'pdf-en', ...by });
  const others = await packs.look({ id, staffId: 'olive', correlation: 'o' });
  assert.equal(codeOf(others), 'evidence-pack.over');
  const lines = await audit.about({ subject: ada, limit: 4 });
  assert.deepEqual(
    lines.map(({ actorId, operation, refusal }) => [operation, actorId, refusal]),
    [
      ['evidence-pack.viewed', 'olive', 'evidence-pack.over'],
      ['evidence-pack.taken-pdf-en', 'petra', null],
      ['evidence-pack.viewed', 'petra', null],
      ['evidence-pack.opened-for-refund', 'petra', null],
    ],
  );
});

test('an opening ends after an hour, and what was opened is never changed', async () => {
  const id = await opened();
  time.advance(3_600_000);
  assert.equal(codeOf(await packs.look({ id, ...by })), 'evidence-pack.over');
  assert.equal(codeOf(await packs.take({ id, format: 'json', ...by })), 'evidence-pack.over');
  await assert.rejects(
    house.server.asOwner(
      `UPDATE evidence_pack_opening SET reason = 'complaint' WHERE id = '${id}'`,
    ),
  );
});

test('there is no pack of nobody, of a stranger, or of days that are none', async () => {
  const nobody = await said(undefined, 'a stranger tells of something else entirely');
  const why = { ...by, ...since, reason: 'refund' } as const;
  const noOf = async (more: Partial<Parameters<typeof packs.open>[0]>) => {
    const done = await packs.open({ ...why, of: { reportId: mine.id }, ...more });
    return done.ok ? 'open' : done.refusal.code;
  };
  assert.equal(await noOf({ of: { reportId: nobody.id } }), 'evidence-pack.nobody');
  assert.equal(await noOf({ of: { cardmember: 'M-9' } }), 'evidence-pack.member-unknown');
  assert.equal(await noOf({ from: since.until, until: since.from }), 'evidence-pack.period');
  const [line] = await audit.about({ subject: ada, limit: 1 });
  assert.equal(line?.refusal, 'evidence-pack.period');
});

test('nobody opens everybody: thirty an hour, sixty a day; an operator sees who opened many', async () => {
  const mia = { staffId: 'mia', correlation: 'm' };
  const openOne = () =>
    packs.open({ ...mia, ...since, of: { cardmember: 'M-1' }, reason: 'refund' });
  const started = time.now();
  for (let hour = 0; hour < 2; hour += 1) {
    for (let at = 0; at < 30; at += 1) {
      // oxlint-disable-next-line no-await-in-loop
      assert.equal(codeOf(await openOne()), 'done');
    }
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(codeOf(await openOne()), 'platform.too-many');
    time.advance(3_600_000);
  }
  assert.equal(codeOf(await openOne()), 'platform.too-many', 'a new hour is no new day');
  assert.deepEqual(await listBusy(db.reader, started), [{ staffId: 'mia', packs: 60 }]);
  time.advance(86_400_000);
  assert.equal(codeOf(await openOne()), 'done');
  assert.deepEqual(await listBusy(db.reader, time.now() - DAY), []);
});

test('looks and files of one person have an end, too, and the record says so', async () => {
  const id = await opened({ cardmember: 'M-2' });
  let looks = 0;
  while (looks < 200 && (await packs.look({ id, ...by })).ok) looks += 1; // oxlint-disable-line no-await-in-loop
  let files = 0;
  while (files < 200 && (await packs.take({ id, format: 'json', ...by })).ok) files += 1; // oxlint-disable-line no-await-in-loop
  assert.deepEqual([looks, files], [90, 60]);
  const [line] = await audit.about({ subject: other, limit: 1 });
  assert.deepEqual(
    [line?.operation, line?.refusal],
    ['evidence-pack.taken-json', 'platform.too-many'],
  );
});

test('of more than is asked for the newest come, the oldest of them first', async () => {
  const memberId = await twice();
  const few = { memberId, ...since, until: time.now() + DAY, limit: 1 };
  const person = { actorId: memberId, subjects: [memberId], operations: ['contact.message-check'] };
  assert.deepEqual(
    [
      (await alerts.between(few)).map(({ reference }) => reference),
      (await reports.wholeOf(few)).map(({ text }) => text?.slice(0, 9)),
      (await audit.ofPerson({ ...person, ...few })).map(({ correlation }) => correlation),
    ],
    [['newer'], ['The newer'], ['newer']],
  );
  const all = { ...few, limit: 9 };
  assert.deepEqual(
    [
      (await alerts.between(all)).map(({ reference }) => reference),
      (await reports.wholeOf(all)).map(({ text }) => text?.slice(0, 9)),
      (await audit.ofPerson({ ...person, ...all })).map(({ correlation }) => correlation),
    ],
    [
      ['older', 'newer'],
      ['The older', 'The newer'],
      ['older', 'newer'],
    ],
  );
});
