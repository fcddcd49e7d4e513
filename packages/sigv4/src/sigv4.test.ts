import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeMac } from './canonical.ts';
import {
  type RawHeaders,
  type SignableCall,
  type SignatureVerdict,
  gatherHeaders,
  makeSigner,
  makeVerifier,
  parseAmzDate,
} from './index.ts';

interface Suite {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  readonly service: string;
  readonly at: string;
  readonly host: string;
  readonly cases: readonly {
    readonly name: string;
    readonly method: string;
    readonly target: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: string;
    readonly signature: string;
  }[];
}

const suite = JSON.parse(
  readFileSync(new URL('../golden/aws-test-suite.json', import.meta.url), 'utf8'),
) as Suite;

const at = parseAmzDate(suite.at) ?? assert.fail();
const verify = makeVerifier({
  region: suite.region,
  service: suite.service,
  findSecret: (id) => (id === suite.accessKeyId ? suite.secretAccessKey : undefined),
  skewSecondsMax: 300,
});

function judge(call: SignableCall, now = at): SignatureVerdict {
  const headers = gatherHeaders(call.headers);
  assert.ok(headers, 'a header that must stand alone is doubled');
  return verify(call, headers, now);
}

function codeOf(verdict: SignatureVerdict): string {
  return verdict.ok ? 'ok' : verdict.refusal.code;
}

for (const one of suite.cases) {
  test(`the AWS test suite's ${one.name} verifies, and with another signature does not`, () => {
    const names = [
      ...new Set(['host', 'x-amz-date', ...one.headers.map(([n]) => n.toLowerCase())]),
    ];
    names.sort();
    const call = (signature: string): SignableCall => ({
      method: one.method,
      target: one.target,
      headers: [
        'Host',
        suite.host,
        ...one.headers.flat(),
        'X-Amz-Date',
        suite.at,
        'Authorization',
        `AWS4-HMAC-SHA256 Credential=${suite.accessKeyId}/20150830/${suite.region}/${suite.service}/aws4_request, SignedHeaders=${names.join(';')}, Signature=${signature}`,
      ],
      body: Buffer.from(one.body),
    });
    assert.deepEqual(judge(call(one.signature)), { ok: true, accessKeyId: suite.accessKeyId });
    const other = `${one.signature.slice(0, -1)}${one.signature.endsWith('0') ? '1' : '0'}`;
    assert.equal(codeOf(judge(call(other))), 'sigv4.wrong-signature');
  });
}

const sign = makeSigner({
  credentials: { accessKeyId: suite.accessKeyId, secretAccessKey: suite.secretAccessKey },
  region: suite.region,
  service: suite.service,
});

function signed(body = '{}', target = '/pindata/verify'): SignableCall {
  const headers = sign({
    method: 'POST',
    target,
    headers: { host: 'vault', 'content-type': 'application/json' },
    body,
    at,
  });
  return { method: 'POST', target, headers, body: Buffer.from(body) };
}

function withHeader(lines: RawHeaders, name: string, change: (value: string) => string): string[] {
  return lines.map((line, index) =>
    index % 2 === 1 && lines[index - 1]?.toLowerCase() === name ? change(line) : line,
  );
}

test('what the signer signs, the verifier takes, for any body and query', () => {
  fc.assert(
    fc.property(fc.string(), fc.webQueryParameters(), (body, query) => {
      assert.equal(codeOf(judge(signed(body, `/pindata/verify?${query}`))), 'ok');
    }),
  );
});

const alter = (change: (value: string) => string) => (call: SignableCall) => ({
  ...call,
  headers: withHeader(call.headers, 'authorization', change),
});

const refusals: readonly [string, (call: SignableCall) => SignableCall, string][] = [
  ['another body', (call) => ({ ...call, body: Buffer.from('{ }') }), 'sigv4.wrong-signature'],
  ['another method', (call) => ({ ...call, method: 'PUT' }), 'sigv4.wrong-signature'],
  ['another path', (call) => ({ ...call, target: '/pindata/generate' }), 'sigv4.wrong-signature'],
  [
    'another host',
    (call) => ({ ...call, headers: withHeader(call.headers, 'host', () => 'other') }),
    'sigv4.wrong-signature',
  ],
  ['no authorization', (call) => ({ ...call, headers: ['host', 'vault'] }), 'sigv4.missing'],
  ['another algorithm', alter((v) => v.replace('AWS4-HMAC', 'AWS3-HMAC')), 'sigv4.incomplete'],
  [
    'host not signed',
    alter((v) => v.replace('content-type;host;', 'content-type;')),
    'sigv4.incomplete',
  ],
  ['date not signed', alter((v) => v.replace(';x-amz-date', '')), 'sigv4.incomplete'],
  [
    'a signed header that is not there',
    alter((v) => v.replace('host;', 'host;ok;')),
    'sigv4.incomplete',
  ],
  [
    'headers out of order',
    alter((v) => v.replace('content-type;host', 'host;content-type')),
    'sigv4.incomplete',
  ],
  ['no signature', alter((v) => v.replace(/, Signature=.*/, '')), 'sigv4.incomplete'],
  ['unknown caller', alter((v) => v.replace('AKIDEXAMPLE', 'AKIDOTHER')), 'sigv4.unknown-key'],
  ['another region', alter((v) => v.replace('us-east-1', 'us-east-2')), 'sigv4.wrong-scope'],
  ['another service', alter((v) => v.replace('/service/', '/kms/')), 'sigv4.wrong-scope'],
  ['another day', alter((v) => v.replace('/20150830/', '/20150831/')), 'sigv4.wrong-scope'],
  [
    'an operation that is not signed',
    (call) => ({ ...call, headers: [...call.headers, 'X-Amz-Target', 'Some.Operation'] }),
    'sigv4.incomplete',
  ],
  [
    'a body hash that only claims to be right',
    (call) => ({
      ...call,
      headers: [...call.headers, 'x-amz-content-sha256', 'UNSIGNED-PAYLOAD'],
      body: Buffer.from('x'),
    }),
    'sigv4.wrong-signature',
  ],
];

for (const [what, change, wanted] of refusals) {
  test(`refused: ${what}`, () => {
    assert.equal(codeOf(judge(change(signed()))), wanted);
  });
}

test('a clock five minutes away is taken, one second more is not', () => {
  for (const sign of [-1, 1]) {
    assert.equal(codeOf(judge(signed(), at + sign * 300_000)), 'ok');
    assert.equal(codeOf(judge(signed(), at + sign * 300_001)), 'sigv4.clock-skew');
  }
});

test('two Hosts, two dates, two authorizations are not taken', () => {
  for (const name of ['Host', 'X-Amz-Date', 'Authorization', 'x-amz-target']) {
    assert.equal(gatherHeaders([name, 'a', name.toLowerCase(), 'b']), undefined);
  }
});

test('our HMAC is the runtime’s', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 64 }),
      fc.string({ unit: 'binary-ascii' }),
      (key, text) => {
        const wanted = createHmac('sha256', key).update(text).digest();
        assert.deepEqual(makeMac(key)(text), wanted);
        assert.deepEqual(makeMac(key)(text), wanted);
      },
    ),
  );
});

test('a time that does not exist is none', () => {
  for (const text of ['20260231T000000Z', '20260101T240000Z', '2026-01-01T00:00:00Z', '']) {
    assert.equal(parseAmzDate(text), undefined);
  }
});
