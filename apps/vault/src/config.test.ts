import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';
import { parseCredentials } from './credentials.ts';

const ENV = {
  VAULT_SOCKET: '/run/v.sock',
  VAULT_STATE_DIR: '/state',
  VAULT_CREDENTIALS_FILE: '/state/c.json',
};

test('with what is needed the rest has its defaults', () => {
  assert.deepEqual(readConfig(ENV), {
    socketPath: '/run/v.sock',
    port: undefined,
    stateDir: '/state',
    credentialsFile: '/state/c.json',
    componentFiles: ['a', 'b', 'c'].map((name) => `/state/component-${name}/component.json`),
    region: 'us-east-1',
    keySpace: 'test',
    limits: { alarmPerMinute: 60, breakerPerMinute: 1000, breakerSeconds: 60 },
    certificateSecondsMax: 900,
    allowVariantBinding: false,
  });
});

test('the production profile is of production keys', () => {
  assert.equal(readConfig({ ...ENV, COUNTERSIGN_PROFILE: 'production' }).keySpace, 'production');
});

const REFUSED: readonly [Readonly<Record<string, string>>, RegExp][] = [
  [{ VAULT_SOCKET: '' }, /^VAULT_SOCKET is missing/],
  [{ VAULT_STATE_DIR: '' }, /^VAULT_STATE_DIR is missing/],
  [{ VAULT_CREDENTIALS_FILE: '' }, /^VAULT_CREDENTIALS_FILE is missing/],
  [{ VAULT_PORT: '70000' }, /^VAULT_PORT must be/],
  [{ VAULT_REGION: 'here' }, /^VAULT_REGION/],
  [{ VAULT_KEY_SPACE: 'both' }, /^VAULT_KEY_SPACE/],
  [{ VAULT_BREAKER_SECONDS: '0' }, /^VAULT_BREAKER_SECONDS/],
  [
    { COUNTERSIGN_PROFILE: 'production', VAULT_KEY_SPACE: 'test' },
    /^VAULT_KEY_SPACE=test is refused/,
  ],
  [{ COUNTERSIGN_PROFILE: 'production', VAULT_PORT: '8000' }, /^VAULT_PORT is for trials/],
];

for (const [over, message] of REFUSED) {
  test(`refused in one line: ${JSON.stringify(over)}`, () => {
    assert.throws(
      () => readConfig({ ...ENV, ...over }),
      (fault: Error) => message.test(fault.message) && !fault.message.includes('\n'),
    );
  });
}

const secretAccessKey = 'k'.repeat(40);

test('credentials: one caller with both planes, or several with their own', () => {
  assert.deepEqual(parseCredentials(JSON.stringify({ accessKeyId: 'KEEPER', secretAccessKey })), [
    { accessKeyId: 'KEEPER', secretAccessKey, allow: ['data', 'control'] },
  ]);
  const several = [
    { accessKeyId: 'KEEPER', secretAccessKey, allow: ['data'] },
    { accessKeyId: 'OPERATOR', secretAccessKey, allow: ['control'] },
  ];
  assert.deepEqual(parseCredentials(JSON.stringify({ credentials: several })), several);
});

const MISSHAPEN = [
  '',
  '[]',
  '{}',
  JSON.stringify({ accessKeyId: 'KEEPER', secretAccessKey: 'short-secret' }),
  JSON.stringify({ accessKeyId: 'a/b', secretAccessKey }),
  JSON.stringify({ credentials: [] }),
  JSON.stringify({
    credentials: [
      { accessKeyId: 'KEEPER', secretAccessKey },
      { accessKeyId: 'KEEPER', secretAccessKey },
    ],
  }),
  JSON.stringify({ credentials: [{ accessKeyId: 'KEEPER', secretAccessKey, allow: 'data' }] }),
];

for (const [at, text] of MISSHAPEN.entries()) {
  test(`misshapen credentials ${at} are refused without a word of them`, () => {
    assert.throws(
      () => parseCredentials(text),
      (fault: Error) =>
        !fault.message.includes('short-secret') && !fault.message.includes(secretAccessKey),
    );
  });
}
