import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { systemClock } from '@countersign/kernel';

import { runCli } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'cs-directory-'));
after(() => rmSync(folder, { recursive: true }));

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const NOW = Math.floor(systemClock() / 1_000);
const contacts = {
  ...{ iss: 'https://app.larkspur.example', iat: NOW, exp: NOW + 86_400, programme: 'v1' },
  phoneNumbers: [
    { number: '+12125550142', direction: 'inbound' },
    { number: '+12125550177', direction: 'both' },
  ],
  smsSenders: [{ sender: 'LARKSPUR', region: 'UK' }],
  mailDomains: [{ domain: 'larkspur.example', region: 'US' }],
  webDomains: [{ domain: 'larkspur-pay.example', region: 'US' }],
  webOrigins: ['https://app.larkspur.example'],
};
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function write(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

function signed(claims: object, header: object = {}): object {
  const head = base64url({
    alg: 'ES256',
    kid: 'k1',
    typ: 'countersign-official-contacts+jws',
    ...header,
  });
  const payload = base64url(claims);
  const bytes = Buffer.from(`${head}.${payload}`);
  const signature = sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return { protected: head, payload, signature: signature.toString('base64url') };
}

const keys = write('keys.json', { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }] });
const file = write('contacts.json', signed(contacts));

async function lookUp(thing: string, path = file, more: readonly string[] = ['--keys', keys]) {
  const said: string[] = [];
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
  const config = () => ({ appOrigin: '', operatorSocket: '', apiKeyFile: undefined });
  const args = ['directory', 'look-up', path, thing, ...more];
  const code = await runCli(args, { ...io, ask: async () => '' }, config);
  return { code, said: said.join('\n') };
}

for (const [thing, code, says] of [
  ['+1 212 555-0177', 0, /is theirs\. .*hang up, and call it/],
  ['(212) 555-0142', 1, /is theirs, and never calls out/],
  ['+1 212 555-0199', 1, /is not theirs/],
  ['https://app.larkspur.example/check', 0, /is theirs/],
  ['https://larkspur-pay.example/pay', 0, /is theirs/],
  ['desk@mail.larkspur.example', 0, /is theirs/],
  ['https://larkspur-safe.test', 1, /only looks like theirs/],
  ['Larkspur', 0, /is theirs/],
  ['hello there', 1, /is no number, address, link or sender/],
] as const)
  test(`offline, the directory says of ${thing}: ${code === 0 ? 'theirs' : 'no'}`, async () => {
    const looked = await lookUp(thing);
    assert.equal(looked.code, code);
    assert.match(looked.said, says);
  });

test('a file that was changed, is another one, or too old is not believed', async () => {
  const another = { ...contacts, phoneNumbers: [{ number: '+12125550199', direction: 'both' }] };
  for (const [name, value, says] of [
    ['changed', { ...signed(contacts), payload: base64url(another) }, /signature of .* is wrong/],
    [
      'typed',
      signed(contacts, { typ: 'countersign-directory-answer+jws' }),
      /is no signed directory/,
    ],
    ['unsigned', signed(contacts, { alg: 'none' }), /is no signed directory/],
    ['keyless', signed(contacts, { kid: 'k2' }), /signed with a key that .* does not have/],
    ['old', signed({ ...contacts, exp: NOW - 1 }), /fetch it again/],
    ['text', 'no JSON', /is no signed directory/],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const looked = await lookUp('+1 212 555-0177', write(`${name}.json`, value));
    assert.equal(looked.code, 1, name);
    assert.match(looked.said, says);
  }
  assert.match((await lookUp('x.test', join(folder, 'nothing'))).said, /is not there/);
  assert.match((await lookUp('x.test', file, [])).said, /--keys is missing/);
});
