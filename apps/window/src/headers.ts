/** What every answer carries. `default-src 'none'` for whatever is not a page: a JSON answer opened as a document runs nothing. */
export function commonHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex',
    'permissions-policy': PERMISSIONS,
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/**
 * Everything a page could ask a browser for and ours never does; passkeys for our own pages only. Names that Chromium
 * does not know stay out: each would be a warning in the console of every page.
 */
const PERMISSIONS = [
  ...[
    'accelerometer',
    'autoplay',
    'camera',
    'clipboard-read',
    'clipboard-write',
    'display-capture',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'picture-in-picture',
    'screen-wake-lock',
    'serial',
    'storage-access',
    'usb',
    'xr-spatial-tracking',
  ].map((name) => `${name}=()`),
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
].join(', ');

export interface PageSources {
  /** `sha256-<base64>` of the one script and the one style sheet that the page names. */
  readonly script: string;
  readonly style: string;
}

/**
 * The policy of one page. Scripts and styles come from our origin and must have these bytes; nothing may be evaluated,
 * nothing framed, nothing posted by a form, and no string becomes markup (no trusted-types policy may be made).
 */
export function pagePolicy(sources: PageSources): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${sources.script}'`,
    `style-src 'self' '${sources.style}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Browsers that know it refuse any script of the page without integrity. */
export const INTEGRITY_POLICY = 'blocked-destinations=(script)';
