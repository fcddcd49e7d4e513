import assert from 'node:assert/strict';
import { test } from 'node:test';

import { splitSaid } from './said.ts';

function heard(...parts: readonly string[]): { said: string[]; logged: string } {
  const said: string[] = [];
  const logged: Buffer[] = [];
  const split = splitSaid(
    (line) => said.push(line),
    (part) => logged.push(Buffer.from(part)),
  );
  for (const part of parts) split(Buffer.from(part));
  return { said, logged: Buffer.concat(logged).toString('utf8') };
}

test('what is said to the person stands in no log, however the bytes arrive', () => {
  const { said, logged } = heard('{"level":30}\nsa', 'y: open this once: x', 'yz\nmore\n');
  assert.deepEqual(said, ['open this once: xyz']);
  assert.equal(logged, '{"level":30}\nmore\n');
});

test('a line without an end is not kept forever', () => {
  assert.equal(heard('x'.repeat(5_000)).logged.length, 5_000);
});
