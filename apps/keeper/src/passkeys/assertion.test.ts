import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { fromBase64Url, toBase64Url } from '@countersign/kernel';
import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server';
import { createTestPasskey } from '../test/authenticator.ts';
import { verifyAssertion, type AssertionExpected } from './assertion.ts';
import { askLibrary } from './webauthn.ts';

const site = { origin: 'http://localhost:8081', rpId: 'localhost' };
const challenge = randomBytes(32);
const passkey = createTestPasskey(7);
const publicKey = await enrolledKey();
const expected: AssertionExpected = { ...site, publicKey, challenge: toBase64Url(challenge) };

interface Answered {
  id: string;
  rawId: string;
  type: 'public-key';
  clientExtensionResults: Record<string, unknown>;
  response: { clientDataJSON: string; authenticatorData: string; signature: string };
}

async function enrolledKey(): Promise<Uint8Array> {
  const checked = await verifyRegistrationResponse({
    response: passkey.register({ ...site, challenge }) as RegistrationResponseJSON,
    expectedChallenge: toBase64Url(challenge),
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
  });
  assert.ok(checked.verified);
  return checked.registrationInfo.credential.publicKey;
}

const answer = (changes: Partial<Parameters<typeof passkey.assert>[0]> = {}): Answered =>
  passkey.assert({ ...site, challenge, ...changes }) as Answered;

function here(answered: Answered, wanted = expected) {
  const { id, rawId, response } = answered;
  return verifyAssertion(
    {
      id,
      rawId,
      clientDataJson: fromBase64Url(response.clientDataJSON),
      authenticatorData: fromBase64Url(response.authenticatorData),
      signature: fromBase64Url(response.signature),
    },
    wanted,
  );
}

test('a right assertion says here what it says to the library', async () => {
  const answered = answer();
  const { verdict, ...facts } = here(answered);
  assert.equal(verdict, 'signed');
  assert.deepEqual(facts, await askLibrary(answered, expected));
});

const flipped = (text: string, at: number, bits: number) => {
  const bytes = fromBase64Url(text);
  bytes[at] = (bytes[at] ?? 0) ^ bits;
  return toBase64Url(bytes);
};
const changed = (member: keyof Answered['response'], at: number, bits = 1): Answered => {
  const answered = answer();
  const { response } = answered;
  return { ...answered, response: { ...response, [member]: flipped(response[member], at, bits) } };
};

const WRONG: readonly (readonly [string, () => Answered, AssertionExpected?])[] = [
  ['another challenge', () => answer({ challenge: randomBytes(32) })],
  ['the app’s origin', () => answer({ origin: 'http://localhost:8080' })],
  ['another site', () => answer({ rpId: 'other.example' })],
  ['a user who was not verified', () => answer({ userVerified: false })],
  ['a registration', () => answer({ clientData: { type: 'webauthn.create' } })],
  ['another raw id', () => ({ ...answer(), rawId: toBase64Url(randomBytes(32)) })],
  ['an altered counter', () => changed('authenticatorData', 36)],
  ['a flag for presence taken away', () => changed('authenticatorData', 32, 0x01)],
  ['backed up without eligibility', () => changed('authenticatorData', 32, 0x18)],
  ['an altered signature', () => changed('signature', 20)],
  ['a signature that is no DER', () => changed('signature', 0)],
  ['another passkey', () => createTestPasskey(7).assert({ ...site, challenge }) as Answered],
];

for (const [what, make, wanted = expected] of WRONG) {
  test(`${what}: no, and no by the library`, async () => {
    const answered = make();
    assert.deepEqual(here(answered, wanted), { verdict: 'no' });
    assert.equal(await askLibrary(answered, wanted), undefined);
  });
}

const key = (change: (bytes: Uint8Array) => void): AssertionExpected => {
  const bytes = Uint8Array.from(publicKey);
  change(bytes);
  return { ...expected, publicKey: bytes };
};

const OTHER: readonly (readonly [string, () => Answered, AssertionExpected?])[] = [
  ['extension data', () => changed('authenticatorData', 32, 0x80)],
  ['attested data', () => changed('authenticatorData', 32, 0x40)],
  ['a token binding', () => answer({ clientData: { tokenBinding: { status: 'supported' } } })],
  ['a key of another algorithm', answer, key((bytes) => (bytes[4] = 0x27))],
  ['a point off the curve', answer, key((bytes) => (bytes[20] = (bytes[20] ?? 0) ^ 1))],
  ['a longer key', answer, { ...expected, publicKey: Buffer.concat([publicKey, Buffer.of(0)]) }],
];

for (const [what, make, wanted = expected] of OTHER) {
  test(`${what} is left to the library`, () => {
    assert.deepEqual(here(make(), wanted), { verdict: 'other-shape' });
  });
}

test('every flipped bit of data and client data is refused', () => {
  const answered = answer();
  for (const member of ['clientDataJSON', 'authenticatorData'] as const) {
    const { length } = fromBase64Url(answered.response[member]);
    for (let bit = 0; bit < length * 8; bit += 1) {
      const text = flipped(answered.response[member], bit >> 3, 1 << (bit & 7));
      const response = { ...answered.response, [member]: text };
      assert.notEqual(here({ ...answered, response }).verdict, 'signed', `${member} ${bit}`);
    }
  }
});
