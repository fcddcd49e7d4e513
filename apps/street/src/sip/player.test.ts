import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import { FRAME_SAMPLES } from '@countersign/sip';
import { createPlayer } from './player.ts';

const say = (text: string) => ({ do: 'say', text, language: 'en-US' }) as const;
const loud = (samples: number, value: number) => new Int16Array(samples).fill(value);

function aPlayer(speak: (text: string) => Promise<Int16Array>) {
  const faults: unknown[] = [];
  const over: string[] = [];
  const player = createPlayer({ speak, onFault: (fault) => void faults.push(fault) });
  const play = (text: string) => player.sound(say(text), () => void over.push(text));
  /** How loud so many frames are at their beginning, and where the last of them ends. */
  const frames = (count: number) =>
    Array.from({ length: count }, () => player.nextFrame()).map((frame) => {
      assert.equal(frame.length, FRAME_SAMPLES);
      return frame[0] ?? 0;
    });
  return { player, faults, over, play, frames };
}

test('a text is silence until it is spoken, then frame by frame, and over with its last one', async () => {
  const { frames, over, play } = aPlayer(async () => loud(FRAME_SAMPLES * 2 + 1, 7));
  play('One');
  assert.deepEqual(frames(2), [0, 0]);
  await turn();
  assert.deepEqual(frames(2), [7, 7]);
  assert.deepEqual(over, []);
  assert.deepEqual(frames(2), [7, 0]);
  assert.deepEqual(over, ['One']);
});

test('what is silenced is heard no more, and is not over; the next text takes its place', async () => {
  const values: Readonly<Record<string, number>> = { One: 1, Two: 2 };
  const { frames, over, play } = aPlayer(async (text) => loud(FRAME_SAMPLES, values[text] ?? 0));
  const silence = play('One');
  await turn();
  silence();
  assert.deepEqual(frames(1), [0]);
  play('One');
  play('Two');
  await turn();
  silence();
  assert.deepEqual(frames(2), [2, 0]);
  assert.deepEqual(over, ['Two']);
});

test('a text that nobody can say is a silence of its length, and a fault', async () => {
  const { faults, frames, over, play } = aPlayer(async () => {
    throw new Error('no voice');
  });
  play('A sentence of thirty letters.');
  await turn();
  assert.equal(faults.length, 1);
  // Fifteen letters a second, fifty frames a second.
  frames(90);
  assert.deepEqual(over, []);
  frames(10);
  assert.deepEqual(over, ['A sentence of thirty letters.']);
});

test('a pause is silence for as long as it says', () => {
  const { frames, player } = aPlayer(async () => loud(1, 1));
  let over = 0;
  player.sound({ do: 'pause', seconds: 1 }, () => void (over += 1));
  frames(49);
  assert.equal(over, 0);
  frames(1);
  assert.equal(over, 1);
});
