import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import { ines, inStreet } from '../test/street.ts';

const PHONE = '/people/M-1001/phone';

async function quiet(): Promise<void> {
  for (let turns = 0; turns < 20; turns += 1) await turn();
}

test('somebody calls the number on their card, hears the bank, keys and hangs up', () =>
  inStreet({}, async ({ ask, heard }) => {
    assert.match((await ask({ path: PHONE })).text, /Call <span class="num">\+12125550142/);
    assert.equal((await ask({ path: PHONE, form: { to: '+12125550142' } })).status, 303);
    await quiet();
    const page = (await ask({ path: PHONE })).text;
    assert.match(page, /<li lang="en-US" data-spoken>You have reached us\. Press 1\./);
    const { version } = (await ask({ path: `${PHONE}/version` })).body as { version: string };
    assert.ok(page.includes(`data-version="${version}"`));
    await ask({ path: PHONE, form: { key: '1' } });
    await quiet();
    assert.match((await ask({ path: PHONE })).text, /class="mine">Keyed 1</);
    await ask({ path: PHONE, form: { act: 'end' } });
    await quiet();
    assert.match((await ask({ path: PHONE })).text, /The call is over\./);
    assert.deepEqual(
      heard.map(({ path }) => path),
      ['/v1/providers/carrier/voice', '/next', '/v1/providers/carrier/voice/over'],
    );
    const fields = heard.map(({ body }) => new URLSearchParams(String(body)));
    assert.equal(fields[0]?.get('From'), ines.phone);
    assert.equal(fields[1]?.get('Digits'), '1');
    assert.equal(fields[2]?.get('CallStatus'), 'completed');
  }));

test('what a platform tells is signed: the whole address, and every field by its name', () =>
  inStreet({}, async ({ ask, heard }) => {
    await ask({ path: PHONE, form: { to: '+12125550142' } });
    await quiet();
    const [first] = heard;
    const fields = [...new URLSearchParams(String(first?.body))].toSorted(([one], [other]) =>
      one < other ? -1 : 1,
    );
    const signed = `http://localhost:8080${first?.path}${fields.flat().join('')}`;
    assert.equal(
      first?.headers?.['x-twilio-signature'],
      createHmac('sha1', 'a secret').update(signed).digest('base64'),
    );
  }));

test('a second call puts the first one down; only numbers of the bank, and keys, are taken', () =>
  inStreet({}, async ({ ask, room }) => {
    await ask({ path: PHONE, form: { to: '+12125550142' } });
    const first = room.phones.callFrom(ines.phone)?.id ?? '';
    await ask({ path: PHONE, form: { to: '+12125550177' } });
    await quiet();
    assert.equal(room.phones.callFrom(ines.phone)?.to, '+12125550177');
    assert.equal(room.phones.update(first, 'end'), false);
    for (const form of [{ to: '+12125550199' }, { key: '12' }, { key: 'A' }, {}])
      assert.equal((await ask({ path: PHONE, form })).status, 404);
  }));

test('the bank changes a call through its carrier: another document, or the end', () =>
  inStreet({}, async ({ ask, heard, room }) => {
    await ask({ path: PHONE, form: { to: '+12125550142' } });
    await quiet();
    const id = room.phones.callFrom(ines.phone)?.id ?? '';
    assert.ok(room.phones.update(id, { url: 'http://localhost:8080/taken' }));
    await quiet();
    assert.equal(heard.at(-1)?.path, '/taken');
    assert.ok(room.phones.update(id, 'end'));
    assert.equal(room.phones.callFrom(ines.phone)?.isOver, true);
    assert.equal(room.phones.update('CA0', 'end'), false);
  }));

test('the page says what a real telephone is told, in the words of that person', () =>
  inStreet({}, async ({ ask }) => {
    const { text } = await ask({ path: PHONE });
    for (const said of ['127.0.0.1:8092', 'M-1001', 'street-M-1001'])
      assert.ok(text.includes(`<dd class="num">${said}</dd>`), said);
  }));

test('what is keyed for the bank’s window goes there alone, and the page has a dot for each key', () =>
  inStreet({}, async ({ ask, heard, room, windowHeard }) => {
    await ask({ path: PHONE, form: { to: '+12125550142' } });
    await quiet();
    const id = room.phones.callFrom(ines.phone)?.id ?? '';
    room.phones.update(id, { url: 'http://localhost:8080/secret' });
    await quiet();
    await ask({ path: PHONE, form: { key: '7' } });
    await quiet();
    assert.equal(new URLSearchParams(String(windowHeard[0]?.body)).get('Digits'), '7');
    assert.equal(windowHeard[0]?.path, '/line/carrier/c/7/ln_A');
    assert.ok(heard.every(({ body }) => !new URLSearchParams(String(body)).has('Digits')));
    const page = (await ask({ path: PHONE })).text;
    assert.match(page, /class="mine">Keyed •</);
    assert.doesNotMatch(page, /Keyed 7/);
  }));
