import { createHash } from 'node:crypto';
import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { toBase64Url, unreachable } from '@countersign/kernel';
import { fits } from '@countersign/keeper-contract';
import { Type, type Static } from 'typebox';
import type { House } from '../house.ts';
import { parseBytes } from '../house.ts';
import {
  clientDataOf,
  verifyAssertion,
  type AssertionExpected,
  type AssertionFacts,
} from './assertion.ts';
import type { NewPasskey, Passkey } from './passkey.ts';

/** ES256, EdDSA, RS256: what the pages offer (COSE algorithm identifiers). */
const ALGORITHMS = [-7, -8, -257];
const TRANSPORTS_MAX = 8;
const TRANSPORT = /^[a-z-]{1,20}$/;

const text = (max: number) => Type.String({ maxLength: max });
const common = {
  id: text(1_400),
  rawId: text(1_400),
  type: Type.Literal('public-key'),
  authenticatorAttachment: Type.Optional(Type.Union([text(32), Type.Null()])),
  clientExtensionResults: Type.Record(Type.String(), Type.Unknown()),
};
const Registration = Type.Object({
  ...common,
  response: Type.Object({
    clientDataJSON: text(4_096),
    attestationObject: text(16_384),
    transports: Type.Optional(Type.Array(text(32))),
  }),
});
const Assertion = Type.Object({
  ...common,
  response: Type.Object({
    clientDataJSON: text(4_096),
    authenticatorData: text(4_096),
    signature: text(2_048),
    userHandle: Type.Optional(Type.Union([text(128), Type.Null()])),
  }),
});

export interface RegisteredPasskey extends NewPasskey {
  /** SHA-256 of the attestation object: it covers the id and the public key. */
  readonly attestationHash: Buffer;
}

/** A registration made on the window's page, for this challenge, by an authenticator that verified its user. */
export async function checkRegistration(
  house: House,
  ask: {
    readonly registration: unknown;
    readonly challenge: Uint8Array;
    readonly userHandle: Uint8Array;
  },
): Promise<RegisteredPasskey | undefined> {
  const { registration } = ask;
  if (!fits(Registration, registration)) return undefined;
  if (!isOwnPage(registration.response.clientDataJSON)) return undefined;
  try {
    const checked = await verifyRegistrationResponse({
      response: registration as unknown as RegistrationResponseJSON,
      expectedChallenge: toBase64Url(ask.challenge),
      expectedOrigin: house.sites.windowOrigin,
      expectedRPID: house.sites.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!checked.verified) return undefined;
    const { credential, credentialDeviceType, credentialBackedUp } = checked.registrationInfo;
    const credentialId = parseBytes(credential.id);
    if (credentialId === undefined) return undefined;
    const attestation = Buffer.from(registration.response.attestationObject, 'base64url');
    return {
      credentialId,
      attestationHash: createHash('sha256').update(attestation).digest(),
      publicKey: credential.publicKey,
      signCount: credential.counter,
      transports: (registration.response.transports ?? [])
        .filter((transport) => TRANSPORT.test(transport))
        .slice(0, TRANSPORTS_MAX),
      backupEligible: credentialDeviceType === 'multiDevice',
      backedUp: credentialBackedUp,
      userHandle: ask.userHandle,
    };
  } catch {
    return undefined; // The library throws on whatever does not hold; all of it is the same expected no.
  }
}

export interface Signed {
  readonly credentialId: Buffer;
  readonly signCount: number;
  readonly backedUp: boolean;
}

/**
 * An assertion over `challenge` by one of these passkeys, made on the window's page. The counter is not judged here:
 * `countSignature` does, with the row locked.
 */
export async function checkAssertion(
  house: House,
  ask: {
    readonly assertion: unknown;
    readonly challenge: Uint8Array;
    readonly passkeys: readonly Pick<Passkey, 'credentialId' | 'publicKey' | 'backupEligible'>[];
  },
): Promise<Signed | undefined> {
  const { assertion } = ask;
  if (!fits(Assertion, assertion)) return undefined;
  if (!isOwnPage(assertion.response.clientDataJSON)) return undefined;
  const credentialId = parseBytes(assertion.id);
  const passkey = ask.passkeys.find(
    (known) => credentialId !== undefined && known.credentialId.equals(credentialId),
  );
  if (passkey === undefined) return undefined;
  const expected = {
    publicKey: passkey.publicKey,
    challenge: toBase64Url(ask.challenge),
    origin: house.sites.windowOrigin,
    rpId: house.sites.rpId,
  };
  const facts = await factsOf(assertion, expected);
  // Backup eligibility is fixed at registration (WebAuthn Level 3 clause 6.1.3).
  if (facts === undefined || facts.backupEligible !== passkey.backupEligible) return undefined;
  const { signCount, backedUp } = facts;
  return { credentialId: passkey.credentialId, signCount, backedUp };
}

async function factsOf(
  assertion: Static<typeof Assertion>,
  expected: AssertionExpected,
): Promise<AssertionFacts | undefined> {
  const { id, rawId, response } = assertion;
  const clientDataJson = parseBytes(response.clientDataJSON);
  const authenticatorData = parseBytes(response.authenticatorData);
  const signature = parseBytes(response.signature);
  if (clientDataJson === undefined || authenticatorData === undefined || signature === undefined)
    return undefined;
  const parts = { id, rawId, clientDataJson, authenticatorData, signature };
  const checked = verifyAssertion(parts, expected);
  switch (checked.verdict) {
    case 'signed':
      return checked;
    case 'no':
      return undefined;
    case 'other-shape':
      return askLibrary(assertion, expected);
    default:
      return unreachable(checked);
  }
}

export async function askLibrary(
  assertion: Static<typeof Assertion>,
  expected: AssertionExpected,
): Promise<AssertionFacts | undefined> {
  try {
    const checked = await verifyAuthenticationResponse({
      response: assertion as unknown as AuthenticationResponseJSON,
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origin,
      expectedRPID: expected.rpId,
      credential: { id: assertion.id, publicKey: new Uint8Array(expected.publicKey), counter: 0 },
      requireUserVerification: true,
    });
    if (!checked.verified) return undefined;
    const { newCounter, credentialBackedUp, credentialDeviceType } = checked.authenticationInfo;
    return {
      signCount: newCounter,
      backedUp: credentialBackedUp,
      backupEligible: credentialDeviceType === 'multiDevice',
    };
  } catch {
    return undefined;
  }
}

/** A page of ours is visited, never embedded: what was made across origins is refused. */
function isOwnPage(clientDataJson: string): boolean {
  const bytes = parseBytes(clientDataJson);
  const data = bytes && clientDataOf(bytes);
  if (data === undefined) return false;
  const crossOrigin = 'crossOrigin' in data && data['crossOrigin'] !== false;
  return !crossOrigin && !('topOrigin' in data);
}
