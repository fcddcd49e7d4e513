import type { LineRequest } from '@countersign/lines';
import type { Relayed } from './relay.ts';

export type GateRefusal =
  | 'window.method'
  | 'window.content-type'
  | 'window.foreign-page'
  | 'window.too-large';

/**
 * Whether a question may pass to the keeper. A page proves itself by what only browsers write: `Origin` on every POST
 * and `Sec-Fetch-Site` where the browser knows it. Systems of the issuer send neither; a foreign page cannot hide both.
 */
export function decideGate(
  request: Pick<LineRequest, 'method' | 'headers' | 'body'>,
  question: Relayed,
  windowOrigin: string,
): GateRefusal | undefined {
  const { headers } = request;
  if (request.method !== question.method) return 'window.method';
  const origin = headers['origin'];
  const site = headers['sec-fetch-site'];
  if (origin !== undefined && origin !== windowOrigin) return 'window.foreign-page';
  if (site !== undefined && site !== 'same-origin') return 'window.foreign-page';
  if (question.from === 'page' && origin === undefined) return 'window.foreign-page';
  if (question.method === 'POST' && !JSON_TYPE.test(String(headers['content-type'] ?? '')))
    return 'window.content-type';
  if (request.body.length > question.bodyBytesMax) return 'window.too-large';
  return undefined;
}

/** A form or a `text/plain` body can be posted across origins without asking; JSON cannot. */
const JSON_TYPE = /^application\/json(; ?charset=utf-8)?$/i;
