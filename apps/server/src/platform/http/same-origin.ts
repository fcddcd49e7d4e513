export interface OriginSigns {
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

export type OriginVerdict = 'same-origin' | 'elsewhere' | 'unknown';

/**
 * Decides where a state change came from. `same-site` is elsewhere: other ports of one host share its cookies. The
 * browser sets Sec-Fetch-Site and pages cannot; under our `Referrer-Policy: no-referrer` a form post carries
 * `Origin: null` (Fetch standard, "append a request Origin header"), so null counts only beside Sec-Fetch-Site.
 */
export function decideOrigin(signs: OriginSigns, origins: readonly string[]): OriginVerdict {
  const { origin, fetchSite } = signs;
  if (fetchSite !== undefined) {
    if (fetchSite !== 'same-origin') return 'elsewhere';
    return origin === undefined || origin === 'null' || origins.includes(origin)
      ? 'same-origin'
      : 'elsewhere';
  }
  if (origin === undefined) return 'unknown';
  return origins.includes(origin) ? 'same-origin' : 'elsewhere';
}
