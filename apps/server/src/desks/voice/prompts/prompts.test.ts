import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from './en.ts';
import { es } from './es.ts';
import { prompts, type PromptName } from './table.ts';

const SECONDS_MAX = 12;
/** Slower than any voice of a platform reads. */
const CHARACTERS_A_SECOND = 13;
/** As long as what stands in a gap may be. */
const IN_GAP = 24;
const names = Object.keys(prompts) as PromptName[];

for (const [language, words] of Object.entries({ en, es }))
  test(`each prompt in ${language} is heard in twelve seconds, with the gaps that it has`, () => {
    for (const name of names) {
      const gaps = [...words[name].matchAll(/\{([a-z]+)\}/g)].map(([, gap]) => gap);
      assert.deepEqual(new Set(gaps), new Set(prompts[name]), name);
      const heard = words[name].replaceAll(/\{[a-z]+\}/g, 'x'.repeat(IN_GAP)).length;
      assert.ok(heard / CHARACTERS_A_SECOND <= SECONDS_MAX, `${name}: ${heard} characters`);
    }
  });

test('no prompt holds an address, or the number of a phone', () => {
  for (const words of [en, es])
    for (const name of names) assert.doesNotMatch(words[name], /https?:|www|\.(com|example)|\d{3}/);
});
