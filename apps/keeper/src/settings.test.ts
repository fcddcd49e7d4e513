import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readConfig } from './config.ts';
import { readSettings, SETTING_ROWS } from './settings.ts';

const env = {
  KEEPER_DATABASE_URL: 'postgresql://keeper@/keeper',
  KEEPER_STATE_DIR: '/state',
  KEEPER_SOCKET_DIR: '/run',
  VAULT_SOCKET: '/run/vault.sock',
  VAULT_CREDENTIALS_FILE: '/state/credentials.json',
  APP_ORIGIN: 'https://cards.example.test',
  WINDOW_ORIGIN: 'https://pin.example.test',
  RP_ID: 'example.test',
};

test('the README names every setting with its default and range', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  for (const row of Object.values(SETTING_ROWS)) {
    const cells = `| \`${row.env}\` | ${row.fallback} | ${row.min}–${row.max} |`;
    const found = readme.split('\n').some((line) => line.replaceAll(/ +/g, ' ').startsWith(cells));
    assert.ok(found, `README.md lacks ${cells}`);
  }
});

test('a limit outside its range, or that is no number, is refused by its name', () => {
  assert.equal(readSettings({}).codeTriesMax, 5);
  assert.equal(readSettings({ KEEPER_CODE_TRIES_MAX: '3' }).codeTriesMax, 3);
  for (const value of ['6', '0', '1.5', 'x', '-1'])
    assert.throws(() => readSettings({ KEEPER_CODE_TRIES_MAX: value }), /KEEPER_CODE_TRIES_MAX/);
});

test('what is missing or cannot be is refused by its name', () => {
  assert.equal(readConfig(env).rpId, 'example.test');
  for (const name of Object.keys(env).filter((one) => one !== 'RP_ID')) {
    assert.throws(() => readConfig({ ...env, [name]: undefined }), new RegExp(name));
  }
  assert.throws(
    () => readConfig({ ...env, WINDOW_ORIGIN: 'https://pin.example.test/x' }),
    /WINDOW/,
  );
  assert.throws(() => readConfig({ ...env, RP_ID: 'other.test' }), /RP_ID/);
  const local = { ...env, APP_ORIGIN: 'http://localhost:1', WINDOW_ORIGIN: 'http://localhost:2' };
  assert.equal(readConfig({ ...local, RP_ID: undefined }).rpId, 'localhost');
});
