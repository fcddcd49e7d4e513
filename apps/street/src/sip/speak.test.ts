import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import { SAMPLE_RATE } from '@countersign/sip';
import { speakByEspeak } from './espeak.ts';
import { createKeptSpeak, SOUNDS_MAX } from './speak.ts';

test('a text is said once and kept, by language and speed', async () => {
  const asked: string[] = [];
  const speak = createKeptSpeak(async (text, language, slow) => {
    asked.push(`${text} ${language} ${slow}`);
    return new Int16Array(1);
  });
  for (const slow of [false, false, true]) await speak('One', 'en-US', slow);
  await speak('One', 'es-US', false);
  assert.deepEqual(asked, ['One en-US false', 'One en-US true', 'One es-US false']);
});

test('what was not heard for longest goes first, and a text that failed is tried again', async () => {
  const asked: string[] = [];
  let fails = true;
  const speak = createKeptSpeak(async (text) => {
    asked.push(text);
    if (text === 'Bad' && fails) throw new Error('no voice');
    return new Int16Array(1);
  });
  await assert.rejects(speak('Bad', 'en-US', false));
  fails = false;
  await speak('Bad', 'en-US', false);
  for (let one = 0; one < SOUNDS_MAX; one += 1) await speak(String(one), 'en-US', false);
  await speak(String(SOUNDS_MAX - 1), 'en-US', false);
  const before = asked.length;
  await speak('Bad', 'en-US', false);
  assert.equal(asked.length, before + 1);
});

test('two texts are said at one time, the others wait for their turn', async () => {
  let running = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  const speak = createKeptSpeak(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => waiting.push(resolve));
    running -= 1;
    return new Int16Array(1);
  });
  const all = ['1', '2', '3', '4'].map((text) => speak(text, 'en-US', false));
  for (let left = all.length; left > 0; left -= 1) {
    await turn();
    waiting.shift()?.();
  }
  await Promise.all(all);
  assert.equal(most, 2);
});

const skip = existsSync('/usr/bin/espeak-ng') ? false : 'espeak-ng is not installed';

test(
  'espeak-ng says a text, slowly for longer, and no brackets begin another language',
  { skip },
  async () => {
    const quick = await speakByEspeak('Your card is locked.', 'en-US', false);
    const slow = await speakByEspeak('Your card is locked.', 'en-US', true);
    const seconds = quick.length / SAMPLE_RATE;
    assert.ok(seconds > 0.8 && seconds < 4, String(seconds));
    assert.ok(slow.length > quick.length * 1.15, `${slow.length} ${quick.length}`);
    assert.ok(Math.max(...quick) > 3_000);
    assert.ok((await speakByEspeak('[[', 'es-US', false)).length > 0);
  },
);
