import { Buffer } from 'node:buffer';
import type { Clock, Instant } from '@countersign/kernel';
import { PanFormatError, ReferenceFormatError } from '@countersign/pincrypto';
import { type SignatureRefusal, gatherHeaders, makeVerifier } from '@countersign/sigv4';
import type { AuditLog } from './audit/log.ts';
import { CONTROL_OPERATIONS, TARGET_PREFIX } from './control/operations.ts';
import type { ControlRoom } from './control/room.ts';
import { type CallerCredentials, type Plane, findCaller } from './credentials.ts';
import { DATA_OPERATIONS } from './data/operations.ts';
import type { DataRoom } from './data/room.ts';
import { type SharedUse, useToText } from './guard/single-use.ts';
import type { UseLog } from './guard/use-log.ts';
import type { KeyRecord } from './keys/record.ts';
import { EXCEPTION_STATUS, type ExceptionName, WireException, invalid } from './wire/exceptions.ts';

/** A call as it came: nothing of it is believed yet. */
export interface VaultCall {
  readonly method: string;
  readonly target: string;
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
}

export interface VaultAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Is to be sent only when the files are settled: keys or aliases may have changed. */
  readonly settleFirst: boolean;
}

export interface DispatchRoom {
  readonly data: DataRoom;
  readonly control: ControlRoom;
  readonly audit: AuditLog;
  readonly uses: UseLog;
  readonly credentials: CallerCredentials;
  readonly region: string;
  readonly clock: Clock;
  readonly newReference: () => string;
  /** Hears every fault under the reference that the caller was given. */
  readonly onFault: (fault: unknown, reference: string) => void;
}

/** Service of the signing scope, on both planes. */
export const SERVICE = 'payment-cryptography';

/** How far a caller's clock may be off. */
export const SKEW_SECONDS_MAX = 300;

const SIGNATURE_EXCEPTIONS: Readonly<Record<SignatureRefusal, ExceptionName>> = {
  'sigv4.missing': 'MissingAuthenticationTokenException',
  'sigv4.incomplete': 'IncompleteSignatureException',
  'sigv4.unknown-key': 'UnrecognizedClientException',
  'sigv4.wrong-scope': 'InvalidSignatureException',
  'sigv4.clock-skew': 'InvalidSignatureException',
  'sigv4.wrong-signature': 'InvalidSignatureException',
};

const JSON_TYPE: Readonly<Record<Plane, string>> = {
  data: 'application/json',
  control: 'application/x-amz-json-1.0',
};

const NAMESPACE: Readonly<Record<Plane, string>> = {
  data: 'com.amazonaws.paymentcryptographydata',
  control: 'com.amazonaws.paymentcryptography',
};

interface Trace {
  readonly now: Instant;
  readonly keys: KeyRecord[];
  use: SharedUse | undefined;
}

interface Route {
  readonly plane: Plane;
  readonly operation: string;
  readonly run: (
    request: unknown,
    trace: Trace,
  ) => WireException | Readonly<Record<string, unknown>>;
}

function answer(
  plane: Plane,
  status: number,
  body: string,
  exception?: ExceptionName,
): VaultAnswer {
  const headers: Record<string, string> = { 'content-type': JSON_TYPE[plane] };
  if (exception !== undefined) headers['x-amzn-errortype'] = exception;
  return { status, headers, body, settleFirst: plane === 'control' && status === 200 };
}

function refuse(plane: Plane, refusal: WireException): VaultAnswer {
  const { exception, members } = refusal;
  const body = JSON.stringify({ __type: `${NAMESPACE[plane]}#${exception}`, ...members });
  return answer(plane, EXCEPTION_STATUS[exception], body, exception);
}

function findRoute(
  room: DispatchRoom,
  call: VaultCall,
  target: string | undefined,
): Route | undefined {
  if (call.method !== 'POST') return undefined;
  const found = DATA_OPERATIONS.get(call.target);
  if (found !== undefined) {
    return {
      plane: 'data',
      operation: found.name,
      run: (request, trace) => {
        const answered = found.run(room.data, request, trace);
        return answered.ok ? answered.body : answered.refusal;
      },
    };
  }
  if (call.target !== '/' || target?.startsWith(TARGET_PREFIX) !== true) return undefined;
  const operation = target.slice(TARGET_PREFIX.length);
  const run = CONTROL_OPERATIONS.get(operation);
  if (run === undefined) return undefined;
  return {
    plane: 'control',
    operation,
    run: (request, trace) => run(room.control, request, trace),
  };
}

function parseBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(
      Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8'),
    ) as unknown;
  } catch {
    throw new WireException('SerializationException', { Message: 'the body is not JSON' });
  }
}

/** What pincrypto says of a value that passed the shapes: the caller's fault, not ours. */
function asRefusal(fault: unknown): WireException | undefined {
  if (fault instanceof WireException) return fault;
  if (fault instanceof PanFormatError) return invalid('PrimaryAccountNumber', 'is out of range');
  if (fault instanceof ReferenceFormatError) return invalid('request', 'a value is out of range');
  return undefined;
}

/** One operation, from its body to its answer and its line in the log. */
function perform(
  room: DispatchRoom,
  ask: {
    readonly route: Route;
    readonly call: VaultCall;
    readonly caller: string;
    readonly now: Instant;
  },
): VaultAnswer {
  const { route, now } = ask;
  const trace: Trace = { now, keys: [], use: undefined };
  let outcome: WireException | Readonly<Record<string, unknown>>;
  try {
    if (route.plane === 'data' && room.data.watch.isOpen(now))
      throw new WireException('ThrottlingException', { Message: 'too many failures: wait' });
    outcome = route.run(parseBody(ask.call.body), trace);
  } catch (fault) {
    const refusal = asRefusal(fault);
    if (refusal === undefined) {
      record(room, { ...ask, trace, result: 'InternalServerException' });
      throw fault;
    }
    outcome = refusal;
  }
  const result = outcome instanceof WireException ? outcome.exception : 'ok';
  record(room, { ...ask, trace, result });
  return outcome instanceof WireException
    ? refuse(route.plane, outcome)
    : answer(route.plane, 200, JSON.stringify(outcome));
}

/** What cannot be recorded is not answered: a write that fails is a fault. */
function record(
  room: DispatchRoom,
  entry: {
    readonly route: Route;
    readonly caller: string;
    readonly now: Instant;
    readonly trace: Trace;
    readonly result: string;
  },
): void {
  const { keys, use } = entry.trace;
  room.audit.append({
    at: entry.now,
    caller: entry.caller,
    operation: entry.route.operation,
    keys: keys.length === 0 ? null : keys.map(({ arn }) => arn).join(' '),
    checkValues: keys.length === 0 ? null : keys.map(({ checkValue }) => checkValue).join(' '),
    result: entry.result,
    use: use === undefined ? null : useToText(use),
    useExpiresAt: use?.expiresAt ?? null,
  });
  if (use !== undefined) room.uses.append(use);
  if (entry.route.plane === 'control') room.audit.sync();
}

/** Makes the one function that answers calls: signature first, then the operation, then the log. */
export function makeDispatch(room: DispatchRoom): (call: VaultCall) => VaultAnswer {
  const verify = makeVerifier({
    region: room.region,
    service: SERVICE,
    findSecret: (accessKeyId) => findCaller(room.credentials, accessKeyId)?.secretAccessKey,
    skewSecondsMax: SKEW_SECONDS_MAX,
  });
  return (call) => {
    const now = room.clock();
    const headers = gatherHeaders(call.rawHeaders);
    const target = headers?.get('x-amz-target');
    const plane: Plane = target === undefined ? 'data' : 'control';
    if (headers === undefined)
      return refuse(
        plane,
        new WireException('IncompleteSignatureException', { message: 'a header is doubled' }),
      );
    const verdict = verify(
      { method: call.method, target: call.target, headers: call.rawHeaders, body: call.body },
      headers,
      now,
    );
    if (!verdict.ok) {
      const { code } = verdict.refusal;
      return refuse(plane, new WireException(SIGNATURE_EXCEPTIONS[code], { message: code }));
    }
    const route = findRoute(room, call, target);
    if (route === undefined)
      return refuse(
        plane,
        new WireException('UnknownOperationException', { message: 'no such operation' }),
      );
    const caller = findCaller(room.credentials, verdict.accessKeyId);
    if (caller?.allow.includes(route.plane) !== true)
      return refuse(
        plane,
        new WireException('AccessDeniedException', { Message: 'not for this caller' }),
      );
    try {
      return perform(room, { route, call, caller: verdict.accessKeyId, now });
    } catch (fault) {
      const reference = room.newReference();
      room.onFault(fault, reference);
      return refuse(
        route.plane,
        new WireException('InternalServerException', { Message: `fault ${reference}` }),
      );
    }
  };
}
