// The hash key pressed out of habit behind an entry that had ended by itself; the practice phone runs the call as each platform does.
import assert from 'node:assert/strict';
import {
  createManualTimers,
  createPhoneCall,
  renderJambonz,
  renderTwiml,
} from '@countersign/callflow';
import { test } from 'node:test';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import { hear } from './conversation.ts';
import { documentOf } from './document.ts';

const { cardmember, dial, voice } = await openVoiceHouse();
const phone = { kind: 'phone', value: '+12125556001', takesText: true };
await cardmember('S-1', '6001', [{ ...phone, since: '2029-01-05T00:00:00Z' }]);

for (const wants of [
  ['1', '1', ''],
  ['1', '3'],
  ['1', '2'],
])
  test(`a stray hash behind the ending and the ZIP code names the card all the same (${wants.join(' ')})`, async () => {
    const call = await dial();
    const heard = await call.key(...wants, '#600', '1', '#1000', '1');
    const after = await call.now();
    assert.notEqual(after.case.cardId, undefined);
    assert.equal(await call.key('#'), heard);
    assert.equal((await call.now()).place, after.place);
  });

test('an entry that is not whole is never judged, and asked for again', async () => {
  const call = await dial();
  const silence = await call.key('1', '1', '', '6001', '');
  assert.match(silence, /^We did not hear that\..* Now key the five digits/);
  assert.equal(await call.key(''), silence);
  const heard = await call.key('1000');
  assert.match(heard, /^We did not hear all digits\. Take your time\. Now key the five digits/);
  assert.equal(await call.key('100#'), heard);
  assert.equal((await call.now()).place, 'postal');
  await call.key('10001');
  assert.notEqual((await call.now()).case.cardId, undefined);
});

for (const platform of ['twilio', 'signalwire', 'telnyx', 'jambonz'] as const)
  test(`on ${platform} the hash key behind four digits loses nothing of the ZIP code`, async () => {
    const line = await dial();
    await line.key('1', '3');
    const timers = createManualTimers();
    const phone = createPhoneCall({
      ...{ callId: 'CA1', account: 'AC1', from: '+12125550199', to: '+12125550142' },
      ...{ direction: 'inbound', begin: 'https://larkspur.example/begin', timers, platform },
      fetchDocument: async ({ fields, url }) => {
        if (!url.endsWith('/begin')) {
          const keys = fields['Digits'] ?? '';
          await hear(voice, {
            id: line.id,
            step: Number(url.split('/').at(-1)),
            keys,
            correlation: 'c',
          });
        }
        const document = await documentOf(voice, await line.now());
        return platform === 'jambonz'
          ? JSON.stringify(renderJambonz(document))
          : renderTwiml(document, platform);
      },
    });
    phone.start();
    await timers.advance(8_000);
    for (const keys of ['6001', '#1000', '1']) {
      for (const key of keys) phone.press(key as never);
      // oxlint-disable-next-line no-await-in-loop
      await timers.advance(1_000);
    }
    assert.notEqual((await line.now()).case.cardId, undefined);
    phone.hangUp();
  });
