import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseSource } from '../tree.ts';
import { findDead } from './dead.ts';
import { findGlossary, parseGlossary } from './glossary.ts';
import { findLinks } from './links.ts';
import { findPlaces } from './places.ts';
import { findSizes } from './sizes.ts';
import { findWords } from './words.ts';

function source(path: string, text: string) {
  return parseSource({ path, text });
}

const WORDS: readonly (readonly [text: string, says: RegExp])[] = [
  ['export const now = Date.now();', /Date\.now; use the Clock/],
  ['export const now = new Date();', /new Date\(\); use the Clock/],
  ['export const dice = Math.random();', /Math\.random; use the Random/],
  ['export const port = process.env["PORT"];', /process\.env; use the settings/],
  ['console.log("hello");', /console; use the log/],
  ['// TO' + 'DO later', /leaves work for later/],
  ['const pin = sealed.expose();', /without the reason/],
];

for (const [text, says] of WORDS) {
  test(`words: found in ${text}`, () => {
    const [found, ...more] = findWords(source('apps/server/src/pin/a.ts', text));
    assert.match(found?.says ?? 'nothing', says);
    assert.deepEqual(more, []);
  });
}

const FREE: readonly (readonly [path: string, text: string])[] = [
  ['scripts/a.ts', 'console.log(Date.now(), process.env["X"]);'],
  ['apps/server/src/config.ts', 'export const port = process.env["PORT"];'],
  ['apps/cli/src/main.ts', 'console.log("hello");'],
  ['apps/server/src/a.ts', 'export const now = Date.now(); // tidy-allow: the clock itself'],
  ['apps/server/src/a.ts', 'export const at = new Date(instant);'],
  ['apps/server/src/a.ts', '// the screen shows it\nconst pin = sealed.expose();'],
  ['apps/server/src/a.ts', 'const text = "Date.now in a sentence";'],
  ['apps/server/src/a.test.ts', 'assert.equal(pin.expose(), 1);'],
];

for (const [path, text] of FREE) {
  test(`words: free in ${path}: ${text}`, () => {
    assert.deepEqual(findWords(source(path, text)), []);
  });
}

const longFunction = `export function long() {\n${'  step();\n'.repeat(80)}}\n`;
const longFile = 'step();\n'.repeat(401);
const longTable = `export const table = [\n${'  { a: 1 },\n'.repeat(500)}] as const;\n`;

test('sizes: a long function and a long file are found, a long table is fine', () => {
  assert.match(findSizes(source('a.ts', longFunction), {})[0]?.says ?? '', /long has 82 lines/);
  assert.match(findSizes(source('a.ts', longFile), {})[0]?.says ?? '', /the file has 401 lines/);
  assert.deepEqual(findSizes(source('a.ts', longTable), {}), []);
});

test('sizes: the ratchet lets a known length be, and not one line more', () => {
  assert.deepEqual(findSizes(source('a.ts', longFunction), { 'a.ts long': 82 }), []);
  assert.equal(findSizes(source('a.ts', longFunction), { 'a.ts long': 81 }).length, 1);
});

test('dead: what nothing imports, starts or names', () => {
  const files = [
    [
      'apps/a/src/main.ts',
      "import { b } from './b.ts'; new URL('./worker.ts', import.meta.url); b();",
    ],
    ['apps/a/src/b.ts', 'export const b = () => 1;'],
    ['apps/a/src/worker.ts', 'export {};'],
    ['apps/a/src/lost.ts', 'export {};'],
    ['apps/a/src/b.test.ts', 'export {};'],
    ['packages/p/src/index.ts', 'export {};'],
  ].map(([path = '', text = '']) => source(path, text));
  const manifest = { path: 'packages/p/package.json', text: '{"exports":{".":"./src/index.ts"}}' };
  const dead = findDead(files, [...files, manifest]).map(({ path }) => path);
  assert.deepEqual(dead, ['apps/a/src/lost.ts']);
});

test('links: a broken one is found, others are let be', () => {
  const text = '[a](there.md#x) [b](../gone.md) [c](https://example.com) `[d](no.md)` [e](#top)\n';
  const found = findLinks({ path: 'docs/a.md', text }, (path) => path === 'docs/there.md');
  assert.deepEqual(
    found.map(({ says }) => says),
    ['links to ../gone.md, which is not there.'],
  );
});

test('places: registry hosts and folders of one machine are found', () => {
  for (const text of [
    ['https://regis', 'try.npmjs.org/x'],
    ['/ho', 'me/somebody/x'],
    ['../sha', 'red/style.md'],
  ]) {
    assert.equal(findPlaces({ path: 'a.md', text: text.join('') }).length, 1, text.join(''));
  }
  assert.deepEqual(
    findPlaces({ path: 'a.ts', text: "import x from './home/x.ts'; fetch('/cards/home')" }),
    [],
  );
});

const GLOSSARY = parseGlossary(`
| Word | Means | Not |
|---|---|---|
| cardmember | a person | customer, user |
| mailer | the letter | PIN letter |
| box | sealed bytes | |
`);

test('glossary: the third column is read', () => {
  assert.deepEqual(
    GLOSSARY.map(({ word, instead }) => `${word} -> ${instead}`),
    ['customer -> cardmember', 'user -> cardmember', 'pin letter -> mailer'],
  );
});

test('glossary: names in code and sentences in copy', () => {
  const inCode = findGlossary(
    source('apps/a/src/a.ts', 'const oldCustomers = 1; const userId = 2;'),
    GLOSSARY,
  );
  assert.deepEqual(
    inCode.map(({ says }) => says),
    ['oldCustomers: the word is cardmember, not customer.'],
  );
  const copy = `export const en = { a: 'Dear customer, hello', b: 'Choose a user id', c: 'Ask the user' };`;
  const inCopy = findGlossary(source('packages/ui/src/copy/en.ts', copy), GLOSSARY);
  assert.deepEqual(
    inCopy.map(({ says }) => says),
    [
      'the copy says customer; the word is cardmember.',
      'the copy says user; the word is cardmember.',
    ],
  );
});
