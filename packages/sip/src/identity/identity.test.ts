import assert from 'node:assert/strict';
import { generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto';
import { test } from 'node:test';
import { SipError } from '../message/message.ts';
import { golden } from '../test/golden.ts';
import { parseIdentity, writeIdentity } from './identity.ts';
import { isPassportSigned, parsePassport } from './passport.ts';

const { claims, header, signed, token } = golden('passport') as {
  readonly token: string;
  readonly header: object;
  readonly claims: object;
  readonly signed: { readonly token: string; readonly key: JsonWebKey };
};
const info = 'https://cert.example.org/passport.cer';
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('the PASSporT of RFC 8225 appendix A is read, and is the deterministic form of what it says', () => {
  assert.deepEqual(parsePassport(token), { header, claims });
  assert.equal(token.startsWith(`${part(header)}.${part(claims)}.`), true);
});

test('the signature of RFC 7515 appendix A.3 is right, and of one letter more it is wrong', () => {
  assert.equal(isPassportSigned(signed.token, signed.key), true);
  const [head = '', , signature = ''] = signed.token.split('.');
  const other = [head, part({ iss: 'joe' }), signature].join('.');
  assert.equal(isPassportSigned(other, signed.key), false);
});

test('a signature by another key, or by none, is wrong', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  assert.equal(isPassportSigned(signed.token, publicKey.export({ format: 'jwk' })), false);
});

test('a right signature counts only where ES256 is named', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const isRight = (alg: string) => {
    const text = `${part({ alg })}.${part(claims)}`;
    const made = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    const whole = `${text}.${made.toString('base64url')}`;
    return isPassportSigned(whole, publicKey.export({ format: 'jwk' }));
  };
  assert.deepEqual(['ES256', 'none', 'HS256'].map(isRight), [true, false, false]);
});

for (const [what, text] of [
  ['of two parts', 'a.b'],
  ['with a part that is empty', 'a..c'],
  ['that is no JSON', 'a.b.c'],
  ['that is a list', `${part([])}.${part({})}.c`],
  ['that is too long', `${part({ more: 'x'.repeat(5_000) })}.${part({})}.c`],
] as const)
  test(`a passport ${what} is refused`, () => {
    assert.throws(() => parsePassport(text), SipError);
  });

test('an Identity header is read as it was written', () => {
  const identity = { passport: token, info, ppt: 'rcd' };
  const [name, value] = writeIdentity(identity);
  assert.equal(name, 'identity');
  assert.equal(value, `${token};info=<${info}>;alg=ES256;ppt=rcd`);
  assert.deepEqual(parseIdentity(value), identity);
});

test('an Identity without an algorithm and a kind is one of ES256 (RFC 8224 clause 4)', () => {
  assert.deepEqual(parseIdentity(`${token};info=<${info}>`), {
    ...{ passport: token, info, ppt: undefined },
  });
  assert.deepEqual(parseIdentity(`${token};info=<${info}>;ppt="rcd"`).ppt, 'rcd');
});

for (const [what, value] of [
  ['without an address', token],
  ['of another algorithm', `${token};info=<${info}>;alg=RS256`],
  ['with a parameter twice', `${token};info=<${info}>;ppt=rcd;ppt=shaken`],
  ['with something else behind it', `${token};info=<${info}>, more`],
] as const)
  test(`an Identity ${what} is refused`, () => {
    assert.throws(() => parseIdentity(value), SipError);
  });

test('an address that would end the header is not written', () => {
  for (const bad of ['https://a.example/>;x=', 'https://a.example/\r\nVia: x'])
    assert.throws(() => writeIdentity({ passport: token, info: bad, ppt: undefined }), SipError);
});
