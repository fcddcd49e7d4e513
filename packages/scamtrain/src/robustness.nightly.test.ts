import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Message, evaluate } from '@countersign/scamflags';
import { readReleasedModel } from '@countersign/scamflags/weights';

import { generate } from './grammar/index.ts';
import { HOSTILE_TEXTS, mutations } from './robustness.ts';
import { breachesOf } from './verdict-law.ts';

const MUTATIONS = 500_000;
const TEXTS_MOST = 500;

test('half a million broken messages get a whole verdict each', () => {
  const model = readReleasedModel();
  const written = [...generate(5)].map(({ text }) => text);
  const step = Math.max(1, Math.ceil(written.length / TEXTS_MOST));
  const texts = [
    ...written.filter((_, at) => at % step === 0),
    ...HOSTILE_TEXTS.map(([, text]) => text.slice(0, 300)),
  ];
  const channels = ['sms', 'email', 'call'] as const;
  let at = 0;
  for (const text of mutations(texts, MUTATIONS, 12)) {
    const message: Message = {
      channel: channels[at % 3] ?? 'sms',
      text,
      subject: text.slice(0, 80),
      from: text.slice(80, 160),
    };
    at += 1;
    const before = process.cpuUsage();
    const verdict = evaluate(message, { model });
    const { user } = process.cpuUsage(before);
    const took = user / 1_000;
    assert.ok(took < 500, `${took} ms for ${JSON.stringify(text)}`);
    assert.deepEqual(breachesOf(message, verdict), [], JSON.stringify(text));
  }
});
