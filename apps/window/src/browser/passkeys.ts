import type { Visit } from '@countersign/keeper-contract';
import { fromBase64Url, ok, refused, toBase64Url, type Outcome } from '@countersign/kernel';

/** ES256 and RS256: what the keeper verifies (COSE algorithm registry). */
const ALGORITHMS = [-7, -257];
/** How long a member may take to touch, look or type; an intent lives for 60 s. */
const PROMPT_MS_MAX = 55_000;

/** Cancelled, not there, not verified: the browser does not say which, and it does not matter. */
export type PasskeyRefusal = 'passkey.stopped';

export function canUsePasskeys(): boolean {
  return 'PublicKeyCredential' in window && 'credentials' in navigator;
}

/** What a browser answers with when it made a passkey, in WebAuthn's JSON shape. */
export interface Registration extends Readonly<Record<string, unknown>> {
  readonly response: {
    readonly clientDataJSON: string;
    readonly attestationObject: string;
    readonly transports: readonly string[];
  };
}

/** Makes a passkey for the member named by the visit. */
export async function makePasskey(visit: Visit): Promise<Outcome<Registration, PasskeyRefusal>> {
  const { newPasskey } = visit;
  if (newPasskey === undefined) return refused('passkey.stopped');
  const made = await navigator.credentials
    .create({
      publicKey: {
        rp: { id: visit.rpId, name: visit.brand },
        user: {
          id: fromBase64Url(newPasskey.userHandle),
          name: newPasskey.userName,
          displayName: newPasskey.userName,
        },
        challenge: fromBase64Url(newPasskey.challenge),
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: descriptors(newPasskey.exclude),
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        attestation: 'none',
        timeout: 2 * PROMPT_MS_MAX,
      },
    })
    .catch(() => null);
  if (!(made instanceof PublicKeyCredential)) return refused('passkey.stopped');
  const response = made.response as AuthenticatorAttestationResponse;
  return ok({
    ...shared(made),
    response: {
      clientDataJSON: encode(response.clientDataJSON),
      attestationObject: encode(response.attestationObject),
      transports: response.getTransports(),
    },
  });
}

/** A signature of one of `credentialIds` over `challenge`, in WebAuthn's JSON shape. */
export async function signWithPasskey(ask: {
  readonly rpId: string;
  readonly challenge: Uint8Array<ArrayBuffer>;
  readonly credentialIds: readonly string[];
}): Promise<Outcome<Readonly<Record<string, unknown>>, PasskeyRefusal>> {
  const signed = await navigator.credentials
    .get({
      publicKey: {
        rpId: ask.rpId,
        challenge: ask.challenge,
        allowCredentials: descriptors(ask.credentialIds),
        userVerification: 'required',
        timeout: PROMPT_MS_MAX,
      },
    })
    .catch(() => null);
  if (!(signed instanceof PublicKeyCredential)) return refused('passkey.stopped');
  const response = signed.response as AuthenticatorAssertionResponse;
  const { userHandle } = response;
  return ok({
    ...shared(signed),
    response: {
      clientDataJSON: encode(response.clientDataJSON),
      authenticatorData: encode(response.authenticatorData),
      signature: encode(response.signature),
      ...(userHandle === null ? {} : { userHandle: encode(userHandle) }),
    },
  });
}

function shared(credential: PublicKeyCredential): Readonly<Record<string, unknown>> {
  return {
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    ...(credential.authenticatorAttachment === null
      ? {}
      : { authenticatorAttachment: credential.authenticatorAttachment }),
  };
}

function descriptors(ids: readonly string[]): PublicKeyCredentialDescriptor[] {
  return ids.map((id) => ({ type: 'public-key', id: fromBase64Url(id) }));
}

function encode(buffer: ArrayBuffer): string {
  return toBase64Url(new Uint8Array(buffer));
}
