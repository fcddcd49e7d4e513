// What somebody writes who reads our documents and trusts nothing else of ours: WebCrypto, RFC 7515 and RFC 7518.

interface Flattened {
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
const json = (text: string) =>
  JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<string, unknown>;

/**
 * @param nowSeconds UTC
 * @returns the claims
 * @throws Error that says what is wrong: another kind of document, an unknown key, a signature, a time
 */
export async function verifyJws(
  jws: Flattened,
  keySet: { readonly keys: readonly Record<string, unknown>[] },
  { type, nowSeconds }: { readonly type: string; readonly nowSeconds: number },
): Promise<Record<string, unknown>> {
  const header = json(jws.protected);
  if (header['alg'] !== 'ES256' || header['typ'] !== type) throw new Error('another document');
  const jwk = keySet.keys.find(({ kid }) => kid === header['kid']);
  if (jwk === undefined) throw new Error('an unknown key');
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', jwk, curve, false, ['verify']);
  const isGood = await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    bytes(jws.signature),
    new TextEncoder().encode(`${jws.protected}.${jws.payload}`),
  );
  if (!isGood) throw new Error('the signature is wrong');
  const claims = json(jws.payload);
  const { exp, iat } = claims;
  if (typeof iat !== 'number' || typeof exp !== 'number') throw new Error('it has no time');
  if (nowSeconds < iat || nowSeconds >= exp) throw new Error('it is not of this time');
  return claims;
}
