import type { LineAnswer, LineRequest } from './serve.ts';

const URI_CHARACTERS_MAX = 8 * 1024;

/** RFC 9457 problem; `code` is the dotted refusal. */
export function problem(
  status: number,
  code: string,
  title: string,
  more: Readonly<Record<string, unknown>> = {},
): LineAnswer {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({ type: `urn:countersign:problem:${code}`, title, status, code, ...more }),
  };
}

/**
 * What every process with a TCP port refuses before it looks at a request: another or a second Host, an encoded body,
 * an over-long address. Plain Node accepts all three.
 * @param hosts  the `host:port` values that the process answers for, lower case
 */
export function refuseAtEdge(
  request: LineRequest,
  hosts: ReadonlySet<string>,
): LineAnswer | undefined {
  const named: string[] = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    if (request.rawHeaders[at]?.toLowerCase() === 'host')
      named.push(request.rawHeaders[at + 1] ?? '');
  }
  if (named.length !== 1 || !hosts.has((named[0] ?? '').toLowerCase())) {
    return problem(421, 'edge.host', 'This process does not answer for that host.');
  }
  if (request.headers['content-encoding'] !== undefined) {
    return problem(415, 'edge.encoding', 'An encoded body is not accepted.');
  }
  if (request.path.length > URI_CHARACTERS_MAX)
    return problem(414, 'edge.address', 'The address is too long.');
  return undefined;
}

/** Parses a JSON object body. Anything else, or another content type, is `undefined`. */
export function jsonBody(request: LineRequest): Readonly<Record<string, unknown>> | undefined {
  const type = request.headers['content-type'];
  if (typeof type !== 'string' || !/^application\/json(;|$)/i.test(type)) return undefined;
  try {
    const parsed: unknown = JSON.parse(request.body.toString('utf8'));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    return parsed as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
