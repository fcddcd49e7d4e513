// Whoever has the old phone or e-mail takes a change back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sensitive } from '@countersign/kernel';
import { HOUR, openReachHouse, referenceIn, sixIn, undoCodeIn } from '../test/reach-house.ts';
import { duressRisk } from './casework-wiring.ts';
import { undoneOf } from './operations-wiring.ts';
import type { CodeBinding } from './verification/index.ts';
import { codeOf } from '../test/outcome.ts';

const house = await openReachHouse();
const { alarms, audit, bound, cards, casework, changed, contact, db, pointOf, reach } = house;
const { sent, server, settled, somebody, textTo, time, typed, types, verification, writes } = house;

/** Another phone beside the one that is there. */
const adds = (memberId: string, value: string) =>
  server.asOwner(
    `INSERT INTO cards_contact_point (id, member_id, kind, value, takes_text, since)
     VALUES ('more-${value}', '${memberId}', 'phone', '${value}', true, ${time.now()})`,
  );

test('a change is told to old and new, and only the old one learns how to undo it', async () => {
  const ada = await somebody();
  await changed(ada);
  assert.match(textTo(ada.old), /was changed to \.\.\d\d\. Not you\? Answer UNDO within 24 hours/);
  for (const to of [ada.fresh, ada.mail]) {
    assert.match(textTo(to), /was changed to/);
    assert.doesNotMatch(textTo(to), /UNDO|undo/);
  }
});

test('by the code of the notice the old one counts again, at once: codes to the new one are dead, the fraud team has a case, both are told', async () => {
  const ada = await somebody();
  const before = await pointOf(ada.id, 'phone');
  const code = await changed(ada);
  const fresh = await pointOf(ada.id, 'phone');
  time.advance(13 * HOUR);
  const binding: CodeBinding = {
    ...{ owner: 'journey', session: 'journey', purpose: 'recovery', action: '' },
    channel: 'sms',
    destination: fresh?.id ?? '',
  };
  await db.transaction((tx) => verification.codes.make(tx, binding));
  assert.ok(await verification.codes.isLive(db.reader, binding));

  assert.deepEqual(await types(code.toLowerCase()), { ok: true, value: undefined });
  const after = await pointOf(ada.id, 'phone');
  assert.deepEqual([after?.value, after?.since, after?.replaced], [ada.old, before?.since, false]);
  assert.equal(await verification.codes.isLive(db.reader, binding), false);
  for (const to of [ada.old, ada.fresh, ada.mail]) assert.match(textTo(to), /counts again/, to);
  // Whoever closes the alarm reads what stands.
  const { stands = [] } = (await undoneOf({ cards, db }, ada.id)) ?? {};
  assert.deepEqual(
    stands.map(({ masked }) => masked),
    [after?.masked, (await pointOf(ada.id, 'email'))?.masked, 'A. M. …01'],
  );
  assert.equal(stands[0]?.since, time.now(), 'it changed when it was put in force again');
  const [alarm, ...more] = await alarms(ada.id);
  assert.deepEqual([alarm?.cause, more.length], ['change-undone', 0]);
  const risks = await duressRisk(db.reader, ada.id, time.clock());
  assert.equal(risks[0]?.risk, 'duress');
  const [last] = await cards.reachChangesOf(db.reader, ada.id);
  assert.deepEqual([last?.how, last?.what], ['restored', 'phone']);
});

test('a second press, and one after a day, change nothing, and the old contact is told which it was', async () => {
  const ada = await somebody();
  const code = await changed(ada);
  await types(code);
  const once = await pointOf(ada.id, 'phone');
  await types(code);
  assert.match(textTo(ada.old), /was undone already/);
  assert.equal(sent.length, 1, 'nobody else hears of it');
  assert.equal((await pointOf(ada.id, 'phone'))?.id, once?.id);

  const bo = await somebody();
  const late = await changed(bo);
  time.advance(24 * HOUR);
  await types(late);
  assert.match(textTo(bo.old), /24 hours to undo the change of \.\.\d\d are over/);
  assert.equal((await pointOf(bo.id, 'phone'))?.value, bo.fresh);
  assert.deepEqual(await alarms(bo.id), []);
});

test('the last millisecond of the day still undoes it', async () => {
  const ada = await somebody();
  const code = await changed(ada);
  time.advance(24 * HOUR - 1);
  await types(code);
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.old);
});

test('every code gets the same answer: of a change, and of nobody', async () => {
  const ada = await somebody();
  const code = await changed(ada);
  const answers = [await types('ZZZZ ZZZZ ZZZZ'), await types(code)];
  for (const answer of answers) assert.deepEqual(answer, { ok: true, value: undefined });
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.old);
  const nobody = await reach.askUndo({ typed: sensitive('none'), source: 's', correlation: 'c' });
  assert.deepEqual(nobody, { ok: false, refusal: { code: 'reach.undo-code-form' } });
});

test('no reference undoes anything, and the code is in the message to the old one alone: no session and no analyst reads it', async () => {
  const ada = await somebody();
  const code = await changed(ada);
  assert.match(textTo(ada.old), new RegExp(`Undo code ${code}`));
  const row = await contact.contactsOf({ memberId: ada.id, limit: 50 });
  const notice = row.find(({ template }) => template === 'contact.point-replaced-old');
  assert.match(notice?.text ?? '', /Undo code •••• •••• ••••/);
  assert.doesNotMatch(JSON.stringify(row), new RegExp(code));
  assert.equal(undoCodeIn(textTo(ada.fresh)), '');
  for (const to of [ada.old, ada.fresh])
    assert.equal(codeOf(await types(referenceIn(textTo(to)))), 'reach.undo-code-form');
  const kept = await server.asOwner(
    `SELECT r::text FROM reach_undo r UNION ALL SELECT s::text FROM contact_secret s`,
  );
  assert.doesNotMatch(JSON.stringify(kept), new RegExp(code.replaceAll(' ', ' ?')));
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.fresh);
});

test('whoever guesses is slowed down: ten an hour from one source, known or not', async () => {
  const codes: boolean[] = [];
  for (let turn = 0; turn < 11; turn += 1)
    codes.push(
      (
        await reach.askUndo({
          typed: sensitive('ZZZZ ZZZZ ZZZZ'),
          source: 'guesser',
          correlation: 'c',
        })
      ).ok,
    );
  assert.deepEqual([codes.indexOf(false), codes.length], [10, 11]);
});

test('UNDO from the old phone does the same, once for a text that is brought twice; NO and STOP keep their meaning', async () => {
  const ada = await somebody();
  await changed(ada);
  await writes(ada.old, 'NO');
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.fresh);
  await writes(ada.old, 'Undo.', 'twice');
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.old);
  assert.match(textTo(ada.old), /counts again/);
  await writes(ada.old, 'Undo.', 'twice');
  assert.equal(sent.length, 0);
  await writes(ada.old, 'UNDO');
  assert.match(textTo(ada.old), /undone already/);
  assert.equal((await alarms(ada.id)).length, 1);
});

test('a text that is brought again and again takes no answer away from the next one', async () => {
  const ada = await somebody();
  await changed(ada);
  for (let turn = 0; turn < 4; turn += 1) await writes(ada.old, 'UNDO', 'again');
  await writes(ada.old, 'UNDO');
  assert.match(textTo(ada.old), /undone already/);
});

test('UNDO from the new phone, from a stranger’s, and a week later is no word of ours', async () => {
  const ada = await somebody();
  await changed(ada);
  await writes(ada.fresh, 'UNDO');
  await writes('+12125559999', 'UNDO');
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.fresh);
  time.advance(8 * 24 * HOUR);
  await writes(ada.old, 'UNDO');
  assert.deepEqual(sent, []);
});

test('a chain of changes ends where it began: whoever changed it twice is undone whole', async () => {
  const ada = await somebody();
  const code = await changed(ada);
  const third = `${ada.fresh.slice(0, -4)}9${ada.fresh.slice(-3)}`;
  const second = await changed(ada, third);
  assert.match(textTo(ada.fresh), /was changed to/);
  assert.doesNotMatch(textTo(ada.fresh), /UNDO/, 'the middle one is nobody’s');
  await types(second);
  await writes(ada.fresh, 'UNDO');
  assert.equal((await pointOf(ada.id, 'phone'))?.value, third);
  await types(code);
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.old);
  assert.equal((await cards.endpointsOf(db.reader, ada.id)).length, 2);
});

test('whoever took a phone over does not undo the repair, and the owner still undoes what they did', async () => {
  const ada = await somebody();
  await changed(ada);
  time.advance(HOUR);
  await changed(ada, `${ada.fresh.slice(0, -4)}8${ada.fresh.slice(-3)}`);
  await writes(ada.fresh, 'UNDO');
  await writes(ada.old, 'UNDO');
  assert.equal((await pointOf(ada.id, 'phone'))?.value, ada.old);
  assert.match(textTo(ada.old), /counts again/);
});

test('where the first change is too old to undo, a repair that is undone leaves a change that is still counted as one', async () => {
  const ada = await somebody();
  await changed(ada);
  time.advance(25 * HOUR);
  await changed(ada, `${ada.fresh.slice(0, -4)}8${ada.fresh.slice(-3)}`);
  await writes(ada.fresh, 'UNDO');
  const again = await pointOf(ada.id, 'phone');
  assert.deepEqual([again?.value, again?.replaced], [ada.fresh, true]);
});

test('where nothing can be undone any more, because the issuer ended the new one, whoever asked hears it', async () => {
  const ada = await somebody();
  await changed(ada);
  const fresh = await pointOf(ada.id, 'phone');
  await server.asOwner(
    `UPDATE cards_contact_point SET ended_at = since WHERE id = '${fresh?.id ?? ''}'`,
  );
  await writes(ada.old, 'UNDO');
  assert.match(textTo(ada.old), /could not undo the change of \.\.\d\d/);
});

test('a change to a phone that is there already is refused, and so is the undoing to one: nothing of either is done', async () => {
  const ada = await somebody();
  const doer = { actor: { kind: 'api', id: 'p' }, channel: 'api', correlation: 'c' } as const;
  const inForce = async () =>
    (await cards.endpointsOf(db.reader, ada.id)).map(({ value }) => value).toSorted();
  const second = `${ada.fresh.slice(0, -4)}7${ada.fresh.slice(-3)}`;
  await adds(ada.id, second);
  const there = await inForce();
  sent.length = 0;
  const former = await pointOf(ada.id, 'phone');
  const made = await db.transaction((tx) =>
    cards.replaceContactPoint(tx, {
      ...{ reference: ada.reference, doer, pointId: former?.id ?? '' },
      point: { kind: 'phone', value: second, takesText: true },
    }),
  );
  assert.equal(codeOf(made), 'cards.contact-point-exists');
  assert.deepEqual(await inForce(), there);

  const bo = await somebody();
  await changed(bo);
  await adds(bo.id, bo.old);
  await writes(bo.old, 'UNDO');
  const left = (await cards.endpointsOf(db.reader, bo.id)).map(({ value }) => value);
  assert.deepEqual(left.toSorted(), [bo.fresh, bo.mail, bo.old].toSorted());
  assert.match(textTo(bo.old), /could not undo/);
});

test('two presses at the same moment undo it once', async () => {
  const ada = await somebody();
  const code = await changed(ada);
  await Promise.all([types(code, 'one'), types(code, 'other')]);
  assert.equal((await alarms(ada.id)).length, 1);
  const again = (await audit.about({ subject: ada.id, limit: 50 })).filter(
    ({ operation }) => operation === 'cards.contact-point-restored',
  );
  assert.equal(again.length, 1);
});

test('the alarm is looked into by any operator, and then the member’s own acts work again', async () => {
  const ada = await somebody();
  await types(await changed(ada));
  const [alarm] = await alarms(ada.id);
  const close = { staffId: 'olive', id: alarm?.id ?? '', correlation: 'c' };
  assert.ok((await casework.close(close)).ok);
  assert.deepEqual(await duressRisk(db.reader, ada.id, time.clock()), []);
});

test('an old phone wins once: what it put in force undoes nothing more, counts as changed, and the alarm waits for somebody', async () => {
  const ada = await somebody();
  await types(await changed(ada));
  const again = await pointOf(ada.id, 'phone');
  assert.equal(again?.restoredAt, time.now());
  time.advance(30 * 24 * HOUR);
  assert.equal((await alarms(ada.id)).length, 1);
  assert.deepEqual(await duressRisk(db.reader, ada.id, time.clock()), [{ risk: 'duress' }]);
  const repaired = `${ada.fresh.slice(0, -4)}6${ada.fresh.slice(-3)}`;
  assert.equal(await changed(ada, repaired), '');
  assert.doesNotMatch(textTo(ada.old), /UNDO/);
  await writes(ada.old, 'UNDO');
  assert.equal((await pointOf(ada.id, 'phone'))?.value, repaired);
});

test('an e-mail is changed and undone the same way, by the code in its notice', async () => {
  const ada = await somebody();
  const to = `new-${ada.mail}`;
  const formerId = (await pointOf(ada.id, 'email'))?.id ?? '';
  const says = await typed(ada, { what: 'email', formerId, value: to });
  assert.equal(codeOf(await reach.confirm(says, await bound(ada.id, says.id))), 'ok');
  await settled();
  const code = sixIn(textTo(to));
  sent.length = 0;
  assert.equal(codeOf(await reach.prove(says, sensitive(code))), 'ok');
  await settled();
  assert.match(textTo(ada.mail), /choose “Undo a change”, and type this undo code/);
  await types(undoCodeIn(textTo(ada.mail)));
  assert.equal((await pointOf(ada.id, 'email'))?.value, ada.mail);
});

test('the database keeps what was undone, and takes no other words for what was typed', async () => {
  const ada = await somebody();
  const says = await typed(ada, {
    what: 'address',
    lines: ['9 Oak Lane', 'Springfield, NY 10002'],
  });
  await types(await changed(ada));
  for (const [statement, says2] of [
    [`UPDATE reach_undo SET undone_at = NULL WHERE member_id = '${ada.id}'`, /stays so/],
    [`UPDATE reach_change SET value = '{a,b}' WHERE id = '${says.id}'`, /does not change/],
    [`UPDATE reach_change SET state = 'done', ended_at = 1 WHERE id = '${says.id}'`, /check/],
  ] as const)
    await assert.rejects(server.asOwner(statement), says2);
});

test('until when a change can be taken back is what the house says: nobody does where the old one cannot be written to, nor after it in the chain', async () => {
  const ada = await somebody();
  const undoes = async (memberId: string) =>
    reach.undoUntil({ memberId, pointId: (await pointOf(memberId, 'phone'))?.id ?? '' });
  const code = await changed(ada);
  assert.equal(await undoes(ada.id), time.now() + 24 * HOUR);
  const pointId = (await pointOf(ada.id, 'phone'))?.id ?? '';
  assert.equal(await reach.undoUntil({ memberId: 'somebody-else', pointId }), undefined);
  await types(code);
  assert.equal(await reach.undoUntil({ memberId: ada.id, pointId }), undefined, 'undone');

  const bo = await somebody();
  await server.asOwner(
    `UPDATE cards_contact_point SET takes_text = false WHERE member_id = '${bo.id}' AND kind = 'phone'`,
  );
  assert.equal(await changed(bo), '', 'no code goes to a landline');
  assert.equal(await undoes(bo.id), undefined);
  // The one in between may be a thief, and the next one the repair.
  assert.equal(await changed(bo, `+1212555${9_000 + Number(bo.fresh.slice(-3))}`), '');
  assert.equal(await undoes(bo.id), undefined);

  const cy = await somebody();
  await changed(cy);
  time.advance(24 * HOUR);
  assert.equal(await undoes(cy.id), undefined, 'late');
});
