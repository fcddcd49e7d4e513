import { hash } from 'node:crypto';
import {
  ALGORITHM,
  type RawHeaders,
  type Scope,
  canonicalRequest,
  makeMac,
  signingKey,
  stringToSign,
} from './canonical.ts';
import { formatAmzDate } from './time.ts';

/** A caller's name and secret. The secret is never sent. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface SignerSettings {
  readonly credentials: Credentials;
  readonly region: string;
  readonly service: string;
}

/** What a call is signed with. Every header given here is signed; `host` must be among them. */
export interface CallToSign {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
  /** Milliseconds UTC. */
  readonly at: number;
}

/**
 * Makes a signer, which keeps the key of the day.
 * @returns a function from a call to its header lines (name, value, ...), `x-amz-date` and `authorization` added
 * @source AWS General Reference, Signature Version 4
 */
export function makeSigner(settings: SignerSettings): (call: CallToSign) => RawHeaders {
  let day = '';
  let mac = makeMac(Buffer.alloc(0));
  return (call) => {
    const at = formatAmzDate(call.at);
    const scope: Scope = {
      day: at.slice(0, 8),
      region: settings.region,
      service: settings.service,
    };
    if (day !== scope.day) {
      mac = makeMac(signingKey(settings.credentials.secretAccessKey, scope));
      day = scope.day;
    }
    const lines: (readonly [string, string])[] = [['x-amz-date', at]];
    for (const [name, value] of Object.entries(call.headers))
      lines.push([name.toLowerCase(), value]);
    lines.sort((a, b) => (a[0] < b[0] ? -1 : 1));
    const canonical = canonicalRequest(call, lines, hash('sha256', call.body, 'hex'));
    const signature = mac(stringToSign(at, scope, canonical)).toString('hex');
    const names = lines.map(([name]) => name).join(';');
    const credential = `${settings.credentials.accessKeyId}/${scope.day}/${scope.region}/${scope.service}/aws4_request`;
    return [
      ...lines.flat(),
      'authorization',
      `${ALGORITHM} Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
    ];
  };
}
