import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Programme } from '@countersign/contract';
import { phone } from '../../../test/contact-house.ts';
import { openVoiceHouse } from '../../../test/voice-house.ts';

const house = await openVoiceHouse();
const { cardmember, dial, programme, server, time, voice, windows } = house;
await cardmember('O-1', '3001', [phone]);
await cardmember('O-2', '3002', [{ ...phone, value: '+12125553002' }]);
await server.asOwner(
  `UPDATE cards_card SET product_id = 'larkspur-credit' WHERE reference = 'card-O-2'`,
);
/** What the line goes by, for one test. */
async function under(changed: Partial<Programme>, test_: () => Promise<void>): Promise<void> {
  const before = voice.programme.current;
  const edition = before();
  const whole = { ...edition, programme: { ...edition.programme, ...changed } };
  Object.assign(voice.programme, { current: () => whole });
  try {
    await test_();
  } finally {
    Object.assign(voice.programme, { current: before });
  }
}
const menus = programme.current().programme.phoneMenus ?? [];
const [us] = menus;
assert.ok(us !== undefined);

test('a product without letters by phone: no words of them, and their key means nothing', async () => {
  const call = await dial();
  const heard = await call.key('1', '2', '3002', '10001');
  assert.match(heard, /set or locked, press 1\. To unlock it, press 3\.$/);
  assert.equal(await call.key('2'), heard);
  assert.equal((await call.now()).place, 'pin-menu');
  const other = await dial();
  assert.match(await other.key('1', '2', '3001', '10001'), /To have it sent by post, press 2\./);
});

test('a new PIN by keypad is offered where window, menu and product have it, and nowhere else', async () => {
  windows.origin = 'https://window.larkspur.example';
  const offered = async (lastFour: string) => {
    const call = await dial();
    const heard = await call.key('1', '2', lastFour, '10001');
    await call.key('4');
    return [heard.endsWith('press 4.'), (await call.now()).place];
  };
  assert.deepEqual(await offered('3001'), [true, 'call-back']);
  assert.deepEqual(await offered('3002'), [false, 'pin-menu']);
  await under({ phoneMenus: [{ ...us, pin: ['status', 'mail', 'unlock'] }] }, async () => {
    assert.deepEqual(await offered('3001'), [false, 'pin-menu']);
  });
  windows.origin = undefined;
  assert.deepEqual(await offered('3001'), [false, 'pin-menu']);
});

test('what the programme leaves out of a menu is neither said nor heard; a lock and a representative stay', async () => {
  const bare = { ...us, check: false, pin: [], activity: false, callBack: false };
  await under({ phoneMenus: [bare] }, async () => {
    const call = await dial();
    const heard = await call.key('1');
    assert.match(
      heard,
      /^To lock your card, or to report it lost or stolen, press 3\. For a representative, press 0\./,
    );
    assert.equal(await call.key('1', '2'), heard);
    const card = await call.key('3', '3001', '10001');
    assert.doesNotMatch(card, /payments/);
    assert.equal(await call.key('3'), card);
  });
});

test('out of hours the line says so and when it opens; lock and report go on, and a call back is for the hours', async () => {
  // Ten at night in London, on a Friday.
  time.advance(Date.parse('2030-11-22T22:00:00Z') - time.now());
  const call = await dial('+442079460123', '+442079460142');
  const closed = await call.key('0');
  assert.match(
    closed,
    /^Our representatives are not here now\. They answer again on Monday, November 25 at 8:00 AM\. .*press 3: that works day and night\. To be called back when they are here, press 1\.$/,
  );
  assert.equal(await call.key('*'), closed);
  assert.equal(await call.key('0'), closed);
  assert.equal((await call.now()).state, 'talking');
  assert.match(await call.key('1'), /^Now key the last four digits/);
  const other = await dial('+442079460124', '+442079460142');
  assert.match(await other.key('0', '3'), /^Now key the last four digits/);
  // Care in the United States answers day and night.
  const care = await dial();
  await care.key('1', '0');
  assert.equal((await care.now()).state, 'waiting');
});

test('in the hours of the region the same key leads to the queue', async () => {
  time.advance(Date.parse('2030-11-25T08:00:00Z') - time.now());
  const call = await dial('+442079460125', '+442079460142');
  await call.key('0');
  assert.equal((await call.now()).state, 'waiting');
});
