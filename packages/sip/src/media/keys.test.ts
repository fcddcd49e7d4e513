import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SipError } from '../message/message.ts';
import { golden } from '../test/golden.ts';
import { createKeyReader, type KeyEvent, parseKeyEvent, writeKeyEvent } from './keys.ts';

const events = golden('telephone-events') as {
  readonly cases: readonly {
    readonly payload: string;
    readonly event: KeyEvent;
    readonly timestamp: number;
  }[];
  readonly codes: Readonly<Record<string, string | null>>;
};
const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const [nine] = events.cases;

test('the events of the example after 9 1 1 are read and written', () => {
  for (const { event, payload } of events.cases) {
    assert.deepEqual(parseKeyEvent(bytesOf(payload)), event);
    assert.deepEqual(writeKeyEvent(event), bytesOf(payload));
  }
});

test('the codes of the keys are those of RFC 4733, and every other is no key', () => {
  for (const [code, key] of Object.entries(events.codes))
    assert.equal(parseKeyEvent(Uint8Array.of(Number(code), 0, 0, 0))?.key ?? null, key, code);
});

test('an event that is cut off is refused', () => {
  assert.throws(() => parseKeyEvent(Uint8Array.of(1, 0, 0)), SipError);
});

function aReader() {
  const read = createKeyReader();
  let sequence = 0;
  return (key: KeyEvent['key'], timestamp: number, duration = 160, isEnd = false) =>
    read({
      ...{ payloadType: 101, marker: false, sequence: (sequence += 1), timestamp, ssrc: 1 },
      payload: writeKeyEvent({ key, isEnd, volume: 10, duration }),
    });
}

test('packets of one press are one key, its end three times too', () => {
  const read = aReader();
  assert.equal(read('9', 0), '9');
  for (const duration of [320, 480, 640]) assert.equal(read('9', 0, duration), undefined);
  for (const _ of [1, 2, 3]) assert.equal(read('9', 0, 800, true), undefined);
});

test('9 1 1 is three keys, the same key twice too', () => {
  const read = aReader();
  const said = events.cases.map(({ event, timestamp }) => read(event.key, timestamp));
  assert.deepEqual(said, ['9', '1', '1']);
});

test('a press of which only the end arrives counts, one that comes late again does not', () => {
  const read = aReader();
  assert.equal(read('5', 0, 800, true), '5');
  assert.equal(read('6', 8_000), '6');
  assert.equal(read('5', 0, 320), undefined);
});

test('a key that is held for longer than eight seconds is one press (clause 2.5.1.3)', () => {
  const read = aReader();
  assert.equal(read('0', 1_000), '0');
  assert.equal(read('0', 1_000, 0xffff), undefined);
  assert.equal(read('0', 1_000 + 0xffff, 160), undefined);
  assert.equal(read('0', 1_000 + 0xffff, 800, true), undefined);
  assert.equal(read('0', 90_000), '0');
});

test('what is no key of a telephone says nothing', () => {
  const read = createKeyReader();
  const packet = { payloadType: 101, marker: true, sequence: 1, timestamp: 1, ssrc: 1 };
  assert.equal(read({ ...packet, payload: Uint8Array.of(16, 0, 0, 160) }), undefined);
  assert.equal(nine?.event.key, '9');
});
