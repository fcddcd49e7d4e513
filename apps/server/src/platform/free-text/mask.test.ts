import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskFreeText, type MaskedKind } from './mask.ts';

const CARD: readonly MaskedKind[] = ['card-number'];
const PIN: readonly MaskedKind[] = ['pin'];

/** What was written, what is kept, what it looked like. */
const TAKEN_OUT: readonly (readonly [string, string, readonly MaskedKind[]])[] = [
  ['card 4111111111111111 lost', 'card [•••] lost', CARD],
  ['4111 1111 1111 1111', '[•••]', CARD],
  ['3782-822463-10005.', '[•••].', CARD],
  ['41.11.11.11.11.11.11.11', '[•••]', CARD],
  ['4111\n1111\t1111 — 1111', '[•••]', CARD],
  ['4111 / 11 / 11 1111 (1111)', '[•••])', CARD],
  ['her number is4111111111111111ok', 'her number is[•••]ok', CARD],
  ['4111 then 1111 then 1111 and 1111', '[•••]', CARD],
  ['4a1b1c1d1e1f1g1h1i1j1k1l1m1n1o1', '[•••]', CARD],
  ['９９９９ 4111 1111 1111 1111 99', '[•••]', CARD],
  ['４１１１１１１１１１１１１１１１', '[•••]', CARD],
  ['٤١١١ ١١١١ ١١١١ ١١١١', '[•••]', CARD],
  ['4️⃣1️⃣1️⃣1️⃣ 1111 1111 1111', '[•••]', CARD],
  ['➃➀➀➀ 1111 1111 1111', '[•••]', CARD],
  ['4​1​1​1​1​1​1​1​1​1​1​1​1​1​1​1', '[•••]', CARD],
  [`four ${'one '.repeat(15)}end`, '[•••] end', CARD],
  ['cuatro uno uno uno, uno uno uno uno, 1111 1111', '[•••]', CARD],
  ['four triple one, 1111 1111 double one double one', '[•••]', CARD],
  ['the pin is 4821', 'the pin is [•••]', PIN],
  ['PIN: 1984', 'PIN: [•••]', PIN],
  ['2031, that is her pin', '[•••], that is her pin', PIN],
  ['pin4821', 'pin[•••]', PIN],
  ['pin 14:05', 'pin [•••]', PIN],
  ['pass code 123456789012', 'pass code [•••]', PIN],
  ['su clave es 20-31', 'su clave es [•••]', PIN],
  ['el número secreto: 2024', 'el número secreto: [•••]', PIN],
  ['su CÓDIGO 482', 'su CÓDIGO [•••]', PIN],
  ['she said 4821', 'she said [•••]', PIN],
  ['she said 48 21', 'she said [•••]', PIN],
  ['she said 4 8 2 1', 'she said [•••]', PIN],
  ['four eight two one', '[•••]', PIN],
  ['dijo cuatro ocho dos uno', 'dijo [•••]', PIN],
  ['it is forty-eight, twenty-one, six', 'it is [•••]', PIN],
  ['cvv 123', 'cvv [•••]', ['security-code']],
  ['CVC2: 1234', 'CVC[•••]', ['security-code']],
  ['the security code on it is 123', 'the security code on it is [•••]', ['security-code']],
  ['código de seguridad 123', 'código de seguridad [•••]', ['security-code']],
  ['123-45-6789', '[•••]', ['ssn']],
  ['123 45 6789', '[•••]', ['ssn']],
  ['SSN 123456789', 'SSN [•••]', ['ssn']],
  ['he got 550142', 'he got [•••]', ['one-time-code']],
  ['he got 550-142', 'he got [•••]', ['one-time-code']],
  ['he got 55014233', 'he got [•••]', ['one-time-code']],
  ['call 212 555 0142 back', 'call [•••] back', ['long-number']],
  ['paid $4111111111', 'paid $[•••]', ['long-number']],
  ['born 1984', 'born [•••]', PIN],
];

for (const [written, kept, kinds] of TAKEN_OUT) {
  test(`taken out: ${written.replaceAll(/\s+/g, ' ').slice(0, 48)}`, () => {
    assert.deepEqual(maskFreeText(written), { text: kept, kinds });
  });
}

const KEPT = [
  '',
  'Not hers. The shop sends the money back.',
  'paid $84.20 at the shop on 22/11/2031 at 14:05',
  'pagó 1.200,50 euros el 3/4/2031',
  'USD 4500 and 4821 dollars',
  '4500 dólares, el 12 %',
  'on 2031-11-22',
  'call back 10-12, or from 9 to 17',
  'waits 5 to 10 days; since 2029; in May 2031',
  'two or three calls, one of them on Monday',
  'called 3 times, reference K7H2 9QXM',
  'spoke with Olive of team 2',
  'uno o dos días',
];

for (const text of KEPT) {
  test(`kept: ${text.slice(0, 48)}`, () => {
    assert.deepEqual(maskFreeText(text), { text, kinds: [] });
  });
}

test('more numbers than anybody writes are all taken out', () => {
  const written = (count: number) => `at 14:05 ${'call 99887766554; or name it; '.repeat(count)}`;
  assert.match(maskFreeText(written(5)).text, /^at 14:05 call \[•••\]; or/);
  assert.match(maskFreeText(written(200)).text, /^at \[•••\]:\[•••\] call \[•••\]; or/);
  assert.doesNotMatch(maskFreeText(written(200)).text, /[0-9]/);
});
