import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readConfig, stateDirOf } from './config.ts';

const REFUSED: readonly (readonly [env: Readonly<Record<string, string>>, says: RegExp])[] = [
  [{ PORT: 'eighty' }, /PORT must be a port number/],
  [{ WINDOW_PORT: '0' }, /WINDOW_PORT must be a port number/],
  [{ STREET_PORT: '70000' }, /STREET_PORT must be a port number/],
  [{ PORT: '8081' }, /must all differ/],
];

for (const [env, says] of REFUSED) {
  test(`refused: ${JSON.stringify(env)}`, () => {
    assert.throws(() => readConfig(env, '/code', false), says);
  });
}

test('nothing said: the demo on its own ports', () => {
  const settings = readConfig({}, '/code', false);
  assert.equal(settings.profile, 'demo');
  assert.equal(settings.stateDir, '/code/.state');
  assert.equal(settings.appOrigin, 'http://localhost:8080');
  assert.equal(settings.windowOrigin, 'http://localhost:8081');
  assert.equal(settings.rpId, 'localhost');
  assert.equal(settings.programmeFile, '/code/programmes/larkspur.yaml');
  assert.equal(settings.databases, undefined);
});

test('a database by address: the owner’s where there is one', () => {
  const env = { DATABASE_URL: 'postgresql:///a', KEEPER_DATABASE_URL: 'postgresql:///b' };
  assert.deepEqual(readConfig(env, '/code', false).databases, {
    ...{ server: 'postgresql:///a', keeper: 'postgresql:///b', owner: 'postgresql:///a' },
  });
  const owned = { ...env, DATABASE_OWNER_URL: 'postgresql:///c' };
  assert.equal(readConfig(owned, '/code', false).databases?.owner, 'postgresql:///c');
});

test('the state folder: the system’s for root, the checkout’s otherwise, or the one that is named', () => {
  assert.equal(stateDirOf({}, '/code', true), '/var/lib/countersign');
  assert.equal(stateDirOf({}, '/code', false), '/code/.state');
  assert.equal(stateDirOf({ STATE_DIR: '/elsewhere' }, '/code', true), '/elsewhere');
});
