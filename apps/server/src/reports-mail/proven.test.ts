import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProven } from './proven.ts';

const GOOD =
  'relay.bank.example; spf=pass smtp.mailfrom=a@b.c; dmarc=pass header.from=post.example';
const RELAY = 'relay.bank.example';

const CASES: readonly (readonly [proven: boolean, results: string | undefined, relay?: string])[] =
  [
    [true, GOOD],
    [
      true,
      'RELAY.bank.example 1;\n dkim=pass;\n DMARC=pass (p=none dis=none) header.from=Post.Example',
    ],
    [false, undefined],
    [false, GOOD, ''],
    [false, GOOD, 'bank.example'],
    [false, 'relay.bank.example.evil.test; dmarc=pass header.from=post.example'],
    [false, 'relay.bank.example; dmarc=fail header.from=post.example'],
    [false, 'relay.bank.example; dmarc=pass header.from=evil.test'],
    [false, 'relay.bank.example; dmarc=pass'],
    [false, 'relay.bank.example; dmarc=pass header.from=evil.test header.from=post.example'],
    [false, 'relay.bank.example; spf=pass; dkim=pass header.d=post.example'],
    [
      false,
      'relay.bank.example; spf=fail smtp.mailfrom="; dmarc=pass header.from=post.example;"@e.test',
    ],
    [false, 'relay.bank.example; spf=fail (x\\); dmarc=pass header.from=post.example'],
    [false, 'relay.bank.example; spf=fail (; dmarc=pass header.from=post.example'],
    [false, 'relay.bank.example (; dmarc=pass header.from=post.example)'],
    [
      false,
      'relay.bank.example; dmarc=fail header.from=post.example; dmarc=pass header.from=post.example',
    ],
    [false, `${GOOD};${' '.repeat(5_000)}`],
  ];

for (const [proven, results, relay = RELAY] of CASES)
  test(`${proven ? 'proven' : 'no proof'}: ${String(results).slice(0, 90).trim()} ${relay}`, () => {
    const named = relay === '' ? undefined : relay;
    assert.equal(isProven(results, { address: 'nova@post.example', relay: named }), proven);
  });
