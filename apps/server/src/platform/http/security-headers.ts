/** The one Trusted Types policy that our scripts may make. */
export const TRUSTED_TYPES_POLICY = 'countersign';
/** Where browsers report what a policy stopped. */
export const REPORT_PATH = '/csp-reports';

const HSTS_SECONDS = 63_072_000; // two years
/** Powerful features that pages of ours do not use; passkeys are the exception and stay with ourselves. */
const NO_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
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
];
const permissions = (own: readonly string[]): string =>
  [
    ...NO_FEATURES.map((name) => `${name}=${own.includes(name) ? '(self)' : '()'}`),
    'publickey-credentials-get=(self)',
    'publickey-credentials-create=(self)',
  ].join(', ');
const PERMISSIONS = permissions([]);
/** For the one page that offers to use the camera, when somebody presses the button for it. */
export const CAMERA_PERMISSIONS = permissions(['camera']);

export type PolicyKind = 'page' | 'data' | 'reference' | 'beside';

export interface PolicyFacts {
  readonly nonce: string;
  /** Other origins that our forms may lead to: the window's. */
  readonly formTargets: readonly string[];
}

/**
 * Content-Security-Policy: 'page' for ours, 'data' for answers that are no page, 'reference' for the API reference alone, 'beside' for
 * scripts that run beside a page: they alone may compile WebAssembly, and they see neither the page nor another origin.
 */
export function contentPolicy(kind: PolicyKind, facts: PolicyFacts): string {
  const common = [
    "default-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ];
  if (kind === 'data') return [...common, "form-action 'none'"].join('; ');
  if (kind === 'beside')
    return [...common, "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"].join('; ');
  const shown = [
    ...common,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${["'self'", ...facts.formTargets].join(' ')}`,
    `report-uri ${REPORT_PATH}`,
    'report-to csp',
  ];
  // swagger-ui writes innerHTML; it gets a policy of its own, without Trusted Types, on its own page.
  if (kind === 'reference') return [...shown, "script-src 'self'", "style-src 'self'"].join('; ');
  return [
    ...shown,
    `script-src 'self' 'nonce-${facts.nonce}'`,
    `style-src 'self' 'nonce-${facts.nonce}'`,
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ].join('; ');
}

/** Header fields of every answer. `secure`: the app's origin is https. */
export function standingHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': PERMISSIONS,
    'x-frame-options': 'DENY',
    'reporting-endpoints': `csp="${REPORT_PATH}"`,
    ...(secure
      ? { 'strict-transport-security': `max-age=${HSTS_SECONDS}; includeSubDomains` }
      : {}),
  };
}
