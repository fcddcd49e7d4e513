import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APP_CODE, openVoiceHouse } from '../../../test/voice-house.ts';

const house = await openVoiceHouse();
const { cardmember, dial, pickUp, pinWorld, server } = house;

let people = 0;
/** A member whose phone has been on file for long, unless told. */
async function somebody({ since = '2029-01-05T00:00:00Z', language = 'en' } = {}) {
  people += 1;
  const lastFour = String(8_000 + people);
  const reference = `W-${people}`;
  const value = `+1212555${String(6_000 + people)}`;
  const points = [{ kind: 'phone', value, takesText: false, since }];
  const memberId = await cardmember(reference, lastFour, points);
  return { memberId, lastFour, reference, language };
}

/** English, my PIN, the card and the ZIP code. */
const PIN = (lastFour: string) => ['1', '2', lastFour, '10001'] as const;
const SPOKEN = /these four digits in mind: (\d) (\d) (\d) (\d)\./;
const digitsIn = (heard: string): string => (SPOKEN.exec(heard) ?? []).slice(1).join('');

/** Calls, asks for `wants`, and is called back. */
async function calledBack(
  who: { readonly lastFour: string; readonly memberId: string },
  wants = '1',
) {
  const first = await dial();
  const digits = digitsIn(await first.key(...PIN(who.lastFour), wants));
  assert.match(await first.key('1'), /^We call the number on file now\. Please hang up\./);
  const own = await pickUp(who.memberId);
  assert.ok(own !== undefined);
  return { first, digits, own };
}

test('called back for an unlock: the code of the app is asked for at once, and the lock is undone', async () => {
  const who = await somebody();
  pinWorld.withApp.add(who.memberId);
  const { digits, own } = await calledBack(who, '3');
  assert.match(
    await own.key(digits),
    /^Thank you\. That is right\. For this we need one thing more/,
  );
  assert.match(await own.key('*'), /That is right\. For this we need one thing more/);
  assert.match(await own.key(APP_CODE), /^To unlock the PIN of your card/);
  assert.match(await own.key('1'), /^Your PIN is unlocked\./);
  pinWorld.done.length = 0;
});

test('what was wanted is written with the digits, and does not change', async () => {
  const who = await somebody();
  const call = await dial();
  await call.key(...PIN(who.lastFour), '2');
  const { case: mine } = await call.now();
  const rows = await server.asOwner(
    `SELECT wants FROM phone_line_call_back WHERE case_id = '${mine.id}'`,
  );
  assert.deepEqual(rows, [{ wants: 'pin-mail' }]);
  await assert.rejects(
    server.asOwner(
      `UPDATE phone_line_call_back SET wants = 'pin-unlock' WHERE case_id = '${mine.id}'`,
    ),
    /does not change/,
  );
});

test('everything is heard in Spanish, too', async () => {
  const who = await somebody();
  const first = await dial();
  const heard = await first.key('2', '2', who.lastFour, '10001', '1');
  const digits = (/cuatro cifras: (\d) (\d) (\d) (\d)\./.exec(heard) ?? []).slice(1).join('');
  assert.match(await first.key('1'), /^Llamamos ahora al número que tenemos/);
  const own = await pickUp(who.memberId);
  assert.match((await own?.key(digits)) ?? '', /^Gracias\. Es correcto\./);
});
