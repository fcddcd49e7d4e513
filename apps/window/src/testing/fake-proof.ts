import { createHash } from 'node:crypto';
import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { intentBytes, type Proof, type Refusal } from '@countersign/keeper-contract';
import { fromBase64Url, ok, toBase64Url, type Outcome } from '@countersign/kernel';
import { openBox } from '@countersign/sealing';
import { no, textsOf, type FakeState, type Opened } from './fake-state.ts';

/** The security code of every card of the fake. */
export const SECURITY_CODE = '1234';
const INTENT_MS_MAX = 60_000;

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Checks a proof as the keeper does: the signature over the intent, or the box with both codes. */
export async function checkProof(
  state: FakeState,
  kept: Opened,
  asked: { readonly ticket: string; readonly screenKey: string; readonly proof: Proof },
): Promise<Outcome<void, Refusal>> {
  const { proof, ticket, screenKey } = asked;
  const screenKeyHash = sha256(fromBase64Url(screenKey));
  if (proof.way === 'passkey') return checkIntent(state, kept, { proof, screenKeyHash });
  const context = `${ticket}|${toBase64Url(screenKeyHash)}`;
  const box = fromBase64Url(proof.box);
  const opened = await openBox({ recipient: state.boxes, kind: 'pin-proof', context, box });
  if (!opened.ok) return no('intent.code');
  const said = textsOf(opened.value);
  const { code, ...rest } = kept;
  state.visits.set(ticket, rest);
  const right = code?.screenKey === screenKey && said['code'] === code.digits;
  return right && said['securityCode'] === SECURITY_CODE
    ? ok(undefined)
    : no('intent.code', { triesLeft: 4 });
}

async function checkIntent(
  state: FakeState,
  kept: Opened,
  asked: {
    readonly proof: Proof & { readonly way: 'passkey' };
    readonly screenKeyHash: Uint8Array;
  },
): Promise<Outcome<void, Refusal>> {
  const { expiresAt, assertion } = asked.proof;
  const now = state.now();
  if (expiresAt > now + INTENT_MS_MAX || expiresAt < now) return no('intent.expired');
  const { act, card, nonce, pin } = kept.latest;
  const intent = intentBytes({
    act: act === 'pin.set' ? act : 'pin.show',
    card: card?.token ?? '',
    screenKeyHash: asked.screenKeyHash,
    controlNumber: pin?.controlNumber ?? '',
    nonce: fromBase64Url(nonce),
    expiresAt,
  });
  return (await checkSigned(state, assertion, sha256(intent)))
    ? ok(undefined)
    : no('intent.passkey');
}

export async function checkSigned(
  state: FakeState,
  assertion: unknown,
  challenge: Uint8Array,
): Promise<boolean> {
  const response = assertion as AuthenticationResponseJSON;
  const publicKey = state.passkeys.get(response.id);
  if (publicKey === undefined) return false;
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: toBase64Url(challenge),
    expectedOrigin: state.windowOrigin,
    expectedRPID: 'localhost',
    requireUserVerification: true,
    credential: { id: response.id, publicKey, counter: 0 },
  });
  return checked.verified;
}

export async function enrol(
  state: FakeState,
  registration: unknown,
  challenge: string,
): Promise<boolean> {
  const checked = await verifyRegistrationResponse({
    response: registration as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: state.windowOrigin,
    expectedRPID: 'localhost',
    requireUserVerification: true,
  });
  if (!checked.verified) return false;
  const { id, publicKey } = checked.registrationInfo.credential;
  state.passkeys.set(id, publicKey);
  return true;
}
