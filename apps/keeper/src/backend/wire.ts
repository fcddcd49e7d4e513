import type { Clock } from '@countersign/kernel';
import type { Call, CallAnswer } from '@countersign/lines';
import { type Credentials, makeSigner } from '@countersign/sigv4';
import { BackendFault } from '../backend-port.ts';

/** Where one plane is, and the name it goes by. */
export interface Endpoint {
  readonly call: Call;
  /** Host header, which is signed. */
  readonly host: string;
}

export interface WireOptions {
  /** POST /pindata/... */
  readonly data: Endpoint;
  /** POST / with a target; the same endpoint for the vault, another one for AWS. */
  readonly control: Endpoint;
  readonly credentials: Credentials;
  readonly region: string;
  readonly clock: Clock;
}

/** An answer of the backend: members of the output, or the exception by AWS's name. */
export type WireAnswer =
  | { readonly ok: true; readonly body: JsonObject }
  | { readonly ok: false; readonly exception: string; readonly body: JsonObject };

export type JsonObject = Readonly<Record<string, unknown>>;

export interface Wire {
  readonly data: (path: string, body: JsonObject) => Promise<WireAnswer>;
  readonly control: (operation: string, body: JsonObject) => Promise<WireAnswer>;
}

const SERVICE = 'payment-cryptography';

/** What says something about the call; anything else is a broken part. */
const EXPECTED = new Set([
  'ValidationException',
  'VerificationFailedException',
  'ResourceNotFoundException',
  'ConflictException',
]);

/** Signed calls to both planes. A line that is down, a time-out, 5xx, 429 and refused signatures are thrown as `BackendFault`. */
export function makeWire(options: WireOptions): Wire {
  const sign = makeSigner({
    credentials: options.credentials,
    region: options.region,
    service: SERVICE,
  });
  const send = async (
    endpoint: Endpoint,
    path: string,
    given: { readonly body: JsonObject; readonly headers: Readonly<Record<string, string>> },
  ): Promise<WireAnswer> => {
    const body = JSON.stringify(given.body);
    const lines = sign({
      method: 'POST',
      target: path,
      headers: { ...given.headers, host: endpoint.host },
      body,
      at: options.clock(),
    });
    const headers: Record<string, string> = {};
    for (let at = 0; at + 1 < lines.length; at += 2) headers[lines[at] ?? ''] = lines[at + 1] ?? '';
    let answered: CallAnswer;
    try {
      answered = await endpoint.call({ method: 'POST', path, headers, body });
    } catch (cause) {
      throw new BackendFault('the crypto backend does not answer', { cause });
    }
    return read(answered);
  };
  return {
    data: (path, body) =>
      send(options.data, path, { body, headers: { 'content-type': 'application/json' } }),
    control: (operation, body) =>
      send(options.control, '/', {
        body,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `PaymentCryptographyControlPlane.${operation}`,
        },
      }),
  };
}

function read(answered: CallAnswer): WireAnswer {
  let body: unknown;
  try {
    body = JSON.parse(answered.body.toString('utf8'));
  } catch (cause) {
    throw new BackendFault(`the crypto backend answered ${answered.status} without JSON`, {
      cause,
    });
  }
  if (typeof body !== 'object' || body === null)
    throw new BackendFault(`the crypto backend answered ${answered.status} without an object`);
  const members = body as JsonObject;
  if (answered.status === 200) return { ok: true, body: members };
  const exception = exceptionOf(answered, members);
  if (!EXPECTED.has(exception)) throw new BackendFault(`the crypto backend answered ${exception}`);
  return { ok: false, exception, body: members };
}

/** AWS names it in a header (restJson1) or in the body (awsJson1.0), with or without namespace and link. */
function exceptionOf(answered: CallAnswer, body: JsonObject): string {
  const header = answered.headers['x-amzn-errortype'];
  const named = typeof header === 'string' ? header : body['__type'];
  if (typeof named !== 'string') return `status ${answered.status}`;
  const name = named.slice(named.lastIndexOf('#') + 1).split(':', 1)[0] ?? '';
  return /^[A-Za-z]{1,64}$/.test(name) ? name : `status ${answered.status}`;
}

/** The member that a ValidationException is about; empty where the backend does not say. */
export function refusedMember(answer: Extract<WireAnswer, { ok: false }>): string {
  const fields = answer.body['fieldList'];
  const first: unknown = Array.isArray(fields) ? fields[0] : undefined;
  if (typeof first !== 'object' || first === null) return '';
  const path = (first as JsonObject)['path'];
  return typeof path === 'string' ? path : '';
}

/** A text of an answer. @throws BackendFault when it is not there: the message names the member only */
export function textOf(body: JsonObject, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new BackendFault(`the crypto backend left ${name} out`);
  return value;
}

export function objectOf(body: JsonObject, name: string): JsonObject {
  const value = body[name];
  if (typeof value !== 'object' || value === null)
    throw new BackendFault(`the crypto backend left ${name} out`);
  return value as JsonObject;
}

/** The body of an answer that cannot be an expected no. @throws BackendFault */
export function must(answer: WireAnswer, what: string): JsonObject {
  if (answer.ok) return answer.body;
  throw new BackendFault(
    `${what}: the crypto backend answered ${answer.exception} ${refusedMember(answer)}`,
  );
}
