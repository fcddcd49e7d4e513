import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { securityText } from './security-txt.ts';

const now = Date.parse('2030-11-22T14:00:00Z') as Instant;
const at = { now, origin: 'https://bank.example' };
const regions = [{ languages: ['en', 'es'] }, { languages: ['en'] }] as never;

test('security.txt names the contacts in their order, ends in thirty days, and says where it belongs', () => {
  const security = {
    contacts: ['mailto:security@bank.example', 'https://bank.example/faults'],
    policy: 'https://bank.example/policy',
  };
  assert.equal(
    securityText({ regions, security }, at),
    [
      'Contact: mailto:security@bank.example',
      'Contact: https://bank.example/faults',
      'Expires: 2030-12-22T14:00:00.000Z',
      'Preferred-Languages: en, es',
      'Canonical: https://bank.example/.well-known/security.txt',
      'Policy: https://bank.example/policy',
      '',
    ].join('\n'),
  );
});

test('a programme without a contact has no security.txt', () => {
  assert.equal(securityText({ regions }, at), undefined);
});
