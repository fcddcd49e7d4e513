import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptIndicators } from './indicators.ts';
import type { Indicator } from './types.ts';

const kept = (named: readonly Indicator[], most = 50) =>
  keptIndicators(named, most, (host) => host.includes('larkspur')).map(({ value }) => value);

test('nothing that could be a card number or a code is kept as something that is named', () => {
  const named: readonly Indicator[] = [
    { kind: 'sender', value: '4111 1111 1111 1111' },
    { kind: 'sender', value: 'code 482913' },
    { kind: 'sender', value: '123' },
    { kind: 'phone', value: '482913' },
    { kind: 'phone', value: '+378282246310005' },
    { kind: 'url', value: 'https://x.example/4111111111111111' },
    { kind: 'address', value: '4111111111111111@mail.example' },
  ];
  assert.deepEqual(kept(named), []);
});

test('what no database keeps, what begins a line of its own, and what is no page are left out', () => {
  const named: readonly Indicator[] = [
    { kind: 'domain', value: 'x\0y.example' },
    { kind: 'domain', value: 'a.example\nSubject: b' },
    { kind: 'url', value: 'http://999.1.1.1/' },
    { kind: 'sender', value: 'BANK\r\nTo: x' },
    { kind: 'domain', value: `${'a'.repeat(600)}.example` },
  ];
  assert.deepEqual(kept(named), []);
});

test('what resembles us is kept first, however many stand before it', () => {
  const decoys = Array.from({ length: 60 }, (_none, at): Indicator => ({
    kind: 'domain',
    value: `garden-${at}.example`,
  }));
  const own: Indicator = { kind: 'url', value: 'https://larkspur-card.example/in' };
  const all = kept([...decoys, own], 10);
  assert.equal(all.length, 10);
  assert.equal(all[0], own.value);
});

test('numbers, names, pages and addresses that lead to somebody are kept as they are', () => {
  const named: readonly Indicator[] = [
    { kind: 'phone', value: '+12125550177' },
    { kind: 'sender', value: 'PARCEL-INFO' },
    { kind: 'url', value: 'https://card-unlock.example/a' },
    { kind: 'address', value: 'help@desk.example' },
  ];
  assert.deepEqual(
    kept(named),
    named.map(({ value }) => value),
  );
});
