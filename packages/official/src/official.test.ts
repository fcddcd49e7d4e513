import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, type DirectoryFacts, type Verdict } from './judge.ts';
import { distance, skeletonOf } from './look-alike.ts';
import { parseSubject, subjectsIn } from './subject.ts';

const facts: DirectoryFacts = {
  numbers: [
    { number: '+12125550142', direction: 'inbound' },
    { number: '+12125550177', direction: 'both' },
    { number: '+442079460142', direction: 'inbound' },
  ],
  senders: ['+12125550100', 'LARKSPUR'],
  domains: ['larkspur.example', 'uk.larkspur.example'],
  hosts: ['desk.bank.example'],
};

const CASES: readonly (readonly [text: string, verdict: Verdict | undefined])[] = [
  ['+1 212 555-0142', 'ours-never-calls'],
  ['(212) 555-0142', 'ours-never-calls'],
  ['212.555.0177', 'ours'],
  ['020 7946 0142', 'ours-never-calls'],
  ['0044 20 7946 0142', 'ours-never-calls'],
  ['+1 212 555-0100', 'ours'],
  ['+1 212 555-0199', 'not-ours'],
  ['desk@larkspur.example', 'ours'],
  ['desk@mail.larkspur.example', 'ours'],
  ['desk@larkspur.example.test', 'look-alike'],
  ['https://larkspur.example/x?y=1', 'ours'],
  ['larkspur.example', 'ours'],
  ['https://desk.bank.example/', 'ours'],
  ['https://larkspur.example@other.test/', 'not-ours'],
  ['https://larkspur-secure.test', 'look-alike'],
  ['https://1arkspur.test', 'look-alike'],
  ['https://larkspvr.test', 'look-alike'],
  ['https://lаrkspur.test', 'look-alike'],
  ['https://xn--lrkspur-2fg.test', 'look-alike'],
  ['https://larskpur.test', 'look-alike'],
  ['https://weather.test', 'not-ours'],
  ['Larkspur', 'ours'],
  ['LARKSPVR', 'not-ours'],
  ['L4RKSPUR', 'look-alike'],
  ['javascript:alert(1)', undefined],
  ['', undefined],
  ['hello there', undefined],
];

for (const [text, verdict] of CASES) {
  test(`the directory says of “${text}”: ${verdict ?? 'nothing'}`, () => {
    const subject = parseSubject(text);
    assert.equal(subject === undefined ? undefined : judge(facts, subject), verdict);
  });
}

test('a message is looked through for links, addresses and numbers, each once', () => {
  const found = subjectsIn(
    'Call +1 212 555-0199 or (212) 555-0142. See https://larkspur-secure.test/a, write to x@y.test. Again: x@y.test.',
  );
  assert.deepEqual(
    found.map(({ kind, shown }) => [kind, shown]),
    [
      ['link', 'https://larkspur-secure.test/a'],
      ['email', 'x@y.test'],
      ['phone', '+1 212 555-0199'],
      ['phone', '(212) 555-0142'],
    ],
  );
});

test('a skeleton is what a hurried eye sees; a distance counts a swap as one', () => {
  assert.equal(skeletonOf('1arkspur'), skeletonOf('larkspur'));
  assert.equal(skeletonOf('lаrkspúr'), skeletonOf('larkspur'));
  assert.deepEqual(
    [distance('larkspur', 'larkspur'), distance('larskpur', 'larkspur'), distance('lark', 'spur')],
    [0, 1, 2],
  );
});

const HOSTILE = ['a', 'a.', 'a-', '-', '!', 'www.', 'a.b/!', 'a@a.'];

test('a text made to be slow to read is looked through at once', { timeout: 5_000 }, () => {
  for (const part of HOSTILE) {
    const text = `${part.repeat(20_000 / part.length)} https://larkspur-safe.test/x`;
    assert.ok(subjectsIn(text).length <= 20);
  }
  const found = subjectsIn(`${'-'.repeat(19_000)} https://larkspur-safe.test/x`);
  assert.deepEqual(
    found.map(({ shown }) => shown),
    ['https://larkspur-safe.test/x'],
  );
});
