/** Longest Cookie header that is looked at; browsers keep one cookie below 4 KiB. */
const COOKIE_HEADER_MAX = 8 * 1024;
const VALUE = /^[A-Za-z0-9_.~-]*$/;

export interface CookieSetting {
  /** Without the prefix; the app has one name per purpose, for cookies ignore ports. */
  readonly name: string;
  /** Base64url and the like; '' with `maxAgeSeconds: 0` ends the cookie. */
  readonly value: string;
  readonly sameSite: 'Lax' | 'Strict';
  /** Left out: until the browser closes. */
  readonly maxAgeSeconds?: number;
}

/** The full name: `__Host-` where the origin is https (RFC 6265bis clause 4.1.3.2), `cs_` on plain http for localhost. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : `cs_${name}`;
}

/** The value of one Set-Cookie header: always HttpOnly, Path=/, no Domain. */
export function writeCookie(cookie: CookieSetting, secure: boolean): string {
  if (!VALUE.test(cookie.value))
    throw new Error(`cookie ${cookie.name} has a value outside its alphabet`);
  const parts = [
    `${cookieName(cookie.name, secure)}=${cookie.value}`,
    'Path=/',
    'HttpOnly',
    `SameSite=${cookie.sameSite}`,
  ];
  if (cookie.maxAgeSeconds !== undefined) parts.push(`Max-Age=${Math.floor(cookie.maxAgeSeconds)}`);
  if (secure) parts.push('Secure');
  return parts.join('; ');
}

/** Finds one cookie. A name that comes twice is not believed: a neighbour on another port may have planted one. */
export function readCookie(
  header: string | undefined,
  name: string,
  secure: boolean,
): string | undefined {
  if (header === undefined || header.length > COOKIE_HEADER_MAX) return undefined;
  const wanted = cookieName(name, secure);
  let found: string | undefined;
  for (const part of header.split(';')) {
    const cut = part.indexOf('=');
    if (cut < 0 || part.slice(0, cut).trim() !== wanted) continue;
    if (found !== undefined) return undefined;
    found = part.slice(cut + 1).trim();
  }
  return found !== undefined && VALUE.test(found) ? found : undefined;
}
