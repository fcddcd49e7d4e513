/** Every no on this wire, by AWS's name, with its HTTP status. */
export const EXCEPTION_STATUS = {
  // service models of payment-cryptography 2021-09-14 and payment-cryptography-data 2022-02-03
  ValidationException: 400,
  VerificationFailedException: 400,
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  ConflictException: 409,
  ServiceQuotaExceededException: 402,
  ThrottlingException: 429,
  InternalServerException: 500,
  // errors common to all services
  MissingAuthenticationTokenException: 403,
  IncompleteSignatureException: 400,
  InvalidSignatureException: 403,
  UnrecognizedClientException: 403,
  UnknownOperationException: 404,
  SerializationException: 400,
} as const;

export type ExceptionName = keyof typeof EXCEPTION_STATUS;

/**
 * An expected no, on its way to the one place that writes answers. The members of the answer are AWS's; no message ever
 * quotes what was sent.
 */
export class WireException extends Error {
  override readonly name = 'WireException';
  readonly exception: ExceptionName;
  readonly members: Readonly<Record<string, unknown>>;
  constructor(exception: ExceptionName, members: Readonly<Record<string, unknown>>) {
    super(exception);
    this.exception = exception;
    this.members = members;
  }
}

/** A member that is missing, misshapen, or not allowed here. @param path names the member, never its value */
export function invalid(path: string, message: string): WireException {
  return new WireException('ValidationException', {
    message: `${path}: ${message}`,
    Message: `${path}: ${message}`,
    fieldList: [{ path, message }],
  });
}

/** The one answer for every key or alias that cannot be found. */
export function notFound(identifier: string): WireException {
  return new WireException('ResourceNotFoundException', { ResourceId: identifier });
}

export function conflict(message: string): WireException {
  return new WireException('ConflictException', { Message: message });
}

export function accessDenied(message: string): WireException {
  return new WireException('AccessDeniedException', { Message: message });
}

/** The one answer for everything that does not verify. */
export function verificationFailed(
  reason: 'INVALID_PIN' | 'INVALID_VALIDATION_DATA',
): WireException {
  return new WireException('VerificationFailedException', {
    Reason: reason,
    Message: 'verification failed',
  });
}
