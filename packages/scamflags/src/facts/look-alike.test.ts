import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Issuer } from '../types.ts';
import { brandInSubdomain, isOf, lookAlikeOf } from './look-alike.ts';
import { shownHost } from '../extract/punycode.ts';
import { distance, skeletonOf } from './skeleton.ts';

const acme: Issuer = {
  names: ['Acme Bank'],
  domains: ['acmebank.example'],
  numbers: [],
  senderIds: [],
};

test('a domain that resembles the issuer or a brand is known for it', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['acmebank.example', undefined],
    ['www.acmebank.example', undefined],
    ['acme-bank.com', 'issuer'],
    ['acmebank-secure.com', 'issuer'],
    ['myacmebank.com', 'issuer'],
    ['acmebnak.com', 'issuer'],
    ['acmebank.top', 'issuer'],
    ['acrnebank.com', 'issuer'],
    ['paypa1.com', 'paypal'],
    ['раypal.com', 'paypal'],
    ['xn--pypal-4ve.com', 'paypal'],
    ['paypalsecure.com', 'paypal'],
    ['secure-paypal.net', 'paypal'],
    ['usps-track.top', 'usps'],
    ['uspstracking.net', 'usps'],
    ['bbva-seguro.com', 'bbva'],
    ['chase-login.com', 'chase'],
    ['netflixx.com', 'netflix'],
    ['santandar.com', 'santander'],
    ['correos-es.info', 'correos'],
    ['amazon.top', 'amazon'],
  ];
  for (const [host, brand] of rows) assert.equal(lookAlikeOf(host, acme), brand, host);
});

test('what is theirs, and what is only a word, resembles nobody', () => {
  const hosts = [
    ...[
      'amazon.de',
      'microsoftonline.com',
      'mail.google.com',
      'dhl.ch',
      'github.io',
      'paypal.com',
      'www.gov.uk',
    ],
    ...[
      'pineapple.com',
      'apple-pie.com',
      'targets.org',
      'orange-county.com',
      'phase.com',
      'chance.com',
      'chase.io',
    ],
    ...[
      'skyscanner.net',
      'visaguide.com',
      'wise-owl.com',
      'payday.com',
      'startups.com',
      'hubspot.com',
      'discovery.com',
    ],
    ...[
      'vista.com',
      'stripe.com',
      'citizensbank.com',
      'example.com',
      'ring.com',
      'booking-table.example',
      'sandbox.com',
    ],
  ];
  for (const host of hosts) assert.equal(lookAlikeOf(host, acme), undefined, host);
});

test('a brand before the domain of another is seen', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['paypal.com.evil.top', 'paypal'],
    ['acmebank.evil.com', 'issuer'],
    ['apple.com-login.ru', 'apple'],
    ['chase.verify-account.top', 'chase'],
    ['mail.google.com', undefined],
    ['target.example.com', undefined],
    ['www.example.com', undefined],
  ];
  for (const [host, brand] of rows) assert.equal(brandInSubdomain(host, acme), brand, host);
});

test('a domain is of who has it, under every part of it', () => {
  assert.ok(isOf('secure.chase.com', 'chase', acme));
  assert.ok(!isOf('notchase.com', 'chase', acme));
  assert.ok(isOf('a.b.acmebank.example', 'issuer', acme));
  assert.ok(!isOf('acmebank.example.evil.com', 'issuer', acme));
});

test('names of DNS are read; bad ones stay', () => {
  assert.equal(shownHost('xn--pypal-4ve.com'), 'pаypal.com');
  assert.equal(shownHost('xn--mnchen-3ya.de'), 'münchen.de');
  for (const bad of ['xn--.com', 'xn--a', 'xn--99999999', 'xn--\u{1f600}', `xn--${'9'.repeat(60)}`])
    assert.equal(typeof shownHost(bad), 'string');
});

test('skeletons and distances', () => {
  assert.equal(skeletonOf('rnicr0soft'), skeletonOf('microsoft'));
  assert.equal(skeletonOf('аррӏе'), skeletonOf('apple'));
  assert.equal(distance('santander', 'santandre', 2), 1);
  assert.equal(distance('santander', 'sntaderr', 2), 3);
  assert.equal(distance('abc', 'abc', 1), 0);
});
