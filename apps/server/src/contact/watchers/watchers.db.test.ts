import assert from 'node:assert/strict';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { openContactHouse, phone } from '../../../test/contact-house.ts';

const house = await openContactHouse(async () => ok({ providerId: 'p' }));
const { contact, member, parts, server, time } = house;
const { watchers } = contact;
const ada = await member('M-1', 'en', [phone]);
const luz = await member('M-2', 'es', [phone]);
const as = (memberId: string) => ({ memberId, correlation: 'c' });

const newKey = (namedCurve = 'P-256') => generateKeyPairSync('ec', { namedCurve });
const spkiOf = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).toString('base64');
const { privateKey, publicKey } = newKey();
const made = { key: spkiOf(publicKey), device: 'Firefox, Linux' };

function signed(challenge: string, key = privateKey, origin = parts.appOrigin): string {
  const text = Buffer.from(`${origin}\n${challenge}`);
  return sign('sha256', text, { key, dsaEncoding: 'ieee-p1363' }).toString('base64');
}
const open = (id: string, challenge: string, signature = signed(challenge)) =>
  watchers.open({ id, challenge, signature, source: '192.0.2.1', correlation: 'c' });
async function aWatcher(): Promise<string> {
  const added = await watchers.add(as(ada), made);
  assert.ok(added.ok);
  return added.value;
}
const UNKNOWN = { ok: false, refusal: { code: 'contact.watcher-unknown' } };

test('a browser that signs sees its member for ten minutes, and is in their list', async () => {
  const id = await aWatcher();
  const opened = await open(id, watchers.challenge(id));
  assert.ok(opened.ok);
  assert.deepEqual(await watchers.find(opened.value), { memberId: ada, watcherId: id });
  const [view] = await watchers.of(ada);
  assert.deepEqual([view?.id, view?.device], [id, 'Firefox, Linux']);
  assert.deepEqual(await watchers.of(luz), []);
  const [told] = await contact.contactsOf({ memberId: ada, limit: 1 });
  assert.equal(told?.template, 'account.watcher-added');
  time.advance(600_000);
  assert.equal(await watchers.find(opened.value), undefined);
});

test('nothing opens to another key, for another watcher, another place, or late', async () => {
  const id = await aWatcher();
  const challenge = watchers.challenge(id);
  const stranger = newKey();
  assert.deepEqual(await open(id, challenge, signed(challenge, stranger.privateKey)), UNKNOWN);
  const elsewhere = signed(challenge, privateKey, 'https://evil.test');
  assert.deepEqual(await open(id, challenge, elsewhere), UNKNOWN);
  const other = await aWatcher();
  assert.deepEqual(await open(id, watchers.challenge(other)), UNKNOWN);
  assert.deepEqual(await open('nobody', watchers.challenge('nobody')), UNKNOWN);
  assert.deepEqual(await open(id, `${challenge.slice(0, -1)}x`), UNKNOWN);
  assert.deepEqual(await open(id, challenge, ''), UNKNOWN);
  time.advance(60_000);
  assert.deepEqual(await open(id, challenge), UNKNOWN);
});

test('a challenge opens nothing by itself, and neither does a text of somebody’s own', async () => {
  const id = await aWatcher();
  for (const token of [watchers.challenge(id), '', 'a.b.c.d', undefined])
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(await watchers.find(token), undefined);
});

test('whoever owns it ends it at once, nobody else does, and it never comes back', async () => {
  const id = await aWatcher();
  const opened = await open(id, watchers.challenge(id));
  assert.ok(opened.ok);
  assert.equal(await watchers.end(as(luz), id), false);
  assert.ok(await watchers.find(opened.value));
  assert.equal(await watchers.end(as(ada), id), true);
  assert.equal(await watchers.find(opened.value), undefined);
  assert.deepEqual(await open(id, watchers.challenge(id)), UNKNOWN);
  await assert.rejects(
    server.asOwner('UPDATE contact_watcher SET ended_at = NULL WHERE id = $1', [id]),
  );
});

test('other keys are refused, and so is an eleventh browser', async () => {
  for (const key of ['', 'AAAA', spkiOf(newKey('P-384').publicKey)])
    // oxlint-disable-next-line no-await-in-loop
    assert.deepEqual(await watchers.add(as(luz), { ...made, key }), {
      ok: false,
      refusal: { code: 'contact.watcher-key' },
    });
  for (let count = 0; count < 10; count += 1)
    // oxlint-disable-next-line no-await-in-loop
    assert.ok((await watchers.add(as(luz), made)).ok);
  assert.deepEqual(await watchers.add(as(luz), made), {
    ok: false,
    refusal: { code: 'contact.watchers-full' },
  });
});

test('sixty tries a minute from one address, and no more', async () => {
  const id = await aWatcher();
  let refused: unknown;
  for (let tries = 0; tries < 100 && refused === undefined; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const opened = await open(id, watchers.challenge(id), 'AAAA');
    if (!opened.ok && opened.refusal.code === 'platform.too-many') refused = opened.refusal;
  }
  assert.ok(refused !== undefined);
});
