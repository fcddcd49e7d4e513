import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenReference } from './reference-keys.ts';

test('six digits of a reference are said: its letters as they stand on the keys', () =>
  assert.equal(spokenReference('K7H29QXM'), '574297'));
