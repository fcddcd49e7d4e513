import { fromBase64Url, toBase64Url } from './base64url.ts';

// WebAuthn level 3 clause 5.1.8 to 5.1.10: JSON in, JSON out; older browsers get the same by hand.

/** Whether this browser can use passkeys at all. */
export function passkeysWork(): boolean {
  return typeof PublicKeyCredential === 'function' && window.isSecureContext;
}

/** Whether the password manager can offer passkeys inside a text field. */
export async function autofillWorks(): Promise<boolean> {
  return (await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false;
}

export interface Ceremony {
  readonly kind: 'get' | 'create';
  /** As the server sent them. */
  readonly options: PublicKeyCredentialRequestOptionsJSON | PublicKeyCredentialCreationOptionsJSON;
  readonly conditional: boolean;
  readonly signal: AbortSignal;
}

/** Runs a ceremony. @returns the response as JSON text, or undefined when the person said no */
export async function runCeremony(ceremony: Ceremony): Promise<string | undefined> {
  const { signal } = ceremony;
  try {
    const credential =
      ceremony.kind === 'create'
        ? await navigator.credentials.create({
            publicKey: parseCreation(ceremony.options as PublicKeyCredentialCreationOptionsJSON),
            signal,
          })
        : await navigator.credentials.get({
            publicKey: parseRequest(ceremony.options as PublicKeyCredentialRequestOptionsJSON),
            mediation: ceremony.conditional ? 'conditional' : 'optional',
            signal,
          });
    return credential instanceof PublicKeyCredential ? credentialText(credential) : undefined;
  } catch (cause) {
    if (cause instanceof DOMException) return undefined;
    throw cause;
  }
}

function parseRequest(
  json: PublicKeyCredentialRequestOptionsJSON,
): PublicKeyCredentialRequestOptions {
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function')
    return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  const { challenge, allowCredentials, ...rest } = json;
  return {
    ...(rest as unknown as Omit<PublicKeyCredentialRequestOptions, 'challenge'>),
    challenge: fromBase64Url(challenge),
    allowCredentials: (allowCredentials ?? []).map(descriptor),
  };
}

function parseCreation(
  json: PublicKeyCredentialCreationOptionsJSON,
): PublicKeyCredentialCreationOptions {
  if (typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function')
    return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  const { challenge, user, excludeCredentials, ...rest } = json;
  return {
    ...(rest as unknown as Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user'>),
    challenge: fromBase64Url(challenge),
    user: { ...user, id: fromBase64Url(user.id) },
    excludeCredentials: (excludeCredentials ?? []).map(descriptor),
  };
}

function descriptor(json: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id: fromBase64Url(json.id) };
}

function credentialText(credential: PublicKeyCredential): string {
  if (typeof credential.toJSON === 'function') return JSON.stringify(credential.toJSON());
  const { response } = credential;
  const common = {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
  const clientDataJSON = toBase64Url(response.clientDataJSON);
  if (response instanceof AuthenticatorAttestationResponse) {
    return JSON.stringify({
      ...common,
      response: {
        clientDataJSON,
        attestationObject: toBase64Url(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      },
    });
  }
  const assertion = response as AuthenticatorAssertionResponse;
  return JSON.stringify({
    ...common,
    response: {
      clientDataJSON,
      authenticatorData: toBase64Url(assertion.authenticatorData),
      signature: toBase64Url(assertion.signature),
      ...(assertion.userHandle === null ? {} : { userHandle: toBase64Url(assertion.userHandle) }),
    },
  });
}
