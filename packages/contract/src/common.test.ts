import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { Value } from 'typebox/value';

import { ExternalReference } from './common.ts';

const isReference = (name: string) => Value.Check(ExternalReference, name);

test('a UUID is a name, whatever digits chance put in it, alone or after a word', () => {
  const uuids = Array.from({ length: 2_000 }, () => randomUUID());
  const digits = '12345678-1234-4123-8123-123456789012';
  for (const uuid of [...uuids, digits]) {
    for (const name of [uuid, `payment-${uuid}`, `p:${uuid}`]) assert.ok(isReference(name), name);
  }
});

test('what could be a card number is no name, however it is written', () => {
  for (const name of [
    '378282246310005',
    'card-4111-1111-1111-1111',
    '4111.1111.1111.1111',
    'x4111111111111111x',
    '4111111111111111-12345678-1234-4123-8123-123456789012',
    'x41111111:11111111-1234-4123-8123-123456789012',
    'x4:11111111-1111-1111-8123-123456789012',
    '12345678-1234-4123-8123-1234567890123',
  ]) {
    assert.equal(isReference(name), false, name);
  }
});

test('other names are as before', () => {
  for (const name of ['c-1001', 'ORD:2030.11.22', '123456789012']) assert.ok(isReference(name));
  for (const name of ['', 'two words', 'a'.repeat(65)]) assert.equal(isReference(name), false);
});
