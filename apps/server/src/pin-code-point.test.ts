import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import type { ContactPoint, ContactPointId } from './cards/index.ts';
import { pinCodePoint } from './pin-code-point.ts';

const HOUR = 3_600_000;
const point = (id: string, more: Partial<ContactPoint>): ContactPoint => ({
  ...{ id: id as ContactPointId, kind: 'phone', masked: '…42', takesText: true },
  ...{ since: 0 as Instant, replaced: false, ...more },
});
const mail = point('mail', { kind: 'email', takesText: false });
const at = (points: readonly ContactPoint[], hours: number, cooling?: number) =>
  pinCodePoint(points, (hours * HOUR) as Instant, cooling)?.id;

test('a code for a PIN goes to the oldest phone, else to the e-mail', () => {
  assert.equal(at([point('new', { since: 5 as Instant }), point('old', {}), mail], 1), 'old');
  assert.equal(at([point('landline', { takesText: false }), mail], 1), 'mail');
  assert.equal(at([point('landline', { takesText: false })], 1), undefined);
});

test('and to no phone that took the place of another one in the last twelve hours, or longer where the programme says so', () => {
  const fresh = point('fresh', { replaced: true });
  assert.deepEqual([at([fresh, mail], 11), at([fresh, mail], 12)], ['mail', 'fresh']);
  assert.equal(at([fresh, mail], 12, 24 * HOUR), 'mail');
  assert.equal(at([fresh], 11), undefined);
});
