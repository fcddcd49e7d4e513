import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'tldts';
import { domainOf, hasKnownEnding, isPrivateEnding, isUnder } from './domains.ts';
import { SUFFIXES } from './suffixes.ts';

/** Every rule of the list as a host. */
function rulesOf(text: string): readonly string[] {
  const rules: string[] = [];
  const path: string[] = [];
  for (const [label = ''] of text.matchAll(/[^ ,()]+|[()]/g)) {
    if (label === '(') path.push('');
    else if (label === ')') path.pop();
    else {
      const plain = label.replace(/[!?-]$/, '').replace('*', 'anything');
      path[Math.max(0, path.length - 1)] = plain;
      rules.push(
        path
          .toReversed()
          .filter((one) => one !== '')
          .join('.'),
      );
    }
  }
  return rules;
}

test('every rule is kept as the library that it comes from keeps it', () => {
  const rules = rulesOf(SUFFIXES);
  assert.ok(rules.length > 8_000);
  const options = { allowPrivateDomains: true, extractHostname: false, validateHostname: false };
  for (const rule of rules)
    for (const host of [rule, `a.${rule}`, `b.a.${rule}`]) {
      const { domain, isIcann, isPrivate } = parse(host, options);
      assert.equal(domainOf(host), domain ?? host, host);
      assert.equal(isPrivateEnding(host), isPrivate === true, host);
      assert.equal(
        hasKnownEnding(host),
        domain !== null && (isIcann === true || isPrivate === true),
        host,
      );
    }
});

test('hosts and the domains that they are of', () => {
  const rows = [
    ['www.bank.co.uk', 'bank.co.uk'],
    ['bank.com', 'bank.com'],
    ['a.b.c.kawasaki.jp', 'b.c.kawasaki.jp'],
    ['www.city.kawasaki.jp', 'city.kawasaki.jp'],
    ['foo.web.app', 'foo.web.app'],
    ['10.0.0.1', '10.0.0.1'],
    ['localhost', 'localhost'],
    ['a.xn--fiqs8s', 'a.xn--fiqs8s'],
    ['b.a.xn--55qx5d.cn', 'a.xn--55qx5d.cn'],
    ['a.unknown', 'a.unknown'],
    ['', ''],
  ] as const;
  for (const [host, domain] of rows) assert.equal(domainOf(host), domain);
  assert.ok(
    !hasKnownEnding('a.unknown') && !hasKnownEnding('co.uk') && hasKnownEnding('a.xn--fiqs8s'),
  );
});

test('what is theirs, and what only ends like it', () => {
  assert.ok(isUnder('a.bank.com', 'bank.com') && !isUnder('notbank.com', 'bank.com'));
  assert.ok(isUnder('www.amazon.com.mx', 'amazon.*') && isUnder('amazon.de', 'amazon.*'));
  assert.ok(
    !isUnder('amazon.top', 'amazon.*') &&
      !isUnder('amazon.tk', 'amazon.*') &&
      !isUnder('amazonx.de', 'amazon.*'),
  );
});
