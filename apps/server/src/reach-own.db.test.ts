// How we reach somebody, changed by themselves on our pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sensitive, type Instant } from '@countersign/kernel';
import { codeOf } from '../test/outcome.ts';
import { openReachHouse, sixIn } from '../test/reach-house.ts';
import type { Change } from './reach/index.ts';

const house = await openReachHouse();
const { alarms, bound, calling, cards, casework, changed, db, newPhone, pointOf, reach } = house;
const { limits } = house.parts;
const { sent, server, settled, somebody, textTo, time, typed } = house;
const home: Change = { what: 'address', lines: ['9 Oak Lane', 'Springfield, NY 10002'] };

test('a new address is made by a passkey over it, and told; nothing is made before', async () => {
  const ada = await somebody();
  const says = await typed(ada, home);
  assert.deepEqual((await reach.find(says))?.value, home.what === 'address' && home.lines);
  sent.length = 0;
  assert.equal(codeOf(await reach.confirm(says, await bound(ada.id, says.id))), 'ok');
  await settled();
  const now = await cards.addressOf(db.reader, ada.id);
  assert.deepEqual([now?.lines[0], now?.replaced], ['9 Oak Lane', true]);
  assert.match(textTo(ada.old), /postal address was changed/);
  assert.equal(
    codeOf(await reach.confirm(says, await bound(ada.id, says.id))),
    'reach.change-gone',
  );
});

test('a new phone shows by a code that it is theirs; then it is made, both are told, and no code of ours goes there yet', async () => {
  const ada = await somebody();
  const says = await typed(ada, await newPhone(ada));
  sent.length = 0;
  assert.equal(codeOf(await reach.confirm(says, await bound(ada.id, says.id))), 'ok');
  await settled();
  assert.deepEqual(
    sent.map(({ to }) => to),
    [ada.fresh],
    'nothing but the code goes out, and to the new one alone',
  );
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.old);
  assert.equal(codeOf(await reach.prove(says, sensitive('000000'))), 'verify.code-wrong');
  const code = sixIn(textTo(ada.fresh));
  sent.length = 0;
  assert.equal(codeOf(await reach.prove(says, sensitive(code))), 'ok');
  await settled();
  const made = await pointOf(ada.id, 'phone');
  assert.deepEqual([made?.value, made?.replaced, made?.takesText], [ada.fresh, true, true]);
  assert.match(textTo(ada.old), /Answer UNDO/);
  assert.match(textTo(ada.fresh), /was changed to/);
  assert.equal((await reach.find(says))?.stage, 'done');
  assert.equal(codeOf(await reach.prove(says, sensitive(code))), 'reach.change-gone');
});

test('what was only typed is nobody’s: it is on no list, gets no messages, and is not known by', async () => {
  const ada = await somebody();
  const says = await typed(ada, await newPhone(ada));
  assert.equal(codeOf(await reach.confirm(says, await bound(ada.id, says.id))), 'ok');
  assert.equal((await cards.contactPointsOf(db.reader, ada.id)).length, 2);
  const at = { kind: 'phone', value: ada.fresh } as const;
  assert.deepEqual(await cards.membersAt(db.reader, at), []);
  assert.deepEqual(await cards.formerPointsAt(db.reader, { ...at, endedSince: 0 as Instant }), []);
  assert.deepEqual(await cards.reachChangesOf(db.reader, ada.id), []);
  await assert.rejects(
    server.asOwner(`UPDATE cards_contact_point SET ended_at = NULL WHERE value = '${ada.fresh}'`),
    /never in force|cards_contact_point/,
  );
});

test('refused, and recorded: another form, a card number, what is there already, somebody else’s, and without end', async () => {
  const ada = await somebody();
  const bo = await somebody();
  const ask = { memberId: ada.id, correlation: 'refused' };
  const wanted = [
    [{ what: 'address', lines: ['only one'] }, 'reach.change-form'],
    [{ what: 'address', lines: ['9 Oak', '4000 0000 0000 0002'] }, 'cards.number-in-text'],
    [
      { what: 'address', lines: ['12 Elm Street', 'Springfield, NY 10001'] },
      'reach.same-as-before',
    ],
    [await newPhone(ada, ada.old), 'reach.same-as-before'],
    [await newPhone(bo), 'reach.change-form'],
  ] as const;
  for (const [change, code] of wanted) assert.equal(codeOf(await reach.begin(ask, change)), code);
  for (let more = 0; more < 5; more += 1) await reach.begin(ask, home);
  assert.equal(codeOf(await reach.begin(ask, home)), 'platform.too-many');
  const says = await typed(bo, home);
  assert.equal(await reach.find({ id: says.id, memberId: ada.id }), undefined);
  const assurance = await bound(ada.id, says.id);
  assert.equal(
    codeOf(await reach.confirm({ ...says, memberId: ada.id }, assurance)),
    'reach.change-gone',
  );
});

test('a passkey over one change opens no other; a quarter of an hour is all there is', async () => {
  const ada = await somebody();
  const one = await typed(ada, home);
  const other = await typed(ada, await newPhone(ada));
  const assurance = await bound(ada.id, one.id);
  assert.equal(codeOf(await reach.confirm(other, assurance)), 'reach.change-gone');
  time.advance(15 * 60_000);
  assert.equal(codeOf(await reach.confirm(one, assurance)), 'reach.change-gone');
});

test('no code goes out while we call, and nothing is made once somebody said that something is wrong', async () => {
  const ada = await somebody();
  const says = await typed(ada, await newPhone(ada));
  calling.isOn = true;
  assert.equal(codeOf(await reach.confirm(says, await bound(ada.id, says.id))), 'verify.call-live');
  calling.isOn = false;
  assert.equal(codeOf(await reach.confirm(says, await bound(ada.id, says.id))), 'ok');
  for (let more = 0; more < 3; more += 1) {
    assert.equal(codeOf(await reach.resend(says)), 'ok');
    // One after the other: what goes out together may arrive in any order.
    await settled();
  }
  const code = sixIn(sent.findLast((one) => one.to === ada.fresh)?.text ?? '');
  await db.transaction((tx) =>
    casework.raiseForChange(tx, { memberId: ada.id, changeId: 'other', correlation: 'c' }),
  );
  assert.equal(codeOf(await reach.prove(says, sensitive(code))), 'reach.change-gone');
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.old);
});

test('codes to what nobody has shown to be theirs are few: eight a day for a member', async () => {
  const ada = await somebody();
  const codes: (string | undefined)[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const says = await typed(ada, await newPhone(ada));
    codes.push(codeOf(await reach.confirm(says, await bound(ada.id, says.id))));
    codes.push(codeOf(await reach.resend(says)), codeOf(await reach.resend(says)));
  }
  assert.deepEqual([codes.indexOf('platform.too-many'), codes[7]], [8, 'ok']);
});

test('one change of a member is open: what is typed next ends the one before, confirmed or not', async () => {
  const ada = await somebody();
  const one = await typed(ada, await newPhone(ada));
  assert.equal(codeOf(await reach.confirm(one, await bound(ada.id, one.id))), 'ok');
  await settled();
  const code = sixIn(textTo(ada.fresh));
  await typed(ada, home);
  assert.equal((await reach.find(one))?.stage, 'dropped');
  assert.equal(codeOf(await reach.prove(one, sensitive(code))), 'reach.change-gone');
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.old);
  const both = await Promise.all([1, 2].map(() => reach.begin({ ...one, correlation: 'c' }, home)));
  const open = await server.asOwner(
    `SELECT id FROM reach_change WHERE member_id = '${ada.id}' AND ended_at IS NULL`,
  );
  assert.equal(open.length, 1);
  assert.ok(both.some(({ ok }) => ok));
});

test('a risk that opens between the passkey and the code ends the change', async () => {
  const ada = await somebody();
  const formerId = (await pointOf(ada.id, 'email'))?.id ?? '';
  const to = `new-${ada.mail}`;
  const says = await typed(ada, { what: 'email', formerId, value: to });
  assert.equal(codeOf(await reach.confirm(says, await bound(ada.id, says.id))), 'ok');
  await settled();
  const code = sixIn(textTo(to));
  await changed(ada);
  assert.equal(codeOf(await reach.prove(says, sensitive(code))), 'reach.change-gone');
  assert.equal((await pointOf(ada.id, 'email'))?.value, ada.mail);
  assert.equal((await reach.find(says))?.stage, 'dropped');
});

test('no other code goes out once a risk is open, and what waited is over, also when the risk has gone', async () => {
  const ada = await somebody();
  const says = await typed(ada, await newPhone(ada));
  assert.equal(codeOf(await reach.confirm(says, await bound(ada.id, says.id))), 'ok');
  await settled();
  const code = sixIn(textTo(ada.fresh));
  await db.transaction((tx) =>
    casework.raiseForChange(tx, { memberId: ada.id, changeId: 'another', correlation: 'c' }),
  );
  await settled();
  sent.length = 0;
  assert.equal(codeOf(await reach.resend(says)), 'reach.change-gone');
  await settled();
  assert.deepEqual(sent, []);
  assert.equal((await reach.find(says))?.stage, 'dropped');
  const [alarm] = await alarms(ada.id);
  assert.ok(alarm !== undefined);
  const ask = { staffId: 'olive', id: alarm.id, correlation: 'c' };
  assert.equal(codeOf(await casework.close(ask)), 'ok');
  assert.equal(codeOf(await reach.prove(says, sensitive(code))), 'reach.change-gone');
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.old);
});

test('a phone of another country gets no code from our pages, and fifty a day go to phones that stand side by side', async () => {
  const ada = await somebody();
  const ask = { memberId: ada.id, correlation: 'c' };
  for (const abroad of ['+18765550188', '+882130000001'])
    assert.equal(codeOf(await reach.begin(ask, await newPhone(ada, abroad))), 'reach.phone-abroad');
  const far = `+1646777${ada.fresh.slice(-4)}`;
  const says = await typed(ada, await newPhone(ada, far));
  const limit = {
    kind: 'window',
    name: 'reach.codes-per-range',
    max: 50,
    seconds: 86_400,
  } as const;
  for (let turn = 0; turn < 50; turn += 1) await limits.take([{ limit, subject: '+1646777' }]);
  assert.equal(
    codeOf(await reach.confirm(says, await bound(ada.id, says.id))),
    'platform.too-many',
  );
});
