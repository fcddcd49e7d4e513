import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callWith, gather, goTo, hangUp, say } from '../test/exchange.ts';
import type { Sound } from './line.ts';

/** A voice that says nothing until it is told that it has. */
function aVoice() {
  const said: { readonly text: string; readonly over: () => void }[] = [];
  const silenced: string[] = [];
  const sound: Sound = (prompt, over) => {
    const text = prompt.do === 'say' ? prompt.text : prompt.do;
    said.push({ text, over });
    return () => void silenced.push(text);
  };
  return { said, silenced, sound };
}

test('with a sound a prompt is over when its sound is, however long that takes', async () => {
  const voice = aVoice();
  const { call, timers } = callWith(
    { begin: [say('One'), { do: 'pause', seconds: 1 }, say('Two')] },
    { sound: voice.sound },
  );
  call.start();
  await timers.advance(60_000);
  assert.deepEqual(
    voice.said.map(({ text }) => text),
    ['One'],
  );
  voice.said[0]?.over();
  voice.said[0]?.over();
  assert.deepEqual(
    voice.said.map(({ text }) => text),
    ['One', 'pause'],
  );
  voice.said[1]?.over();
  voice.said[2]?.over();
  assert.equal(call.state, 'completed');
  assert.deepEqual(voice.silenced, []);
});

test('a key silences the sound, and what it says afterwards moves nothing', async () => {
  const voice = aVoice();
  const menu = gather('choice', { prompts: [say('Press 1')], digitsMax: 1, finishOnKey: '' });
  const { call, timers, paths } = callWith(
    { begin: [menu, goTo('silence')], choice: [say('Thanks'), hangUp], silence: [hangUp] },
    { sound: voice.sound },
  );
  call.start();
  await timers.advance(20_000);
  call.press('1');
  assert.deepEqual(voice.silenced, ['Press 1']);
  voice.said[0]?.over();
  await timers.advance(30_000);
  assert.deepEqual(paths(), ['begin', 'choice']);
  assert.equal(call.state, 'in-progress');
});

test('the time of a gather begins behind the sound', async () => {
  const voice = aVoice();
  const menu = gather('choice', { prompts: [say('Press 1')], timeoutSeconds: 5 });
  const { call, timers, paths } = callWith(
    { begin: [menu, goTo('silence')], silence: [hangUp] },
    { sound: voice.sound },
  );
  call.start();
  await timers.advance(20_000);
  voice.said[0]?.over();
  await timers.advance(4_900);
  assert.deepEqual(paths(), ['begin']);
  await timers.advance(200);
  assert.deepEqual(paths(), ['begin', 'silence']);
});

test('whoever hangs up silences the sound', async () => {
  const voice = aVoice();
  const { call, timers } = callWith({ begin: [say('One')] }, { sound: voice.sound });
  call.start();
  await timers.advance(100);
  call.hangUp();
  assert.deepEqual(voice.silenced, ['One']);
  voice.said[0]?.over();
  assert.equal(call.state, 'completed');
});
